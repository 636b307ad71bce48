"""Errors in another shape, with another code or status, or without the headers that tell how to go on."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from leaperone_conformance.spec import MISSING, DocumentedResponse, Operation, Spec, join, look_up

from .middleware import Mutant, Request, Response
from .points import answers, mutant, representatives, spread

_BODIES: dict[str, tuple[str, Callable[[Response], Response]]] = {
    "html": (
        "comes as HTML",
        lambda response: Response(
            response.status, {**response.headers, "content-type": "text/html"}, b"<h1>no</h1>"
        ),
    ),
    "empty": ("has no body", lambda response: Response(response.status, response.headers, b"")),
    "text": ("is text for JSON", lambda response: Response(response.status, response.headers, b"no")),
    "flat": ("has no wrapper", lambda response: response.with_json({"message": "no"})),
    "list": ("is a list", lambda response: response.with_json([response.json])),
}


def errors(spec: Spec) -> Iterator[Mutant]:
    """Bodies, codes and statuses of documented errors, in operations that document them apart."""
    for index, (what, (breaks, edit)) in enumerate(_BODIES.items()):
        for operation, status in spread(_documented(spec)[index:], 4):
            yield mutant("error-body", f"{what}-{status}", operation, f"{status} {breaks}", _on(status, edit))
    coded = [
        (o, s) for o, s in _documented(spec) if "x-error-code" in o.responses[str(s)].definition and s != 401
    ]
    for operation, status in spread(coded, 6):
        yield mutant(
            "error-code",
            f"other-{status}",
            operation,
            f"{status} has another code",
            _on(status, partial(_with_code, spec, "other")),
        )
    for operation, status in spread(coded[1:], 2):
        breaks = f"{status} has no code"
        yield mutant(
            "error-code", f"none-{status}", operation, breaks, _on(status, partial(_with_code, spec, None))
        )
    for operation, status in spread(_documented(spec), 6):
        other = 418 if status % 2 else 200
        breaks = f"{other} comes for {status}"
        turned = _on(status, partial(_with_status, other))
        yield mutant("error-status", f"{other}-for-{status}", operation, breaks, turned)


def headers(spec: Spec) -> Iterator[Mutant]:
    """Required headers of errors that are missing or no number."""
    limited = [o for o, s in _documented(spec) if s == 429]
    for operation in spread(limited, 2):
        place = operation.responses["429"]
        for name in _header_names(place):
            _, header = spec.resolve(join(place.pointer, "headers", name))
            if not header.get("required"):
                continue
            for what, value in (("missing", None), ("word", "soon"), ("negative", "-5")):
                turned = _on(429, partial(_with_header, name, value))
                breaks = f"{name} of 429 is {what if value is None else repr(value)}"
                yield mutant("rate-headers", f"{name}-{what}", operation, breaks, turned)


def drifting(spec: Spec) -> Iterator[Mutant]:
    """Headers of successes that are not of their schema, and more requests left than there may be."""
    for operation in spread([o for o in representatives(spec) if _numbers(spec, o.success)], 2):
        for name in _numbers(spec, operation.success):
            for what, value in (("word", "some"), ("negative", "-1")):
                response = answers(partial(_succeeding_with, name, value))
                breaks = f"{name} of a success is {value!r}"
                yield mutant("header-drift", f"{name}-{what}", operation, breaks, response)
    for operation in spread([o for o, s in _documented(spec) if s == 429], 2):
        left = [n for n in _numbers(spec, operation.responses["429"]) if n.endswith("-Remaining")]
        for name in left:
            more = _on(429, partial(_with_header, name, "999999999"))
            breaks = f"{name} is more than the limit"
            yield mutant("header-drift", f"{name}-more", operation, breaks, more)


def _numbers(spec: Spec, response: DocumentedResponse | None) -> list[str]:
    """The names of a response's headers that are whole numbers."""
    if response is None:
        return []
    found = (
        (name, spec.resolve(join(response.pointer, "headers", name))[1]) for name in _header_names(response)
    )
    return [name for name, header in found if header.get("schema", {}).get("type") == "integer"]


def _header_names(response: DocumentedResponse) -> list[str]:
    return list(response.definition.get("headers", {}))


def _succeeding_with(name: str, value: str, request: Request, response: Response) -> Response:
    return response.with_header(name, value) if response.succeeded else response


def _documented(spec: Spec) -> list[tuple[Operation, int]]:
    """One operation for each error response object of the spec, with its status."""
    found: dict[str, tuple[Operation, int]] = {}
    for operation in spec.operations:
        for name, response in operation.responses.items():
            if name.isdigit() and int(name) >= 400 and response.content:
                found.setdefault(response.pointer, (operation, int(name)))
    return list(found.values())


def _on(status: int, edit: Callable[[Response], Response]) -> Any:
    def after(request: Request, response: Response) -> Response:
        return edit(response) if response.status == status else response

    return answers(after)


def _with_status(status: int, response: Response) -> Response:
    return Response(status, response.headers, response.body)


def _with_header(name: str, value: str | None, response: Response) -> Response:
    return response.with_header(name, value)


def _with_code(spec: Spec, code: str | None, response: Response) -> Response:
    """An error with another code, or none, wherever it has one."""
    value = response.json
    found = [place for place in spec.error_codes if look_up(value, place) is not MISSING]
    for place in found:
        parent, _, name = place.rpartition("/")
        holder = look_up(value, parent) if parent else value
        holder.pop(name)
        if code is not None:
            holder[name] = code
    return response.with_json(value) if found else response
