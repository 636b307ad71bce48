"""Workers: processes, because two threads of Schemathesis gain nothing on CPython 3.11.

One worker runs in this process, several in processes of their own, each with one shard and its own application.
"""

import multiprocessing
import queue
import signal
import socket
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from leaperone_conformance.conversations import ALONE, PROBES
from leaperone_conformance.errors import ConformanceError, TargetUnreachable
from leaperone_conformance.spec import Operation, Spec, load

from .caller import HttpCaller
from .converse import about_the_document, converse
from .drive import Interrupted, Unreachable, drive
from .finding import Finding, Outcome, Progress, merged
from .settings import Settings, selected
from .shards import shard
from .wire import Allowance, App, RequestLimitReached, Wire, wire

BASE_URL = "http://127.0.0.1:8000"
"""Where a run in this process pretends that the application is, for its curl commands."""

_CONNECT_TIMEOUT = 5.0
_PATIENCE = 0.5
_LOCKED = frozenset({401, 403})

AppFactory = Callable[[], App]
"""Makes the application to run against; can be sent to another process."""

LIMIT = "no further request may be sent (--max-requests, --budget)"
INTERRUPT = "interrupted"
UNREACHABLE = "the server stopped answering"
LOST = "a worker ended unexpectedly"


@dataclass(frozen=True, slots=True)
class _Ended:
    """A worker's last message."""

    reason: str | None


def run(
    spec: Spec, settings: Settings, app: AppFactory | None, listener: Callable[[Progress], None]
) -> Outcome:
    """Run the operations that ``settings`` selects against ``app`` or, without one, ``settings.url``.

    ``listener`` hears of each phase of each operation. An interrupt ends the run with what was found so far.
    Raises OptionInvalid where no operation is selected, TargetUnreachable where nothing listens at the URL.
    """
    operations = selected(spec, settings)
    if settings.url is not None:
        _check_reachable(settings.url)
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
    keys = {operation.key for operation in operations}
    cases = 0
    findings: list[Finding] = []
    statuses: dict[str, frozenset[int]] = {}
    stopped: str | None = None
    try:
        for message in messages:
            if isinstance(message, _Ended):
                stopped = stopped or message.reason
                continue
            if message.cases and message.operation in keys:
                statuses[message.operation] = statuses.get(message.operation, frozenset()) | message.statuses
            cases += message.cases
            findings.extend(message.findings)
            listener(message)
    except KeyboardInterrupt:
        stopped = INTERRUPT
    findings.extend(_locked_out(operations, statuses))
    return Outcome(len(statuses), len(operations), cases, counter.value, tuple(merged(findings)), stopped)


def _locked_out(operations: Iterable[Operation], statuses: Mapping[str, frozenset[int]]) -> Iterator[Finding]:
    """A run that is refused everywhere for its key has shown nothing, and must not pass for a good one."""
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
            yield from drive(spec, operations, settings, line, settings.url or BASE_URL)
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
    base_url = settings.url or BASE_URL
    return HttpCaller(spec, line.session, base_url, control=settings.control, patience=settings.wait)


def _until_stopped(steps: Iterator[Progress], allowance: Allowance) -> Iterator[Progress | _Ended]:
    reason = None
    try:
        yield from steps
    except (Interrupted, RequestLimitReached):
        reason = LIMIT if allowance.used_up else INTERRUPT
    except Unreachable:
        reason = UNREACHABLE
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
                    yield _Ended(LOST)
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
