"""Lines for the person at the terminal."""

import sys


class Failed(Exception):
    """A step could not be done; the text is one sentence for the person at the terminal."""


def say(text: str) -> None:
    """Prints one line at once, also when the output is a file or a pipe."""
    print(text, flush=True)


class Progress:
    """One line that is rewritten on a terminal; elsewhere a new line only when ``step`` changes."""

    def __init__(self) -> None:
        self._on_terminal = sys.stdout.isatty()
        self._step = ""
        self._width = 0

    def show(self, step: str, detail: str) -> None:
        text = f"{step} {detail}"[:110]
        if self._on_terminal:
            print("\r" + text.ljust(self._width), end="", flush=True)
            self._width = len(text)
        elif step != self._step:
            say(text)
        self._step = step

    def end(self, text: str) -> None:
        if self._on_terminal:
            print("\r" + text.ljust(self._width), flush=True)
        else:
            say(text)
