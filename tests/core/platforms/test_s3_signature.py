"""Signature Version 4 in the query, against the example in Amazon's documentation."""

from datetime import UTC, datetime

from core.platforms.s3_signature import S3Key, presigned


def test_the_example_of_the_documentation() -> None:
    key = S3Key("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1")
    url = presigned(
        "GET",
        "https://examplebucket.s3.amazonaws.com/test.txt",
        key,
        datetime(2013, 5, 24, tzinfo=UTC),
        86400,
    )
    assert url == (
        "https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
        "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
        "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
        "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"
    )


def test_the_secret_is_not_shown() -> None:
    assert "rahasia" not in repr(S3Key("AKID", "rahasia", "id-1"))
