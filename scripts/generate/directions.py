"""`readOnly` and `writeOnly`: which properties go which way, and which components differ by it."""

from typing import Any

from scripts.spec import objects, resolve, unescape


class Directions:
    """The directions of the properties of a document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self._schemas: dict[str, Any] = document.get("components", {}).get("schemas", {})
        self._sent: dict[str, str] = {}
        differing = {name for name, schema in self._schemas.items() if _has_mark(schema)}
        users: dict[str, set[str]] = {}
        for name, schema in self._schemas.items() if differing else ():
            for _, found in objects(schema):
                ref = found.get("$ref")
                if isinstance(ref, str) and ref.startswith("#/components/schemas/"):
                    users.setdefault(unescape(ref.split("/")[3]), set()).add(name)
        waiting = list(differing)
        while waiting:
            further = users.get(waiting.pop(), set()) - differing
            differing |= further
            waiting += further
        for name in sorted(differing):
            self._sent[name] = f"{name}Request"
            while self._sent[name] in self._schemas:
                self._sent[name] += "_"

    def sent_name(self, name: str) -> str:
        """The name of a component in requests, where it may differ from what is received."""
        return self._sent.get(name, name)

    def is_hidden(self, schema: Any, *, sent: bool) -> bool:
        """True if a property isn't part of what is sent, or of what is received."""
        if not isinstance(schema, dict):
            return False
        mark = "readOnly" if sent else "writeOnly"
        if schema.get(mark) is True:
            return True
        if "$ref" not in schema:
            return False
        found = resolve(self._document, schema["$ref"])
        return isinstance(found, dict) and found.get(mark) is True


def _has_mark(schema: Any) -> bool:
    return any(
        found.get("readOnly") is True or found.get("writeOnly") is True for _, found in objects(schema)
    )
