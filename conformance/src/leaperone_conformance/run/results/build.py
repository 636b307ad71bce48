"""Findings with the documented responses of their operation, in a few lines for people."""

from collections.abc import Iterator

from leaperone_conformance.spec import DocumentedResponse, Operation, Spec
from leaperone_conformance.spec.pointer import join

from .finding import Finding
from .reproduce import SentRequest, curl, python, request_text

_DEPTH = 4
_LINES = 40
_SCHEMAS = "#/components/schemas/"
_CHOICES = ("oneOf", "anyOf")


def expected(spec: Spec, operation: Operation, status: int | None) -> str:
    """The documented statuses, and an outline of the response of ``status``, else of success."""
    lines = [f"documented: {', '.join(operation.responses)}"]
    response = operation.response(status) if status is not None else None
    response = response or operation.success
    if response is not None:
        lines += _response(spec, response)
    return "\n".join(lines if len(lines) <= _LINES else [*lines[:_LINES], "…"])


def _response(spec: Spec, response: DocumentedResponse) -> Iterator[str]:
    for media in response.content.values():
        yield f"{response.status} {media.type}"
        if media.schema is not None:
            yield from _members(spec, media.schema, 1)


def _members(spec: Spec, pointer: str, depth: int, outer: frozenset[str] = frozenset()) -> Iterator[str]:
    """The properties of a schema, each alternative's where it has some."""
    place, schema = spec.resolve(pointer)
    if depth > _DEPTH or place in outer or not isinstance(schema, dict):
        return
    outer |= {place}
    indent = "  " * depth
    required = schema.get("required", ())
    for name in schema.get("properties", {}):
        member = join(place, "properties", name)
        optional = "" if name in required else "?"
        yield f"{indent}{name}{optional}: {_kind(spec, member)}"
        yield from _members(spec, member, depth + 1, outer)
    if isinstance(schema.get("items"), dict):
        yield from _members(spec, join(place, "items"), depth, outer)
    if isinstance(schema.get("contentSchema"), dict):
        yield from _members(spec, join(place, "contentSchema"), depth, outer)
    for index in range(len(schema.get("allOf", ()))):
        yield from _members(spec, join(place, "allOf", str(index)), depth, outer)
    for word in _CHOICES:
        for index in range(len(schema.get(word, ()))):
            choice = join(place, word, str(index))
            found = spec.resolve(choice)[1]
            if depth == 1 or (isinstance(found, dict) and found.get("properties")):
                yield f"{indent}{'either' if index == 0 else 'or'} {_kind(spec, choice)}"
                yield from _members(spec, choice, depth + 1, outer)


def _kind(spec: Spec, pointer: str) -> str:
    place, schema = spec.resolve(pointer)
    if not isinstance(schema, dict):
        return "anything" if schema else "nothing"
    if "const" in schema:
        return repr(schema["const"])
    if "enum" in schema:
        return " | ".join(map(repr, schema["enum"][:6])) + (" | …" if len(schema["enum"]) > 6 else "")
    kinds = schema.get("type", ())
    names = [kinds] if isinstance(kinds, str) else list(kinds)
    named = place.removeprefix(_SCHEMAS) if place.startswith(_SCHEMAS) else "anything"
    text = " or ".join(names) or named
    if names == ["array"] and isinstance(schema.get("items"), dict):
        text = f"array of {_kind(spec, join(place, 'items'))}"
    return f"{text} that holds JSON" if "contentSchema" in schema else text


_EXCERPT = 1000
_BINARY = frozenset(range(32)) - frozenset(b"\t\n\r")
_LEFT_OUT = "left out, because the answer may repeat what was uploaded"


def finding_of(
    spec: Spec,
    operation: str,
    check: str,
    title: str,
    detail: str,
    sent: SentRequest,
    response: tuple[int, bytes] | None,
    *,
    quoting: bool = True,
    subject: str = "",
) -> Finding:
    """The finding; ``response`` is status and body, None where there was none.

    ``subject`` is the operation that responded, where it isn't ``operation``.

    ``quoting``: the detail may quote the response, and so what was uploaded.
    """
    status, body = response or (None, b"")
    begin = body[:_EXCERPT]
    promised = subject or operation
    return Finding(
        operation,
        check,
        title,
        _LEFT_OUT if sent.is_upload and quoting else detail,
        status,
        "" if sent.is_upload or _BINARY.intersection(begin) else begin.decode(errors="replace"),
        curl(sent),
        request=request_text(sent),
        expected=expected(spec, spec.by_key[promised], status) if promised in spec.by_key else "",
        python=python(sent),
    )
