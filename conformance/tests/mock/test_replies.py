"""Scripted replies: matched, in sequence, validated, strict; by the fixture, in files and over the control endpoint."""

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import openai
import pytest
from openai import OpenAI

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock import Mock, Reply, create_app, serve
from leaperone_conformance.mock.replies import load_scenario
from leaperone_conformance.proxy import Cassette, Proxy, Violations
from leaperone_conformance.pytest_plugin import MockServer
from leaperone_conformance.spec import load

CHAT = "POST /v1/chat/completions"
ADDRESS = "POST /v1/address/structure"
DATA = {"RequestId": "A", "Data": '{"structure":"prov=浙江省","status":"OK"}'}


@pytest.fixture
def sdk(leaperone_mock: MockServer) -> Iterator[OpenAI]:
    with OpenAI(base_url=f"{leaperone_mock.url}/v1", api_key="sk-test", max_retries=0) as client:
        yield client


def _say(sdk: OpenAI, text: str, **options: Any) -> Any:
    given = {"model": "auto", "messages": [{"role": "user", "content": text}], **options}
    return sdk.chat.completions.create(**given)


def test_a_text_plain_and_streamed(leaperone_mock: MockServer, sdk: OpenAI) -> None:
    leaperone_mock.reply(CHAT, when={"message": "weather"}, with_="It is sunny.")
    assert _say(sdk, "the weather?").choices[0].message.content == "It is sunny."
    streamed = "".join(chunk.choices[0].delta.content or "" for chunk in _say(sdk, "weather", stream=True))
    assert streamed == "It is sunny."
    assert "sunny" not in _say(sdk, "something else").choices[0].message.content
    leaperone_mock.reply("createModelResponse", with_={"text": {"city": "Tokyo"}})
    assert json.loads(sdk.responses.create(model="gpt-5-nano", input="x").output_text) == {"city": "Tokyo"}


@pytest.mark.parametrize("stream", [False, True])
def test_a_call_and_then_a_text(leaperone_mock: MockServer, sdk: OpenAI, stream: bool) -> None:
    call = {"tool_calls": [{"name": "get_weather", "arguments": {"city": "Tokyo"}}]}
    leaperone_mock.reply(CHAT, with_=[call, "Sunny."])
    first = _say(sdk, "x", stream=stream)
    if stream:
        calls = [call for chunk in first for call in chunk.choices[0].delta.tool_calls or []]
    else:
        calls = first.choices[0].message.tool_calls
    assert [(call.function.name, call.function.arguments) for call in calls] == [
        ("get_weather", '{"city":"Tokyo"}')
    ]
    assert [_say(sdk, "x").choices[0].message.content for _ in range(3)] == ["Sunny."] * 3


def test_by_parameters_patterns_and_functions(leaperone_mock: MockServer, sdk: OpenAI) -> None:
    leaperone_mock.reply(CHAT, when={"model": "gpt-5.4"}, with_="large")
    leaperone_mock.reply(CHAT, when={"message": re.compile("^[0-9]+$")}, with_="number")
    leaperone_mock.reply(CHAT, when={"message": {"matches": "^[A-Z]+$"}, "temperature": 0.5}, with_="loud")
    leaperone_mock.reply(CHAT, when={"metadata.a": "b"}, with_="nested")
    leaperone_mock.reply(CHAT, when=lambda call: call.field("n") == 2, with_="two")
    said = [
        _say(sdk, "x", model="gpt-5.4"),
        _say(sdk, "42"),
        _say(sdk, "HELLO", temperature=0.5),
        _say(sdk, "x", metadata={"a": "b"}),
        _say(sdk, "x", n=2),
    ]
    assert [one.choices[0].message.content for one in said] == ["large", "number", "loud", "nested", "two"]


def test_errors_and_whole_bodies_and_times(leaperone_mock: MockServer, sdk: OpenAI) -> None:
    leaperone_mock.reply(
        CHAT, with_={"status": 503, "error": "no room", "headers": {"Retry-After": "7"}}, times=1
    )
    with pytest.raises(openai.InternalServerError, match="no room") as caught:
        _say(sdk, "x")
    assert caught.value.response.headers["Retry-After"] == "7"
    assert _say(sdk, "x").choices
    leaperone_mock.reply(ADDRESS, when={"text": "杭州"}, with_=DATA)
    got = [
        leaperone_mock.client.post("/v1/address/structure", json={"text": text}) for text in ("杭州", "北京")
    ]
    assert [response.json() == DATA for response in got] == [True, False]


def test_a_delay_is_one() -> None:
    app = create_app(replies=[{"operation": CHAT, "with": {"text": "x", "delay": 30}}])

    async def run() -> None:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(
            transport=transport, base_url="http://m", headers={"X-API-Key": "sk-a"}
        ) as one:
            body = {"model": "auto", "messages": [{"role": "user", "content": "x"}]}
            await asyncio.wait_for(one.post("/v1/chat/completions", json=body), 0.2)

    with pytest.raises(TimeoutError):
        asyncio.run(run())


@pytest.mark.parametrize(
    ("reply", "problem"),
    [
        ({"operation": "POST /nowhere", "with": "x"}, "no such operation"),
        ({"operation": ADDRESS, "with": "x"}, "text and tool_calls are for"),
        ({"operation": ADDRESS, "with": {"json": {"Data": 7}}}, ADDRESS),
        ({"operation": ADDRESS, "with": {"status": 299, "json": {}}}, "status 299"),
        ({"operation": ADDRESS, "with": {"body": "x", "content_type": "text/html"}}, "text/html"),
        ({"operation": CHAT, "with": {"text": "x", "delay": -1}}, "delay"),
        ({"operation": CHAT, "with": {"tool_calls": [{}]}}, "tool_calls"),
        ({"operation": CHAT}, "with"),
        ({"operation": CHAT, "with": "x", "times": 0}, "times"),
        ({"operation": CHAT, "with": "x", "whn": {}}, "when"),
        ({"operation": CHAT, "with": "x", "when": 7}, "when"),
        (7, "operation"),
    ],
)
def test_replies_that_are_wrong_say_so(reply: Any, problem: str) -> None:
    with pytest.raises(OptionInvalid, match=re.escape(problem)):
        create_app(replies=[reply])


def test_what_differs_from_the_spec_can_be_sent(leaperone_mock: MockServer) -> None:
    leaperone_mock.reply(ADDRESS, with_={"json": {"Data": 7}}, check=False)
    assert leaperone_mock.client.post("/v1/address/structure", json={"text": "x"}).json() == {"Data": 7}


STRICT = """
import pytest

CHAT = {"model": "auto", "messages": [{"role": "user", "content": "Hello"}]}

@pytest.mark.leaperone_mock(strict=True)
@pytest.mark.parametrize("message", ["Hello", "Bye"])
def test_it(leaperone_mock, message):
    leaperone_mock.reply("POST /v1/chat/completions", when={"message": message}, with_="Hi")
    leaperone_mock.client.post("/v1/chat/completions", json=CHAT)
"""


def test_strict_fails_the_test(tmp_path: Path) -> None:
    (tmp_path / "test_strict.py").write_text(STRICT)
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert "1 failed, 1 passed" in ended.stdout
    assert "POST /v1/chat/completions: no reply is for this request" in ended.stdout


def test_files_and_the_control_endpoint(leaperone_mock: MockServer, tmp_path: Path) -> None:
    file = tmp_path / "scenario.json"
    value = {"replies": [{"operation": ADDRESS, "with": {"json": DATA}}], "faults": [], "strict": True}
    file.write_text(json.dumps(value))
    assert load_scenario(file).strict
    leaperone_mock.scenario(file)
    assert leaperone_mock.client.post("/v1/address/structure", json={"text": "x"}).json() == DATA
    with (
        serve(app := create_app(control=True)) as url,
        httpx.Client(base_url=url, headers={"X-API-Key": "sk-a", **app.control_headers}) as one,
    ):
        assert one.put("/__mock__/replies", json=value).json() == {"replies": 1}
        assert one.post("/v1/address/structure", json={"text": "x"}).json() == DATA
        assert one.get("/v1/models").status_code == 501
        assert "GET /v1/models" in one.get("/__mock__/replies").json()["unmatched"][0]
        assert one.put("/__mock__/replies", json={"replies": [{"operation": "x"}]}).status_code == 400
        assert one.put("/__mock__/replies", json=[]).json() == {"replies": 0}
        assert one.get("/v1/models").status_code == 200


def test_a_cassette_is_replies(tmp_path: Path) -> None:
    spec = load("leaperone")
    bodies = [{"text": text} for text in ("杭州市文一西路1号", "北京市建国路2号")]
    chat = {"model": "auto", "messages": [{"role": "user", "content": "Hello"}], "stream": True}
    given: Any = {"headers": {"X-API-Key": "sk-a"}, "trust_env": False}
    with (
        serve(Mock(spec, seed=5)) as target,
        serve(Proxy(spec, target, Violations(None), cassette=Cassette(tmp_path))) as url,
        httpx.Client(base_url=url, **given) as one,
    ):
        recorded = [one.post("/v1/address/structure", json=body).json() for body in bodies]
        streamed = one.post("/v1/chat/completions", json=chat).text
    with (
        serve(Mock(spec, seed=6, replies=tmp_path, strict=True)) as url,
        httpx.Client(base_url=url, **given) as one,
    ):
        assert [one.post("/v1/address/structure", json=body).json() for body in bodies] == recorded
        assert one.post("/v1/chat/completions", json=chat).text == streamed
        assert one.post("/v1/address/structure", json={"text": "another"}).status_code == 501


def test_a_reply_is_made_of_its_parts() -> None:
    assert Reply.of(CHAT, None, "x") == Reply.of_json({"operation": CHAT, "with": "x"})
