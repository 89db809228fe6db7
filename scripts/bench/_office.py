"""Fills a folder with an office that publishes by a key of its own, in a process that leaves nothing in memory behind.

Argument: the folder.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.domain.account import Account, ChannelMode
from core.domain.ids import new_id
from scripts.bench._workspace import fill, make


def main() -> None:
    """Make an office with an account and with posts of two years, as it is after some weeks."""
    made = make(Path(sys.argv[1]))
    with made.database.write() as tx:
        account = Account(new_id(), "mastodon", ChannelMode.API, "Dinas Contoh", "@dinas@media.contoh.go.id")
        tx.accounts.save(account)
        tx.commit()
    fill(made, 60, 300)
    made.database.close()


if __name__ == "__main__":
    main()
