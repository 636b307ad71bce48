"""A hash that changes when the contract of an operation does, and only then."""

import hashlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

import orjson

from .document import Spec
from .operation import Operation
from .pointer import MISSING, look_up, references


def digest(spec: Spec, operation: Operation) -> str:
    """Hex digits that depend on the operation, what its path has in common and everything that they refer to.

    So they do on its security schemes, on the server's path, and on the operations that follow its tasks (``x-task``).
    Descriptions count: they may be all that changed of a rule.
    """
    parts: dict[str, Any] = {"": [_own(spec, operation), *_followed(spec, operation)]}
    pending = list(references(parts[""]))
    while pending:
        reference = pending.pop()
        if reference not in parts:
            found = look_up(spec.document, unquote(reference))
            parts[reference] = None if found is MISSING else found
            pending += references(parts[reference])
    return hashlib.sha256(orjson.dumps(parts, option=orjson.OPT_SORT_KEYS)).hexdigest()[:16]


def changed(old: Spec, new: Spec) -> tuple[str, ...]:
    """The keys of the operations of ``new`` that ``old`` doesn't have, or has with another contract."""
    return tuple(
        operation.key
        for operation in new.operations
        if operation.key not in old.by_key or digest(old, old.by_key[operation.key]) != digest(new, operation)
    )


def _own(spec: Spec, operation: Operation) -> list[Any]:
    item = spec.document["paths"][operation.path]
    shared = {key: value for key, value in item.items() if key in ("$ref", "parameters", "servers")}
    security = sorted(sorted(names) for names in operation.security)
    schemes = {name: spec.security_schemes.get(name) for names in security for name in names}
    return [operation.key, spec.base_path, shared, operation.definition, security, schemes]


def _followed(spec: Spec, operation: Operation) -> list[Any]:
    """The operations that report on the tasks of an operation, and delete them, as far as the document has them."""
    task: Mapping[str, Any] = operation.definition.get("x-task", {})
    ids = (str(task.get("status")), str(task.get("delete", {}).get("operation")))
    return [_own(spec, spec.by_id[id_]) for id_ in ids if id_ in spec.by_id]
