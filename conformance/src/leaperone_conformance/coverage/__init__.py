"""Coverage of a document: what of it a run is to exercise, and what of that its exchanges exercised."""

from .observer import Observer
from .outcome import counted, described, measured
from .targets import KINDS, Kind, kind_of, planned

__all__ = ["KINDS", "Kind", "Observer", "counted", "described", "kind_of", "measured", "planned"]
