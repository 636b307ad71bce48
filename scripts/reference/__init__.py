"""Reference pages: for each resource of a client a page with everything that is known of its operations."""

from .build import build_reference

__all__ = ["build_reference"]
