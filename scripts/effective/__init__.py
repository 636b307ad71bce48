"""The effective spec of an API: the published document normalised, with its overlays, and everything to say about it.

Nothing here stops at the first thing that doesn't fit: what can be applied is, the rest is told, by its cause.
"""

from .build import Effective, effective, unchecked
from .problems import Problem, Report

__all__ = ["Effective", "Problem", "Report", "effective", "unchecked"]
