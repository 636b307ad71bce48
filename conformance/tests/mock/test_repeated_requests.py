"""Repeated requests: equal responses, each counted and paid."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from conformance.tests.documented import documented
from leaperone_conformance.mock import Call, Clock, Fault, Mock, MockResponse
from leaperone_conformance.spec import Operation, Spec
from leaperone_conformance.spec.params import query_of
from leaperone_conformance.values.seeded import SeededRandom

KEY = {"X-API-Key": "sk-test"}
STRUCTURE = "/v1/address/structure"
CHAT = "/v1/chat/completions"
IMAGES = "/v1/images/generations"
pytestmark = pytest.mark.anyio
MESSAGES = {"model": "auto", "messages": [{"role": "user", "content": "Hello!"}]}


@pytest.fixture(scope="module")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
def spec() -> Spec:
    return documented()


def _client(app: Mock) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://mock", headers=KEY)


@pytest.mark.parametrize(("path", "body"), [(STRUCTURE, {"text": "杭州市"}), (CHAT, MESSAGES)])
async def test_an_equal_request_is_paid_and_written_down_again(spec: Spec, path: str, body: Any) -> None:
    app = Mock(spec)
    async with _client(app) as client:
        spent, answers = [], []
        for _ in range(3):
            before = app.account.balance
            answers.append(await client.post(path, json=body))
            spent.append(round(before - app.account.balance, 6))
    assert len({answer.content for answer in answers}) == 1
    assert len({answer.headers.pop("X-Request-Id") for answer in answers}) == 3
    assert len({str(sorted(answer.headers.items())) for answer in answers}) == 1
    assert spent[0] > 0 and spent == [spent[0]] * 3
    assert [seen.json() for seen in app.journal.of(f"POST {path}")] == [body] * 3


async def test_an_equal_request_is_refused_when_the_credits_are_used_up(spec: Spec) -> None:
    app = Mock(spec, credits=0.02)
    async with _client(app) as client:
        statuses = [(await client.post(STRUCTURE, json={"text": "杭州市"})).status_code for _ in range(4)]
        app.account.top_up(1)
        statuses.append((await client.post(STRUCTURE, json={"text": "杭州市"})).status_code)
    assert statuses == [200, 200, 402, 402, 200]


async def test_an_equal_request_counts_in_its_rate_limit(spec: Spec) -> None:
    app = Mock(spec, tier="0")
    async with _client(app) as client:
        answers = [await client.post(CHAT, json=MESSAGES) for _ in range(100)]
    left = [answer.headers["x-ratelimit-remaining"] for answer in answers if answer.status_code == 200]
    assert [int(number) for number in left] == list(reversed(range(len(left)))) and len(left) < 100
    assert {answer.status_code for answer in answers[len(left) :]} == {429}


async def test_an_equal_request_is_struck_by_faults(spec: Spec) -> None:
    app = Mock(spec, faults=[Fault("status", status=503, calls=(2,)), Fault("malformed-data", calls=(2,))])
    async with _client(app) as client:
        answers = [await client.post(STRUCTURE, json={"text": "杭州市"}) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 503, 200, 200]
    # The second fault counts for itself, and its damage stays with the one answer that it was meant for.
    assert answers[0].content == answers[2].content == answers[3].content


async def test_an_equal_request_makes_a_task_of_its_own(spec: Spec) -> None:
    app = Mock(spec)
    body = {"model": "gpt-4o-image", "prompt": "a lake"}
    async with _client(app) as client:
        ids = [(await client.post(IMAGES, json=body)).json()["data"]["id"] for _ in range(3)]
        states = [(await client.get(f"{IMAGES}/{ids[0]}")).json()["data"]["status"] for _ in range(2)]
        app.clock.advance(5)
        states.append((await client.get(f"{IMAGES}/{ids[0]}")).json()["data"]["status"])
    assert len(set(ids)) == 3
    assert states == ["pending", "pending", "completed"]


async def test_time_stamps_go_on(spec: Spec) -> None:
    app = Mock(spec, clock=Clock())
    async with _client(app) as client:
        created = []
        for _ in range(3):
            created.append((await client.post(CHAT, json=MESSAGES)).json()["created"])
            app.clock.advance(1)
    assert created == [created[0], created[0] + 1, created[0] + 2]


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"content": b'{"text": 5}'}, 400),
        ({"content": b'{"text": "x"'}, 400),
        ({"content": b""}, 400),
        ({"headers": {"Content-Type": "text/plain"}}, 415),
        ({"headers": {"X-API-Key": "bad"}}, 401),
        ({"headers": {"X-API-Key": ""}}, 401),
        ({"headers": {"X-API-Key": "sk-mock-402"}}, 402),
        ({"method": "PUT"}, 405),
        ({"url": f"{STRUCTURE}s"}, 404),
    ],
    ids=str,
)
async def test_an_invalid_request_is_refused_after_a_similar_valid_one(
    spec: Spec, change: Mapping[str, Any], status: int
) -> None:
    valid: dict[str, Any] = {
        "method": "POST",
        "url": STRUCTURE,
        "content": b'{"text": "x"}',
        "headers": {"Content-Type": "application/json"},
    }
    changed = {**valid, **change, "headers": {**valid["headers"], **change.get("headers", {})}}
    allowed = {status} if status != 415 else {400, 415}
    async with _client(Mock(spec)) as client:
        for _ in range(3):
            assert (await client.request(**valid)).status_code == 200
            assert (await client.request(**changed)).status_code in allowed


async def test_a_query_that_lacks_or_breaks_a_parameter_is_refused_after_a_valid_one(spec: Spec) -> None:
    url = "/v1/social-media/data/bilibili/web/fetch_one_video"
    async with _client(Mock(spec)) as client:
        for _ in range(2):
            assert (await client.get(url, params={"bv_id": "BV1"})).status_code == 200
            assert (await client.get(url)).status_code == 400
            assert (await client.get(url, params={"bvid": "BV1"})).status_code == 400


async def test_a_key_that_passed_is_asked_for_again_by_an_operation_with_other_schemes() -> None:
    scheme = {"type": "apiKey", "in": "header"}
    operation = {"responses": {"200": {"description": "ok"}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {
            "/a": {"get": {**operation, "security": [{"one": []}]}},
            "/b": {"get": {**operation, "security": [{"two": []}]}},
        },
        "components": {
            "securitySchemes": {"one": {**scheme, "name": "One"}, "two": {**scheme, "name": "Two"}}
        },
    }
    app = Mock(Spec(document, "t"))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://mock") as client:
        statuses = [(await client.get(path, headers={"One": "x"})).status_code for path in ("/a", "/b", "/a")]
    assert statuses == [200, 401, 200]


async def test_a_key_in_the_query_is_looked_at_each_time() -> None:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"200": {"description": "ok"}}, "security": [{"one": []}]}}},
        "components": {"securitySchemes": {"one": {"type": "apiKey", "in": "query", "name": "key"}}},
    }
    app = Mock(Spec(document, "t"))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://mock") as client:
        statuses = [
            (await client.get(path)).status_code for path in ("/a?key=x", "/a", "/a?key=x", "/a?key=")
        ]
    assert statuses == [200, 401, 200, 401]


async def test_what_a_mutation_does_to_a_call_stays_with_that_call(spec: Spec) -> None:
    seen = []

    def mutate(operation: Operation, call: Call, answer: MockResponse) -> MockResponse:
        seen.append(call.body.pop("text"))
        return answer

    async with _client(Mock(spec, mutate=mutate)) as client:
        for _ in range(2):
            assert (await client.post(STRUCTURE, json={"text": "x"})).status_code == 200
    assert seen == ["x", "x"]


async def test_earlier_requests_change_no_response(spec: Spec) -> None:
    bodies = [{"text": f"杭州市{number}"} for number in range(300)]
    async with _client(Mock(spec)) as old, _client(Mock(spec)) as new:
        for body in bodies:
            await old.post(STRUCTURE, json=body)
        for body in (bodies[0], bodies[-1]):
            assert (await old.post(STRUCTURE, json=body)).json() == (
                await new.post(STRUCTURE, json=body)
            ).json()


@given(st.one_of(st.binary(), st.text(alphabet="ab=&+%2 ;é").map(str.encode)))
def test_a_query_is_read_as_the_standard_library_reads_it(text: bytes) -> None:
    assert query_of(text) == parse_qs(text.decode("utf-8", "replace"), keep_blank_values=True)


def test_the_same_seed_draws_the_same_numbers() -> None:
    first, again, other = (SeededRandom(seed).getrandbits(64) for seed in (b"a", b"a", b"b"))
    assert first == again != other
