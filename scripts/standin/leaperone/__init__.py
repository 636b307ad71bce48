"""LEAPERone's stand-in: the documentation's core operations, and the provider's SDK for social media."""

from .document import STAND_IN

__all__ = ["STAND_IN"]
