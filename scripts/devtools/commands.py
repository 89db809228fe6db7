"""The subcommands of scripts/dev.py and what each needs before it may start."""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable

from scripts.devtools import environment, system
from scripts.devtools.console import Failed, say
from scripts.devtools.project import BUILD, ROOT, relative, venv_program

DISPATCHED = {
    "bench": "scripts/bench/__main__.py",
    "soak": "scripts/soak.py",
    "contact-sheet": "scripts/contact_sheet.py",
}


def main(arguments: list[str]) -> int:
    """Runs one subcommand and returns the exit code; a failed step is one sentence, not a traceback."""
    options, rest = _parser().parse_known_args(arguments)
    handlers: dict[str, Callable[[list[str]], int]] = {
        "run": run,
        "test": test,
        "translate": translate,
        "lock": lock,
        **dict.fromkeys(DISPATCHED, lambda extra: dispatch(options.command, extra)),
    }
    try:
        return handlers[options.command](rest)
    except Failed as error:
        say(f"\n{error}")
        return 1
    except KeyboardInterrupt:
        say("\nStopped. What was installed so far is kept.")
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description="Runs, checks and maintains Papan Siar.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, words in {
        "run": "open the application; what follows goes to main.py (doctor, --practice …)",
        "test": "every check and test; with pytest arguments only pytest; --all adds large servers",
        "bench": "measure start, memory, month switch, infographic and autosave against bare Qt",
        "soak": "play random faults, power cuts and clock jumps against the outbox",
        "contact-sheet": "draw every infographic template in every size on one sheet",
        "translate": "bring the .ts files up to date and compile them; --check only compares",
        "lock": "write requirements/*.txt anew from pyproject.toml",
    }.items():
        commands.add_parser(name, help=words, add_help=False)
    return parser


def run(arguments: list[str]) -> int:
    """Opens the application, or performs the demo where there is no display to open it on."""
    _ensure_window_and_keyring()
    environment.ensure("app")
    if _has_display() or not _opens_window(arguments):
        return _replace_by(["main.py", *arguments])
    folder = BUILD / "demo"
    say(f"There is no display here, so the demo runs instead and writes its pictures to {relative(folder)}")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return _replace_by(["main.py", "demo", "--out", str(folder)])


def _opens_window(arguments: list[str]) -> bool:
    """Everything else works without a display, or main.py says what is wrong with it."""
    return set(arguments) <= {"--practice", "--background"}


def _ensure_window_and_keyring() -> None:
    """A missing keyring never stops the application: secrets then last for one run, and this says so."""
    window, keyring = system.missing_for_run(), system.missing_keyring()
    if system.may_install():
        system.ensure(window + keyring, "Papan Siar (its window and the keyring)")
        return
    if keyring:
        command = system.install_command(keyring)
        say(f"No keyring service was found, so passwords are kept for one run only. To add one:\n  {command}")
    system.ensure(window, "The window")


def _has_display() -> bool:
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def test(arguments: list[str]) -> int:
    """Runs all checks and tests in the private environment."""
    from scripts.devtools import checks

    system.ensure(
        [*system.missing_for_run(), *system.missing_for_test()], "Testing (Qt, the keyring, the test servers)"
    )
    environment.ensure("dev")
    return checks.run_all(arguments)


def translate(arguments: list[str]) -> int:
    """Updates or, with ``--check``, compares the translations."""
    from scripts.devtools import translations

    environment.ensure("app")
    return translations.main(arguments)


def lock(arguments: list[str]) -> int:
    """Resolves the dependencies anew."""
    from scripts.devtools import locking

    return locking.main(arguments)


def dispatch(command: str, arguments: list[str]) -> int:
    """Hands over to a script of the project that runs in the private environment."""
    path = DISPATCHED[command]
    if not (ROOT / path).exists():
        raise Failed(f"{command}: {path} does not exist.")
    system.ensure(system.missing_for_run(), command)
    environment.ensure("dev")
    if not _has_display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    module = path.removesuffix("/__main__.py").removesuffix(".py").replace("/", ".")
    return _replace_by(["-m", module, *arguments])


def _replace_by(arguments: list[str]) -> int:
    """Becomes the private environment's Python, so that signals and the terminal reach it unfiltered."""
    command = [str(venv_program("python")), *arguments]
    os.chdir(ROOT)
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode
