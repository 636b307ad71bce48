"""Typed client for the LeapOCR API."""

from typing import TYPE_CHECKING

from leapocr_client._features.resource import lazy

if TYPE_CHECKING:
    from leapocr_client import (
        api as api,
        errors as errors,
        hooks as hooks,
        models as models,
        resources as resources,
        types as types,
        usage as usage,
        webhooks as webhooks,
    )
    from leapocr_client._client import AsyncLeapOcr, LeapOcr
    from leapocr_client.errors import APIError
    from leapocr_client.limits import Limiter
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
            "Limiter": "limits",
        },
    )
    _submodules = lazy(__name__)
    _public = ("api", "errors", "hooks", "models", "resources", "types", "usage", "webhooks")

    def __getattr__(name):
        return _submodules(name) if name in _public else _names(name)


__all__ = ["UNSET", "APIError", "AsyncLeapOcr", "File", "LeapOcr", "Limiter"]
__version__ = "0.1.0"

if __spec__ is not None:  # which spec this client was made from
    vars(__spec__).update(
        version="0.0.0-stand-in",
        sha256="96bcda8f5254547b4328c932d47cb29b621c68e11e501846cdca0c727bd69dc3",
        overlays=(
            "base-path",
            "deletion-path",
            "job-list",
            "health",
            "direct-upload",
            "upload-completion",
            "upload-limits",
            "format-option",
            "instructions-option",
            "format-values",
            "schema-with-instructions",
            "instructions-length",
            "processing-options",
            "job-created",
            "job-status",
            "job-states",
            "one-job",
            "result-pending",
            "result-shape",
            "result-pages",
            "deleted-jobs",
            "error-bodies",
            "error-codes",
            "more-errors",
            "rate-limits",
            "page-prices",
            "model-names",
            "model-list",
            "job-rules",
            "error-rules",
            "job-scenarios",
            "result-rules",
            "webhooks",
        ),
    )
