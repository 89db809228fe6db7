"""``main.py doctor``: one line for everything that has to be right, with what to do where it is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from core.domain.account import AccountHealth, ChannelMode
from core.domain.formats import Language as FormatLanguage
from core.domain.formats import size_text
from core.domain.health import Examined, Probe, ProbeResult
from core.domain.settings import Language
from core.errors import PapanSiarError, Param
from gui.backend import Backend
from gui.console.terminal import begin, say
from gui.errors import explain
from gui.labels import health_word, platform_name

translate = QCoreApplication.translate


def run(
    language: Language, version: str, probes: Sequence[Probe], open_backend: Callable[[], Backend]
) -> int:
    """Examine and print; gives 1 if anything is not as it should be."""
    keep = begin(language)
    say(f"Papan Siar {version}")
    found = [_found(probe) for probe in probes]
    for one in found:
        _tell(one, FormatLanguage(language.value))
    good = all(one.good for one in found)
    database = next((one for one in found if one.what is Examined.DATABASE), None)
    if database is not None and database.good and database.facts.get("state") != "none":
        good = _examine_accounts(open_backend, language) and good
    del keep
    return 0 if good else 1


def _found(probe: Probe) -> ProbeResult:
    try:
        return probe.look()
    except PapanSiarError as failure:
        return ProbeResult(probe.what, good=False, facts=failure.params, code=failure.code)


def _tell(finding: ProbeResult, language: FormatLanguage) -> None:
    facts = ", ".join(
        _fact(name, value, language) for name, value in finding.facts.items() if value not in {None, ""}
    )
    say(f"[{_sign(finding.good)}] {_name(finding.what)}" + (f": {facts}" if facts else ""))
    if not finding.good:
        explained = explain(finding.code, finding.facts)
        for part in (explained.title, explained.kept, explained.remedy):
            if part:
                say(f"      {part}")


def _examine_accounts(open_backend: Callable[[], Backend], language: Language) -> bool:
    """Ask the server of every account that sends by itself; this is what tells about line and clock."""
    try:
        backend = open_backend()
    except PapanSiarError as failure:
        _tell(ProbeResult(Examined.DATABASE, good=False, code=failure.code), FormatLanguage(language.value))
        return False
    try:
        accounts = backend.services.accounts
        good = True
        for one in accounts.list():
            if one.mode is ChannelMode.API:
                checked = accounts.check(one.id)
                is_well = checked.health is AccountHealth.OK
                good = good and is_well
                say(
                    f"[{_sign(is_well)}] {platform_name(one.platform)}, {one.display_name}: "
                    f"{health_word(checked.health)}"
                )
        return _tell_clock(backend) and good
    finally:
        backend.close()


def _tell_clock(backend: Backend) -> bool:
    skew = backend.sync.line().clock_skew_s
    if skew is None:
        words = translate("Doctor", "not compared, no server was asked")
    else:
        words = translate("Doctor", "{0} s off against the servers").format(round(skew))
    is_right = skew is None or abs(skew) < 600
    shown = backend.services.clock.now().isoformat(timespec="seconds")
    say(f"[{_sign(is_right)}] {_name(Examined.CLOCK)}: {shown}, {words}")
    return is_right


def _sign(good: bool) -> str:
    return "ok" if good else "!!"


def _name(what: Examined) -> str:
    return {
        Examined.SYSTEM: translate("Doctor", "System"),
        Examined.LIBRARIES: translate("Doctor", "Libraries"),
        Examined.FOLDER: translate("Doctor", "Data folder"),
        Examined.DATABASE: translate("Doctor", "Database"),
        Examined.MEDIA: translate("Doctor", "Media"),
        Examined.BACKUP: translate("Doctor", "Backups"),
        Examined.KEYRING: translate("Doctor", "Keyring"),
        Examined.LINE: translate("Doctor", "Line"),
        Examined.CLOCK: translate("Doctor", "Clock"),
    }[what]


def _fact(name: str, value: Param, language: FormatLanguage) -> str:
    words: Mapping[str, str] = {
        "path": translate("Doctor", "path"),
        "free_bytes": translate("Doctor", "free"),
        "size_bytes": translate("Doctor", "size"),
        "files": translate("Doctor", "files"),
        "state": translate("Doctor", "state"),
        "integrity": translate("Doctor", "integrity"),
        "strays": translate("Doctor", "stray references"),
        "backend": translate("Doctor", "kept by"),
        "system": translate("Doctor", "system"),
        "python": "Python",
        "bits": translate("Doctor", "bits"),
        "file": translate("Doctor", "newest"),
        "made_at": translate("Doctor", "made at"),
    }
    shown = size_text(int(value or 0), language) if name.endswith("_bytes") else _state(str(value))
    return f"{words.get(name, name)} {shown}"


def _state(value: str) -> str:
    """Say a state of the database in words; anything else as it is."""
    return {
        "none": translate("Doctor", "none yet"),
        "current": translate("Doctor", "up to date"),
        "older": translate("Doctor", "of an older version, brought up to date at the next start"),
    }.get(value, value)
