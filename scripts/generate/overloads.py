"""Signatures of an operation whose response has a type that the value of one argument decides."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from .answers import AnswerCode
from .text import Code, code, joined, literal


class Parameter(Protocol):
    """A parameter: `key` is its JSON name as a literal."""

    @property
    def name(self) -> str: ...
    @property
    def key(self) -> Code: ...
    @property
    def type(self) -> Code: ...
    @property
    def required(self) -> bool: ...


@dataclass(frozen=True)
class Overload:
    """A declaration of the deciding argument, and the type of the response then."""

    argument: Code
    type: Code


@dataclass(frozen=True)
class Overloads:
    """`choices`, the last of which takes any value, the other parameters as keys of a TypedDict, and the names of
    `typing` and `types` that are needed; all empty where no argument decides.
    """

    choices: tuple[Overload, ...] = ()
    others: tuple[Code, ...] = ()
    typing: frozenset[str] = frozenset()
    package_types: frozenset[str] = frozenset()


def overloads(answer: AnswerCode, parameters: Iterable[Parameter]) -> Overloads:
    """The overloads of a method whose response type depends on an argument."""
    parameters = list(parameters)
    deciding = [parameter for parameter in parameters if parameter.key == literal(answer.parameter)]
    if not deciding:
        return Overloads()
    [argument] = deciding
    found = []
    for kind, values in answer.by_value:
        known = joined(", ", (literal(value) for value in values if value is not None))
        found.append(_overload(argument, code("Literal[{}]", known), kind, absent=None in values))
    found.append(_overload(argument, argument.type, answer.type, absent=True))
    others = [parameter for parameter in parameters if parameter is not argument]
    keys = tuple(code("{}: {}", other.name, _key(other)) for other in others)
    required = ["Required"] if any(other.required for other in others) else []
    typing = frozenset(["Any", "Literal", "Protocol", "overload", *required])
    return Overloads(tuple(found), keys, typing, frozenset(["Omit", "Response", "UNSET"]))


def _overload(argument: Parameter, values: Code, kind: Code, *, absent: bool) -> Overload:
    optional = absent and not argument.required
    declared = code("{}: {} | Omit = UNSET" if optional else "{}: {}", argument.name, values)
    return Overload(declared, kind)


def _key(parameter: Parameter) -> Code:
    return code("Required[{}]" if parameter.required else "{} | Omit", parameter.type)
