"""A workspace in which publishing by hand works for real: files, clipboard, phone page on loopback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from core.domain.account import Account, ChannelMode
from core.domain.delivery import DeliveryState
from core.domain.listing import OutboxFilter, OutboxRow
from core.domain.post import Media, Variant
from core.domain.settings import Language
from core.platforms.catalogue import PLATFORMS
from core.services.assisted import AssistedService
from core.services.figures_import import FiguresImportService
from core.services.phone_transfer import PhoneTransfer
from gui.media_fitting import MediaFitting
from storage.column_memory import ColumnFile
from storage.paths import WorkspacePaths
from tests.gui.page_desk import PageDesk, page_desk

CAPTION = "Jadwal perekaman KTP-el keliling\nSenin di Kantor Camat Contoh. #Dukcapil"
ALT_TEXTS = ("Poster jadwal perekaman.", "Peta kantor camat.")


@dataclass
class HandDesk:
    """The desk of a page, and what publishing by hand reaches for."""

    desk: PageDesk
    paths: WorkspacePaths
    opened: list[str] = field(default_factory=list)

    @property
    def clipboard(self) -> str:
        return QGuiApplication.clipboard().text()

    def picture(self, place: int, alt_text: str) -> Media:
        """Store a portrait picture that every platform's rule can take."""
        image = QImage(1200, 1500, QImage.Format.Format_RGB32)
        image.fill(QColor.fromHsv(place * 90 % 360, 120, 220))
        path = self.paths.home / f"gambar-{place}.png"
        assert image.save(str(path))
        stored = self.desk.services.posts.store_file(path, "image/png", 1200, 1500)
        return replace(stored, alt_text=alt_text)

    def film(self, alt_text: str) -> Media:
        """Store what stands for a film; nobody looks into it."""
        media_hash = self.desk.services.media.add_bytes(b"film")
        return Media(media_hash, "video/mp4", 1280, 720, 4, alt_text, duration_s=12.0)

    def media(self, platform: str) -> tuple[Media, ...]:
        if platform == "youtube":
            return (self.film("Film pendek jadwal perekaman."),)
        return tuple(self.picture(place, words) for place, words in enumerate(ALT_TEXTS))


@pytest.fixture
def hand(tmp_path: Path, qtbot: QtBot) -> Iterator[HandDesk]:
    with page_desk(tmp_path, qtbot, Language.ENGLISH) as desk:
        paths = WorkspacePaths(tmp_path / "workspace")
        made = HandDesk(desk, paths)
        fitted = MediaFitting(
            desk.services.media,
            paths.cache / "fitted",
            lambda job: PLATFORMS[job.account.platform].limits.media,
        )
        memory = ColumnFile(paths.import_columns)
        phone = PhoneTransfer(desk.clock, lambda: "127.0.0.1")
        services = replace(
            desk.services,
            assisted=AssistedService(desk.database, desk.services.publishing, fitted, paths.exports),
            figures_import=FiguresImportService(desk.database, memory, desk.clock, desk.services.events),
            phone=phone,
        )
        desk.context = replace(desk.context, services=services, open_url=made.opened.append)
        yield made
        phone.stop()


Ready = Callable[..., OutboxRow]


@pytest.fixture
def ready(hand: HandDesk) -> Ready:
    """Brings a post of a platform to the admin."""

    def make(
        platform: str,
        handle: str = "@dukcapil",
        text: str = CAPTION,
        media: tuple[Media, ...] | None = None,
        **options: str,
    ) -> OutboxRow:
        desk = hand.desk
        account = assisted_account(hand, platform, handle)
        media = hand.media(platform) if media is None else media
        variants = (Variant(account.id, options=options),) if options else ()
        post = desk.post(text, None, account, media=media, variants=variants)
        (delivery,) = desk.services.publishing.queue(post.id, at=desk.clock.now())
        with desk.database.write() as tx:
            for state in (DeliveryState.DUE, DeliveryState.READY_FOR_ADMIN):
                delivery = tx.deliveries.record(replace(delivery, state=state))
            tx.commit()
        return row_of(hand, delivery.id)

    return make


def assisted_account(hand: HandDesk, platform: str, handle: str = "@dukcapil") -> Account:
    return hand.desk.account(
        platform=platform, mode=ChannelMode.ASSISTED, display_name="Dukcapil Contoh", handle=handle
    )


def row_of(hand: HandDesk, delivery_id: str) -> OutboxRow:
    rows = hand.desk.services.publishing.rows(OutboxFilter(), 0, 50)
    return next(one for one in rows if one.delivery_id == delivery_id)
