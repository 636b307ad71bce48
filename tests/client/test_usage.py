"""What calls cost by the documentation, and a budget that is never exceeded."""

import asyncio
import json
import threading
from decimal import Decimal
from typing import Any

import pytest

from leaperone import AsyncLeaperone, Leaperone, errors
from leaperone.usage import OperationUsage

from .loopback import Reply, json_reply, serve
from .test_sending import AtOnce

ADDRESS = {"RequestId": "r1", "Data": "{}"}
TASK = {"code": 0, "data": {"id": "t"}}
CHAT = {
    "id": "c",
    "object": "chat.completion",
    "model": "gpt-5-nano",
    "choices": [],
    "usage": {"prompt_tokens": 1000, "completion_tokens": 500, "total_tokens": 1500},
}
MODELS = {
    "object": "list",
    "data": [
        {"id": "gpt-5-nano", "pricing": {"prompt_per_1m": 0.05, "completion_per_1m": 0.4}},
        {"id": "rapid", "type": "audio"},
        {"id": "odd", "pricing": {"prompt_per_1m": "free", "completion_per_1m": None}},
    ],
}


def client(url: str, **settings: Any) -> Leaperone:
    return Leaperone(api_key="sk-x", base_url=url, random=AtOnce(), **settings)


def of(one: Leaperone, name: str) -> OperationUsage:
    return one.usage.snapshot().operations[name]


def test_each_documented_price_is_counted() -> None:
    with serve(
        json_reply(ADDRESS),
        json_reply(ADDRESS),
        json_reply({"code": 200, "data": {}}),
        json_reply(TASK),
        Reply(200, b"RIFF", {"Content-Type": "audio/wav"}),
        json_reply({"text": "", "duration": 90, "task": "transcribe", "language": "en", "segments": []}),
        json_reply({"id": "t", "status": "completed", "images": []}),
    ) as api:
        one = client(api.url)
        one.address.structure(text="x")
        one.address.zipcode(text="x")
        one.with_options(timeout=5).social.video.extract(url="x")
        one.images.create(model="gpt-4o-image", prompt="x", number=3)
        one.audio.speech(input="å" * 400)
        one.audio.transcribe(file=b"x", response_format="verbose_json")
        one.images.status(id="t")
    credits = {name: used.credits for name, used in one.usage.snapshot().operations.items()}
    assert credits == {
        "address.structure": Decimal("0.008"),
        "address.zipcode": Decimal("0.004"),
        "social.video.extract": Decimal("0.01"),
        "images.create": Decimal("1.5"),
        "audio.speech": Decimal("0.002"),
        "audio.transcribe": Decimal("0.009"),
        "images.status": 0,
    }
    assert one.usage.credits == one.usage.snapshot().credits == Decimal("1.533")
    assert one.usage.snapshot().undocumented == ("images.status",)
    assert one.usage.snapshot().requests == 7


def test_what_was_not_measured_is_said() -> None:
    with serve(json_reply({"text": "hi"}), json_reply(CHAT)) as api:
        one = client(api.url)
        one.audio.transcribe(file=b"x")
        one.chat.create(model="auto", messages=[])
    assert one.usage.snapshot().unmeasured == ("audio.transcribe", "chat.create")
    used = of(one, "chat.create")
    assert (used.tokens_in, used.tokens_out, used.unmeasured) == (1000, 500, 1)
    assert used.credits == 0


def test_tokens_cost_what_the_list_of_models_said() -> None:
    with serve(json_reply(MODELS), json_reply(CHAT)) as api:
        one = client(api.url)
        one.models.list()
        one.chat.create(model="auto", messages=[])
    assert of(one, "chat.create").credits == Decimal("0.00025")
    assert not one.usage.snapshot().unmeasured


def test_failures_cost_nothing_and_doubts_are_kept_apart() -> None:
    with serve(
        json_reply({}, 400), json_reply({"code": 7, "msg": "no"}), json_reply({}, 504), Reply(cut=True)
    ) as api:
        one = client(api.url)
        for _ in range(4):
            with pytest.raises(errors.APIError):
                one.images.create(model="gpt-4o-image", prompt="x")
    used = of(one, "images.create")
    assert (used.requests, used.succeeded, used.uncertain) == (4, 0, 2)
    assert used.credits == 0
    assert used.uncertain_credits == 1
    assert one.usage.credits == 1


def test_what_was_never_sent_is_not_counted() -> None:
    one = client("http://127.0.0.1:9")
    with pytest.raises(errors.APIConnectionError):
        one.address.structure(text="x")
    assert one.usage.snapshot().requests == 0
    assert one.usage.credits == 0


def test_repeats_are_counted_as_requests() -> None:
    with serve(json_reply({}, 503), json_reply(ADDRESS)) as api:
        one = client(api.url)
        one.address.structure(text="x")
    used = of(one, "address.structure")
    assert (used.requests, used.succeeded, used.credits) == (2, 1, Decimal("0.008"))


def test_reset_begins_again() -> None:
    with serve(json_reply(ADDRESS)) as api:
        one = client(api.url, budget="0.01")
        one.address.structure(text="x")
        assert one.usage.remaining == Decimal("0.002")
        before = one.usage.reset()
        assert before.credits == Decimal("0.008")
        assert one.usage.credits == 0
        assert one.usage.remaining == Decimal("0.01")
        assert not one.usage.snapshot().operations
        assert "0.01" in repr(one.usage)


def test_the_call_that_would_exceed_the_budget_is_not_sent() -> None:
    with serve(json_reply(TASK)) as api:
        one = client(api.url, budget=1.2)
        one.images.create(model="gpt-4o-image", prompt="x", number=2)
        with pytest.raises(
            errors.BudgetExceededError, match=r"images\.create costs 0\.5, and 0\.2"
        ) as caught:
            one.with_options(max_retries=0).images.create(model="gpt-4o-image", prompt="x")
        assert (caught.value.needed, caught.value.remaining) == (Decimal("0.5"), Decimal("0.2"))
        one.images.status(id="t")  # costs nothing
    assert [seen.method for seen in api.seen] == ["POST", "GET"]


def test_exactly_the_budget_is_spent() -> None:
    with serve(json_reply({"code": 0, "data": {}})) as api:
        one = client(api.url, budget=0.3)
        for _ in range(30):
            one.social.video.extract(url="x")
        with pytest.raises(errors.BudgetExceededError):
            one.social.video.extract(url="x")
        assert one.usage.remaining == 0
    assert len(api.seen) == 30


def test_what_cannot_be_known_is_let_through_while_anything_is_left() -> None:
    answer = {"text": "", "duration": 3600, "task": "transcribe", "language": "en", "segments": []}
    with serve(json_reply(answer)) as api:
        one = client(api.url, budget="0.1")
        one.audio.transcribe(file=b"x", response_format="verbose_json")
        assert one.usage.remaining == Decimal("-0.26")
        with pytest.raises(errors.BudgetExceededError) as caught:
            one.audio.transcribe(file=b"x")
        assert caught.value.needed is None
        with pytest.raises(errors.BudgetExceededError):
            one.address.zipcode(text="x")
    assert len(api.seen) == 1


def test_tokens_are_bounded_where_price_and_length_are_known() -> None:
    with serve(json_reply(MODELS), json_reply(CHAT)) as api:
        one = client(api.url, budget="0.001")
        one.models.list()
        with pytest.raises(errors.BudgetExceededError) as caught:
            one.chat.create(model="gpt-5-nano", messages=[], max_tokens=2500)
        assert caught.value.needed is not None
        assert Decimal("0.001") < caught.value.needed < Decimal("0.00101")
        one.chat.create(model="gpt-5-nano", messages=[], max_tokens=1000)
    assert one.usage.remaining == Decimal("0.00075")


def test_a_doubt_counts_against_the_budget_and_a_failure_does_not() -> None:
    with serve(json_reply({}, 400), Reply(cut=True), json_reply(TASK)) as api:
        one = client(api.url, budget="0.9")
        for kind in (errors.BadRequestError, errors.APIConnectionError, errors.BudgetExceededError):
            with pytest.raises(kind):
                one.images.create(model="gpt-4o-image", prompt="x")
    assert len(api.seen) == 2


def test_many_threads_stay_within_one_budget() -> None:
    refused: list[errors.BudgetExceededError] = []
    with serve(json_reply(ADDRESS)) as api:
        one = client(api.url, budget="0.08")

        def work() -> None:
            for _ in range(5):
                try:
                    one.address.structure(text="x")
                except errors.BudgetExceededError as error:
                    refused.append(error)

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert (len(api.seen), len(refused)) == (10, 30)
    assert one.usage.credits == Decimal("0.08")


def test_a_cancelled_call_is_a_doubt_once_it_was_sent() -> None:
    async def cancelled(url: str, when: asyncio.Event) -> AsyncLeaperone:
        async with AsyncLeaperone(
            api_key="sk-x", base_url=url, budget=1, on_retry=lambda retry: when.set()
        ) as one:
            call = asyncio.create_task(one.images.create(model="gpt-4o-image", prompt="x"))
            await when.wait()
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
            return one

    async def waiting(url: str) -> AsyncLeaperone:
        return await cancelled(url, asyncio.Event())

    async def unanswered() -> AsyncLeaperone:
        came = asyncio.Event()

        async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            came.set()
            await reader.read()
            writer.close()

        async with await asyncio.start_server(listen, "127.0.0.1", 0) as server:
            return await cancelled("http://{}:{}".format(*server.sockets[0].getsockname()), came)

    with serve(json_reply({}, 503, Retry_After="20")) as api:
        assert asyncio.run(waiting(api.url)).usage.remaining == 1, "it was waiting to try again"
    one = asyncio.run(unanswered())
    assert one.usage.remaining == Decimal("0.5")
    assert one.usage.snapshot().uncertain_credits == Decimal("0.5")


@pytest.mark.parametrize("budget", [-1, "lots", float("nan"), float("inf")])
def test_a_budget_that_is_none(budget: Any) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="budget: "):
        client("http://127.0.0.1:9", budget=budget)


def sse(*events: Any) -> Reply:
    parts = [
        f"data: {event if isinstance(event, str) else json.dumps(event)}\n\n".encode() for event in events
    ]
    return Reply(200, b"", {"Content-Type": "text/event-stream"}, parts=parts)


def test_a_stream_costs_what_its_last_events_tell() -> None:
    chunk: dict[str, Any] = {"id": "c", "choices": [], "usage": None}
    with serve(
        json_reply(MODELS), sse(chunk, {**CHAT, "choices": []}, "[DONE]"), sse(chunk, "[DONE]"), sse(chunk)
    ) as api:
        one = client(api.url, budget=1)
        one.models.list()
        list(one.chat.stream(model="gpt-5-nano", messages=[]))
        assert of(one, "chat.create").credits == Decimal("0.00025")
        list(one.chat.stream(model="gpt-5-nano", messages=[]))
        with pytest.raises(errors.StreamInterruptedError):
            list(one.chat.stream(model="gpt-5-nano", messages=[]))
        with one.chat.stream(model="gpt-5-nano", messages=[], max_tokens=1000) as chunks:
            next(chunks)
            assert one.usage.remaining is not None and one.usage.remaining < Decimal("0.9996"), "put aside"
    used = of(one, "chat.create")
    assert (used.succeeded, used.unmeasured, used.tokens_in) == (4, 3, 1000)
    assert used.credits == Decimal("0.00025")
    assert one.usage.remaining == 1 - Decimal("0.00025")
