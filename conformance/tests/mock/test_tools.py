"""Functions through chat and responses: which are called, and that a conversation with them ends."""

import asyncio
import json
from typing import Any

import httpx
import pytest

from leaperone_conformance.mock import create_app

CITY = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
NAMES = ("get_weather", "book_flight")


def _post(path: str, body: dict[str, Any]) -> httpx.Response:
    async def run() -> httpx.Response:
        transport = httpx.ASGITransport(create_app())
        headers = {"X-API-Key": "sk-test"}
        async with httpx.AsyncClient(transport=transport, base_url="http://mock", headers=headers) as client:
            return await client.post(path, json=body)

    return asyncio.run(run())


class Chat:
    """A conversation through /v1/chat/completions."""

    def __init__(self, text: str) -> None:
        self.items: list[dict[str, Any]] = [{"role": "user", "content": text}]

    def send(self, **options: Any) -> tuple[list[str], str | None]:
        tools = [{"type": "function", "function": {"name": name, "parameters": CITY}} for name in NAMES]
        body = {"model": "auto", "messages": self.items, "tools": tools, **options}
        message = _post("/v1/chat/completions", body).raise_for_status().json()["choices"][0]["message"]
        self.items.append(message)
        calls = message.get("tool_calls", [])
        for call in calls:
            self.items.append(
                {"role": "tool", "tool_call_id": call["id"], "content": "book_flight says: sunny"}
            )
            assert "city" in json.loads(call["function"]["arguments"])
        return [call["function"]["name"] for call in calls], message["content"]


class Responses(Chat):
    """The same through /v1/responses."""

    def send(self, **options: Any) -> tuple[list[str], str | None]:
        tools = [{"type": "function", "name": name, "parameters": CITY} for name in NAMES]
        if isinstance(options.get("tool_choice"), dict) and "function" in options["tool_choice"]:
            options["tool_choice"] = {"type": "function", **options["tool_choice"]["function"]}
        body = {"model": "gpt-5-nano", "input": self.items, "tools": tools, **options}
        output = _post("/v1/responses", body).raise_for_status().json()["output"]
        self.items += output
        calls = [item for item in output if item["type"] == "function_call"]
        for call in calls:
            result = {
                "type": "function_call_output",
                "call_id": call["call_id"],
                "output": "book_flight says: sunny",
            }
            self.items.append(result)
        texts = [item["content"][0]["text"] for item in output if item["type"] == "message"]
        return [call["name"] for call in calls], next(iter(texts), None)


@pytest.mark.parametrize("kind", [Chat, Responses])
class TestBoth:
    def test_required_ends_in_text(self, kind: type[Chat]) -> None:
        one = kind("Tokyo")
        assert [one.send(tool_choice="required")[0] for _ in range(2)] == [[name] for name in NAMES]
        names, text = one.send(tool_choice="required")
        assert not names
        assert "sunny" in (text or "")

    def test_auto_calls_what_the_user_names_and_not_what_a_result_does(self, kind: type[Chat]) -> None:
        one = kind("Use get_weather for Tokyo")
        assert one.send()[0] == ["get_weather"]
        assert one.send()[0] == []
        one.items.append({"role": "user", "content": "Thanks"})
        assert one.send()[0] == []
        assert kind("get_weather_now is another name").send()[0] == []

    def test_several_at_once_or_one_after_the_other(self, kind: type[Chat]) -> None:
        text = "get_weather, then book_flight"
        assert kind(text).send()[0] == list(NAMES)
        one = kind(text)
        assert [one.send(parallel_tool_calls=False)[0] for _ in range(3)] == [[NAMES[0]], [NAMES[1]], []]

    def test_named_and_none(self, kind: type[Chat]) -> None:
        named = {"type": "function", "function": {"name": "book_flight"}}
        one = kind("Tokyo")
        assert [one.send(tool_choice=named)[0] for _ in range(2)] == [["book_flight"], []]
        assert kind("use get_weather").send(tool_choice="none")[0] == []

    def test_allowed_tools(self, kind: type[Chat]) -> None:
        tools = [{"type": "function", "function": {"name": "book_flight"}, "name": "book_flight"}]
        allowed = {"mode": "required", "tools": tools}
        choice = {"type": "allowed_tools", **({"allowed_tools": allowed} if kind is Chat else allowed)}
        one = kind("Tokyo")
        assert [one.send(tool_choice=choice)[0] for _ in range(2)] == [["book_flight"], []]


def test_legacy_functions() -> None:
    body = {
        "model": "auto",
        "messages": [{"role": "user", "content": "Tokyo"}],
        "functions": [{"name": "get_weather", "parameters": CITY}],
        "function_call": {"name": "get_weather"},
    }
    [choice] = _post("/v1/chat/completions", body).json()["choices"]
    assert choice["finish_reason"] == "function_call"
    assert json.loads(choice["message"]["function_call"]["arguments"]) == {"city": "Tokyo"}
    assert (
        '"function_call":{"name":"get_weather"'
        in _post("/v1/chat/completions", {**body, "stream": True}).text
    )


def test_responses_repeat_the_request_and_keep_to_its_limit() -> None:
    requested = {
        "instructions": "Be brief",
        "metadata": {"a": "b"},
        "max_output_tokens": 3,
        "temperature": 0.1,
    }
    response = _post("/v1/responses", {"model": "gpt-5-nano", "input": "Hello there", **requested}).json()
    assert {name: response[name] for name in requested} == requested
    assert response["status"] == "incomplete"
    assert response["incomplete_details"] == {"reason": "max_output_tokens"}
    assert response["usage"]["output_tokens"] == 3


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({"tools": [{"type": "web_search"}]}, "web_search"),
        ({"previous_response_id": "resp-1"}, "previous_response_id"),
        ({"conversation": "conv_1"}, "conversation"),
        ({"background": True}, "background"),
    ],
)
def test_what_responses_do_not_do_is_refused_by_name(more: dict[str, Any], named: str) -> None:
    response = _post("/v1/responses", {"model": "gpt-5-nano", "input": "x", **more})
    assert response.status_code == 400
    assert named in response.json()["error"]["message"]


def test_several_choices_and_log_probabilities() -> None:
    body = {"model": "auto", "messages": [{"role": "user", "content": "Hi"}], "n": 3, "logprobs": True}
    choices = _post("/v1/chat/completions", body).json()["choices"]
    assert len({choice["message"]["content"] for choice in choices}) == 3
    for choice in choices:
        tokens = [token["token"] for token in choice["logprobs"]["content"]]
        assert "".join(tokens) == choice["message"]["content"]


def test_json_mode_gives_a_value_of_the_schema_in_the_prompt() -> None:
    messages = [
        {"role": "system", "content": f"Answer by {json.dumps(CITY)}"},
        {"role": "user", "content": "Tokyo"},
    ]
    body = {"model": "auto", "messages": messages, "response_format": {"type": "json_object"}}
    text = _post("/v1/chat/completions", body).json()["choices"][0]["message"]["content"]
    assert json.loads(text) == {"city": "Tokyo"}
