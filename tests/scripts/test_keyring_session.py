"""The keyring that the tests get is a real Secret Service, not the person's and not a stand-in."""

import os
import sys

import keyring
import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Windows has its Credential Manager always")


@pytest.mark.skipif(
    "papan-siar-keyring-" not in os.environ.get("XDG_RUNTIME_DIR", ""), reason="not under dev.py test"
)
def test_secrets_are_kept_and_removed() -> None:
    assert type(keyring.get_keyring()).__module__ == "keyring.backends.SecretService"
    keyring.set_password("papan-siar-self-test", "alice", "rahasia")
    assert keyring.get_password("papan-siar-self-test", "alice") == "rahasia"
    keyring.delete_password("papan-siar-self-test", "alice")
    assert keyring.get_password("papan-siar-self-test", "alice") is None
