"""Undo and redo by states."""

from gui.studio.history import History, StudioState


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def _state(text: str) -> StudioState:
    return StudioState({"title": text}, "1080x1350", "one")


def test_typing_is_one_step_until_a_pause() -> None:
    clock = Clock()
    history = History(clock)
    history.start(_state(""))
    for text in ("a", "ab", "abc"):
        history.push(_state(text), merge="title")
        clock.now += 0.3
    clock.now += 2
    history.push(_state("abcd"), merge="title")
    assert history.undo() == _state("abc")
    assert history.undo() == _state("")
    assert history.undo() is None
    assert history.redo() == _state("abc")
    assert history.redo() == _state("abcd")
    assert history.redo() is None


def test_another_field_begins_another_step() -> None:
    history = History(Clock())
    history.start(_state(""))
    history.push(_state("a"), merge="title")
    history.push(_state("b"), merge="note")
    assert history.undo() == _state("a")


def test_a_change_after_undo_forgets_what_was_undone() -> None:
    history = History(Clock())
    history.start(_state(""))
    history.push(_state("a"))
    history.undo()
    history.push(_state("b"))
    assert not history.can_redo
    assert history.undo() == _state("")


def test_the_same_state_is_no_step() -> None:
    history = History(Clock())
    history.start(_state("a"))
    history.push(_state("a"))
    assert not history.can_undo


def test_only_the_last_steps_are_kept() -> None:
    history = History(Clock())
    history.start(_state("0"))
    for number in range(500):
        history.push(_state(str(number + 1)))
    steps = 0
    while history.undo() is not None:
        steps += 1
    assert steps == 200
