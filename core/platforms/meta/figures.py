"""Figures as Instagram and Threads tell them: counts on the object, insights beside it."""

from __future__ import annotations

from collections.abc import Mapping

from core.domain.engagement import Metric
from core.errors import NeedsFix
from core.platforms.fields import Fields
from core.platforms.meta.graph import Graph

Names = Mapping[Metric, str]


def known_counts(graph: Graph, object_id: str, names: Names) -> dict[Metric, int] | None:
    """Read counts of an object by the names of its fields; None if the platform does not know it."""
    try:
        told = graph.read(object_id, "figures", ("fields", ",".join(("id", *names.values()))))
    except NeedsFix as refused:
        if refused.code != "not_found":
            raise
        return None
    counts = {metric: told.count(name) for metric, name in names.items()}
    return {metric: value for metric, value in counts.items() if value is not None}


def insights(graph: Graph, path: str, names: Names, *query: tuple[str, str]) -> dict[Metric, int]:
    """Read insights with one request; if the platform refuses one of the names, each with its own."""
    try:
        return _insights(graph, path, names, query)
    except NeedsFix:
        found: dict[Metric, int] = {}
        for metric, name in names.items():
            try:
                found.update(_insights(graph, path, {metric: name}, query))
            except NeedsFix:
                # Retired, not counted for this kind of post, or not allowed to this token.
                continue
        return found


def _insights(graph: Graph, path: str, names: Names, query: tuple[tuple[str, str], ...]) -> dict[Metric, int]:
    told = graph.read(path, "insights", ("metric", ",".join(names.values())), *query)
    values = {one.text("name"): _value(one) for one in told.parts("data")}
    found = ((metric, values.get(name)) for metric, name in names.items())
    return {metric: value for metric, value in found if value is not None}


def _value(insight: Fields) -> int | None:
    values = insight.parts("values")
    newest = values[-1].count("value") if values else None
    return insight.part("total_value").count("value") if newest is None else newest
