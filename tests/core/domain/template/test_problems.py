"""Finding the line of a fault."""

import json

import pytest

from core.domain.template.problems import Path, path_text, problem_at

TEXT = """{
  "a": [1, {"b": "x, ]}"}, [2, 3]],
  "c\\"d": {"e": true},
  "f": null
}"""


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ((), 1, 1),
        (("a",), 2, 3),
        (("a", 0), 2, 9),
        (("a", 1, "b"), 2, 13),
        (("a", 2, 1), 2, 32),
        (("a", 9), 2, 3),
        (('c"d', "e"), 3, 12),
        (("f",), 4, 3),
        (("f", "g"), 4, 3),
        (("gone",), 1, 1),
        (("a", "key"), 2, 3),
    ],
)
def test_places(path: Path, line: int, column: int) -> None:
    json.loads(TEXT)
    problem = problem_at(TEXT, path, "wrong")
    assert (problem.line, problem.column) == (line, column)


def test_paths_are_written_as_people_write_them() -> None:
    assert path_text(("looks", 0, "slides", 1, "isi")) == "looks[0].slides[1].isi"
    assert path_text(()) == "template"
