"""Paths as the documentation writes them: names of path parameters, and one path for many taken apart."""

from collections import defaultdict
from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from scripts.spec import METHODS, methods

from .documented import Documented, fills, shape
from .model import Json, Normalised
from .refs import followed, operations


def settle_paths(result: Normalised, documented: Documented) -> None:
    """Give documented paths their documented form and expand templated ones, in place."""
    _merge_references(result.document)
    _braces(result)
    _rename(result, documented)
    _expand(result, documented)


def _merge_references(document: Json) -> None:
    """Path items given by reference are written out."""
    for path, item in list(document["paths"].items()):
        if isinstance(item, dict) and "$ref" in item:
            target = followed(document, {"$ref": item["$ref"]})
            if isinstance(target, dict):
                document["paths"][path] = {
                    **deepcopy(target),
                    **{k: v for k, v in item.items() if k != "$ref"},
                }


def _braces(result: Normalised) -> None:
    """Path parameters in braces, where a document writes them as a router does: ``/:id``."""
    paths: Json = {}
    for path, item in result.document["paths"].items():
        declared = {
            str(parameter.get("name"))
            for holder in _holders(item)
            for given in holder.get("parameters") or ()
            if isinstance(parameter := followed(result.document, given), dict)
            and parameter.get("in") == "path"
        }
        parts = [
            f"{{{part[1:]}}}" if part.startswith(":") and part[1:] in declared else part
            for part in path.split("/")
        ]
        written = "/".join(parts)
        if written != path:
            result.note("layout", path, f"read as {written}")
        paths.setdefault(written, item)
    result.document["paths"] = paths


def _rename(result: Normalised, documented: Documented) -> None:
    known = {shape(path): path for _, path in documented.operations}
    paths: Json = {}
    for path, item in result.document["paths"].items():
        target = known.get(shape(path), path)
        if path.endswith("/") and any(documented.family(method, path) for method in METHODS):
            target = path.rstrip("/")
        twin = result.document["paths"].get(target) if target != path else None
        if twin is None or (isinstance(twin, dict) and isinstance(item, dict)):
            if target != path:
                _rename_parameters(result.document, path, target, item)
                result.note(
                    "layout", path, f"documented as {target}{', and published so, too' if twin else ''}"
                )
            path = target
        if twin is None:
            paths[path] = item if path not in paths else {**item, **paths[path]}
        else:
            paths[path] = {**item, **paths.get(path, {}), **twin}
    result.document["paths"] = paths


def _rename_parameters(document: Json, old: str, new: str, item: Any) -> None:
    names = dict(zip(_names(old), _names(new), strict=True))
    for holder in _holders(item):
        if isinstance(holder.get("parameters"), list):
            written = [followed(document, parameter) for parameter in holder["parameters"]]
            holder["parameters"] = [
                {**p, "name": names[p["name"]]}
                if isinstance(p, dict) and p.get("in") == "path" and p.get("name") in names
                else given
                for p, given in zip(written, holder["parameters"], strict=True)
            ]


def _names(path: str) -> list[str]:
    return [part.partition("}")[0] for part in path.split("{")[1:]]


def _holders(item: Any) -> Iterable[Json]:
    if isinstance(item, dict):
        yield item
        yield from (operation for _, _, operation in methods(item) if isinstance(operation, dict))


def _expand(result: Normalised, documented: Documented) -> None:
    """Replace a templated operation by one for each value that its parameter lists, or that is documented."""
    paths = result.document["paths"]
    for template, method, operation in list(operations(result.document)):
        if method not in paths[template]:
            continue  # one of `additionalOperations`
        if documented.find(method, template) is not None and documented.family(method, template) is None:
            continue
        values = _values(result.document, paths[template], operation, template, method, documented)
        fresh = [path for path in values if method not in paths.get(path, {})]
        if not fresh:
            continue
        for path in fresh:
            shared = {key: deepcopy(v) for key, v in paths[template].items() if key not in METHODS}
            item = paths.setdefault(path, _without(result.document, shared, values[path]))
            item[method] = _without(result.document, deepcopy(operation), values[path])
            if (method, path) in documented.operations:
                # What is published for all of them says less than what is documented for this one.
                item[method].pop("requestBody", None)
        if documented.family(method, template) is None:
            del paths[template][method]
            if not any(method in paths[template] for method in METHODS):
                del paths[template]
        result.note(
            "layout", f"{method.upper()} {template}", f"one path for many: taken apart into {len(fresh)}"
        )


def _values(
    document: Json, item: Json, operation: Json, template: str, method: str, documented: Documented
) -> dict[str, Json]:
    """The paths that a templated one stands for, each with the values of its parameters."""
    found: dict[str, Json] = {}
    for own, path in documented.operations:
        values = fills(template, path)
        if own == method and values is not None:
            found[path] = values
    if found:
        listed = _listed(document, item, operation)
        names = _names(template)
        if len(names) == 1 and listed[names[0]]:
            found |= {template.replace(f"{{{names[0]}}}", v): {names[0]: v} for v in listed[names[0]]}
    return found


def _listed(document: Json, item: Json, operation: Json) -> defaultdict[str, list[str]]:
    """The values that path parameters list in an ``enum``."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for holder in (item, operation):
        for given in holder.get("parameters") or ():
            parameter = followed(document, given)
            schema = followed(document, parameter.get("schema")) if isinstance(parameter, dict) else None
            if isinstance(schema, dict) and isinstance(schema.get("enum"), list):
                found[str(parameter["name"])] = [str(value) for value in schema["enum"]]
    return found


def _without(document: Json, holder: Json, values: Json) -> Json:
    """An operation or path item without the path parameters that have a value now."""
    if isinstance(holder.get("parameters"), list):
        holder["parameters"] = [
            given
            for given in holder["parameters"]
            if not (
                isinstance(parameter := followed(document, given), dict)
                and parameter.get("in") == "path"
                and parameter.get("name") in values
            )
        ]
    return holder
