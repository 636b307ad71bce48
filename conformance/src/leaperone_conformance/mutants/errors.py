"""Errors in another shape, with another code or status, or without the headers that tell how to go on."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from leaperone_conformance.spec import MISSING, Operation, Spec, look_up

from .around import Asked, Mutant, Told
from .sites import answers, mutant, spread

_BODIES: dict[str, tuple[str, Callable[[Told], Told]]] = {
    "html": (
        "comes as HTML",
        lambda told: Told(told.status, {**told.headers, "content-type": "text/html"}, b"<h1>no</h1>"),
    ),
    "empty": ("has no body", lambda told: Told(told.status, told.headers, b"")),
    "text": ("is text for JSON", lambda told: Told(told.status, told.headers, b"no")),
    "flat": ("has no wrapper", lambda told: told.with_json({"message": "no"})),
    "list": ("is a list", lambda told: told.with_json([told.json])),
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
        for name in place.definition.get("headers", {}):
            _, header = spec.resolve(f"{place.pointer}/headers/{name}")
            if not header.get("required"):
                continue
            for what, value in (("missing", None), ("word", "soon"), ("negative", "-5")):
                turned = _on(429, partial(_with_header, name, value))
                breaks = f"{name} of 429 is {what if value is None else repr(value)}"
                yield mutant("rate-headers", f"{name}-{what}", operation, breaks, turned)


def _documented(spec: Spec) -> list[tuple[Operation, int]]:
    """One operation for each error response object of the spec, with its status."""
    found: dict[str, tuple[Operation, int]] = {}
    for operation in spec.operations:
        for name, response in operation.responses.items():
            if name.isdigit() and int(name) >= 400 and response.content:
                found.setdefault(response.pointer, (operation, int(name)))
    return list(found.values())


def _on(status: int, edit: Callable[[Told], Told]) -> Any:
    def after(asked: Asked, told: Told) -> Told:
        return edit(told) if told.status == status else told

    return answers(after)


def _with_status(status: int, told: Told) -> Told:
    return Told(status, told.headers, told.body)


def _with_header(name: str, value: str | None, told: Told) -> Told:
    return told.with_header(name, value)


def _with_code(spec: Spec, code: str | None, told: Told) -> Told:
    """An error with another code, or none, wherever it has one."""
    value = told.json
    found = [place for place in spec.error_codes if look_up(value, place) is not MISSING]
    for place in found:
        parent, _, name = place.rpartition("/")
        holder = look_up(value, parent) if parent else value
        holder.pop(name)
        if code is not None:
            holder[name] = code
    return told.with_json(value) if found else told
