"""Rate limits between the processes of a run: each with a connection of its own to one store."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
import requests

from leaperone_conformance.run.budget.history import join
from leaperone_conformance.run.budget.ledger import RunKey
from leaperone_conformance.run.budget.plan import Plan, RunLimits
from leaperone_conformance.run.budget.prices import Prices
from leaperone_conformance.run.budget.store import Store
from leaperone_conformance.run.clock import RunClock
from leaperone_conformance.run.http.policy import BudgetPolicy, RequestRejected
from leaperone_conformance.run.http.rate_limit import RateLimit
from leaperone_conformance.run.results.record import Stop
from leaperone_conformance.spec import Spec, load

from .priced import priced

START = datetime(2026, 1, 1, tzinfo=UTC)
ASKED = RunKey("", "there", 0, 1, (), (), None, None)


class Still(RunClock):
    """A time that only waiting moves."""

    def __init__(self) -> None:
        super().__init__()
        self.time = START
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += timedelta(seconds=seconds)


@pytest.fixture(scope="module")
def costly(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Spec:
    return load(priced(small, tmp_path_factory.mktemp("spec")))


@pytest.fixture
def process(costly: Spec, tmp_path: Path) -> Iterator[Callable[..., BudgetPolicy]]:
    """Makes the guard of one more process of the run."""
    with ExitStack() as stack:

        def make(clock: RunClock, tier: str | None = None, patience: float = 100.0) -> BudgetPolicy:
            store = stack.enter_context(closing(Store(tmp_path)))
            ledger = join(store, "run", ASKED, RunLimits(1000), lambda history: Plan((), ()), START)
            pace = RateLimit(costly, "there", tier)
            prices = Prices(costly)
            return BudgetPolicy(
                *(costly, ledger, prices, pace, clock), base_path="", allowed=None, patience=patience
            )

        yield make


def ask(balances: BudgetPolicy, *answers: tuple[int, dict[str, str]], path: str = "/v1/data/0") -> list[int]:
    """Sends one request, which gets ``answers`` one after the other; the statuses that were answered."""
    request = requests.Request("GET", f"http://there{path}?page=1").prepare()
    left, given = list(answers), []

    def send() -> requests.Response:
        response = requests.Response()
        response.status_code, headers = left.pop(0)
        response.headers.update(headers)
        given.append(response.status_code)
        return response

    balances.send(request, send)
    return given


def test_who_is_told_to_wait_makes_all_wait(process: Callable[..., BudgetPolicy]) -> None:
    one, other = Still(), Still()
    assert ask(process(one), (429, {"Retry-After": "7"}), (200, {})) == [429, 200]
    assert one.slept == [7.0]
    assert ask(process(other), (200, {})) == [200]
    assert other.slept == [7.0]


def test_a_busy_server_is_asked_again_when_it_says_so(process: Callable[..., BudgetPolicy]) -> None:
    clock = Still()
    assert ask(process(clock), (503, {"Retry-After": "7"}), (200, {})) == [503, 200]
    assert clock.slept == [7.0]
    assert ask(process(clock), (503, {})) == [503]


def test_another_bucket_does_not_wait(process: Callable[..., BudgetPolicy]) -> None:
    one, other = Still(), Still()
    ask(process(one), (429, {"Retry-After": "7"}), (200, {}))
    ask(process(other), (200, {}), path="/v1/models")
    assert other.slept == []


def test_a_limit_of_a_tier_is_one_for_all_processes(process: Callable[..., BudgetPolicy]) -> None:
    clock = Still()
    guards = [process(clock, "0"), process(clock, "0")]
    for number in range(9):
        ask(guards[number % 2], (200, {}))
    # Four a minute, and a second for the way there.
    assert clock.slept == [61.0, 61.0]


def test_a_clock_that_is_put_back_holds_nobody_up(process: Callable[..., BudgetPolicy]) -> None:
    early, late = Still(), Still()
    late.time += timedelta(days=400)
    for _ in range(3):
        ask(process(late, "0"), (200, {}))
    ask(process(late), (429, {"Retry-After": "7"}), (200, {}))
    late.slept.clear()
    for _ in range(2):
        ask(process(early, "0"), (200, {}))
    assert sum(early.slept) <= 122


def test_nobody_waits_for_longer_than_a_day(process: Callable[..., BudgetPolicy]) -> None:
    clock = Still()
    ask(process(clock, patience=1e6), (429, {"Retry-After": "9" * 12}), (200, {}))
    assert clock.slept == [86_400.0]


def test_refusals_that_tell_nothing_are_waited_for_longer_each_time(
    process: Callable[..., BudgetPolicy],
) -> None:
    clock = Still()
    refused: list[tuple[int, dict[str, str]]] = [(429, {})] * 4
    assert ask(process(clock), *refused, (200, {})) == [429] * 4 + [200]
    assert clock.slept == [2.0, 4.0, 8.0, 16.0]


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "30"}, 30.0),
        ({"Retry-After": format_datetime(START + timedelta(seconds=30), usegmt=True)}, 30.0),
        ({"X-RateLimit-Reset": str(int(START.timestamp()) + 30)}, 30.0),
        ({"X-RateLimit-Reset": "30"}, 30.0),
        ({"Retry-After": "soon", "X-RateLimit-Reset": "30"}, 30.0),
        ({"Retry-After": "-30"}, 2.0),
        ({"Retry-After": "1e9"}, 2.0),
    ],
)
def test_what_a_refusal_tells_is_kept_in_each_of_its_forms(
    process: Callable[..., BudgetPolicy], headers: dict[str, str], seconds: float
) -> None:
    clock = Still()
    ask(process(clock), (429, headers), (200, {}))
    assert clock.slept == [seconds]


def test_a_window_that_is_used_up_is_waited_for_before_it_is_refused(
    process: Callable[..., BudgetPolicy],
) -> None:
    clock = Still()
    guard = process(clock)
    ask(guard, (200, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": str(int(START.timestamp()) + 9)}))
    ask(guard, (200, {}))
    assert clock.slept == [9.0]


def test_more_than_there_is_patience_for_ends_the_run_unsent(process: Callable[..., BudgetPolicy]) -> None:
    clock = Still()
    guard = process(clock, patience=10.0)
    with pytest.raises(RequestRejected):
        ask(guard, (429, {"Retry-After": "11"}), (200, {}))
    assert guard.stop is Stop.RATE
    assert clock.slept == []
