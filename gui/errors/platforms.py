"""Explanations of what single platforms refuse: Meta's numbers, Google's reasons, Telegram, Bluesky."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from gui.errors.explanation import Explanation, by_itself, post_kept, post_waits

translate = QCoreApplication.translate


def _fix(title: str, remedy: str) -> Explanation:
    return Explanation(title, post_kept(), remedy, "edit")


def _sign_in(title: str) -> Explanation:
    return Explanation(
        title, post_waits(), translate("Errors", "Sign in again on the Accounts page."), "sign_in"
    )


def _waits(title: str) -> Explanation:
    return Explanation(title, post_waits(), by_itself())


def _not_added(title: str, remedy: str) -> Explanation:
    return Explanation(title, translate("Errors", "No account was added or changed."), remedy, "retry")


def _other_media() -> str:
    return translate("Errors", "Use another picture or film and queue the post again.")


def _on_platform() -> str:
    return translate("Errors", "Open the platform's own app, settle it there, then queue the post again.")


PLATFORM: Mapping[str, Callable[[], Explanation]] = {
    # signing in
    "second_factor_needed": lambda: _not_added(
        translate("Errors", "The platform sent you a code."), translate("Errors", "Enter the code as well.")
    ),
    "page_needed": lambda: _not_added(
        translate("Errors", "The key manages several pages: {pages}."),
        translate("Errors", "Enter the name or the number of the page that is meant."),
    ),
    "no_page": lambda: _not_added(
        translate("Errors", "The key manages no page."),
        translate(
            "Errors", "Make one as a person who manages the office's page, with the right pages_show_list."
        ),
    ),
    "no_instagram": lambda: _not_added(
        translate("Errors", "No professional Instagram account is linked to {page}."),
        translate("Errors", "Link it in the settings of the page, or use a key of Instagram itself."),
    ),
    "field_missing": lambda: _not_added(
        translate("Errors", "Something is missing for the place on the web ({field})."),
        translate("Errors", "Fill in all its fields, or close them again."),
    ),
    "app_password_refused": lambda: _not_added(
        translate("Errors", "The platform did not accept user name and app password."),
        translate("Errors", "Check both; make a new app password if need be."),
    ),
    "bot_token_invalid": lambda: _not_added(
        translate("Errors", "This is no valid bot token."),
        translate("Errors", "Copy the whole line that @BotFather gave you."),
    ),
    "channel_invalid": lambda: _not_added(
        translate("Errors", "This is no channel of Telegram."),
        translate("Errors", "Write it like @dukcapilcontoh or paste its t.me link."),
    ),
    "channel_not_found": lambda: Explanation(
        translate("Errors", "The channel was not found, or the bot is not in it."),
        post_waits(),
        translate("Errors", "Check the name and make the bot an administrator of the channel."),
        "sign_in",
    ),
    "bot_not_admin": lambda: Explanation(
        translate("Errors", "The bot may not publish in the channel."),
        post_waits(),
        translate("Errors", "Make it an administrator with the right to post, then check the account."),
        "sign_in",
    ),
    "ports_taken": lambda: _not_added(
        translate("Errors", "No port of this computer is free for the browser to come back to."),
        translate(
            "Errors", "Close other programs that wait for a sign-in, or use the way with a pasted code."
        ),
    ),
    "app_refused": lambda: Explanation(
        translate("Errors", "The platform does not accept this program's registration."),
        post_waits(),
        translate(
            "Errors",
            "Check the office's app in the platform's developer pages, or serve the account by hand.",
        ),
        "sign_in",
    ),
    "app_removed": lambda: _sign_in(translate("Errors", "Papan Siar was removed from the account's apps.")),
    "password_changed": lambda: _sign_in(translate("Errors", "The account's password was changed.")),
    "account_unconfirmed": lambda: _sign_in(
        translate("Errors", "The platform wants the account to be confirmed.")
    ),
    "role_lost": lambda: _sign_in(translate("Errors", "The signed-in person no longer manages this page.")),
    "page_token_needed": lambda: _sign_in(translate("Errors", "The key is not one of the page itself.")),
    "rights_missing": lambda: _sign_in(translate("Errors", "The key lacks a right that is needed.")),
    "permission_missing": lambda: _sign_in(translate("Errors", "The key lacks a right that is needed.")),
    "no_refresh_token": lambda: _sign_in(translate("Errors", "The platform gave no lasting key.")),
    "scope_not_approved": lambda: _not_added(
        translate("Errors", "{platform} has not approved a right that the office's app asks for."),
        translate("Errors", "Ask for it on the platform's developer pages, or serve the account by hand."),
    ),
    # the account
    "account_checkpoint": lambda: _fix(
        translate("Errors", "The platform wants a person to pass a check of the account."), _on_platform()
    ),
    "account_restricted": lambda: _fix(
        translate("Errors", "The platform has restricted this account."), _on_platform()
    ),
    "too_few_followers": lambda: _fix(
        translate("Errors", "The platform offers this only to accounts with more followers."),
        translate("Errors", "Serve this account by hand; the program prepares everything."),
    ),
    "app_not_enrolled": lambda: _fix(
        translate("Errors", "The office's app has no access to {platform}'s service."),
        translate("Errors", "Serve this account by hand; the program prepares everything."),
    ),
    "x_not_allowed": lambda: _fix(
        translate("Errors", "X forbids government offices to use its service without a contract."),
        translate("Errors", "Serve this account by hand; the program prepares everything."),
    ),
    "credits_used_up": lambda: _fix(
        translate("Errors", "The credit for {platform} is used up."),
        translate("Errors", "Top it up on the platform's developer pages, or serve the account by hand."),
    ),
    "usage_cap_reached": lambda: _fix(
        translate("Errors", "The month's allowance for {platform} is used up."),
        translate("Errors", "Wait for the new month, or serve the account by hand."),
    ),
    "tiktok_not_audited": lambda: _fix(
        translate("Errors", "TikTok publishes for everybody only after it has audited the office's app."),
        translate("Errors", "Serve this account by hand until then; the program prepares everything."),
    ),
    "drafts_pending": lambda: _fix(
        translate("Errors", "Too many drafts wait in the platform's app."),
        translate("Errors", "Publish or delete some there, then queue the post again."),
    ),
    "draft_discarded": lambda: _fix(
        translate("Errors", "The draft was discarded in the platform's app."),
        translate("Errors", "Queue the post again if it should be published."),
    ),
    "privacy_not_offered": lambda: _fix(
        translate("Errors", "The account does not offer the wanted audience."),
        translate("Errors", "Change the account's privacy in the platform's own app."),
    ),
    "no_channel": lambda: _fix(
        translate("Errors", "The Google account has no channel on YouTube."),
        translate("Errors", "Make a channel there, then check the account."),
    ),
    "chat_moved": lambda: _fix(
        translate("Errors", "The channel has moved to a new place."),
        translate("Errors", "Sign in again with the channel's name."),
    ),
    # waiting
    "quota_used_up": lambda: _waits(translate("Errors", "The platform's allowance for today is used up.")),
    "upload_limit_reached": lambda: _waits(
        translate("Errors", "The channel has uploaded as much as it may for now.")
    ),
    "bot_in_use": lambda: _waits(translate("Errors", "Another program is using the same bot.")),
    "media_fetch_slow": lambda: _waits(translate("Errors", "The platform has not yet fetched the picture.")),
    "container_missing": lambda: _waits(translate("Errors", "The platform has lost the prepared post.")),
    "container_expired": lambda: _waits(
        translate("Errors", "The prepared post has expired on the platform.")
    ),
    "container_not_ready": lambda: _waits(translate("Errors", "The platform is still preparing the post.")),
    "upload_keeps_breaking": lambda: _waits(translate("Errors", "The upload breaks off again and again.")),
    "app_cap_reached": lambda: _waits(
        translate("Errors", "The office's app has reached its limit for today.")
    ),
    "address_expired": lambda: _waits(
        translate("Errors", "The platform's address for the upload has expired.")
    ),
    "out_of_step": lambda: _waits(translate("Errors", "The platform wants another part of the film first.")),
    # the content
    "policy_blocked": lambda: _fix(
        translate("Errors", "The platform blocked the post by its rules, or it was posted before."),
        translate("Errors", "Look on the platform, then change the text and queue the post again."),
    ),
    "spam_blocked": lambda: _fix(
        translate("Errors", "The platform took the post for spam."),
        translate("Errors", "Wait a while, change the text and queue the post again."),
    ),
    "duplicate_content": lambda: _fix(
        translate("Errors", "The same post was published there before."),
        translate("Errors", "Look on the platform; change the text if it should appear again."),
    ),
    "caption_too_long": lambda: _fix(
        translate("Errors", "The text is too long for the platform."),
        translate("Errors", "Write a shorter version in that account's own tab."),
    ),
    "too_many_mentions": lambda: _fix(
        translate("Errors", "The post mentions too many accounts."),
        translate("Errors", "Take some mentions out and queue the post again."),
    ),
    "carousel_count": lambda: _fix(
        translate("Errors", "The platform does not take this number of pictures together."),
        translate("Errors", "Choose between 2 and 10 pictures and queue the post again."),
    ),
    "title_refused": lambda: _fix(
        translate("Errors", "The platform refused the title."),
        translate("Errors", "Shorten the first line and leave out < and >."),
    ),
    "description_refused": lambda: _fix(
        translate("Errors", "The platform refused the description."),
        translate("Errors", "Shorten the text and leave out < and >."),
    ),
    "tags_refused": lambda: _fix(
        translate("Errors", "The platform refused the hashtags."),
        translate("Errors", "Use fewer and shorter hashtags."),
    ),
    "category_refused": lambda: _fix(
        translate("Errors", "The platform refused the category."),
        translate("Errors", "Choose another category."),
    ),
    "schedule_refused": lambda: _fix(
        translate("Errors", "The platform refused the time."), translate("Errors", "Choose another time.")
    ),
    "comments_off": lambda: _fix(
        translate("Errors", "Comments are switched off for this post."),
        translate("Errors", "Switch them on in the platform's own app."),
    ),
    "refused_by_number": lambda: _fix(
        translate("Errors", "The platform refused the post (number {number})."),
        translate("Errors", "Change the post and queue it again."),
    ),
    # pictures that Meta fetches from a public address
    "public_host_missing": lambda: _fix(
        translate("Errors", "{platform} fetches pictures from a public address, and the office has none."),
        translate(
            "Errors", "Serve this account by hand, or name a public place for pictures in its settings."
        ),
    ),
    "public_host_unreadable": lambda: _fix(
        translate("Errors", "The public place for pictures at {host} cannot be read from outside."),
        translate("Errors", "Check that a browser shows the picture without a sign-in."),
    ),
    "public_host_refused": lambda: _fix(
        translate("Errors", "The public place for pictures at {host} refused the picture."),
        translate("Errors", "Check its name and password on the Accounts page."),
    ),
    "public_host_full": lambda: _fix(
        translate("Errors", "The public place for pictures at {host} is full."),
        translate("Errors", "Make room there, then queue the post again."),
    ),
    "container_failed": lambda: _fix(
        translate("Errors", "The platform could not prepare the post."), _other_media()
    ),
    "container_published": lambda: Explanation(
        translate("Errors", "The platform says that the post was published before."),
        translate("Errors", "It is not sent again before it is known, so that nothing appears twice."),
        translate("Errors", "Look on the platform whether the post is there, then say so here."),
        "settle",
    ),
    "picture_needed": lambda: _fix(
        translate("Errors", "{platform} takes no post without a picture or film."),
        translate("Errors", "Add a picture, for instance an infographic."),
    ),
    # pictures and films
    "photo_refused": lambda: _fix(translate("Errors", "The platform refused the picture."), _other_media()),
    "thumbnail_refused": lambda: _fix(
        translate("Errors", "The platform refused the preview picture."), _other_media()
    ),
    "media_lost": lambda: _fix(
        translate("Errors", "The platform lost the uploaded picture."), _other_media()
    ),
    "media_ratio": lambda: _fix(
        translate("Errors", "The platform does not take a picture or film of this shape."), _other_media()
    ),
    "media_too_big": lambda: _fix(translate("Errors", "The picture or film is too large."), _other_media()),
    "media_type": lambda: _fix(
        translate("Errors", "The platform does not take this kind of file."), _other_media()
    ),
    "media_url_refused": lambda: _fix(
        translate("Errors", "The platform could not fetch the picture or film."), _other_media()
    ),
    "video_format": lambda: _fix(
        translate("Errors", "The platform cannot read this film."),
        translate("Errors", "Save it as MP4 with H.264 and AAC and queue the post again."),
    ),
    "video_unreadable": lambda: _fix(
        translate("Errors", "The platform cannot read this film."),
        translate("Errors", "Save it as MP4 with H.264 and AAC and queue the post again."),
    ),
    "video_missing": lambda: _fix(
        translate("Errors", "The platform takes only films."), translate("Errors", "Add a film to the post.")
    ),
    "video_locked_private": lambda: _fix(
        translate("Errors", "The platform keeps the film private until the office's app has been reviewed."),
        translate("Errors", "Make it public in the platform's own app."),
    ),
    "video_length": lambda: _fix(
        translate("Errors", "The film is too short or too long for the platform."), _other_media()
    ),
    "video_duration": lambda: _fix(
        translate("Errors", "The film is too short or too long for the platform."), _other_media()
    ),
    "video_measures": lambda: _fix(
        translate("Errors", "The film is too small or too large for the platform."), _other_media()
    ),
    "video_failed": lambda: _fix(translate("Errors", "The platform could not use the film."), _other_media()),
    "line_too_slow": lambda: _fix(
        translate("Errors", "The line is too slow for a film of this size ({megabytes} MB)."),
        translate("Errors", "Use a shorter film, or publish it by hand from a phone."),
    ),
    "address_unverified": lambda: _fix(
        translate("Errors", "The platform does not know the public place for pictures as the office's own."),
        translate("Errors", "Confirm it on the platform's developer pages."),
    ),
    "video_frame_rate": lambda: _fix(
        translate("Errors", "The film has too few or too many pictures a second."), _other_media()
    ),
    "video_bit_rate": lambda: _fix(translate("Errors", "The film has too high a data rate."), _other_media()),
    "video_sound": lambda: _fix(
        translate("Errors", "The platform cannot read the film's sound."), _other_media()
    ),
}
