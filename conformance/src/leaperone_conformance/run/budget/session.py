"""Budget of a run in its store: opened anew, taken up again after a crash, or shared by the runs of a session."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from leaperone_conformance.run.clock import RunClock
from leaperone_conformance.run.results.record import Spending
from leaperone_conformance.run.settings import Settings, named
from leaperone_conformance.spec import Operation, Spec

from .history import begin, exclusive, join, tested, unfinished
from .ledger import Ledger, RunKey
from .plan import LastTest, Plan, RunLimits, make_plan
from .prices import Prices
from .store import Store

IN_PROCESS = "mock"
"""The target of runs without a URL, in history."""


class Handle(NamedTuple):
    """Handle of the ledger of a run, which can be sent to another process."""

    folder: str
    run: int

    def open(self, *, durable: bool) -> Ledger:
        """The ledger, in the process that calls."""
        return Ledger(Store(Path(self.folder), durable=durable), self.run)


class Session(NamedTuple):
    """The open ledger of a run."""

    store: Store
    ledger: Ledger
    handle: Handle
    resumed: bool


def has_budget_store(settings: Settings) -> bool:
    """True if a run needs a budget store: for limits, for a rate that processes share, or for history."""
    return settings.limited or settings.url is not None or settings.state is not None


def limits_of(settings: Settings) -> RunLimits:
    """The limits of this part of a run: of several shards, each has its share."""
    count = settings.shard[1] if settings.shard else 1
    requests = settings.max_requests
    return RunLimits(
        None if requests is None else requests // count,
        None if settings.budget is None else settings.budget / count,
    )


def target_of(settings: Settings) -> str:
    """Name of the target of a run in history."""
    return settings.url or IN_PROCESS


def preview(spec: Spec, operations: Sequence[Operation], settings: Settings) -> tuple[Plan, Spending | None]:
    """The plan that a run would begin with; of one that was cut off its own, and what it has taken.

    Changes nothing. Raises StateUnusable.
    """
    if settings.state is None or not Path(settings.state).is_dir():
        return _plan(spec, operations, settings, {}), None
    with closing(Store(Path(settings.state))) as store:
        ledger = taken_up(spec, settings, store)
        if ledger is not None:
            return ledger.plan(), ledger.spending()
        with store.reading() as cursor:
            known = tested(cursor, target_of(settings))
        return _plan(spec, operations, settings, known), None


def taken_up(spec: Spec, settings: Settings, store: Store) -> Ledger | None:
    """The ledger of the run that these settings would continue; None where they would begin one."""
    with store.reading() as cursor:
        run = unfinished(cursor, _run_key(spec, settings))
    return None if run is None else Ledger(store, run)


@contextmanager
def opened(
    spec: Spec, operations: Sequence[Operation], settings: Settings, clock: RunClock
) -> Iterator[Session]:
    """The ledger of a run: of a new one, of one that was interrupted, or the one shared by the session.

    Raises StateUnusable.
    """
    run_key = _run_key(spec, settings)
    limits = limits_of(settings)
    with ExitStack() as stack:
        folder = settings.state or stack.enter_context(tempfile.TemporaryDirectory(prefix="conformance-"))
        store = stack.enter_context(closing(Store(Path(folder), durable=settings.state is not None)))

        def planner(history: Mapping[str, LastTest]) -> Plan:
            return _plan(spec, operations, settings, history)

        resumed = False
        if settings.session is not None:
            ledger = join(store, settings.session, run_key, limits, planner, clock.now())
        else:
            stack.enter_context(exclusive(store))
            ledger, resumed = begin(
                store, run_key, limits, planner, clock.now(), repeat_unknown=settings.repeat_unknown
            )
        yield Session(store, ledger, Handle(folder, ledger.run), resumed)


def _run_key(spec: Spec, settings: Settings) -> RunKey:
    return RunKey(
        spec.sha256,
        target_of(settings),
        settings.seed,
        settings.max_examples,
        settings.include,
        settings.exclude,
        settings.changed,
        None if settings.shard is None else "/".join(map(str, settings.shard)),
    )


def _plan(
    spec: Spec, operations: Sequence[Operation], settings: Settings, history: Mapping[str, LastTest]
) -> Plan:
    if not settings.limited:
        return Plan((), ())
    prices = Prices(spec, settings.default_price)
    return make_plan(spec, operations, limits_of(settings), prices, named(spec, settings), history)
