"""Our requests beside those of the platforms' own client libraries for the same action, field by field.

``goldens/*.json`` were recorded from the libraries (see ``goldens/record.py``). Every difference has its reason here,
and a reason without a difference is a fault as well.
"""

import json
import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import ModuleType

import pytest

from core.errors import PapanSiarError
from tests.core.platforms.goldens import (
    ours,
    with_aiogram,
    with_atproto,
    with_facebook_business,
    with_google,
    with_mastodon_py,
    with_xdk,
)
from tests.core.platforms.goldens.recorder import Golden, Recorder
from tests.servers.environment import environment
from tests.servers.server import Unavailable, give_up

HERE = Path(__file__).resolve().parent / "goldens"
ROOT = HERE.parents[3]
IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}
LIBRARIES: Mapping[str, ModuleType] = {
    "facebook_business": with_facebook_business,
    "aiogram": with_aiogram,
    "xdk": with_xdk,
    "atproto": with_atproto,
    "mastodon_py": with_mastodon_py,
    "google": with_google,
}
GOLDENS = {
    name: json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))["actions"] for name in LIBRARIES
}
CASES = [(name, action) for name, actions in GOLDENS.items() for action in actions]
ANY = "any"

IN_HEADER = "the key travels in the header, where no log and no proxy keeps it"
FIELDS = "we name the fields that we read"
PAGE_SIZE = "we say how many entries we want"
LISTED = "Meta takes a list with commas as well as in JSON; the guides write commas"
PART_NAMED = "the file is the field itself, as Telegram's guide on sending files has it"
READ = "questions are asked with GET, which may be repeated"
TAG = "a tag that the lexicon implies where there is one kind only"

#: Why we differ, by library and action (``any``: all of them); the names are patterns.
REASONS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "facebook_business": {
        ANY: {
            r"query\.access_token|headers\.authorization": IN_HEADER,
            r"query\.summary": "the library asks for totals of every list; we have no use for them",
        },
        "own posts": {r"query\.limit": PAGE_SIZE},
        "scheduled posts": {r"query\.(fields|limit)": FIELDS},
        "comments": {r"query\.(fields|limit)": FIELDS},
        "instagram quota": {r"query\.limit": PAGE_SIZE},
        "instagram carousel": {r"form\.children": LISTED},
        "instagram figures": {r"query\.metric": LISTED},
    },
    "aiogram": {
        "picture": {r"form\.photo|files\.": PART_NAMED},
        "film": {r"form\.video|files\.": PART_NAMED},
        "moving picture": {r"form\.animation|files\.": PART_NAMED},
        "who am i": {r"method": READ},
        "member count": {r"method|form\.chat_id|query\.chat_id": READ},
    },
    "xdk": {
        "append": {
            r"json\.|form\.|files\.": "bytes as they are instead of a third more in Base64; X takes both",
        },
        "own posts": {r"query\.post\.fields": FIELDS},
        "answers": {r"query\.post\.fields": FIELDS},
    },
    "atproto": {
        "post": {r"json\.record\..*\$type": TAG},
        "answer": {r"json\.record\.reply\..*\$type": TAG},
    },
    "mastodon_py": {
        "post": {r"form\.sensitive": "the documentation writes true"},
        "scheduled post": {
            r"form\.sensitive": "left out where it is not so",
            r"form\.scheduled_at": "the same moment, written with a Z",
        },
        "answer": {r"form\.sensitive": "left out where it is not so"},
        "scheduled posts": {r"query\.limit": PAGE_SIZE},
    },
    "google": {
        ANY: {
            r"query\.alt": "JSON is what is answered anyway",
            r"bytes\.type": "the library sends a piece without its type; Google's guide has it",
        },
    },
}


def flat(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Every value by the path that leads to it."""
    if isinstance(value, dict) and value:
        for key, one in value.items():
            yield from flat(one, f"{name}.{key}" if name else key)
    elif isinstance(value, list) and value:
        for number, one in enumerate(value):
            yield from flat(one, f"{name}[{number}]")
    elif value not in ({}, []):
        yield name, value


def requests_of(library: str, action: str, folder: Path) -> list[Golden]:
    """What our connector sends for an action, until it stumbles over the recorder's short answers."""
    module = LIBRARIES[library]
    answer = module.Session().answer if hasattr(module, "Session") else module.answer
    with Recorder(answer).running() as recorder:
        world = ours.World(recorder.base_url, folder)
        with suppress(PapanSiarError):
            getattr(ours, library)(world)[action]()
        world.http.close()
        found = recorder.take()
    if library == "aiogram":
        found = [with_aiogram.named(one) for one in found]
    return [{**one, "path": one["path"].rstrip("/")} for one in found]


def differences(theirs: Golden, mine: Golden) -> dict[str, tuple[object, object]]:
    told, sent = dict(flat(theirs)), dict(flat(mine))
    return {
        name: (told.get(name), sent.get(name)) for name in told | sent if told.get(name) != sent.get(name)
    }


@pytest.mark.parametrize(("library", "action"), CASES)
def test_our_request_is_the_librarys(library: str, action: str, tmp_path: Path) -> None:
    theirs = GOLDENS[library][action]["request"]
    theirs = {**theirs, "path": theirs["path"].rstrip("/")}
    sent = requests_of(library, action, tmp_path)
    close = [one for one in sent if one["path"] == theirs["path"]]
    assert close, f"{theirs['path']} is not among {[one['path'] for one in sent]}"
    found = min((differences(theirs, one) for one in close), key=len)
    reasons = REASONS.get(library, {})
    known = [*reasons.get(ANY, {}), *reasons.get(action, {})]
    assert {name: pair for name, pair in found.items() if not any(re.match(one, name) for one in known)} == {}
    stale = [one for one in reasons.get(action, {}) if not any(re.match(one, name) for name in found)]
    assert not stale


@pytest.mark.parametrize("action", GOLDENS["facebook_business"])
def test_the_library_of_meta_knows_every_name_that_we_send(action: str, tmp_path: Path) -> None:
    golden = GOLDENS["facebook_business"][action]
    sent = requests_of("facebook_business", action, tmp_path)
    theirs = golden["request"]
    for one in sent:
        if (one["method"], one["path"]) == (theirs["method"], theirs["path"]):
            unknown = {*one.get("form", {}), *one["query"]} - {*golden["known"], "fields", "limit", "after"}
            assert not unknown


def test_the_libraries_still_send_what_was_recorded() -> None:
    """Needs the libraries (60 MB), which live in an environment of their own; there everything is recorded again."""
    if not IN_CI and os.environ.get("GOLDEN_LIBRARIES") != "1":
        pytest.skip("the platforms' client libraries are installed only by CI=true or GOLDEN_LIBRARIES=1")
    try:
        python = environment("goldens") / "python"
    except Unavailable as reason:
        give_up(str(reason))
        return
    command = [str(python), "-W", "ignore", "-m", "tests.core.platforms.goldens.record", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
