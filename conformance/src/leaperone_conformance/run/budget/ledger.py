"""The ledger of one run, in the store: what it may spend, what it has reserved, how far it is.

A request is paid for before it is sent and put right when it is answered; one that never was stays paid.
So whatever happens to the processes, no more is ever sent than the limits cover.
"""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

import msgspec

from leaperone_conformance.run.results.finding import Progress
from leaperone_conformance.run.results.record import Spending

from .plan import Plan
from .store import Store, to_credits, to_units


class OperationSpent(Exception):
    """The planned budget of an operation is used up."""


class RunSpent(Exception):
    """The limits of the run are used up."""


class Reservation(NamedTuple):
    """Leave to send one request."""

    id: int
    units: int
    """Reserved for it."""


class RunKey(msgspec.Struct, frozen=True):
    """Identity of a run, so that a later one resumes an earlier one that was interrupted."""

    spec_sha256: str
    target: str
    seed: int
    max_examples: int
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    changed: tuple[str, ...] | None
    shard: str | None


class Ledger:
    """The ledger of one run. Every process has its own, over the same file."""

    def __init__(self, store: Store, run: int) -> None:
        self._store = store
        self.run = run

    def reserve(
        self,
        operation: str,
        called: str,
        identity: str,
        cost: Decimal,
        now: datetime,
        delay: Callable[[sqlite3.Cursor], float],
    ) -> Reservation | float:
        """Leave to send a request for what is planned of ``operation``; or the seconds to wait before asking again.

        Raises OperationSpent or RunSpent where it isn't covered.
        """
        units = to_units(cost)
        with self._store.changing() as cursor:
            self._check(cursor, operation, units)
            wait = delay(cursor)
            if wait > 0:
                return wait
            for table, where in (("run", "id = ?"), ("allotment", "run = ? AND operation = ?")):
                key = (self.run,) if table == "run" else (self.run, operation)
                cursor.execute(
                    f"UPDATE {table} SET requests = requests + 1, spent = spent + ? WHERE {where}",
                    (units, *key),
                )
            cursor.execute(
                "INSERT INTO request (run, operation, called, at, reserved, cost, identity)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (self.run, operation, called, now.isoformat(), units, units, identity),
            )
            return Reservation(cursor.lastrowid or 0, units)

    def _check(self, cursor: sqlite3.Cursor, operation: str, units: int) -> None:
        columns = "SELECT max_requests, budget, requests, spent"
        own = cursor.execute(
            f"{columns} FROM allotment WHERE run = ? AND operation = ?", (self.run, operation)
        ).fetchone()
        if own is not None and not _covered(own, units):
            raise OperationSpent
        whole = cursor.execute(f"{columns} FROM run WHERE id = ?", (self.run,)).fetchone()
        if not _covered(whole, units):
            raise RunSpent

    def commit(
        self, reservation: Reservation, cost: Decimal, status: int, learn: Callable[[sqlite3.Cursor], None]
    ) -> None:
        """Put right what an answered request cost, in the same transaction as what its response tells of limits."""
        units = to_units(cost)
        with self._store.changing() as cursor:
            (operation,) = cursor.execute(
                "SELECT operation FROM request WHERE id = ?", (reservation.id,)
            ).fetchone()
            cursor.execute(
                "UPDATE request SET cost = ?, status = ? WHERE id = ?", (units, status, reservation.id)
            )
            change = units - reservation.units
            cursor.execute("UPDATE run SET spent = spent + ? WHERE id = ?", (change, self.run))
            cursor.execute(
                "UPDATE allotment SET spent = spent + ? WHERE run = ? AND operation = ?",
                (change, self.run, operation),
            )
            learn(cursor)

    def earlier(self) -> frozenset[str]:
        """The identities of the requests that were paid for before the run was cut off."""
        with self._store.reading() as cursor:
            rows = cursor.execute(
                "SELECT identity FROM request WHERE run = ? AND earlier AND reserved > 0", (self.run,)
            )
            return frozenset(name for (name,) in rows.fetchall())

    def claim(self, only: str | None = None) -> str | None:
        """The next operation that nobody has begun, or ``only`` that one; None where there is none."""
        with self._store.changing() as cursor:
            row = cursor.execute(
                "SELECT operation FROM allotment WHERE run = ? AND state = 'open' AND operation = ifnull(?, operation)"
                " ORDER BY position LIMIT 1",
                (self.run, only),
            ).fetchone()
            if row is None:
                return None
            cursor.execute(
                "UPDATE allotment SET state = 'begun' WHERE run = ? AND operation = ?", (self.run, row[0])
            )
            return str(row[0])

    def note(self, progress: Progress, redact: Callable[[str], str]) -> None:
        """Keep what a phase found, with nothing secret in it, so that it survives the process."""
        body = redact(msgspec.json.encode(progress).decode()).encode()
        with self._store.changing() as cursor:
            cursor.execute(
                "INSERT INTO progress (run, operation, body) VALUES (?, ?, ?)",
                (self.run, progress.operation, body),
            )

    def done(self, operation: str) -> None:
        """An operation got all that was planned for it."""
        with self._store.changing() as cursor:
            cursor.execute(
                "UPDATE allotment SET state = 'done' WHERE run = ? AND operation = ?", (self.run, operation)
            )

    def noted(self) -> list[Progress]:
        """Progress so far of operations that are done, or that were begun before the run was resumed."""
        with self._store.reading() as cursor:
            rows = cursor.execute(
                "SELECT body FROM progress JOIN allotment USING (run, operation)"
                " WHERE run = ? AND state <> 'begun' ORDER BY id",
                (self.run,),
            )
            return [msgspec.json.decode(body, type=Progress) for (body,) in rows.fetchall()]

    def finished(self) -> set[str]:
        """The operations that are done."""
        with self._store.reading() as cursor:
            rows = cursor.execute(
                "SELECT operation FROM allotment WHERE run = ? AND state = 'done'", (self.run,)
            )
            return {name for (name,) in rows.fetchall()}

    def plan(self) -> Plan:
        """The plan that the run was begun with."""
        with self._store.reading() as cursor:
            (body,) = cursor.execute("SELECT plan FROM run WHERE id = ?", (self.run,)).fetchone()
            return msgspec.json.decode(body, type=Plan)

    def spending(self) -> Spending:
        """Limits of the run, and its use of them."""
        with self._store.reading() as cursor:
            most, budget, requests, spent = cursor.execute(
                "SELECT max_requests, budget, requests, spent FROM run WHERE id = ?", (self.run,)
            ).fetchone()
        return Spending(requests, most, to_credits(spent), None if budget is None else to_credits(budget))


def _covered(row: tuple[int | None, int | None, int, int], units: int) -> bool:
    most, budget, requests, spent = row
    return (most is None or requests < most) and (budget is None or spent + units <= budget)
