"""The invented citizens of the practice platform: figures and comments that follow from a post's id and its age.

Nothing is stored and nothing is random: asked again, they answer the same, and figures only ever grow.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.engagement import Metric


class CommentKind(StrEnum):
    """What a citizen wants."""

    QUESTION = "question"
    THANKS = "thanks"
    COMPLAINT = "complaint"
    REMARK = "remark"
    WISH = "wish"
    CRITICISM = "criticism"
    RUMOUR = "rumour"
    LEAK = "leak"
    SPAM = "spam"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class CrowdComment:
    """One invented comment; ``number`` counts from 0 within its post."""

    number: int
    author: str
    text: str
    kind: CommentKind
    written_at: datetime


_K = CommentKind
_COMMENTS: tuple[tuple[CommentKind, str], ...] = (
    (_K.QUESTION, "Min, kalau hari Sabtu buka tidak ya?"),
    (_K.QUESTION, "Syaratnya apa saja, Min? Apa harus bawa KK asli?"),
    (_K.QUESTION, "Bisa diwakilkan anak tidak? Orang tua saya sudah sepuh."),
    (_K.QUESTION, "Ini gratis atau ada biayanya?"),
    (_K.QUESTION, "Untuk warga luar kecamatan bisa ikut juga?"),
    (_K.QUESTION, "Jam istirahatnya pukul berapa ya, Kak?"),
    (_K.QUESTION, "Daftarnya lewat mana? Tautannya tidak bisa dibuka di HP saya."),
    (_K.QUESTION, "Kalau berkasnya hilang, mengurusnya ke mana dulu?"),
    (_K.QUESTION, "Berlaku sampai tanggal berapa, Min?"),
    (_K.QUESTION, "Nomor WhatsApp yang bisa dihubungi ada?"),
    (_K.QUESTION, "Apakah perlu antre dari pagi? Minggu lalu saya kehabisan nomor."),
    (_K.QUESTION, "Mobil kelilingnya kapan ke desa kami?"),
    (_K.THANKS, "Terima kasih infonya, sangat membantu."),
    (_K.THANKS, "Alhamdulillah, kemarin urus cuma sebentar. Petugasnya ramah."),
    (_K.THANKS, "Matur nuwun, Min. Langsung saya teruskan ke grup RT."),
    (_K.THANKS, "Sip, jelas sekali penjelasannya."),
    (_K.THANKS, "Terima kasih banyak, semoga pelayanannya makin baik."),
    (_K.THANKS, "Nah, info seperti ini yang dibutuhkan warga. Mantap!"),
    (_K.THANKS, "Terima kasih sudah mau jemput bola ke desa."),
    (_K.THANKS, "Sudah saya simpan jadwalnya. Suwun."),
    (_K.COMPLAINT, "Tolong lampu jalan dekat pasar diperbaiki, sudah dua minggu mati."),
    (_K.COMPLAINT, "Kemarin saya datang pukul 10 loketnya kosong. Mohon jadi perhatian."),
    (_K.COMPLAINT, "Nomor teleponnya tidak pernah diangkat, Min."),
    (_K.COMPLAINT, "Sistemnya sering gangguan, sudah tiga kali bolak-balik."),
    (_K.COMPLAINT, "Jalan di depan sekolah berlubang, rawan kalau hujan."),
    (_K.COMPLAINT, "Antreannya panjang sekali, mohon tambah petugas."),
    (_K.COMPLAINT, "Air PDAM di tempat kami keruh sejak Senin. Lapor ke mana ya?"),
    (_K.COMPLAINT, "Infonya bagus, tapi tulisannya terlalu kecil di HP."),
    (_K.WISH, "Usul, Min: tolong tambah jadwal sore untuk yang bekerja."),
    (_K.WISH, "Saran saya, nomor antrean bisa diambil dari rumah."),
    (_K.WISH, "Alangkah baiknya ada petugas khusus untuk lansia."),
    (_K.CRITICISM, "Kecewa, sudah seminggu berkas saya belum juga selesai."),
    (_K.CRITICISM, "Pelayanannya lambat sekali, padahal masih sepi."),
    (_K.RUMOUR, "Katanya mulai bulan depan semua layanan dikenai biaya, benarkah?"),
    (_K.RUMOUR, "Di grup WA beredar kabar blangko habis sampai tahun depan."),
    (_K.LEAK, "Min, tolong cek NIK saya 5206014508900003 kok belum aktif?"),
    (_K.LEAK, "Hubungi saya ya Min di 0812-3456-7890, berkas sudah lengkap."),
    (_K.SPAM, "Main slot gacor di sini, pasti maxwin! Cek bio."),
    (_K.EMERGENCY, "Tolong, ada pohon tumbang menimpa rumah di dekat balai desa!"),
    (_K.REMARK, "Hadir, Min."),
    (_K.REMARK, "Ikut menyimak."),
    (_K.REMARK, "Semoga lancar acaranya."),
    (_K.REMARK, "Bagus sekali desainnya."),
    (_K.REMARK, "Ayo warga, jangan sampai terlewat!"),
    (_K.REMARK, "Sehat selalu untuk semua petugas di lapangan."),
    (_K.REMARK, "Ditunggu info berikutnya."),
    (_K.REMARK, "Bangga dengan daerah sendiri."),
)
_AUTHORS = (
    "Siti Rahmawati", "Made Wirawan", "Yohanes Lalo", "Nur Aini", "Ucok Siregar", "Ratna Dewi", "Agus Setiawan",
    "Maria Goreti", "Dg. Ngalle", "Wayan Sukerta", "Fitri Handayani", "Abdul Karim", "Theresia Wona", "Joko Susilo",
    "Rina Marlina", "La Ode Hasan", "Dewi Sartika", "Markus Rumbiak", "Hj. Aminah", "Bambang Irawan",
    "Ni Luh Ayu", "Asep Suhendar", "Putri Lestari", "Stefanus Tukan",
)  # fmt: skip


class Crowd:
    """The citizens' behaviour towards one post."""

    def __init__(self, post_id: str, published_at: datetime, *, has_media: bool) -> None:
        self._seed = post_id
        self._published_at = published_at
        self._likes = (4 + 70 * self._unit("likes") ** 2.2) * (1.6 if has_media else 1.0)
        self._pace_h = 5 + 13 * self._unit("pace")

    def figures(self, now: datetime) -> dict[Metric, int]:
        """Give what the platform would tell at ``now``; some figures are missing early, some always."""
        age_h = (now - self._published_at).total_seconds() / 3600
        if age_h < 0:
            return {}
        share = self._share(age_h)
        views = 140 + self._likes * (9 + 14 * self._unit("views"))
        final = {
            Metric.LIKES: self._likes,
            Metric.SHARES: self._likes * 0.25 * self._unit("shares"),
            Metric.VIEWS: views,
            Metric.REACH: views * 0.82,
            Metric.SAVES: self._likes * 0.15 * self._unit("saves"),
        }
        told = {metric: int(value * share) for metric, value in final.items() if self._tells(metric, age_h)}
        return {**told, Metric.COMMENTS: len(self.comments(now))}

    def comments(self, now: datetime) -> tuple[CrowdComment, ...]:
        """Give the comments written until ``now``, oldest first."""
        # At least one, so that there is always something to practise answering on.
        wanted = 1 + min(8, int(self._likes * 0.1 * (0.5 + self._unit("talk"))))
        start = int(self._unit("texts") * len(_COMMENTS))
        # Seven has no divisor in common with the number of texts, so that none comes twice under one post.
        texts = [_COMMENTS[(start + 7 * number) % len(_COMMENTS)] for number in range(wanted)]
        hours = sorted(0.2 + 40 * self._unit(f"hour {number}") ** 2 for number in range(wanted))
        found = (
            CrowdComment(number, self._author(number), text, kind, self._published_at + timedelta(hours=hour))
            for number, ((kind, text), hour) in enumerate(zip(texts, hours, strict=True))
        )
        return tuple(one for one in found if one.written_at <= now)

    def followers_won(self, now: datetime) -> int:
        """Give how many people follow the account because of this post."""
        age_h = (now - self._published_at).total_seconds() / 3600
        return int(4 * self._unit("followers") * self._share(age_h)) if age_h > 0 else 0

    def _share(self, age_h: float) -> float:
        """Most of it comes on the first day, the rest trickles in for a fortnight."""
        fast, slow = 1 - math.exp(-age_h / self._pace_h), 1 - math.exp(-age_h / (12 * self._pace_h))
        return 0.85 * fast + 0.15 * slow

    def _tells(self, metric: Metric, age_h: float) -> bool:
        hidden = {Metric.SAVES: 0.4, Metric.REACH: 0.15}
        delay_h = {Metric.REACH: 1.0, Metric.VIEWS: 0.25}
        return age_h >= delay_h.get(metric, 0) and self._unit(f"tells {metric}") >= hidden.get(metric, 0)

    def _author(self, number: int) -> str:
        start = int(self._unit("authors") * len(_AUTHORS))
        return _AUTHORS[(start + 5 * number) % len(_AUTHORS)]

    def _unit(self, name: str) -> float:
        """Give a number in [0, 1) that looks random and belongs to the post and the name."""
        return unit(f"{self._seed} {name}")


#: Ids of mentions begin with this; they stand under no post of the feed.
MENTION = "mention-"
_MENTIONS = (
    "Ada yang tahu jam buka kantornya? Mau urus KTP besok.",
    "Baru saja dari sana, petugasnya ramah dan cepat. Terima kasih!",
    "Kabarnya pelayanan libur sepekan, benarkah?",
    "Jembatan kecil dekat kantor rusak, mohon jadi perhatian.",
    "Antreannya panjang sekali hari ini.",
)
_MENTION_DAYS, _MENTION_CHANCE = 5, 0.4


@dataclass(frozen=True, slots=True)
class CrowdMention:
    """Something that an invented citizen wrote about the office in a place of their own."""

    id: str
    author: str
    text: str
    written_at: datetime


def mentions_of(account_id: str, now: datetime) -> tuple[CrowdMention, ...]:
    """Give the mentions of the last days, oldest first; on most days there is none."""
    found = []
    for day in range(now.toordinal() - _MENTION_DAYS, now.toordinal() + 1):
        seed = f"{account_id} mention {day}"
        at = datetime.fromordinal(day).replace(tzinfo=now.tzinfo) + timedelta(hours=24 * unit(f"{seed} hour"))
        if unit(seed) < _MENTION_CHANCE and at <= now:
            text = _MENTIONS[int(unit(f"{seed} text") * len(_MENTIONS))]
            author = _AUTHORS[int(unit(f"{seed} author") * len(_AUTHORS))]
            key = hashlib.sha256(seed.encode()).hexdigest()[:16]
            found.append(CrowdMention(f"{MENTION}{key}", author, text, at))
    return tuple(found)


def unit(seed: str) -> float:
    """Give a number in [0, 1) that depends on nothing but the seed."""
    return int.from_bytes(hashlib.sha256(seed.encode()).digest()[:6], "big") / 2**48


def account_figures(account_id: str, won: Mapping[str, int]) -> dict[Metric, int]:
    """Give an account's figures from the followers that each of its posts won."""
    start = 600 + int(2400 * unit(f"{account_id} followers"))
    return {Metric.FOLLOWERS: start + sum(won.values()), Metric.POSTS: len(won)}
