"""Reads an effective spec: operations, routes, schemas and their validators.

``load(name_or_path)`` gives a ``Spec``; everything else hangs on it. Schemas are named by JSON pointer
(``operation.success.content["application/json"].schema``) and compiled when first used.
"""

from .digests import digest
from .document import Spec, load
from .operation import Media, Operation, Parameter, Response
from .pointer import MISSING, join, look_up, look_up_first, unescape
from .prices import asked_units
from .routes import Match
from .schemas import Violation, violations
from .texts import TextReader, property_pointers

__all__ = [
    "MISSING",
    "Match",
    "Media",
    "Operation",
    "Parameter",
    "Response",
    "Spec",
    "TextReader",
    "Violation",
    "asked_units",
    "digest",
    "join",
    "load",
    "look_up",
    "look_up_first",
    "property_pointers",
    "unescape",
    "violations",
]
