"""Writes the goldens anew: ``python -m tests.core.platforms.goldens.record`` in an environment with
``requirements/goldens.txt``. With ``--check`` it only tells what the installed libraries send otherwise.
"""

import json
import sys
import tempfile
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from tests.core.platforms.goldens.recorder import Golden

HERE = Path(__file__).resolve().parent
MODULES = ("facebook_business", "aiogram", "xdk", "atproto", "mastodon_py", "google")


def recorded(name: str) -> Golden:
    """What the library behind ``with_<name>`` sends, as it is installed here."""
    module = import_module(f"tests.core.platforms.goldens.with_{name}")
    with tempfile.TemporaryDirectory() as folder:
        actions = module.record(Path(folder))
    return {"library": module.LIBRARY, "version": version(module.LIBRARY), "actions": actions}


def main(arguments: list[str]) -> int:
    differs = False
    for name in MODULES:
        path, golden = HERE / f"{name}.json", recorded(name)
        if "--check" in arguments:
            kept = json.loads(path.read_text(encoding="utf-8"))
            same = json.loads(json.dumps(golden["actions"])) == kept["actions"]
            differs = differs or not same
            print(f"{name} {golden['version']}: {'as recorded' if same else 'DIFFERS'}")
        else:
            text = json.dumps(golden, ensure_ascii=False, indent=1, sort_keys=True)
            path.write_text(text + "\n", encoding="utf-8")
            print(f"{name} {golden['version']}: {len(golden['actions'])} actions")
    return int(differs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
