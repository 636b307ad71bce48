"""Input and result of a check: one exchange, and a verdict about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import orjson

from leaperone_conformance.spec import MISSING, Media, Operation, Spec, look_up
from leaperone_conformance.spec.json_text import sequence_texts
from leaperone_conformance.spec.newest import is_sequence


@dataclass(frozen=True, slots=True)
class Request:
    """The request as the operation means it, before it was serialised."""

    method: str
    body: Any = MISSING
    """JSON value, form fields by name, or text; MISSING where none was sent."""
    media_type: str | None = None
    valid: bool = False
    """True for a request that is valid by the spec; False where that isn't known."""
    keyless: bool = False
    """True for a request that was sent without credentials on purpose."""
    path: Mapping[str, Any] = field(default_factory=dict)
    """Its path parameters."""
    query: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, Any] = field(default_factory=dict)
    """Of the request; credentials may be among them."""

    def asks(self, parameter: str) -> Any:
        """The value of a body property; MISSING where the body doesn't have it."""
        return look_up(self.body, f"/{parameter}") if isinstance(self.body, dict) else MISSING


@dataclass(frozen=True)
class Response:
    """The response, with its body decoded from Content-Encoding."""

    status: int
    content_type: str
    body: bytes = field(repr=False)
    whole: bool = True
    """False where a stream was cut off by the reader, not by the server."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """By lower-case name; the first value of each."""

    @property
    def succeeded(self) -> bool:
        return 200 <= self.status < 300

    @property
    def media_type(self) -> str:
        """Lower-cased ``type/subtype`` without parameters; ``""`` where the response names none."""
        return self.content_type.partition(";")[0].strip().lower()

    @property
    def is_json(self) -> bool:
        """True if it comes as JSON, or as a sequence of JSON values."""
        return self.media_type.endswith("json") or is_sequence(self.media_type)

    @property
    def texts(self) -> list[bytes]:
        """The texts that are JSON: the body, or each line of a sequence."""
        return sequence_texts(self.body, self.media_type) if is_sequence(self.media_type) else [self.body]

    @cached_property
    def json(self) -> Any:
        """The body as JSON, a sequence as a list; MISSING where it isn't JSON."""
        try:
            values = [orjson.loads(text) for text in self.texts]
            return values if is_sequence(self.media_type) else values[0]
        except orjson.JSONDecodeError:
            return MISSING


FRAMING = ":framing"
"""Field of a response that says what is wrong with its framing; no server can send a field of this name."""

Ask = Callable[[Operation, Mapping[str, str]], Response]
"""Sends a further request: operation and its path parameters in, answer out."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request of an operation, its response, and the means to send further requests."""

    spec: Spec
    operation: Operation
    request: Request
    response: Response
    ask: Ask

    @property
    def media(self) -> Media | None:
        """The media type object for this response; None where its status or media type isn't documented."""
        return documented(self.operation, self.response)


@dataclass(frozen=True, slots=True)
class Failure:
    """A response that doesn't satisfy a check."""

    reason: str
    """The same for equal faults: findings are grouped by it."""
    detail: str
    """The value found, and its place."""
    operation: str = ""
    """Key of the operation whose response it is; ``""`` where that is the exchange's own."""
    undocumented: bool = False
    """The document doesn't describe the response, and nothing that it says is broken by it."""


@dataclass(frozen=True, slots=True)
class NotExercised:
    """A check that could not be made of an exchange."""

    reason: str = ""
    """``""`` where the check isn't about such exchanges."""


NOT_APPLICABLE = NotExercised()

Verdict = Failure | NotExercised | None
"""The result of a check of an exchange: a failure, not exercised, or passed (None)."""

Check = Callable[[Exchange], Verdict]


def documented(operation: Operation, response: Response) -> Media | None:
    """The media type object for a response; None where there is none."""
    described = operation.response(response.status)
    return described.media(response.media_type) if described else None


def failing(media: Media | None, response: Response) -> Any:
    """The code that makes a success a failure by the ``x-failure`` of its media type; MISSING where it is none."""
    rule = media.definition.get("x-failure") if media is not None and response.succeeded else None
    code = look_up(response.json, rule["code"]) if rule else MISSING
    return MISSING if rule is None or code in rule["success"] else code
