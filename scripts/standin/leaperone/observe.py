"""Requests of an SDK: each of its methods called once against a transport that answers without a network.

Method, path and query names come from the request; types and what is required from the signature. Every
argument gets a value of its own, so a query name is found by its value, whatever the argument is called.
Nothing else is taken from the SDK: no documentation, no description.
"""

import inspect
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx

from scripts.errors import SpecError

_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean", list: "array", dict: "object"}
_BASE_URL = "https://observed.invalid"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A query parameter: ``kind`` is its JSON Schema type; ``default`` is None where there is none."""

    name: str
    kind: str
    required: bool
    default: Any = None


@dataclass(frozen=True, slots=True)
class Call:
    """The request of one method of the SDK; parameters in the order of the signature."""

    method: str
    path: str
    parameters: tuple[Parameter, ...]


class _Argument:
    """An argument of a method with a value that no other argument of it has."""

    def __init__(self, index: int, parameter: inspect.Parameter) -> None:
        annotation = _without_none(parameter.annotation)
        plain = typing.get_origin(annotation) or annotation
        self.name = parameter.name
        # An argument of any type is text in a query.
        self.kind = "string" if plain is Any else _TYPES.get(plain, "")
        if not self.kind:
            raise SpecError(f"argument {self.name!r}: type {parameter.annotation!r} is not known")
        self.required = parameter.default is inspect.Parameter.empty
        self.default = None if self.required else parameter.default
        token = f"argument-{index}"
        self.value: Any = {
            "string": token,
            "integer": 700_000 + index,
            "number": 700_000.5 + index,
            "boolean": True,
            "array": [token],
            "object": {token: token},
        }[self.kind]


def observe(make_client: Callable[[httpx.Client], object]) -> list[Call]:
    """Call every public method of every public attribute of the client that ``make_client`` returns.

    ``make_client`` gets the httpx client that the SDK must use. Calls that aren't GET are reported without
    parameters. Raises SpecError naming the method when it doesn't send exactly one request, or when an
    argument of a GET can't be found in its query.
    """
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json={})

    with httpx.Client(base_url=_BASE_URL, transport=httpx.MockTransport(answer)) as http:
        client = make_client(http)
        return [_observe_method(name, method, requests) for name, method in _methods(client)]


def _methods(client: object) -> Iterator[tuple[str, Callable[..., Any]]]:
    for attribute, resource in vars(client).items():
        if attribute.startswith("_"):
            continue
        for name, method in inspect.getmembers(resource, inspect.ismethod):
            if not name.startswith("_"):
                yield f"{attribute}.{name}", method


def _observe_method(name: str, method: Callable[..., Any], requests: list[httpx.Request]) -> Call:
    try:
        signature = inspect.signature(method, eval_str=True)
        arguments = [_Argument(i, p) for i, p in enumerate(signature.parameters.values())]
        values = {argument.name: argument.value for argument in arguments}
        sent = _send(method, values, requests)
        if sent.method != "GET":
            return Call(sent.method, sent.url.path, ())
        return Call(
            "GET", sent.url.path, tuple(_parameter(a, method, values, sent, requests) for a in arguments)
        )
    except SpecError as error:
        raise SpecError(f"{name}: {error}") from error


def _send(method: Callable[..., Any], values: dict[str, Any], requests: list[httpx.Request]) -> httpx.Request:
    requests.clear()
    method(**values)
    if len(requests) != 1:
        raise SpecError(f"sent {len(requests)} requests, not one")
    return requests[0]


def _parameter(
    argument: _Argument,
    method: Callable[..., Any],
    values: dict[str, Any],
    sent: httpx.Request,
    requests: list[httpx.Request],
) -> Parameter:
    pairs = sent.url.params.multi_items()
    if argument.kind == "boolean":
        # True and False are all there is: the argument's name is the one that changes with it.
        other = _send(method, {**values, argument.name: False}, requests).url.params.multi_items()
        names = {key for key, _ in set(pairs) ^ set(other)}
    else:
        value = argument.value[0] if argument.kind == "array" else argument.value
        names = {key for key, found in pairs if found == str(value)}
    if len(names) != 1:
        raise SpecError(
            f"argument {argument.name!r} is not one parameter of the query {sent.url.query.decode()!r}"
        )
    return Parameter(names.pop(), argument.kind, argument.required, argument.default)


def _without_none(annotation: Any) -> Any:
    if typing.get_origin(annotation) not in (types.UnionType, typing.Union):
        return annotation
    rest = [part for part in typing.get_args(annotation) if part is not types.NoneType]
    return rest[0] if len(rest) == 1 else annotation
