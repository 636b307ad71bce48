"""Responses held against the spec and its rules, by the conformance suite where that is installed."""

from __future__ import annotations

from typing import Any

from ..errors import InvalidArgumentError

Hooks = dict[str, list[Any]]
"""The `event_hooks` of an httpx client."""


def hooks(api: str, *, asynchronous: bool) -> Hooks:
    """Event hooks that raise ResponseInvalid. Raises InvalidArgumentError without the suite."""
    try:
        from leaperone_conformance.proxy import async_validating, validating
    except ImportError as error:
        raise InvalidArgumentError("validate: needs the package leaperone-conformance: install it") from error
    return async_validating(api) if asynchronous else validating(api)
