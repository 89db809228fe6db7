#!/usr/bin/env python3
"""The one entrance: ``python3 scripts/dev.py run`` and ``… test`` need nothing else first."""

import io
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - this file alone has to be readable by an older Python
    sys.exit("Papan Siar needs Python 3.11 or newer; this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.devtools.commands import main

for stream in (sys.stdout, sys.stderr):
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")  # an old Windows terminal lacks letters that a path may have

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
