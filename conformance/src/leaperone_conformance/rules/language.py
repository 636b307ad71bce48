"""The language of rules: CEL (https://cel.dev), of which an expression can neither hang nor run anything.

CEL has no loops but over what there is; its runtime ends an evaluation after 10,000 iterations, and its parser an
expression nested more than 32 deep. What is left to bound is how large a value can grow (`_bounds`), and how much is
looked at in each iteration (`Program.holds`). No clock takes part in it, so that a run has the same result everywhere.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cel_expr_python import cel

from .functions import Functions

FIELDS = {
    "request": ("body", "headers", "media_type", "method", "path", "query", "valid"),
    "response": ("audio", "body", "cues", "events", "headers", "media_type", "record", "size", "status"),
}
"""The variables of expressions about one exchange, each with its fields."""
VALUE = "value"
"""The variable of expressions about one value of a schema, an object."""
STEPS = "steps"
"""The variable of expressions about several exchanges: each by the id of its step."""
LONGEST = 1000
_ITERATIONS = 10_000
"""After so many the runtime ends an evaluation."""
_MOST_WORK = 20_000_000
_TEXT_UNIT = 64
"""So many characters are as much work as one value."""
_MOST = {r"\bmap\s*\(": ("map", 2), r"\bpairs\s*\(": ("pairs", 2), r"\+": ("+", 4)}
"""Operators that make values grow, and how often an expression may have each."""

_TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'')
_ODD = {
    r"\b[rRbB]{1,2}''|''''": "a raw, byte or triple-quoted text",
    r"//": "a comment",
    r"\{": "a map or a message",
    r'["`\\]': "an open text",
}
_CONSTANT = r"(?:''|-?\d[\d.]*|true|false|null)"
_LIST = re.compile(rf"(?<![\w\])'])\s*\[(?!\s*(?:{_CONSTANT}(?:\s*,\s*{_CONSTANT})*\s*)?\])")
_FIELD = re.compile(rf"(?<![\w.'])({'|'.join(FIELDS)})\b\s*(?:\.\s*(\w+))?")
_PATH = re.compile(rf"(?<![\w.'])(?:{'|'.join((*FIELDS, STEPS, VALUE))})(?:\.\w+\b(?!\s*\())+")
_PARENTHESIS = re.compile(r"\.\s*(?:all|exists|exists_one|filter|map)\s*\(|[()]")
_TOO_LONG = re.compile(r"more work than|[Ii]teration")
_PARSED = re.compile(r"<input>:\d+:(-?\d+): (.*)")


class RuleError(ValueError):
    """An expression that isn't one of the language, or may take more than a rule may."""


class EvaluationError(Exception):
    """An expression that has no value for an exchange, such as by a field that isn't there."""


class EvaluationTooLong(EvaluationError):
    """An expression that was not evaluated to its end, as that would take more work than a rule may make."""


@dataclass(frozen=True, slots=True)
class Values:
    """The variables of one exchange, converted once for any number of programs."""

    activation: Any
    longest: int
    """The number of items of its longest list or object."""
    weight: int
    """Number of values in it, a long text counting as several."""


@dataclass(frozen=True, slots=True)
class Program:
    """A compiled expression."""

    text: str
    paths: tuple[str, ...]
    """The values that it looks at, as they are written in it: ``response.body.model``."""
    loops: int
    depth: int
    """Greatest depth of nested loops."""
    compiled: Any
    functions: Functions

    def holds(self, values: Values) -> bool:
        """The result. Raises EvaluationError."""
        iterations = min(_ITERATIONS, self.loops * values.longest**self.depth) if self.loops else 0
        if iterations * values.weight > _MOST_WORK:
            raise EvaluationTooLong("there is more of it than a rule may look at")
        self.functions.begin()
        try:
            result = self.compiled.eval(values.activation)
        except RuntimeError as error:
            raise _no_value(error) from error
        if result.type() == cel.Type.ERROR:
            raise _no_value(result.value())
        return bool(result.value())


class Language:
    """Compiles expressions; each is compiled once, however many rules have it."""

    def __init__(self, variables: Iterable[str] = FIELDS) -> None:
        """``variables`` are those of one exchange, or ``STEPS`` or ``VALUE`` alone."""
        self._functions = Functions()
        values = cel.Type.Map(cel.Type.STRING, cel.Type.DYN)
        self._environment = cel.NewEnv(
            variables=dict.fromkeys(variables, values), functions=self._functions.declarations
        )
        self._programs: dict[str, Program] = {}

    def compile(self, text: str) -> Program:
        """The program of an expression that says yes or no. Raises RuleError."""
        program = self._programs.get(text)
        if program is None:
            bare = _bounds(text)
            try:
                compiled = self._environment.compile(text)
            except RuntimeError as error:
                raise RuleError(_short(error)) from error
            if compiled.return_type() != cel.Type.BOOL:
                raise RuleError(f"says {compiled.return_type().name()}, where it has to say true or false")
            paths = tuple(dict.fromkeys(_PATH.findall(bare)))
            program = Program(text, paths, *_loops(bare), compiled, self._functions)
            self._programs[text] = program
        return program

    def values(self, **variables: Mapping[str, Any]) -> Values:
        """The variables of an exchange, or of several: JSON as Python values."""
        longest, weight = _measured(list(variables.values()))
        data = {name: dict(value) for name, value in variables.items()}
        return Values(self._environment.Activation(data), longest, weight)


def _bounds(text: str) -> str:
    """The expression without its texts, if no value in it can grow. Raises RuleError.

    Values grow where one is put into another again and again: by ``map``, ``pairs`` and ``+``, which are allowed a few
    times, and by lists and maps of more than constants.
    """
    if len(text) > LONGEST:
        raise RuleError(f"has {len(text)} characters, of at most {LONGEST}")
    bare = _TEXT.sub("''", text)
    for pattern, word in _ODD.items():
        if re.search(pattern, bare):
            raise RuleError(f"has {word}, which rules can't have")
    if _LIST.search(bare):
        raise RuleError("has a list of more than constants, which rules can't have")
    for pattern, (word, most) in _MOST.items():
        if len(re.findall(pattern, bare)) > most:
            raise RuleError(f"has {word} more than {most} times, which rules can't have")
    for variable, field in _FIELD.findall(bare):
        if field not in FIELDS[variable]:
            wanted = ", ".join(f"{variable}.{name}" for name in FIELDS[variable])
            raise RuleError(f"looks at {variable}{'.' * bool(field)}{field}: name one of {wanted}")
    return bare


def _loops(bare: str) -> tuple[int, int]:
    """Number of loops in an expression, and their greatest depth."""
    loops, deepest = 0, 0
    within: list[bool] = []
    for found in _PARENTHESIS.findall(bare):
        if found == ")":
            del within[-1:]
        else:
            within.append(found != "(")
            loops += found != "("
            deepest = max(deepest, sum(within))
    return loops, deepest


def _measured(value: Any) -> tuple[int, int]:
    """The number of items of the longest list or object in a value, and its weight."""
    longest, weight, left = 0, 0, [value]
    while left:
        value = left.pop()
        weight += 1
        if isinstance(value, str):
            weight += len(value) // _TEXT_UNIT
        elif isinstance(value, dict | list):
            longest = max(longest, len(value))
            left.extend(value.values() if isinstance(value, dict) else value)
    return longest, weight


def _no_value(error: Any) -> EvaluationError:
    text = _short(error)
    return (EvaluationTooLong if _TOO_LONG.search(text) else EvaluationError)(text)


def _short(error: Any) -> str:
    """The first message of an error of the library, in one line."""
    text = str(error)
    if parsed := _PARSED.search(text):
        column, message = parsed.groups()
        message = message.partition(" expecting ")[0].removesuffix("(in container '')").strip()
        return message if column.startswith("-") else f"column {column}: {message}"
    return re.sub(r"^[A-Z_]+: | \[[A-Z_]+\]$", "", text.partition("\n")[0])
