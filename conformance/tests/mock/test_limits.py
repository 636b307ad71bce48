"""Rate limits of the tiers: by bucket, with the documented headers, reset on the mock's clock."""

from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import Spec, load
from leaperone_conformance.values.seeded import START

HEADERS = ("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "Retry-After")
VIDEO = "/v1/social-media/video/extract?url=https://b23.tv/x"


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leaperone")


@contextmanager
def _client(spec: Spec, tier: str | None) -> Iterator[tuple[httpx.Client, Mock]]:
    app = Mock(spec, tier=tier)
    with serve(app) as url, httpx.Client(base_url=url, headers={"X-API-Key": "sk-test"}) as client:
        yield client, app


def _chat(client: httpx.Client) -> httpx.Response:
    body = {"model": "auto", "messages": [{"role": "user", "content": "Hello!"}]}
    return client.post("/v1/chat/completions", json=body)


def _told(answer: httpx.Response) -> tuple[int, ...]:
    return (answer.status_code, *(int(answer.headers[name]) for name in HEADERS if name in answer.headers))


def test_a_window_counts_down_refuses_and_begins_anew(spec: Spec) -> None:
    with _client(spec, "0") as (client, app):
        app.clock.advance(0.5)
        end = int(START) + 61
        assert [_told(_chat(client)) for _ in range(6)] == [
            *((200, 5, left, end) for left in (4, 3, 2, 1, 0)),
            (429, 5, 0, end, 60),
        ]
        app.clock.advance(59.5)
        assert _told(_chat(client)) == (429, 5, 0, end, 1)
        app.clock.advance(0.5)
        assert _told(_chat(client)) == (200, 5, 4, end + 60)


def test_the_refusal_is_the_documented_one(spec: Spec) -> None:
    with _client(spec, "0") as (client, app):
        answers = [_chat(client) for _ in range(6)]
        assert answers[-1].json()["error"]["code"] == "rate_limit_exceeded"
        assert app.account.balance > 0


@pytest.mark.parametrize("tier", [str(number) for number in range(6)])
def test_buckets_are_limited_apart_by_what_the_tier_has(spec: Spec, tier: str) -> None:
    limits = spec.document["info"]["x-rate-limit-tiers"][tier]
    with _client(spec, tier) as (client, _):
        statuses = [client.get(VIDEO).status_code for _ in range(limits["video"] + 1)]
        assert statuses == [200] * limits["video"] + [429]
        assert _told(_chat(client))[:3] == (200, limits["chat"], limits["chat"] - 1)


def test_without_a_tier_or_a_bucket_nothing_is_limited(spec: Spec) -> None:
    with _client(spec, None) as (client, _):
        assert {_told(client.get(VIDEO)) for _ in range(10)} == {(200,)}
    with _client(spec, "0") as (client, _):
        assert {_told(client.get("/v1/models")) for _ in range(10)} == {(200,)}


def test_a_request_without_a_key_uses_nothing_up(spec: Spec) -> None:
    with _client(spec, "0") as (client, _):
        assert client.get(VIDEO, headers={"X-API-Key": ""}).status_code == 401
        assert _told(client.get(VIDEO))[:3] == (200, 3, 2)


def test_an_unknown_tier_is_refused_by_name(spec: Spec) -> None:
    with pytest.raises(OptionInvalid, match="tier gold: is unknown; there are: 0, 1, 2, 3, 4, 5"):
        Mock(spec, tier="gold")
