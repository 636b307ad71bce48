"""One scripted reply: the requests that it is for, and its contents.

As JSON: ``{"operation": "POST /v1/chat/completions", "when": {"model": "auto", "message": "weather"}, "with": {"text":
"Sunny."}, "times": 1}``. ``with`` may be a list, given in sequence.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, TypeAlias

import orjson

from leaperone_conformance.errors import OptionInvalid, choice
from leaperone_conformance.mock.call import Call, Script
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.response import JSON, MockResponse, event_stream
from leaperone_conformance.spec import MISSING, DocumentedResponse, Operation, Spec, join, look_up
from leaperone_conformance.spec.json_text import scalar_text

LONGEST = 600.0
_REPLY = frozenset({"operation", "when", "with", "times", "check"})
_CONTENT = frozenset(
    {
        "text",
        "tool_calls",
        "json",
        "body",
        "events",
        "end",
        "status",
        "error",
        "content_type",
        "headers",
        "delay",
    }
)
_WORDS = frozenset({"contains", "matches"})

When: TypeAlias = Mapping[str, Any] | Callable[[Call], bool]
"""Values of parameters by name, ``message`` for what the user said last; or a function of the call."""


@dataclass(frozen=True, slots=True)
class ReplyContent:
    """One response: something that a model says, or a whole response.

    ``text`` and ``tool_calls`` are what a model says, plain or streamed as the request wants it. ``json``, ``body``
    and ``events`` are whole responses. A ``status`` from 400 on without any of these is the documented error with the
    message ``error``. ``delay`` is in seconds.
    """

    script: Script | None = None
    json: Any = MISSING
    body: bytes | None = None
    events: tuple[Any, ...] | None = None
    end: str | None = None
    status: int = 200
    error: str = ""
    content_type: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0

    @classmethod
    def of(cls, value: Any) -> "ReplyContent":
        """From ``with``: an object of the fields above, a text, or any other JSON as the body. Raises OptionInvalid."""
        if isinstance(value, ReplyContent):
            return value
        if isinstance(value, str):
            return cls(script=Script(value))
        if not isinstance(value, Mapping) or not value or value.keys() - _CONTENT:
            return cls(json=value)
        given = {
            name: value[name] for name in ("json", "end", "status", "error", "content_type") if name in value
        }
        for name, allowed in (("status", int), ("error", str), ("content_type", str), ("headers", Mapping)):
            if name in value and not isinstance(value[name], allowed):
                raise OptionInvalid(f"with {name}: {value[name]!r} is not {allowed.__name__}")
        status, delay = value.get("status", 200), value.get("delay", 0)
        if not 200 <= status <= 599:
            raise OptionInvalid(f"with status: {status} is not from 200 to 599")
        if not isinstance(delay, int | float) or not 0 <= delay <= LONGEST:
            raise OptionInvalid(f"with delay: {delay!r} is not from 0 to {LONGEST:g} seconds")
        if "error" in value and status < 400:
            given["status"] = 500
        body = value.get("body")
        return cls(
            **given,
            script=_script(value),
            body=body.encode() if isinstance(body, str) else body,
            events=tuple(value["events"]) if "events" in value else None,
            headers=dict(value.get("headers", {})),
            delay=float(delay),
        )

    @property
    def is_error(self) -> bool:
        """True if it is the documented error of its status."""
        return self.status >= 400 and self.json is MISSING and self.body is None and self.events is None

    def response(self, call: Call, handler: Callable[[Call], MockResponse]) -> MockResponse:
        """The response to a call; ``handler`` is that of its operation. Raises ApiError for an error."""
        if self.is_error:
            raise ApiError(self.status, self.error, headers=self.headers)
        if self.script is not None:
            call.script = self.script
            response = handler(call)
        elif self.events is not None:
            response = event_stream([(_name(event), event) for event in self.events], self.end)
        else:
            body = orjson.dumps(self.json) if self.body is None else self.body
            response = MockResponse(self.status, self.content_type or JSON, (body,))
        response = response.with_headers(self.headers)
        response.delay = self.delay
        return response

    def problem(self, spec: Spec, operation: Operation) -> str | None:
        """The difference from the spec; None where there is none, or the content follows from the request."""
        if self.is_error or self.script is not None:
            return None
        documented = operation.response(self.status)
        if documented is None:
            return f"status {self.status} is not documented for {operation.key}"
        content_type = self.content_type or ("text/event-stream" if self.events is not None else JSON)
        media = documented.media(content_type)
        if media is None:
            return f"content type {content_type} is not documented for {operation.key}"
        found = [
            violation
            for pointer, value in self._values(documented, content_type)
            for violation in spec.violations(pointer, value)
        ]
        return f"{operation.key}: {found[0]}" if found else None

    def _values(self, documented: DocumentedResponse, content_type: str) -> Iterator[tuple[str, Any]]:
        """Values to validate, each with the pointer of its schema."""
        media = documented.media(content_type)
        if media is None:
            return
        if self.events is not None:
            rule = join(media.pointer, "x-events", "schema")
            yield from ((rule, event) for event in self.events if "x-events" in media.definition)
        elif media.schema is not None and content_type.partition(";")[0].endswith("json"):
            yield media.schema, orjson.loads(self.body or b"") if self.json is MISSING else self.json
        elif media.schema is not None and self.body is not None and content_type.startswith("text/"):
            yield media.schema, self.body.decode("utf-8", "replace")


def _name(event: Any) -> str | None:
    """The name of an event, which is the type that it says itself: as OpenAI's responses do it."""
    kind = event.get("type") if isinstance(event, Mapping) else None
    return kind if isinstance(kind, str) else None


def _script(value: Mapping[str, Any]) -> Script | None:
    if not value.keys() & {"text", "tool_calls"}:
        return None
    text, calls = value.get("text"), value.get("tool_calls", ())
    if not isinstance(calls, list | tuple) or not all(
        isinstance(_called(call).get("name"), str) for call in calls
    ):
        raise OptionInvalid('with tool_calls: not a list of {"name": ..., "arguments": ...}')
    return Script(
        text if text is None or isinstance(text, str) else orjson.dumps(text).decode(),
        tuple((_called(call)["name"], scalar_text(_called(call).get("arguments", {}))) for call in calls),
    )


def _called(call: Any) -> Mapping[str, Any]:
    """Name and arguments of a call, also where they are in ``function`` as in a message of OpenAI's."""
    found = call.get("function", call) if isinstance(call, Mapping) else {}
    return found if isinstance(found, Mapping) else {}


@dataclass(frozen=True, slots=True)
class Reply:
    """The replies to an operation: of several contents each once, in order, the last one from then on.

    ``operation`` is an operationId, a path, or a pattern over ``METHOD /path``. ``times`` is how many requests it is
    for, all where it is None. ``check`` holds it against the spec.
    """

    operation: str
    contents: tuple[ReplyContent, ...]
    when: When = field(default_factory=dict)
    times: int | None = None
    check: bool = True

    @classmethod
    def of(
        cls,
        operation: str,
        when: When | None = None,
        with_: Any = None,
        times: int | None = None,
        check: bool = True,
    ) -> "Reply":
        """From its parts. Raises OptionInvalid."""
        if times is not None and (type(times) is not int or times < 1):
            raise OptionInvalid(f"reply to {operation}: times: {times!r} is not a number from 1 on")
        if when is not None and not callable(when) and not isinstance(when, Mapping):
            raise OptionInvalid(f"reply to {operation}: when: not an object of parameters, nor a function")
        given = with_ if isinstance(with_, list | tuple) else [with_]
        if with_ is None or not given:
            raise OptionInvalid(f"reply to {operation}: with: say what the response is")
        try:
            return cls(
                operation, tuple(map(ReplyContent.of, given)), {} if when is None else when, times, check
            )
        except OptionInvalid as error:
            raise OptionInvalid(f"reply to {operation}: {error}") from error

    @classmethod
    def of_json(cls, value: Any) -> "Reply":
        """From an entry of a file. Raises OptionInvalid."""
        if not isinstance(value, Mapping) or not isinstance(value.get("operation"), str):
            raise OptionInvalid('a reply is an object with the name of an operation in "operation"')
        for name in value.keys() - _REPLY:
            raise OptionInvalid(
                f"reply to {value['operation']}: {name}: there are {choice(name, sorted(_REPLY))}"
            )
        return cls.of(
            value["operation"],
            value.get("when"),
            value.get("with"),
            value.get("times"),
            value.get("check", True),
        )

    def concerns(self, operation: Operation) -> bool:
        """True if an operation is meant."""
        return self.operation in (operation.id, operation.path) or fnmatchcase(operation.key, self.operation)

    def matches(self, call: Call, message: Callable[[Call], str]) -> bool:
        """True if a call is meant; ``message`` is what its user said last."""
        if callable(self.when):
            return bool(self.when(call))
        return all(
            _is(wanted, message(call), within=True)
            if name == "message"
            else _is(wanted, _parameter(call, name))
            for name, wanted in self.when.items()
        )


def _parameter(call: Call, name: str) -> Any:
    """A parameter by its name, in body, query or path; dots lead into objects."""
    for holder in (call.fields, call.query, call.path):
        if name in holder:
            return holder[name]
    return look_up(call.fields, "/" + name.replace(".", "/"))


def _is(wanted: Any, value: Any, *, within: bool = False) -> bool:
    """True if a value is the one wanted, by a pattern, by what it contains, or by being equal to it."""
    values = value if isinstance(value, list) and not isinstance(wanted, list) else [value]
    if isinstance(wanted, re.Pattern):
        return any(wanted.search(str(item)) for item in values)
    if isinstance(wanted, Mapping) and len(wanted) == 1 and wanted.keys() <= _WORDS:
        [(word, text)] = wanted.items()
        if word == "contains":
            return any(str(text) in str(item) for item in values)
        return any(re.search(str(text), str(item)) for item in values)
    if within:
        return any(str(wanted) in str(item) for item in values)
    return any(item == wanted and isinstance(item, bool) == isinstance(wanted, bool) for item in values)
