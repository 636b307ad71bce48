"""Parts of every stand-in, and its number of operations."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from scripts.errors import SpecError
from scripts.spec import check_spec, iter_operations

from .parts import Family, Json


@dataclass(frozen=True, slots=True)
class StandIn:
    """The stand-in of one API: where its facts come from, and what builds the document."""

    sources: Sequence[str]
    build: Callable[[], Json]


def assemble(head: Json, families: Sequence[Family], components: Mapping[str, Json]) -> Json:
    """The OpenAPI 3.1 document: ``head`` (info, servers, security), all families, and components that they share.

    Raises SpecError when it isn't a document that the pipeline can work with, or two families define the same.
    """
    schemas = _merged([components.get("schemas", {}), *(family.schemas for family in families)])
    responses = _merged([components.get("responses", {}), *(family.responses for family in families)])
    descriptions = {family.tag: family.description for family in families}
    document: Json = {
        "openapi": "3.1.0",
        **head,
        "tags": [{"name": name, "description": text} for name, text in descriptions.items()],
        "paths": _merged([family.paths for family in families]),
        "webhooks": _merged([family.webhooks for family in families]),
        "components": {**components, "schemas": schemas, "responses": responses},
    }
    return check_spec(document, "stand-in")


def count(document: Json) -> list[tuple[str, int]]:
    """The number of operations by tag and, for those that name one, by source."""
    operations = [operation.value for operation in iter_operations(document)]
    tags = Counter(tag for operation in operations for tag in operation["tags"])
    sources = Counter(
        f"  from {operation['x-source']}" for operation in operations if "x-source" in operation
    )
    return [*sorted(tags.items()), *sorted(sources.items()), ("total", len(operations))]


def _merged(parts: Sequence[Json]) -> Json:
    result: Json = {}
    for part in parts:
        if taken := result.keys() & part.keys():
            raise SpecError(f"stand-in: two families define {', '.join(sorted(taken))}")
        result.update(part)
    return result
