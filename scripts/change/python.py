"""Breaks and additions of a client, name by name, each break with its cause on the wire and a hint."""

import ast
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from scripts.diff import Report
from scripts.diff.renames import likeness, renamed

from .causes import Causes
from .symbols import Method, Parameter, Surface

Kind = Literal[
    "method-removed",
    "method-renamed",
    "parameter-removed",
    "parameter-now-required",
    "parameter-added-required",
    "parameter-type",
    "parameter-default",
    "pages-removed",
    "return-changed",
    "model-removed",
    "field-removed",
    "field-type",
    "field-added-required",
    "resource-removed",
    "method-added",
    "parameter-added",
    "pages-added",
    "model-added",
    "field-added",
    "resource-added",
    "parameter-now-optional",
]
_GONE = "gone upstream"
_LIKE = 0.6


@dataclass(frozen=True, slots=True)
class Symbol:
    """One name that broke or came; ``cause`` is the fingerprint of a change on the wire, None where there is none."""

    symbol: str
    kind: Kind
    operation: str | None
    cause: str | None = None
    old: str | None = None
    new: str | None = None
    hint: str = ""

    def as_json(self) -> dict[str, Any]:
        """As ``--json`` prints it."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class PythonChange:
    """Everything that breaks and everything that comes."""

    breaks: list[Symbol]
    additions: list[Symbol]


def compare_surfaces(old: Surface, new: Surface, wire: Report) -> PythonChange:
    """Compare two clients; ``wire`` is what changed between their specs."""
    causes = Causes(wire)
    breaks: list[Symbol] = []
    additions: list[Symbol] = []
    for found in (_methods(old, new, causes), _models(old, new, causes), _resources(old, new)):
        for symbol in found:
            came = symbol.kind in ("parameter-added", "parameter-now-optional") or (
                symbol.kind.endswith("-added") and symbol.old is None
            )
            (additions if came else breaks).append(symbol)
    return PythonChange(breaks, additions)


def _methods(old: Surface, new: Surface, causes: Causes) -> Iterator[Symbol]:
    by_operation = {method.operation: name for name, method in new.methods.items() if method.operation}
    for name, was in old.methods.items():
        now = new.methods.get(name)
        if now is None:
            operation = causes.renamed.get(was.operation, was.operation)
            successor = by_operation.get(operation)
            if successor is not None and successor not in old.methods:
                cause = causes.of(was.operation)
                hint = f"renamed to {successor}"
                yield Symbol(name, "method-renamed", was.operation, cause, name, successor, hint)
                yield from _method(name, was, new.methods[successor], causes)
            else:
                hint = _near(name, new) or _GONE
                yield Symbol(
                    name, "method-removed", was.operation, causes.of(was.operation), name, None, hint
                )
        else:
            yield from _method(name, was, now, causes)
    for name, now in new.methods.items():
        if name not in old.methods:
            yield Symbol(name, "method-added", now.operation, causes.of(now.operation), None, name)


def _near(name: str, new: Surface) -> str | None:
    """Another method of the same resource that does what its name says, too."""
    resource, _, last = name.rpartition(".")
    beside = [other for other in new.methods if other.rpartition(".")[0] == resource]
    best = max(((likeness(last, other.rpartition(".")[2]), other) for other in beside), default=(0.0, ""))
    return f"{_GONE}; the nearest is {best[1]}" if best[0] >= _LIKE else None


def _method(name: str, was: Method, now: Method, causes: Causes) -> Iterator[Symbol]:
    operation = now.operation
    gone = [p for p in was.parameters if p not in now.parameters]
    come = [p for p in now.parameters if p not in was.parameters]
    hints = _successors(was, now, gone, come)
    for parameter in gone:
        cause = causes.of(operation, was.parameters[parameter].key)
        successor = hints.get(parameter)
        hint = f"use {successor}" if successor else _GONE
        yield Symbol(
            f"{name}({parameter})", "parameter-removed", operation, cause, parameter, successor, hint
        )
    for parameter in come:
        one = now.parameters[parameter]
        cause = causes.of(operation, one.key)
        symbol = f"{name}({parameter})"
        if one.required:
            hint = f"give {parameter}: {one.type}"
            yield Symbol(symbol, "parameter-added-required", operation, cause, None, one.type, hint)
        else:
            yield Symbol(symbol, "parameter-added", operation, cause, None, one.type)
    for parameter, before in was.parameters.items():
        if parameter in now.parameters:
            after = now.parameters[parameter]
            yield from _parameter(f"{name}({parameter})", operation, before, after, causes)
    if was.paging is not None and now.paging is None:
        cause = causes.of(operation, was.paging)
        yield Symbol(
            f"{name}.pages", "pages-removed", operation, cause, "pages", None, "ask for each page yourself"
        )
    if was.paging is None and now.paging is not None:
        yield Symbol(
            f"{name}.pages", "pages-added", operation, causes.of(operation, now.paging), None, "pages"
        )
    if was.returns != now.returns:
        cause = causes.of(operation, side="response")
        hint = f"returns {now.returns}"
        yield Symbol(name, "return-changed", operation, cause, was.returns, now.returns, hint)


def _successors(was: Method, now: Method, gone: list[str], come: list[str]) -> dict[str, str]:
    """The replacements of removed parameters."""

    def content(name: str, is_new: bool) -> tuple[str, bool]:
        return (now if is_new else was).parameters[name].type, False

    found = renamed(gone, come, content)
    keys = {p.key: p.name for p in now.parameters.values()}
    paging = next((p.name for p in was.parameters.values() if p.key == was.paging), None)
    if paging in gone and paging not in found and now.paging in keys:
        found[str(paging)] = keys[now.paging]
    if len(gone) == len(come) == 1 and not found:
        found[gone[0]] = come[0]
    return found


def _parameter(
    symbol: str, operation: str, before: Parameter, after: Parameter, causes: Causes
) -> Iterator[Symbol]:
    cause = causes.of(operation, after.key)
    if after.required and not before.required:
        yield Symbol(
            symbol, "parameter-now-required", operation, cause, "optional", "required", f"give {after.name}"
        )
    if before.required and not after.required:
        yield Symbol(symbol, "parameter-now-optional", operation, cause, "required", "optional")
    if not admits(after.type, before.type):
        hint = f"give {after.type}"
        yield Symbol(symbol, "parameter-type", operation, cause, before.type, after.type, hint)
    default = causes.default_of(operation, after.key)
    if default is not None and not before.required:
        hint = f"say {after.name} to keep what you had"
        values = (str(default.old), str(default.new))
        yield Symbol(symbol, "parameter-default", operation, default.fingerprint, *values, hint)


def _models(old: Surface, new: Surface, causes: Causes) -> Iterator[Symbol]:
    for name, before in old.models.items():
        after = new.models.get(name)
        if after is None:
            same = [n for n, fields in new.models.items() if n not in old.models and fields == before]
            hint = f"renamed to {same[0]}" if same else _GONE
            yield Symbol(
                name, "model-removed", None, causes.of_schema(name), name, same[0] if same else None, hint
            )
            continue
        for field, was in before.items():
            now = after.get(field)
            symbol, cause = f"{name}.{field}", causes.of_schema(name, was.key)
            if now is None:
                yield Symbol(symbol, "field-removed", None, cause, was.type, None, _GONE)
            elif was.type != now.type:
                yield Symbol(symbol, "field-type", None, cause, was.type, now.type, f"is {now.type}")
            if now is not None and now.required and not was.required:
                yield Symbol(
                    symbol, "field-added-required", None, cause, "optional", "required", f"give {field}"
                )
        for field, now in after.items():
            if field not in before:
                cause = causes.of_schema(name, now.key)
                if now.required:
                    hint = f"give {field} where you make one"
                    yield Symbol(f"{name}.{field}", "field-added-required", None, cause, None, now.type, hint)
                else:
                    yield Symbol(f"{name}.{field}", "field-added", None, cause, None, now.type)
    for name in new.models.keys() - old.models.keys():
        yield Symbol(name, "model-added", None, causes.of_schema(name), None, name)


def _resources(old: Surface, new: Surface) -> Iterator[Symbol]:
    for name in sorted(old.resources - new.resources):
        yield Symbol(name, "resource-removed", None, None, name, None, _GONE)
    for name in sorted(new.resources - old.resources):
        yield Symbol(name, "resource-added", None, None, None, name)


def admits(wide: str, narrow: str) -> bool:
    """True if every value of the annotation ``narrow`` is one of ``wide``: ``str | int`` admits ``Literal['a']``."""
    if wide == narrow:
        return True
    arms, inner = _arms(wide), _arms(narrow)
    kinds = {"str": str, "int": int, "float": float, "bool": bool}
    return all(
        arm in arms
        or "Any" in arms
        or "object" in arms
        or (arm == "int" and "float" in arms)
        or any(
            name in arms and arm == f"={value!r}"
            for name, kind in kinds.items()
            if (value := _literal(arm, kind)) is not None
        )
        for arm in inner
    )


def _literal(arm: str, kind: type) -> Any:
    if not arm.startswith("="):
        return None
    value = ast.literal_eval(arm[1:])
    return value if type(value) is kind else None


def _arms(annotation: str) -> set[str]:
    """The alternatives of an annotation; the values of ``Literal`` one by one, as ``='a'``."""
    found: set[str] = set()
    pending = [ast.parse(annotation, mode="eval").body]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.BinOp):
            pending += [node.left, node.right]
        elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
            values = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            found |= {f"={ast.literal_eval(value)!r}" for value in values}
        else:
            found.add(ast.unparse(node))
    return found
