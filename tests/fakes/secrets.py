"""A keyring in memory."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.errors import SecretsUnavailable


@dataclass
class MemorySecrets:
    """A keyring for one test."""

    kept: dict[tuple[str, str], str] = field(default_factory=dict)
    failure: SecretsUnavailable | None = None
    """What it answers instead, until the test takes it away."""

    def get(self, account_id: str, name: str) -> str | None:
        self._fail()
        return self.kept.get((account_id, name))

    def put(self, account_id: str, name: str, value: str) -> None:
        self._fail()
        self.kept[account_id, name] = value

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure

    def delete_all(self, account_id: str) -> None:
        self.kept = {key: value for key, value in self.kept.items() if key[0] != account_id}
