from typing import ClassVar

import leapai_client
from leapai_client import resources
from leapai_client._http import AsyncClient, BaseClient, SyncClient
from leapai_client._resource import Child


class _Settings(BaseClient):
    _default_url: ClassVar = "https://api.lowcodeapi.com/leapai"
    _version_path: ClassVar = "/api/v1"
    _environment: ClassVar = "LEAPAI"
    _schemes: ClassVar = {"api_token": ("query", "api_token", "")}
    _url_formats: ClassVar = ({"path": "new", "query": "old"}, (404,))


class LeapAI(_Settings, SyncClient):
    """Typed client for Leap AI by way of LowCodeAPI.

    `api_key` and `base_url` default to LEAPAI_API_KEY and LEAPAI_BASE_URL (or LEAPAI_API_BASE_URL).
    `http_client` is used as it is and never closed. `timeout` is in seconds, or an httpx.Timeout.
    `max_retries` counts the attempts after the first, `max_retry_delay` is the longest pause before
    one, in seconds, `random` draws the pauses. `tier` or `limiter` keeps calls within rate limits,
    `budget` within so many documented credits. `on_request`, `on_response` and `on_retry` are told of
    each, `on_url_format` which of several formats of its URL an operation answers to. `auth` names the
    way to send the key.
    """

    models = Child(lambda: resources.models.Models)
    inferences = Child(lambda: resources.inferences.Inferences)
    remixes = Child(lambda: resources.remixes.Remixes)
    samples = Child(lambda: resources.samples.Samples)
    versions = Child(lambda: resources.versions.Versions)
    projects = Child(lambda: resources.projects.Projects)
    webhooks = Child(lambda: leapai_client.webhooks.Webhooks)


class AsyncLeapAI(_Settings, AsyncClient):
    """Typed client for Leap AI by way of LowCodeAPI.

    `api_key` and `base_url` default to LEAPAI_API_KEY and LEAPAI_BASE_URL (or LEAPAI_API_BASE_URL).
    `http_client` is used as it is and never closed. `timeout` is in seconds, or an httpx.Timeout.
    `max_retries` counts the attempts after the first, `max_retry_delay` is the longest pause before
    one, in seconds, `random` draws the pauses. `tier` or `limiter` keeps calls within rate limits,
    `budget` within so many documented credits. `on_request`, `on_response` and `on_retry` are told of
    each, `on_url_format` which of several formats of its URL an operation answers to. `auth` names the
    way to send the key.
    """

    models = Child(lambda: resources.models.AsyncModels)
    inferences = Child(lambda: resources.inferences.AsyncInferences)
    remixes = Child(lambda: resources.remixes.AsyncRemixes)
    samples = Child(lambda: resources.samples.AsyncSamples)
    versions = Child(lambda: resources.versions.AsyncVersions)
    projects = Child(lambda: resources.projects.AsyncProjects)
    webhooks = Child(lambda: leapai_client.webhooks.AsyncWebhooks)
