"""What is blacked out, and what stays readable."""

import pytest

from core.secrecy import without_secrets


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Authorization: Bearer abc.def-ghi", "abc"),
        ("token='s3cr3t-value'", "s3cr3t"),
        ("refused ZXhhbXBsZS1zZWNyZXQtdG9rZW4tMTIzNDU2Nzg5MA here", "ZXhhbXBs"),
    ],
)
def test_keys_never_reach_a_report(text: str, left: str) -> None:
    assert left not in without_secrets(text)


def test_paths_and_code_stay_readable_in_a_report() -> None:
    line = 'File "/home/admin/papan-siar/core/services/a_very_long_module_name_for_publishing.py", line 12'
    assert without_secrets(line) == line
