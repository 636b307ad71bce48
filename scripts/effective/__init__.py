"""The effective spec of an API: the published document normalised, with its overlays, and everything to say about it.

Nothing here stops at the first error: what can be applied is applied, the rest is reported by its cause.
"""

from .build import Effective, effective, unchecked
from .problems import Problem, Report

__all__ = ["Effective", "Problem", "Report", "effective", "unchecked"]
