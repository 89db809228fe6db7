"""snac2: a real fediverse server in C with a part of the Mastodon API (0.8 MB to download, 12 MB memory).

Known of it: ``Idempotency-Key`` is ignored, a bad token is 422 with an empty body, ``v2/instance`` and
``GET media/:id`` are 404, an unknown media id is dropped silently, there is no length limit, an edit changes
the returned id, and who likes a post must follow its author first (the like arrives after about 8 s).
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlencode

from tests.servers.cache import installing, server_cache
from tests.servers.http import Answer, request
from tests.servers.ports import free_port
from tests.servers.server import ServerProcess, TestAccount, Unavailable

FORM = "application/x-www-form-urlencoded"
REDIRECT = "http://127.0.0.1:9/callback"
ARCHIVE_KEYS = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
BACKPORTED = {"bookworm": "bookworm-backports"}  # releases of Debian that are older than the package


def install() -> Path:
    """The program, unpacked from the distribution's package, not installed, so without root's rights."""
    program = shutil.which("snac")
    if program:
        return Path(program)
    if sys.platform != "linux" or not shutil.which("apt-get"):
        raise Unavailable("snac2 comes from Debian's archive, and this is not Debian.")
    folder = server_cache("snac2")
    unpacked = folder / "root" / "usr" / "bin" / "snac"
    with installing(folder):
        if not unpacked.exists():
            _download_and_unpack(folder)
    missing = _run(["ldd", str(unpacked)]).count("not found")
    if missing:
        raise Unavailable("snac2 needs libcurl4 and libssl3: apt-get install libcurl4 libssl3")
    return unpacked


def _download_and_unpack(folder: Path) -> None:
    """Uses package lists of its own, because the suite with snac2 may not be among the system's sources."""
    apt = folder / "apt"
    shutil.rmtree(apt, ignore_errors=True)
    for name in ("lists/partial", "cache/archives/partial", "parts"):
        (apt / name).mkdir(parents=True)
    (apt / "sources.list").write_text(_source_line(), encoding="ascii")
    options = {
        "Dir::Etc::sourcelist": apt / "sources.list",
        "Dir::Etc::sourceparts": apt / "parts",
        "Dir::State::lists": apt / "lists",
        "Dir::Cache": apt / "cache",
    }
    command = [
        "apt-get",
        "-qq",
        *[word for name, value in options.items() for word in ("-o", f"{name}={value}")],
    ]
    command += ["-o", "APT::Sandbox::User=root"]
    _run([*command, "update"])
    _run([*command, "download", "snac2"], apt)
    package = next(apt.glob("snac2_*.deb"))
    _run(["dpkg-deb", "-x", str(package), str(folder / "root")])
    shutil.rmtree(apt)


def _source_line() -> str:
    """The archive that this machine uses for its own release, in the suite that has snac2."""
    lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    release = dict(line.split("=", 1) for line in lines if "=" in line).get("VERSION_CODENAME", "").strip('"')
    targets = _run(["apt-get", "indextargets", "--format", "$(REPO_URI)|$(RELEASE)"])
    for uri, suite in (line.split("|") for line in targets.splitlines()):
        if suite == release:
            signed = f"[signed-by={ARCHIVE_KEYS}] " if ARCHIVE_KEYS.exists() else ""
            return f"deb {signed}{uri} {BACKPORTED.get(release, release)} main\n"
    raise Unavailable("snac2 comes from Debian's archive, and no source of this machine is one.")


def _run(command: list[str], folder: Path | None = None, text: str = "") -> str:
    done = subprocess.run(command, cwd=folder, input=text, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Unavailable(f"{command[0]} {command[-1]} failed: {(done.stderr or done.stdout).strip()[-300:]}")
    return done.stdout + done.stderr


class Snac2:
    """A server with the accounts alice and bob, who follows her; its data outlives a restart."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.port = free_port()
        self.base_url = f"http://localhost:{self.port}"
        self._program = str(install())
        self._data = folder / "data"
        self._process = ServerProcess([self._program, "httpd", str(self._data)], folder, self._is_healthy)
        passwords = self._set_up()
        self._process.start()
        self.alice, self.bob = (self._sign_in(name, passwords[name]) for name in ("alice", "bob"))
        _run([self._program, "follow", str(self._data), "bob", f"{self.base_url}/alice"])

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

    def _set_up(self) -> dict[str, str]:
        """Writes the server's files and returns the passwords that it gave to its accounts."""
        answers = f"127.0.0.1\n{self.port}\nlocalhost:{self.port}\n\nadmin@example.com\n"
        _run([self._program, "init", str(self._data)], text=answers)
        settings = self._data / "server.json"
        content = json.loads(settings.read_text(encoding="utf-8")) | {"protocol": "http"}
        settings.write_text(json.dumps(content), encoding="utf-8")
        passwords = {}
        for name in ("alice", "bob"):
            _run([self._program, "adduser", str(self._data), name], text=f"{name}\n")
            passwords[name] = _run([self._program, "resetpwd", str(self._data), name]).split()[-1]
        return passwords

    def _sign_in(self, name: str, password: str) -> TestAccount:
        """The way of a program: register, sign in on the server's page, trade the code for a token."""
        app = json.loads(
            self._post(
                "/api/v1/apps", client_name="tests", redirect_uris=REDIRECT, scopes="read write follow"
            ).text
        )
        page = self._post(
            "/oauth/x-snac-login",
            login=name,
            passwd=password,
            redir=REDIRECT,
            cid=app["client_id"],
            state="s",
        )
        code = re.search(r"code=([0-9a-f]+)", " ".join(page.headers.values()))
        assert code, page
        answer = self._post(
            "/oauth/token",
            grant_type="authorization_code",
            code=code[1],
            client_id=app["client_id"],
            client_secret=app["client_secret"],
            redirect_uri=REDIRECT,
        )
        return TestAccount(name, json.loads(answer.text)["access_token"], password)

    def _post(self, path: str, **form: str) -> Answer:
        return request("POST", self.base_url + path, urlencode(form).encode(), FORM)

    def _is_healthy(self) -> bool:
        return request("GET", f"{self.base_url}/api/v1/instance").status == 200
