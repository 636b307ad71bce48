"""What changed between two specs, operation by operation.

An operation is its method and path. It has changed when its own description differs or when anything that
it refers to does; moving a schema from inline to a component counts as a change, because generated names
follow it. Wording (descriptions, summaries, examples) is told apart from the rest.
"""

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Annotated, Any

import typer

from .command import run
from .files import canonical_json
from .spec import DATA_KEYS, NAME_MAPS, Operation, iter_operations, load_spec, references, resolve

_WORDING = frozenset(("description", "summary", "example", "examples", "externalDocs"))


@dataclass(frozen=True, slots=True)
class Names:
    """Names that came, went or changed in one part of an operation."""

    added: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        signs = (("+", self.added), ("-", self.removed), ("~", self.changed))
        return " ".join(sign + name for sign, names in signs for name in names)


@dataclass(frozen=True, slots=True)
class Change:
    """One changed operation; ``fields`` are its other fields (``operationId``, ``security``, ...)."""

    operation: str
    parameters: Names
    body: bool
    answers: Names
    fields: list[str]
    wording: bool

    def __str__(self) -> str:
        parts = [
            f"parameters {self.parameters}" if str(self.parameters) else "",
            "body" if self.body else "",
            f"answers {self.answers}" if str(self.answers) else "",
            *self.fields,
            "wording" if self.wording else "",
        ]
        return f"{self.operation}: {', '.join(part for part in parts if part)}"


@dataclass(frozen=True, slots=True)
class Diff:
    """Operations by name (``GET /v1/x``), each list sorted by path."""

    added: list[str]
    removed: list[str]
    changed: list[Change]


def diff(old: dict[str, Any], new: dict[str, Any]) -> Diff:
    """Compare two documents that passed ``check_spec``."""
    before = {operation.name: operation for operation in _sorted(old)}
    after = {operation.name: operation for operation in _sorted(new)}
    compared = [
        _compare(_View(old, before[name]), _View(new, after[name])) for name in after if name in before
    ]
    return Diff(
        added=[name for name in after if name not in before],
        removed=[name for name in before if name not in after],
        changed=[change for change in compared if change is not None],
    )


def _sorted(document: dict[str, Any]) -> list[Operation]:
    return sorted(iter_operations(document), key=lambda operation: (operation.path, operation.method))


class _View:
    """The parts of one operation, each with everything it refers to, ready to be compared."""

    def __init__(self, document: dict[str, Any], operation: Operation) -> None:
        self._document = document
        self.name = operation.name
        value = operation.value
        self.parameters = {}
        for item in (*operation.path_item.get("parameters", []), *value.get("parameters", [])):
            actual = resolve(document, item["$ref"]) if "$ref" in item else item
            self.parameters[f"{actual['in']}:{actual['name']}"] = item
        self.body = value.get("requestBody")
        self.answers = value.get("responses", {})
        parts = ("parameters", "requestBody", "responses")
        self.fields = {
            "security": document.get("security"),
            **{k: v for k, v in value.items() if k not in parts},
        }

    def exact(self) -> bytes:
        parts = {
            "parameters": list(self.parameters.values()),
            "requestBody": self.body,
            "responses": self.answers,
        }
        return canonical_json([self.fields, parts, self._referred({**self.fields, **parts})])

    def contract(self, part: Any) -> bytes:
        return canonical_json([_unworded(part), _unworded(self._referred(part), named=True)])

    def _referred(self, part: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        pending = [part]
        while pending:
            for _, ref in references(pending.pop()):
                if ref not in found:
                    found[ref] = resolve(self._document, ref)
                    pending.append(found[ref])
        return found


def _compare(old: _View, new: _View) -> Change | None:
    fields = [
        key
        for key in sorted(old.fields.keys() | new.fields.keys())
        if key not in _WORDING and old.contract(old.fields.get(key)) != new.contract(new.fields.get(key))
    ]
    parameters = _names(old, new, old.parameters, new.parameters)
    answers = _names(old, new, old.answers, new.answers)
    body = old.contract(old.body) != new.contract(new.body)
    if fields or body or str(parameters) or str(answers):
        return Change(new.name, parameters, body, answers, fields, wording=False)
    if old.exact() != new.exact():
        return Change(new.name, parameters, body, answers, fields, wording=True)
    return None


def _names(old: _View, new: _View, before: dict[str, Any], after: dict[str, Any]) -> Names:
    return Names(
        added=sorted(after.keys() - before.keys()),
        removed=sorted(before.keys() - after.keys()),
        changed=sorted(
            key
            for key in after.keys() & before.keys()
            if old.contract(before[key]) != new.contract(after[key])
        ),
    )


def _unworded(value: Any, named: bool = False) -> Any:
    """The value without wording; in a map of names (``named``) a key is no keyword."""
    if isinstance(value, list):
        return [_unworded(item) for item in value]
    if not isinstance(value, dict):
        return value
    result = {}
    for key, below in value.items():
        if named:
            result[key] = _unworded(below)
        elif key in DATA_KEYS and key not in _WORDING:
            result[key] = below
        elif key not in _WORDING:
            result[key] = _unworded(below, named=key in NAME_MAPS)
    return result


def main(
    old: Annotated[Path, typer.Argument(help="OpenAPI document, JSON.")],
    new: Annotated[Path, typer.Argument(help="OpenAPI document, JSON.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of lines.")] = False,
) -> None:
    """Show which operations of a spec were added (+), removed (-) or changed (~), one line each.

    Exits with 0 whether or not there are differences, 3 if a document is not a usable spec.
    """
    found = diff(load_spec(old), load_spec(new))
    if as_json:
        typer.echo(canonical_json(asdict(found)), nl=False)
        return
    for sign, items in (("+", found.added), ("-", found.removed), ("~", found.changed)):
        for item in items:
            typer.echo(f"{sign} {item}")
    typer.echo(f"{len(found.added)} added, {len(found.removed)} removed, {len(found.changed)} changed")


if __name__ == "__main__":
    run(main)
