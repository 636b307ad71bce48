"""A run from its beginning to its record."""

import multiprocessing
import socket
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec

from leaperone_conformance.apis import api_for
from leaperone_conformance.coverage import kind_of, measured, planned
from leaperone_conformance.errors import StateUnusable, TargetUnreachable
from leaperone_conformance.run.budget.history import finish, remember, summaries
from leaperone_conformance.run.budget.plan import LastTest, Plan
from leaperone_conformance.run.budget.session import (
    Session,
    has_budget_store,
    opened,
    taken_up,
    target_of,
)
from leaperone_conformance.run.budget.store import Store
from leaperone_conformance.run.http.policy import CountingPolicy, budget_policy
from leaperone_conformance.run.results.baseline import Baseline
from leaperone_conformance.run.results.finding import Finding, Progress
from leaperone_conformance.run.results.record import (
    Aggregator,
    Coverage,
    LeftOut,
    Record,
    Spending,
    Stop,
    versions,
)
from leaperone_conformance.run.results.recordings import join, recorded
from leaperone_conformance.run.results.reproduce import with_test_key
from leaperone_conformance.spec import Operation, Spec, digest, quirks_of
from leaperone_conformance.spec.servers import is_loopback

from .clock import RunClock
from .settings import PRESETS, Settings, chosen, left_out, repeat, selected
from .workers import AppFactory, Ended, afterwards, processes, work

_CONNECT_TIMEOUT = 5.0
_LOCKED = frozenset({401, 403})
_TO_BE_CONTINUED = frozenset(Stop) - {Stop.LIMIT, Stop.SHARD}


def run(
    spec: Spec,
    settings: Settings,
    app: AppFactory | None,
    listener: Callable[[Progress], None],
    clock: RunClock | None = None,
    baseline: Baseline | None = None,
    *,
    settled: bool = True,
) -> Record:
    """Run the operations that ``settings`` selects against ``app`` or, without one, ``settings.url``.

    ``listener`` hears of each phase of each operation; ``clock`` dates the record and is waited by; ``baseline``
    says which findings are known. An interrupt ends the run with what was found so far. Unless ``settled``, the run
    is taken up again, and sends nothing more, until ``settle`` is called.
    Raises OptionInvalid where no operation is selected or the tier is unknown, TargetUnreachable where nothing
    listens at the URL, StateUnusable and ReportUnwritable (HAR, VCR) where nothing can be kept. What can't be written
    once requests were sent is in the record's ``lost``.
    """
    operations = selected(spec, settings)
    clock = clock or RunClock()
    if settings.url is not None:
        _check_reachable(settings.url)
    with ExitStack() as stack:
        settings = stack.enter_context(recorded(settings))
        session = (
            stack.enter_context(opened(spec, operations, settings, clock))
            if has_budget_store(settings)
            else None
        )
        record = _run(spec, operations, settings, app, listener, clock, baseline, session)
        lost = [*record.lost, *join(settings)]
        if session is not None:
            try:
                _remember(spec, session, settings, record)
                if settled and _is_over(settings, record):
                    finish(session.store, session.ledger, record)
            except StateUnusable as error:
                lost.append(str(error))
        return msgspec.structs.replace(record, lost=tuple(dict.fromkeys(lost)))


def _run(
    spec: Spec,
    operations: Sequence[Operation],
    settings: Settings,
    app: AppFactory | None,
    listener: Callable[[Progress], None],
    clock: RunClock,
    baseline: Baseline | None,
    session: Session | None,
) -> Record:
    started = clock.now()
    aggregator = Aggregator({operation.key: operation.tags for operation in operations})
    for progress in session.ledger.noted() if session and session.resumed else ():
        aggregator.add(progress)
        listener(progress)
    counter = multiprocessing.get_context("spawn").Value("q", 0)
    stopped: Stop | None = None
    lost: list[str] = []
    try:
        for message in _messages(spec, operations, settings, app, clock, session, counter):
            if isinstance(message, Ended):
                stopped = stopped or message.reason
                lost += message.lost
                continue
            aggregator.add(message)
            listener(message)
    except KeyboardInterrupt:
        stopped = Stop.INTERRUPT
    plan = session.ledger.plan() if session else Plan((), ())
    if stopped is None and settings.only is None and _untested(plan, aggregator.coverage):
        stopped = Stop.LIMIT
    aggregator.find(_locked_out(operations, aggregator.coverage))
    finished = clock.now()
    gathered = aggregator.findings
    if settings.strict:
        gathered = tuple(msgspec.structs.replace(finding, known="") for finding in gathered)
    findings, notes = (baseline or Baseline()).apply(gathered, aggregator.coverage, finished.date())
    targets = {operation.key: planned(spec, operation) for operation in operations}
    return Record(
        spec=settings.spec,
        spec_sha256=spec.sha256,
        target=settings.url,
        seed=settings.seed,
        max_examples=settings.max_examples,
        versions=versions(),
        started=started,
        finished=finished,
        selected=len(operations),
        quirks=quirks_of(spec),
        stopped=stopped,
        shard=settings.shard,
        spending=session.ledger.spending() if session else Spending(counter.value),
        left_out=(*plan.left_out, *_endless(spec, settings)),
        planned=dict(Counter(str(kind_of(target)) for each in targets.values() for target in each)),
        baseline=notes,
        history=summaries(session.store, target_of(settings)) if session else (),
        coverage=tuple(
            _measured(covered, targets.get(covered.operation, ()), settings)
            for covered in aggregator.coverage
        ),
        findings=tuple(_reproducible(finding, settings) for finding in findings),
        lost=tuple(lost),
    )


def _measured(covered: Coverage, targets: Sequence[str], settings: Settings) -> Coverage:
    """The coverage of an operation, with its part of the plan and the targets that were not exercised."""
    why = ""
    if settings.limited:
        why = "--max-requests or --budget left no request for it"
    elif not PRESETS[settings.preset].generated:
        why = f"the preset {settings.preset} has no request for it"
    found = measured(
        targets, covered.exercised, covered.checks, covered.not_exercised, covered.responses, why
    )
    return msgspec.structs.replace(covered, exercised=frozenset(), planned=found.planned, missed=found.missed)


def _reproducible(finding: Finding, settings: Settings) -> Finding:
    """The finding with the command that finds it again, and with a key that a mock on this machine takes."""
    finding = msgspec.structs.replace(finding, repeat=repeat(finding.operation, settings))
    if settings.url is not None and not is_loopback(settings.url):
        return finding
    key = api_for(settings.name).test_key
    curl, python = (with_test_key(text, key) for text in (finding.curl, finding.python))
    return msgspec.structs.replace(finding, curl=curl, python=python)


def _messages(
    spec: Spec,
    operations: Sequence[Operation],
    settings: Settings,
    app: AppFactory | None,
    clock: RunClock,
    session: Session | None,
    counter: Any,
) -> Iterator[Progress | Ended]:
    workers = min(settings.workers, len(operations))
    if not workers:
        return
    ledger = session.ledger if session else None
    policy = budget_policy(spec, settings, ledger, clock) if ledger else CountingPolicy(counter)
    if workers > 1:
        handle = session.handle if session else None
        messages = processes(replace(settings, workers=workers), app, handle, clock, counter)
    else:
        messages = work(spec, operations, settings, app, policy, ledger)
    complete = not settings.limited
    for message in messages:
        complete = complete and not (isinstance(message, Ended) and message.reason)
        yield message
    if complete:
        yield from afterwards(spec, operations, settings, app, policy)


def _remember(spec: Spec, session: Session, settings: Settings, record: Record) -> None:
    """Let history know what was tested."""
    failed = {finding.operation for finding in record.new}
    covered = {covered.operation for covered in record.coverage}
    done = session.ledger.finished() if settings.limited else covered
    rows = {
        name: LastTest(digest(spec, spec.by_key[name]), record.finished, name in failed)
        for name in done & covered
    }
    remember(session.store, target_of(settings), rows)


def settle(spec: Spec, settings: Settings, record: Record) -> None:
    """Count a run as finished, now that its record is reported: it is not taken up again. Raises StateUnusable."""
    if settings.state is not None and _is_over(settings, record):
        with closing(Store(Path(settings.state))) as store:
            found = taken_up(spec, settings, store)
            if found is not None:
                finish(store, found, record)


def _is_over(settings: Settings, record: Record) -> bool:
    return record.stopped not in _TO_BE_CONTINUED and settings.session is None


def _untested(plan: Plan, coverage: Iterable[Coverage]) -> bool:
    """True if the limits left an operation without a single case: by the plan, or as a crash used up its part."""
    return plan.cut or bool(
        {item.operation for item in plan.items} - {covered.operation for covered in coverage}
    )


def _endless(spec: Spec, settings: Settings) -> Iterator[LeftOut]:
    """The operations that were chosen and can't be run, since no value of a schema can be made."""
    for operation in chosen(spec, settings):
        if (reason := left_out(spec, operation)) is not None:
            yield LeftOut(operation.key, reason)


def _locked_out(operations: Iterable[Operation], coverage: Iterable[Coverage]) -> Iterator[Finding]:
    """A run that is refused everywhere for its key has shown nothing, and must not pass for a good one."""
    statuses = {covered.operation: covered.statuses for covered in coverage}
    for operation in operations:
        found = statuses.get(operation.key)
        if found and found <= _LOCKED and not operation.public:
            detail = f"answered with {' and '.join(map(str, sorted(found)))} only: is the key right?"
            yield Finding(operation.key, "authentication", "every request was refused", detail, None, "", "")


def _check_reachable(url: str) -> None:
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        socket.create_connection((parts.hostname or "", port), _CONNECT_TIMEOUT).close()
    except OSError as error:
        raise TargetUnreachable(f"{url}: nothing answers there: {error.strerror or error}") from error
