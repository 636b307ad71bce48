from __future__ import annotations

from typing import ClassVar

import leapai_client as _package
from leapai_client import resources as _resources
from leapai_client._features.resource import child as _child
from leapai_client._transport.http import AsyncClient, BaseClient, SyncClient


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
    `budget` within so many documented credits. `on_request`, `on_response` and `on_retry` are called
    for each, `on_url_format` with which of several formats of its URL an operation answers to. `auth`
    names the way to send the key, `credentials` has keys by such names; a key may be a function that
    returns it.
    """

    models: _resources.models.Models = _child(lambda: _resources.models.Models)
    inferences: _resources.inferences.Inferences = _child(lambda: _resources.inferences.Inferences)
    remixes: _resources.remixes.Remixes = _child(lambda: _resources.remixes.Remixes)
    samples: _resources.samples.Samples = _child(lambda: _resources.samples.Samples)
    versions: _resources.versions.Versions = _child(lambda: _resources.versions.Versions)
    projects: _resources.projects.Projects = _child(lambda: _resources.projects.Projects)
    webhooks: _package.webhooks.Webhooks = _child(lambda: _package.webhooks.Webhooks)


class AsyncLeapAI(_Settings, AsyncClient):
    """Typed client for Leap AI by way of LowCodeAPI.

    `api_key` and `base_url` default to LEAPAI_API_KEY and LEAPAI_BASE_URL (or LEAPAI_API_BASE_URL).
    `http_client` is used as it is and never closed. `timeout` is in seconds, or an httpx.Timeout.
    `max_retries` counts the attempts after the first, `max_retry_delay` is the longest pause before
    one, in seconds, `random` draws the pauses. `tier` or `limiter` keeps calls within rate limits,
    `budget` within so many documented credits. `on_request`, `on_response` and `on_retry` are called
    for each, `on_url_format` with which of several formats of its URL an operation answers to. `auth`
    names the way to send the key, `credentials` has keys by such names; a key may be a function that
    returns it.
    """

    models: _resources.models.AsyncModels = _child(lambda: _resources.models.AsyncModels)
    inferences: _resources.inferences.AsyncInferences = _child(lambda: _resources.inferences.AsyncInferences)
    remixes: _resources.remixes.AsyncRemixes = _child(lambda: _resources.remixes.AsyncRemixes)
    samples: _resources.samples.AsyncSamples = _child(lambda: _resources.samples.AsyncSamples)
    versions: _resources.versions.AsyncVersions = _child(lambda: _resources.versions.AsyncVersions)
    projects: _resources.projects.AsyncProjects = _child(lambda: _resources.projects.AsyncProjects)
    webhooks: _package.webhooks.AsyncWebhooks = _child(lambda: _package.webhooks.AsyncWebhooks)
