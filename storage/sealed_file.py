"""A file that only its password opens, written and read in pieces of which each proves itself and its place.

Numbers are big-endian. The reasons stand in docs/adr/0063.

    8   89 'P' 'S' 'I' 'A' 'R' 0D 0A
    2   version, 1
    3   scrypt: log2 of the cost N, block size r, lanes p
    16  salt
    32  HMAC-SHA-256 over all before with the second half of scrypt's 64 bytes: a wrong password shows here
    8   beginning of SHA-256 over all before: damage to these 69 bytes shows here, not as a wrong password
    then pieces of 65,536 bytes, the last one of 1 to 65,536, each followed by the 16 bytes of ChaCha20-Poly1305
        key: first half of scrypt's 64 bytes; associated data: all 69 bytes
        nonce: the piece's number from 0 in 11 bytes, then 1 for the last piece and 0 for every other
"""

from __future__ import annotations

import hashlib
import hmac
import io
import os
import secrets
import struct
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from core.errors import InvalidInput, StorageFailed

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

MAGIC = b"\x89PSIAR\r\n"
PIECE = 65_536
_VERSION = 1
_OPEN = struct.Struct(">8sHBBB16s")
_PROOF, _SUM, _TAG, _SALT = 32, 8, 16, 16
HEADER = _OPEN.size + _PROOF + _SUM
#: What a file may ask of this computer: at most 128 * r * N = 256 MB, and four times the usual time.
_COSTS, _BLOCK, _LANES = range(14, 19), 8, 1
#: 64 MB and about a second on an office computer; every guess costs as much.
_USUAL = (16, _BLOCK, _LANES)


@dataclass(frozen=True, slots=True)
class Key:
    """What a password makes of one file's header. Kept only while the file is written or read."""

    header: bytes
    secret: bytes = field(repr=False)


def is_sealed(path: Path) -> bool:
    """Tell whether the file says of itself that a password opens it."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def new_key(password: str) -> Key:
    """Make a header with a salt of its own, and the key to it; takes about a second."""
    opened = _OPEN.pack(MAGIC, _VERSION, *_USUAL, secrets.token_bytes(_SALT))
    secret, proof_key = _stretched(password, opened)
    proven = opened + _proof(proof_key, opened)
    return Key(proven + _sum(proven), secret)


def key_to(path: Path, password: str) -> Key:
    """Make the key to a file; takes about a second.

    Raises ``InvalidInput("copy_password_wrong")`` and ``StorageFailed``: backup_damaged, newer_database.
    """
    with path.open("rb") as file:
        header = file.read(HEADER)
    _check_header(header, path)
    opened = header[: _OPEN.size]
    secret, proof_key = _stretched(password, opened)
    if not hmac.compare_digest(_proof(proof_key, opened), header[_OPEN.size : _OPEN.size + _PROOF]):
        raise InvalidInput("copy_password_wrong")
    return Key(header, secret)


def _check_header(header: bytes, path: Path) -> None:
    """Refuse what is damaged, unknown or asks too much, before anything is computed with it."""
    if len(header) != HEADER or _sum(header[:-_SUM]) != header[-_SUM:]:
        raise StorageFailed("backup_damaged", path=str(path))
    magic, version, cost, block, lanes, _ = _OPEN.unpack(header[: _OPEN.size])
    if magic == MAGIC and version > _VERSION:
        raise StorageFailed("newer_database", found=str(version), known=str(_VERSION))
    known = magic == MAGIC and version == _VERSION
    if not known or cost not in _COSTS or block != _BLOCK or lanes != _LANES:
        raise StorageFailed("backup_damaged", path=str(path))


def _stretched(password: str, opened: bytes) -> tuple[bytes, bytes]:
    """Give the key of the pieces and that of the proof. However an accent was typed, it is the same password."""
    *_, cost, block, lanes, salt = _OPEN.unpack(opened)
    typed = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    most = (128 * block << cost) + (1 << 20)
    made = hashlib.scrypt(typed, salt=salt, n=1 << cost, r=block, p=lanes, maxmem=most, dklen=64)
    return made[:32], made[32:]


def _proof(key: bytes, opened: bytes) -> bytes:
    return hmac.digest(key, opened, "sha256")


def _sum(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()[:_SUM]


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


class SealingFile(io.RawIOBase):
    """Takes bytes in any portions and writes them sealed behind the header; cannot be sought in.

    Whole only once ``finish`` was called: closing alone leaves a file that nobody takes for one.
    """

    def __init__(self, target: BinaryIO, key: Key) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        super().__init__()
        self._target = target
        self._header = key.header
        self._cipher = ChaCha20Poly1305(key.secret)
        self._waiting = bytearray()
        self._number = 0
        target.write(key.header)

    def write(self, content: ReadableBuffer, /) -> int:
        """Seal what is more than a piece; the rest waits, because it may be the last."""
        with memoryview(content) as view:
            count = view.nbytes
            self._waiting += view
        while len(self._waiting) > PIECE:
            self._seal(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]
        return count

    def finish(self) -> None:
        """Write the last piece; without a byte to write there is none, and no file."""
        self._seal(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _seal(self, piece: bytes, *, last: bool) -> None:
        self._target.write(self._cipher.encrypt(_nonce(self._number, last=last), piece, self._header))
        self._number += 1


class _Opening(io.RawIOBase):
    """Reads anywhere in a sealed file, one piece at a time."""

    def __init__(self, path: Path, key: Key) -> None:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        super().__init__()
        self._refusal = InvalidTag
        self._path = path
        self._header = key.header
        self._cipher = ChaCha20Poly1305(key.secret)
        self._file = path.open("rb")
        sealed = self._file.seek(0, os.SEEK_END) - HEADER
        self._pieces = -(-sealed // (PIECE + _TAG))
        self._size = sealed - self._pieces * _TAG
        self._place = 0
        self._held = (-1, b"")

    def check_end(self) -> None:
        """Open the last piece: a file that was cut or grew ends with one that is not the last, or none."""
        self._piece(max(0, self._pieces - 1))

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Move; reading beyond the end gives nothing."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: self._size}[whence]
        self._place = max(0, base + offset)
        return self._place

    def readinto(self, target: WriteableBuffer, /) -> int:
        """Give what is left of one piece, at most as much as there is room for."""
        if self._place >= self._size:
            return 0
        number, within = divmod(self._place, PIECE)
        with memoryview(target) as view:
            part = self._piece(number)[within : within + view.nbytes]
            view.cast("B")[: len(part)] = part
        self._place += len(part)
        return len(part)

    def _piece(self, number: int) -> bytes:
        """Read and open a piece; raises ``StorageFailed("backup_damaged")``."""
        if self._held[0] != number:
            self._file.seek(HEADER + number * (PIECE + _TAG))
            sealed = self._file.read(PIECE + _TAG)
            nonce = _nonce(number, last=number == self._pieces - 1)
            try:
                opened = self._cipher.decrypt(nonce, sealed, self._header)
            except self._refusal as refused:
                raise StorageFailed("backup_damaged", path=str(self._path)) from refused
            self._held = number, opened
        return self._held[1]

    def close(self) -> None:
        """Give the file back."""
        self._file.close()
        super().close()


def open_sealed(path: Path, key: Key) -> BinaryIO:
    """Open a sealed file for reading anywhere in it; memory stays at a few pieces.

    Raises ``StorageFailed("backup_damaged")`` here if it does not end where it should, and from every reading of a
    piece that is not exactly what was written in its place.
    """
    opening = _Opening(path, key)
    try:
        opening.check_end()
    except BaseException:
        opening.close()
        raise
    return io.BufferedReader(opening, PIECE)
