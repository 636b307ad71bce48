"""LeapOCR's stand-in: what the prose of the API reference says, and nothing else."""

from .document import STAND_IN

__all__ = ["STAND_IN"]
