"""Every method of a client with all that a page says about it."""

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.extensions import RULES
from scripts.generate.build import read
from scripts.generate.config import ClientConfig
from scripts.generate.index import Entry, index_entries
from scripts.generate.tree import resource_views
from scripts.generate.view_models import EndpointView, ModelView, endpoint_views, model_views
from scripts.quirks.model import Quirk
from scripts.spec import resolve

from .examples import Example, Examples
from .facts import Fact, facts
from .quirk_impact import Impact


@dataclass(frozen=True)
class Parameter:
    """A parameter of a method: `kinds` and `values` in words, `wire` its name in the API where that differs."""

    name: str
    wire: str
    place: str
    kinds: str
    values: str
    required: bool
    meaning: str


@dataclass(frozen=True)
class RuleText:
    """A rule in words, and its expression: what is `wrong` where it is broken, and where the promise stands."""

    id: str
    wrong: str
    section: str
    expression: str
    when: str


@dataclass(frozen=True)
class Method:
    """A method as it is shown; `quirks` come with what is known to be contradictory about them here."""

    name: str
    verb: str
    path: str
    summary: str
    description: str
    facts: list[Fact]
    parameters: list[Parameter]
    returns: str
    models: list[ModelView]
    errors: list[tuple[str, str, str]]
    rules: list[RuleText]
    quirks: list[tuple[Quirk, str]]
    examples: list[Example]

    @property
    def anchor(self) -> str:
        """The name inside its resource."""
        return self.name.rpartition(".")[2]

    @property
    def resource(self) -> str:
        """The full name of its resource."""
        return self.name.rpartition(".")[0]


class Methods:
    """Reads the methods of one client from its effective spec.

    Raises GenerationError as the generation of the client does.
    """

    def __init__(self, document: dict[str, Any], config: ClientConfig, impact: Impact) -> None:
        self._document = document
        self._impact = impact
        prefix = config.field_prefix
        plans, parsed = read(document, config, Path(), {})
        views = endpoint_views(plans, parsed, prefix)
        self._models = {model.name: model for model in model_views(plans, parsed, prefix)}
        self._views = {view.plan.operation.name: view for view in views}
        self._entries = index_entries(document, config, resource_views(views, config.plugins))
        self._examples = Examples(document, config, self._models, self._entries, self._views)

    def all(self) -> list[Method]:
        """The methods in the order of their names."""
        return [self._method(name, entry) for name, entry in sorted(self._entries.items())]

    def _method(self, name: str, entry: Entry) -> Method:
        view = self._views[f"{entry['method']} {entry['path']}"]
        operation = view.plan.operation
        returns = view.event_type if entry.get("streams") else view.answer.type
        notes = self._impact.notes[operation.name]
        description = str(operation.value.get("description") or "")
        return Method(
            name=name,
            verb=entry["method"],
            path=entry["path"],
            summary=entry["summary"],
            description=description if " ".join(description.split()) != entry["summary"] else "",
            facts=[*_variant(entry), *facts(entry, operation.value)],
            parameters=[_parameter(parameter) for parameter in entry["parameters"]],
            returns=returns,
            models=_models(self._models, returns),
            errors=self._errors(view),
            rules=rule_texts(operation.value),
            quirks=[(quirk, notes.get(quirk.id, "")) for quirk in self._impact.operations[operation.name]],
            examples=self._examples.of(name, entry),
        )

    def _errors(self, view: EndpointView) -> list[tuple[str, str, str]]:
        found = []
        for status, response in sorted(view.plan.operation.value.get("responses", {}).items()):
            value = resolve(self._document, response["$ref"]) if "$ref" in response else response
            if not status.startswith("2"):
                found.append((status, str(value.get("x-error-code", "")), str(value.get("description", ""))))
        return found


def rule_texts(holder: dict[str, Any]) -> list[RuleText]:
    """The rules of an operation, or of `info`."""
    return [
        RuleText(id_, rule["message"], rule["section"], rule["expression"], rule.get("when", ""))
        for id_, rule in holder.get(RULES, {}).items()
    ]


def _variant(entry: Entry) -> list[Fact]:
    if entry.get("streams"):
        return [("Answer", "a stream of events")]
    return [("Answer", f"what {entry['waits']} began, when it has ended")] if entry.get("waits") else []


def _parameter(entry: Entry) -> Parameter:
    values = ", ".join(map(str, entry["values"]))
    return Parameter(
        name=entry["name"],
        wire=entry.get("wire") or "",
        place=entry["in"],
        kinds=" or ".join(entry["types"]),
        values=f"{'for example' if entry['open'] else 'one of'} {values}" if values else "",
        required=entry["required"],
        meaning=entry["meaning"],
    )


def _models(models: dict[str, ModelView], annotation: str) -> list[ModelView]:
    """The models that a type names."""
    names = [node.id for node in ast.walk(ast.parse(annotation)) if isinstance(node, ast.Name)]
    return [models[name] for name in dict.fromkeys(names) if name in models]
