from typing import ClassVar

import leapocr_client
from leapocr_client import resources
from leapocr_client._http import AsyncClient, BaseClient, SyncClient
from leapocr_client._resource import Child


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
    `budget` within so many documented credits. `on_request`, `on_response` and `on_retry` are told of
    each, `on_url_format` which of several formats of its URL an operation answers to. `auth` names the
    way to send the key.
    """

    jobs = Child(lambda: resources.jobs.Jobs)
    uploads = Child(lambda: resources.uploads.Uploads)
    models = Child(lambda: resources.models.Models)
    webhooks = Child(lambda: leapocr_client.webhooks.Webhooks)


class AsyncLeapOcr(_Settings, AsyncClient):
    """Typed client for the LeapOCR API.

    `api_key` and `base_url` default to LEAPOCR_API_KEY and LEAPOCR_BASE_URL (or LEAPOCR_API_BASE_URL).
    `http_client` is used as it is and never closed. `timeout` is in seconds, or an httpx.Timeout.
    `max_retries` counts the attempts after the first, `max_retry_delay` is the longest pause before
    one, in seconds, `random` draws the pauses. `tier` or `limiter` keeps calls within rate limits,
    `budget` within so many documented credits. `on_request`, `on_response` and `on_retry` are told of
    each, `on_url_format` which of several formats of its URL an operation answers to. `auth` names the
    way to send the key.
    """

    jobs = Child(lambda: resources.jobs.AsyncJobs)
    uploads = Child(lambda: resources.uploads.AsyncUploads)
    models = Child(lambda: resources.models.AsyncModels)
    webhooks = Child(lambda: leapocr_client.webhooks.AsyncWebhooks)
