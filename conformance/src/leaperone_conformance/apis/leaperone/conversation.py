"""A conversation and its functions, whichever of OpenAI's APIs it came through, and which functions are called next.

A function is called when it is demanded, or when the last message of the user names it; in one turn of the user each is
called once, so that an agent comes to its end.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from leaperone_conformance.mock.call import Call, Script
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.spec import Spec
from leaperone_conformance.spec.params import property_pointers

from . import caller_schema, model_text
from .caller_schema import part


@dataclass(frozen=True, slots=True)
class Message:
    """One entry: who speaks, the text, the functions that it calls; ``result`` for what a function returned."""

    role: str
    text: str
    calls: tuple[str, ...] = ()

    @property
    def result(self) -> bool:
        """True for the result of a function."""
        return self.role in ("tool", "function")


@dataclass(frozen=True, slots=True)
class Function:
    """A function that the model may call; ``parameters`` are the caller's JSON Schema."""

    name: str
    parameters: Any


@dataclass(frozen=True, slots=True)
class FunctionCall:
    """A call of a function; ``arguments`` are JSON."""

    id: str
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The functions that may be called: ``mode`` is none, auto or required; ``names`` None allows all."""

    mode: str
    names: frozenset[str] | None = None

    @classmethod
    def of(cls, value: Any) -> "Choice":
        """From ``tool_choice`` or ``function_call`` in any of its forms."""
        if value is None or isinstance(value, str):
            return cls(value if value in ("none", "required") else "auto")
        allowed = part(value, "allowed_tools") or value
        if part(value, "type") == "allowed_tools" and isinstance(part(allowed, "tools"), list):
            names = (part(tool, "function", "name") or part(tool, "name") for tool in allowed["tools"])
            return cls("required" if part(allowed, "mode") == "required" else "auto", _texts(names))
        name = part(value, "function", "name") or part(value, "name")
        return cls("required", _texts([name]))


def _texts(values: Iterable[Any]) -> frozenset[str]:
    return frozenset(value for value in values if isinstance(value, str))


def functions(definitions: Iterable[Any]) -> list[Function]:
    """The functions that have a name."""
    return [
        Function(found["name"], found.get("parameters"))
        for found in definitions
        if isinstance(found, Mapping) and isinstance(found.get("name"), str) and found["name"]
    ]


class Conversation:
    """The messages of a request, oldest first."""

    def __init__(self, messages: Sequence[Message]) -> None:
        self.messages = messages
        last = max((at for at, message in enumerate(messages) if message.role == "user"), default=-1)
        self._turn = messages[last + 1 :]
        question = messages[last] if last >= 0 else (messages[-1] if messages else None)
        self.prompt = question.text if question else ""
        """The last text of the user."""

    @property
    def tokens(self) -> int:
        """Number of tokens of all messages."""
        return sum(model_text.count(message.text) for message in self.messages)

    @property
    def results(self) -> list[str]:
        """Results of functions since the last message of the user."""
        return [message.text for message in self._turn if message.result]

    def wanted(self, known: Sequence[Function], choice: Choice, *, parallel: bool) -> list[Function]:
        """The functions that are called next; none where the model answers."""
        called = {name for message in self._turn for name in message.calls}
        left = [
            function
            for function in known
            if function.name not in called and (choice.names is None or function.name in choice.names)
        ]
        if choice.mode == "none" or not left:
            return []
        found = [function for function in left if _names(function.name, self.prompt)]
        if choice.mode == "required" and not found:
            return left[:1]
        return found if parallel else found[:1]


def _names(name: str, text: str) -> bool:
    """True for a text that has a name as a word."""
    return name in text and bool(re.search(rf"(?<![A-Za-z0-9_-]){re.escape(name)}(?![A-Za-z0-9_-])", text))


@dataclass(frozen=True, slots=True)
class Saying:
    """The output of the model: calls of functions, or else a text."""

    text: str | None
    calls: tuple[FunctionCall, ...] = ()


def saying(
    call: Call,
    conversation: Conversation,
    known: Sequence[Function],
    choice: Choice,
    form: Any,
    *,
    parallel: bool,
    place: str,
    variant: str = "",
) -> Saying:
    """The text of the model; by a script where the call has one.

    ``form`` is the format that is wanted (``type`` and ``schema``) and ``place`` its name in the request.
    ``variant`` tells several responses to one request apart. Raises ApiError (400) for a schema without values.
    """
    if call.script is not None:
        return _scripted(call, call.script)
    calls = []
    for index, function in enumerate(conversation.wanted(known, choice, parallel=parallel)):
        schema = {"type": "object"} if function.parameters is None else function.parameters
        rng = call.random(f"{function.name}{variant}")
        value = caller_schema.value(schema, conversation.prompt, rng, f"function {function.name}")
        calls.append(FunctionCall(_call_id(call, index), function.name, orjson.dumps(value).decode()))
    if calls:
        return Saying(None, tuple(calls))
    return Saying(_text(call, conversation, form, place, variant))


def _call_id(call: Call, index: int) -> str:
    return f"call_{call.fingerprint.hex()[:22]}{index:02}"


def _scripted(call: Call, script: Script) -> Saying:
    calls = (
        FunctionCall(_call_id(call, index), name, arguments)
        for index, (name, arguments) in enumerate(script.tool_calls)
    )
    return Saying(script.text, tuple(calls))


def _text(call: Call, conversation: Conversation, form: Any, place: str, variant: str) -> str:
    prompt = conversation.prompt
    kind = part(form, "type")
    schema = part(form, "schema") if kind == "json_schema" else None
    if kind == "json_object":
        schema = caller_schema.named(message.text for message in conversation.messages)
    if schema is not None:
        return orjson.dumps(caller_schema.value(schema, prompt, call.random(variant), place)).decode()
    text = model_text.reply(prompt, conversation.results, variant)
    return orjson.dumps({"answer": text}).decode() if kind in ("json_object", "json_schema") else text


class UnlistedNumbers:
    """Numbers of at least 1 that a request may have though its schema doesn't list them, by the most that each may be.

    A property that the spec describes has been validated by that.
    """

    def __init__(self, spec: Spec, key: str, most: Mapping[str, float]) -> None:
        bodies = spec.by_key[key].bodies.values() if key in spec.by_key else ()
        listed = {name for body in bodies if body.schema for name in property_pointers(spec, body.schema)}
        self._most = {name: limit for name, limit in most.items() if name not in listed}

    def check(self, body: Mapping[str, Any]) -> None:
        """Raises ApiError (400) for a number outside of its range."""
        for name, most in self._most.items():
            value = body.get(name)
            if type(value) is int and not 1 <= value <= most:
                wanted = "at least 1" if most == math.inf else f"from 1 to {most}"
                raise ApiError(400, f"body /{name}: {value} is not {wanted}")


def limited(text: str, limit: Any) -> tuple[str, bool]:
    """The text up to a limit of tokens, and whether it was cut; anything but a number is no limit."""
    if type(limit) not in (int, float) or model_text.count(text) <= max(limit, 0):
        return text, False
    return "".join(model_text.tokens(text)[: max(int(limit), 0)]), True
