"""Credits: documented prices, a balance that goes down, 402 when it is empty, failures for nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.spec import Spec, load

BALANCE = "/v1/cli/credits/balance"
IMAGES = "/v1/images/generations"
CHAT = "/v1/chat/completions"
VIDEO = "/v1/social-media/video/extract"
STRUCTURE: dict[str, Any] = {
    "url": "/v1/address/structure",
    "json": {"text": "浙江省杭州市余杭区文一西路969号"},
}


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leaperone")


@contextmanager
def _client(spec: Spec, credits: float, **options: Any) -> Iterator[tuple[httpx.Client, Mock]]:
    app = Mock(spec, credits=credits, **options)
    with serve(app) as url, httpx.Client(base_url=url, headers={"X-API-Key": "sk-test"}) as client:
        yield client, app


def _left(client: httpx.Client) -> float:
    answer = client.get(BALANCE).json()
    assert answer["total"] == answer["paid"] + answer["gift"]
    return float(answer["total"])


def _image(prompt: str = "a lake", number: int = 1) -> dict[str, Any]:
    return {"url": IMAGES, "json": {"model": "gpt-4o-image", "prompt": prompt, "number": number}}


@pytest.mark.parametrize(
    ("call", "cost"),
    [
        (lambda client: client.get("/v1/models"), 0),
        (lambda client: client.get(BALANCE), 0),
        (lambda client: client.post(**STRUCTURE), 0.008),
        (lambda client: client.post("/v1/address/zipcode", json={"text": "北京市朝阳区"}), 0.004),
        (lambda client: client.get(VIDEO, params={"url": "https://v.douyin.com/x/"}), 0.01),
        (lambda client: client.post(**_image(number=3)), 1.5),
        (
            lambda client: client.post(
                "/v1/audio/speech", json={"model": "m", "input": "x" * 3000, "voice": "alloy"}
            ),
            0.015,
        ),
        (
            # 16,000 bytes of sound a second: half a minute.
            lambda client: client.post(
                "/v1/audio/transcriptions",
                files={"file": ("a.mp3", b"ID3".ljust(480_000, b"\0"))},
                data={"model": "whisper-1"},
            ),
            0.003,
        ),
    ],
)
def test_a_call_costs_its_price(
    spec: Spec, call: Callable[[httpx.Client], httpx.Response], cost: float
) -> None:
    with _client(spec, 10) as (client, _):
        answer = call(client)
        assert answer.status_code == 200, answer.text
        assert _left(client) == round(10 - cost, 6)


@pytest.mark.parametrize("stream", [False, True])
def test_tokens_cost_what_the_model_list_says(spec: Spec, stream: bool) -> None:
    models = spec.by_id["listModels"].success
    assert models is not None
    documented = models.content["application/json"].definition["example"]["data"]
    model = next(model for model in documented if "openrouter/" in model["id"])
    body = {"model": model["id"], "messages": [{"role": "user", "content": "Hello!"}]}
    with _client(spec, 10) as (client, _):
        usage = client.post(CHAT, json=body).json()["usage"]
        first = 10 - _left(client)
        client.post(CHAT, json={**body, "stream": stream})
        expected = (
            usage["prompt_tokens"] * model["pricing"]["prompt_per_1m"]
            + usage["completion_tokens"] * model["pricing"]["completion_per_1m"]
        ) / 1e6
        assert first == pytest.approx(expected, rel=1e-6)
        assert _left(client) < 10 - first


def test_every_priced_operation_is_charged_by_a_unit_that_is_known(spec: Spec) -> None:
    units = {operation.definition.get("x-price", {}).get("per") for operation in spec.operations}
    assert units == {None, "call", "image", "1000-characters", "minute", "token"}


def test_without_enough_credits_nothing_happens(spec: Spec) -> None:
    with _client(spec, 1) as (client, app):
        refused = client.post(**_image(number=3))
        assert refused.status_code == 402
        assert refused.json()["error"]["code"]
        assert _left(client) == 1
        assert client.post(**_image(number=2)).status_code == 200
        assert _left(client) == 0
        assert client.post(**STRUCTURE).status_code == 402
        assert client.get("/v1/models").status_code == 200, "what costs nothing needs no credits"
        app.account.top_up(0.008)
        assert client.post(**STRUCTURE).status_code == 200
        assert client.post(**STRUCTURE).status_code == 402


def test_an_empty_balance_is_refused_in_the_shape_of_the_operation(spec: Spec) -> None:
    with _client(spec, 0) as (client, _):
        body = {"model": "auto", "messages": [{"role": "user", "content": "Hello!"}]}
        answers = {
            "POST /v1/chat/completions": client.post(CHAT, json=body),
            "POST /v1/address/structure": client.post(**STRUCTURE),
        }
        for key, answer in answers.items():
            response = spec.by_key[key].response(402)
            assert answer.status_code == 402 and response is not None
            schema = response.content["application/json"].schema
            assert schema is not None and spec.violations(schema, answer.json()) == []


@pytest.mark.parametrize(
    "failing",
    [
        {"method": "POST", "url": "/v1/address/structure", "json": {}},
        {"method": "POST", **STRUCTURE, "headers": {"X-API-Key": "sk-mock-500"}},
        {"method": "POST", **STRUCTURE, "headers": {"X-API-Key": ""}},
        {"method": "POST", **_image("[refuse]")},
    ],
)
def test_failed_calls_are_free(spec: Spec, failing: dict[str, Any]) -> None:
    with _client(spec, 10) as (client, _):
        answer = client.request(**failing)
        assert answer.status_code != 200 or answer.json()["code"] != 0
        assert _left(client) == 10


def test_a_balance_below_nothing_is_no_balance(spec: Spec) -> None:
    with pytest.raises(OptionInvalid, match="credits -1"):
        Mock(spec, credits=-1)


def test_no_balance_is_infinite(spec: Spec) -> None:
    account = Mock(spec, credits=1e308).account
    with pytest.raises(ValueError, match="can't add"):
        account.top_up(1e308)
    assert account.balance == 1e308
