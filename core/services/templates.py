"""The infographic templates: those of the program and the office's own, which live as files in one folder."""

from __future__ import annotations

import contextlib
import json
import logging
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.domain.file_names import is_portable
from core.errors import InvalidInput, NotFound, StorageFailed
from core.patience import remove_file, replace_file

if TYPE_CHECKING:  # two dozen modules, which a start does without
    from core.domain.template.basics import Words
    from core.domain.template.customise import Customisation
    from core.domain.template.model import Template

_log = logging.getLogger(__name__)
_FILE_NAME = "template.json"
_SUFFIX = ".papantemplat"
_COLUMNS = "columns.json"
ORDER = (
    "service_notice", "schedule", "holiday_greeting", "weather_alert", "hoax_clarification", "fake_account",
    "budget_figures", "leader_agenda", "vacancy", "auction", "condolence", "leader_quote", "service_steps",
    "contact_hours", "activity_gallery", "survey", "question_answer",
)  # fmt: skip
"""The order of domain 4.2, by which the gallery shows the program's own templates."""


@dataclass(frozen=True, slots=True)
class TemplateEntry:
    """A template in the list; ``problem`` tells why one of the office's own cannot be used."""

    id: str
    name: Words
    is_own: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """A template from elsewhere; ``lost_colours`` tells that the locked brand took the place of its own colours."""

    template: Template
    lost_colours: bool = False


class TemplatesService:
    """Lists, reads, keeps and shares templates. Reads each file once; safe in several threads.

    While ``brand_is_locked`` no template gets other colours than the office's (domain N-044); those that it was
    given while the brand was open stay.
    """

    def __init__(
        self, built_in: Path, own: Path | None = None, brand_is_locked: Callable[[], bool] = lambda: False
    ) -> None:
        self._built_in = built_in
        self._own = own
        self.brand_is_locked = brand_is_locked
        self._read: dict[str, Template] = {}
        self._lock = threading.Lock()

    def list(self) -> tuple[TemplateEntry, ...]:
        """Give the program's templates in the domain's order, then the office's own by name."""
        built_in = sorted(self._built_in_ids(), key=_place)
        own = [self._own_entry(template_id) for template_id in self._own_ids()]
        found = [TemplateEntry(one, self.get(one).name) for one in built_in]
        return (*found, *sorted(own, key=lambda entry: entry.name.id.lower()))

    def get(self, template_id: str) -> Template:
        """Give a template; raises ``NotFound`` or, for a spoiled one, ``TemplateInvalid``."""
        with self._lock:
            found = self._read.get(template_id)
        if found is None:
            found = _understood(self.source(template_id))
            with self._lock:
                self._read[template_id] = found
        return found

    def source(self, template_id: str) -> str:
        """Give the JSON text of a template; raises ``NotFound``."""
        from core.domain.template.read import MAX_BYTES

        path = self._path(template_id)
        try:
            if path.stat().st_size > MAX_BYTES:
                raise InvalidInput("template_too_large", name=path.name)
            return path.read_text(encoding="utf-8")
        except FileNotFoundError as error:
            raise NotFound("template", id=template_id) from error
        except UnicodeDecodeError as error:
            raise InvalidInput("template_not_text", name=path.name) from error
        except OSError as error:
            raise InvalidInput("file_unreadable", name=path.name) from error

    def is_own(self, template_id: str) -> bool:
        """Tell whether the office made or imported the template."""
        return template_id in self._own_ids()

    def save_own(self, source: str) -> Template:
        """Check and keep one of the office's own templates; raises ``TemplateInvalid``.

        One that has the id of a template of the program is refused, so that none is ever hidden, and so is an id
        that Windows takes for a device.
        """
        template = _understood(source)
        if template.id in self._built_in_ids() or not is_portable(template.id):
            raise InvalidInput("template_id_taken", id=template.id)
        path = self._own_path(template.id)
        _write(path, source)
        with self._lock:
            self._read[template.id] = template
        return template

    def delete_own(self, template_id: str) -> None:
        """Delete one of the office's own; deleting what is gone changes nothing."""
        remove_file(self._own_path(template_id))
        with self._lock:
            self._read.pop(template_id, None)

    def customise(self, template_id: str, changes: Customisation, *, keep_id: bool = False) -> Template:
        """Make an own template from another one, or change an own one in place with ``keep_id``.

        Raises ``InvalidInput("brand_locked")`` for new colours of its own while the brand is locked.
        """
        is_recoloured = bool(changes.colours) and dict(changes.colours) != dict(self.get(template_id).colours)
        if is_recoloured and self.brand_is_locked():
            raise InvalidInput("brand_locked")
        new_id = template_id if keep_id else self._free_id(changes.name)
        from core.domain.template.customise import customised

        return self.save_own(customised(self.source(template_id), new_id, changes))

    def export_to(self, template_id: str, path: Path) -> None:
        """Write a template into one file that another office can import."""
        _write(path, self.source(template_id))

    def import_from(self, path: Path) -> Imported:
        """Check a file from elsewhere and keep it; an id that is already in use gets a number.

        Raises ``TemplateInvalid`` with the lines at fault; nothing of the file is opened, run or fetched.
        """
        source = _read_foreign(path)
        template = _understood(source)
        changes: dict[str, object] = {}
        if template.id in {*self._built_in_ids(), *self._own_ids()} or not is_portable(template.id):
            changes["id"] = self._free_id(template.name.id)
        if template.colours and self.brand_is_locked():
            changes["colours"] = {}
        if changes:
            source = json.dumps(json.loads(source) | changes, ensure_ascii=False, indent=2)
        return Imported(self.save_own(source), lost_colours="colours" in changes)

    def columns(self, template_id: str) -> dict[str, str]:
        """Give how the columns of the last table were bound, see ``batch.known_columns``; empty before the first."""
        found = self._all_columns().get(template_id, {})
        return {str(key): str(header) for key, header in found.items()} if isinstance(found, dict) else {}

    def remember_columns(self, template_id: str, columns: dict[str, str]) -> None:
        """Keep how the columns of a table were bound; nothing happens without a folder of the office's own."""
        if self._own is not None:
            known = {**self._all_columns(), template_id: columns}
            _write(self._own / _COLUMNS, json.dumps(known, ensure_ascii=False, indent=1))

    def _all_columns(self) -> dict[str, object]:
        if self._own is None:
            return {}
        try:
            found = json.loads((self._own / _COLUMNS).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    # --- files ------------------------------------------------------------------------------------------------

    def _built_in_ids(self) -> frozenset[str]:
        return frozenset(path.parent.name for path in self._built_in.glob(f"*/{_FILE_NAME}"))

    def _own_ids(self) -> frozenset[str]:
        if self._own is None:
            return frozenset()
        return frozenset(path.stem for path in self._own.glob(f"*{_SUFFIX}"))

    def _own_entry(self, template_id: str) -> TemplateEntry:
        from core.domain.template.basics import Words

        try:
            return TemplateEntry(template_id, self.get(template_id).name, is_own=True)
        except InvalidInput as error:
            _log.warning("own template %s cannot be used: %s", template_id, error)
            return TemplateEntry(
                template_id, Words(template_id, template_id), is_own=True, problem=str(error)
            )

    def _path(self, template_id: str) -> Path:
        if template_id in self._built_in_ids():
            return self._built_in / template_id / _FILE_NAME
        if template_id in self._own_ids():
            return self._own_path(template_id)
        raise NotFound("template", id=template_id)

    def _own_path(self, template_id: str) -> Path:
        if self._own is None:
            raise StorageFailed("read_only")
        return self._own / f"{template_id}{_SUFFIX}"

    def _free_id(self, name: str) -> str:
        """Make an id of a name: ``Jadwal Posyandu`` becomes ``jadwal_posyandu``, then ``jadwal_posyandu_2``."""
        plain = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:40]
        base = plain if plain[:1].isalpha() else f"templat_{plain}".rstrip("_")
        taken = {*self._built_in_ids(), *self._own_ids()}
        number = 1
        while (candidate := base if number == 1 else f"{base}_{number}") in taken or not is_portable(
            candidate
        ):
            number += 1
        return candidate


def _place(template_id: str) -> tuple[int, str]:
    return (ORDER.index(template_id) if template_id in ORDER else len(ORDER)), template_id


def _understood(source: str) -> Template:
    from core.domain.template.read import read_template

    return read_template(source)


def _read_foreign(path: Path) -> str:
    """Read at most the largest allowed size, whatever the file's length claims to be."""
    from core.domain.template.read import MAX_BYTES

    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InvalidInput("file_unreadable", name=path.name) from error
    if len(content) > MAX_BYTES:
        raise InvalidInput("template_too_large", name=path.name)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput("template_not_text", name=path.name) from error


def _write(path: Path, text: str) -> None:
    """Write beside and swap, so that a power cut leaves the old file or the new one."""
    beside = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, encoding="utf-8")
        replace_file(beside, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise StorageFailed("disk_full" if getattr(error, "errno", 0) == 28 else "read_only") from error
