"""What stands beside the fields of a sign-in, and where a person finds what they ask for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def field_words(field: str) -> tuple[str, str]:
    """Give the label of a field that a platform asks for, and an example."""
    return {
        "handle": (translate("SignInForm", "&User name"), "dukcapil.bsky.social"),
        "app_password": (translate("SignInForm", "&App password"), "xxxx-xxxx-xxxx-xxxx"),
        "second_factor": (translate("SignInForm", "&Code"), translate("SignInForm", "Sent to you by e-mail")),
        "bot_token": (translate("SignInForm", "&Bot token"), "123456789:AA…"),
        "channel": (translate("SignInForm", "&Channel"), "@dukcapilcontoh"),
        "app_id": (translate("SignInForm", "App &ID"), ""),
        "client_id": (translate("SignInForm", "App &ID"), ""),
        "client_key": (translate("SignInForm", "Client &key"), ""),
        "api_version": (translate("SignInForm", "API &version"), "v26.0"),
        "app_secret": (translate("SignInForm", "App s&ecret"), ""),
        "client_secret": (translate("SignInForm", "App s&ecret"), ""),
        "token": (
            translate("SignInForm", "&Access token"),
            translate("SignInForm", "Paste the whole token here"),
        ),
        "page": (translate("SignInForm", "&Page"), translate("SignInForm", "Its name or its number")),
        "webdav_url": (translate("SignInForm", "&Folder"), "https://berkas.contoh.go.id/dav/siar"),
        "webdav_user": (translate("SignInForm", "&User name"), ""),
        "webdav_password": (translate("SignInForm", "Pass&word"), ""),
        "webdav_public_url": (translate("SignInForm", "Public a&ddress"), "https://berkas.contoh.go.id/siar"),
        "s3_endpoint": (translate("SignInForm", "&Storage server"), "https://s3.contoh.go.id"),
        "s3_region": (translate("SignInForm", "&Region"), "us-east-1"),
        "s3_bucket": (translate("SignInForm", "&Bucket"), "papan-siar"),
        "s3_key_id": (translate("SignInForm", "&Key ID"), ""),
        "s3_secret": (translate("SignInForm", "Secret ke&y"), ""),
        "s3_public_url": (
            translate("SignInForm", "Public a&ddress"),
            translate("SignInForm", "Only if everybody may read the bucket"),
        ),
    }.get(field, (field.replace("_", " ").capitalize(), ""))


def tick_words(field: str) -> tuple[str, str]:
    """Give what a box to tick says, and what hangs on it."""
    return {
        "enterprise_confirmed": (
            translate("SignInForm", "The office has an Enterprise contract with X"),
            translate(
                "SignInForm",
                "X's developer agreement (Government Use) forbids its API to government offices without one. "
                "Without such a contract choose “By hand”. X charges each post; the price is shown before sending.",
            ),
        ),
        "figures": (
            translate("SignInForm", "Read figures: views, likes, followers"),
            translate("SignInForm", "Needs the rights user.info.stats and video.list of the app."),
        ),
        "direct_post": (
            translate("SignInForm", "Publish directly, without the TikTok app"),
            translate(
                "SignInForm",
                "Needs the right video.publish, which TikTok gives only to apps that it has audited. Without it "
                "videos arrive as drafts that you finish in the app. A right that TikTok has not approved makes the "
                "whole sign-in fail, so tick only what the app really has.",
            ),
        ),
    }.get(field, (field.replace("_", " ").capitalize(), ""))


def platform_hint(platform: str) -> str:
    """Say where the things that a platform asks for are found."""
    return {
        "bluesky": translate(
            "SignInForm",
            "Make an app password in Bluesky under Settings, Privacy and security. Never use the main password.",
        ),
        "telegram": translate(
            "SignInForm",
            "Make a bot with @BotFather, then make it an administrator of the channel with the right to post.",
        ),
        "facebook": translate(
            "SignInForm",
            "Needs an app of the office at developers.facebook.com with the rights pages_show_list, "
            "pages_manage_posts, pages_read_engagement, pages_manage_engagement and read_insights. Make a "
            "long-lived token there. Whoever has none serves the account by hand.",
        ),
        "instagram": translate(
            "SignInForm",
            "Needs a professional account and an app of the office at developers.facebook.com. Paste a token "
            "of the linked Facebook Page, or one that the app made under Instagram, API setup.",
        ),
        "x": translate(
            "SignInForm",
            "Make an app of the type Native App at developer.x.com with the right to read and write. Its client ID "
            "stands under Keys and tokens.",
        ),
        "youtube": translate(
            "SignInForm",
            "Make a project at console.cloud.google.com, switch on the YouTube Data API v3, and create an OAuth "
            "client of the type Desktop app. No callback address has to be registered. While the consent screen is "
            "in testing, the sign-in lasts seven days.",
        ),
        "tiktok": translate(
            "SignInForm",
            "Make an app at developers.tiktok.com with Login Kit for Desktop and the Content Posting API. Until "
            "TikTok has audited it, videos arrive as drafts in the app's inbox.",
        ),
        "threads": translate(
            "SignInForm",
            "Needs an app of the office at developers.facebook.com with the use case Threads; the account "
            "accepts the invitation as a tester. Posts with pictures also need a place on the web.",
        ),
    }.get(platform, "")


def group_words(group: str) -> str:
    """Say what a group of fields is for, on the button that opens it."""
    return {
        "app": translate("SignInForm", "The app asks for proofs: enter its secret"),
        "version": translate("SignInForm", "Use another version of Meta's API"),
        "webdav": translate("SignInForm", "Place for pictures: a folder of the office's web server (WebDAV)"),
        "s3": translate("SignInForm", "Place for pictures: an S3 bucket"),
    }.get(group, group)
