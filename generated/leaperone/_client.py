from typing import ClassVar

import leaperone
from leaperone import resources
from leaperone._http import AsyncClient, BaseClient, SyncClient
from leaperone._resource import Child


class _Settings(BaseClient):
    _default_url: ClassVar = "https://api.leaper.one"
    _version_path: ClassVar = "/v1"
    _environment: ClassVar = "LEAPERONE"
    _schemes: ClassVar = {
        "bearer": ("header", "Authorization", "Bearer "),
        "x-api-key": ("header", "X-API-Key", ""),
    }
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
    `on_retry` are told of each, `on_url_format` which of several formats of its URL an operation
    answers to. `auth` names the way to send the key.
    """

    address = Child(lambda: resources.address.Address)
    audio = Child(lambda: resources.audio.Audio)
    chat = Child(lambda: resources.chat.Chat)
    credits = Child(lambda: resources.credits.Credits)
    images = Child(lambda: resources.images.Images)
    models = Child(lambda: resources.models.Models)
    responses = Child(lambda: resources.responses.Responses)
    social = Child(lambda: resources.social.Social)
    webhooks = Child(lambda: leaperone.webhooks.Webhooks)


class AsyncLeaperone(_Settings, AsyncClient):
    """Typed client for the LEAPERone AI API gateway.

    `api_key` and `base_url` default to LEAPERONE_API_KEY and LEAPERONE_BASE_URL (or
    LEAPERONE_API_BASE_URL). `http_client` is used as it is and never closed. `timeout` is in seconds,
    or an httpx.Timeout. `max_retries` counts the attempts after the first, `max_retry_delay` is the
    longest pause before one, in seconds, `random` draws the pauses. `tier` or `limiter` keeps calls
    within rate limits, `budget` within so many documented credits. `on_request`, `on_response` and
    `on_retry` are told of each, `on_url_format` which of several formats of its URL an operation
    answers to. `auth` names the way to send the key.
    """

    address = Child(lambda: resources.address.AsyncAddress)
    audio = Child(lambda: resources.audio.AsyncAudio)
    chat = Child(lambda: resources.chat.AsyncChat)
    credits = Child(lambda: resources.credits.AsyncCredits)
    images = Child(lambda: resources.images.AsyncImages)
    models = Child(lambda: resources.models.AsyncModels)
    responses = Child(lambda: resources.responses.AsyncResponses)
    social = Child(lambda: resources.social.AsyncSocial)
    webhooks = Child(lambda: leaperone.webhooks.AsyncWebhooks)
