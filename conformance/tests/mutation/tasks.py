"""Tasks that are lost, renamed, never end, go back, change their mind or outlive their time."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from leaperone_conformance.mock import Mock
from leaperone_conformance.spec import MISSING, Operation, Spec, join, look_up

from .middleware import JSON, Change, Mutant, Request, Response
from .points import error, json_answer

_OTHER_ID = "11111111-2222-4333-8444-555555555555"
_AFTER_END = 12
"""Seconds after which a task of the mock has ended and was seen to have."""
_GONE = frozenset({404, 410})
Rewrite = Callable[[list[str], float], Any]
"""From the states that a task was seen in, the last one now, and its age in seconds to the state that is told."""


def tasks(spec: Spec) -> Iterator[Mutant]:
    """The mutants of every operation with ``x-task``."""
    for create in spec.operations:
        rule = create.definition.get("x-task")
        if rule is None:
            continue
        status = spec.by_id[rule["status"]]
        yield from _states(create, status, rule, closed=_is_closed(spec, status, rule["state"]))
        yield from _ids(create, status, rule)
        yield from _losses(create, status)
        yield from _results(create, status, rule)
        if "resource" in status.definition.get("x-expires", {}):
            yield from _expiry(create, status, status.definition["x-expires"]["resource"])
        if "delete" in rule:
            delete = spec.by_id[rule["delete"]["operation"]]
            keys = (create.key, status.key, delete.key)
            breaks = "a deleted task is still there"
            change = undeleted(status, delete)
            yield Mutant(f"deletion:still-there:{create.id}", "deletion", keys, breaks, change)


def _states(
    create: Operation, status: Operation, rule: Mapping[str, Any], *, closed: bool
) -> Iterator[Mutant]:
    done, failed = rule["done"][0], rule.get("failed", ["failed"])[0]
    cases: dict[str, tuple[str, Rewrite]] = {
        "never-ends": ("stays in its first state", lambda states, age: states[0]),
        "unknown-state": ("has a state that nobody knows", lambda states, age: "resting"),
        "unknown-for-a-while": (
            "has a state that nobody knows for a while",
            lambda states, age: "resting" if len(states) == 3 else states[-1],
        ),
        "empty-state": ("has an empty state", lambda states, age: ""),
        "upper-case": ("has its states in capitals", lambda states, age: states[-1].upper()),
        "changes-after-end": (
            "fails after it was done",
            lambda states, age: failed if states.count(done) > 1 else states[-1],
        ),
        "begins-again": (
            "begins again after it was done",
            lambda states, age: states[0] if states.count(done) > 1 else states[-1],
        ),
        "goes-back": (
            "goes back to its first state before it is done",
            lambda states, age: states[0] if states[-1] == done and age < _AFTER_END else states[-1],
        ),
        "number": ("tells its state as a number", lambda states, age: 3),
        "object": ("tells its state as an object", lambda states, age: {"name": states[-1]}),
    }
    if not closed:
        del cases["unknown-for-a-while"]
    for what, (breaks, rewrite) in cases.items():
        yield _mutant(
            "task-states", what, create, status, f"a task {breaks}", _rewriting(status, rule, rewrite)
        )
    silent = _editing(status, rule["state"], lambda value: None)
    yield _mutant("task-states", "no-state", create, status, "a task tells no state", silent)


def _is_closed(spec: Spec, status: Operation, state: str) -> bool:
    """Whether all states are documented; a task may be in another one for a while where the set is open."""
    media = json_answer(status)
    if media is None or media.schema is None:
        return False
    canonical = media.definition.get("x-canonical", {}).get("schema", {}).get("$ref", "").removeprefix("#")
    place, _ = spec.resolve(canonical or media.schema)
    pointer = join(place, "properties", state)
    found = look_up(spec.document, pointer) is not MISSING
    return found and "enum" in spec.resolve(pointer)[1]


def _ids(create: Operation, status: Operation, rule: Mapping[str, Any]) -> Iterator[Mutant]:
    cases: dict[str, tuple[str, Operation, Callable[[Any], Any]]] = {
        "unknown-id": ("a new task's id is not known", create, lambda value: _OTHER_ID),
        "no-id": ("a new task has no id", create, lambda value: None),
        "number-id": ("a new task's id is a number", create, lambda value: 12345),
        "shortened-id": ("a new task's id is cut", create, lambda value: value[:-1]),
        "other-id": ("the status reports another task", status, lambda value: _OTHER_ID),
        "status-without-id": ("the status has no id", status, lambda value: None),
    }
    for what, (breaks, operation, edit) in cases.items():
        yield _mutant(
            "task-ids", what, create, status, breaks, _editing(operation, rule["id"], edit, every=True)
        )


def _losses(create: Operation, status: Operation) -> Iterator[Mutant]:
    def losing(when: Callable[[float, int], bool], code: int) -> Callable[[Mock], Change]:
        def change(mock: Mock) -> Change:
            seen: dict[str, tuple[float, int]] = {}

            def after(request: Request, response: Response) -> Response:
                if request.method != status.method or not response.succeeded:
                    return response
                began, count = seen.get(request.path, (mock.clock.now(), 0))
                seen[request.path] = (began, count + 1)
                return error(status, code) if when(mock.clock.now() - began, count) else response

            return Change(after=after)

        return change

    cases: dict[str, tuple[str, Callable[[float, int], bool], int]] = {
        "never-there": ("a created task isn't there", lambda age, count: True, 404),
        "late": ("a created task is there only the second time", lambda age, count: count == 0, 404),
        "forgotten": ("a task is forgotten after some seconds", lambda age, count: age > 3, 404),
        "forgotten-at-end": ("a task is forgotten soon after its end", lambda age, count: age > 12, 404),
        "breaks": ("asking for a task fails after some seconds", lambda age, count: age > 3, 500),
    }
    for what, (breaks, when, code) in cases.items():
        yield _mutant("task-state-lost", what, create, status, breaks, losing(when, code))


def _results(create: Operation, status: Operation, rule: Mapping[str, Any]) -> Iterator[Mutant]:
    for name, parameter in rule.get("results", {}).items():
        for what, breaks, edit in (
            ("none", f"a done task has no {name}", lambda value: []),
            ("one-too-many", f"a done task has more {name} than asked for", lambda value: [*value, *value]),
            ("null", f"{name} of a done task is null", lambda value: None),
            ("text", f"{name} of a done task is text", str),
        ):
            change = _editing(status, name, partial(_unless_empty, edit))
            yield _mutant("task-results", what, create, status, breaks, change)
        if JSON in create.bodies:
            breaks = f"{parameter} is ignored"
            change = _always(create, parameter, 3)
            yield _mutant("parameter-ignored", parameter, create, status, breaks, change)


def _unless_empty(edit: Callable[[Any], Any], value: Any) -> Any:
    return edit(value) if value else value


def _always(create: Operation, parameter: str, value: int) -> Callable[[Mock], Change]:
    """Puts ``value`` in the place of other small numbers."""

    def before(request: Request) -> Request:
        body = request.json if request.method == create.method else None
        if not isinstance(body, dict) or body.get(parameter) not in (1, 2):
            return request
        return request.with_json({**body, parameter: value})

    return lambda mock: Change(before=before)


def _expiry(create: Operation, status: Operation, rule: Mapping[str, Any]) -> Iterator[Mutant]:
    def over(response: Response) -> bool:
        marked = rule.get("marked")
        return response.status == rule["status"] and (
            marked is None or look_up(response.json, marked) is True
        )

    def kept(mock: Mock) -> Change:
        last: dict[str, Response] = {}

        def after(request: Request, response: Response) -> Response:
            if over(response):
                return last.get(request.path, response)
            if response.succeeded:
                last[request.path] = response
            return response

        return Change(after=after)

    def instead(code: int) -> Callable[[Mock], Change]:
        return lambda mock: Change(
            after=lambda request, response: error(status, code) if over(response) else response
        )

    mark = {rule["marked"].removeprefix("/"): True} if "marked" in rule else {}

    def early(mock: Mock) -> Change:
        began: dict[str, float] = {}

        def after(request: Request, response: Response) -> Response:
            if request.method != status.method:
                return response
            start = began.setdefault(request.path, mock.clock.now())
            aged = mock.clock.now() - start > rule["after"] / 2
            if request.method != status.method or not response.succeeded or not aged:
                return response
            return response.with_json({**response.json, **mark}) if mark else error(status, rule["status"])

        return Change(after=after)

    yield _mutant("expiry", "eternal", create, status, "an expired task is still there", kept)
    for code in (400, 404, 500):
        breaks = f"an expired task is answered with {code}"
        yield _mutant("expiry", f"{code}-for-gone", create, status, breaks, instead(code))
    yield _mutant("expiry", "early", create, status, "a task expires in half its time", early)


def undeleted(read: Operation, delete: Operation) -> Callable[[Mock], Change]:
    """A change of ``read`` by which what ``delete`` deleted is told of as it was; all else is as it should be."""

    def change(mock: Mock) -> Change:
        shown: dict[tuple[str, ...], Response] = {}
        deleted: set[tuple[str, ...]] = set()

        def after(request: Request, response: Response) -> Response:
            match = mock.spec.routes.find(request.path)
            resource = tuple(match.path_parameters.values()) if match else ()
            if request.method == delete.method and response.succeeded:
                deleted.add(resource)
            if request.method == read.method:
                if resource in deleted and (response.succeeded or response.status in _GONE):
                    return shown.get(resource, response)
                if response.succeeded:
                    shown[resource] = response
            return response

        return Change(after=after)

    return change


def _mutant(
    family: str,
    what: str,
    create: Operation,
    status: Operation,
    breaks: str,
    change: Callable[[Mock], Change],
) -> Mutant:
    keys = tuple(dict.fromkeys((create.key, status.key)))
    return Mutant(f"{family}:{what}:{create.id}", family, keys, breaks, change)


def _editing(
    operation: Operation, name: str, edit: Callable[[Any], Any], *, every: bool = False
) -> Callable[[Mock], Change]:
    """A change of the property ``name`` in successful answers of ``operation``, in the first place where it is told or
    in ``every`` one; a scalar becomes None by going.
    """

    def after(request: Request, response: Response) -> Response:
        value = response.json if response.succeeded and request.method == operation.method else None
        found = list(_places(operation, value, name)) if isinstance(value, dict) else []
        holders = found if every else found[:1]
        for holder, key in holders:
            edited = edit(holder[key])
            if edited is None and not isinstance(holder[key], list):
                del holder[key]
            else:
                holder[key] = edited
        return response.with_json(value) if holders else response

    return lambda mock: Change(after=after)


def _rewriting(operation: Operation, rule: Mapping[str, Any], rewrite: Rewrite) -> Callable[[Mock], Change]:
    def change(mock: Mock) -> Change:
        began: dict[str, float] = {}
        states: dict[str, list[str]] = {}

        def after(request: Request, response: Response) -> Response:
            value = response.json if response.succeeded and request.method == operation.method else None
            places = list(_places(operation, value, rule["state"]))[:1] if isinstance(value, dict) else []
            for holder, key in places:
                age = mock.clock.now() - began.setdefault(request.path, mock.clock.now())
                seen = states.setdefault(request.path, [])
                seen.append(holder[key])
                holder[key] = rewrite(seen, age)
            return response.with_json(value) if places else response

        return Change(after=after)

    return change


def _places(operation: Operation, value: dict[str, Any], name: str) -> Iterator[tuple[Any, str]]:
    """Where an answer has a property of the canonical form: the objects that hold it, and its name there."""
    for pointer in _pointers(operation, name):
        parent, _, key = pointer.rpartition("/")
        holder = look_up(value, parent) if parent else value
        if isinstance(holder, dict) and key in holder and look_up(value, pointer) is not MISSING:
            yield holder, key


def _pointers(operation: Operation, name: str) -> list[str]:
    """Where an answer may have a property of the canonical form, or of what is inside of its envelope."""
    media = json_answer(operation)
    definition = media.definition if media else {}
    if "x-canonical" in definition:
        return list(definition["x-canonical"]["fields"].get(name, ()))
    return [f"{pointer}/{name}" for pointer in definition.get("x-envelope", {}).get("at", [""])]
