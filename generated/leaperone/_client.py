from __future__ import annotations

from typing import ClassVar

import leaperone as _package
from leaperone import resources as _resources
from leaperone._features.resource import child as _child
from leaperone._transport.http import AsyncClient, BaseClient, SyncClient


class _Settings(BaseClient):
    _default_url: ClassVar = "https://api.leaper.one"
    _version_path: ClassVar = "/v1"
    _environment: ClassVar = "LEAPERONE"
    _schemes: ClassVar = {"bearer": ("header", "Authorization", "Bearer "), "x-api-key": ("header", "X-API-Key", "")}
    _page_signs: ClassVar = (
        "/data",
        ("has_more", "hasMore", "has_next_page", "hasNextPage", "more_available"),
        ("is_end", "isEnd"),
    )
    _tiers: ClassVar = {
        "0": {"name": "free", "chat": 5, "image": 2, "audio": 2, "video": 3},
        "1": {"name": "starter", "chat": 20, "image": 5, "audio": 5, "video": 10},
        "2": {"name": "standard", "chat": 40, "image": 10, "audio": 10, "video": 20},
        "3": {"name": "pro", "chat": 60, "image": 20, "audio": 10, "video": 30},
        "4": {"name": "business", "chat": 100, "image": 30, "audio": 20, "video": 50},
        "5": {"name": "enterprise", "chat": 200, "image": 60, "audio": 30, "video": 100},
    }


class Leaperone(_Settings, SyncClient):
    """Typed client for the LEAPERone AI API gateway.

    `api_key` and `base_url` default to LEAPERONE_API_KEY and LEAPERONE_BASE_URL (or
    LEAPERONE_API_BASE_URL). `http_client` is used as it is and never closed. `timeout` is in seconds,
    or an httpx.Timeout. `max_retries` counts the attempts after the first, `max_retry_delay` is the
    longest pause before one, in seconds, `random` draws the pauses. `tier` or `limiter` keeps calls
    within rate limits, `budget` within so many documented credits. `on_request`, `on_response` and
    `on_retry` are called for each, `on_url_format` with which of several formats of its URL an
    operation answers to. `auth` names the way to send the key, `credentials` has keys by such names; a
    key may be a function that returns it.
    """

    address: _resources.address.Address = _child(lambda: _resources.address.Address)
    audio: _resources.audio.Audio = _child(lambda: _resources.audio.Audio)
    chat: _resources.chat.Chat = _child(lambda: _resources.chat.Chat)
    credits: _resources.credits.Credits = _child(lambda: _resources.credits.Credits)
    images: _resources.images.Images = _child(lambda: _resources.images.Images)
    models: _resources.models.Models = _child(lambda: _resources.models.Models)
    responses: _resources.responses.Responses = _child(lambda: _resources.responses.Responses)
    social: _resources.social.Social = _child(lambda: _resources.social.Social)
    webhooks: _package.webhooks.Webhooks = _child(lambda: _package.webhooks.Webhooks)


class AsyncLeaperone(_Settings, AsyncClient):
    """Typed client for the LEAPERone AI API gateway.

    `api_key` and `base_url` default to LEAPERONE_API_KEY and LEAPERONE_BASE_URL (or
    LEAPERONE_API_BASE_URL). `http_client` is used as it is and never closed. `timeout` is in seconds,
    or an httpx.Timeout. `max_retries` counts the attempts after the first, `max_retry_delay` is the
    longest pause before one, in seconds, `random` draws the pauses. `tier` or `limiter` keeps calls
    within rate limits, `budget` within so many documented credits. `on_request`, `on_response` and
    `on_retry` are called for each, `on_url_format` with which of several formats of its URL an
    operation answers to. `auth` names the way to send the key, `credentials` has keys by such names; a
    key may be a function that returns it.
    """

    address: _resources.address.AsyncAddress = _child(lambda: _resources.address.AsyncAddress)
    audio: _resources.audio.AsyncAudio = _child(lambda: _resources.audio.AsyncAudio)
    chat: _resources.chat.AsyncChat = _child(lambda: _resources.chat.AsyncChat)
    credits: _resources.credits.AsyncCredits = _child(lambda: _resources.credits.AsyncCredits)
    images: _resources.images.AsyncImages = _child(lambda: _resources.images.AsyncImages)
    models: _resources.models.AsyncModels = _child(lambda: _resources.models.AsyncModels)
    responses: _resources.responses.AsyncResponses = _child(lambda: _resources.responses.AsyncResponses)
    social: _resources.social.AsyncSocial = _child(lambda: _resources.social.AsyncSocial)
    webhooks: _package.webhooks.AsyncWebhooks = _child(lambda: _package.webhooks.AsyncWebhooks)
