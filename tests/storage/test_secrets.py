"""Secrets: in the keyring in pieces that fit, whole after a crash, and nowhere else."""

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from core.errors import Bug, SecretsUnavailable
from storage import secrets
from storage.secrets import PART_UNITS, USER, KeyringSecrets
from storage.unit_of_work import SqlDatabase

CANARY = "tok-canary-4f1c"


class WindowsLike(KeyringBackend):
    """Keeps at most 2,560 bytes of UTF-16 an entry, like the Windows Credential Manager, and can break down."""

    priority = -1  # never chosen by itself

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}
        self.writes_left = 10**9
        self.fault: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.fault:
            raise self.fault
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.writes_left -= 1
        if self.writes_left < 0:
            raise OSError("power cut")
        assert len(password.encode("utf-16-le")) <= 2560
        assert len(service) + len(username) < 500
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise PasswordDeleteError
        self.writes_left -= 1
        if self.writes_left < 0:
            raise OSError("power cut")
        del self.entries[service, username]


@pytest.fixture
def keyring() -> WindowsLike:
    return WindowsLike()


@pytest.fixture
def store(keyring: WindowsLike) -> KeyringSecrets:
    return KeyringSecrets(keyring)


def test_each_secret_is_its_own(store: KeyringSecrets) -> None:
    store.put("a", "access_token", "one")
    store.put("a", "refresh_token", "two")
    store.put("b", "access_token", "three")
    assert [
        store.get("a", "access_token"),
        store.get("a", "refresh_token"),
        store.get("b", "access_token"),
    ] == [
        "one",
        "two",
        "three",
    ]
    assert store.get("a", "unknown") is None
    assert (store.persistent, store.reason) == (True, "")
    assert store.backend_name.endswith("WindowsLike")


@given(st.text(min_size=1, max_size=4 * PART_UNITS))
def test_any_text_comes_back_whole(value: str) -> None:
    keyring = WindowsLike()
    keyring_store = KeyringSecrets(keyring)
    keyring_store.put("a", "token", "x" * 5000)
    keyring_store.put("a", "token", value)
    assert keyring_store.get("a", "token") == value


def test_long_values_are_split_between_characters(store: KeyringSecrets, keyring: WindowsLike) -> None:
    value = "a" * (PART_UNITS - 1) + "😀" * PART_UNITS
    store.put("a", "token", value)
    assert store.get("a", "token") == value
    store.put("a", "token", "short")
    assert sum(1 for service, _ in keyring.entries if service.startswith(f"{USER}/a/token/")) == 1


def test_a_power_cut_at_any_write_leaves_the_old_or_the_new(keyring: WindowsLike) -> None:
    old, new = "o" * 3000, "n" * 5000
    for writes in range(12):
        keyring.writes_left = 10**9
        keyring.entries.clear()
        KeyringSecrets(keyring).put("a", "token", old)
        keyring.writes_left = writes
        try:
            KeyringSecrets(keyring).put("a", "token", new)
            assert KeyringSecrets(keyring).get("a", "token") == new
        except SecretsUnavailable:
            assert KeyringSecrets(keyring).get("a", "token") in {old, new}
        keyring.writes_left = 10**9
        KeyringSecrets(keyring).put("a", "token", new)
        KeyringSecrets(keyring).delete_all("a")
        assert keyring.entries == {}


def test_delete_all_forgets_one_account(store: KeyringSecrets, keyring: WindowsLike) -> None:
    store.put("a", "access_token", "x" * 4000)
    store.put("a", "app_secret", "y")
    store.put("b", "access_token", "z")
    store.delete_all("a")
    store.delete_all("never seen")
    assert {service.split("/")[1] for service, _ in keyring.entries} == {"b"}
    assert {user for _, user in keyring.entries} == {USER}


def test_no_entry_shares_a_service(store: KeyringSecrets, keyring: WindowsLike) -> None:
    """Windows keeps one entry a service; a second name of it makes the library move the first one about."""
    store.put("a", "access_token", "x" * 4000)
    store.put("a", "app_secret", "y")
    store.put("b", "access_token", "z")
    services = [service for service, _ in keyring.entries]
    assert len(services) == len(set(services)) > 8


def test_a_missing_part_is_no_secret(store: KeyringSecrets, keyring: WindowsLike) -> None:
    store.put("a", "token", "x" * 4000)
    del keyring.entries[f"{USER}/a/token/0/1", USER]
    assert store.get("a", "token") is None


def test_nothing_is_overwritten_by_nothing(store: KeyringSecrets) -> None:
    store.put("a", "token", "kept")
    with pytest.raises(Bug, match="empty_secret"):
        store.put("a", "token", "")
    assert store.get("a", "token") == "kept"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (KeyringLocked(CANARY), "keyring_locked"),
        (type("PromptDismissedException", (Exception,), {})(CANARY), "keyring_locked"),  # denied by the admin
        (ConnectionResetError(CANARY), "keyring_failed"),
    ],
)
def test_a_keyring_that_fails_is_told_without_its_words(
    store: KeyringSecrets, keyring: WindowsLike, fault: Exception, code: str
) -> None:
    keyring.fault = fault
    acts: tuple[Callable[[], object], ...] = (
        lambda: store.get("a", "t"),
        lambda: store.put("a", "t", CANARY),
        lambda: store.delete_all("a"),
    )
    for act in acts:
        with pytest.raises(SecretsUnavailable, match=code) as failure:
            act()
        assert CANARY not in repr(failure.value) + str(failure.value)
        assert failure.value.__suppress_context__


def _found(backend: object, monkeypatch: pytest.MonkeyPatch) -> KeyringSecrets:
    monkeypatch.setattr("keyring.get_keyring", lambda: backend)
    return KeyringSecrets()


@pytest.mark.parametrize(
    ("kind", "reason"), [(fail.Keyring, "no_keyring"), (null.Keyring, "untrusted_keyring")]
)
def test_a_keyring_that_keeps_nothing_safe_is_refused(
    kind: Callable[[], KeyringBackend],
    reason: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    store = _found(kind(), monkeypatch)
    with caplog.at_level(logging.DEBUG):
        store.put("a", "token", CANARY)
        store.put("b", "token", CANARY)
        assert store.get("a", "token") == CANARY
        assert (store.persistent, store.reason, store.backend_name) == (False, reason, "")
        store.delete_all("a")
        with pytest.raises(SecretsUnavailable, match=reason):
            store.get("a", "token")
    assert store.get("b", "token") == CANARY
    assert CANARY not in caplog.text + repr(store) + str(vars(store).keys())


def test_a_broken_keyring_module_does_not_stop_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Any:
        raise RuntimeError("no session bus")

    monkeypatch.setattr("keyring.get_keyring", broken)
    store = KeyringSecrets()
    assert (store.persistent, store.reason) == (False, "no_keyring")


def test_the_safe_one_of_several_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    class Several:
        backends = (object(), WindowsLike())

    monkeypatch.setattr(secrets, "_TRUSTED", frozenset({WindowsLike.__module__}))
    store = _found(Several(), monkeypatch)
    assert (store.persistent, store.backend_name.endswith("WindowsLike")) == (True, True)


def test_the_real_keyring_of_this_session() -> None:
    store = KeyringSecrets()
    if not store.persistent:
        pytest.skip(f"No keyring in this session: {store.reason}")
    try:
        store.put("test-account", "token", "x" * 3000 + "é😀")
        assert KeyringSecrets().get("test-account", "token") == "x" * 3000 + "é😀"
    finally:
        store.delete_all("test-account")
    assert store.get("test-account", "token") is None


def test_no_secret_reaches_the_workspace(
    store: KeyringSecrets, database: SqlDatabase, paths: Any, tmp_path: Path
) -> None:
    store.put("a", "token", CANARY)
    found = [one for one in tmp_path.rglob("*") if one.is_file() and CANARY.encode() in one.read_bytes()]
    assert found == []


LOCKED = """
import secretstorage
from storage.secrets import KeyringSecrets
from core.errors import SecretsUnavailable

KeyringSecrets().put("a", "token", "rahasia")
collection = secretstorage.get_default_collection(secretstorage.dbus_init())
collection.lock()
for act in (lambda: KeyringSecrets().get("a", "token"), lambda: KeyringSecrets().put("a", "token", "baru")):
    try:
        act()
    except SecretsUnavailable as failure:
        print(failure.code)
"""


@pytest.mark.skipif(
    not all(map(shutil.which, ("dbus-run-session", "gnome-keyring-daemon"))), reason="needs GNOME's keyring"
)
def test_a_real_keyring_that_is_locked_is_told_and_not_waited_for() -> None:
    """Nobody is there to type its password: the prompt is dismissed, and nothing is stored elsewhere."""
    session = (sys.executable, "-m", "scripts.devtools.keyring_session")
    done = subprocess.run(
        ["dbus-run-session", "--", *session, sys.executable, "-c", LOCKED],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={name: value for name, value in os.environ.items() if name != "DISPLAY"},
    )
    assert done.stdout.split() == ["keyring_locked", "keyring_locked"], done.stderr
