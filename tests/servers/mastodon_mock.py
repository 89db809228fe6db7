"""mastodon-mock (PyPI, MIT): a stateful Mastodon API with ``Idempotency-Key`` and faults on demand.

It ignores PKCE, the reuse of a code and ``redirect_uri``, so it proves nothing about those.
"""

import json
from pathlib import Path

from tests.servers.environment import environment
from tests.servers.http import request
from tests.servers.ports import free_port
from tests.servers.server import ServerProcess, TestAccount

CONFIGURATION = """\
[database]
path = "mock.sqlite3"
[auth]
permissive = false
enforce_scopes = true
[[seed.accounts]]
username = "alice"
display_name = "Alice"
access_token = "alice_token"
email = "alice@example.com"
[[seed.accounts]]
username = "bob"
display_name = "Bob"
access_token = "bob_token"
"""


def install() -> Path:
    """The program, from an environment of its own (19 s and 100 MB the first time); raises Unavailable."""
    return environment("mastodon-mock") / "mastodon_mock"


class MastodonMock:
    """A server with the accounts alice and bob; its data lies in ``folder`` and outlives a restart."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self.base_url = f"http://127.0.0.1:{self.port}"
        self.alice = TestAccount("alice", "alice_token")
        self.bob = TestAccount("bob", "bob_token")
        (folder / "mock.toml").write_text(CONFIGURATION, encoding="utf-8")
        command = [str(install()), "serve", "--config", "mock.toml", "--host", "127.0.0.1"]
        command += ["--port", str(self.port), "--log-level", "warning"]
        self._process = ServerProcess(command, folder, self._is_healthy)
        self._process.start()

    def start(self) -> None:
        """Starts it again on the same port with the same data."""
        self._process.start()

    def stop(self) -> None:
        """Ends the process; connections are refused from then on."""
        self._process.stop()

    def kill(self) -> None:
        """Ends the process at once, as a power cut does."""
        self._process.kill()

    @property
    def log(self) -> str:
        return self._process.log

    def add_fault(
        self,
        path: str,
        effect: str = "status",
        *,
        methods: tuple[str, ...] = ("POST",),
        status: int = 500,
        headers: dict[str, str] | None = None,
        delay_ms: int = 0,
        count: int | None = None,
    ) -> None:
        """Spoils the next ``count`` requests (None: all) to ``path``, which may hold ``*``.

        ``effect`` is ``status``, ``ratelimit``, ``latency``, ``malformed`` or ``timeout``.
        """
        rule = {
            "match": {"methods": methods, "path": path},
            "effect": {"type": effect, "status": status, "headers": headers or {}, "delay_ms": delay_ms},
            "count": count,
        }
        answer = request("POST", f"{self.base_url}/api/v1/_mock/faults", json.dumps(rule).encode())
        assert answer.status == 200, answer.text

    def clear_faults(self) -> None:
        request("DELETE", f"{self.base_url}/api/v1/_mock/faults")

    def _is_healthy(self) -> bool:
        return request("GET", f"{self.base_url}/api/v2/instance").status == 200
