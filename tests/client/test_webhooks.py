"""What comes as a webhook: typed, refused where it isn't true, taken once."""

import asyncio
import copy
from typing import Any, assert_type

import pytest

from leaperone import AsyncLeaperone, Leaperone, errors, webhooks
from leaperone.models import ImageTask, ImageWebhook

from .loopback import Loopback, json_reply, serve

URL = "https://cdn.example/images/abc.png"
DONE = {"id": "img-1", "status": "completed", "images": [{"id": "f1", "url": URL}]}
FAILED = {"id": "img-1", "status": "failed", "error": "Content policy violation"}
REPORT = {"id": "img-1", "status": "completed", "images": [{"url": f"{URL}?signature=x"}]}


def client(api: Loopback, **settings: Any) -> Leaperone:
    return Leaperone(api_key="sk-x", base_url=api.url, max_retries=0, **settings)


def test_payloads_are_typed() -> None:
    event = webhooks.parse(
        b'{"id": "img-1", "status": "completed", "images": [{"id": "f", "url": "u"}], "new": 1}'
    )
    assert_type(event, ImageWebhook)
    assert (event.id, event.status, event["new"]) == ("img-1", "completed", 1)
    assert isinstance(event.images, list) and event.images[0].url == "u"
    assert webhooks.parse(FAILED).error == "Content policy violation"
    assert webhooks.parse('{"id": "x", "status": "never heard of"}').status == "never heard of"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff",
        b"not JSON",
        b"[]",
        b'"x"',
        b"null",
        "[" * 100_000,
        {},
        {"id": "x"},
        {"id": 7, "status": "failed"},
    ],
)
def test_what_is_no_webhook_is_refused(body: Any) -> None:
    with pytest.raises(errors.WebhookError, match="what came is no webhook"):
        webhooks.parse(body)


def test_what_the_api_confirms_is_taken_once() -> None:
    with serve(json_reply(REPORT)) as api:
        one = client(api)
        delivery = one.webhooks.receive(DONE)
        assert delivery is not None
        assert_type(delivery.task, ImageTask)
        assert_type(delivery.event, ImageWebhook)
        assert isinstance(delivery.task.images, list)
        assert delivery.task.images[0].url == f"{URL}?signature=x", "as the API reports it"
        assert one.with_options(timeout=1).webhooks.receive(DONE) is None
        one.webhooks.forget(delivery)
        assert one.webhooks.receive(DONE) is not None
    assert api.seen[0].target == "/v1/images/generations/img-1"


@pytest.mark.parametrize(
    ("event", "report", "why"),
    [
        (DONE, json_reply({"error": "no"}, 404), "knows no task 'img-1'"),
        (DONE, json_reply({"error": "gone"}, 410), "knows no task 'img-1'"),
        (DONE, json_reply({**REPORT, "id": "img-2"}), "reports another task"),
        (
            DONE,
            json_reply({**REPORT, "status": "processing"}),
            "said to be completed, but the API says processing",
        ),
        (FAILED, json_reply(REPORT), "said to be failed, but the API says completed"),
        (
            {**DONE, "images": [{"id": "f1", "url": "https://evil.example/x.png"}]},
            json_reply(REPORT),
            "has no https://evil.example/x.png",
        ),
        ({**DONE, "id": ".."}, json_reply(REPORT), "knows no task '..'"),
    ],
)
def test_what_the_api_denies_is_refused(event: dict[str, Any], report: Any, why: str) -> None:
    with serve(report) as api:
        one = client(api)
        for _ in range(2):  # and is not remembered
            with pytest.raises(errors.WebhookError, match=why):
                one.webhooks.receive(event)


def test_a_refused_forgery_does_not_hide_the_true_one() -> None:
    forged = copy.deepcopy(DONE)
    forged["images"][0]["url"] = "https://evil.example/x.png"  # type: ignore[index]
    with serve(json_reply(REPORT)) as api:
        one = client(api)
        with pytest.raises(errors.WebhookError):
            one.webhooks.receive(forged)
        assert one.webhooks.receive(DONE) is not None


def test_when_the_api_cannot_be_asked_nothing_is_taken() -> None:
    with serve(json_reply({}, 500), json_reply(REPORT)) as api:
        one = client(api)
        with pytest.raises(errors.ServerError):
            one.webhooks.receive(DONE)
        assert one.webhooks.receive(DONE) is not None


def test_each_state_of_a_task_is_taken() -> None:
    with serve(json_reply(REPORT)) as api:
        one = client(api)
        assert one.webhooks.receive({"id": "img-1", "status": "uploading"}) is not None
        assert one.webhooks.receive(DONE) is not None


def test_memory_is_bounded() -> None:
    memory = webhooks.Memory(size=3)
    assert [memory.add(key) for key in "abcabcd"] == [True, True, True, False, False, False, True]
    assert [memory.add("b"), memory.add("a")] == [False, True]


class Store:
    """A store that is asked over a network, as it were."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    async def add(self, key: str) -> bool:
        await asyncio.sleep(0)
        self.keys.append(key)
        return self.keys.count(key) == 1

    async def discard(self, key: str) -> None:
        self.keys = [other for other in self.keys if other != key]


def test_asynchronous_with_a_store_of_ones_own() -> None:
    async def receive(url: str, store: Store) -> list[bool]:
        async with AsyncLeaperone(api_key="sk-x", base_url=url, seen=store) as one:
            first = await one.webhooks.receive(DONE)
            again = await one.webhooks.receive(DONE)
            assert first is not None
            await one.webhooks.forget(first)
            with pytest.raises(errors.WebhookError):
                await one.webhooks.receive(FAILED)
            return [again is None, await one.webhooks.receive(DONE) is not None]

    store = Store()
    with serve(json_reply(REPORT)) as api:
        assert asyncio.run(receive(api.url, store)) == [True, True]
    assert len(store.keys) == 1
