"""What only SQLite is told: triggers that refuse what must never happen, and the full-text index.

A database that is shared through PostgreSQL gets the same rules in its own words; nothing else in ``storage`` knows
of these. The newest migration holds a frozen copy, and a test compares both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.domain.delivery import MOVES, DeliveryState


def statements() -> tuple[str, ...]:
    """Give the statements to run after the tables were created."""
    return (legal_moves(), *_append_only(), *_frozen_copies(), *_full_text())


def legal_moves() -> str:
    """Give the trigger that knows ``MOVES``: no program, however wrong, moves a delivery against it."""
    cases = " ".join(
        f"WHEN '{old.value}' THEN NEW.state NOT IN ({_quoted(new)})" for old, new in MOVES.items() if new
    )
    return (
        "CREATE TRIGGER deliveries_legal_move BEFORE UPDATE OF state ON deliveries "
        f"WHEN NEW.state <> OLD.state AND CASE OLD.state {cases} ELSE 1 END "
        "BEGIN SELECT RAISE(ABORT, 'illegal_move'); END"
    )


def _quoted(states: Iterable[DeliveryState]) -> str:
    return ", ".join(sorted(f"'{one.value}'" for one in states))


def _refusals(table: str, code: str, *actions: str) -> Iterator[str]:
    for action in actions:
        yield (
            f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{code}'); END"
        )


def _append_only() -> tuple[str, ...]:
    return (
        *_refusals("attempts", "ledger_is_append_only", "UPDATE", "DELETE"),
        *_refusals("comment_events", "history_is_append_only", "UPDATE", "DELETE"),
        *_refusals("approval_events", "approvals_are_append_only", "UPDATE", "DELETE"),
        *_refusals("successions", "handovers_are_append_only", "UPDATE", "DELETE"),
    )


def _frozen_copies() -> tuple[str, ...]:
    return (
        *_refusals("publications", "publication_is_frozen", "UPDATE", "DELETE"),
        *_refusals("publication_media", "publication_is_frozen", "UPDATE", "DELETE"),
    )


def _full_text() -> tuple[str, ...]:
    forget = "INSERT INTO searchable_words (searchable_words, rowid, words) VALUES ('delete', OLD.number, OLD.words);"
    learn = "INSERT INTO searchable_words (rowid, words) VALUES (NEW.number, NEW.words);"
    return (
        (
            "CREATE VIRTUAL TABLE searchable_words USING fts5("
            "words, content='searchable', content_rowid='number', tokenize='unicode61 remove_diacritics 2')"
        ),
        f"CREATE TRIGGER searchable_learn AFTER INSERT ON searchable BEGIN {learn} END",
        f"CREATE TRIGGER searchable_relearn AFTER UPDATE ON searchable BEGIN {forget} {learn} END",
        f"CREATE TRIGGER searchable_forget AFTER DELETE ON searchable BEGIN {forget} END",
    )
