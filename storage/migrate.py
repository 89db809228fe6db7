"""Brings the database to this program's schema before anything else reads it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from core.clock import Clock, SystemClock
from core.errors import Bug, StorageFailed
from storage import backup, peek, sqlite_rules
from storage.engine import make_engine
from storage.paths import WorkspacePaths
from storage.peek import Found
from storage.tables import metadata
from storage.unit_of_work import SqlDatabase

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
_VERSION_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def open_database(paths: WorkspacePaths, clock: Clock | None = None, actor: str = "") -> SqlDatabase:
    """Open the workspace's database: made if there is none, migrated after a backup if it is older.

    ``actor`` names this computer in changed rows. Raises ``StorageFailed``: read_only, disk_full, locked,
    newer_database, migration_failed, and corrupt with the path of the newest good backup (empty if none).
    """
    clock = clock or SystemClock()
    paths.prepare()
    try:
        state = peek.peek(paths.database)
        if state.found is Found.NOTHING:
            create(paths.database)
        elif state.found is Found.OLDER:
            backup.back_up(paths, clock.now(), f"before-{peek.HEAD}")
            upgrade(paths.database)
    except StorageFailed as failure:
        raise _with_backup(failure, paths) from failure
    return SqlDatabase(paths.database, clock, actor)


def _with_backup(failure: StorageFailed, paths: WorkspacePaths) -> StorageFailed:
    if failure.code != "corrupt":
        return failure
    good = backup.newest_good(paths)
    return StorageFailed("corrupt", backup=str(good) if good else "", path=str(paths.database))


def create(database: Path) -> None:
    """Make the newest schema at once, without Alembic; a test proves that it is the same."""
    engine = make_engine(database)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            if not connection.dialect.has_table(connection, "alembic_version"):
                _create_all(connection)
                connection.commit()
    finally:
        engine.dispose()
    database.chmod(0o600)


def _create_all(connection: Connection) -> None:
    metadata.create_all(connection, checkfirst=False)
    for statement in (*sqlite_rules.statements(), _VERSION_TABLE):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (peek.HEAD,))


def upgrade(database: Path, target: str = "") -> None:
    """Run the migrations up to ``target`` (the newest if empty) in one transaction: after a failure the old
    schema stands.

    Foreign keys are off meanwhile, because a table that is rebuilt would take its children with it, and are
    checked before the commit. Raises ``StorageFailed("migration_failed")``.
    """
    from alembic.util import CommandError

    engine = make_engine(database)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            _run_scripts(connection, target or peek.HEAD)
            connection.commit()
    except (Bug, SQLAlchemyError, CommandError) as error:
        raise StorageFailed("migration_failed", detail=type(error).__name__) from error
    finally:
        engine.dispose()


def _run_scripts(connection: Connection, target: str) -> None:
    from alembic import command

    command.upgrade(_configuration(connection), target)
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise StorageFailed("migration_failed", table=str(broken[0]))


def _configuration(connection: Connection) -> Config:
    from alembic.config import Config

    configuration = Config()
    configuration.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    configuration.attributes["connection"] = connection
    return configuration
