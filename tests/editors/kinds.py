"""The methods of a client by their kind, and a document that has five of each kind."""

import importlib
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from scripts.files import read_json

EACH = 5
KINDS = ("plain", "body", "paged", "stream", "wait", "binary")


@dataclass(frozen=True)
class Client:
    """A generated client: the folder that has its package, the package, and the class. `each` is how many methods of a
    kind are looked at.
    """

    root: Path
    package: str
    name: str
    each: int = EACH

    @cached_property
    def methods(self) -> dict[str, str]:
        """The kind of each method."""
        index = read_json(self.root / self.package / "operations.json")
        made = self.made()
        return {name: _kind(entry, _found(made, name)) for name, entry in index["operations"].items()}

    def some(self, kind: str) -> list[str]:
        """Methods of a kind, spread over their names."""
        names = [name for name, found in self.methods.items() if found == kind]
        return names[:: max(1, len(names) // self.each)][: self.each]

    def made(self, *, asynchronous: bool = False) -> Any:
        """A client."""
        kind = getattr(importlib.import_module(self.package), f"{'Async' * asynchronous}{self.name}")
        return kind(api_key="sk-test", base_url="http://127.0.0.1:9")

    def method(self, name: str) -> Any:
        """A method of a client."""
        return _found(self.made(), name)


def _found(client: Any, name: str) -> Any:
    for part in name.split("."):
        client = getattr(client, part)
    return client


def _kind(entry: dict[str, Any], method: Any) -> str:
    for kind, signs in {"stream": "streams", "wait": "waits", "binary": "binary"}.items():
        if entry.get(signs):
            return kind
    if hasattr(method, "pages"):
        return "paged"
    return "body" if any(parameter["in"] == "body" for parameter in entry.get("parameters", ())) else "plain"


def document() -> dict[str, Any]:
    """A document with five operations of each kind, described in texts that Markdown and Python give a meaning."""
    paths: dict[str, Any] = {}
    for number in range(EACH):
        paths[f"/plain/get_{number}"] = {"get": _operation(parameters=[_query("name")])}
        paths[f"/body/put_{number}"] = {"put": _operation(requestBody=_body("name"))}
        listing = _operation(parameters=[_query("name"), _query("page", "integer")])
        paths[f"/paged/list_{number}"] = {
            "get": {**listing, "x-pagination": {"style": "page", "parameter": "page"}}
        }
        paths[f"/binary/load_{number}"] = {"get": _operation(parameters=[_query("name")], kind="audio/wav")}
        paths[f"/stream/talk_{number}"] = {"post": _streamed()}
        paths[f"/wait/job_{number}"] = {"post": _task(number)}
        paths[f"/wait/job_{number}/{{id}}"] = {
            "get": {**_operation(parameters=[_path("id")]), "operationId": f"status_{number}"}
        }
    schemas = {
        "Thing": {
            "type": "object",
            "properties": {name: {"type": "string"} for name in ("id", "state", "items")},
        }
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Kinds", "version": "1"},
        "servers": [{"url": "https://kinds.example"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


THING = {"$ref": "#/components/schemas/Thing"}


def _operation(kind: str = "application/json", **parts: Any) -> dict[str, Any]:
    schema = THING if kind == "application/json" else {"type": "string", "format": "binary"}
    return {
        "summary": 'Says """this""" and \\that',
        "description": "Takes a *name*, an underscored_name and <b>more</b>\n\n    indented",
        "x-price": {"credits": 0.25, "per": "call", "when": "success"},
        "x-rate-limit-bucket": "things",
        "responses": {
            "200": {"description": "ok", "content": {kind: {"schema": schema}}},
            "401": {"description": "no"},
            "422": {"description": "no"},
            "503": {"description": "no"},
        },
        **parts,
    }


def _query(name: str, kind: str = "string") -> dict[str, Any]:
    return {"name": name, "in": "query", "description": f"The {name}", "schema": {"type": kind}}


def _path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _body(*names: str) -> dict[str, Any]:
    properties: dict[str, Any] = {name: {"type": "string", "description": f"The {name}"} for name in names}
    properties["stream"] = {"type": "boolean"}
    schema = {"type": "object", "required": list(names), "properties": properties}
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def _streamed() -> dict[str, Any]:
    operation = _operation(requestBody=_body("name"))
    events = {"schema": THING, "end": "[DONE]", "parameter": "stream"}
    operation["responses"]["200"]["content"]["text/event-stream"] = {"x-events": events}
    return operation


def _task(number: int) -> dict[str, Any]:
    task = {
        "status": f"status_{number}",
        "id": "id",
        "state": "state",
        "done": ["done"],
        "failed": ["failed"],
    }
    return {**_operation(requestBody=_body("name")), "x-task": task}


CONFIGURATION = json.dumps(
    {
        "api": "kinds",
        "distribution": "kinds",
        "package": "kinds_client",
        "client": "Kinds",
        "version": "0.1.0",
        "description": "Kinds",
    }
)
