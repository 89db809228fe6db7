"""Full disks, broken files and wrong clocks under the real program: what a person reads, and that nothing is lost.

Every case checks the three sentences (what happened, what was kept, what to do), the data afterwards, and that no
traceback came near the person.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.servers.fakes.base import FakePlatform, Received, Reply
from tests.servers.fakes.mastodon import FakeMastodon

ROOT = Path(__file__).resolve().parents[2]
SCREEN = ROOT / "tests" / "e2e" / "screen.py"
DATABASE = "papan-siar.db"
Steps = list[tuple[str, object]]
LONG = "Pengumuman panjang. " * 2000

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="small disks and processes of POSIX")


def show(home: Path, steps: Steps, *before: str, **environment: str) -> dict[str, Any]:
    """Run the program and give what a person saw; ``before`` are the words of a command around it."""
    done = subprocess.run(
        [*before, sys.executable, str(SCREEN), str(home)],
        input=json.dumps(steps),
        cwd=ROOT,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(home.parent / "config"),
            **environment,
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert "Traceback" not in done.stdout + done.stderr
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with one stored post."""
    home = tmp_path_factory.mktemp("office") / "workspace"
    told = show(home, [("office", None), ("write", "Tersimpan kemarin"), ("texts", None)])
    assert told["answers"][-1] == ["Tersimpan kemarin"]
    return home


@pytest.fixture
def home(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(template, tmp_path / "workspace"))


def texts(home: Path) -> list[str]:
    with closing(sqlite3.connect(home / DATABASE)) as connection:
        return sorted(text for (text,) in connection.execute("SELECT base_text FROM posts"))


# --- disks -----------------------------------------------------------------------------------------------------

SMALL = 'mount -t tmpfs -o size={size} tmpfs {place}; {prepare}; exec "$@"'


def small_disk(place: Path, size: str, prepare: str = "true") -> tuple[str, ...]:
    """Give the words that put a disk of its own under a folder, in a namespace of the process."""
    words = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-ec")
    probe = subprocess.run([*words, f"mount -t tmpfs tmpfs {place}"], capture_output=True, check=False)
    if probe.returncode != 0:
        pytest.skip("this machine allows no disks of one's own")
    return (*words, SMALL.format(size=size, place=place, prepare=prepare), "sh")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "disk"
    folder.mkdir()
    return folder


def test_full_disk_at_the_start_and_freed(place: Path) -> None:
    home = place / "workspace"
    fill = f"mkdir {home}; head -c 3900k /dev/zero > {home}/ballast.bin"
    told = show(home, [], *small_disk(place, "4m", fill))
    assert told["failure"] == [
        "Diska penuh.",
        "Yang tersimpan sebelumnya aman; perubahan terakhir belum tersimpan.",
        "Kosongkan sedikit ruang, lalu coba lagi.",
    ]
    steps: Steps = [
        ("free_disk", None),
        ("retry", None),
        ("office", None),
        ("write", "Sesudahnya"),
        ("texts", None),
    ]
    told = show(home, steps, *small_disk(place, "4m", fill))
    assert told["failure"] is None
    assert told["answers"][-1] == ["Sesudahnya"]


def test_full_disk_while_writing_keeps_the_text_and_stores_it_later(place: Path) -> None:
    steps: Steps = [
        ("office", None), ("write", "Sebelumnya"), ("fill_disk", None), ("write", LONG), ("free_disk", None),
        ("saved_at_last", None), ("texts", None),
    ]  # fmt: skip
    told = show(place / "workspace", steps, *small_disk(place, "12m"))
    failed, kept, stored = told["answers"][3], told["answers"][5], told["answers"][6]
    assert failed == "Belum tersimpan: Diska penuh. Tulisan Anda tetap di sini; penyimpanan dicoba lagi."
    assert kept == LONG
    assert stored == [LONG, "Sebelumnya"]


def test_full_disk_while_a_picture_is_taken_in(place: Path, tmp_path: Path) -> None:
    picture = tmp_path / "foto.png"
    picture.write_bytes(noise(700))
    steps: Steps = [
        ("office", None), ("write", "Dengan foto"), ("fill_disk", None), ("add_picture", str(picture)),
        ("free_disk", None), ("add_picture", str(picture)), ("texts", None),
    ]  # fmt: skip
    told = show(place / "workspace", steps, *small_disk(place, "16m"))
    assert told["answers"][3] == []
    assert told["notices"][0]["text"] == "Diska penuh."
    assert "Kosongkan sedikit ruang" in told["notices"][0]["detail"]
    assert told["answers"][5] == ["foto.png"]
    assert told["answers"][6] == ["Dengan foto"]


def test_full_disk_while_a_post_leaves_sends_it_once(place: Path) -> None:
    """Nothing is sent that cannot be written down first; freed, it leaves by itself."""
    steps: Steps = [
        ("office", None), ("send", "Terbit sekali"), ("fill_disk", None), ("free_disk", None),
        ("state_of_sent", "published"), ("feed", None),
    ]  # fmt: skip
    at_once = f"mkdir {place}/workspace; echo '{{\"undo_window_s\": 0}}' > {place}/workspace/settings.json"
    told = show(place / "workspace", steps, *small_disk(place, "12m", at_once))
    assert told["answers"][4] == "published"
    assert told["answers"][5] == ["Terbit sekali"]


def test_folder_that_cannot_be_written(place: Path) -> None:
    told = show(place / "workspace", [], *small_disk(place, "2m,ro"))
    assert told["failure"] == [
        "Folder data tidak dapat ditulisi.",
        "Isinya tidak tersentuh.",
        "Pastikan folder tidak berada di diska terkunci dan Anda berhak menulis di sana, lalu coba lagi.",
    ]


# --- broken and newer data -------------------------------------------------------------------------------------


def break_header(database: Path) -> None:
    content = bytearray(database.read_bytes())
    content[:100] = b"\x99" * 100
    database.write_bytes(content)


def break_pages(database: Path) -> None:
    content = bytearray(database.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page : page + 300] = b"\xff" * 300
    database.write_bytes(content)


def truncate(database: Path) -> None:
    database.write_bytes(database.read_bytes()[:5000])


@pytest.mark.parametrize("damage", [break_header, break_pages, truncate])
def test_damaged_database_is_kept_and_the_backup_offered(home: Path, damage: Callable[[Path], None]) -> None:
    damage(home / DATABASE)
    before = (home / DATABASE).read_bytes()
    told = show(home, [])
    assert told["failure"] == [
        "Basis data rusak dan tidak dibuka.",
        "Berkas yang rusak disimpan; gambar dan cadangan tidak tersentuh.",
        "Pulihkan cadangan terbaru.",
    ]
    assert told["can_restore"]
    assert (home / DATABASE).read_bytes() == before


def test_strange_write_ahead_log_is_left_out(home: Path) -> None:
    """SQLite's own sums tell that it is not this database's; the stored posts are whole."""
    (home / f"{DATABASE}-wal").write_bytes(b"\x37\x7f\x06\x82" + b"\x99" * 50_000)
    (home / f"{DATABASE}-shm").write_bytes(b"\x99" * 32_768)
    told = show(home, [("texts", None), ("write", "Sesudahnya"), ("texts", None)])
    assert told["answers"][0] == ["Tersimpan kemarin"]
    assert told["answers"][2] == ["Sesudahnya", "Tersimpan kemarin"]


def test_database_of_a_newer_version(home: Path) -> None:
    with closing(sqlite3.connect(home / DATABASE)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    told = show(home, [])
    assert told["failure"] == [
        "Data berasal dari versi Papan Siar yang lebih baru.",
        "Data tidak dibuka, jadi tidak ada yang berubah.",
        "Pasang versi yang lebih baru di komputer ini, atau pulihkan cadangan lama.",
    ]
    assert texts(home) == ["Tersimpan kemarin"]


@pytest.mark.parametrize(
    "content",
    [os.urandom(5000), b"[1, 2, 3]", b'{"a": "' + b"x" * 60_000_000 + b'"}', b""],
    ids=["bytes", "list", "huge", "empty"],
)
def test_broken_settings_are_set_aside(home: Path, content: bytes) -> None:
    (home / "settings.json").write_bytes(content)
    told = show(home, [("texts", None)])
    assert told["notices"][0]["text"].startswith(
        "Berkas pengaturan tidak dapat dibaca dan disisihkan sebagai "
    )
    assert (
        told["notices"][0]["detail"]
        == "Unggahan dan akun tidak tersentuh. Pengaturan bawaan berlaku kembali."
    )
    (aside,) = home.glob("settings.broken-*.json")
    assert aside.stat().st_size == len(content)
    assert told["answers"] == [["Tersimpan kemarin"]]
    assert told["undo_window"] == 30


# --- clocks ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("days", "said"), [(-9800, True), (-1, True), (365, False), (0, False)])
def test_wrong_clock_loses_nothing_and_sends_nothing(home: Path, days: int, said: bool) -> None:
    """A clock that went back is noticed by the data's own age; one that is ahead only a server can tell."""
    told = show(home, [("texts", None)], CLOCK_IS_OFF_DAYS=str(days))
    assert told["answers"] == [["Tersimpan kemarin"]]
    told_of_clock = [one for one in told["banners"] if one.startswith("Jam komputer ini menunjukkan ")]
    assert bool(told_of_clock) is said
    assert texts(home) == ["Tersimpan kemarin"]


def test_post_of_tomorrow_does_not_leave_because_the_clock_jumps_a_year(home: Path) -> None:
    show(home, [("plan", "Besok")])
    told = show(home, [("wait_for_loop", None), ("feed", None), ("states", None)], CLOCK_IS_OFF_DAYS="365")
    assert told["answers"][1] == []
    assert told["answers"][2] == ["expired"]


# --- the keyring -----------------------------------------------------------------------------------------------


def test_without_a_keyring_it_says_how_long_keys_are_kept(home: Path) -> None:
    told = show(
        home,
        [("account_with_key", None), ("reopen", None)],
        DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent",
    )
    (said,) = told["banners"]
    assert said == (
        "Komputer ini tidak menyediakan penyimpan kunci. Kunci akses disimpan sampai Anda keluar dan tidak pernah "
        "ditulis ke diska; setelah dibuka lagi, Anda perlu masuk kembali."
    )
    written = b"".join(one.read_bytes() for one in home.rglob("*") if one.is_file())
    assert b"kenari-kunci-akses" not in written


# --- servers ---------------------------------------------------------------------------------------------------


class Page(FakePlatform):
    """A network that answers everything with a sign-in page."""

    def answer(self, request: Received) -> Reply:
        page = "<!DOCTYPE html><html><body>Masuk Wi-Fi</body></html>"
        return Reply(200, page, {"Content-Type": "text/html"})


def quick(home: Path) -> None:
    (home / "settings.json").write_text(json.dumps({"undo_window_s": 0}), encoding="utf-8")


def test_network_that_answers_html_holds_the_post_and_says_what_to_do(home: Path) -> None:
    quick(home)
    with Page() as portal:
        told = show(home, [
            ("account_with_key", portal.base_url), ("send_by_key", "Menunggu jaringan"), ("wait_for_banner", None),
            ("outbox", None),
        ])  # fmt: skip
    (row,) = [one for one in told["answers"][3] if "Menunggu jaringan" in one]
    assert row[0] in {"Dalam antrean", "Menunggu internet", "Dicoba lagi nanti"}
    (banner,) = told["banners"]
    assert banner == (
        "Jaringan ini menampilkan halaman masuk, bukan internet. Semua menunggu di kotak keluar. Buka situs apa "
        "saja di peramban dan masuk ke jaringan."
    )
    assert "Menunggu jaringan" in texts(home)


def test_revoked_token_asks_to_sign_in_and_keeps_the_post(home: Path) -> None:
    quick(home)
    with FakeMastodon() as server:  # it knows no such key
        told = show(home, [
            ("account_with_key", server.base_url), ("send_by_key", "Menunggu kunci"),
            ("state_of_sent", "needs_sign_in"), ("outbox", None),
        ])  # fmt: skip
        assert server.of("alice") == []
    assert told["answers"][2] == "needs_sign_in"
    (row,) = [one for one in told["answers"][3] if "Menunggu kunci" in one]
    assert any("kunci akses" in cell.lower() for cell in row), row
    assert "Menunggu kunci" in texts(home)


# --- pictures --------------------------------------------------------------------------------------------------


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, rows: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


def noise(side: int) -> bytes:
    return png(side, side, b"".join(b"\0" + os.urandom(side * 3) for _ in range(side)))


GIF = (
    b"GIF89a\x0a\0\x0a\0\x80\0\0\xff\xff\xff\0\0\0!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    + (
        b"!\xf9\x04\0\x0a\0\0\0,\0\0\0\0\x0a\0\x0a\0\0\x02\x16\x8c-\x99\x87*\x1c\xdc3\xa0\x02u\xec\x95\xfa\xa8"
        b"\xde`\x8c\x04\x91L\x01\0"
    )
    * 3
    + b";"
)


def test_pictures_of_every_bad_kind_are_told_one_by_one(home: Path, tmp_path: Path) -> None:
    wrong = {
        "200-megapiksel.png": (
            png(20_000, 10_000, b""),
            "berukuran 200 megapiksel; batasnya 64. Perkecil dahulu.",
        ),
        "kosong.jpg": (b"", "bukan gambar yang dapat dibaca. Simpan sebagai JPEG atau PNG."),
        "surat.jpg": (b"PK\x03\x04surat", "bukan gambar yang dapat dibaca."),
        "iphone.heic": (
            b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(2000),
            "adalah foto HEIC dari ponsel",
        ),
        "terpotong.png": (noise(200)[:50_000], "rusak"),
        "masuk.png": (b"<html><body>Masuk</body></html>", "bukan gambar yang dapat dibaca."),
        "hilang.png": (None, "tidak dapat dibuka. Salin dahulu ke komputer ini."),
    }
    good = {"bom.png": png(6000, 6000, bytes(6000 * 18_001)), "bergerak.gif": GIF}
    for name, content in {**{name: one for name, (one, _) in wrong.items()}, **good}.items():
        if content is not None:
            (tmp_path / name).write_bytes(content)
    steps: Steps = [
        ("write", "Dengan gambar"),
        *(("add_picture", str(tmp_path / one)) for one in (*wrong, *good)),
    ]
    told = show(home, steps)
    assert told["answers"][-1] == list(good)
    said = [one["text"] for one in told["notices"]]
    assert len(said) == len(wrong)
    for sentence, (name, (_, words)) in zip(said, wrong.items(), strict=True):
        assert name in sentence
        assert words in sentence


def test_a_megabyte_pasted_is_cut_and_said(home: Path) -> None:
    told = show(home, [("write", "kata " * 200_000), ("texts", None)])
    assert [len(one) for one in told["answers"][1]] == [17, 100_000] or [
        len(one) for one in told["answers"][1]
    ] == [100_000, 17]
    assert "panjang" in told["notices"][0]["text"]
