"""Addresses that open one object of an S3 bucket for a while: Signature Version 4 in the query (AWS documentation)."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import quote, urlsplit


@dataclass(frozen=True, slots=True)
class S3Key:
    """A pair of keys and the region that they sign for."""

    key_id: str
    secret: str = field(repr=False)
    region: str


def presigned(method: str, url: str, key: S3Key, now: datetime, lives_s: int) -> str:
    """Give the address that allows ``method`` on ``url`` for ``lives_s`` seconds, at most a week."""
    at = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    scope = f"{at[:8]}/{key.region}/s3/aws4_request"
    parts = urlsplit(url)
    query = "&".join(
        f"{quote(name, safe='')}={quote(value, safe='-_.~')}"
        for name, value in (
            ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
            ("X-Amz-Credential", f"{key.key_id}/{scope}"),
            ("X-Amz-Date", at),
            ("X-Amz-Expires", str(lives_s)),
            ("X-Amz-SignedHeaders", "host"),
        )
    )
    path = quote(parts.path, safe="/-_.~%")
    asked = "\n".join((method, path, query, f"host:{parts.netloc}", "", "host", "UNSIGNED-PAYLOAD"))
    to_sign = "\n".join(("AWS4-HMAC-SHA256", at, scope, hashlib.sha256(asked.encode()).hexdigest()))
    signature = hmac.new(_signing_key(key, at[:8]), to_sign.encode(), hashlib.sha256).hexdigest()
    return f"{parts.scheme}://{parts.netloc}{path}?{query}&X-Amz-Signature={signature}"


def _signing_key(key: S3Key, day: str) -> bytes:
    signed = f"AWS4{key.secret}".encode()
    for part in (day, key.region, "s3", "aws4_request"):
        signed = hmac.new(signed, part.encode(), hashlib.sha256).digest()
    return signed
