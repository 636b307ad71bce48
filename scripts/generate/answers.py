"""The answer of an operation as code: the type that a call returns and the expression that decodes it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from scripts.errors import GenerationError

from .lower import Answer, Plan
from .parse import Parsed
from .text import literal, literals
from .typenames import Types


@dataclass(frozen=True)
class AnswerCode:
    """`type` is what a call returns, `expression` builds the decoder, `imports` are the names it uses.

    `by_value` has the types by the values of the body property `parameter`, where that decides; None stands for its
    absence.
    """

    type: str
    expression: str
    imports: frozenset[str]
    parameter: str | None = None
    by_value: tuple[tuple[str, tuple[str | None, ...]], ...] = ()


def answer_code(plan: Plan, parsed: Parsed, types: Types, fields: Mapping[str, str]) -> AnswerCode:
    """The answer of a plan: by the value of a body property, by status, by content type, or just one.

    `fields` are those of the body by the literals of their JSON names. Raises GenerationError where the property that
    decides is none of them.
    """
    types = Types(
        types.classes,
        open_literals=True,
        models=types.models,
        typing=types.typing,
        package_types=types.package_types,
    )
    if plan.by_value is not None:
        parameter, default, answers = plan.by_value
        codes = {value: _one(answer, parsed, types) for value, answer in answers.items()}
        if len(set(codes.values())) == 1:
            return next(iter(codes.values()))
        if literal(parameter) not in fields:
            raise GenerationError(
                f"{plan.operation.name}: x-response-by: the body has no property {parameter}"
            )
        asked = f"body.{fields[literal(parameter)]}"
        entries = ", ".join(f"{literal(value)}: {code.expression}" for value, code in codes.items())
        arguments = f"{asked}, {{{entries}}}, default={literal(default)}"
        choice = _choice("ByValue", arguments, list(codes.values()))
        return replace(choice, parameter=parameter, by_value=_types_by_value(codes, default))
    by_status = {str(status): _by_type(by_type, parsed, types) for status, by_type in plan.by_status.items()}
    if not by_status:
        return _EMPTY
    if len(set(by_status.values())) == 1:
        return next(iter(by_status.values()))
    entries = ", ".join(f"{status}: {code.expression}" for status, code in by_status.items())
    return _choice("ByStatus", f"{{{entries}}}", list(by_status.values()))


def _types_by_value(
    codes: dict[str, AnswerCode], default: str
) -> tuple[tuple[str, tuple[str | None, ...]], ...]:
    """Each type with the values that ask for it, None where it also answers a call without the property."""
    found: dict[str, list[str | None]] = {}
    for value, code in codes.items():
        found.setdefault(code.type, []).extend([value, None] if value == default else [value])
    return tuple((kind, tuple(values)) for kind, values in found.items())


_EMPTY = AnswerCode("None", "Empty()", frozenset({"Empty"}))


def _by_type(by_type: dict[str, Answer], parsed: Parsed, types: Types) -> AnswerCode:
    codes = {literal(kind): _one(answer, parsed, types) for kind, answer in by_type.items()}
    if len(set(codes.values())) == 1:
        return next(iter(codes.values()))
    entries = ", ".join(f"{kind}: {code.expression}" for kind, code in codes.items())
    return _choice("ByType", f"{{{entries}}}", list(codes.values()))


def _choice(name: str, arguments: str, codes: list[AnswerCode]) -> AnswerCode:
    kind = " | ".join(dict.fromkeys(code.type for code in codes))
    imports = frozenset({name}).union(*(code.imports for code in codes))
    return AnswerCode(kind, f"{name}[{kind}]({arguments})", imports)


def _one(answer: Answer, parsed: Parsed, types: Types) -> AnswerCode:
    if answer.kind == "empty":
        return _EMPTY
    if answer.kind in ("text", "html"):
        return AnswerCode(
            "str", "Text(html=True)" if answer.kind == "html" else "Text()", frozenset({"Text"})
        )
    if answer.kind == "binary":
        types.package_types.add("Content")
        return AnswerCode("Content", "Binary()", frozenset({"Binary"}))
    return _json(answer, types.of(parsed.answers[id(answer)]))


def _json(answer: Answer, kind: str) -> AnswerCode:
    options, imports = "", {"Json"}
    if answer.shape is not None:
        entries = ", ".join(
            f"{literal(name)}: {literals(pointers)}" for name, pointers in answer.shape.items()
        )
        options += f", shape={{{entries}}}"
    if answer.failure is not None:
        success = literals(answer.failure["success"])
        options += f", failure=Failure({literal(answer.failure['code'])}, success={success})"
        imports.add("Failure")
    if answer.envelope:
        options += f", envelope={literals(answer.envelope)}"
    if kind == "Any":
        return AnswerCode(kind, f"Json[Any](object{options})", frozenset(imports))
    typed = f"Json[{kind}]" if "|" in kind else "Json"
    return AnswerCode(kind, f"{typed}({kind}{options})", frozenset(imports))
