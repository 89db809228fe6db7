"""Opening a workspace: fresh, older, newer, foreign or broken."""

import gzip
import re
import sqlite3
import threading
from contextlib import closing
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from core.domain.delivery import MOVES
from core.errors import StorageFailed
from storage import backup, peek
from storage.migrate import MIGRATIONS, create, open_database, upgrade
from storage.paths import WorkspacePaths
from tests.fakes.clock import HandClock
from tests.storage.samples import account, is_private, queued

SCHEMAS = Path(__file__).parent / "schemas"
NEXT = """
from alembic import op
import sqlalchemy as sa
revision, down_revision, branch_labels, depends_on = "0002", "0001", None, None
def upgrade():
    with op.batch_alter_table("accounts") as table:
        table.add_column(sa.Column("colour", sa.Text(), nullable=False, server_default=""))
    {more}
"""


def _parts(sql: str | None) -> tuple[str, tuple[str, ...]]:
    """A statement without layout; the order of a table's constraints means nothing."""
    text = re.sub(r"\s+", " ", sql or "").replace("( ", "(").replace(" )", ")")
    head, *constraints = re.split(r", (?=CONSTRAINT )", text.removesuffix(" WITHOUT ROWID").removesuffix(")"))
    return head, tuple(sorted(constraints))


def _schema(database: Path) -> dict[tuple[str, str], tuple[str, tuple[str, ...]]]:
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    return {(kind, name): _parts(sql) for kind, name, sql in rows}


def test_the_quick_way_and_the_migrations_make_the_same_schema(tmp_path: Path) -> None:
    create(tmp_path / "quick.db")
    upgrade(tmp_path / "migrated.db")
    assert _schema(tmp_path / "quick.db") == _schema(tmp_path / "migrated.db")
    assert peek.revision_of(tmp_path / "quick.db") == peek.revision_of(tmp_path / "migrated.db") == peek.HEAD


def test_known_revisions_are_those_of_the_scripts() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    configuration = Config()
    configuration.set_main_option("script_location", str(MIGRATIONS))
    scripts = ScriptDirectory.from_config(configuration)
    assert tuple(one.revision for one in scripts.walk_revisions())[::-1] == peek.REVISIONS


def test_every_constraint_has_a_name(tmp_path: Path) -> None:
    create(tmp_path / "a.db")
    for (kind, name), (head, constraints) in _schema(tmp_path / "a.db").items():
        if kind == "table" and "VIRTUAL" not in head and not name.startswith(("searchable_words", "sqlite_")):
            body = " ".join((head, *constraints))
            assert len(re.findall(r"\b(?:PRIMARY KEY|UNIQUE|CHECK|FOREIGN KEY)\b", body)) == len(
                constraints
            ), name


def test_the_database_knows_every_legal_move(tmp_path: Path) -> None:
    create(tmp_path / "a.db")
    trigger = _schema(tmp_path / "a.db")["trigger", "deliveries_legal_move"][0]
    told = {
        (old, new)
        for old, allowed in re.findall(r"WHEN '(\w+)' THEN NEW\.state NOT IN \(([^)]*)\)", trigger)
        for new in re.findall(r"'(\w+)'", allowed)
    }
    assert told == {(old.value, new.value) for old, allowed in MOVES.items() for new in allowed}


def test_every_released_schema_still_opens(tmp_path: Path, clock: HandClock) -> None:
    stored = {one.name.removesuffix(".db.gz"): one for one in sorted(SCHEMAS.glob("*.db.gz"))}
    assert tuple(stored) == peek.REVISIONS
    for revision, packed in stored.items():
        paths = WorkspacePaths(tmp_path / revision)
        paths.prepare()
        paths.database.write_bytes(gzip.decompress(packed.read_bytes()))
        with open_database(paths, clock) as database, database.read() as tx:
            (chip,) = tx.posts.search("imunisasi")
            (sent,) = tx.deliveries.of_post(chip.post_id)
            assert tx.publications.get(sent.publication_id).media[0].alt_text == "Dua petugas di loket"
            assert tx.engagement.series(sent.id)[0].metrics
            assert len(tx.deliveries.attempts(sent.id)) == 2
        with closing(sqlite3.connect(paths.database)) as connection:
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        create(tmp_path / f"fresh-{revision}.db")
        assert _schema(paths.database) == _schema(tmp_path / f"fresh-{revision}.db")


@pytest.fixture
def tomorrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of the next version, whose migration 0002 does not exist here yet."""
    scripts = tmp_path / "scripts"
    (scripts / "versions").mkdir(parents=True)
    (scripts / "env.py").write_text((MIGRATIONS / "env.py").read_text(encoding="utf-8"), encoding="utf-8")
    for script in (MIGRATIONS / "versions").glob("*.py"):
        (scripts / "versions" / script.name).write_text(script.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr("storage.migrate.MIGRATIONS", scripts)
    monkeypatch.setattr(peek, "REVISIONS", ("0001", "0002"))
    monkeypatch.setattr(peek, "HEAD", "0002")
    return scripts / "versions" / "0002.py"


def test_an_older_database_is_backed_up_and_migrated(
    paths: WorkspacePaths, clock: HandClock, tomorrow: Path
) -> None:
    paths.prepare()
    upgrade(paths.database, "0001")
    tomorrow.write_text(NEXT.format(more=""), encoding="utf-8")
    with open_database(paths, clock) as database:
        queued(database, account())
    assert peek.revision_of(paths.database) == "0002"
    (copy,) = backup.backups(paths)
    assert (copy.name, peek.revision_of(copy)) == ("papan-siar-20261110-003000-before-0002.db", "0001")


@pytest.mark.parametrize(
    "more",
    ['op.execute("DELETE FROM accounts")', 'raise sa.exc.ArgumentError("halfway")', 'op.execute("nonsense")'],
)
def test_a_migration_that_fails_changes_nothing(
    paths: WorkspacePaths, clock: HandClock, tomorrow: Path, more: str
) -> None:
    paths.prepare()
    upgrade(paths.database, "0001")
    with closing(sqlite3.connect(paths.database)) as connection, connection:
        connection.execute(
            "INSERT INTO accounts (id, platform, mode, kind, health, limits, options, created_at, updated_at) "
            "VALUES ('a', 'mastodon', 'api', 'office', 'ok', '{}', '{}', 0, 0)"
        )
        connection.execute("INSERT INTO account_traffic (account_id, day) VALUES ('a', '2026-11-10')")
    before = _schema(paths.database)
    tomorrow.write_text(NEXT.format(more=more), encoding="utf-8")
    with pytest.raises(StorageFailed, match="migration_failed"):
        open_database(paths, clock)
    assert _schema(paths.database) == before
    assert peek.revision_of(paths.database) == "0001"
    with closing(sqlite3.connect(paths.database)) as connection:
        assert connection.execute("SELECT count(*) FROM accounts").fetchone() == (1,)


def test_a_newer_database_is_refused_and_untouched(paths: WorkspacePaths, clock: HandClock) -> None:
    open_database(paths, clock).close()
    with closing(sqlite3.connect(paths.database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    before = paths.database.read_bytes()
    with pytest.raises(StorageFailed, match="newer_database") as failure:
        open_database(paths, clock)
    assert failure.value.params == {"found": "0999", "known": peek.HEAD}
    assert paths.database.read_bytes() == before


def test_a_database_of_something_else_is_not_filled(paths: WorkspacePaths) -> None:
    paths.prepare()
    with closing(sqlite3.connect(paths.database)) as connection, connection:
        connection.execute("CREATE TABLE recipes (id)")
    with pytest.raises(StorageFailed, match="corrupt"):
        open_database(paths)


@pytest.mark.parametrize("content", [b"", None])
def test_an_empty_file_of_a_killed_first_start_is_filled(
    paths: WorkspacePaths, content: bytes | None
) -> None:
    paths.prepare()
    if content is None:
        with closing(sqlite3.connect(paths.database)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
    else:
        paths.database.write_bytes(content)
    with open_database(paths) as database, database.read() as tx:
        assert tx.office.get() is None
    assert is_private(paths.database)


def test_a_database_that_lost_its_revision_is_not_guessed(tmp_path: Path) -> None:
    upgrade(tmp_path / "a.db")
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection, connection:
        connection.execute("DELETE FROM alembic_version")
    with pytest.raises(StorageFailed, match="corrupt"):
        peek.peek(tmp_path / "a.db")


def test_two_programs_may_make_the_first_database_at_once(paths: WorkspacePaths) -> None:
    paths.prepare()
    failures: list[StorageFailed] = []

    def start() -> None:
        try:
            create(paths.database)
        except StorageFailed as error:
            failures.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert peek.peek(paths.database).found is peek.Found.CURRENT


def test_a_read_only_folder_is_told(read_only_folder: Path) -> None:
    with pytest.raises(StorageFailed, match="read_only"):
        open_database(WorkspacePaths(read_only_folder))


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (
            PureWindowsPath(r"C:\Users\Ayu #1\papan-siar.db"),
            "file:///C:/Users/Ayu%20%231/papan-siar.db?mode=ro",
        ),
        (PureWindowsPath(r"\\server\kantor\papan-siar.db"), "file:////server/kantor/papan-siar.db?mode=ro"),
        (PurePosixPath("/home/ayu/papan-siar.db"), "file:///home/ayu/papan-siar.db?mode=ro"),
    ],
)
def test_a_database_is_addressed_without_a_host(path: PurePath, address: str) -> None:
    """SQLite refuses an address with a host, which a Windows share would be."""
    assert peek.read_only(path) == address
