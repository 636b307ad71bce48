"""Causes of an overlay action without a match: names in its target that the document lacks."""

import re
from functools import cached_property
from typing import Any

from scripts.overlay.model import Action
from scripts.published.documented import Documented
from scripts.spec import METHODS, iter_operations, methods, references

Json = dict[str, Any]

_PATH = re.compile(r"""['"](/[^'"]*)['"]""")
_METHOD = re.compile(rf"\]\.({'|'.join(METHODS)})\b")
_OPERATION_ID = re.compile(r"@\.operationId\s*==\s*['\"]([^'\"]+)['\"]")
_COMPONENT = re.compile(r"^\$\.components\.(schemas|responses|headers)(?:\.(\w+)|\[([^\]?]+)\])")


def named_paths(target: str) -> list[str]:
    """The paths that a target lists."""
    return _PATH.findall(target)


class Causes:
    """Explains targets, given the normalised document and the documentation."""

    def __init__(self, document: Json, documented: Documented | None) -> None:
        self._paths: Json = document.get("paths", {})
        self._components: Json = document.get("components", {})
        self._documented = documented
        self._ids = {o.get("operationId"): o for item in self._paths.values() for o in _operations(item)}

    def missing(self, action: Action) -> list[str]:
        """The operations and components that a target names and that aren't there, as texts that say so."""
        return [*self._missing_operations(action.target), *self._missing_components(action.target)]

    def why(self, action: Action) -> str:
        """The reason why a target matches nothing, in one line that all actions of the same cause share."""
        missing = self.missing(action)
        if missing:
            return "; ".join(missing)
        named = named_paths(action.target)
        place = f"{_method(action.target).upper()} {named[0]}: " if named else ""
        return f"{place}nothing is published at {action.target}"

    def _missing_operations(self, target: str) -> list[str]:
        method = _method(target)
        found = [
            f"{method.upper()} {path} isn't published".strip()
            for path in named_paths(target)
            if path not in self._paths or (method and method not in self._paths[path])
        ]
        ids = _OPERATION_ID.findall(target)
        return found + [f"{self._documented_name(id)} isn't published" for id in ids if id not in self._ids]

    def _missing_components(self, target: str) -> list[str]:
        match = _COMPONENT.match(target)
        if match is None:
            return []
        names = [match[2]] if match[2] else re.findall(r"['\"]([^'\"]+)['\"]", match[3])
        absent = [name for name in names if name not in self._components.get(match[1], {})]
        return list(dict.fromkeys(self._component_cause(match[1], name) for name in absent))

    def _component_cause(self, kind: str, name: str) -> str:
        users = self._users.get((kind, name), [])
        gone = [user for user in users if not self._is_published(user)]
        if users and len(gone) == len(users):
            return (
                f"{gone[0]} isn't published"
                if len(gone) == 1
                else f"{gone[0]} and {len(gone) - 1} more aren't published"
            )
        return f"{name} isn't published" + (f" (documented for {users[0]})" if users else "")

    def _is_published(self, user: str) -> bool:
        method, _, path = user.partition(" ")
        return method.lower() in self._paths.get(path, {})

    def _documented_name(self, id: str) -> str:
        known = self._documented.operations.values() if self._documented else ()
        return next((o.name for o in known if o.value.get("operationId") == id), f"the operation {id}")

    @cached_property
    def _users(self) -> dict[tuple[str, str], list[str]]:
        """The documented operations that lead to each component."""
        found: dict[tuple[str, str], list[str]] = {}
        if self._documented is None:
            return found
        document = self._documented.document
        for operation in iter_operations(document):
            seen: set[str] = set()
            pending: list[Any] = [operation.value]
            while pending:
                for _, ref in references(pending.pop()):
                    if ref in seen:
                        continue
                    seen.add(ref)
                    kind, name = ref.split("/")[-2:]
                    found.setdefault((kind, name), []).append(operation.name)
                    pending.append(document["components"].get(kind, {}).get(name))
        return found


def _operations(item: Any) -> list[Json]:
    found = methods(item) if isinstance(item, dict) else ()
    return [operation for _, _, operation in found if isinstance(operation, dict)]


def _method(target: str) -> str:
    found = _METHOD.search(target)
    return found[1] if found else ""
