"""The stand-in of LeapOCR: all families put together."""

from scripts.standin.document import StandIn, assemble
from scripts.standin.parts import Json

from . import jobs, uploads
from .errors import HEADERS, SCHEMAS, components

SOURCES = ["LeapOCR documentation (API reference)"]
_DESCRIPTION = (
    "A stand-in for the document that the API publishes, which could not be fetched: written by hand from the "
    "prose of the API reference. What the official SDK does differently is in the overlays."
)


def build() -> Json:
    """The OpenAPI 3.1 document. Raises SpecError when it isn't one that the pipeline can work with."""
    head: Json = {
        "info": {
            "title": "LeapOCR API",
            "version": "0.0.0-stand-in",
            "description": _DESCRIPTION,
            "x-stand-in": True,
            "x-sources": SOURCES,
        },
        "servers": [{"url": "https://api.leapocr.com"}],
        "security": [{"ApiKey": []}],
    }
    shared: dict[str, Json] = {
        "schemas": SCHEMAS,
        "responses": components(),
        "headers": HEADERS,
        "securitySchemes": {"ApiKey": {"type": "apiKey", "in": "header", "name": "X-API-Key"}},
    }
    return assemble(head, [uploads.FAMILY, jobs.FAMILY], shared)


STAND_IN = StandIn(SOURCES, build)
