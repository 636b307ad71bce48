"""Workers: processes, because two threads of Schemathesis gain nothing on CPython 3.11.

One worker runs in this process, several in processes of their own, each with one shard and its own application.
"""

import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any

from leaperone_conformance.apis import api_for
from leaperone_conformance.checks import rules_for
from leaperone_conformance.coverage import Observer
from leaperone_conformance.errors import ConformanceError, crash_report
from leaperone_conformance.run.budget.ledger import Ledger
from leaperone_conformance.run.budget.session import Handle
from leaperone_conformance.run.engine.planned import run_planned
from leaperone_conformance.run.engine.scenarios import client_over, run_document_scenarios, run_scenarios
from leaperone_conformance.run.engine.schema import EXAMPLES, WHOLE
from leaperone_conformance.run.engine.schemathesis import Interrupted, Unreachable, run_operations
from leaperone_conformance.run.http.policy import CountingPolicy, RequestPolicy, budget_policy
from leaperone_conformance.run.http.transport import App, open_transport
from leaperone_conformance.run.results.finding import Progress
from leaperone_conformance.run.results.record import Stop
from leaperone_conformance.run.results.recordings import recording
from leaperone_conformance.scenarios import EXCLUSIVE, PARALLEL, answered, sequences_for
from leaperone_conformance.spec import Operation, Spec, load

from .clock import RunClock
from .settings import PRESETS, Settings, selected, shard

BASE_URL = "http://127.0.0.1:8000"
"""URL of an application in this process, for curl commands."""

AppFactory = Callable[[Spec], App]
"""Makes the application to run against, of a process's spec; can be sent to another process."""


@dataclass(frozen=True, slots=True)
class Ended:
    """A worker's last message."""

    reason: Stop | None
    lost: Sequence[str] = ()
    """Messages about recordings that it could not write."""


def work(
    spec: Spec,
    operations: Iterable[Operation],
    settings: Settings,
    app: AppFactory | None,
    policy: RequestPolicy,
    ledger: Ledger | None,
    worker: int = 0,
) -> Iterator[Progress | Ended]:
    """Progress of one worker: of operations claimed in the ledger of a planned run, else of ``operations``."""
    reasons: list[Stop] = []
    base_url = settings.url or BASE_URL + spec.base_path
    rules, observer = rules_for(spec, settings.rules), Observer(spec)
    with (
        open_transport(app(spec) if app else None, policy, settings.placeholder, settings.key) as line,
        recording(settings, worker) as recorder,
        _noting(reasons, policy),
    ):
        if ledger is not None and settings.limited:
            yield from run_planned(spec, settings, ledger, policy, line, base_url, recorder, rules, observer)
        else:
            operations = list(operations)
            generated = PRESETS[settings.preset].generated
            stages, scenarios = (WHOLE, PARALLEL) if generated else (EXAMPLES, (answered,))
            yield from run_operations(
                spec, operations, settings, line, base_url, recorder, rules, observer, stages
            )
            with client_over(line, spec, settings, base_url) as client:
                yield from run_scenarios(client, operations, scenarios, recorder, rules, observer)
    yield Ended(next(iter(reasons), None), recorder.lost)


def afterwards(
    spec: Spec,
    operations: Iterable[Operation],
    settings: Settings,
    app: AppFactory | None,
    policy: RequestPolicy,
) -> Iterator[Progress | Ended]:
    """The conversations that want the target for themselves: when all workers are done."""
    reasons: list[Stop] = []
    with (
        open_transport(app(spec) if app else None, policy, settings.placeholder, settings.key) as line,
        client_over(line, spec, settings, settings.url or BASE_URL + spec.base_path) as client,
        recording(settings, settings.workers) as recorder,
        _noting(reasons, policy),
    ):
        generated = PRESETS[settings.preset].generated
        exclusive = (*EXCLUSIVE, *api_for(settings.name).scenarios) if generated else ()
        rules, sequences = rules_for(spec, settings.rules), sequences_for(spec, settings.scenarios)
        yield from run_scenarios(client, operations, exclusive, recorder, rules, Observer(spec), sequences)
        yield from run_document_scenarios(client, recorder)
    yield Ended(next(iter(reasons), None), recorder.lost)


@contextmanager
def _noting(reasons: list[Stop], policy: RequestPolicy) -> Iterator[None]:
    """Adds why the block ended early to ``reasons``, so that what was found until then is reported."""
    try:
        yield
    except Interrupted:
        reasons.append(policy.stop or Stop.INTERRUPT)
    except Unreachable:
        reasons.append(Stop.UNREACHABLE)
    except ConformanceError as error:
        sys.stderr.write(f"error: {error}\n")
        reasons.append(Stop.ERROR)
    except Exception as error:  # noqa: BLE001 - it is reported with all that was found, and ends the run
        sys.stderr.write(crash_report(error))
        reasons.append(Stop.DEFECT)


def processes(
    settings: Settings, app: AppFactory | None, handle: Handle | None, clock: RunClock, counter: Any
) -> Iterator[Progress | Ended]:
    """Progress of several workers, each in a process and with a pipe of its own: one that dies while it writes
    keeps nobody else from it."""
    context = multiprocessing.get_context("spawn")
    workers = []
    pipes: list[Any] = []
    with _uninterrupted():
        for index in range(settings.workers):
            ours, theirs = context.Pipe(duplex=False)
            arguments = (settings, app, index, handle, clock, counter, theirs)
            worker = context.Process(target=_main, args=arguments, daemon=True)
            worker.start()
            # Only the worker has that end now, so that it is closed when the worker is gone.
            theirs.close()
            workers.append(worker)
            pipes.append(ours)
    try:
        while pipes:
            for pipe in wait(pipes):
                message = _received(pipe)
                if isinstance(message, ConformanceError):
                    raise message
                if isinstance(message, Ended):
                    pipes.remove(pipe)
                yield message
    finally:
        for worker in workers:
            if pipes:
                worker.terminate()
            worker.join()


def _received(pipe: Any) -> Any:
    """The next message of a worker; that it was lost, if it ended without having said so."""
    try:
        return pipe.recv()
    except (EOFError, OSError):
        return Ended(Stop.LOST)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Processes started inside ignore interrupts: these go to all of a group, and the parent decides what they mean."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)


def _main(
    settings: Settings,
    app: AppFactory | None,
    index: int,
    handle: Handle | None,
    clock: RunClock,
    counter: Any,
    pipe: "Connection[Any, Any]",
) -> None:
    """The main function of a worker process."""
    try:
        spec = load(settings.spec, settings.api)
        operations = shard(selected(spec, settings), index, settings.workers)
        if handle is None:
            found = work(spec, operations, settings, app, CountingPolicy(counter), None, index)
        else:
            ledger = handle.open(durable=settings.state is not None)
            policy = budget_policy(spec, settings, ledger, clock)
            found = work(spec, operations, settings, app, policy, ledger, index)
        for message in found:
            pipe.send(message)
    except ConformanceError as error:
        pipe.send(error)
