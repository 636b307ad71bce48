"""The stand-in of Leap AI by way of LowCodeAPI: all families put together."""

from scripts.standin.document import StandIn, assemble
from scripts.standin.parts import Json

from .fine_tuning import FAMILY
from .generation import INFERENCES, PROJECTS, REMIXES
from .parts import SCHEMAS, error_responses

SOURCES = [
    "LowCodeAPI documentation (Leap AI Integration, 10 February 2026)",
    "LowCodeAPI's route definitions on GitHub (samal/lowcodeapi, leapai.json), for operations listed by name only",
]
_DESCRIPTION = (
    "A stand-in for the document that the gateway publishes at https://backend.lowcodeapi.com/leapai/openapi, which "
    "could not be fetched: written by hand. What Leap AI's own SDKs know beyond it is in the overlays."
)


def build() -> Json:
    """The OpenAPI 3.1 document. Raises SpecError when it isn't one that the pipeline can work with."""
    head: Json = {
        "info": {
            "title": "Leap AI by way of LowCodeAPI",
            "version": "0.0.0-stand-in",
            "description": _DESCRIPTION,
            "x-stand-in": True,
            "x-sources": SOURCES,
        },
        "servers": [{"url": "https://api.lowcodeapi.com/leapai"}],
        "security": [{"ApiToken": []}],
    }
    shared: dict[str, Json] = {
        "schemas": SCHEMAS,
        "responses": error_responses(),
        "securitySchemes": {"ApiToken": {"type": "apiKey", "in": "query", "name": "api_token"}},
    }
    return assemble(head, [FAMILY, INFERENCES, PROJECTS, REMIXES], shared)


STAND_IN = StandIn(SOURCES, build)
