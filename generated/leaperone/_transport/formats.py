"""The formats of a URL: where an API takes path parameters in the path, or in the query of a path that names them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import httpx

from ..errors import PACKAGE

if TYPE_CHECKING:
    from ..hooks import UrlFormat
    from .call import Call

log = logging.getLogger(PACKAGE)


class Formats:
    """Format of its URL that each operation answers to.

    `names` are the API's words for the formats "path" and "query", none where it has but one; `when` are the statuses
    that leave open whether the resource or the format is unknown. An operation's format is learnt from its first
    success, and reported to `on_url_format`: from then on it is the only one that is tried.
    """

    def __init__(
        self,
        names: Mapping[str, str],
        when: tuple[int, ...],
        on_url_format: Callable[[UrlFormat], None] | None,
    ) -> None:
        self._names = names
        self._when = when
        self._tell = on_url_format
        self._known: dict[str, str] = {}

    def of(self, call: Call[Any]) -> tuple[str, ...]:
        """The formats to try for a call, in this order."""
        if call.path_names is None:
            return ("path",)
        known = self._known.get(call.operation.name)
        return ("path", "query") if known is None else (known,)

    def is_open(self, call: Call[Any], outcome: httpx.Response | httpx.TransportError) -> bool:
        """True if what a call came to may be due to its format, so that another one is worth a try."""
        return isinstance(outcome, httpx.Response) and outcome.status_code in self._when and not call.sent_once

    def learn(self, call: Call[Any], used: str) -> None:
        """Remember the format that a call succeeded in."""
        operation = call.operation.name
        if call.path_names is None or self._known.get(operation) == used:
            return
        self._known[operation] = used
        name = self._names[used]
        facts = {"operation": operation, "method": call.method, "path": call.path, "url_format": name}
        log.info("%s answers to the %s format of its URL", operation, name, extra=facts)
        if self._tell is not None:
            from ..hooks import UrlFormat

            self._tell(UrlFormat(operation, call.method, name, call.path))
