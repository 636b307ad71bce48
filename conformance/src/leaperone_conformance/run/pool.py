"""Workers: processes, because two threads of Schemathesis gain nothing on CPython 3.11.

One worker runs in this process, several in processes of their own, each with one shard and its own application.
"""

import multiprocessing
import queue
import signal
import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

import msgspec

from leaperone_conformance.conversations import ALONE, PROBES
from leaperone_conformance.errors import ConformanceError, TargetUnreachable
from leaperone_conformance.spec import Operation, Spec, load

from .caller import HttpCaller
from .converse import about_the_document, converse
from .drive import Interrupted, Unreachable, drive
from .finding import Finding, Progress
from .record import Coverage, Gathering, Record, Spending, Stop, versions
from .settings import Settings, repeat, selected
from .shards import shard
from .wire import Allowance, App, RequestLimitReached, Wire, wire

BASE_URL = "http://127.0.0.1:8000"
"""Where a run in this process pretends that the application is, for its curl commands."""

_CONNECT_TIMEOUT = 5.0
_PATIENCE = 0.5
_LOCKED = frozenset({401, 403})

AppFactory = Callable[[], App]
"""Makes the application to run against; can be sent to another process."""

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class _Ended:
    """A worker's last message."""

    reason: Stop | None


def utc_now() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


def run(
    spec: Spec,
    settings: Settings,
    app: AppFactory | None,
    listener: Callable[[Progress], None],
    clock: Clock = utc_now,
) -> Record:
    """Run the operations that ``settings`` selects against ``app`` or, without one, ``settings.url``.

    ``listener`` hears of each phase of each operation, ``clock`` dates the record. An interrupt ends the run with
    what was found so far.
    Raises OptionInvalid where no operation is selected, TargetUnreachable where nothing listens at the URL.
    """
    operations = selected(spec, settings)
    if settings.url is not None:
        _check_reachable(settings.url)
    started = clock()
    context = multiprocessing.get_context("spawn")
    counter = context.Value("q", 0)
    workers = min(settings.workers, len(operations))
    messages: Iterator[Progress | _Ended]
    if workers == 1:
        messages = _work(spec, operations, settings, app, Allowance(counter, settings.limit))
    else:
        messages = _processes(replace(settings, workers=workers), app, context, counter)
    allowance = Allowance(counter, settings.limit)
    messages = _unless_stopped(messages, _afterwards(spec, operations, settings, app, allowance))
    gathering = Gathering({operation.key: operation.tags for operation in operations})
    stopped: Stop | None = None
    try:
        for message in messages:
            if isinstance(message, _Ended):
                stopped = stopped or message.reason
                continue
            gathering.add(message)
            listener(message)
    except KeyboardInterrupt:
        stopped = Stop.INTERRUPT
    gathering.find(_locked_out(operations, gathering.coverage))
    return Record(
        spec=settings.spec,
        spec_sha256=spec.sha256,
        target=settings.url,
        seed=settings.seed,
        max_examples=settings.max_examples,
        versions=versions(),
        started=started,
        finished=clock(),
        selected=len(operations),
        stopped=stopped,
        spending=Spending(counter.value, settings.max_requests),
        coverage=gathering.coverage,
        findings=tuple(
            msgspec.structs.replace(finding, repeat=repeat(finding.operation, settings))
            for finding in gathering.findings
        ),
    )


def _locked_out(operations: Iterable[Operation], coverage: Iterable[Coverage]) -> Iterator[Finding]:
    """A run that is refused everywhere for its key has shown nothing, and must not pass for a good one."""
    statuses = {covered.operation: covered.statuses for covered in coverage}
    for operation in operations:
        answered = statuses.get(operation.key)
        if answered and answered <= _LOCKED and not operation.public:
            detail = f"answered with {' and '.join(map(str, sorted(answered)))} only: is the key right?"
            yield Finding(operation.key, "authentication", "every request was refused", detail, None, "", "")


def _check_reachable(url: str) -> None:
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        socket.create_connection((parts.hostname or "", port), _CONNECT_TIMEOUT).close()
    except OSError as error:
        raise TargetUnreachable(f"{url}: nothing answers there: {error.strerror or error}") from error


def _work(
    spec: Spec,
    operations: Iterable[Operation],
    settings: Settings,
    app: AppFactory | None,
    allowance: Allowance,
) -> Iterator[Progress | _Ended]:
    operations = list(operations)
    with wire(app() if app else None, allowance, settings.key) as line:

        def steps() -> Iterator[Progress]:
            yield from drive(spec, operations, settings, line, _base_url(spec, settings))
            yield from converse(_caller(spec, settings, line), operations, PROBES)

        yield from _until_stopped(steps(), allowance)


def _unless_stopped(
    messages: Iterator[Progress | _Ended], further: Iterator[Progress | _Ended]
) -> Iterator[Progress | _Ended]:
    """All of ``messages``, then ``further`` ones where nothing ended early."""
    complete = True
    for message in messages:
        complete = complete and not (isinstance(message, _Ended) and message.reason)
        yield message
    if complete:
        yield from further


def _afterwards(
    spec: Spec,
    operations: Iterable[Operation],
    settings: Settings,
    app: AppFactory | None,
    allowance: Allowance,
) -> Iterator[Progress | _Ended]:
    """The conversations that want the target for themselves, when all workers are done."""
    with wire(app() if app else None, allowance, settings.key) as line:
        caller = _caller(spec, settings, line)
        steps = chain(converse(caller, list(operations), ALONE), about_the_document(caller))
        yield from _until_stopped(steps, allowance)


def _caller(spec: Spec, settings: Settings, line: Wire) -> HttpCaller:
    base_url = _base_url(spec, settings)
    return HttpCaller(spec, line.session, base_url, control=settings.control, patience=settings.wait)


def _base_url(spec: Spec, settings: Settings) -> str:
    return settings.url or BASE_URL + spec.base_path


def _until_stopped(steps: Iterator[Progress], allowance: Allowance) -> Iterator[Progress | _Ended]:
    reason: Stop | None = None
    try:
        yield from steps
    except (Interrupted, RequestLimitReached):
        reason = Stop.LIMIT if allowance.used_up else Stop.INTERRUPT
    except Unreachable:
        reason = Stop.UNREACHABLE
    yield _Ended(reason)


def _processes(
    settings: Settings, app: AppFactory | None, context: Any, counter: Any
) -> Iterator[Progress | _Ended]:
    messages = context.Queue()
    workers = [
        context.Process(target=_main, args=(settings, app, index, counter, messages), daemon=True)
        for index in range(settings.workers)
    ]
    with _uninterrupted():
        for worker in workers:
            worker.start()
    running = len(workers)
    try:
        while running:
            try:
                message = messages.get(timeout=_PATIENCE)
            except queue.Empty:
                if all(not worker.is_alive() for worker in workers) and messages.empty():
                    yield _Ended(Stop.LOST)
                    return
                continue
            if isinstance(message, ConformanceError):
                raise message
            if isinstance(message, _Ended):
                running -= 1
            yield message
    finally:
        for worker in workers:
            if running:
                worker.terminate()
            worker.join()


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


def _main(settings: Settings, app: AppFactory | None, index: int, counter: Any, messages: Any) -> None:
    """What a worker process does."""
    try:
        spec = load(settings.spec)
        operations = shard(selected(spec, settings), index, settings.workers)
        for message in _work(spec, operations, settings, app, Allowance(counter, settings.limit)):
            messages.put(message)
    except ConformanceError as error:
        messages.put(error)
