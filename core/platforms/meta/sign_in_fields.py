"""What a person types to sign in to Meta's platforms."""

from __future__ import annotations

from core.platforms.platform import SignInField

TOKEN = SignInField("token", secret=True)
#: The Page, if the token manages several.
TOKEN_AND_PAGE = (TOKEN, SignInField("page", required=False))
APP = (
    SignInField("app_secret", secret=True, required=False, group="app"),
    SignInField("api_version", required=False, group="version"),
)
#: Where pictures lie for platforms that fetch them: a folder of the office's web server, or a bucket.
PUBLIC_HOST = (
    SignInField("webdav_url", required=False, group="webdav"),
    SignInField("webdav_user", required=False, group="webdav"),
    SignInField("webdav_password", secret=True, required=False, group="webdav"),
    SignInField("webdav_public_url", required=False, group="webdav"),
    SignInField("s3_endpoint", required=False, group="s3"),
    SignInField("s3_region", required=False, group="s3"),
    SignInField("s3_bucket", required=False, group="s3"),
    SignInField("s3_key_id", required=False, group="s3"),
    SignInField("s3_secret", secret=True, required=False, group="s3"),
    SignInField("s3_public_url", required=False, group="s3", may_be_empty=True),
)
