"""Runs one command with a real, unlocked Secret Service keyring of its own, empty and gone afterwards.

Started as ``dbus-run-session -- python -m scripts.devtools.keyring_session COMMAND …``: the private message
bus keeps the person's own keyring out of reach of the tests.
"""

import contextlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

PASSWORD = b"papan-siar-tests"  # of a keyring that lives as long as this process
START_TIMEOUT_S = 20


def main(command: list[str]) -> int:
    """Returns the exit code of the command."""
    with tempfile.TemporaryDirectory(prefix="papan-siar-keyring-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        environment = _environment(folder)
        daemon = _start_daemon(environment)
        try:
            return subprocess.run(command, env=environment, check=False).returncode
        finally:
            daemon.terminate()
            daemon.wait(10)


def _environment(folder: Path) -> dict[str, str]:
    places = {"XDG_DATA_HOME": "data", "XDG_RUNTIME_DIR": "runtime"}
    for sub_folder in places.values():
        (folder / sub_folder).mkdir(mode=0o700)
    return {**os.environ, **{name: str(folder / sub_folder) for name, sub_folder in places.items()}}


def _start_daemon(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Starts gnome-keyring with the login collection unlocked and waits until it has its name on the bus."""
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert daemon.stdin is not None  # noqa: S101 - it was asked for above
    daemon.stdin.write(PASSWORD)
    daemon.stdin.close()
    _wait_for_service(daemon)
    return daemon


def _wait_for_service(daemon: subprocess.Popen[bytes]) -> None:
    """Asks the bus for the service's name; never for the service, which would start the person's own."""
    with open_dbus_connection(bus="SESSION") as connection:
        for _ in range(START_TIMEOUT_S * 20):
            if connection.send_and_get_reply(message_bus.NameHasOwner("org.freedesktop.secrets")).body[0]:
                return
            with contextlib.suppress(subprocess.TimeoutExpired):
                sys.exit(f"gnome-keyring-daemon ended at once with code {daemon.wait(0.05)}.")
    sys.exit(f"gnome-keyring-daemon did not answer within {START_TIMEOUT_S} s.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
