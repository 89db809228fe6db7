"""Publishing by hand, prepared: the pictures fitted and in order, the caption, the page to open, the link back."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from core.domain.account import Account
from core.domain.compose_pages import ComposePage, compose_page
from core.domain.delivery import Delivery, DeliveryState
from core.domain.formats import OfficeZone
from core.domain.links import home_server, link_of
from core.domain.post import Media, Publication
from core.domain.publishing import Job
from core.errors import InvalidInput, NeedsFix, Param, StorageFailed
from core.patience import replace_file
from core.ports import Database, FittedMedia, UnitOfWork
from core.services.publishing import PublishingService

#: The folder inside the workspace's exports, and the file that holds the caption.
KITS_FOLDER = "siap-terbit"
CAPTION_FILE = "takarir.txt"

_SUFFIXES = {
    "image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp", "image/gif": ".gif",
    "video/mp4": ".mp4", "video/quicktime": ".mov", "video/webm": ".webm",
}  # fmt: skip
_KIT_NAME = re.compile(r"\d{4}-\d{2}-\d{2}-\d{4}-[a-z]+-(?P<stem>[a-z0-9-]+)-[0-9a-f]{8}")
_LONGEST_STEM = 40


@dataclass(frozen=True, slots=True)
class KitItem:
    """One picture or film of a kit; without a path it could not be prepared, and the code says why."""

    media: Media
    path: Path | None
    code: str = ""
    params: Mapping[str, Param] = field(default_factory=dict)

    @property
    def mime(self) -> str:
        """Give the type of the prepared file, which fitting may have changed."""
        suffix = "" if self.path is None else self.path.suffix
        return next((mime for mime, one in _SUFFIXES.items() if one == suffix), self.media.mime)


@dataclass(frozen=True, slots=True)
class Kit:
    """All that a person needs to publish one delivery by hand."""

    delivery: Delivery
    account: Account
    text: str
    folder: Path
    items: tuple[KitItem, ...]
    page: ComposePage
    takes_alt_text: bool
    options: Mapping[str, str] = field(default_factory=dict)
    """What was chosen beside text and media, to be set in the platform's own app."""


class AssistedService:
    """Prepares deliveries that the admin brings out in the platform's own app, and takes their links back."""

    def __init__(
        self, database: Database, publishing: PublishingService, fitted: FittedMedia, exports: Path
    ) -> None:
        self._database = database
        self._publishing = publishing
        self._fitted = fitted
        self._kits = exports / KITS_FOLDER

    def prepare(self, delivery_id: str) -> Kit:
        """Put the delivery's files into a folder of its own; doing it again changes nothing.

        Raises ``InvalidInput("not_ready")`` unless it is ready for the admin, and ``StorageFailed``.
        """
        with self._database.read() as tx:
            delivery = tx.deliveries.get(delivery_id)
            if delivery.state is not DeliveryState.READY_FOR_ADMIN:
                raise InvalidInput("not_ready", state=delivery.state.value)
            publication = tx.publications.get(delivery.publication_id)
            account = tx.accounts.get(delivery.account_id)
            zone = _zone(tx)
        self.clean()
        folder = self._kits / kit_name(delivery, publication, zone)
        items = _written(folder, lambda: self._fill(folder, Job(delivery, publication, account)))
        page = compose_page(account, publication.text, with_media=bool(publication.media))
        takes_alt_text = self._publishing.capabilities(account).limits.media.takes_alt_text
        options = publication.options
        return Kit(delivery, account, publication.text, folder, items, page, takes_alt_text, options)

    def _fill(self, folder: Path, job: Job) -> tuple[KitItem, ...]:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _put_text(folder / CAPTION_FILE, job.publication.text)
        stem = _stem(job.publication)
        return tuple(
            self._put(folder / f"{place:02}-{stem}", one, job)
            for place, one in enumerate(job.publication.media, start=1)
        )

    def _put(self, place: Path, media: Media, job: Job) -> KitItem:
        try:
            source = self._fitted(media, job)
        except NeedsFix as fault:
            return KitItem(media, None, fault.code, fault.params)
        target = place.with_name(place.name + (source.suffix or _SUFFIXES.get(media.mime, "")))
        _put_file(target, source)
        if media.alt_text.strip():
            _put_text(place.with_name(f"{place.name}.txt"), media.alt_text)
        return KitItem(media, target)

    def confirm(self, delivery_id: str, pasted: str = "", *, renamed: bool = False) -> Delivery:
        """Note that the admin published it, with the link that was pasted or with none.

        ``renamed`` says that the account has the name that the link tells now, and keeps it. Raises
        ``InvalidInput`` with a code of ``core.domain.links`` and then changes nothing.
        """
        if not pasted.strip():
            return self._done(self._publishing.confirm(delivery_id))
        with self._database.read() as tx:
            account = tx.accounts.get(tx.deliveries.get(delivery_id).account_id)
        link = link_of(account, pasted, any_owner=renamed)
        done = self._done(self._publishing.confirm(delivery_id, link.url, link.remote_id))
        if renamed and link.owner:
            self._keep_handle(account.id, link.owner)
        return done

    def _keep_handle(self, account_id: str, name: str) -> None:
        with self._database.write() as tx:
            account = tx.accounts.get(account_id)
            server = home_server(account) if account.platform == "mastodon" else ""
            handle = f"@{name}@{server}" if server else f"@{name}"
            tx.accounts.save(replace(account, handle=handle))
            tx.commit()

    def snooze(self, delivery_id: str, at: datetime) -> Delivery:
        """Ask again at another time."""
        return self._done(self._publishing.reschedule(delivery_id, at))

    def skip(self, delivery_id: str) -> Delivery:
        """Note that it is not published."""
        return self._done(self._publishing.skip(delivery_id))

    def _done(self, delivery: Delivery) -> Delivery:
        self.clean()
        return delivery

    def clean(self) -> int:
        """Remove the files of kits that nobody waits for; what the admin put beside them stays. Gives how many
        kits are gone.
        """
        if not self._kits.is_dir():
            return 0
        with self._database.read() as tx:
            zone = _zone(tx)
            needed = {
                kit_name(one, tx.publications.get(one.publication_id), zone)
                for one in tx.deliveries.in_states({DeliveryState.READY_FOR_ADMIN})
            }
        return sum(_removed(one) for one in sorted(self._kits.iterdir()) if one.name not in needed)


def kit_name(delivery: Delivery, publication: Publication, zone: OfficeZone) -> str:
    """Name a kit's folder so that a person finds it: day and hour, platform, first words."""
    due = zone.local(delivery.due_at).strftime("%Y-%m-%d-%H%M")
    return f"{due}-{delivery.platform}-{_stem(publication)}-{delivery.id[-8:]}"


def _zone(tx: UnitOfWork) -> OfficeZone:
    office = tx.office.get()
    return OfficeZone.WIB if office is None else office.zone


def _stem(publication: Publication) -> str:
    """Give the first words as a file name that every system and platform takes."""
    words = re.findall(r"[a-z0-9]+", publication.text[:200].lower())
    stem = ""
    for word in words:
        longer = f"{stem}-{word}" if stem else word
        if len(longer) > _LONGEST_STEM:
            break
        stem = longer
    return stem or "unggahan"


def _put_text(path: Path, text: str) -> None:
    """Write with the line ends of this system: the old Notepad knows no others."""
    content = text.replace("\n", os.linesep).encode()
    if not path.exists() or path.read_bytes() != content:
        scratch = path.with_name(f".{path.name}")
        scratch.write_bytes(content)
        replace_file(scratch, path)


def _put_file(path: Path, source: Path) -> None:
    about = source.stat()
    if path.exists() and path.stat().st_size == about.st_size:
        return
    scratch = path.with_name(f".{path.name}")
    shutil.copyfile(source, scratch)
    replace_file(scratch, path)


def _written(folder: Path, work: Callable[[], tuple[KitItem, ...]]) -> tuple[KitItem, ...]:
    try:
        return work()
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise StorageFailed("disk_full" if full else "kit_not_written", path=str(folder)) from error


def _removed(folder: Path) -> bool:
    """Remove a kit's own files and, if nothing else lies there, its folder."""
    name = _KIT_NAME.fullmatch(folder.name)
    if name is None:
        return False
    own = re.compile(rf"\.?(?:{re.escape(CAPTION_FILE)}|\d\d-{name['stem']}(?:\.\w+)?)")
    with suppress(OSError):  # open in another program on Windows: the next time gets it
        _unlink(one for one in folder.iterdir() if own.fullmatch(one.name))
        folder.rmdir()
        return True
    return False


def _unlink(paths: Iterable[Path]) -> None:
    for one in paths:
        one.unlink()
