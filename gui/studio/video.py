"""A short film of the slides: MP4 with H.264, held still and cross-faded. Needs the optional package ``av``."""

from __future__ import annotations

import importlib.util
import tempfile
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage, QPainter

from core.domain.day_names import Language
from core.errors import InvalidInput
from gui.studio.boxes import Page
from gui.studio.captions import srt, word_count
from gui.studio.export import ExportFile
from gui.studio.photos import Pictures
from gui.studio.renderer import paint_pages

FRAMES_PER_SECOND = 25
SHORTEST_S, LONGEST_S = 5.0, 30.0
FADE_S = 0.4
_LEAST_SLIDE_S = 2.0
_WORDS_PER_S = 2.5
"""A calm reading speed on a phone; the first second goes to finding one's way."""
_LOCALES = {Language.ID: "id_ID", Language.EN: "en_US"}
_CODEC = "libx264"
_QUALITY = {"crf": "20", "preset": "veryfast", "tune": "stillimage", "profile": "high",
            "x264-params": "colorprim=bt709:transfer=bt709:colormatrix=bt709:keyint=50"}  # fmt: skip


def is_available() -> bool:
    """Tell whether films can be made: the package is large and comes only with the extra ``video``."""
    return importlib.util.find_spec("av") is not None


def slide_seconds(words: Sequence[int]) -> list[float]:
    """Share the time out by the words of each slide, 5 to 30 seconds in all; raises ``too_many_pages``."""
    most = int(LONGEST_S / _LEAST_SLIDE_S)
    if len(words) > most:
        raise InvalidInput("too_many_pages", figure=len(words), limit=most)
    wanted = [max(_LEAST_SLIDE_S, 1 + count / _WORDS_PER_S) for count in words]
    total = sum(wanted)
    if total < SHORTEST_S:
        return [seconds * SHORTEST_S / total for seconds in wanted]
    spare, excess = total - _LEAST_SLIDE_S * len(words), max(0.0, total - LONGEST_S)
    return [seconds - (seconds - _LEAST_SLIDE_S) * excess / spare if spare else seconds for seconds in wanted]


def video_files(
    pages: Sequence[Page], stem: str, pictures: Pictures, language: Language = Language.ID
) -> list[ExportFile]:
    """Make the film of all slides in memory, and its captions; to be run in a background lane.

    The captions are named as Facebook wants them (``film.id_ID.srt``); YouTube and others take any name.
    """
    seconds = slide_seconds([word_count(page) for page in pages])
    name = f"{stem}-{pages[0].size}"
    with tempfile.TemporaryDirectory(prefix="papan-siar-") as folder:
        path = Path(folder) / "film.mp4"
        write_video(paint_pages(pages, pictures), seconds, path)
        film = ExportFile(f"{name}.mp4", path.read_bytes())
    return [film, ExportFile(f"{name}.{_LOCALES[language]}.srt", srt(pages, seconds).encode())]


def write_video(images: Sequence[QImage], seconds: Sequence[float], path: Path) -> None:
    """Encode slides of equal, even size; the index comes first in the file, so that it plays while it loads."""
    import av  # optional and large

    width, height = images[0].width(), images[0].height()
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        stream: Any = container.add_stream(_CODEC, rate=FRAMES_PER_SECOND, options=dict(_QUALITY))
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.time_base = Fraction(1, FRAMES_PER_SECOND)
        stream.thread_count = 2
        film = _Film(container, stream)
        for number, image in enumerate(images):
            if number:
                film.fade(images[number - 1], image, round(FADE_S * FRAMES_PER_SECOND))
            faded = FADE_S if number else 0.0
            film.hold(image, round((seconds[number] - faded) * FRAMES_PER_SECOND))
        container.mux(stream.encode())


class _Film:
    """Puts frames one after the other; a slide that is held is converted only once."""

    def __init__(self, container: Any, stream: Any) -> None:  # noqa: ANN401 - the optional package has no types here
        self._container = container
        self._stream = stream
        self._at = 0

    def hold(self, image: QImage, frames: int) -> None:
        """Show a slide for some frames."""
        frame = _frame(image)
        for _ in range(frames):
            self._put(frame)

    def fade(self, before: QImage, after: QImage, frames: int) -> None:
        """Let one slide become the next."""
        for step in range(1, frames + 1):
            mixed = before.copy()
            painter = QPainter(mixed)
            painter.setOpacity(step / (frames + 1))
            painter.drawImage(0, 0, after)
            painter.end()
            self._put(_frame(mixed))

    def _put(self, frame: Any) -> None:  # noqa: ANN401 - see above
        frame.pts = self._at
        frame.time_base = Fraction(1, FRAMES_PER_SECOND)
        self._at += 1
        self._container.mux(self._stream.encode(frame))


def _frame(image: QImage) -> Any:  # noqa: ANN401 - see above
    """Convert to the colours of television (BT.709, limited range), which every phone expects of H.264."""
    import av

    frame = av.VideoFrame(image.width(), image.height(), "bgra")
    plane = frame.planes[0]
    room = bytearray(plane.line_size * image.height())
    canvas = QImage(room, image.width(), image.height(), plane.line_size, QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    painter.drawImage(0, 0, image)
    painter.end()
    plane.update(bytes(room))
    return frame.reformat(format="yuv420p", dst_colorspace="ITU709", dst_color_range="MPEG")
