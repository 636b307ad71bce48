"""Runs in the store: begun, taken up again after a crash, finished, and remembered for the next plan and for trends."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime

import msgspec

from leaperone_conformance.errors import StateUnusable
from leaperone_conformance.run.results.record import Record, RunSummary

from .ledger import Ledger, RunKey
from .plan import LastTest, Plan, RunLimits
from .store import Store, make_private, to_units

_KEPT = 30
_LOCK = "lock"


@contextmanager
def exclusive(store: Store) -> Iterator[None]:
    """Nobody else takes up or begins a run in the block: a lock of SQLite, which every system knows and ends with the
    process, however that ends.

    Raises StateUnusable where another process has it.
    """
    with closing(sqlite3.connect(store.folder / _LOCK, timeout=0, isolation_level=None)) as lock:
        try:
            make_private(store.folder / _LOCK)
            lock.execute("BEGIN EXCLUSIVE")
        except (OSError, sqlite3.Error) as error:
            busy = isinstance(error, sqlite3.Error) and error.sqlite_errorcode == sqlite3.SQLITE_BUSY
            why = (
                "another run is using it: wait, or give another --state"
                if busy
                else f"can't be locked: {error}"
            )
            raise StateUnusable(f"{store.folder}: {why}") from error
        yield


def begin(
    store: Store,
    run_key: RunKey,
    limits: RunLimits,
    planner: Callable[[Mapping[str, LastTest]], Plan],
    now: datetime,
    *,
    repeat_unknown: bool = False,
) -> tuple[Ledger, bool]:
    """The ledger of the run that was interrupted, if it had the same settings, or of a new run; and which of both.

    The limits given now hold for all of the run, what it took before included. What it had paid for is not sent again,
    unless ``repeat_unknown``.
    """
    bounds = (limits.requests, None if limits.credits is None else to_units(limits.credits))
    key = msgspec.json.encode(run_key).decode()
    with store.changing() as cursor:
        run = unfinished(cursor, run_key)
        if run is not None:
            _take_up(cursor, run, bounds, repeat_unknown=repeat_unknown)
            return Ledger(store, run), True
        return Ledger(store, _new(cursor, key, run_key.target, bounds, planner, now)), False


def unfinished(cursor: sqlite3.Cursor, run_key: RunKey) -> int | None:
    """The number of the interrupted run with the same settings; None without one."""
    row = cursor.execute(
        "SELECT id FROM run WHERE asked = ? AND finished IS NULL AND name IS NULL ORDER BY id DESC",
        (msgspec.json.encode(run_key).decode(),),
    ).fetchone()
    return None if row is None else int(row[0])


def join(
    store: Store,
    name: str,
    run_key: RunKey,
    limits: RunLimits,
    planner: Callable[[Mapping[str, LastTest]], Plan],
    now: datetime,
) -> Ledger:
    """The ledger of the run of this name, which the first process begins."""
    bounds = (limits.requests, None if limits.credits is None else to_units(limits.credits))
    with store.changing() as cursor:
        row = cursor.execute("SELECT id FROM run WHERE name = ?", (name,)).fetchone()
        if row is not None:
            return Ledger(store, row[0])
        key = msgspec.json.encode(run_key).decode()
        return Ledger(store, _new(cursor, key, run_key.target, bounds, planner, now, name))


def _take_up(
    cursor: sqlite3.Cursor, run: int, bounds: tuple[int | None, int | None], *, repeat_unknown: bool
) -> None:
    """Operations begun and not finished start anew, with the rest of their part of the budget.

    What was found of it is forgotten, unless it was paid for and is not sent again.
    """
    cursor.execute("UPDATE run SET max_requests = ?, budget = ? WHERE id = ?", (*bounds, run))
    cursor.execute("UPDATE request SET earlier = ? WHERE run = ?", (not repeat_unknown, run))
    cursor.execute(
        "DELETE FROM progress WHERE run = ? AND operation IN"
        " (SELECT operation FROM allotment WHERE run = ? AND state = 'begun')"
        " AND operation NOT IN (SELECT operation FROM request WHERE run = ? AND earlier AND reserved > 0)",
        (run, run, run),
    )
    cursor.execute("UPDATE allotment SET state = 'open' WHERE run = ? AND state = 'begun'", (run,))


def _new(
    cursor: sqlite3.Cursor,
    key: str,
    target: str,
    bounds: tuple[int | None, int | None],
    planner: Callable[[Mapping[str, LastTest]], Plan],
    now: datetime,
    name: str | None = None,
) -> int:
    plan = planner(tested(cursor, target))
    cursor.execute(
        "INSERT INTO run (name, asked, target, started, max_requests, budget, plan) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (name, key, target, now.isoformat(), *bounds, msgspec.json.encode(plan)),
    )
    run = cursor.lastrowid or 0
    cursor.executemany(
        "INSERT INTO allotment (run, position, operation, max_requests, budget) VALUES (?, ?, ?, ?, ?)",
        [
            (
                run,
                position,
                item.operation,
                item.requests,
                None if bounds[1] is None else to_units(item.credits),
            )
            for position, item in enumerate(plan.items)
        ],
    )
    return run


def tested(cursor: sqlite3.Cursor, target: str) -> dict[str, LastTest]:
    """Time of the last test of each operation of a target, by its key."""
    rows = cursor.execute(
        "SELECT operation, digest, tested, failed FROM history WHERE target = ?", (target,)
    ).fetchall()
    try:
        return {
            name: LastTest(digest, datetime.fromisoformat(at), bool(failed))
            for name, digest, at, failed in rows
        }
    except (TypeError, ValueError) as error:
        raise sqlite3.DataError(f"a time that no run wrote: {error}") from error


def remember(store: Store, target: str, rows: Mapping[str, LastTest]) -> None:
    """Note that operations of a target were tested."""
    with store.changing() as cursor:
        cursor.executemany(
            "INSERT OR REPLACE INTO history VALUES (?, ?, ?, ?, ?)",
            [(target, name, row.digest, row.at.isoformat(), row.failed) for name, row in rows.items()],
        )


def finish(store: Store, ledger: Ledger, record: Record) -> None:
    """A run came to its end: it isn't taken up again, and counts among the past ones."""
    with store.changing() as cursor:
        cursor.execute(
            "UPDATE run SET finished = ?, head = ? WHERE id = ?",
            (record.finished.isoformat(), msgspec.json.encode(record.as_summary()), ledger.run),
        )
        cursor.execute("DELETE FROM progress WHERE run = ?", (ledger.run,))


def summaries(store: Store, target: str) -> tuple[RunSummary, ...]:
    """The last finished runs against a target, oldest first."""
    with store.reading() as cursor:
        rows = cursor.execute(
            "SELECT head FROM run WHERE target = ? AND head IS NOT NULL ORDER BY id DESC LIMIT ?",
            (target, _KEPT),
        ).fetchall()
        return tuple(msgspec.json.decode(head, type=RunSummary) for (head,) in reversed(rows))
