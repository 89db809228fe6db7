"""One more platform is one more file: nothing else is told of it (CONTRIBUTING, "Adding things")."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
#: The folder joins the package before anything reads the catalogue.
LAUNCH = """
import runpy, sys
import core.platforms
core.platforms.__path__.append(sys.argv[2])
runpy.run_module("tests.gui.accounts.new_platform_process", run_name="__main__")
"""
PIXELFED = '''
"""Pixelfed."""

from datetime import date

from core.domain.account import ChannelMode
from core.domain.limits import PlatformLimits
from core.domain.media_rules import JPEG, MediaRule
from core.domain.post_options import OptionKind, PostOption
from core.domain.text.rule import CountBy, TextRule
from core.platforms.platform import Platform


class PixelfedConnector:
    """Does nothing yet."""

    platform = "pixelfed"


class PixelfedSignIn:
    """Lets nobody in yet."""


PLATFORM = Platform(
    id="pixelfed",
    name="Pixelfed",
    rank=95,
    modes=(ChannelMode.ASSISTED, ChannelMode.API),
    limits=PlatformLimits(
        text=TextRule(CountBy.UTF16, 50),
        media=MediaRule(max_images=10, mimes=(JPEG,), max_bytes=15_000_000),
        source="Nobody: this platform lives in a test",
        read_on=date(2026, 11, 22),
    ),
    options=(PostOption("photo_place", OptionKind.LINE),),
    connector=lambda _parts: PixelfedConnector(),
    sign_in=lambda _parts: PixelfedSignIn(),
)
'''


def test_a_new_platform_is_one_file(tmp_path: Path) -> None:
    package = tmp_path / "platforms" / "pixelfed"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(PIXELFED, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", LAUNCH, str(tmp_path), str(package.parent)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["offered"][-3:] == ["Mastodon", "Pixelfed", "Bluesky"]
    assert (seen["title"], seen["name"], seen["has_icon"]) == ("Pixelfed", "Pixelfed", True)
    assert seen["problem"] == ["text_too_long", 200, 50]
    assert seen["option"] == ["Photo place"]
    assert (seen["connector"], seen["sign_in"]) == ("PixelfedConnector", "PixelfedSignIn")
