"""Faults on demand: each does what it says, when it is asked for, and never otherwise."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import permutations
from pathlib import Path
from typing import Any

import httpx
import pytest

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock import Fault, Mock, serve
from leaperone_conformance.mock.replies import load_scenario
from leaperone_conformance.spec import Spec, load

JSON = {"Content-Type": "application/json"}
MODELS = "/v1/models"
STRUCTURE = "/v1/address/structure"
ADDRESS = {"text": "浙江省杭州市余杭区文一西路969号"}
CHAT = {"model": "auto", "messages": [{"role": "user", "content": "Hello!"}]}


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load("leaperone")


@contextmanager
def _client(spec: Spec, *faults: Fault, **options: Any) -> Iterator[tuple[httpx.Client, Mock]]:
    app = Mock(spec, faults=faults, **options)
    with (
        serve(app) as url,
        httpx.Client(base_url=url, headers={"X-API-Key": "sk-test", **app.control_headers}) as client,
    ):
        yield client, app


def _stream(client: httpx.Client) -> list[str]:
    text = client.post("/v1/chat/completions", json={**CHAT, "stream": True}).text
    return [event.removeprefix("data: ") for event in text.split("\n\n") if event]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504, 520])
def test_a_status_comes_as_documented_and_is_free(spec: Spec, status: int) -> None:
    with _client(spec, Fault("status", status=status, calls=(2,))) as (client, app):
        before = app.account.balance
        answers = [client.post(STRUCTURE, json=ADDRESS) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, status, 200]
        assert app.account.balance == pytest.approx(before - 2 * 0.008)
        if status == 429:
            assert int(answers[1].headers["Retry-After"]) > 0
        response = spec.by_key[f"POST {STRUCTURE}"].responses.get(str(status))
        schema = None if response is None else response.content["application/json"].schema
        assert schema is None or spec.violations(schema, answers[1].json()) == []


def test_any_two_faults_of_the_content_come_together(spec: Spec) -> None:
    names = ("malformed-json", "malformed-data", "content-type", "unended-stream", "error-event", "failure")
    documented = {"500": {"description": "", "content": {"text/plain": {"schema": {"type": "string"}}}}}
    operation = spec.by_key["POST /v1/chat/completions"].definition
    document = {**spec.document, "paths": {**spec.document["paths"]}}
    document["paths"]["/v1/chat/completions"] = {
        "post": {**operation, "responses": {**operation["responses"], **documented}}
    }
    with _client(Spec(document, spec.name), fault_headers=True) as (client, _):
        for pair in permutations(names, 2):
            headers = {"X-Mock-Fault": ", ".join(pair)}
            structured = client.post(STRUCTURE, json=ADDRESS, headers=headers)
            assert structured.status_code == 200
            if {"malformed-json", "malformed-data"} == {*pair}:
                assert structured.content.endswith(b'{"') or structured.content.endswith(b'"')
            for stream in (True, False):
                body = {**CHAT, "stream": stream}
                response = client.post("/v1/chat/completions", json=body, headers=headers)
                assert response.status_code == 200


def test_a_reset_connection_is_reset(spec: Spec) -> None:
    with _client(spec, Fault("reset", calls=(1,))) as (client, _):
        with pytest.raises(httpx.ReadError):
            client.get(MODELS)
        assert client.get(MODELS).status_code == 200


def test_a_truncated_body_ends_before_its_length(spec: Spec, capfd: pytest.CaptureFixture[str]) -> None:
    with _client(spec, Fault("truncated-body")) as (client, _):
        with pytest.raises(httpx.RemoteProtocolError, match="without sending complete message body"):
            client.get(MODELS)
        with pytest.raises(httpx.RemoteProtocolError, match="incomplete chunked read"):
            _stream(client)
    assert capfd.readouterr().err == "", "the mock itself has nothing to complain about"


def test_a_broken_connection_without_a_port_is_an_error(spec: Spec) -> None:
    import asyncio

    async def send() -> None:
        transport = httpx.ASGITransport(Mock(spec, faults=[Fault("reset")]))
        async with httpx.AsyncClient(transport=transport, base_url="http://mock") as client:
            await client.get(MODELS)

    with pytest.raises(ConnectionResetError):
        asyncio.run(send())


@pytest.mark.parametrize("fault", ["latency", "slow-body"])
def test_a_slow_answer_runs_into_the_time_out_of_the_client_and_is_whole_for_a_patient_one(
    spec: Spec, fault: str
) -> None:
    with _client(spec, Fault(fault, seconds=2.0, calls=(1,)), Fault(fault, seconds=0.05, calls=(2,))) as (
        client,
        app,
    ):
        with pytest.raises(httpx.ReadTimeout):
            client.get(MODELS, timeout=0.1)
        assert client.get(MODELS).json() == client.get(MODELS).json()
        assert [seen.faults for seen in app.journal] == [(fault,), (fault,), ()]


def test_malformed_json_is_none(spec: Spec) -> None:
    with _client(spec, Fault("malformed-json")) as (client, _):
        answer = client.get(MODELS)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
        with pytest.raises(ValueError):
            answer.json()
        events = _stream(client)
        broken = [event for event in events[:-1] if not _is_json(event)]
        assert len(broken) == 1 and events[-1] == "[DONE]"


def test_malformed_data_is_none_in_an_answer_that_is_json(spec: Spec) -> None:
    with _client(spec, Fault("malformed-data")) as (client, _):
        answer = client.post(STRUCTURE, json=ADDRESS).json()
        assert isinstance(answer["Data"], str) and not _is_json(answer["Data"])
        assert client.get(MODELS).json()["object"] == "list", "there is no Data here"


def test_the_content_type_is_a_wrong_one(spec: Spec) -> None:
    with _client(spec, Fault("content-type")) as (client, _):
        answer = client.get(MODELS)
        assert answer.headers["content-type"].startswith("text/html") and answer.json()["object"] == "list"


def test_a_stream_without_its_end(spec: Spec) -> None:
    with _client(spec, Fault("unended-stream")) as (client, _):
        events = _stream(client)
        assert len(events) > 2 and all(map(_is_json, events))


def test_an_error_event_in_the_middle_of_a_stream(spec: Spec) -> None:
    with _client(spec, Fault("error-event")) as (client, _):
        events = [json.loads(event) for event in _stream(client)]
        assert "choices" in events[0] and all("error" not in event for event in events[:-1])
        assert events[-1]["error"]["message"]


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def test_only_the_operation_that_is_meant(spec: Spec) -> None:
    faults = (
        Fault("status", status=503, operation="POST /v1/address/*"),
        Fault("status", status=502, operation="getCreditBalance"),
    )
    with _client(spec, *faults) as (client, _):
        assert client.get(MODELS).status_code == 200
        assert client.post(STRUCTURE, json=ADDRESS).status_code == 503
        assert client.get("/v1/cli/credits/balance").status_code == 502


def test_dice_fall_by_the_seed(spec: Spec) -> None:
    def statuses(seed: int) -> list[int]:
        with _client(spec, Fault("status", status=500, chance=0.5), seed=seed) as (client, _):
            return [client.get(MODELS).status_code for _ in range(40)]

    first = statuses(1)
    assert set(first) == {200, 500}
    assert statuses(1) == first != statuses(2)


def test_headers_ask_only_where_they_may(spec: Spec) -> None:
    asking = {"X-Mock-Fault": "status=503, latency=0"}
    with _client(spec) as (client, _):
        assert client.get(MODELS, headers=asking).status_code == 200
    with _client(spec, fault_headers=True) as (client, _):
        assert client.get(MODELS, headers=asking).status_code == 503
        assert client.get(MODELS).status_code == 200
        for nonsense in ("boredom", "status", "status=x", "latency=-1", "reset=1"):
            refused = client.get(MODELS, headers={"X-Mock-Fault": nonsense})
            assert refused.status_code == 400 and "fault" in refused.text


def test_the_control_endpoint_sets_faults_only_where_it_is_open(spec: Spec) -> None:
    scenario = {"faults": [{"fault": "status", "status": 503, "operation": "GET /v1/models", "calls": [1]}]}
    with _client(spec) as (client, _):
        assert client.put("/__mock__/faults", json=scenario).status_code == 404
        assert client.get(MODELS).status_code == 200
    with _client(spec, control=True) as (client, app):
        assert client.put("/__mock__/faults", json=scenario).json() == {"faults": 1}
        assert [client.get(MODELS).status_code for _ in range(2)] == [503, 200]
        refused = client.put("/__mock__/faults", json={"faults": [{"fault": "boredom"}]})
        assert refused.status_code == 400 and "there are: latency" in refused.json()["error"]
        assert client.put("/__mock__/faults", content=b"{", headers=JSON).status_code == 400
        assert client.get("/__mock__/nothing").status_code == 404
        now = app.clock.now()
        assert client.post("/__mock__/clock", json={"advance": 5}).json() == {"now": now + 5}
        for seconds in (-5, 1e300):
            assert client.post("/__mock__/clock", json={"advance": seconds}).status_code == 400
        balance = app.account.balance
        assert client.post("/__mock__/credits", json={"add": 1}).json() == {"balance": balance + 1}
        assert client.post("/__mock__/credits", json={"add": "1"}).status_code == 400


def test_a_scenario_file(tmp_path: Path) -> None:
    file = tmp_path / "scenario.json"
    entry = {"fault": "latency", "seconds": 1, "operation": "listModels", "calls": [1, 3], "chance": 0.5}
    file.write_text(json.dumps({"faults": [entry]}))
    fault = Fault("latency", seconds=1, operation="listModels", calls=(1, 3), chance=0.5)
    assert load_scenario(file).faults == (fault,)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ("[]", "an object with a list"),
        ('{"faults": [1]}', "an object with the name"),
        ('{"faults": [{"fault": "boredom"}]}', "'boredom' is unknown"),
        ('{"faults": [{"fault": "reset", "often": 1}]}', "unknown: often"),
        ('{"faults": [{"fault": "status", "status": 200}]}', "needs status from 400 to 599"),
        ('{"faults": [{"fault": "latency"}]}', "needs seconds from 0"),
        ('{"faults": [{"fault": "reset", "seconds": 1}]}', "takes no seconds"),
        ('{"faults": [{"fault": "reset", "calls": [0]}]}', "counted from 1"),
        ('{"faults": [{"fault": "reset", "calls": ["1"]}]}', "whole numbers"),
        ('{"faults": [{"fault": "reset", "chance": 2}]}', "from 0 to 1"),
        ('{"faults": [{"fault": "reset", "chance": "often"}]}', "chance: not a"),
    ],
)
def test_a_bad_scenario_is_refused_by_name(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "scenario.json"
    file.write_text(text)
    with pytest.raises(OptionInvalid) as caught:
        load_scenario(file)
    assert str(file) in str(caught.value) and message in str(caught.value)


def test_a_missing_scenario_and_a_missing_operation_are_refused(spec: Spec, tmp_path: Path) -> None:
    with pytest.raises(OptionInvalid, match="can't be read"):
        load_scenario(tmp_path / "none.json")
    with pytest.raises(OptionInvalid, match="operation GET /v1/model: there is none"):
        Mock(spec, faults=[Fault("reset", operation="GET /v1/model")])
