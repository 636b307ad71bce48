"""A spec as the examples need it: which operation a path means, and what the operation says of a call."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Any

from scripts.spec import Operation, iter_operations, resolve

from .schemas import Schemas

_TEMPLATE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A place where an example and a spec don't say the same.

    ``kind``, ``where`` (an operation or a count) and ``detail`` make up its id, which stays the same as long as
    the contradiction does; ``example`` is the id of the example, ``message`` a sentence.
    """

    kind: str
    where: str
    detail: str
    example: str
    message: str

    @property
    def id(self) -> str:
        return " ".join(part for part in (self.kind, self.where, self.detail) if part)


class Contract:
    """One spec, which messages call ``name``; everything that it gives has its references followed."""

    def __init__(self, document: dict[str, Any], name: str) -> None:
        self.document = document
        self.name = name
        self.schemas = Schemas(document, name)
        self.operations = {operation.name: operation for operation in iter_operations(document)}

    def follow(self, value: Any) -> Any:
        """``value``, or where it refers to."""
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            return resolve(self.document, value["$ref"])
        return value

    def find(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
        """The operation that a path means, with its path parameters; literal segments win over templates."""
        exact = self.operations.get(f"{method} {path}")
        if exact is not None:
            return exact, {}
        for pattern, operation in self._templates:
            match = pattern.fullmatch(f"{method} {path}")
            if match:
                return operation, dict(zip(_TEMPLATE.findall(operation.path), match.groups(), strict=True))
        return None

    def matching(self, pattern: str) -> list[Operation]:
        """The operations that a pattern like ``GET /v1/x/*`` names."""
        return [operation for name, operation in self.operations.items() if fnmatchcase(name, pattern)]

    def parameters(self, operation: Operation) -> dict[tuple[str, str], dict[str, Any]]:
        """An operation's parameters by place (``query``) and name; header names in lower case."""
        found = {}
        for holder in (operation.path_item, operation.value):
            for item in holder.get("parameters", ()):
                parameter = self.follow(item)
                name = parameter["name"].lower() if parameter["in"] == "header" else parameter["name"]
                found[parameter["in"], name] = parameter
        return found

    def keys(self, operation: Operation) -> set[tuple[str, str]]:
        """The places where an operation takes a key: place and name, as ``parameters`` has them."""
        schemes = self.document.get("components", {}).get("securitySchemes", {})
        found = set()
        for need in operation.value.get("security", self.document.get("security", ())):
            for scheme in (self.follow(schemes[name]) for name in need if name in schemes):
                if scheme.get("type") != "apiKey":
                    found.add(("header", "authorization"))
                else:
                    name = scheme["name"].lower() if scheme["in"] == "header" else scheme["name"]
                    found.add((scheme["in"], name))
        return found

    def body(self, operation: Operation) -> dict[str, Any]:
        """An operation's request body object; empty where it takes none."""
        found: dict[str, Any] = self.follow(operation.value.get("requestBody", {}))
        return found

    def responses(self, operation: Operation, status: str) -> list[dict[str, Any]]:
        """The documented responses for a status: itself, else its range, else ``default``; for a range, all of it."""
        given = operation.value.get("responses", {})
        if status.endswith("XX"):
            names = [name for name in given if name.startswith(status[0])]
        else:
            names = [name for name in (status, f"{status[0]}XX", "default") if name in given][:1]
        return [self.follow(given[name]) for name in names]

    def webhooks(self, operation: Operation) -> Iterator[dict[str, Any]]:
        """The media type objects of every JSON body that the API may send because of an operation."""
        items = [
            item
            for callback in operation.value.get("callbacks", {}).values()
            for item in self.follow(callback).values()
        ]
        for item in (*items, *self.document.get("webhooks", {}).values()):
            for hook in self.follow(item).values():
                if isinstance(hook, dict) and "requestBody" in hook:
                    media = media_of(self.follow(hook["requestBody"]), "application/json")
                    if media is not None:
                        yield media

    @cached_property
    def _templates(self) -> list[tuple[re.Pattern[str], Operation]]:
        found = [
            (template(operation.name), operation)
            for operation in self.operations.values()
            if _TEMPLATE.search(operation.path)
        ]
        return sorted(found, key=lambda entry: len(_TEMPLATE.findall(entry[1].path)))


def template(name: str) -> re.Pattern[str]:
    """The pattern of ``GET /v1/{kind}/{name}``, its parameters as groups."""
    literals = _TEMPLATE.split(name)[::2]
    return re.compile("([^/]+)".join(re.escape(literal) for literal in literals))


def media_of(holder: dict[str, Any], content_type: str) -> dict[str, Any] | None:
    """The media type object of a request body or a response for a content type; None where it isn't documented."""
    for name, media in holder.get("content", {}).items():
        if name.partition(";")[0].strip().lower() == content_type:
            found: dict[str, Any] = media
            return found
    return None
