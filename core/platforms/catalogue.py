"""The platforms that there are: every package beside this module that declares one. Light enough for the GUI thread."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import MappingProxyType

import core.platforms
from core.platforms.platform import Platform


def _declared() -> Iterator[Platform]:
    for module in pkgutil.iter_modules(core.platforms.__path__, "core.platforms."):
        if module.ispkg:
            platform = getattr(import_module(module.name), "PLATFORM", None)
            if isinstance(platform, Platform):
                yield platform


PLATFORMS: Mapping[str, Platform] = MappingProxyType(
    {one.id: one for one in sorted(_declared(), key=lambda one: (one.rank, one.id))}
)
"""By id, in the order in which they are offered."""
