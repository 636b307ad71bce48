"""Typed client for the LEAPERone AI API gateway."""

from typing import TYPE_CHECKING

from leaperone._resource import lazy

if TYPE_CHECKING:
    from leaperone import api as api
    from leaperone import errors as errors
    from leaperone import hooks as hooks
    from leaperone import models as models
    from leaperone import resources as resources
    from leaperone import types as types
    from leaperone import usage as usage
    from leaperone import webhooks as webhooks
    from leaperone._client import AsyncLeaperone, Leaperone
    from leaperone.errors import APIError
    from leaperone.limits import Limiter
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
            "Limiter": "limits",
        },
    )
    _submodules = lazy(__name__)
    _public = ("api", "errors", "hooks", "models", "resources", "types", "usage", "webhooks")

    def __getattr__(name):
        return _submodules(name) if name in _public else _names(name)


__all__ = ["UNSET", "APIError", "AsyncLeaperone", "File", "Leaperone", "Limiter"]
__version__ = "0.1.0"
