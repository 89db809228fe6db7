"""Answers that the office keeps ready ("balasan siap pakai"): placeholders, greeting, and how old they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from core.domain.formats import OfficeZone
from core.domain.inbox import CommentLabel

#: After this many days an answer is to be checked again (N-045, a proposal).
STALE_AFTER_DAYS = 180
_GREETINGS = ((4, "Selamat malam"), (11, "Selamat pagi"), (15, "Selamat siang"), (19, "Selamat sore"))
_NIGHT = "Selamat malam"
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class SavedReply:
    """One answer; ``label`` None fits every comment, ``source`` says where its facts come from."""

    id: str
    title: str
    text: str
    label: CommentLabel | None = None
    source: str = ""
    checked_on: date | None = None

    def is_stale(self, today: date) -> bool:
        """Tell whether its facts must be looked at again; one that was never checked must."""
        return self.checked_on is None or (today - self.checked_on).days > STALE_AFTER_DAYS


def greeting(now: datetime, zone: OfficeZone) -> str:
    """Give the greeting of the office's hour, in Indonesian as the public reads it."""
    hour = zone.local(now).hour
    return next((words for until, words in _GREETINGS if hour < until), _NIGHT)


def filled(reply: SavedReply, author: str, office: str, now: datetime, zone: OfficeZone) -> str:
    """Put greeting, name and office into an answer; a name that is none is left out with its comma."""
    name = " ".join(author.split())
    told = name if name and len(name) <= _LONGEST_NAME and not name.startswith("@") else ""
    text = reply.text if told else reply.text.replace(" {nama}", "").replace("{nama}", "")
    for place, words in (("{salam}", greeting(now, zone)), ("{nama}", told), ("{instansi}", office)):
        text = text.replace(place, words)
    return text


_L = CommentLabel


def default_replies() -> tuple[SavedReply, ...]:
    """Give the answers that a new office begins with: polite, without facts that could be wrong."""
    return (
        SavedReply(
            "default-question",
            "Menjawab pertanyaan",
            "{salam}, Bapak/Ibu {nama}. Terima kasih sudah bertanya. [Tulis jawabannya di sini.] "
            "Jika masih ada yang kurang jelas, silakan tanyakan kembali. Salam, {instansi}",
            _L.QUESTION,
        ),
        SavedReply(
            "default-received",
            "Aduan diterima dan diteruskan",
            "{salam}, Bapak/Ibu {nama}. Terima kasih atas laporannya, dan mohon maaf atas ketidaknyamanan ini. "
            "Laporan sudah kami teruskan ke bidang yang menangani. Kami sampaikan perkembangannya di sini. "
            "Salam, {instansi}",
            _L.COMPLAINT,
        ),
        SavedReply(
            "default-lapor",
            "Arahkan ke SP4N-LAPOR!",
            "{salam}, Bapak/Ibu {nama}. Terima kasih atas laporannya. Agar tercatat dan dapat dipantau "
            "perkembangannya, mohon sampaikan juga melalui lapor.go.id (SP4N-LAPOR!). Salam, {instansi}",
            _L.COMPLAINT_CHECKED,
        ),
        SavedReply(
            "default-private",
            "Minta data lewat jalur pribadi",
            "{salam}, Bapak/Ibu {nama}. Demi keamanan data pribadi, mohon tidak menuliskan NIK, nomor KK, atau nomor "
            "telepon di kolom komentar. Silakan kirim lewat pesan pribadi atau datang ke loket kami. "
            "Salam, {instansi}",
            _L.PERSONAL_DATA,
        ),
        SavedReply(
            "default-thanks",
            "Ucapan terima kasih",
            "Terima kasih, Bapak/Ibu {nama}. Dukungan Bapak/Ibu menyemangati kami untuk melayani lebih baik. "
            "Salam, {instansi}",
            _L.PRAISE,
        ),
        SavedReply(
            "default-aspiration",
            "Masukan dicatat",
            "{salam}, Bapak/Ibu {nama}. Terima kasih atas masukannya. Masukan ini kami catat dan kami sampaikan kepada "
            "pimpinan sebagai bahan perbaikan. Salam, {instansi}",
            _L.ASPIRATION,
        ),
        SavedReply(
            "default-criticism",
            "Menanggapi kritik",
            "{salam}, Bapak/Ibu {nama}. Terima kasih atas kritiknya; kami mohon maaf atas pengalaman yang kurang "
            "baik. Agar dapat kami perbaiki, mohon informasikan waktu dan tempat kejadiannya melalui pesan pribadi. "
            "Salam, {instansi}",
            _L.CRITICISM,
        ),
        SavedReply(
            "default-emergency",
            "Keadaan darurat: hubungi 112",
            "Bapak/Ibu {nama}, untuk keadaan darurat mohon segera hubungi 112. Laporan ini juga kami teruskan "
            "sekarang kepada petugas. {instansi}",
            _L.EMERGENCY,
        ),
        SavedReply(
            "default-hoax",
            "Sedang kami periksa",
            "{salam}, Bapak/Ibu {nama}. Terima kasih sudah bertanya lebih dahulu. Informasi ini sedang kami periksa. "
            "Mohon tidak menyebarkannya sebelum ada penjelasan resmi di akun ini. Salam, {instansi}",
            _L.HOAX,
        ),
    )
