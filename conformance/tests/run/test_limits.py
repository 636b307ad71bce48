"""Runs with limits, against real servers that count: nothing beyond the plan, whatever happens."""

import multiprocessing
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.cli.output import exit_code
from leaperone_conformance.errors import StateUnusable
from leaperone_conformance.mock import Clock as MockClock
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.run import Record, Settings, Stop, run
from leaperone_conformance.run.budget.history import exclusive
from leaperone_conformance.run.budget.store import Store
from leaperone_conformance.run.clock import RunClock
from leaperone_conformance.run.runner import settle
from leaperone_conformance.spec import Spec, load

from .priced import READING, priced

Command = Callable[..., tuple[int, str, str]]
START = datetime(2026, 1, 1, tzinfo=UTC)
EACH = Decimal("0.01")


@pytest.fixture(scope="module")
def file(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return priced(small, tmp_path_factory.mktemp("spec"))


@pytest.fixture(scope="module")
def costly(file: Path) -> Spec:
    return load(file)


@pytest.fixture
def server(costly: Spec) -> Iterator[tuple[str, Mock]]:
    app = Mock(costly, api="leaperone")
    with serve(app) as url:
        yield url, app


def go(spec: Spec, file: Path, url: str, clock: RunClock | None = None, **settings: Any) -> Record:
    requested = {"include": ("/v1/data",), "key": "sk-test", "max_examples": 3, **settings}
    return run(spec, Settings(str(file), url=url, **requested), None, lambda progress: None, clock)


def cost(app: Mock) -> Decimal:
    """What the data that a server gave cost by the documented price."""
    return EACH * sum(1 for call in app.journal if call.status == 200 and "/data/" in (call.operation or ""))


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize(("requests", "budget"), [(25, "10"), (1000, "0.17"), (3, "0.02")])
def test_neither_limit_is_exceeded_and_every_request_is_counted(
    server: tuple[str, Mock], costly: Spec, file: Path, workers: int, requests: int, budget: str
) -> None:
    url, app = server
    record = go(costly, file, url, workers=workers, max_requests=requests, budget=Decimal(budget))
    assert len(app.journal) == record.requests <= requests
    assert cost(app) <= record.spending.credits <= Decimal(budget)
    assert record.findings == ()
    assert record.cases > 0


def test_few_requests_are_documented_examples_and_valid_cases(
    server: tuple[str, Mock], costly: Spec, file: Path
) -> None:
    url, app = server
    go(costly, file, url, max_requests=2 * READING, budget=Decimal(10))
    calls = list(app.journal)
    assert Counter(call.operation for call in calls) == {f"GET /v1/data/{n}": 2 for n in range(READING)}
    assert {call.status for call in calls} == {200}
    assert {"page": ["1"]} in [dict(call.query) for call in calls]


def test_with_a_budget_only_planned_operations_are_called(
    server: tuple[str, Mock], costly: Spec, file: Path
) -> None:
    url, app = server
    record = go(costly, file, url, include=(), max_requests=500, budget=Decimal(1))
    assert {call.method for call in app.journal} == {"GET"}
    assert {call.operation for call in app.journal} == {f"GET /v1/data/{n}" for n in range(READING)}
    left = {entry.operation: entry.reason for entry in record.left_out}
    assert "names it exactly" in left["POST /v1/images/generations"]
    assert record.stopped is None


def test_a_named_operation_that_costs_is_run_within_its_part(
    server: tuple[str, Mock], costly: Spec, file: Path
) -> None:
    url, app = server
    include = ("createImage", "/v1/data")
    free = Decimal(0)
    record = go(
        *(costly, file, url), include=include, max_requests=200, budget=Decimal(2), default_price=free
    )
    created = [
        call for call in app.journal if call.operation == "POST /v1/images/generations" and call.status == 200
    ]
    images = sum((call.json() or {}).get("number", 1) for call in created)
    assert created
    assert images * Decimal("0.5") + cost(app) <= record.spending.credits <= 2


@pytest.mark.parametrize(
    ("name", "price"),
    [
        ("POST /v1/chat/completions", None),
        ("POST /v1/audio/speech", None),
        ("POST /v1/address/structure", None),
        ("POST /v1/images/generations", Decimal(0)),
        ("POST /v1/audio/transcriptions", Decimal("0.02")),
        ("POST /v1/responses", Decimal("0.05")),
    ],
)
def test_no_more_is_billed_than_was_counted(name: str, price: Decimal | None) -> None:
    """By the mock, which counts tokens, characters and minutes in its own way."""
    spec = load("leaperone")
    app = Mock(spec)
    with serve(app) as url:
        before = app.account.balance
        settings = Settings(
            *("leaperone", None, url, "sk-test"),
            include=(name,),
            max_requests=24,
            budget=Decimal(2),
            default_price=price,
        )
        record = run(spec, settings, None, lambda progress: None)
    billed = Decimal(str(before - app.account.balance))
    assert record.findings == ()
    assert Decimal("0.0000001") < billed <= record.spending.credits + Decimal("0.0000001")
    assert record.spending.credits <= 2
    assert record.stopped is None
    (covered,) = (covered for covered in record.coverage if covered.operation == name)
    # Images at 0.5 each leave two tasks, of which the status is asked, too.
    assert covered.responses[200] >= 4


def test_a_case_asks_for_no_more_than_the_documented_example(costly: Spec, file: Path) -> None:
    app = Mock(costly, api="leaperone")
    with serve(app) as url:
        go(
            *(costly, file, url),
            include=("createImage",),
            max_requests=60,
            budget=Decimal(10),
            default_price=Decimal(0),
        )
    made = [call for call in app.journal if call.operation == "POST /v1/images/generations"]
    numbers = [call.json().get("number", 1) for call in made if call.status == 200]
    assert numbers
    assert set(numbers) == {1}


def test_several_nights_walk_through_all_operations(
    server: tuple[str, Mock], costly: Spec, file: Path, tmp_path: Path
) -> None:
    url, _ = server
    seen: list[set[str]] = []
    for night in range(3):
        clock = RunClock(START + timedelta(days=night))
        record = go(
            *(costly, file, url, clock), max_requests=4, budget=Decimal("0.04"), state=str(tmp_path / "s")
        )
        seen.append({covered.operation for covered in record.coverage})
        assert len(record.history) == night
        assert record.stopped is Stop.LIMIT
    assert len(set.union(*seen)) == READING
    assert not (seen[0] & seen[1] or seen[1] & seen[2])
    again = go(*(costly, file, url), max_requests=4, budget=Decimal("0.04"), state=str(tmp_path / "s"))
    assert {covered.operation for covered in again.coverage} == seen[0]
    assert [past.requests for past in again.history] == [4, 4, 4]


def test_what_failed_is_run_again_before_what_was_tested_longer_ago(
    costly: Spec, file: Path, tmp_path: Path
) -> None:
    def broken(operation: Any, call: Any, answer: Any) -> Any:
        return answer.with_json([]) if operation.key == "GET /v1/data/4" else answer

    with serve(Mock(costly, api="leaperone", mutate=broken)) as url:
        first = go(costly, file, url, max_requests=12, budget=Decimal(1), state=str(tmp_path / "s"))
        second = go(costly, file, url, max_requests=2, budget=Decimal(1), state=str(tmp_path / "s"))
    assert {finding.operation for finding in first.findings} == {"GET /v1/data/4"}
    assert [covered.operation for covered in second.coverage] == ["GET /v1/data/4"]


def settled(app: Mock) -> int:
    """How many calls there were once what a killed run had sent has all been read."""
    before, count = -1, len(app.journal)
    while count > before:
        time.sleep(0.5)
        before, count = count, len(app.journal)
    return count


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_killed_run_goes_on_where_it_was_and_never_spends_more(
    costly: Spec, file: Path, tmp_path: Path, workers: str
) -> None:
    def slow(operation: Any, call: Any, answer: Any) -> Any:
        time.sleep(0.02)
        return answer

    app = Mock(costly, api="leaperone", mutate=slow)
    state = tmp_path / "state"
    with serve(app) as url:
        arguments = [
            *(sys.executable, "-c", "from leaperone_conformance.cli import main; main()", "run"),
            *("--spec", str(file), "--url", url, "--include", "/v1/data", "--state", str(state)),
            *("--max-requests", "120", "--budget", "1.00", "--workers", workers),
        ]
        counts = []
        for _ in range(3):
            before = len(app.journal)
            process = subprocess.Popen(
                arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
            )
            while len(app.journal) < before + 4 and process.poll() is None:
                time.sleep(0.01)
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            counts.append(settled(app))
        assert counts[0] < counts[1] < counts[2]
        planned = subprocess.run([*arguments, "--dry-run"], capture_output=True, text=True, timeout=120)
        assert re.search(
            r"of a run that was cut off after [0-9]+ requests and 0\.[0-9]+ credits", planned.stdout
        )
        assert len(app.journal) == counts[2]
        done = subprocess.run(arguments, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(app.journal) <= 120
    assert cost(app) <= 1
    assert f"{READING} of {READING} operations" in done.stdout
    counted = re.search(r"([0-9]+) of 120 requests", done.stdout)
    # A request may have been paid for and not sent when its process was killed, never the other way round.
    assert counted is not None and len(app.journal) <= int(counted[1]) <= 120


def test_what_was_paid_for_is_not_sent_again(costly: Spec, file: Path, tmp_path: Path) -> None:
    """Also by a run that was killed while a request was on its way: its price is counted."""
    state = tmp_path / "state"
    waiting = threading.Event()

    def hanging(operation: Any, call: Any, answer: Any) -> Any:
        if len(app.journal) >= 2 and not waiting.is_set():
            waiting.set()
            time.sleep(1)
        return answer

    app = Mock(costly, api="leaperone", mutate=hanging)
    with serve(app) as url:
        arguments = [
            *(sys.executable, "-c", "from leaperone_conformance.cli import main; main()", "run"),
            *("--spec", str(file), "--url", url, "--include", "/v1/data", "--state", str(state)),
            *("--max-requests", "60", "--budget", "1.00", "--workers", "1"),
        ]
        process = subprocess.Popen(
            arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        assert waiting.wait(60)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        before = settled(app)
        sent = {call.path + str(call.query) for call in app.journal}
        done = subprocess.run(arguments, capture_output=True, text=True, timeout=120)
        after = [call.path + str(call.query) for call in app.journal][before:]
        assert after, done.stdout + done.stderr
        assert not sent.intersection(after)
        assert (state / "state.sqlite3").stat().st_mode & 0o077 == 0
        assert all(path.stat().st_mode & 0o077 == 0 for path in state.iterdir())
        again = subprocess.run([*arguments, "--repeat-unknown"], capture_output=True, text=True, timeout=120)
        assert "requests" in again.stdout


def test_a_run_that_is_killed_while_it_reports_sends_nothing_more(
    costly: Spec, file: Path, tmp_path: Path
) -> None:
    app = Mock(costly, api="leaperone")
    state = str(tmp_path / "state")
    with serve(app) as url:
        settings = Settings(
            *(str(file), None, url, "sk-test"),
            include=("/v1/data",),
            max_requests=30,
            budget=Decimal(1),
            state=state,
        )
        first = run(costly, settings, None, lambda progress: None, settled=False)
        count = len(app.journal)
        again = run(costly, settings, None, lambda progress: None, settled=False)
        assert len(app.journal) == count
        assert (again.cases, again.requests) == (first.cases, first.requests)
        settle(costly, settings, again)
        run(costly, settings, None, lambda progress: None)
        assert len(app.journal) > count


def test_a_worker_that_dies_ends_the_run_with_2_and_its_operation_is_begun_anew(
    costly: Spec, file: Path, tmp_path: Path
) -> None:
    app = Mock(costly, api="leaperone")
    with serve(app) as url:

        def kill_one(progress: Any) -> None:
            workers = multiprocessing.active_children()
            if len(workers) == 2:
                os.kill(workers[0].pid or 0, signal.SIGKILL)

        settings = Settings(
            *(str(file), None, url, "sk-test"),
            max_examples=3,
            include=("/v1/data",),
            workers=2,
            max_requests=120,
            budget=Decimal(1),
            state=str(tmp_path / "state"),
        )
        lost = run(costly, settings, None, kill_one)
        assert lost.stopped is Stop.LOST
        assert exit_code(lost) == 2
        whole = run(costly, settings, None, lambda progress: None)
    assert whole.stopped is None
    assert whole.operations == READING
    assert len(app.journal) <= whole.requests <= 120
    assert cost(app) <= whole.spending.credits <= 1


def test_two_runs_do_not_use_one_state_at_once(
    server: tuple[str, Mock], costly: Spec, file: Path, tmp_path: Path, command: Command
) -> None:
    url, _ = server
    reported: list[tuple[int, str, str]] = []
    arguments = ("run", "--spec", str(file), "--url", url, "--max-requests", "5", "--state", str(tmp_path))

    def listener(progress: Any) -> None:
        if not reported:
            reported.append(command(*arguments))

    settings = Settings(str(file), url=url, key="sk-test", max_requests=5, state=str(tmp_path))
    run(costly, settings, None, listener)
    assert reported[0][0] == 2
    assert "another run is using it" in reported[0][2]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE run SET plan = '7'",
        "UPDATE run SET plan = NULL",
        "UPDATE run SET plan = '{'",
        "UPDATE run SET finished = NULL, max_requests = 'x'",
        "UPDATE run SET head = '[]'",
        "UPDATE history SET tested = 'yesterday'",
        "DROP TABLE allotment",
        "DROP TABLE run",
    ],
)
def test_a_state_that_no_run_wrote_is_refused_in_one_line(
    change: str, server: tuple[str, Mock], file: Path, tmp_path: Path, command: Command
) -> None:
    url, _ = server
    limits = ("--max-requests", "5", "--budget", "1", "--workers", "1", "--state", str(tmp_path / "state"))
    arguments = ("run", "--spec", str(file), "--url", url, "--max-examples", "1", *limits)
    assert command(*arguments)[0] in (0, 1, 3)
    with closing(sqlite3.connect(tmp_path / "state" / "state.sqlite3", isolation_level=None)) as state:
        if "plan" in change or "DROP" in change:
            state.execute("UPDATE run SET finished = NULL")
        with suppress(sqlite3.IntegrityError):
            state.execute(change)
    code, printed, said = command(*arguments)
    assert code in (0, 1, 2, 3) and "Traceback" not in printed + said
    assert code != 2 or sum(line.startswith("error: ") for line in said.splitlines()) == 1


@pytest.mark.parametrize("content", [b"", b"x" * 5000, b"SQLite format 3\x00" + b"\xff" * 5000, None])
def test_a_file_that_is_no_state_is_refused_in_one_line(
    content: bytes | None, server: tuple[str, Mock], file: Path, tmp_path: Path, command: Command
) -> None:
    url, _ = server
    state = tmp_path / "state"
    if content is None:
        state.write_bytes(b"no folder")
    else:
        state.mkdir()
        (state / "state.sqlite3").write_bytes(content)
    limits = ("--max-requests", "5", "--workers", "1", "--state", str(state))
    code, _, said = command("run", "--spec", str(file), "--url", url, "--max-examples", "1", *limits)
    assert code == 2 if content != b"" else code in (0, 1, 3)
    assert sum(line.startswith("error: ") for line in said.splitlines()) == (code == 2)


def test_a_lock_ends_with_its_process(tmp_path: Path) -> None:
    program = (
        "import pathlib, sys\n"
        "from leaperone_conformance.run.budget.history import exclusive\n"
        "from leaperone_conformance.run.budget.store import Store\n"
        "with exclusive(Store(pathlib.Path(sys.argv[1]))):\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    store = Store(tmp_path)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None and other.stdout.readline() == "held\n"
        with pytest.raises(StateUnusable, match="another run is using it"), exclusive(store):
            pass
        other.kill()
    with exclusive(store):
        pass


class Shared(RunClock):
    """The time of run and mock: who waits moves it on."""

    def __init__(self, clock: MockClock) -> None:
        super().__init__()
        self.clock = clock
        self.slept: list[float] = []

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.clock.now(), UTC)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.clock.advance(seconds)


@pytest.mark.parametrize("tier", [None, "0"])
def test_a_rate_limit_is_waited_for_and_is_no_finding(costly: Spec, file: Path, tier: str | None) -> None:
    clock = MockClock()
    app = Mock(costly, api="leaperone", tier="0", clock=clock)
    time_ = Shared(clock)
    with serve(app) as url:
        record = go(costly, file, url, time_, max_requests=30, budget=Decimal(1), tier=tier)
    assert record.findings == ()
    assert record.stopped is None
    assert record.requests == len(app.journal) <= 30
    if tier is not None:
        assert 429 not in {call.status for call in app.journal}
        moments = [call.time for call in app.journal if call.operation]
        assert all(later - earlier >= 60 for earlier, later in zip(moments, moments[4:], strict=False))
    assert time_.slept


def test_refusals_without_warning_are_waited_for(costly: Spec, file: Path) -> None:
    """Nothing but 429 and Retry-After tells of the limit."""
    clock = MockClock()
    time_ = Shared(clock)
    requested = Counter[str]()
    inner = Mock(costly, api="leaperone", clock=clock)

    async def app(scope: Any, receive: Any, send: Any) -> None:
        requested.update([scope["type"]])
        if scope["type"] == "http" and requested["http"] % 3 == 0:
            headers = [(b"retry-after", b"7"), (b"content-type", b"application/json")]
            await send({"type": "http.response.start", "status": 429, "headers": headers})
            await send({"type": "http.response.body", "body": b"{}"})
            return
        await inner(scope, receive, send)

    with serve(app) as url:
        record = go(costly, file, url, time_, max_requests=24, budget=Decimal(1))
    assert record.findings == ()
    assert set(time_.slept) == {7.0}
    assert 429 not in {status for covered in record.coverage for status in covered.responses}


def test_a_rate_limit_that_asks_too_much_ends_the_run_with_2(
    costly: Spec, file: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LEAPERONE_API_KEY", "sk-mock-429")
    with serve(Mock(costly, api="leaperone")) as url:
        code, out, err = command(
            *("run", "--spec", str(file), "--url", url, "--workers", "1", "--rate-limit-timeout", "1"),
            *("--max-requests", "20"),
        )
    assert code == 2
    assert "demands a longer wait" in out
    assert "no findings" in out
    assert err == ""


def test_a_dry_run_prints_the_plan_and_sends_nothing(
    server: tuple[str, Mock], file: Path, command: Command, tmp_path: Path
) -> None:
    url, app = server
    state = tmp_path / "state"
    code, out, _ = command(
        *("run", "--spec", str(file), "--url", url, "--dry-run", "--state", str(state)),
        *("--max-requests", "50", "--budget", "0.5"),
    )
    assert code == 0
    assert len(app.journal) == 0
    assert not state.exists()
    assert "plan: 6 operations, at most 50 requests of 50 and 0.50 credits of 0.5" in out
    assert "GET /v1/data/0: 12 requests, 0.12 credits, never tested" in out
    assert "no price is documented" in out


def test_a_plan_promises_no_more_than_its_limits(
    server: tuple[str, Mock], file: Path, command: Command
) -> None:
    url, app = server
    where = ("run", "--spec", str(file), "--url", url, "--dry-run")
    code, out, _ = command(*where)
    assert (code, out.splitlines()[0]) == (
        0,
        "no limits: every operation that was selected, with all of its cases",
    )
    assert out.splitlines()[1].startswith("to be exercised in ")
    _, out, _ = command(*where, "--max-requests", "60", "--include", "/v1/data")
    assert out.startswith(
        "plan: 6 operations, at most 60 requests of 60; no budget, by documented prices 0.60 credits\n"
    )
    assert len(app.journal) == 0


def test_the_exit_codes(costly: Spec, file: Path, command: Command) -> None:
    def broken(operation: Any, call: Any, answer: Any) -> Any:
        return answer.with_json([])

    def code(app: Mock, *options: str) -> int:
        with serve(app) as url:
            where = ("--spec", str(file), "--url", url, "--include", "/v1/data", "--workers", "1")
            return command("run", *where, *options)[0]

    enough, little = ("--max-requests", "12"), ("--max-requests", "4")
    assert code(Mock(costly, api="leaperone"), *enough) == 0
    assert code(Mock(costly, api="leaperone", mutate=broken), *enough) == 1
    assert code(Mock(costly, api="leaperone"), *little) == 3
    assert code(Mock(costly, api="leaperone", mutate=broken), *little) == 1
    assert code(Mock(costly, api="leaperone"), *enough, "--tier", "nine") == 2
