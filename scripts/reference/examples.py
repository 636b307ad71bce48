"""Examples that run: each method called from Python, from the command line and by curl."""

from dataclasses import dataclass
from typing import Any

from scripts.generate.config import ClientConfig
from scripts.generate.index import Entry
from scripts.generate.samples import sample
from scripts.generate.security import schemes
from scripts.generate.view_models import EndpointView, ModelView
from scripts.spec import resolve

from .python import Expressions
from .shell import Request, curl


@dataclass(frozen=True)
class Example:
    """Code in a language: `language` is its short name, `title` what a reader calls it."""

    language: str
    title: str
    code: str


class Examples:
    """Writes the examples of one client."""

    def __init__(
        self,
        document: dict[str, Any],
        config: ClientConfig,
        models: dict[str, ModelView],
        entries: dict[str, Entry],
        views: dict[str, EndpointView],
    ) -> None:
        self._document = document
        self._config = config
        self._models = models
        self._entries = entries
        self._views = views
        plans = [view.plan for view in views.values() if view.plan.task is not None]
        self._makers = {".".join(plan.task.operation): plan for plan in plans if plan.task is not None}
        self._scheme = next(iter(schemes(document).values()), None)

    def of(self, name: str, entry: Entry) -> list[Example]:
        """The examples of one method; a method that waits has none for curl, which would have to poll in a loop."""
        python = Example("python", "Python", self._python(name, entry))
        shell = Example("shell", "Command line", entry["example"])
        return [python, shell, *([] if entry.get("waits") else [Example("curl", "curl", self._curl(entry))])]

    def _view(self, entry: Entry) -> EndpointView:
        return self._views[f"{entry['method']} {entry['path']}"]

    def _python(self, name: str, entry: Entry) -> str:
        expressions = Expressions(self._models)
        lines: list[str] = []
        known: dict[str, str] = {}
        maker = self._makers.get(name)
        if maker is not None and maker.task is not None:
            made = ".".join(maker.name)
            lines.append(f"task = {self._call(made, self._entries[made], expressions, {})}")
            known = {maker.task.parameter: f"task.{maker.task.id}"}
        call = self._call(name, entry, expressions, known)
        if entry.get("streams"):
            lines += [f"with {call} as events:", "    for event in events:", "        print(event)"]
        elif self._view(entry).answer.type == "Content":
            lines.append(f'{call}.write_to_file("FILE")')
        else:
            lines += [f"answer = {call}", "print(answer)"]
        return "\n".join([*self._imports(expressions), f"client = {self._config.client}()", "", *lines, ""])

    def _imports(self, expressions: Expressions) -> list[str]:
        package = self._config.package
        lines = ["from pathlib import Path", ""] if expressions.uses_path else []
        lines.append(f"from {package} import {self._config.client}")
        if expressions.models:
            lines.append(f"from {package}.models import {', '.join(sorted(expressions.models))}")
        return [*lines, ""]

    def _call(self, name: str, entry: Entry, expressions: Expressions, known: dict[str, str]) -> str:
        view = self._view(entry)
        types: dict[str, str] = {argument.name: argument.type for argument in view.flat or view.arguments}
        types |= (
            {"body": " | ".join(body.type for body in view.bodies)}
            if view.flat is None and view.bodies
            else {}
        )
        given = []
        for parameter in _shown(entry):
            key = parameter["name"]
            value = known.get(key) or expressions.of(self._value(parameter), types[key])
            given.append(f"{key}={value}")
        return f"client.{name}({', '.join(given)})"

    def _value(self, parameter: Entry) -> Any:
        return sample(self._document, parameter["schema"], parameter["name"])

    def _curl(self, entry: Entry) -> str:
        view = self._view(entry)
        operation = view.plan.operation
        body = operation.value.get("requestBody", {})
        body = resolve(self._document, body["$ref"]) if "$ref" in body else body
        shown = _shown(entry)
        sent = [(p["in"], _wire(p, view), self._value(p)) for p in shown]
        if view.plan.events and view.plan.events.parameter and entry.get("streams"):
            sent.append(("body", view.plan.events.parameter, True))
        options = ["-N"] if entry.get("streams") else []
        return curl(
            Request(
                method=entry["method"],
                url=f"{self._base_url()}{operation.path}",
                sent=sent,
                media=next(iter(body.get("content", {})), ""),
                files=frozenset(p["wire"] or p["name"] for p in shown if "file" in p["types"]),
                comma=frozenset(p.name for p in view.plan.parameters if p.place == "query" and not p.explode),
                scheme=None if entry["public"] else self._scheme,
                variable=f"{self._config.package.upper()}_API_KEY",
                options=(*options, *(["-o", "FILE"] if entry["binary"] else [])),
            )
        )

    def _base_url(self) -> str:
        servers = self._document.get("servers") or [{"url": ""}]
        return str(servers[0].get("url", "")).rstrip("/")


def _shown(entry: Entry) -> list[Entry]:
    return [parameter for parameter in entry["parameters"] if parameter["required"] or parameter["shown"]]


def _wire(parameter: Entry, view: EndpointView) -> str:
    """The name of a parameter in the API; none for a whole body."""
    whole = parameter["in"] == "body" and view.flat is None
    return "" if whole else parameter["wire"] or parameter["name"]
