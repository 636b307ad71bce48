"""Keeping within rate limits: waiting before a request instead of being refused."""

from ._transport.limiter import UNASSIGNED, Limiter

__all__ = ["UNASSIGNED", "Limiter"]
