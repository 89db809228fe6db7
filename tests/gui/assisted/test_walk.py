"""One post on every platform without any developer account: due, copied, opened, confirmed, figures imported."""

from __future__ import annotations

import io
import random
import zipfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from core.domain.delivery import DeliveryState
from core.domain.engagement import FigureSource, Metric
from core.events import Changed, Topic
from core.sync.drain import Drain
from core.sync.line import LineWatch
from core.sync.retry import RetryPolicy
from gui.assisted.dialog import AssistedDialog
from gui.assisted.import_dialog import ImportDialog
from gui.engagement.page import EngagementPage
from gui.outbox.actions import Act
from gui.outbox.page import OutboxPage
from tests.gui.assisted.conftest import CAPTION, HandDesk, assisted_account

TITLE = CAPTION.partition("\n")[0]
DID = "did:plc:z72i7hdynmk6r22z27h6tvur"


@dataclass(frozen=True)
class Way:
    """How a platform is walked: the page that opens, what is pasted and refused first, the link that is kept (as
    a phone or a share button gives it, and as it is stored), and the platform's export.
    """

    platform: str
    page: str
    link: str
    remote_id: str
    export: str | bytes
    stored: str = ""
    profile: str = ""
    other_account: str = ""
    handle: str = "@dukcapil"


QUOTED = quote(CAPTION, safe="")


def archive(**tables: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, text in tables.items():
            file.writestr(f"{name}.csv", text.encode("utf-8-sig"))
    return made.getvalue()


WAYS = (
    Way(
        "facebook",
        "https://business.facebook.com/latest/composer",
        "https://m.facebook.com/DukcapilContoh/posts/pfbid02AbCd?__cft__[0]=AZX&mibextid=x&_rdr",
        "pfbid02AbCd",
        # Meta Business Suite in English: UTF-8 with a mark, figures as "1,250"
        "Post ID,Page name,Title,Publish time,Permalink,Views,Reach,Reactions,Comments,Shares,Total clicks\n"
        '99,Dukcapil,"Jadwal",11/23/2026 08:45,https://www.facebook.com/DukcapilContoh/posts/pfbid02AbCd,'
        '"1,250",900,12,,3,7\n',
        stored="https://www.facebook.com/DukcapilContoh/posts/pfbid02AbCd",
        profile="https://www.facebook.com/DukcapilContoh",
    ),
    Way(
        "instagram",
        "https://www.instagram.com/",
        "https://www.instagram.com/p/DAbc123/?utm_source=ig_web_copy_link&igsh=MTIz",
        "DAbc123",
        # Meta Business Suite in Indonesian, opened and saved again in Excel: semicolons, UTF-16, "1.250"
        "ID Postingan;Deskripsi;Waktu terbit;Tautan permanen;Tayangan;Jangkauan;Suka;Dibagikan;Komentar;Disimpan\r\n"
        "180;Jadwal;23/11/2026 08.45;https://www.instagram.com/p/DAbc123/;1.250;900;12;3;;1\r\n".encode(
            "utf-16"
        ),
        stored="https://www.instagram.com/p/DAbc123",
        profile="https://www.instagram.com/dukcapil/",
        other_account="https://www.instagram.com/keluarga_budi/p/DAbc123/",
    ),
    Way(
        "x",
        f"https://x.com/intent/tweet?text={QUOTED}",
        "https://mobile.twitter.com/dukcapil/status/1890000000000000001?s=20&t=abc",
        "1890000000000000001",
        "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,Replies,Reposts\n"
        '1890000000000000001,"Mon, Nov 23, 2026",Jadwal,,1250,12,15,1,0,,3\n',
        stored="https://x.com/dukcapil/status/1890000000000000001",
        profile="https://x.com/dukcapil",
        other_account="https://x.com/admin_pribadi/status/1890000000000000002",
    ),
    Way(
        "threads",
        f"https://www.threads.net/intent/post?text={QUOTED}",
        "https://www.threads.com/@dukcapil/post/DAbc12?xmt=AQF0&slof=1",
        "DAbc12",
        "Tautan;Tayangan;Suka;Diunggah ulang\nhttps://www.threads.com/@dukcapil/post/DAbc12;1.250;12;3\n",
        stored="https://www.threads.com/@dukcapil/post/DAbc12",
        profile="https://www.threads.com/@dukcapil",
        other_account="https://www.threads.com/@keluarga_budi/post/DAbc13",
    ),
    Way(
        "youtube",
        "https://studio.youtube.com/",
        "https://m.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1&si=abc",
        "dQw4w9WgXcQ",
        archive(
            Totals="Date,Views\n2026-11-23,9999\n",
            **{
                "Table data": "Content,Video title,Video publish time,Views,Likes,Comments added,Shares\n"
                'Total,,,9999,99,9,9\ndQw4w9WgXcQ,Jadwal,"Nov 23, 2026","1,250",12,,3\n'
            },
        ),
        stored="https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        profile="https://www.youtube.com/@dukcapil",
    ),
    Way(
        "tiktok",
        "https://www.tiktok.com/tiktokstudio/upload",
        "https://www.tiktok.com/@dukcapil/photo/7412345678901234567?is_from_webapp=1&lang=id",
        "7412345678901234567",
        "Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views\n"
        "Jadwal,https://www.tiktok.com/@dukcapil/photo/7412345678901234567,2026-11-23,12,,3,1.25K\n",
        stored="https://www.tiktok.com/@dukcapil/photo/7412345678901234567",
        profile="https://www.tiktok.com/@dukcapil",
        other_account="https://www.tiktok.com/@keluarga_budi/photo/7412345678901234568",
    ),
    Way(
        "telegram",
        "https://t.me/dukcapil",
        "https://t.me/s/dukcapil/125?single",
        "125",
        "Tanggal\tTautan\tTayangan\tReaksi\tDibagikan\n23/11/2026\thttps://t.me/dukcapil/125\t1.250\t12\t3\n",
        stored="https://t.me/s/dukcapil/125",
        profile="https://t.me/dukcapil",
        other_account="https://t.me/rumpi_kantor/9",
    ),
    Way(
        "whatsapp",
        "https://web.whatsapp.com/",
        "",
        "",
        f'Tanggal,Teks,Tayangan,Suka,Dibagikan\n"Senin, 23 November 2026",{TITLE},1.250,12,3\n',
    ),
    Way(
        "mastodon",
        f"https://sosial.go.id/share?text={QUOTED}",
        "https://sosial.go.id/@dukcapil/112233?kjy=spring",
        "112233",
        "URL,Views,Favourites,Boosts\nhttps://sosial.go.id/@dukcapil/112233,1250,12,3\n",
        stored="https://sosial.go.id/@dukcapil/112233",
        profile="https://sosial.go.id/@dukcapil",
        other_account="https://sosial.go.id/@budi/112234",
        handle="@dukcapil@sosial.go.id",
    ),
    Way(
        "bluesky",
        f"https://bsky.app/intent/compose?text={QUOTED}",
        f"https://bsky.app/profile/{DID}/post/3kabc?ref_src=embed",
        f"at://{DID}/app.bsky.feed.post/3kabc",
        f"Link,Views,Likes,Reposts\nhttps://bsky.app/profile/{DID}/post/3kabc,1250,12,3\n",
        stored=f"https://bsky.app/profile/{DID}/post/3kabc",
        profile=f"https://bsky.app/profile/{DID}",
        other_account="https://bsky.app/profile/budi.bsky.social/post/3kabd",
        handle="dukcapil.bsky.social",
    ),
)
OTHER_PLATFORM = {"x": "https://www.instagram.com/p/DAbc123/"}


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.platform)
def test_a_post_is_published_by_hand_and_its_figures_arrive(hand: HandDesk, way: Way, tmp_path: Path) -> None:
    desk, services = hand.desk, hand.desk.services
    heard: list[Changed] = []
    services.events.subscribe(heard.append)
    delivery_id = becomes_ready(hand, way)
    assert Changed(Topic.ATTENTION, delivery_id, DeliveryState.READY_FOR_ADMIN.value) in heard

    outbox = desk.show(OutboxPage(desk.context), {"delivery_id": delivery_id})
    button = outbox.details.findChild(QPushButton, f"act-{Act.PUBLISH_BY_HAND.value}")
    assert isinstance(button, QPushButton)
    button.click()
    desk.settle()
    dialog = outbox.findChild(AssistedDialog)
    assert isinstance(dialog, AssistedDialog)
    bring_out(hand, dialog, way)
    desk.settle()

    done = services.publishing.get(delivery_id)
    assert (done.state, done.remote_id) == (DeliveryState.CONFIRMED, way.remote_id)
    assert done.remote_url == way.stored
    assert desk.said.startswith("Noted as published on ")
    assert not any((hand.paths.exports / "siap-terbit").iterdir())

    import_figures(hand, way, tmp_path, clicks=3)
    import_figures(
        hand, way, tmp_path, clicks=2
    )  # the columns are known now; the same moment is the same reading
    (stored,) = services.engagement.series(delivery_id)
    assert stored.source is FigureSource.IMPORTED
    assert (stored.metrics[Metric.VIEWS], stored.metrics[Metric.LIKES]) == (1250, 12)
    assert stored.metrics[Metric.SHARES] == 3
    assert Metric.COMMENTS not in stored.metrics
    page = desk.show(EngagementPage(desk.context))
    shown = [page.table.model().index(0, one).data() for one in range(page.table.model().columnCount())]
    assert TITLE in shown
    assert {"12", "3"} <= set(shown)


def becomes_ready(hand: HandDesk, way: Way) -> str:
    """Schedule for an hour later, let the hour come, and let the outbox work."""
    desk = hand.desk
    account = assisted_account(hand, way.platform, way.handle)
    post = desk.post(CAPTION, None, account, media=hand.media(way.platform))
    desk.clock.advance(minutes=-16)
    (delivery,) = desk.services.publishing.queue(post.id, at=desk.clock.now())
    desk.clock.advance(minutes=31)
    events, policy = desk.services.events, RetryPolicy(random.random)
    line = LineWatch(desk.clock, events, policy)
    drain = Drain(desk.database, None, desk.clock, events, line, policy, "walk")  # type: ignore[arg-type]
    drain.begin_pass()
    drain.drain_until_idle()
    assert desk.services.publishing.get(delivery.id).state is DeliveryState.READY_FOR_ADMIN
    return delivery.id


def bring_out(hand: HandDesk, dialog: AssistedDialog, way: Way) -> None:
    QTest.keyClick(
        dialog, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert hand.clipboard == CAPTION
    assert dialog.caption.is_done
    dialog.pictures.folder.click()
    dialog.page.open.click()
    folder, page = hand.opened
    assert page == way.page
    assert_folder_is_whole(Path(QUrl(folder).toLocalFile()), way)
    if way.link:
        paste_wrong_links(dialog, way)
        dialog.link.field.setText(way.link)
        assert not dialog.without_link.isEnabled()
    dialog.confirm.click()


def paste_wrong_links(dialog: AssistedDialog, way: Way) -> None:
    """Each is refused at once, with words that say what to paste instead."""
    assert not dialog.confirm.isEnabled()
    wrong = {
        "sudah terbit": "This is no whole address.",
        OTHER_PLATFORM.get(way.platform, "https://x.com/dukcapil/status/189"): "This address belongs to ",
        "https://s.id/jadwal-ktp": "This is a shortened address (s.id)",
        way.profile: "This address leads to no single post.",
        way.other_account: "This post is by @",
    }
    for pasted, words in wrong.items():
        if pasted:
            dialog.link.field.setText(pasted)
            assert dialog.link.hint.text().startswith(words), pasted
            assert not dialog.confirm.isEnabled()
            assert dialog.link.renamed.isVisibleTo(dialog) is (pasted == way.other_account)


def assert_folder_is_whole(folder: Path, way: Way) -> None:
    stem = "jadwal-perekaman-ktp-el-keliling-senin"
    names = sorted(one.name for one in folder.iterdir())
    suffix = {"youtube": "mp4"}.get(way.platform, "")
    pictures = [one for one in names if one.startswith("0") and not one.endswith(".txt")]
    texts = [one for one in names if one.startswith("0") and one.endswith(".txt")]
    assert [Path(one).stem for one in pictures] == [Path(one).stem for one in texts]
    assert [Path(one).stem for one in pictures] == [
        f"{place:02}-{stem}" for place in range(1, len(pictures) + 1)
    ]
    assert len(pictures) == (1 if suffix else 2)
    assert (folder / "takarir.txt").read_text(encoding="utf-8") == CAPTION
    assert (folder / texts[0]).read_text(encoding="utf-8")
    if way.platform == "instagram":
        assert pictures[0].endswith(".jpg")


def import_figures(hand: HandDesk, way: Way, folder: Path, *, clicks: int) -> None:
    desk = hand.desk
    path = folder / ("export.zip" if way.platform == "youtube" else "export.csv")
    path.write_bytes(way.export.encode("utf-8-sig") if isinstance(way.export, str) else way.export)
    dialog = ImportDialog(desk.context)
    desk.bot.addWidget(dialog)
    desk.settle()
    dialog.open_file(path)
    desk.settle()
    for _ in range(clicks):
        dialog.go_on.click()
        desk.settle()
    assert dialog.preview is not None
    assert dialog.preview.faults == ()
