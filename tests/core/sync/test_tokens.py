"""Refreshing tokens: once at a time, and never losing one."""

from __future__ import annotations

import threading
from contextlib import nullcontext

import pytest

from core.errors import NeedsSignIn, RetryLater
from core.sync.assemble import make_vault
from core.sync.tokens import ACCESS, REFRESH, FreshTokens, TokenKeeper
from tests.fakes.secrets import MemorySecrets


def keeper(**saved: str) -> tuple[TokenKeeper, MemorySecrets]:
    secrets = MemorySecrets({("a", name): value for name, value in saved.items()})
    return TokenKeeper(secrets, lambda _: nullcontext()), secrets


def test_a_refused_token_is_exchanged_and_both_are_saved() -> None:
    tokens, secrets = keeper(access_token="old", refresh_token="r1")
    assert tokens.current("a") == "old"
    assert tokens.renewed("a", "old", lambda refresh: FreshTokens(f"new by {refresh}", "r2")) == "new by r1"
    assert secrets.kept == {("a", ACCESS): "new by r1", ("a", REFRESH): "r2"}


def test_an_answer_without_refresh_token_keeps_the_saved_one() -> None:
    tokens, secrets = keeper(access_token="old", refresh_token="r1")
    tokens.renewed("a", "old", lambda _: FreshTokens("new"))
    assert secrets.get("a", REFRESH) == "r1"


@pytest.mark.parametrize("fault", [RetryLater("connection_lost"), NeedsSignIn("revoked")])
def test_a_failed_refresh_changes_nothing(fault: Exception) -> None:
    tokens, secrets = keeper(access_token="old", refresh_token="r1")

    def ask(_: str) -> FreshTokens:
        raise fault

    with pytest.raises(type(fault)):
        tokens.renewed("a", "old", ask)
    assert secrets.kept == {("a", ACCESS): "old", ("a", REFRESH): "r1"}


def test_without_tokens_the_admin_has_to_sign_in() -> None:
    tokens, _ = keeper()
    with pytest.raises(NeedsSignIn, match="token_missing"):
        tokens.current("a")
    with pytest.raises(NeedsSignIn, match="token_missing"):
        tokens.renewed("a", "old", lambda _: FreshTokens("never"))


def test_many_threads_refresh_once() -> None:
    tokens, _ = keeper(access_token="old", refresh_token="r1")
    asked: list[str] = []

    def ask(refresh: str) -> FreshTokens:
        asked.append(refresh)
        return FreshTokens("new", f"r{len(asked) + 1}")

    got: list[str] = []
    threads = [threading.Thread(target=lambda: got.append(tokens.renewed("a", "old", ask))) for _ in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert got == ["new"] * 8
    assert asked == ["r1"]


def test_the_vault_of_the_program_gives_the_saved_token() -> None:
    _, secrets = keeper(access_token="lama")
    assert make_vault(secrets, lambda _: nullcontext()).current("a") == "lama"
