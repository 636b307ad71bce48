"""Keeping within limits: the API's on requests, by waiting, and the client's own on responses."""

from ._transport.limiter import UNASSIGNED, Limiter
from ._transport.receive import ResponseLimits

__all__ = ["UNASSIGNED", "Limiter", "ResponseLimits"]
