"""Model responses: a message or calls of functions, whole or as the named events of OpenAI's Responses API."""

import math
from collections.abc import Iterator, Mapping
from typing import Any

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.response import MockResponse, Usage, event_stream

from . import model_text
from .caller_schema import part
from .conversation import (
    Choice,
    Conversation,
    FunctionCall,
    Message,
    UnlistedNumbers,
    functions,
    limited,
    saying,
)

KEY = "POST /v1/responses"
_ECHOED: Mapping[str, Any] = {
    "instructions": None,
    "max_output_tokens": None,
    "metadata": {},
    "parallel_tool_calls": True,
    "temperature": 1.0,
    "text": {"format": {"type": "text"}},
    "tool_choice": "auto",
    "tools": [],
    "top_p": 1.0,
}
"""Properties of a request that its response repeats, with what they are where the request lacks them."""
_UNSUPPORTED = ("previous_response_id", "conversation", "prompt")
"""Properties that refer to stored responses, which the mock doesn't keep."""


def handlers(services: Services) -> Mapping[str, Handler]:
    """Responses."""
    return {KEY: Responses(services).create}


class Responses:
    """Answers inputs; nothing is kept between them."""

    def __init__(self, services: Services) -> None:
        self._clock = services.clock
        self._unlisted = UnlistedNumbers(services.spec, KEY, {"max_output_tokens": math.inf})

    def create(self, call: Call) -> MockResponse:
        """The response, or its events when ``stream`` is true.

        Raises ApiError (400) for what the mock doesn't do: stored responses, and tools that aren't functions.
        """
        _check(call.fields)
        self._unlisted.check(call.fields)
        conversation = conversation_of(call.field("instructions"), call.field("input"))
        output, cut = _output(call, conversation)
        read = conversation.tokens
        written = sum(map(_tokens, output))
        model = model_text.model(call.field("model", "auto"))
        response = {
            "id": f"resp-{call.fingerprint.hex()}",
            "object": "response",
            "created_at": int(self._clock.now()),
            "status": "incomplete" if cut else "completed",
            "error": None,
            "incomplete_details": {"reason": "max_output_tokens"} if cut else None,
            "model": model,
            "output": output,
            **{
                name: default if call.field(name) is None else call.field(name)
                for name, default in _ECHOED.items()
            },
            "usage": {
                "input_tokens": read,
                "input_tokens_details": {"cached_tokens": 0},
                "output_tokens": written,
                "output_tokens_details": {"reasoning_tokens": 0},
                "total_tokens": read + written,
            },
        }
        sent = (
            event_stream(_numbered(_events(response)), None)
            if call.field("stream")
            else MockResponse.of_json(response)
        )
        return sent.with_usage(Usage(model, read, written))


def _check(body: Mapping[str, Any]) -> None:
    for name in _UNSUPPORTED:
        if body.get(name) is not None:
            raise ApiError(400, f"{name}: the mock stores no responses: send the whole conversation in input")
    if body.get("background"):
        raise ApiError(400, "background: the mock has no responses in the background: leave it out")
    tools = body.get("tools")
    for index, tool in enumerate(tools if isinstance(tools, list) else ()):
        kind = part(tool, "type")
        if kind != "function":
            raise ApiError(
                400, f"tools[{index}]: type {kind!r} is not supported: the mock calls functions only"
            )


def conversation_of(instructions: Any, given: Any) -> Conversation:
    """The conversation in the input of a request."""
    return Conversation(list(_messages(instructions, given)))


def _messages(instructions: Any, given: Any) -> Iterator[Message]:
    if isinstance(instructions, str):
        yield Message("system", instructions)
    if isinstance(given, str):
        yield Message("user", given)
        return
    for item in given or ():
        kind = item.get("type", "message")
        if kind == "function_call":
            yield Message("assistant", str(item.get("arguments", "")), (str(item.get("name")),))
        elif kind == "function_call_output":
            output = item.get("output")
            yield Message("tool", model_text.plain(output))
        else:
            yield Message(str(item.get("role", "user")), model_text.plain(item.get("content")))


def _output(call: Call, conversation: Conversation) -> tuple[list[dict[str, Any]], bool]:
    """The output items, and whether their text was cut off."""
    tools = call.field("tools")
    said = saying(
        call,
        conversation,
        functions(tools if isinstance(tools, list) else ()),
        Choice.of(call.field("tool_choice")),
        part(call.field("text"), "format"),
        parallel=call.field("parallel_tool_calls") is not False,
        place="text.format",
    )
    identifier = call.fingerprint.hex()
    items = []
    cut = False
    if said.text is not None:
        text, cut = limited(said.text, call.field("max_output_tokens"))
        items.append(_message(f"msg-{identifier}", text, "incomplete" if cut else "completed"))
    items += [_function_call(f"fc-{identifier}-{at}", made) for at, made in enumerate(said.calls)]
    return items, cut


def _message(identifier: str, text: str, status: str) -> dict[str, Any]:
    content = [{"type": "output_text", "text": text, "annotations": []}]
    return {"type": "message", "id": identifier, "status": status, "role": "assistant", "content": content}


def _function_call(identifier: str, made: FunctionCall) -> dict[str, Any]:
    return {
        "type": "function_call",
        "id": identifier,
        "call_id": made.id,
        "name": made.name,
        "arguments": made.arguments,
        "status": "completed",
    }


def _tokens(item: Mapping[str, Any]) -> int:
    if item["type"] == "function_call":
        return model_text.count(item["name"] + item["arguments"])
    return model_text.count(item["content"][0]["text"])


def _events(response: dict[str, Any]) -> Iterator[dict[str, Any]]:
    begun = {
        **response,
        "status": "in_progress",
        "incomplete_details": None,
        "output": [],
        "usage": None,
    }
    yield {"type": "response.created", "response": begun}
    yield {"type": "response.in_progress", "response": begun}
    for index, item in enumerate(response["output"]):
        yield from (_call_events if item["type"] == "function_call" else _message_events)(index, item)
    yield {"type": f"response.{response['status']}", "response": response}


def _message_events(index: int, item: dict[str, Any]) -> Iterator[dict[str, Any]]:
    [content] = item["content"]
    place = {"item_id": item["id"], "output_index": index, "content_index": 0}
    opened = {**item, "status": "in_progress", "content": []}
    yield {"type": "response.output_item.added", "output_index": index, "item": opened}
    yield {"type": "response.content_part.added", **place, "part": {**content, "text": ""}}
    for piece in model_text.tokens(content["text"]):
        yield {"type": "response.output_text.delta", **place, "delta": piece, "logprobs": []}
    yield {"type": "response.output_text.done", **place, "text": content["text"], "logprobs": []}
    yield {"type": "response.content_part.done", **place, "part": content}
    yield {"type": "response.output_item.done", "output_index": index, "item": item}


def _call_events(index: int, item: dict[str, Any]) -> Iterator[dict[str, Any]]:
    place = {"item_id": item["id"], "output_index": index}
    opened = {**item, "status": "in_progress", "arguments": ""}
    yield {"type": "response.output_item.added", "output_index": index, "item": opened}
    for piece in model_text.tokens(item["arguments"]):
        yield {"type": "response.function_call_arguments.delta", **place, "delta": piece}
    done = {"name": item["name"], "arguments": item["arguments"]}
    yield {"type": "response.function_call_arguments.done", **place, **done}
    yield {"type": "response.output_item.done", "output_index": index, "item": item}


def _numbered(events: Iterator[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, event in enumerate(events):
        yield event["type"], {**event, "sequence_number": number}
