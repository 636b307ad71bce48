"""Requests that are read otherwise than documented: too much is accepted, too little, or something else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, urlencode

from leaperone_conformance.spec import Operation, Spec, join

from .middleware import JSON, Mutant, Request, Response
from .points import answers, error, mutant, representatives, requests, spread

_MANY, _SOME, _FEW = 6, 4, 2


@dataclass(frozen=True, slots=True)
class Input:
    """A property of a JSON body."""

    operation: Operation
    name: str
    schema: dict[str, Any]
    required: bool
    example: Any

    def rewritten(
        self, edit: Callable[[dict[str, Any]], dict[str, Any] | None]
    ) -> Callable[[Request], Request]:
        """A change of JSON bodies; None leaves them."""

        def before(request: Request) -> Request:
            value = request.json
            other = edit(value) if isinstance(value, dict) else None
            return request if other is None else request.with_json(other)

        return before


def accepted(spec: Spec) -> Iterator[Mutant]:
    """Invalid requests that are accepted: rules of the documentation that nobody holds."""
    found = _inputs(spec)
    for item in spread([item for item in found if item.required and item.example is not None], _MANY):
        insert = item.rewritten(
            lambda value, item=item: None if item.name in value else {**value, item.name: item.example}
        )
        yield _accepted(item, "required", f"{item.name} may be left out", insert)
    for item in spread([item for item in found if "enum" in item.schema], _SOME):
        repair = item.rewritten(
            lambda value, item=item: (
                None
                if value.get(item.name, item.schema["enum"][0]) in item.schema["enum"]
                else {**value, item.name: item.schema["enum"][0]}
            )
        )
        yield _accepted(item, "enum", f"any {item.name} is taken", repair)
    for item in spread([item for item in found if "maximum" in item.schema], _SOME):
        clamp = item.rewritten(
            lambda value, item=item: (
                {**value, item.name: item.schema["maximum"]}
                if isinstance(value.get(item.name), int | float) and value[item.name] > item.schema["maximum"]
                else None
            )
        )
        yield _accepted(item, "maximum", f"{item.name} may be too large", clamp)
    typed = [item for item in found if item.schema.get("type") == "string" and item.example is not None]
    for item in spread([item for item in typed if "enum" not in item.schema], _SOME):
        repair = item.rewritten(
            lambda value, item=item: (
                None if isinstance(value.get(item.name, ""), str) else {**value, item.name: item.example}
            )
        )
        yield _accepted(item, "type", f"{item.name} may be anything", repair)
    for operation in spread([o for o in spec.operations if _required_query(o)], _FEW):
        name = _required_query(operation)[0]
        yield mutant(
            "invalid-accepted", f"query-{name}", operation, f"{name} may be left out", requests(_given(name))
        )
    for operation in spread(representatives(spec), _FEW):
        lenient = answers(
            lambda request, response: Response.of_json({}) if response.status == 405 else response
        )
        yield mutant("invalid-accepted", "method", operation, "any method is answered", lenient)


def refused(spec: Spec) -> Iterator[Mutant]:
    """Valid requests that are refused, or fail."""
    found = _inputs(spec)
    for item in spread([item for item in found if not item.required], _SOME):
        yield _refused(item, "optional", f"{item.name} is refused", partial(_has, item.name))
    for item in spread([item for item in found if "enum" in item.schema], _SOME):
        last = item.schema["enum"][-1]
        breaks = f"{item.name}={last} is refused"
        yield _refused(item, "enum", breaks, partial(_is, item.name, last))
    for item in spread([item for item in found if "maximum" in item.schema], _SOME):
        yield _refused(
            item,
            "maximum",
            f"the largest {item.name} is refused",
            partial(_is, item.name, item.schema["maximum"]),
        )
    for item in spread(
        [item for item in found if item.schema.get("type") == "string" and item.required], _FEW
    ):
        crash = _crashing(item, lambda text: not text.isascii())
        breaks = f"{item.name} must be ASCII, or it fails"
        yield mutant("valid-refused", f"foreign-{item.name}", item.operation, breaks, crash)
    shown = [o for o in spec.operations if _example(o) is not None]
    for operation in spread(shown, _SOME):
        refuse = requests(partial(_refused_as, error(operation, 400), _example(operation)))
        yield mutant("valid-refused", "example", operation, "the documented example is refused", refuse)
    for operation in spread([o for o in spec.operations if _optional_query(o)], _SOME):
        name = _optional_query(operation)[0]
        refuse = requests(partial(_refused_with, error(operation, 400), name))
        yield mutant("valid-refused", f"query-{name}", operation, f"{name} is refused", refuse)


def renamed(spec: Spec) -> Iterator[Mutant]:
    """Parameters that go by another name."""
    for item in spread([item for item in _inputs(spec) if item.required], _SOME):
        rename = item.rewritten(
            lambda value, item=item: {f"{key}_" if key == item.name else key: v for key, v in value.items()}
        )
        breaks = f"{item.name} is called {item.name}_"
        yield mutant("parameter-renamed", item.name, item.operation, breaks, requests(rename))
    for operation in spread([o for o in spec.operations if _required_query(o)], _SOME):
        name = _required_query(operation)[0]
        yield mutant(
            "parameter-renamed", name, operation, f"{name} is called {name}_", requests(_query_renamed(name))
        )


def ignored(spec: Spec) -> Iterator[Mutant]:
    """Parameters with a documented effect that have none."""
    for operation in spec.operations:
        if operation.success is None:
            continue
        rules = [operation.success.definition.get("x-response-by", {})]
        rules += [media.definition.get("x-events", {}) for media in operation.success.content.values()]
        for name in dict.fromkeys(rule["parameter"] for rule in rules if "parameter" in rule):
            yield mutant(
                "parameter-ignored", name, operation, f"{name} is ignored", requests(_dropping(name))
            )


def gone(spec: Spec) -> Iterator[Mutant]:
    """Documented paths and methods that aren't there."""
    operations = representatives(spec)
    for index, status in enumerate((404, 405, 501, 503)):
        for operation in spread(operations[index:], 2):
            lost = requests(partial(_answered, error(operation, status)))
            yield mutant("path-gone", str(status), operation, f"the path answers {status}", lost)
    for operation in spread(operations[4:], 2):
        moved = requests(lambda request: Response(301, {"location": f"{request.path}/v2"}))
        yield mutant("path-gone", "moved", operation, "the path has moved", moved)


def _inputs(spec: Spec) -> list[Input]:
    """The properties of JSON bodies, of one operation for each schema."""
    found: dict[str, list[Input]] = {}
    for operation in spec.operations:
        media = operation.bodies.get(JSON)
        if media is None or media.schema is None:
            continue
        place, schema = spec.resolve(media.schema)
        example = media.definition.get("example") or {}
        found.setdefault(
            place,
            [
                Input(
                    operation,
                    name,
                    spec.resolve(join(place, "properties", name))[1],
                    name in schema.get("required", ()),
                    example.get(name),
                )
                for name in schema.get("properties", {})
            ],
        )
    return [item for items in found.values() for item in items]


def _accepted(item: Input, what: str, breaks: str, before: Callable[[Request], Request]) -> Mutant:
    return mutant("invalid-accepted", f"{what}-{item.name}", item.operation, breaks, requests(before))


def _refused(item: Input, what: str, breaks: str, when: Callable[[dict[str, Any]], bool]) -> Mutant:
    def before(request: Request) -> Request | Response:
        value = request.json
        return error(item.operation, 400) if isinstance(value, dict) and when(value) else request

    return mutant("valid-refused", f"{what}-{item.name}", item.operation, breaks, requests(before))


def _crashing(item: Input, when: Callable[[str], bool]) -> Any:
    def before(request: Request) -> Request | Response:
        value = request.json
        text = value.get(item.name) if isinstance(value, dict) else None
        return error(item.operation, 500) if isinstance(text, str) and when(text) else request

    return requests(before)


def _has(name: str, value: dict[str, Any]) -> bool:
    return name in value


def _is(name: str, wanted: Any, value: dict[str, Any]) -> bool:
    return bool(value.get(name) == wanted)


def _answered(response: Response, request: Request) -> Response:
    return response


def _refused_with(response: Response, name: str, request: Request) -> Request | Response:
    return response if name in dict(parse_qsl(request.query, True)) else request


def _example(operation: Operation) -> Any:
    media = operation.bodies.get(JSON)
    return media.definition.get("example") if media else None


def _refused_as(response: Response, value: Any, request: Request) -> Request | Response:
    return response if request.json == value else request


def _required_query(operation: Operation) -> list[str]:
    return [p.name for p in operation.parameters if p.location == "query" and p.required]


def _optional_query(operation: Operation) -> list[str]:
    return [p.name for p in operation.parameters if p.location == "query" and not p.required]


def _given(name: str) -> Callable[[Request], Request]:
    def before(request: Request) -> Request:
        pairs = parse_qsl(request.query, True)
        query = urlencode([*pairs, (name, "1")])
        return (
            request
            if name in dict(pairs)
            else Request(request.method, request.path, query, request.headers, request.body)
        )

    return before


def _query_renamed(name: str) -> Callable[[Request], Request]:
    def before(request: Request) -> Request:
        query = urlencode(
            [(f"{key}_" if key == name else key, value) for key, value in parse_qsl(request.query, True)]
        )
        return Request(request.method, request.path, query, request.headers, request.body)

    return before


def _dropping(name: str) -> Callable[[Request], Request]:
    """Takes a property out of JSON bodies, and renames it in forms."""

    def before(request: Request) -> Request:
        value = request.json
        if isinstance(value, dict):
            return request.with_json({key: item for key, item in value.items() if key != name})
        body = request.body.replace(f'name="{name}"'.encode(), f'name="{name}_"'.encode())
        return Request(request.method, request.path, request.query, request.headers, body)

    return before
