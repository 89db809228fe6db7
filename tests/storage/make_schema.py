"""Stores a small database of the newest schema for ``test_migrate``; run once per released schema:
``python -m tests.storage.make_schema``.
"""

import gzip
import sqlite3
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from core.domain.approval import ApprovalEvent, ApprovalRules, ApprovalScope, ApprovalStep, Stage, Submission
from core.domain.delivery import DeliveryState, Outcome
from core.domain.engagement import AccountSnapshot, Comment, Metric, Snapshot, Watch
from core.domain.ids import new_id
from core.domain.inbox import Case, CaseEvent, CaseStep, CommentLabel, MentionRead
from core.domain.office import Office
from core.domain.office_kinds import OfficeKind
from core.domain.people import Person, Role
from core.domain.pin import PinLock, sealed
from core.domain.response_standard import DEFAULTS
from core.domain.saved_replies import default_replies
from core.domain.succession import Custody, Decree, OpenWork, Party, Succession, entry_of
from storage.migrate import open_database
from storage.paths import WorkspacePaths
from storage.peek import HEAD
from storage.unit_of_work import SqlDatabase
from tests.fakes.clock import HandClock
from tests.storage.samples import NOW, account, line, queued


def fill(database: SqlDatabase) -> None:
    """One of everything that the program keeps."""
    owner = account()
    sent = queued(
        database,
        owner,
        "Jadwal imunisasi balita di Puskesmas",
        state=DeliveryState.PUBLISHED,
        published_at=NOW,
        remote_id="1101",
    )
    figures = {Metric.LIKES: 7, Metric.SHARES: 1}
    with database.write() as tx:
        tx.office.save(Office("Dinas Kesehatan Kota Contoh", OfficeKind.HEALTH, employees=84))
        tx.deliveries.record(sent, line(sent, Outcome.DONE, step="commit"))
        tx.accounts.add_bytes(owner.id, NOW.date(), 52_000, 900)
        tx.engagement.add_snapshots([Snapshot(sent.id, owner.id, NOW + timedelta(hours=1), figures)])
        tx.engagement.add_account_snapshots([AccountSnapshot(owner.id, NOW, {Metric.FOLLOWERS: 1200})])
        case = tx.inbox.add(Case(Comment(new_id(), owner.id, sent.id, "c1", "Warga", "Terima kasih", NOW)))
        tx.inbox.save(case, CaseEvent(case.id, NOW, CaseStep.LABELLED, "praise"))
        tx.inbox.save_standard(DEFAULTS[CommentLabel.QUESTION])
        tx.inbox.save_reply(default_replies()[0])
        tx.inbox.save_mention_read(MentionRead(owner.id, NOW))
        tx.engagement.save_watch(Watch(sent.id, owner.id, "1101", NOW, NOW))
        chief = Person(
            new_id(), "Siti Aminah", "Kepala Dinas", frozenset({Role.APPROVER}), "800/12/2026", NOW.date()
        )
        tx.people.save(chief)
        tx.people.save_lock(chief.id, PinLock(sealed("274190", bytes(16))))
        tx.approvals.save_rules(ApprovalRules(ApprovalScope.SENSITIVE, spoken=True, brand_locked=True))
        handed_in = Submission(new_id(), sent.post_id, "0" * 64, Stage.APPROVED, NOW, decided_at=NOW)
        tx.approvals.save(handed_in)
        tx.approvals.note(ApprovalEvent(new_id(), NOW, ApprovalStep.APPROVED, sent.post_id, handed_in.id))
        tx.successions.save_custody(Custody(owner.id, "Siti Aminah", "Siti Aminah", NOW.date()))
        tx.successions.add(
            Succession(
                new_id(),
                NOW,
                NOW.date(),
                "Dinas Kesehatan Kota Contoh",
                Party("Rudi Hartono"),
                Party(chief.name, chief.title, "", chief.id),
                Decree("800/12/2026", NOW.date()),
                Party(""),
                (entry_of(owner, Custody(owner.id, checked_on=NOW.date())),),
                OpenWork(drafts=2),
            )
        )
        tx.commit()


def main() -> None:
    """Writes ``schemas/<revision>.db.gz`` beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        paths = WorkspacePaths(Path(folder))
        with open_database(paths, HandClock(NOW), "pc-humas") as database:
            fill(database)
        with closing(sqlite3.connect(paths.database)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
            connection.execute("VACUUM")
        packed = gzip.compress(paths.database.read_bytes(), 9, mtime=0)
    (Path(__file__).parent / "schemas" / f"{HEAD}.db.gz").write_bytes(packed)


if __name__ == "__main__":
    main()
