"""The stand-in of LEAPERone: all families put together."""

from collections.abc import Sequence

from scripts.standin.document import StandIn, assemble
from scripts.standin.parts import Json

from . import address, audio, chat, credit, images, models, responses, video
from .errors import HEADERS, SCHEMAS, components
from .observe import Call
from .social import SDK, SDK_VERSION, sdk_calls, social_family

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
    head: Json = {
        "info": {
            "title": "LEAPERone API",
            "version": "0.0.0-stand-in",
            "description": _DESCRIPTION,
            "x-stand-in": True,
            "x-sources": SOURCES,
        },
        "servers": [{"url": "https://api.leaper.one"}],
        "security": [{"Bearer": []}],
    }
    bearer = {"type": "http", "scheme": "bearer", "description": "API key (sk-...)"}
    shared: dict[str, Json] = {
        "schemas": SCHEMAS,
        "responses": components(),
        "headers": HEADERS,
        "securitySchemes": {"Bearer": bearer},
    }
    return assemble(head, families, shared)


STAND_IN = StandIn(SOURCES, lambda: build(sdk_calls()))
