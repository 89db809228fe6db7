"""Translation files: one per package of gui/, compiled into one catalogue per language (docs/adr/0050).

Qt's ``lupdate`` and ``lrelease`` come with PySide6-Essentials and are run directly; its Python wrappers
of the same name expect the complete distribution.
"""

import filecmp
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from scripts.devtools.console import Failed, say
from scripts.devtools.project import I18N, ROOT, relative, site_packages

TARGETS = {"id": "id_ID", "en": "en_US"}
CATALOGUE = "papan_siar"
#: Words of Qt's own dialogs and menus, kept by hand because Qt brings no Indonesian.
QT_WORDS = "qt"


def main(arguments: list[str]) -> int:
    """``--check`` compares and changes nothing; without it the files are brought up to date."""
    if "--check" in arguments:
        faults = check()
        say("\n".join(faults) or "Every string is translated and every catalogue is fresh.")
        return 1 if faults else 0
    update(I18N)
    unfinished = [fault for path in sorted(I18N.glob("*.ts")) for fault in _unfinished(path)]
    say("\n".join(unfinished) or "Every string is translated.")
    return 1 if unfinished else 0


def check() -> list[str]:
    """The sentences to show about missing, stale or unfinished translations; none when all is well."""
    with tempfile.TemporaryDirectory(prefix="papan-siar-i18n-") as name:
        fresh = Path(name) / I18N.name
        if I18N.exists():
            shutil.copytree(I18N, fresh)
        update(fresh)
        faults = [fault for path in sorted(fresh.glob("*.ts")) for fault in _unfinished(path)]
        return faults + _differences(fresh)


def sources() -> dict[str, list[Path]]:
    """Python files by the name of their translation file: each package of gui/, and ``app`` for gui/*.py."""
    gui = ROOT / "gui"
    packages = {path.name: sorted(path.rglob("*.py")) for path in sorted(gui.iterdir()) if path.is_dir()}
    packages["app"] = sorted(gui.glob("*.py"))
    return {name: files for name, files in packages.items() if any(_has_strings(path) for path in files)}


def _has_strings(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    return "tr(" in text or "translate(" in text


def update(folder: Path) -> None:
    """Brings the files in ``folder`` up to date with the sources and compiles one catalogue per language."""
    folder.mkdir(parents=True, exist_ok=True)
    groups = sources()
    for name, files in groups.items():
        _extract(files, folder / f"{name}_id.ts", "id", plurals_only=False)
        _extract(files, folder / f"{name}_en.ts", "en", plurals_only=True)
    for path in folder.glob("*.ts"):
        name = path.stem.rpartition("_")[0]
        if name not in {*groups, QT_WORDS} or not ElementTree.parse(path).findall("context"):
            path.unlink()
    for language in TARGETS:
        _compile(folder, language)


def _extract(files: list[Path], path: Path, language: str, *, plurals_only: bool) -> None:
    arguments = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en_US"]
    arguments += ["-target-language", TARGETS[language], *(["-pluralonly"] if plurals_only else [])]
    _qt_tool("lupdate", [*arguments, *[os.path.relpath(file, ROOT) for file in files], "-ts", str(path)])


def _compile(folder: Path, language: str) -> None:
    paths = sorted(folder.glob(f"*_{language}.ts"))
    catalogue = folder / f"{CATALOGUE}_{language}.qm"
    if paths:
        _qt_tool("lrelease", ["-silent", *map(str, paths), "-qm", str(catalogue)])
    else:
        catalogue.unlink(missing_ok=True)


def _qt_tool(name: str, arguments: list[str]) -> None:
    program = site_packages() / "PySide6" / (name + (".exe" if os.name == "nt" else ""))
    done = subprocess.run([str(program), *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    words = (done.stdout + done.stderr).strip()
    if done.returncode or words:
        raise Failed(f"{name}: {words}")


def _unfinished(path: Path) -> list[str]:
    faults = []
    for context in ElementTree.parse(path).findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                where = f"{path.name}, {context.findtext('name')}"
                faults.append(f"Not translated: {where}: {message.findtext('source')!r}")
    return faults


def _differences(fresh: Path) -> list[str]:
    """Files whose content is not what the sources give now; the program itself compiles old catalogues."""
    names = {path.name for folder in (fresh, I18N) for path in folder.glob("*.ts")}
    _same, changed, absent = filecmp.cmpfiles(fresh, I18N, sorted(names), shallow=False)
    return [
        f"Stale: {relative(I18N / name)}; run python3 scripts/dev.py translate"
        for name in sorted(changed + absent)
    ]
