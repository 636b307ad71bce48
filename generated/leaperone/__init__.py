"""Typed client for the LEAPERone AI API gateway."""

from typing import TYPE_CHECKING

from leaperone._resource import lazy

if TYPE_CHECKING:
    from leaperone import api as api
    from leaperone import errors as errors
    from leaperone import models as models
    from leaperone import resources as resources
    from leaperone import types as types
    from leaperone._client import AsyncLeaperone, Leaperone
    from leaperone.errors import APIError
    from leaperone.types import UNSET, File
else:
    _names = lazy(
        __name__,
        {
            "AsyncLeaperone": "_client",
            "Leaperone": "_client",
            "APIError": "errors",
            "UNSET": "types",
            "File": "types",
        },
    )
    _modules = lazy(__name__)

    def __getattr__(name):
        return _modules(name) if name in ("api", "errors", "models", "resources", "types") else _names(name)


__all__ = ["UNSET", "APIError", "AsyncLeaperone", "File", "Leaperone"]
__version__ = "0.1.0"
