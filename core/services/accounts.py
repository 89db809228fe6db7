"""Official accounts: add, check, rename, hold, remove. Secrets go to the keyring and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.clock import Clock
from core.domain.account import Account, AccountHealth, AccountKind, ChannelMode
from core.domain.delivery import FINISHED, DeliveryState, HoldReason, admin_line
from core.domain.ids import new_id
from core.domain.publishing import AccountIdentity
from core.errors import InvalidInput, NeedsSignIn, RetryLater
from core.events import Changed, EventBus, Topic
from core.ports import Connectors, Database, SecretStore, SignInResult, UnitOfWork

_UNFINISHED = frozenset(DeliveryState) - FINISHED


@dataclass(frozen=True, slots=True)
class Traffic:
    """Bytes sent and received today and this month."""

    today: int
    month: int


class AccountsService:
    """Keeps accounts and their keys together."""

    def __init__(
        self, database: Database, secrets: SecretStore, connectors: Connectors, clock: Clock, events: EventBus
    ) -> None:
        self._database = database
        self._secrets = secrets
        self._connectors = connectors
        self._clock = clock
        self._events = events

    def list(self) -> tuple[Account, ...]:
        """Give the accounts in use, in the order in which they were added."""
        with self._database.read() as tx:
            return tx.accounts.list()

    def get(self, account_id: str) -> Account:
        """Give the account, also a removed one; raises ``NotFound``."""
        with self._database.read() as tx:
            return tx.accounts.get(account_id)

    def add_signed_in(
        self, platform: str, result: SignInResult, kind: AccountKind = AccountKind.OFFICE
    ) -> Account:
        """Store a signed-in account; one that was known before (same platform, server and owner) is
        renewed.
        """
        known = self._known(platform, result)
        identity = result.identity
        account = replace(
            known or Account(new_id(), platform, ChannelMode.API, "", "", kind),
            display_name=identity.display_name,
            handle=identity.handle,
            server_url=result.server_url,
            remote_id=identity.remote_id,
            mode=ChannelMode.API,
            removed_at=None,
        )
        for name, value in result.secrets.items():
            if value:
                self._secrets.put(account.id, name, value)
        checked = self._checked(account, identity)
        self._store(checked)
        self._wake_waiting_for_sign_in(account.id)
        return checked

    def _known(self, platform: str, result: SignInResult) -> Account | None:
        wanted = (platform, result.server_url, result.identity.remote_id)
        with self._database.read() as tx:
            for one in (*tx.accounts.list(), *tx.accounts.list(removed=True)):
                if (one.platform, one.server_url, one.remote_id) == wanted:
                    return one
        return None

    def add_assisted(
        self, platform: str, name: str, handle: str, kind: AccountKind = AccountKind.OFFICE
    ) -> Account:
        """Store an account that the admin serves by hand; needs no key."""
        return self._add_without_key(platform, ChannelMode.ASSISTED, name, handle, kind)

    def add_practice(self, name: str) -> Account:
        """Store a practice account; nothing it publishes leaves the computer."""
        return self._add_without_key("practice", ChannelMode.PRACTICE, name, "@latihan", AccountKind.OFFICE)

    def _add_without_key(
        self, platform: str, mode: ChannelMode, name: str, handle: str, kind: AccountKind
    ) -> Account:
        if not name.strip():
            raise InvalidInput("account_name_missing")
        account = Account(
            new_id(), platform, mode, name.strip(), handle.strip(), kind, health=AccountHealth.OK
        )
        self._store(account)
        return account

    def check(self, account_id: str) -> Account:
        """Ask the platform whether the key still works and read the limits anew; the result is stored."""
        account = self.get(account_id)
        now = self._clock.now()
        try:
            identity = self._connectors.of(account).check(account)
        except NeedsSignIn as refused:
            checked = replace(
                account, health=AccountHealth.NEEDS_SIGN_IN, health_code=refused.code, checked_at=now
            )
        except RetryLater as fault:
            checked = replace(
                account, health=AccountHealth.UNREACHABLE, health_code=fault.code, checked_at=now
            )
        else:
            checked = self._checked(account, identity)
        self._store(checked)
        return checked

    def check_stale(self, older_than: timedelta) -> int:
        """Check accounts that send by themselves and were not checked lately, so that an expiring key is noticed.

        Stops at the first server that cannot be reached: then the line is the matter. Gives how many were asked.
        """
        before = self._clock.now() - older_than
        asked = 0
        for one in self.list():
            if one.mode is not ChannelMode.API or (one.checked_at is not None and one.checked_at > before):
                continue
            asked += 1
            if self.check(one.id).health is AccountHealth.UNREACHABLE:
                break
        return asked

    def _checked(self, account: Account, identity: AccountIdentity) -> Account:
        return replace(
            account,
            health=AccountHealth.OK,
            health_code="",
            checked_at=self._clock.now(),
            limits={**account.limits, **identity.limits},
            options={**account.options, **identity.options},
            token_expires_at=identity.expires_at or account.token_expires_at,
        )

    def rename(self, account_id: str, name: str, kind: AccountKind) -> Account:
        """Change how the account is called here and whose voice it is."""
        if not name.strip():
            raise InvalidInput("account_name_missing")
        renamed = replace(self.get(account_id), display_name=name.strip(), kind=kind)
        self._store(renamed)
        return renamed

    def set_held(self, account_id: str, held: bool) -> Account:
        """Hold everything of the account, or let it go on: also what was under way then and stopped for it."""
        with self._database.write() as tx:
            changed = replace(tx.accounts.get(account_id), held=held)
            tx.accounts.save(changed)
            if not held:
                self._resume(tx, account_id)
            tx.commit()
        self._events.publish(Changed(Topic.ACCOUNTS, account_id))
        self._events.publish(Changed(Topic.DELIVERIES))
        return changed

    def _resume(self, tx: UnitOfWork, account_id: str) -> None:
        stopped = tx.deliveries.in_states({DeliveryState.PAUSED}, account_id)
        for one in (one for one in stopped if one.hold_reason is HoldReason.ACCOUNT):
            on = replace(one, state=one.onward, hold_reason=None, error_code="", error_params={})
            tx.deliveries.record(on, admin_line(on, self._clock.now(), "resumed"))

    def remove(self, account_id: str) -> None:
        """Forget the key and hide the account; its history stays.

        Raises ``InvalidInput("account_busy")`` while the outbox still holds something of it.
        """
        with self._database.write() as tx:
            if tx.deliveries.in_states(_UNFINISHED, account_id):
                raise InvalidInput("account_busy")
            tx.accounts.save(replace(tx.accounts.get(account_id), removed_at=self._clock.now()))
            tx.commit()
        self._secrets.delete_all(account_id)
        self._events.publish(Changed(Topic.ACCOUNTS, account_id))

    def traffic(self, account_id: str, today: date) -> Traffic:
        """Give the bytes that the account cost today and this month."""
        with self._database.read() as tx:
            day = tx.accounts.traffic(account_id, today, today)
            month = tx.accounts.traffic(account_id, today.replace(day=1), today)
        return Traffic(sum(day), sum(month))

    def _store(self, account: Account) -> None:
        with self._database.write() as tx:
            tx.accounts.save(account)
            tx.commit()
        self._events.publish(Changed(Topic.ACCOUNTS, account.id))

    def _wake_waiting_for_sign_in(self, account_id: str) -> None:
        now = self._clock.now()
        with self._database.write() as tx:
            for one in tx.deliveries.in_states({DeliveryState.NEEDS_SIGN_IN}, account_id):
                again = replace(one, state=DeliveryState.SCHEDULED, tries=0, next_try_at=None, error_code="")
                tx.deliveries.record(again, admin_line(again, now, "signed_in"))
            tx.commit()
        self._events.publish(Changed(Topic.DELIVERIES))
