"""Documented parameters and fields, one by one, held against what a spec declares."""

from collections.abc import Iterator
from typing import Any

from scripts.spec import Operation

from .contract import Contract, Contradiction, media_of
from .findings import Finding, shared
from .model import ABSENT, Field
from .shapes import declared, default_of, either, parts, types_of

_BODIES = {"json": "application/json", "form": "multipart/form-data"}
_STEP = {"minimum": -1, "maximum": 1}


def check_field(contract: Contract, field: Field) -> Iterator[Contradiction]:
    """Each contradiction between a documented field and a spec, named once for all operations that it is of.

    Kinds: undocumented-path, undeclared-field, other-type, other-default, other-requirement, refused-value,
    other-limit.
    """
    operations = contract.matching(field.of)
    if not operations:
        message = "no operation in the spec is meant by this"
        yield Contradiction("undocumented-path", field.of, "", field.id, message)
    for found in shared(operations, lambda operation: _findings(contract, operation, field)):
        detail = f"{field.place} {field.name} {found.detail}".strip()
        yield Contradiction(found.kind, field.of, detail, field.id, found.message)


def _findings(contract: Contract, operation: Operation, field: Field) -> Iterator[Finding]:
    schemas = [*_schemas(contract, operation, field)]
    if not schemas:
        yield Finding("undeclared-field", "", f"the spec declares no such {field.place} field")
        return
    schema, types = either(schemas), types_of(contract, schemas)
    # A documentation says number where it means integer.
    wide = types | {"number"} if "integer" in types else types
    if types and not wide >= field.types:
        shown = [", ".join(sorted(kinds)) for kinds in (field.types, types)]
        yield Finding("other-type", "", f"documented is {shown[0]}, the spec has {shown[1]}")
        return
    yield from _defaults(contract, operation, field, schemas)
    for value in field.values:
        if not contract.schemas.accepts(schema, value):
            yield Finding("refused-value", str(value), f"{value!r} is documented, the spec refuses it")
    for keyword, limit in field.limits.items():
        at, beyond = _around(keyword, limit)
        if not contract.schemas.accepts(schema, at) or contract.schemas.accepts(schema, beyond):
            message = f"the documented {keyword} is {limit}, the spec's is another"
            yield Finding("other-limit", keyword, message)


def _defaults(
    contract: Contract, operation: Operation, field: Field, schemas: list[Any]
) -> Iterator[Finding]:
    if field.default is not ABSENT:
        found = [value for schema in schemas if (value := default_of(contract, schema)) is not ABSENT]
        if field.default not in found:
            shown = repr(found[0]) if found else "none"
            message = f"the documented default is {field.default!r}, the spec's is {shown}"
            yield Finding("other-default", "", message)
    required = _required(contract, operation, field)
    if field.required is not None and field.required != required:
        words = {True: "required", False: "optional"}
        message = f"documented as {words[field.required]}, in the spec it is {words[required]}"
        yield Finding("other-requirement", "", message)


def _roots(contract: Contract, operation: Operation, field: Field) -> Iterator[Any]:
    """The schemas of the whole bodies that the field may be in."""
    if field.place in _BODIES:
        media = [media_of(contract.body(operation), _BODIES[field.place])]
    elif field.place == "webhook":
        media = [*contract.webhooks(operation)]
    else:
        media = [media_of(response, _BODIES["json"]) for response in contract.responses(operation, "2XX")]
    yield from (item["schema"] for item in media if item is not None and "schema" in item)


def _schemas(contract: Contract, operation: Operation, field: Field) -> Iterator[Any]:
    """The schemas that the spec has for the field; none where it isn't declared."""
    if field.place in ("query", "path", "header"):
        parameter = contract.parameters(operation).get((field.place, field.name.removeprefix("/")))
        if parameter is not None:
            yield parameter.get("schema", True)
        return
    for root in _roots(contract, operation, field):
        yield from declared(contract, root, field.name)


def _required(contract: Contract, operation: Operation, field: Field) -> bool:
    if field.place in ("query", "path", "header"):
        name = field.name.removeprefix("/")
        return bool(contract.parameters(operation)[field.place, name].get("required"))
    holder, _, name = field.name.rpartition("/")
    holders = [
        found for root in _roots(contract, operation, field) for found in declared(contract, root, holder)
    ]
    return any(name in part.get("required", ()) for part in parts(contract, holders, ("allOf",)))


def _around(keyword: str, limit: int) -> tuple[Any, Any]:
    """A value just at a limit, and one just beyond."""
    if keyword == "maxLength":
        return "x" * limit, "x" * (limit + 1)
    if keyword == "maxItems":
        return ["x"] * limit, ["x"] * (limit + 1)
    return limit, limit + _STEP[keyword]
