"""OpenAPI overlays 1.0 and 1.1: ``python -m scripts.overlay SPEC OVERLAY... -o OUT``."""

from .model import Action, Overlay
from .run import (
    Match,
    Result,
    Stale,
    apply_files,
    apply_overlays,
    effective_spec,
    normalised,
    normalised_spec,
    read_spec,
)

__all__ = [
    "Action",
    "Match",
    "Overlay",
    "Result",
    "Stale",
    "apply_files",
    "apply_overlays",
    "effective_spec",
    "normalised",
    "normalised_spec",
    "read_spec",
]
