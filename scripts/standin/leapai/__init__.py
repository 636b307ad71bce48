"""Leap AI's stand-in: what LowCodeAPI's page documents, and what is publicly known of what it only lists."""

from .document import STAND_IN

__all__ = ["STAND_IN"]
