"""Waiting for a turn: by the documented limits, and by what answers tell."""

import asyncio
import threading
from typing import Any

import pytest

from leaperone import AsyncLeaperone, Leaperone, Limiter, errors
from leaperone._transport.operation import Operation

from .loopback import json_reply, serve

CHAT = Operation("chat.create", bucket="chat")
RESPONSES = Operation("responses.create")
ADDRESS = Operation("address.structure")


class Clock:
    """Time that passes by being slept."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def pass_turn(self, limiter: Limiter, operation: Operation) -> float:
        """Wait for a turn; when it came."""
        for seconds in limiter.wait(operation):
            self.now += seconds
        return self.now


def limiter_of(clock: Clock, **settings: Any) -> Limiter:
    return Limiter({"chat": 2}, clock=clock, **settings)


def test_no_window_ever_sees_more_than_the_limit() -> None:
    clock = Clock()
    limiter = limiter_of(clock, max_wait=1e9)
    times = []
    for pause in (0, 1, 30, 0, 0, 45, 0, 0, 100, 0, 0):
        clock.now += pause
        times.append(clock.pass_turn(limiter, CHAT))
    assert all(later - earlier >= 60 for earlier, later in zip(times, times[2:], strict=False))
    assert times[:4] == [0, 1, 60, 61], "not a second longer than needed"


def test_without_a_documented_limit_nothing_waits() -> None:
    clock = Clock()
    limiter = limiter_of(clock)
    assert [clock.pass_turn(limiter, RESPONSES) for _ in range(100)] == [0.0] * 100


def test_a_refusal_holds_the_whole_bucket_back_and_no_other() -> None:
    clock = Clock()
    limiter = limiter_of(clock)
    limiter.hear(CHAT, 429, {"retry-after": "7"})
    limiter.hear(ADDRESS, 429, {"retry-after": "5"})
    assert list(limiter.wait(RESPONSES)) == []
    assert clock.pass_turn(limiter, ADDRESS) == 5
    assert clock.pass_turn(limiter, Operation("chat.other", bucket="chat")) == 7


def test_who_waits_when_a_refusal_comes_waits_again() -> None:
    clock = Clock()
    limiter = limiter_of(clock)
    for _ in range(2):
        clock.pass_turn(limiter, CHAT)
    waiting = limiter.wait(CHAT)
    clock.now += next(waiting)
    limiter.hear(CHAT, 429, {"retry-after": "20"})
    assert next(waiting) == 20


def test_an_exhausted_window_is_waited_for() -> None:
    clock = Clock()
    limiter = limiter_of(clock)
    headers = {"x-ratelimit-limit": "9", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1000042"}
    limiter.hear(CHAT, 200, {**headers, "date": "Mon, 12 Jan 1970 13:46:40 GMT"})
    assert clock.pass_turn(limiter, CHAT) == 42
    assert [clock.pass_turn(limiter, CHAT) for _ in range(9)] == [42] * 8 + [102], "and the limit was learned"


@pytest.mark.parametrize("reset", ["99999999999999", "0", "-5", "soon", "1e9", "9" * 5000])
def test_a_clock_that_is_wrong_costs_at_most_a_window(reset: str) -> None:
    clock = Clock()
    limiter = limiter_of(clock)
    limiter.hear(CHAT, 200, {"x-ratelimit-remaining": "0", "x-ratelimit-reset": reset})
    assert clock.pass_turn(limiter, CHAT) <= 60


def test_a_wait_that_is_too_long_is_an_error_at_once() -> None:
    clock = Clock()
    limiter = limiter_of(clock, max_wait=10)
    limiter.hear(CHAT, 429, {"retry-after": "11"})
    with pytest.raises(
        errors.LimiterTimeoutError, match=r"chat\.create: .* 11\.0 s.*nothing was sent"
    ) as caught:
        next(limiter.wait(CHAT))
    assert caught.value.wait == 11
    assert isinstance(caught.value, TimeoutError)
    clock.now = 1
    assert clock.pass_turn(limiter, CHAT) == 11


def test_a_turn_that_is_not_taken_goes_to_the_next() -> None:
    clock = Clock()
    limiter = limiter_of(clock, max_wait=1000)
    for _ in range(2):
        clock.pass_turn(limiter, CHAT)
    gone = [limiter.wait(CHAT) for _ in range(5)]
    assert [next(waiting) for waiting in gone] == [60, 60, 120, 120, 180]
    for waiting in gone:
        waiting.close()
    assert clock.pass_turn(limiter, CHAT) == 60


def test_threads_and_clients_share_one_limiter() -> None:
    limiter = Limiter({"image": 5}, window=0.4, max_wait=60)
    with serve(json_reply({"code": 0, "data": {"id": "t"}})) as api:

        def create() -> None:
            Leaperone(api_key="sk-x", base_url=api.url, limiter=limiter).images.create(model="m", prompt="p")

        async def create_too() -> None:
            async with AsyncLeaperone(api_key="sk-x", base_url=api.url, limiter=limiter) as client:
                await asyncio.gather(*(client.images.create(model="m", prompt="p") for _ in range(4)))

        threads = [threading.Thread(target=create) for _ in range(4)]
        threads += [threading.Thread(target=lambda: asyncio.run(create_too()))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(api.seen) == 8
    turns = sorted(limiter._buckets["image"].turns)
    assert all(later - earlier > 0.399 for earlier, later in zip(turns, turns[5:], strict=False))


def test_tiers_by_number_and_name() -> None:
    assert Leaperone.tier_limits(2) == Leaperone.tier_limits("standard") == Leaperone.tier_limits("2")
    assert Leaperone.tier_limits("free") == {"chat": 5, "image": 2, "audio": 2, "video": 3}
    with pytest.raises(errors.InvalidArgumentError, match=r"tier: 9 is none; there are 0 \(free\), 1"):
        Leaperone(tier=9)
    with pytest.raises(errors.InvalidArgumentError, match="either tier or limiter"):
        Leaperone(tier=1, limiter=Limiter({}))
    assert Leaperone(tier="pro").with_options(timeout=1).limiter is not None


def test_a_client_waits_instead_of_being_refused() -> None:
    answer = {"code": 0, "data": {"id": "t"}}
    reported: list[int] = []
    with serve(
        json_reply({}, 429, Retry_After="0.05"), json_reply(answer), json_reply({}, 429, Retry_After="60")
    ) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url, limiter=Limiter({"image": 50}, max_wait=1))
        client = client.with_options(on_retry=lambda retry: reported.append(retry.attempt))
        client.images.create(model="m", prompt="p")
        with pytest.raises(errors.RateLimitError):
            client.images.create(model="m", prompt="p")
        with pytest.raises(errors.LimiterTimeoutError):
            client.images.create(model="m", prompt="p")
    assert reported == [1]
    assert len(api.seen) == 3


@pytest.mark.parametrize(
    ("limits", "counted"),
    [
        ({"social": 1}, "social"),
        ({"social.bilibili": 1, "social": 9}, "social.bilibili"),
        ({"social.*.fetch_one_video": 1, "social": 9}, "social.*.fetch_one_video"),
        (
            {"social.bilibili.web.fetch_one_video": 1, "social.bilibili.web.*": 9},
            "social.bilibili.web.fetch_one_video",
        ),
    ],
)
def test_the_most_exact_limit_counts_a_request(limits: dict[str, int], counted: str) -> None:
    clock = Clock()
    limiter = Limiter(limits, clock=clock)
    operation = Operation("social.bilibili.web.fetch_one_video")
    assert [clock.pass_turn(limiter, operation) for _ in range(2)] == [0, 60], counted


def test_a_documented_bucket_comes_before_a_resource() -> None:
    clock = Clock()
    limiter = Limiter({"image": 1, "images": 9, "images.*": 9}, clock=clock)
    assert [clock.pass_turn(limiter, Operation("images.create", bucket="image")) for _ in range(2)] == [0, 60]


@pytest.mark.parametrize("name", ["socia", "images.creat", "social.nowhere.*", "POST /v1/images"])
def test_a_limit_of_nothing_is_refused(name: str) -> None:
    limiter = Limiter({"chat": 1, name: 1})
    with pytest.raises(errors.InvalidArgumentError, match="neither a bucket"):
        Leaperone("sk-x", limiter=limiter)
    with pytest.raises(errors.InvalidArgumentError, match="neither a bucket"):
        Leaperone("sk-x").with_options(limiter=limiter)


def test_limits_of_buckets_operations_resources_and_patterns_are_taken() -> None:
    Leaperone("sk-x", limiter=Limiter({"chat": 1, "images.create": 1, "social": 1, "social.*.fetch_*": 1}))
