"""Which container of a delivery is to be made, filled or awaited next, from the saved handles alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.domain.delivery import StepKind
from core.domain.publishing import Job, Step


@dataclass(frozen=True, slots=True)
class Item:
    """One container to make: the handle it is kept under, what the ledger calls it, the file in it."""

    handle: str
    label: str
    index: int = -1


def children_of(job: Job) -> tuple[Item, ...]:
    """Give the containers of a carousel's files; none for a post of one file or of words."""
    total = len(job.publication.media)
    if total < 2:
        return ()
    return tuple(Item(f"child.{index}", f"{index + 1}/{total}", index) for index in range(total))


def whole_of(job: Job) -> Item:
    """Give the container that is published."""
    return Item("container", "post", 0 if len(job.publication.media) == 1 else -1)


def making(job: Job, item: Item) -> Step | None:
    """Give the step that makes a container or sends its film; None once that is done."""
    if not job.handle(item.handle):
        return Step(StepKind.UPLOAD, f"upload {item.label}", max(item.index, 0))
    if job.handle(f"{item.handle}.uri") and not job.handle(f"{item.handle}.sent"):
        return Step(StepKind.UPLOAD, f"film {item.label}", max(item.index, 0))
    return None


def waiting(job: Job, item: Item) -> Step | None:
    """Give the step that looks whether a container is ready; None once it is."""
    if job.handle(f"{item.handle}.ready"):
        return None
    return Step(StepKind.UPLOAD, f"processing {item.label}", max(item.index, 0))


def forgotten(job: Job) -> Mapping[str, str]:
    """Give handles that make the next step begin with new containers; fetched files are used again."""
    names = [one.handle for one in (*children_of(job), whole_of(job))]
    kinds = ("", ".at", ".uri", ".sent", ".polls", ".ready")
    return {f"{name}{kind}": "" for name in names for kind in kinds} | {"early": "", "tried": ""}


def references_of(job: Job) -> list[str]:
    """Give the words with which the fetched files are removed from their host."""
    found = (job.handle(f"url.{index}.ref") for index in range(len(job.publication.media)))
    return [one for one in found if one]
