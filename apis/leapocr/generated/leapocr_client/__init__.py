"""Typed client for the LeapOCR API."""

from typing import TYPE_CHECKING

from leapocr_client._resource import lazy

if TYPE_CHECKING:
    from leapocr_client import api as api
    from leapocr_client import errors as errors
    from leapocr_client import models as models
    from leapocr_client import resources as resources
    from leapocr_client import types as types
    from leapocr_client._client import AsyncLeapOcr, LeapOcr
    from leapocr_client.errors import APIError
    from leapocr_client.types import UNSET, File
else:
    _names = lazy(
        __name__,
        {
            "AsyncLeapOcr": "_client",
            "LeapOcr": "_client",
            "APIError": "errors",
            "UNSET": "types",
            "File": "types",
        },
    )
    _modules = lazy(__name__)

    def __getattr__(name):
        return _modules(name) if name in ("api", "errors", "models", "resources", "types") else _names(name)


__all__ = ["UNSET", "APIError", "AsyncLeapOcr", "File", "LeapOcr"]
__version__ = "0.1.0"
