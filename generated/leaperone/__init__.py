"""Typed client for the LEAPERone AI API gateway."""

from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone import (
        api as api,
        errors as errors,
        hooks as hooks,
        models as models,
        resources as resources,
        types as types,
        usage as usage,
        webhooks as webhooks,
    )
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

if __spec__ is not None:  # which spec this client was made from
    vars(__spec__).update(
        version="0.0.0-stand-in",
        sha256="d9a1d2b4600b43078111a72b0b41bfba93ac430806a6fad5d90e968df0c2adde",
        overlays=(
            "address-data",
            "address-fields",
            "address-corrections",
            "poi-levels",
            "longitude-latitude",
            "coordinate-systems",
            "text-offsets",
            "shipping-label-gaps",
            "undocumented-data",
            "address-status",
            "image-create-shapes",
            "image-status-shapes",
            "image-failure-code",
            "image-polling",
            "image-expiry",
            "task-ids",
            "image-webhook",
            "webhook-delivery",
            "image-count",
            "image-sizes",
            "chat-stream",
            "response-stream",
            "chat-answer-fields",
            "stop-sequences",
            "openai-superset",
            "auto-model",
            "response-answer-fields",
            "reference-images",
            "image-outcome",
            "null-optionals",
            "speech-audio",
            "speech-bodies",
            "speech-length",
            "voice-sample-limit",
            "default-voice",
            "voice-presets",
            "function-role",
            "empty-requests",
            "transcription-formats",
            "word-timestamps",
            "transcription-options",
            "upload-limit",
            "transcription-stream",
            "transcription-source",
            "timestamp-granularities",
            "error-bodies",
            "upstream-failures",
            "request-ids",
            "error-codes",
            "rate-limit-headers",
            "insufficient-credits",
            "proxy-body-limit",
            "authentication",
            "public-operations",
            "social-envelope",
            "nested-data",
            "path-forms",
            "endpoint-counts",
            "wechat-prefixes",
            "netease-missing",
            "self-description",
            "unlisted-endpoint",
            "unknown-paths",
            "chat-models",
            "response-models",
            "image-models",
            "audio-models",
            "model-facts",
            "deepseek-chat",
            "query-names",
            "address-prices",
            "social-prices",
            "image-price",
            "audio-prices",
            "token-prices",
            "price-units",
            "rate-limit-buckets",
            "unassigned-buckets",
            "rate-limit-tiers",
            "video-raw",
            "video-platforms",
            "video-fields",
            "video-qualities",
            "shared-text",
            "video-parameter-names",
            "media-expiry",
            "video-links",
            "video-hosts",
            "credit-balance",
            "similarity-unstable",
            "address-pairs",
            "pagination",
            "token-rules",
            "chat-answer-rules",
            "stream-rules",
            "transcription-rules",
            "speech-rules",
            "image-rules",
            "model-rules",
            "video-rules",
            "extraction-rules",
            "coordinate-rules",
            "address-rules",
            "balance-rules",
            "error-rules",
            "chat-scenarios",
            "audio-scenarios",
            "image-scenarios",
            "lookup-scenarios",
        ),
    )
