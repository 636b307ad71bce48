"""The stand-in document: all families put together, and how many operations each has."""

from collections import Counter
from collections.abc import Sequence

from scripts.errors import SpecError
from scripts.spec import check_spec, iter_operations

from . import address, audio, chat, credit, images, models, responses, video
from .errors import HEADERS, SCHEMAS, components
from .observe import Call
from .parts import Family, Json
from .social import SDK, SDK_VERSION, social_family

SOURCES = [
    "LEAPERone documentation (quick start, guides, API reference, advanced)",
    f"PyPI {SDK}=={SDK_VERSION}, observed by calling each method without a network",
]
_DESCRIPTION = (
    "A stand-in for the document that the API publishes, which could not be fetched. Core operations are "
    "written by hand from the documentation; social-media operations are what the upstream provider's SDK "
    "sends, plus those that only the documentation names (x-source tells which). The operationIds of "
    "social-media operations are derived from their paths."
)


def build(calls: Sequence[Call]) -> Json:
    """The OpenAPI 3.1 document, given what the SDK sends.

    Raises SpecError when it isn't a document that the pipeline can work with.
    """
    families = [
        *(chat.FAMILY, responses.FAMILY, models.FAMILY, images.FAMILY, audio.FAMILY),
        *(address.FAMILY, video.FAMILY, social_family(calls), credit.FAMILY),
    ]
    document: Json = {
        "openapi": "3.1.0",
        "info": {
            "title": "LEAPERone API",
            "version": "0.0.0-stand-in",
            "description": _DESCRIPTION,
            "x-stand-in": True,
            "x-sources": SOURCES,
        },
        "servers": [{"url": "https://api.leaper.one"}],
        "security": [{"Bearer": []}],
        "tags": _tags(families),
        "paths": _merged([family.paths for family in families]),
        "webhooks": _merged([family.webhooks for family in families]),
        "components": {
            "schemas": _merged([SCHEMAS, *(family.schemas for family in families)]),
            "responses": _merged([components(), *(family.responses for family in families)]),
            "headers": HEADERS,
            "securitySchemes": {
                "Bearer": {"type": "http", "scheme": "bearer", "description": "API key (sk-...)"}
            },
        },
    }
    return check_spec(document, "stand-in")


def count(document: Json) -> list[tuple[str, int]]:
    """How many operations each tag has and, among the social-media ones, each source."""
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


def _tags(families: Sequence[Family]) -> list[Json]:
    descriptions = {family.tag: family.description for family in families}
    return [{"name": name, "description": description} for name, description in descriptions.items()]
