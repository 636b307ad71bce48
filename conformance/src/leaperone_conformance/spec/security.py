"""Presentation of the key of a security scheme."""

from collections.abc import Mapping
from typing import Any

BEARER = "Bearer"


def authorization(scheme: Mapping[str, Any]) -> str | None:
    """The word before the key in the ``Authorization`` header; None for an ``apiKey``, which says its own place.

    Tokens of OAuth 2 and OpenID Connect are bearer tokens.
    """
    if scheme["type"] == "apiKey":
        return None
    return str(scheme.get("scheme", BEARER)).capitalize() if scheme["type"] == "http" else BEARER
