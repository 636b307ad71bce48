"""Answers whose fields, envelope, status or media type have changed."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import Any

from leaperone_conformance.mock import Mock
from leaperone_conformance.spec import Operation, Spec

from .middleware import JSON, Change, Mutant, Request, Response
from .points import Field, answers, fields, json_answer, mutant, representatives, spread, successes

_MANY, _SOME, _FEW = 8, 5, 3
_NEW = "unheard-of"


def changed_fields(spec: Spec) -> Iterator[Mutant]:
    """Required fields that are missing, renamed, null or of another type, and values that no enumeration has."""
    found = [field for operation in representatives(spec) for field in spread(fields(spec, operation), 3)]
    for field in spread(found, _MANY):
        yield _edit("field-missing", field, lambda holder, name: holder.pop(name))
    for field in spread(found[1:], _MANY):
        yield _edit(
            "field-renamed", field, lambda holder, name: holder.update({f"{name}_": holder.pop(name)})
        )
    for field in spread([field for field in found if field.schema.get("type")], _MANY):
        yield _edit("field-retyped", field, _retype)
    for field in spread([field for field in found if isinstance(field.schema.get("type"), str)], _MANY):
        yield _edit("field-null", field, lambda holder, name: holder.update({name: None}))
    for field in spread([field for field in found if {"enum", "const"} & field.schema.keys()], _SOME):
        yield _edit("enum-grown", field, _grow)
    for field in spread([field for field in found if field.schema.get("type") in ("array", "object")], _SOME):
        yield _edit("array-object", field, _turn)


def changed_envelopes(spec: Spec) -> Iterator[Mutant]:
    """Whole answers in another wrapper, as a list, or empty."""
    operations = representatives(spec)
    for operation in spread(operations, _SOME):
        wrap = successes(
            lambda response: (
                response.with_json({"result": response.json}) if response.media_type == JSON else response
            )
        )
        yield mutant("envelope", "wrapped", operation, "the answer is inside of 'result'", wrap)
    for operation in spread(operations[1:], _FEW):
        to_list = successes(
            lambda response: response.with_json([response.json]) if response.media_type == JSON else response
        )
        yield mutant("envelope", "list", operation, "the answer is a list of one", to_list)
        empty = successes(
            lambda response: response.with_json({}) if response.media_type == JSON else response
        )
        yield mutant("envelope", "empty", operation, "the answer is an empty object", empty)


def changed_lists(spec: Spec) -> Iterator[Mutant]:
    """Lists of a task under a name that none of its known shapes has, or as an object."""
    for create in spec.operations:
        rule = create.definition.get("x-task")
        if rule is None:
            continue
        status = spec.by_id[rule["status"]]
        for name in rule.get("results", {}):
            for what, edit in (("renamed", _renamed(name)), ("object", _as_object(name))):
                breaks = f"{name} comes {'under another name' if what == 'renamed' else 'as an object'}"
                keys = (create.key, status.key)
                id_ = f"list-names:{what}-{name}:{create.id}"
                change = successes(partial(_edited_at, _envelope(create), edit))
                yield Mutant(id_, "list-names", keys, breaks, change)


def changed_statuses(spec: Spec) -> Iterator[Mutant]:
    """Successes under another status, and failures under that of a success."""
    operations = spread(representatives(spec), _SOME)
    for status, most in ((201, 2), (204, 2), (400, 3), (404, 2), (500, 2)):
        turned = _status(status)
        # A success that is documented beside another one breaks nothing.
        others = [one for one in operations if status >= 400 or one.response(status) is None]
        for operation in spread(others, most):
            yield mutant(
                "status", f"{status}-for-200", operation, f"a success comes with {status}", successes(turned)
            )
    body = {"error": {"message": "no", "type": "server_error", "code": "internal_error"}}
    for operation in spread(operations, _FEW):
        failed = successes(lambda response: Response.of_json(body, response.status))
        yield mutant("status", "error-in-200", operation, "an error comes with 200", failed)
    coded = [operation for operation in representatives(spec) if _failure(operation)]
    for operation in spread(coded, _FEW):
        refused = successes(
            lambda response: Response.of_json({"code": 1, "msg": "no", "data": None}, response.status)
        )
        yield mutant(
            "status", "failure-code-in-200", operation, "a failure comes with 200 and a code", refused
        )


def changed_media_types(spec: Spec) -> Iterator[Mutant]:
    """Answers that are said to be something else."""
    operations = representatives(spec)
    for index, kind in enumerate(
        ("text/html", "text/plain; charset=utf-8", "application/octet-stream", None)
    ):
        for operation in spread(operations[index:], 2):
            relabel = successes(_labelled(kind))
            yield mutant(
                "content-type", str(kind).partition(";")[0], operation, f"JSON comes as {kind}", relabel
            )


def unsteady(spec: Spec) -> Iterator[Mutant]:
    """Reading that changes something: the same GET has another answer the second time."""
    readable = [o for o in representatives(spec) if o.method == "GET" and "{" not in o.path]
    added = count(1)
    for operation in spread(readable, _FEW):
        turns = {
            "status": _status(204),
            "keys": lambda response: response.with_json({**response.json, f"k{next(added)}": 1}),
        }
        for what, turn in turns.items():
            yield mutant("repeated", what, operation, f"a repeated GET has other {what}", _second(turn))


def _edit(family: str, field: Field, edit: Callable[[dict[str, Any], str], Any]) -> Mutant:
    change = answers(
        lambda request, response: field.edited(response, lambda holder: edit(holder, field.name))
    )
    breaks = f"{field.pointer} is {family.partition('-')[2]}"
    return mutant(family, field.pointer, field.operation, breaks, change)


def _retype(holder: dict[str, Any], name: str) -> None:
    value = holder[name]
    holder[name] = {"value": value} if isinstance(value, str | list) else str(value)


def _grow(holder: dict[str, Any], name: str) -> None:
    holder[name] = _NEW if isinstance(holder[name], str) else 987


def _turn(holder: dict[str, Any], name: str) -> None:
    value = holder[name]
    holder[name] = {str(i): item for i, item in enumerate(value)} if isinstance(value, list) else [value]


def _failure(operation: Operation) -> bool:
    media = json_answer(operation)
    return media is not None and "x-failure" in media.definition


def _envelope(operation: Operation) -> list[str]:
    """The keys that lead to what an answer is about."""
    media = json_answer(operation)
    at = media.definition.get("x-envelope", {}).get("at", [""]) if media else [""]
    return list(at[0].split("/")[1:])


def _edited_at(keys: list[str], edit: Callable[[Any], Any], response: Response) -> Response:
    def edited(value: Any, keys: list[str]) -> Any:
        if not keys:
            return edit(value)
        if not isinstance(value, dict) or keys[0] not in value:
            return value
        return {**value, keys[0]: edited(value[keys[0]], keys[1:])}

    return response.with_json(edited(response.json, keys))


def _renamed(name: str) -> Callable[[Any], Any]:
    def edit(value: Any) -> Any:
        if isinstance(value, dict) and name in value:
            rest = {key: item for key, item in value.items() if key != name}
            return {**rest, f"{name}_list": value[name]}
        return value

    return edit


def _as_object(name: str) -> Callable[[Any], Any]:
    def edit(value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get(name), list):
            return {**value, name: {"items": value[name]}}
        return value

    return edit


def _status(status: int) -> Callable[[Response], Response]:
    return lambda response: Response(status, response.headers, b"" if status == 204 else response.body)


def _labelled(kind: str | None) -> Callable[[Response], Response]:
    return lambda response: response.with_header("content-type", kind)


def _second(turn: Callable[[Response], Response]) -> Callable[[Mock], Change]:
    """A change of every other answer."""

    def change(mock: Mock) -> Change:
        calls: list[int] = []

        def after(request: Request, response: Response) -> Response:
            if not response.succeeded or response.media_type != JSON:
                return response
            calls.append(1)
            return turn(response) if len(calls) % 2 == 0 else response

        return Change(after=after)

    return change
