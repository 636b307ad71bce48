"""A published document brought into one layout: that of the API's documentation.

What an API publishes can say the same in many ways: in OpenAPI 3.0 to 3.2, with schemas inlined, shared or under other
names, behind a server prefix, with one templated path for many. ``normalise`` takes that away before the overlays see
the document, so that an overlay rests on method, path, status, media type and property alone.
"""

from .model import Normalised, Note
from .normalise import normalise

__all__ = ["Normalised", "Note", "normalise"]
