"""What a person is told about a failure."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Explanation:
    """Three sentences, and the name of an action that a page may offer ("sign_in", "retry", "network")."""

    title: str
    kept: str
    remedy: str
    action: str = ""

    @property
    def detail(self) -> str:
        """Give what stands below the title: what was kept, and what to do."""
        return " ".join(part for part in (self.kept, self.remedy) if part)

    @property
    def text(self) -> str:
        """Give the three sentences as one paragraph."""
        return " ".join(part for part in (self.title, self.kept, self.remedy) if part)


def post_waits() -> str:
    """Say that the post is safe in the outbox."""
    return translate("Errors", "The post waits in the outbox.")


def post_kept() -> str:
    """Say that the post is safe although it will not go by itself."""
    return translate("Errors", "The post is kept as you wrote it.")


def nothing_changed() -> str:
    """Say that an input was refused and nothing else happened."""
    return translate("Errors", "Nothing was changed.")


def work_stored() -> str:
    """Say that the work up to now is on the disk."""
    return translate("Errors", "Your work up to now is stored.")


def by_itself() -> str:
    """Say that the program tries again alone."""
    return translate("Errors", "It is tried again by itself; you need not do anything.")
