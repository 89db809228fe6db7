"""What is wrong with a template file, and on which line."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from core.errors import InvalidInput

Path = tuple[str | int, ...]

_LONGEST = 300
_TOKEN = re.compile(r'\s*("(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+)')


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where (line and column from 1, path in the file) and what, in English."""

    line: int
    column: int
    path: str
    message: str

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}: {self.path}: {self.message}"


class TemplateInvalid(InvalidInput):
    """A template file that cannot be used; ``problems`` says why, line by line."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        super().__init__("template_invalid", line=first.line, reason=str(first), count=len(problems))
        self.problems = problems


def path_text(path: Path) -> str:
    """Write a path as ``looks[0].slides[1].isi``; the file itself is ``template``."""
    shown = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return shown.removeprefix(".") or "template"


def problem_at(text: str, path: Path, message: str) -> Problem:
    """Place a fault of valid JSON on its line."""
    position = _Locator(text).find(path)
    return Problem(*_line_column(text, position), _short(path_text(path)), _short(message))


def _short(words: str) -> str:
    """Leave enough to find the place; a hostile file may hold a name of any length."""
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def syntax_problem(text: str, error: json.JSONDecodeError) -> Problem:
    """Place a fault of the JSON itself."""
    return Problem(*_line_column(text, error.pos), "template", error.msg)


def _line_column(text: str, position: int) -> tuple[int, int]:
    before = text[:position]
    return before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1


class _Locator:
    """Walks valid JSON to the place of a path; it stops at the last part that exists."""

    def __init__(self, text: str) -> None:
        self._tokens = [(found[1], found.start(1)) for found in _TOKEN.finditer(text)]
        self._at = 0

    def find(self, path: Path) -> int:
        position = self._tokens[0][1]
        for part in path:
            found = self._enter(part)
            if found is None:
                return position
            position = found
        return position

    def _enter(self, part: str | int) -> int | None:
        """Move to the value of a key or an index of the container at the present place."""
        opening = self._tokens[self._at][0]
        self._at += 1
        if opening == "{" and isinstance(part, str):
            return self._enter_key(part)
        if opening == "[" and isinstance(part, int):
            return self._enter_index(part)
        return None

    def _enter_key(self, key: str) -> int | None:
        while self._tokens[self._at][0] != "}":
            name, position = self._tokens[self._at]
            self._at += 2
            if json.loads(name) == key:
                return position
            self._skip_value()
            self._skip_comma()
        return None

    def _enter_index(self, index: int) -> int | None:
        for _ in range(index):
            self._skip_value()
            self._skip_comma()
        mark, position = self._tokens[self._at]
        return None if mark == "]" else position

    def _skip_comma(self) -> None:
        if self._tokens[self._at][0] == ",":
            self._at += 1

    def _skip_value(self) -> None:
        depth = 0
        while True:
            token = self._tokens[self._at][0]
            if token in {"{", "["}:
                depth += 1
            elif token in {"}", "]"}:
                if depth == 0:
                    return
                depth -= 1
            self._at += 1
            if depth == 0:
                return
