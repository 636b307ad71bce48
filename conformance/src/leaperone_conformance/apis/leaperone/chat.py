"""Chat completions: text, JSON mode, tool calls, and the same in server-sent events."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.response import MockResponse, Usage, event_stream

from . import model_text
from .caller_schema import part
from .conversation import (
    Choice,
    Conversation,
    Function,
    FunctionCall,
    Message,
    UnlistedNumbers,
    functions,
    limited,
    saying,
)

KEY = "POST /v1/chat/completions"
_MOST_CHOICES = 128


def handlers(services: Services) -> Mapping[str, Handler]:
    """Chat completions."""
    return {KEY: Chat(services).complete}


@dataclass(frozen=True, slots=True)
class _Choice:
    """One of the responses to a request; ``legacy`` for a caller that knows ``functions`` and not ``tools``."""

    text: str | None
    calls: tuple[FunctionCall, ...]
    finish: str
    legacy: bool

    @property
    def tokens(self) -> int:
        return model_text.count(self.text or "".join(call.name + call.arguments for call in self.calls))

    def calling(self, *, streamed: bool = False) -> dict[str, Any]:
        """The properties of a message that call functions."""
        if not self.calls:
            return {}
        called = [{"name": call.name, "arguments": call.arguments} for call in self.calls]
        if self.legacy:
            return {"function_call": called[0]}
        return {
            "tool_calls": [
                {
                    **({"index": at} if streamed else {}),
                    "id": call.id,
                    "type": "function",
                    "function": called[at],
                }
                for at, call in enumerate(self.calls)
            ]
        }


class Chat:
    """Answers conversations; nothing is kept between them."""

    def __init__(self, services: Services) -> None:
        self._clock = services.clock
        unlisted = {"n": _MOST_CHOICES, "max_completion_tokens": math.inf}
        self._unlisted = UnlistedNumbers(services.spec, KEY, unlisted)

    def complete(self, call: Call) -> MockResponse:
        """One completion, or its parts as events when ``stream`` is true. Raises ApiError (400)."""
        body = call.fields
        self._unlisted.check(body)
        conversation = conversation_of(body.get("messages", []))
        choices = [_choice(call, conversation, at) for at in range(_count(body.get("n")))]
        read, written = conversation.tokens, sum(choice.tokens for choice in choices)
        model = model_text.model(body.get("model", "auto"))
        usage = {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}
        head = {"id": f"chatcmpl-{call.fingerprint.hex()}", "created": int(self._clock.now()), "model": model}
        logprobs = body.get("top_logprobs") or 0 if body.get("logprobs") is True else None
        if body.get("stream"):
            included = usage if part(body.get("stream_options"), "include_usage") else None
            response = event_stream(_chunks(head, choices, included, logprobs), "[DONE]")
        else:
            response = MockResponse.of_json(
                {
                    **head,
                    "object": "chat.completion",
                    "choices": [_whole(number, choice, logprobs) for number, choice in enumerate(choices)],
                    "usage": usage,
                }
            )
        return response.with_usage(Usage(model, read, written))


def _count(value: Any) -> int:
    return value if type(value) is int and 1 <= value <= _MOST_CHOICES else 1


def conversation_of(messages: list[dict[str, Any]]) -> Conversation:
    """The conversation in the messages of a request."""
    return Conversation(
        [
            Message(
                message.get("role", "user"),
                model_text.plain(message.get("content")),
                tuple(_called(message)),
            )
            for message in messages
        ]
    )


def _called(message: Mapping[str, Any]) -> Iterator[str]:
    """The names of the functions that a message calls."""
    calls = [part(tool, "function", "name") for tool in message.get("tool_calls") or ()]
    for name in (*calls, part(message.get("function_call"), "name")):
        if isinstance(name, str):
            yield name


def _choice(call: Call, conversation: Conversation, number: int) -> _Choice:
    body = call.fields
    form = body.get("response_format")
    tools = body.get("tools")
    legacy = not tools and isinstance(body.get("functions"), list)
    said = saying(
        call,
        conversation,
        _known(body),
        Choice.of(body.get("function_call") if legacy else body.get("tool_choice")),
        {"type": part(form, "type"), "schema": part(form, "json_schema", "schema")},
        parallel=not legacy and body.get("parallel_tool_calls") is not False,
        place="response_format",
        variant=f"choice {number}" if number else "",
    )
    if said.calls:
        return _Choice(said.text, said.calls, "function_call" if legacy else "tool_calls", legacy)
    text, finish = _limited(body, said.text or "")
    return _Choice(text, (), finish, legacy)


def _known(body: Mapping[str, Any]) -> list[Function]:
    tools = body.get("tools")
    if tools:
        return functions(part(tool, "function") for tool in tools)
    legacy = body.get("functions")
    return functions(legacy) if isinstance(legacy, list) else []


def _limited(body: Mapping[str, Any], text: str) -> tuple[str, str]:
    """The text up to the first stop sequence and the token limit, and why it ends."""
    stops = body.get("stop") or []
    for stop in [stops] if isinstance(stops, str) else stops:
        if stop:
            text = text.partition(stop)[0]
    # The second is OpenAI's newer name, which isn't documented, so that it may hold anything.
    limit = body.get("max_tokens")
    text, cut = limited(text, body.get("max_completion_tokens") if limit is None else limit)
    return text, "length" if cut else "stop"


def _logprobs(pieces: list[str], top: int) -> dict[str, Any]:
    """Log probabilities in OpenAI's form: each token was certain, so that ``top`` of them are one at most."""
    tokens = [{"token": piece, "logprob": 0.0, "bytes": list(piece.encode())} for piece in pieces]
    content = [{**token, "top_logprobs": [token] if top else []} for token in tokens]
    return {"logprobs": {"content": content, "refusal": None}}


def _whole(number: int, choice: _Choice, logprobs: int | None) -> dict[str, Any]:
    message = {"role": "assistant", "content": choice.text, **choice.calling()}
    more = {} if logprobs is None else _logprobs(model_text.tokens(choice.text or ""), logprobs)
    return {"index": number, "message": message, "finish_reason": choice.finish, **more}


def _chunks(
    head: Mapping[str, Any], choices: list[_Choice], usage: dict[str, int] | None, logprobs: int | None
) -> Iterator[tuple[None, dict[str, Any]]]:
    def chunk(
        parts: list[dict[str, Any]], spent: dict[str, int] | None = None
    ) -> tuple[None, dict[str, Any]]:
        value = {**head, "object": "chat.completion.chunk", "choices": parts}
        return None, value if usage is None else {**value, "usage": spent}

    for number, choice in enumerate(choices):
        for delta in _deltas(choice):
            said = logprobs is not None and delta.get("content")
            more = _logprobs([delta["content"]], logprobs or 0) if said else {}
            yield chunk([{"index": number, "delta": delta, "finish_reason": None, **more}])
        yield chunk([{"index": number, "delta": {}, "finish_reason": choice.finish}])
    if usage is not None:
        yield chunk([], usage)


def _deltas(choice: _Choice) -> Iterator[dict[str, Any]]:
    yield {"role": "assistant", "content": "" if choice.text is not None else None}
    for piece in model_text.tokens(choice.text or ""):
        yield {"content": piece}
    calling = choice.calling(streamed=True)
    if choice.legacy and calling:
        yield calling
    for tool_call in calling.get("tool_calls", ()):
        yield {"tool_calls": [tool_call]}
