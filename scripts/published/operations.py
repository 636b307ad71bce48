"""Operations in the layout of the documentation: everything written out in the operation itself, responses that are
documented as shared ones shared again, ids and tags as documented.
"""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from scripts.spec import IGNORED_HEADERS, METHODS, Operation, is_header, objects, references

from .content import JSON, align_content, name_documented
from .documented import ANY_DEPTH, Documented
from .model import Json, Normalised
from .refs import component, followed, operations
from .responses import ResponseNames
from .schemas import SchemaNames, schema_references
from .shapes import kind_of, without_null


def settle_operations(result: Normalised, documented: Documented, reserved: set[str]) -> None:
    """Bring all operations and webhooks into the documented layout, in place."""
    used = _used(result.document)
    schemas = SchemaNames(result, documented)
    aligner = _Aligner(result, documented, schemas)
    for path, method, operation in operations(result.document):
        aligner.align(path, method, operation)
    for item in result.document["paths"].values():
        if isinstance(item, dict) and any(method in item for method in METHODS):
            item.pop("parameters", None)  # they are in the operations now
    for section in ("parameters", "requestBodies"):  # they are written out
        result.document.get("components", {}).pop(section, None)
    aligner.webhooks()
    aligner.gone()
    schemas.finish(reserved)
    aligner.responses.finish()
    _open_answers(result, documented)
    _drop_unused(result.document, used)
    _settle_ids(result.document, documented)
    _settle_tags(result, documented)


def _used(document: Json) -> set[str]:
    """The schemas that something refers to."""
    return {name for reference in schema_references(document) if (name := component(reference))}


def _drop_unused(document: Json, before: set[str]) -> None:
    """Drop the schemas that were used in the published layout and aren't in this one."""
    schemas = document["components"].get("schemas", {})
    while idle := (before & schemas.keys()) - _used(document):
        for name in idle:
            del schemas[name]


def _open_answers(result: Normalised, documented: Documented) -> None:
    """Let documented answers have more than is published, in place: what the documentation adds to a closed one would
    never be valid. Schemas of requests stay as they are.
    """
    known = [o for path, method, o in operations(result.document) if documented.find(method, path)]
    requested = {id(node) for node in _reached(result.document, [o.get("requestBody") for o in known])}
    closed = [
        node
        for node in _reached(result.document, [o["responses"] for o in known])
        if node.get("additionalProperties") is False and "properties" in node and id(node) not in requested
    ]
    for node in closed:
        del node["additionalProperties"]
    if closed:
        text = f"{len(closed)} schemas of answers are published as closed: read as open"
        result.note("differs", "#/components/schemas", text)


def _reached(document: Json, values: list[Any]) -> Iterator[Json]:
    """Every object of some values and of the components that they lead to."""
    seen: set[str] = set()
    pending = list(values)
    while pending:
        value = pending.pop()
        yield from (node for _, node in objects(value))
        for _, ref in references(value):
            if ref not in seen:
                seen.add(ref)
                pending.append(followed(document, {"$ref": ref}))


class _Aligner:
    def __init__(self, result: Normalised, documented: Documented, schemas: SchemaNames) -> None:
        self._result = result
        self._document = result.document
        self._documented = documented
        self._schemas = schemas
        self.responses = ResponseNames(result, documented, schemas)

    def align(self, path: str, method: str, operation: Json) -> None:
        """Write one operation out, next to what is documented for it, for its family or for all."""
        item = self._document["paths"][path]
        known = self._documented.find(method, path)
        where = f"{method.upper()} {path}"
        operation["parameters"] = self._parameters(item, operation, known, where)
        if not operation["parameters"]:
            del operation["parameters"]
        self._body(operation, known, where)
        tag = self._documented.tag(path)
        if known is None:
            self._result.note(
                "new", where, f"not documented; of the family {tag}" if tag else "not documented"
            )
            self._plain_media(operation)
        promised = known.value["responses"] if known else self._documented.common_errors(tag)
        self.responses.align(operation, promised, where)

    def _plain_media(self, operation: Json) -> None:
        """JSON under its own name, where nothing is documented and any type is published."""
        for holder in (operation.get("requestBody"), *(operation.get("responses") or {}).values()):
            found = followed(self._document, holder)
            content = found.get("content") if isinstance(found, dict) else None
            if not isinstance(content, dict):
                continue
            media = content.get("*/*")
            if isinstance(media, dict) and kind_of(self._document, media.get("schema")) in (
                "object",
                "array",
            ):
                name_documented(content, {JSON: media})

    def _parameters(self, item: Json, operation: Json, known: Operation | None, where: str) -> list[Json]:
        found: dict[tuple[str, str], Json] = {}
        for holder in (item, operation):
            given = holder.get("parameters")
            for one in given if isinstance(given, list) else ():
                parameter = deepcopy(followed(self._document, one))
                if isinstance(parameter, dict) and not is_header(parameter, IGNORED_HEADERS):
                    found[str(parameter.get("in")), str(parameter.get("name"))] = parameter
        for parameter in found.values():
            if parameter.get("in") in ("query", "header", "path"):
                self._without_null(parameter)
        own = self._documented_parameters(known)
        undescribed = (
            not found and "requestBody" not in operation and known and ANY_DEPTH not in known.path_item
        )
        for key, documented in own.items():
            if key in found and "schema" in documented:
                place = f"{where}: parameter {key[1]}"
                found[key]["schema"] = self._schemas.place(
                    found[key].get("schema"), documented["schema"], place
                )
                if "required" in documented:
                    found[key].setdefault("required", documented["required"])
            elif key not in found and (key[0] == "path" or undescribed):
                found[key] = self._schemas.brought(documented, where)
                self._result.note("documented", where, f"parameter {key[1]} isn't published")
        return list(found.values())

    def _documented_parameters(self, known: Operation | None) -> dict[tuple[str, str], Json]:
        if known is None or ANY_DEPTH in known.path_item:
            return {}
        given = [*known.path_item.get("parameters", ()), *known.value.get("parameters", ())]
        written = [followed(self._documented.document, one) for one in given]
        return {(one["in"], one["name"]): one for one in written}

    def _without_null(self, parameter: Json) -> None:
        """A parameter can't be null, it can only be left out, whatever a framework makes of optional ones."""
        schema, found = without_null(followed(self._document, parameter.get("schema")))
        if found:
            schema.pop("default", None) if schema.get("default", 0) is None else None
            parameter["schema"] = schema

    def _body(self, operation: Json, known: Operation | None, where: str) -> None:
        body = deepcopy(followed(self._document, operation.get("requestBody")))
        documented = followed(self._documented.document, known.value.get("requestBody")) if known else None
        if isinstance(body, dict):
            operation["requestBody"] = body
        if documented is None:
            return
        if not isinstance(body, dict) or not body.get("content"):
            operation["requestBody"] = self._schemas.brought(documented, where)
            self._result.note("documented", where, "its request body isn't published")
            return
        if documented.get("required"):
            body.setdefault("required", True)
        align_content(body["content"], documented["content"], f"{where} request", self._schemas, self._result)

    def webhooks(self) -> None:
        """Webhooks under their documented names; those that aren't published are taken from the documentation."""
        documented = self._documented.document.get("webhooks") or {}
        published = self._document.get("webhooks") or {}
        if len(documented) == len(published) == 1 and documented.keys() != published.keys():
            (old, item), name = published.popitem(), next(iter(documented))
            published[name] = item
            self._result.note("layout", f"webhook {old}", f"is what is documented as {name}")
        for name, item in documented.items():
            if name not in published:
                published[name] = self._schemas.brought(item, f"webhook {name}")
                self._result.note("documented", f"webhook {name}", "isn't published")
                continue
            for method, operation in item.items():
                if method in METHODS and isinstance(published[name].get(method), dict):
                    own = published[name][method]
                    self._body(own, Operation(method, name, operation, item), f"webhook {name}")
                    own["operationId"] = operation.get("operationId", name)
                    own["tags"] = list(operation.get("tags", ()))
                    own.setdefault("security", operation.get("security", []))
        if published:
            self._document["webhooks"] = published

    def gone(self) -> None:
        """Note the documented operations that aren't published."""
        for method, path in self._documented.operations:
            if method not in self._document["paths"].get(path, {}):
                self._result.note("gone", f"{method.upper()} {path}", "documented, not published")


def _settle_ids(document: Json, documented: Documented) -> None:
    """operationIds: the documented one; else one made of the family's, or of method and path."""
    taken: set[str] = set()
    old: dict[str, str] = {}
    for path, method, operation in operations(document):
        known = documented.operations.get((method, path))
        family = documented.family(method, path)
        if known is not None:
            name = str(known.value.get("operationId", ""))
        elif family is not None:
            name = str(family.value["operationId"]).replace("rest", _slug(path[family.path.rindex("{") :]))
        else:
            name = f"{method}_{_slug(path)}"
        number, base = 2, name
        while name in taken:
            name, number = f"{base}_{number}", number + 1
        taken.add(name)
        old[str(operation.get("operationId"))] = name
        operation["operationId"] = name
    _settle_links(document, old)


def _slug(path: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "_", path).strip("_")


def _settle_links(document: Json, names: dict[str, str]) -> None:
    for _, _, operation in operations(document):
        for response in operation.get("responses", {}).values():
            links = followed(document, response).get("links") if isinstance(response, dict) else None
            for link in links.values() if isinstance(links, dict) else ():
                if isinstance(link, dict) and link.get("operationId") in names:
                    link["operationId"] = names[link["operationId"]]


def _settle_tags(result: Normalised, documented: Documented) -> None:
    document = result.document
    used: dict[str, None] = {}
    for path, method, operation in operations(document):
        known = documented.find(method, path)
        tag = documented.tag(path)
        if known is not None:
            operation["tags"] = list(known.value.get("tags", ()))
        elif tag is not None:
            operation["tags"] = [tag]
        for name in operation.get("tags") or ():
            used[str(name)] = None
    known_tags = {tag["name"]: tag for tag in documented.document.get("tags", ())}
    published = {t["name"]: t for t in document.get("tags") or () if isinstance(t, dict) and "name" in t}
    names = [*known_tags, *(name for name in published if name in used and name not in known_tags)]
    tags = [{**known_tags.get(name, {}), **published.get(name, {})} for name in names if name in used]
    if tags:
        document["tags"] = tags
    unused = [name for name in published if name not in used]
    if unused:
        text = (
            f"{len(unused)} published tags stand for no operation now: operations are sorted by their paths"
        )
        result.note("layout", "#/tags", text)
