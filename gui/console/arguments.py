"""What the command line asks for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

if TYPE_CHECKING:
    from argparse import ArgumentParser

WINDOW, SYNC, DOCTOR, DEMO, USAGE, VERSION = "window", "sync", "doctor", "demo", "usage", "version"


class Options(NamedTuple):
    """One start. ``misused`` is the command line when it was not understood; then ``command`` is ``USAGE``."""

    command: str = WINDOW
    data: Path | None = None
    practice: bool = False
    background: bool = False
    out: Path = Path()
    language: str = "id"
    misused: str = ""


def read(arguments: Sequence[str]) -> Options:
    """Understand a command line; raises nothing. A plain start builds no parser."""
    if not arguments:
        return Options()
    if {"-h", "--help"} & set(arguments):
        return Options(USAGE, _data(arguments))
    try:
        given = vars(_parser().parse_args(arguments))
    except _MisusedError:
        return Options(USAGE, _data(arguments), misused=" ".join(arguments))
    return Options(**{name: value for name, value in given.items() if name in Options._fields})


def _data(arguments: Sequence[str]) -> Path | None:
    """Give the data folder, whose settings say which language to answer in, whatever else was asked."""
    named = [value for name, value in pairwise(arguments) if name == "--data"]
    return Path(named[0]) if named else None


class _MisusedError(Exception):
    pass


def _parser() -> ArgumentParser:
    from argparse import SUPPRESS, ArgumentParser

    class Parser(ArgumentParser):
        """Prints nothing itself: its words are English only."""

        def error(self, message: str) -> NoReturn:
            raise _MisusedError(message)

    anywhere = Parser(add_help=False, allow_abbrev=False)  # before the command or after it
    anywhere.add_argument("--data", type=Path, default=SUPPRESS)
    anywhere.add_argument("--practice", action="store_true", default=SUPPRESS)
    made = Parser(add_help=False, allow_abbrev=False, parents=[anywhere])
    made.set_defaults(command=WINDOW)
    made.add_argument("--background", action="store_true")
    made.add_argument("--version", action="store_const", dest="command", const=VERSION)
    commands = made.add_subparsers(dest="command")
    sync = commands.add_parser(SYNC, add_help=False, parents=[anywhere])
    sync.add_argument("--once", action="store_true", required=True)
    commands.add_parser(DOCTOR, add_help=False, parents=[anywhere])
    demo = commands.add_parser(DEMO, add_help=False, parents=[anywhere])
    demo.add_argument("--out", type=Path, required=True)
    demo.add_argument("--language", choices=("id", "en"), default="id")
    return made
