"""The command line as it is understood."""

from pathlib import Path

import pytest

from gui.console.arguments import DEMO, DOCTOR, SYNC, USAGE, WINDOW, read

HOME = Path("kantor")


@pytest.mark.parametrize(
    "arguments",
    [("--data", "kantor", "sync", "--once"), ("sync", "--once", "--data", "kantor")],
)
def test_the_folder_may_stand_before_the_command_or_after_it(arguments: tuple[str, ...]) -> None:
    options = read(arguments)
    assert (options.command, options.data) == (SYNC, HOME)


def test_a_window_needs_no_word() -> None:
    assert read(()) == read(("--practice",))._replace(practice=False)
    assert read(("--data", "kantor")).command == WINDOW
    assert read(("doctor", "--practice")) == read(("--practice", "doctor"))
    assert read(("doctor",)).command == DOCTOR


def test_a_demo_needs_a_folder_for_its_pictures() -> None:
    assert read(("demo",)).command == USAGE
    options = read(("demo", "--out", "gambar", "--language", "en"))
    assert (options.command, options.out, options.language) == (DEMO, Path("gambar"), "en")


def test_what_is_not_understood_is_kept_for_the_answer() -> None:
    assert read(("sync", "--data", "kantor")) == read(())._replace(
        command=USAGE, data=HOME, misused="sync --data kantor"
    )
