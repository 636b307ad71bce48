"""Chat completions: text, JSON mode, tool calls, and the same in server-sent events.

A tool is called when ``tool_choice`` demands it, or when the last user message names the tool.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.response import MockResponse, Usage, event_stream
from leaperone_conformance.mock.state.clock import Clock

from . import model_text, schema_values


def handlers(services: Services) -> Mapping[str, Handler]:
    """Chat completions."""
    return {"POST /v1/chat/completions": Chat(services.clock).complete}


@dataclass(slots=True)
class _Reply:
    id: str
    created: int
    model: str
    text: str | None
    tool_calls: list[dict[str, Any]]
    finish_reason: str
    usage: dict[str, int]


class Chat:
    """Answers conversations; nothing is kept between them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def complete(self, call: Call) -> MockResponse:
        """One completion, or its parts as events when ``stream`` is true."""
        reply = self._reply(call)
        usage = Usage(reply.model, reply.usage["prompt_tokens"], reply.usage["completion_tokens"])
        return self._answer(call, reply).with_usage(usage)

    def _answer(self, call: Call, reply: _Reply) -> MockResponse:
        if call.field("stream"):
            options = call.field("stream_options") or {}
            return event_stream(_chunks(reply, bool(options.get("include_usage"))), "[DONE]")
        message: dict[str, Any] = {"role": "assistant", "content": reply.text}
        if reply.tool_calls:
            message["tool_calls"] = reply.tool_calls
        return MockResponse.of_json(
            {
                "id": reply.id,
                "object": "chat.completion",
                "created": reply.created,
                "model": reply.model,
                "choices": [{"index": 0, "message": message, "finish_reason": reply.finish_reason}],
                "usage": reply.usage,
            }
        )

    def _reply(self, call: Call) -> _Reply:
        body = call.fields
        messages = body.get("messages", [])
        prompt = model_text.plain(messages[-1].get("content")) if messages else ""
        tool_calls = _tool_calls(call, prompt)
        text: str | None = None
        finish = "tool_calls"
        if not tool_calls:
            text, finish = _limited(body, _text(call, prompt))
        tokens = sum(model_text.count(model_text.plain(message.get("content"))) for message in messages)
        spent = model_text.count(text or orjson.dumps(tool_calls).decode())
        return _Reply(
            id=f"chatcmpl-{call.fingerprint.hex()}",
            created=int(self._clock.now()),
            model=model_text.model(body.get("model", "auto")),
            text=text,
            tool_calls=tool_calls,
            finish_reason=finish,
            usage={"prompt_tokens": tokens, "completion_tokens": spent, "total_tokens": tokens + spent},
        )


def _text(call: Call, prompt: str) -> str:
    text = model_text.reply(call, prompt)
    wanted = call.field("response_format")
    if wanted is None:
        return text
    schema = schema_values.part(wanted, "json_schema", "schema")
    return model_text.structured(schema_values.part(wanted, "type"), schema, prompt, text)


def _limited(body: Mapping[str, Any], text: str) -> tuple[str, str]:
    """The text up to the first stop sequence and the token limit, and why it ends."""
    stops = body.get("stop") or []
    for stop in [stops] if isinstance(stops, str) else stops:
        if stop:
            text = text.partition(stop)[0]
    # The second is OpenAI's newer name, which isn't documented, so that it may hold anything.
    limit = body.get("max_tokens", body.get("max_completion_tokens"))
    if type(limit) not in (int, float):
        return text, "stop"
    if model_text.count(text) > max(limit, 0):
        return "".join(model_text.tokens(text)[: max(int(limit), 0)]), "length"
    return text, "stop"


def _tool_calls(call: Call, prompt: str) -> list[dict[str, Any]]:
    tools = call.field("tools")
    if not tools:
        return []
    choice = call.field("tool_choice", "auto")
    functions = [tool["function"] for tool in tools if isinstance(tool.get("function"), dict)]
    if isinstance(choice, dict):
        wanted = (choice.get("function") or {}).get("name")
        functions = [function for function in functions if function["name"] == wanted]
    elif choice == "auto":
        functions = [function for function in functions if function["name"] and function["name"] in prompt]
    elif choice != "required":
        functions = []
    calls = []
    for function in functions[:1]:
        arguments = orjson.dumps(
            schema_values.value(function.get("parameters") or {"type": "object"}, prompt)
        ).decode()
        name = {"name": function["name"], "arguments": arguments}
        calls.append({"id": f"call_{call.fingerprint.hex()[:24]}", "type": "function", "function": name})
    return calls


def _chunks(reply: _Reply, include_usage: bool) -> Iterator[tuple[None, dict[str, Any]]]:
    def chunk(
        choices: list[dict[str, Any]], usage: dict[str, int] | None = None
    ) -> tuple[None, dict[str, Any]]:
        value: dict[str, Any] = {
            "id": reply.id,
            "object": "chat.completion.chunk",
            "created": reply.created,
            "model": reply.model,
            "choices": choices,
        }
        if include_usage:
            value["usage"] = usage
        return None, value

    def choice(delta: dict[str, Any], finish: str | None = None) -> list[dict[str, Any]]:
        return [{"index": 0, "delta": delta, "finish_reason": finish}]

    yield chunk(choice({"role": "assistant", "content": "" if reply.text is not None else None}))
    for piece in model_text.tokens(reply.text or ""):
        yield chunk(choice({"content": piece}))
    for index, tool_call in enumerate(reply.tool_calls):
        yield chunk(choice({"tool_calls": [{"index": index, **tool_call}]}))
    yield chunk(choice({}, reply.finish_reason))
    if include_usage:
        yield chunk([], reply.usage)
