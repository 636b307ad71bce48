"""The response of an operation as code: the type that a call returns and the expression that decodes it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from scripts.errors import GenerationError

from .normalize import Answer, Plan
from .parse import Parsed
from .text import Code, code, joined, literal, literals
from .typenames import Types


@dataclass(frozen=True)
class AnswerCode:
    """`type` is what a call returns, `expression` builds the decoder, `imports` are the names it uses.

    `by_value` has the types by the values of the body property `parameter`, where that decides; None stands for its
    absence.
    """

    type: Code
    expression: Code
    imports: frozenset[str]
    parameter: str | None = None
    by_value: tuple[tuple[Code, tuple[str | None, ...]], ...] = ()


def answer_code(plan: Plan, parsed: Parsed, types: Types, fields: Mapping[str, str]) -> AnswerCode:
    """The response of a plan: by the value of a body property, by status, by content type, or just one.

    `fields` are those of the body by the literals of their JSON names. Raises GenerationError where the property that
    decides is none of them.
    """
    types = replace(types, open_literals=True, sent=False)
    if plan.by_value is not None:
        parameter, default, answers = plan.by_value
        codes = {value: _one(answer, parsed, types) for value, answer in answers.items()}
        if len(set(codes.values())) == 1:
            return next(iter(codes.values()))
        if literal(parameter) not in fields:
            raise GenerationError(
                f"{plan.operation.name}: x-response-by: the body has no property {parameter}"
            )
        requested = fields[literal(parameter)]
        arguments = code("body.{}, {}, default={}", requested, _entries(codes), literal(default))
        choice = _choice("ByValue", arguments, list(codes.values()))
        return replace(choice, parameter=parameter, by_value=_types_by_value(codes, default))
    by_status = {status: _by_type(by_type, parsed, types) for status, by_type in plan.by_status.items()}
    if not by_status:
        return _EMPTY
    if len(set(by_status.values())) == 1:
        return next(iter(by_status.values()))
    return _choice("ByStatus", _entries(by_status), list(by_status.values()))


def _types_by_value(
    codes: dict[str, AnswerCode], default: str
) -> tuple[tuple[Code, tuple[str | None, ...]], ...]:
    """Each type with the values that request it, None where it also answers a call without the property."""
    found: dict[Code, list[str | None]] = {}
    for value, answer in codes.items():
        found.setdefault(answer.type, []).extend([value, None] if value == default else [value])
    return tuple((kind, tuple(values)) for kind, values in found.items())


_EMPTY = AnswerCode(code("None"), code("Empty()"), frozenset({"Empty"}))


def _by_type(by_type: dict[str, Answer], parsed: Parsed, types: Types) -> AnswerCode:
    codes = {kind: _one(answer, parsed, types) for kind, answer in by_type.items()}
    if len(set(codes.values())) == 1:
        return next(iter(codes.values()))
    return _choice("ByType", _entries(codes), list(codes.values()))


def _entries(codes: Mapping[Any, AnswerCode]) -> Code:
    """A dict of the decoders, by literals of the keys."""
    entries = (code("{}: {}", literal(key), answer.expression) for key, answer in codes.items())
    return code("{{{}}}", joined(", ", entries))


def _choice(name: str, arguments: Code, codes: list[AnswerCode]) -> AnswerCode:
    kind = joined(" | ", dict.fromkeys(answer.type for answer in codes))
    imports = frozenset({name}).union(*(answer.imports for answer in codes))
    return AnswerCode(kind, code("{}[{}]({})", name, kind, arguments), imports)


def _one(answer: Answer, parsed: Parsed, types: Types) -> AnswerCode:
    if answer.kind == "empty":
        return _EMPTY
    if answer.kind in ("text", "html"):
        made = code("Text(html=True)" if answer.kind == "html" else "Text()")
        return AnswerCode(code("str"), made, frozenset({"Text"}))
    if answer.kind == "any":
        types.typing.add("Any")
        return AnswerCode(code("Any"), code("AnyAnswer()"), frozenset({"AnyAnswer"}))
    if answer.kind == "binary":
        types.package_types.add("Content")
        return AnswerCode(code("Content"), code("Binary()"), frozenset({"Binary"}))
    return _json(answer, types.of(parsed.answers[id(answer)]))


def _json(answer: Answer, kind: Code) -> AnswerCode:
    arguments, imports = [code("object") if kind == "Any" else kind], {"Json"}
    if answer.shape is not None:
        entries = (
            code("{}: {}", literal(name), literals(pointers)) for name, pointers in answer.shape.items()
        )
        arguments.append(code("shape={{{}}}", joined(", ", entries)))
    if answer.failure is not None:
        success = literals(answer.failure["success"])
        arguments.append(code("failure=({}, {})", literal(answer.failure["code"]), success))
    if answer.envelope:
        arguments.append(code("envelope={}", literals(answer.envelope)))
    typed = code("Json[{}]", kind) if kind == "Any" or "|" in kind else "Json"
    return AnswerCode(kind, code("{}({})", typed, joined(", ", arguments)), frozenset(imports))
