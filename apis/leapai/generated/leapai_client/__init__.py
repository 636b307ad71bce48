"""Typed client for Leap AI by way of LowCodeAPI."""

from typing import TYPE_CHECKING

from leapai_client._features.resource import lazy

if TYPE_CHECKING:
    from leapai_client import (
        api as api,
        errors as errors,
        hooks as hooks,
        models as models,
        resources as resources,
        types as types,
        usage as usage,
        webhooks as webhooks,
    )
    from leapai_client._client import AsyncLeapAI, LeapAI
    from leapai_client.errors import APIError
    from leapai_client.limits import Limiter
    from leapai_client.types import UNSET, File
else:
    _names = lazy(
        __name__,
        {
            "AsyncLeapAI": "_client",
            "LeapAI": "_client",
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


__all__ = ["UNSET", "APIError", "AsyncLeapAI", "File", "LeapAI", "Limiter"]
__version__ = "0.1.0"

if __spec__ is not None:  # which spec this client was made from
    vars(__spec__).update(
        version="0.0.0-stand-in",
        sha256="b7f659160bd0ec927a1e3f2f037664c44c10906c5cbb3a3430b1106d18fd2522",
        overlays=(
            "url-formats",
            "answer-envelope",
            "models",
            "samples",
            "versions",
            "inferences",
            "remixes",
            "deletion-answers",
            "return-in-object",
            "required-fields",
            "sample-files",
            "remix-files",
            "remix-modes",
            "subject-types",
            "image-limits",
            "samplers",
            "tasks",
            "public-models",
            "examples",
            "program-nulls",
            "training-without-body",
            "error-bodies",
            "inference-pages",
            "webhooks",
            "links",
            "generic-examples",
            "no-videos",
            "identity-rules",
            "echo-rules",
            "error-rules",
            "job-rules",
            "model-scenarios",
        ),
    )
