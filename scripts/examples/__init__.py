"""Documented examples held against an API's specs: ``python -m scripts.examples [--api DIR] [--json]``."""

from .check import Report, check, contradictions
from .contract import Contract, Contradiction
from .model import Examples, load_examples

__all__ = ["Contract", "Contradiction", "Examples", "Report", "check", "contradictions", "load_examples"]
