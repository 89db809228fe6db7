"""Official accounts and their keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.domain.account import Account, AccountHealth, AccountKind, ChannelMode
from core.domain.delivery import Delivery, DeliveryState, HoldReason
from core.domain.publishing import AccountIdentity
from core.errors import InvalidInput, NeedsSignIn, Offline
from core.events import EventBus
from core.ports import SignInResult
from core.services.accounts import AccountsService, Traffic
from core.services.posts import PostsService
from core.services.publishing import PublishingService
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import START, HandClock
from tests.fakes.desk import PlainConnector, PlainConnectors
from tests.fakes.secrets import MemorySecrets

IDENTITY = AccountIdentity(
    "42", "@dinas@contoh.example", "Dinas Contoh", limits={"max_characters": 500}, options={"app": "7"}
)
SIGNED_IN = SignInResult(IDENTITY, "https://contoh.example", {"access_token": "t0k3n", "refresh_token": ""})


@pytest.fixture
def accounts(
    database: SqlDatabase,
    secrets: MemorySecrets,
    connectors: PlainConnectors,
    clock: HandClock,
    events: EventBus,
) -> AccountsService:
    return AccountsService(database, secrets, connectors, clock, events)  # type: ignore[arg-type]


def test_signing_in_stores_the_account_and_keeps_the_key_out_of_the_database(
    accounts: AccountsService, secrets: MemorySecrets, database: SqlDatabase
) -> None:
    account = accounts.add_signed_in("mastodon", SIGNED_IN, AccountKind.OFFICIAL)
    assert accounts.list() == (account,)
    assert (account.health, account.limits, account.options) == (
        AccountHealth.OK,
        {"max_characters": 500},
        {"app": "7"},
    )
    assert secrets.kept == {(account.id, "access_token"): "t0k3n"}
    assert "t0k3n" not in str(accounts.get(account.id))


def test_signing_in_again_renews_the_same_account_and_keeps_a_refresh_token_that_is_missing_now(
    accounts: AccountsService, secrets: MemorySecrets
) -> None:
    first = accounts.add_signed_in(
        "mastodon", replace(SIGNED_IN, secrets={"access_token": "a", "refresh_token": "keep"})
    )
    again = accounts.add_signed_in(
        "mastodon", replace(SIGNED_IN, secrets={"access_token": "b", "refresh_token": ""})
    )
    assert again.id == first.id
    assert secrets.kept == {(first.id, "access_token"): "b", (first.id, "refresh_token"): "keep"}
    other = replace(SIGNED_IN, identity=replace(IDENTITY, remote_id="43"))
    assert accounts.add_signed_in("mastodon", other).id != first.id


def test_a_removed_account_comes_back_with_its_history(accounts: AccountsService) -> None:
    first = accounts.add_signed_in("mastodon", SIGNED_IN)
    accounts.remove(first.id)
    assert accounts.list() == ()
    assert accounts.add_signed_in("mastodon", SIGNED_IN).id == first.id


def test_removing_forgets_the_key(accounts: AccountsService, secrets: MemorySecrets) -> None:
    account = accounts.add_signed_in("mastodon", SIGNED_IN)
    accounts.remove(account.id)
    assert secrets.kept == {}
    assert accounts.get(account.id).removed_at == START


def test_an_account_with_something_in_the_outbox_is_not_removed(
    accounts: AccountsService, posts: PostsService, publishing: PublishingService, secrets: MemorySecrets
) -> None:
    account = accounts.add_signed_in("mastodon", SIGNED_IN)
    post = posts.save(replace(posts.blank(), base_text="Antre", account_ids=(account.id,)))
    publishing.queue(post.id, at=None)
    with pytest.raises(InvalidInput, match="account_busy"):
        accounts.remove(account.id)
    assert secrets.kept != {}


def test_by_hand_and_practice_accounts_need_a_name_but_no_key(accounts: AccountsService) -> None:
    by_hand = accounts.add_assisted("instagram", " Humas ", " @humas ", AccountKind.OFFICIAL)
    assert (by_hand.display_name, by_hand.handle, by_hand.mode) == ("Humas", "@humas", ChannelMode.ASSISTED)
    assert accounts.add_practice("Latihan").mode is ChannelMode.PRACTICE
    with pytest.raises(InvalidInput, match="account_name_missing"):
        accounts.add_practice(" ")


@pytest.mark.parametrize(
    ("answer", "health", "code"),
    [
        (NeedsSignIn("token_revoked"), AccountHealth.NEEDS_SIGN_IN, "token_revoked"),
        (Offline("no_line"), AccountHealth.UNREACHABLE, "no_line"),
        (replace(IDENTITY, limits={"max_characters": 900}), AccountHealth.OK, ""),
    ],
)
def test_checking_tells_how_the_account_is(
    accounts: AccountsService,
    connectors: PlainConnectors,
    answer: NeedsSignIn | Offline | AccountIdentity,
    health: AccountHealth,
    code: str,
) -> None:
    account = accounts.add_signed_in("mastodon", SIGNED_IN)
    connectors.known["mastodon"] = PlainConnector("mastodon", answer)
    checked = accounts.check(account.id)
    assert (checked.health, checked.health_code, checked.checked_at) == (health, code, START)
    assert accounts.get(account.id) == checked
    assert checked.limits["max_characters"] == (900 if health is AccountHealth.OK else 500)


def test_rename_and_hold(accounts: AccountsService) -> None:
    account = accounts.add_practice("Latihan")
    assert accounts.rename(account.id, "Kepala Dinas", AccountKind.OFFICIAL).kind is AccountKind.OFFICIAL
    with pytest.raises(InvalidInput, match="account_name_missing"):
        accounts.rename(account.id, "", AccountKind.OFFICE)
    assert accounts.set_held(account.id, held=True).held
    assert accounts.get(account.id).held


def test_an_account_that_goes_on_takes_along_what_stopped_for_it(
    accounts: AccountsService, posts: PostsService, publishing: PublishingService, database: SqlDatabase
) -> None:
    account = accounts.add_signed_in("mastodon", SIGNED_IN)
    rows = []
    for reason in (HoldReason.ACCOUNT, HoldReason.ADMIN):
        post = posts.save(replace(posts.blank(), base_text="Tertahan", account_ids=(account.id,)))
        (delivery,) = publishing.queue(post.id, at=None)
        rows.append(_record(database, replace(delivery, state=DeliveryState.PAUSED, hold_reason=reason)))
    accounts.set_held(account.id, held=True)
    assert {publishing.get(one.id).state for one in rows} == {DeliveryState.PAUSED}
    accounts.set_held(account.id, held=False)
    stopped, held = (publishing.get(one.id) for one in rows)
    assert (stopped.state, stopped.hold_reason) == (DeliveryState.SCHEDULED, None)
    assert publishing.attempts(stopped.id)[-1].step == "resumed"
    assert (held.state, held.hold_reason) == (DeliveryState.PAUSED, HoldReason.ADMIN)


def test_signing_in_again_lets_what_waited_for_it_go_on(
    accounts: AccountsService, posts: PostsService, publishing: PublishingService, database: SqlDatabase
) -> None:
    account = accounts.add_signed_in("mastodon", SIGNED_IN)
    post = posts.save(replace(posts.blank(), base_text="Tertahan", account_ids=(account.id,)))
    (delivery,) = publishing.queue(post.id, at=None)
    for state in (DeliveryState.DUE, DeliveryState.PREPARING, DeliveryState.NEEDS_SIGN_IN):
        delivery = _record(database, replace(delivery, state=state, error_code="token_revoked"))
    accounts.add_signed_in("mastodon", SIGNED_IN)
    after = publishing.get(delivery.id)
    assert (after.state, after.error_code, after.tries) == (DeliveryState.SCHEDULED, "", 0)
    assert publishing.attempts(delivery.id)[-1].step == "signed_in"


def test_traffic_of_today_and_of_the_month(accounts: AccountsService, database: SqlDatabase) -> None:
    account = accounts.add_practice("Latihan")
    today = date(2026, 11, 23)
    with database.write() as tx:
        tx.accounts.add_bytes(account.id, today, 100, 20)
        tx.accounts.add_bytes(account.id, today, 1, 2)
        tx.accounts.add_bytes(account.id, today - timedelta(days=5), 1000, 0)
        tx.accounts.add_bytes(account.id, today - timedelta(days=30), 9999, 0)
        tx.commit()
    assert accounts.traffic(account.id, today) == Traffic(123, 1123)


def _record(database: SqlDatabase, delivery: Delivery) -> Delivery:
    with database.write() as tx:
        written = tx.deliveries.record(delivery)
        tx.commit()
    return written


def test_accounts_are_listed_in_the_order_they_came(accounts: AccountsService) -> None:
    names = [accounts.add_practice(name).display_name for name in ("Satu", "Dua", "Tiga")]
    assert [account.display_name for account in accounts.list()] == names
    assert all(isinstance(account, Account) for account in accounts.list())


def test_keys_that_were_not_checked_lately_are_checked_until_the_line_fails(
    accounts: AccountsService, connectors: PlainConnectors, clock: HandClock
) -> None:
    fresh = accounts.add_signed_in("mastodon", SIGNED_IN)
    accounts.add_practice("Latihan")
    assert accounts.check_stale(timedelta(days=1)) == 0
    clock.advance(days=2)
    connectors.known["mastodon"] = PlainConnector("mastodon", IDENTITY)
    assert accounts.check_stale(timedelta(days=1)) == 1
    assert accounts.get(fresh.id).checked_at == clock.now()
    accounts.add_signed_in("mastodon", replace(SIGNED_IN, identity=replace(IDENTITY, remote_id="43")))
    clock.advance(days=2)
    connectors.known["mastodon"] = PlainConnector("mastodon", Offline("no_line"))
    assert accounts.check_stale(timedelta(days=1)) == 1
