"""Store of the ledger of a run: one SQLite file, shared by the processes of a machine, whole after any crash.

Money is in whole billionths of a credit, so that sums are exact. Nothing of a request or a response is kept but counts,
prices and findings as they are reported.
"""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import ROUND_CEILING, Decimal
from pathlib import Path

import msgspec

from leaperone_conformance.errors import StateUnusable

_FILE = "state.sqlite3"
_VERSION = 2
_FROM_1 = (
    "ALTER TABLE request ADD COLUMN identity TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE request ADD COLUMN earlier INTEGER NOT NULL DEFAULT 0",
)
_PATIENCE = 60.0
_BILLION = 1_000_000_000
_TABLES = """
CREATE TABLE run (
    id INTEGER PRIMARY KEY, name TEXT UNIQUE, asked TEXT NOT NULL, target TEXT NOT NULL, started TEXT NOT NULL,
    finished TEXT, max_requests INTEGER, budget INTEGER, requests INTEGER NOT NULL DEFAULT 0,
    spent INTEGER NOT NULL DEFAULT 0, plan BLOB NOT NULL, head BLOB);
CREATE TABLE allotment (
    run INTEGER NOT NULL, position INTEGER NOT NULL, operation TEXT NOT NULL, max_requests INTEGER, budget INTEGER,
    requests INTEGER NOT NULL DEFAULT 0, spent INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL DEFAULT 'open',
    PRIMARY KEY (run, operation));
CREATE TABLE request (
    id INTEGER PRIMARY KEY, run INTEGER NOT NULL, operation TEXT NOT NULL, called TEXT NOT NULL, at TEXT NOT NULL,
    reserved INTEGER NOT NULL, cost INTEGER NOT NULL, status INTEGER,
    identity TEXT NOT NULL DEFAULT '', earlier INTEGER NOT NULL DEFAULT 0);
CREATE TABLE progress (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, operation TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE history (
    target TEXT NOT NULL, operation TEXT NOT NULL, digest TEXT NOT NULL, tested TEXT NOT NULL, failed INTEGER NOT NULL,
    PRIMARY KEY (target, operation));
CREATE TABLE bucket (target TEXT NOT NULL, name TEXT NOT NULL, blocked REAL NOT NULL, PRIMARY KEY (target, name));
CREATE TABLE sent (target TEXT NOT NULL, bucket TEXT NOT NULL, at REAL NOT NULL);
CREATE INDEX sent_by_bucket ON sent (target, bucket, at);
"""


class Store:
    """An open state directory, one for each process; made where there is none. Raises StateUnusable.

    ``durable``: what is written survives not only processes but a loss of power, too.
    """

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.folder = folder
        file = folder / _FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            make_private(file)
            # Schemathesis sends from a thread of its own, while findings are noted in this one.
            self._turn = threading.Lock()
            self._connection = sqlite3.connect(
                file, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
            )
            self._connection.execute("PRAGMA journal_mode = WAL")
            # A reservation has to be on the disk before its request is on the wire.
            self._connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'OFF'}")
            with self.changing() as cursor:
                (version,) = cursor.execute("PRAGMA user_version").fetchone()
                if version in (0, 1):
                    for statement in _FROM_1 if version else _TABLES.split(";"):
                        cursor.execute(statement)
                    cursor.execute(f"PRAGMA user_version = {_VERSION}")
        except (OSError, sqlite3.Error) as error:
            raise StateUnusable(f"{file}: can't be used as the state of runs: {error}") from error
        if version not in (0, 1, _VERSION):
            raise StateUnusable(f"{file}: has format {version}, not {_VERSION}: give another --state")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def changing(self) -> Iterator[sqlite3.Cursor]:
        """One transaction: all of the block or, where it raises, nothing of it; nobody else writes meanwhile.

        Raises StateUnusable.
        """
        with self._usable(sqlite3.Error), self._turn, self._connection:
            cursor = self._connection.cursor()
            cursor.execute("BEGIN IMMEDIATE")
            yield cursor

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Cursor]:
        """For statements that change nothing, and what is made of their rows.

        Raises StateUnusable, also for rows that no run wrote.
        """
        with self._usable(sqlite3.Error, msgspec.MsgspecError, TypeError, ValueError):
            yield self._connection.cursor()

    @contextmanager
    def _usable(self, *errors: type[Exception]) -> Iterator[None]:
        try:
            yield
        except errors as error:
            raise StateUnusable(
                f"{self.folder / _FILE}: can't be used as the state of runs: {error}"
            ) from error


def make_private(file: Path) -> None:
    """Let nobody else read a file, which is made where there is none; what SQLite puts beside it has its permissions.

    Raises OSError.
    """
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    if file.stat().st_mode & 0o077:
        file.chmod(0o600)


def to_units(credits: Decimal) -> int:
    """Credits as billionths, rounded up: what can't be said exactly counts for more."""
    return int((credits * _BILLION).to_integral_value(ROUND_CEILING))


def to_credits(units: int) -> Decimal:
    """Billionths as credits."""
    return (Decimal(units) / _BILLION).normalize() + 0
