"""References that a stale quirk would have brought: what points to nothing is removed, and reported."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from scripts.errors import SpecError
from scripts.published.refs import followed
from scripts.spec import is_header, iter_operations, pointer, references, resolve

from .problems import Problem

Json = dict[str, Any]


def complete(document: Json, documented: Json) -> None:
    """Add to ``document`` the documented components that it refers to and hasn't."""
    while True:
        missing = [
            (kind, name)
            for _, ref in references(document)
            if isinstance(ref, str) and ref.startswith("#/components/") and ref.count("/") == 3
            for kind, name in [ref.split("/")[2:]]
            if name not in document.get("components", {}).get(kind, {})
            and name in documented.get("components", {}).get(kind, {})
        ]
        if not missing:
            return
        for kind, name in missing:
            components = document.setdefault("components", {}).setdefault(kind, {})
            components[name] = deepcopy(documented["components"][kind][name])


def reconcile(document: Json) -> Iterator[Problem]:
    """Take out of ``document`` what refers to something that isn't there, and tell it."""
    for place, ref in list(references(document)):
        try:
            if isinstance(ref, str):
                resolve(document, ref)
                continue
        except SpecError as error:
            if "cyclic" in str(error):
                continue
        cause = f"{ref} isn't there"
        yield Problem("stale", cause, pointer(place), "leads nowhere: anything is allowed there", "", None)
        holder: Any = document
        for key in place:
            holder = holder[key]
        del holder["$ref"]
        if len(place) > 2 and place[-2] == "responses":
            holder.setdefault("description", "")
    yield from _operation_references(document)


def drop_key_parameters(document: Json) -> None:
    """Take out header parameters of operations that are the header of a key: the security scheme says it."""
    schemes = document.get("components", {}).get("securitySchemes", {})
    headers = {
        str(scheme.get("name")).lower()
        for scheme in schemes.values()
        if scheme.get("type") == "apiKey" and scheme.get("in") == "header"
    }
    for operation in iter_operations(document) if headers else ():
        given = operation.value.get("parameters", [])
        kept = [one for one in given if not is_header(followed(document, one), headers)]
        if len(kept) < len(given):
            operation.value["parameters"] = kept
            if not kept:
                del operation.value["parameters"]


def _operation_references(document: Json) -> Iterator[Problem]:
    """Operations named by x-task and x-price have to be there."""
    ids = {operation.value.get("operationId") for operation in iter_operations(document)}
    for operation in iter_operations(document):
        task = operation.value.get("x-task")
        if isinstance(task, dict) and task.get("status") not in ids:
            del operation.value["x-task"]
            cause = f"the operation {task.get('status')} isn't published"
            yield Problem("stale", cause, operation.name, "x-task names it: tasks can't be followed", "")
        elif isinstance(task, dict) and task.get("delete", {}).get("operation", task["status"]) not in ids:
            cause = f"the operation {task.pop('delete')['operation']} isn't published"
            yield Problem("stale", cause, operation.name, "x-task names it: tasks can't be deleted", "")
        price = operation.value.get("x-price")
        rates = price.get("rates") if isinstance(price, dict) else None
        if isinstance(rates, dict) and rates.get("operation") not in ids:
            del operation.value["x-price"]
            cause = f"the operation {rates.get('operation')} isn't published"
            yield Problem("lost", cause, operation.name, "its price is listed there", "")
