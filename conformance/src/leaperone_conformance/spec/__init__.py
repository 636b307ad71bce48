"""Reads an effective spec: operations, routes, schemas and their validators.

``load(name_or_path)`` and ``load_for(api, file)`` give a ``Spec``; everything else hangs on it. Schemas are named by
JSON pointer (``operation.success.content["application/json"].schema``) and compiled when first used.
"""

from .credentials import TOKEN_HEADER, TOKEN_VARIABLE, key_places, mock_token
from .digests import changed, digest
from .direction import Direction
from .document import Spec, load, load_for
from .objects import methods_of
from .operation import DocumentedResponse, Media, NoSuchOperation, Operation, Parameter, media_of
from .patterns import Unmatched, matching
from .pointer import MISSING, join, look_up, look_up_first, unescape
from .prices import Price, amount_of
from .quirks import Quirk, quirks_of, stale_lines
from .revisions import earlier
from .routes import Match
from .schemas import Violation, violation_of, violations
from .security import BEARER, authorization

__all__ = [
    "BEARER",
    "MISSING",
    "TOKEN_HEADER",
    "TOKEN_VARIABLE",
    "Direction",
    "DocumentedResponse",
    "Match",
    "Media",
    "NoSuchOperation",
    "Operation",
    "Parameter",
    "Price",
    "Quirk",
    "Spec",
    "Unmatched",
    "Violation",
    "amount_of",
    "authorization",
    "changed",
    "digest",
    "earlier",
    "join",
    "key_places",
    "load",
    "load_for",
    "look_up",
    "look_up_first",
    "matching",
    "media_of",
    "methods_of",
    "mock_token",
    "quirks_of",
    "stale_lines",
    "unescape",
    "violation_of",
    "violations",
]
