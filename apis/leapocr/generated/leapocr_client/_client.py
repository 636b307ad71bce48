from __future__ import annotations

from typing import ClassVar

import leapocr_client as _package
from leapocr_client import resources as _resources
from leapocr_client._features.resource import child as _child
from leapocr_client._transport.http import AsyncClient, BaseClient, SyncClient


class _Settings(BaseClient):
    _default_url: ClassVar = "https://api.leapocr.com/api/v1"
    _version_path: ClassVar = ""
    _environment: ClassVar = "LEAPOCR"
    _schemes: ClassVar = {"x-api-key": ("header", "X-API-Key", "")}
    _tiers: ClassVar = {"free": {"name": "free", "requests": 10}, "pro": {"name": "pro", "requests": 100}}


class LeapOcr(_Settings, SyncClient):
    """Typed client for the LeapOCR API.

    `api_key` and `base_url` default to LEAPOCR_API_KEY and LEAPOCR_BASE_URL (or LEAPOCR_API_BASE_URL).
    `http_client` is used as it is and never closed. `timeout` is in seconds, or an httpx.Timeout.
    `max_retries` counts the attempts after the first, `max_retry_delay` is the longest pause before
    one, in seconds, `random` draws the pauses. `tier` or `limiter` keeps calls within rate limits,
    `budget` within so many documented credits. `on_request`, `on_response` and `on_retry` are called
    for each, `on_url_format` with which of several formats of its URL an operation answers to. `auth`
    names the way to send the key, `credentials` has keys by such names; a key may be a function that
    returns it.
    """

    jobs: _resources.jobs.Jobs = _child(lambda: _resources.jobs.Jobs)
    uploads: _resources.uploads.Uploads = _child(lambda: _resources.uploads.Uploads)
    models: _resources.models.Models = _child(lambda: _resources.models.Models)
    health: _resources.health.Health = _child(lambda: _resources.health.Health)
    webhooks: _package.webhooks.Webhooks = _child(lambda: _package.webhooks.Webhooks)


class AsyncLeapOcr(_Settings, AsyncClient):
    """Typed client for the LeapOCR API.

    `api_key` and `base_url` default to LEAPOCR_API_KEY and LEAPOCR_BASE_URL (or LEAPOCR_API_BASE_URL).
    `http_client` is used as it is and never closed. `timeout` is in seconds, or an httpx.Timeout.
    `max_retries` counts the attempts after the first, `max_retry_delay` is the longest pause before
    one, in seconds, `random` draws the pauses. `tier` or `limiter` keeps calls within rate limits,
    `budget` within so many documented credits. `on_request`, `on_response` and `on_retry` are called
    for each, `on_url_format` with which of several formats of its URL an operation answers to. `auth`
    names the way to send the key, `credentials` has keys by such names; a key may be a function that
    returns it.
    """

    jobs: _resources.jobs.AsyncJobs = _child(lambda: _resources.jobs.AsyncJobs)
    uploads: _resources.uploads.AsyncUploads = _child(lambda: _resources.uploads.AsyncUploads)
    models: _resources.models.AsyncModels = _child(lambda: _resources.models.AsyncModels)
    health: _resources.health.AsyncHealth = _child(lambda: _resources.health.AsyncHealth)
    webhooks: _package.webhooks.AsyncWebhooks = _child(lambda: _package.webhooks.AsyncWebhooks)
