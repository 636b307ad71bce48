"""Reads an effective spec: operations, routes, schemas and their validators.

``load(name_or_path)`` and ``load_for(api, file)`` give a ``Spec``; everything else hangs on it. Schemas are named by
JSON pointer (``operation.success.content["application/json"].schema``) and compiled when first used.
"""

from .credentials import key_places
from .digests import digest
from .direction import Direction
from .document import Spec, load, load_for
from .operation import DocumentedResponse, Media, Operation, Parameter, media_of
from .patterns import Unmatched, matching
from .pointer import MISSING, join, look_up, look_up_first, unescape
from .prices import Price, amount_of
from .routes import Match
from .schemas import Violation, violations
from .security import BEARER, authorization

__all__ = [
    "BEARER",
    "MISSING",
    "Direction",
    "DocumentedResponse",
    "Match",
    "Media",
    "Operation",
    "Parameter",
    "Price",
    "Spec",
    "Unmatched",
    "Violation",
    "amount_of",
    "authorization",
    "digest",
    "join",
    "key_places",
    "load",
    "load_for",
    "look_up",
    "look_up_first",
    "matching",
    "media_of",
    "unescape",
    "violations",
]
