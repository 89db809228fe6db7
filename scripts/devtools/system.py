"""The system packages that Qt, the keyring and the test servers need, and how they get there."""

import ctypes
import os
import re
import shutil
import subprocess
import sys
import tempfile
from typing import TextIO

from scripts.devtools.console import Failed, Progress, say

# Library -> Debian package; what Qt's libraries and its xcb and Wayland plugins link against.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
SERVER_LIBRARIES = {
    "libcurl.so.4": "libcurl4",
    "libssl.so.3": "libssl3",
}  # the server snac2 links against them
KEYRING_PROGRAMS = ("gnome-keyring-daemon", "kwalletd6", "kwalletd5", "ksecretd", "keepassxc")


def _has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _missing_libraries(libraries: dict[str, str]) -> list[str]:
    return [package for library, package in libraries.items() if not _has_library(library)]


def missing_for_run() -> list[str]:
    """Debian packages without which the window cannot open."""
    return _missing_libraries(QT_LIBRARIES) if sys.platform == "linux" else []


def missing_keyring() -> list[str]:
    """Debian packages of a Secret Service, empty when this system has any."""
    if sys.platform != "linux" or any(shutil.which(program) for program in KEYRING_PROGRAMS):
        return []
    return ["gnome-keyring", "dbus"]


def missing_for_test() -> list[str]:
    """Debian packages that the whole test command needs beyond those of the window."""
    if sys.platform != "linux":
        return []
    programs = {"gnome-keyring-daemon": "gnome-keyring", "dbus-run-session": "dbus"}
    return [
        package for program, package in programs.items() if not shutil.which(program)
    ] + _missing_libraries(SERVER_LIBRARIES)


def install_command(packages: list[str]) -> str:
    """The one command that a person without root rights hands to the administrator."""
    names = " ".join(sorted(set(packages)))
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends {names}"


def may_install() -> bool:
    """True for root on Debian, Ubuntu and their kin."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def ensure(packages: list[str], purpose: str) -> None:
    """Installs what is missing, or raises ``Failed`` with the one exact command."""
    if not packages:
        return
    if not may_install():
        raise Failed(
            f"{purpose} needs system packages that are missing. On Debian and Ubuntu this installs them:\n"
            f"  {install_command(packages)}"
        )
    say(f"{purpose} needs {len(packages)} system packages; installing them with apt-get")
    _apt(["update"], "Reading the package lists")
    _apt(["install", "--no-install-recommends", *sorted(set(packages))], "Installing system packages")


def _apt(arguments: list[str], step: str) -> None:
    """Runs apt-get and turns its status lines into one progress line.

    They come through a pipe of their own: with standard output for both, dpkg's scripts lose theirs and fail.
    """
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    status_read, status_write = os.pipe()
    command = ["apt-get", "-y", "-o", f"APT::Status-Fd={status_write}", "-o", "Dpkg::Use-Pty=0", *arguments]
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as log:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            pass_fds=[status_write],
        )
        os.close(status_write)
        with os.fdopen(status_read, encoding="utf-8", errors="replace") as status:
            progress = _follow(status, step)
        code = process.wait()
        log.seek(0)
        said = log.read()
    if code:
        raise Failed(f"apt-get {arguments[0]} failed:\n{said[-3000:]}")
    download = re.search(r"^Need to get (.*) of archives", said, re.MULTILINE)
    progress.end(f"{step}: done" + (f" ({download[1]} downloaded)" if download else ""))


def _follow(status: TextIO, step: str) -> Progress:
    progress = Progress()
    for line in status:
        kind, _what, percent, words = f"{line.rstrip()}:::".split(":", 3)
        doing = f"{step}: {'downloading' if kind == 'dlstatus' else 'unpacking'}"
        progress.show(doing, f"{float(percent or 0):3.0f} % {words.rstrip(':')}")
    return progress
