"""Model responses: one output message, whole or as the named events of OpenAI's Responses API."""

from collections.abc import Iterator, Mapping
from typing import Any

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.response import MockResponse, Usage, event_stream
from leaperone_conformance.mock.state.clock import Clock

from . import model_text, schema_values


def handlers(services: Services) -> Mapping[str, Handler]:
    """Responses."""
    return {"POST /v1/responses": Responses(services.clock).create}


class Responses:
    """Answers inputs; nothing is kept between them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def create(self, call: Call) -> MockResponse:
        """The response, or its events when ``stream`` is true."""
        prompt = model_text.plain(call.field("input"))
        kind, schema = (schema_values.part(call.field("text"), "format", name) for name in ("type", "schema"))
        text = model_text.structured(kind, schema, prompt, model_text.reply(call, prompt))
        identifier = call.fingerprint.hex()
        part = {"type": "output_text", "text": text, "annotations": []}
        item = {
            "type": "message",
            "id": f"msg-{identifier}",
            "status": "completed",
            "role": "assistant",
            "content": [part],
        }
        spent, written = model_text.count(prompt), model_text.count(text)
        completed = {
            "id": f"resp-{identifier}",
            "object": "response",
            "created_at": int(self._clock.now()),
            "status": "completed",
            "model": model_text.model(call.field("model", "auto")),
            "output": [item],
            "parallel_tool_calls": True,
            "tool_choice": "auto",
            "tools": [],
            "usage": {
                "input_tokens": spent,
                "input_tokens_details": {"cached_tokens": 0},
                "output_tokens": written,
                "output_tokens_details": {"reasoning_tokens": 0},
                "total_tokens": spent + written,
            },
        }
        if call.field("stream"):
            response = event_stream(_numbered(_events(completed, item, part)), None)
        else:
            response = MockResponse.of_json(completed)
        return response.with_usage(Usage(model_text.model(call.field("model", "auto")), spent, written))


def _events(response: dict[str, Any], item: dict[str, Any], part: dict[str, Any]) -> Iterator[dict[str, Any]]:
    begun = {**response, "status": "in_progress", "output": [], "usage": None}
    place = {"item_id": item["id"], "output_index": 0, "content_index": 0}
    yield {"type": "response.created", "response": begun}
    yield {"type": "response.in_progress", "response": begun}
    opened = {**item, "status": "in_progress", "content": []}
    yield {"type": "response.output_item.added", "output_index": 0, "item": opened}
    yield {"type": "response.content_part.added", **place, "part": {**part, "text": ""}}
    for piece in model_text.tokens(part["text"]):
        yield {"type": "response.output_text.delta", **place, "delta": piece, "logprobs": []}
    yield {"type": "response.output_text.done", **place, "text": part["text"], "logprobs": []}
    yield {"type": "response.content_part.done", **place, "part": part}
    yield {"type": "response.output_item.done", "output_index": 0, "item": item}
    yield {"type": "response.completed", "response": response}


def _numbered(events: Iterator[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for number, event in enumerate(events):
        yield event["type"], {**event, "sequence_number": number}
