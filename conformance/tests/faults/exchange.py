"""A request and its response on the way through the proxy, and edits of the response."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl, urlsplit

Edit = Callable[[Any], Any]
Change = Callable[["Exchange"], None]

_PART = re.compile(rb'name="([^"]+)"(?:; filename="[^"]*")?\r\n(?:[^\r\n]+\r\n)*\r\n(.*?)\r\n--', re.DOTALL)


@dataclass
class Exchange:
    """A request, then its response; ``state`` lasts for all exchanges of one proxy."""

    method: str
    target: str
    asked_headers: dict[str, str]
    sent: bytes
    state: dict[str, Any]
    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    wire: bytes | None = None

    @property
    def path(self) -> str:
        """The path without its query."""
        return urlsplit(self.target).path

    @cached_property
    def query(self) -> dict[str, str]:
        """Parameters of the query."""
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @cached_property
    def requested(self) -> dict[str, Any]:
        """What the body of the request asks for: its JSON, or the fields of its form."""
        if "multipart" in self.asked_headers.get("content-type", ""):
            return {name.decode(): value.decode("latin-1") for name, value in _PART.findall(self.sent)}
        try:
            value = json.loads(self.sent)
        except ValueError:
            return {}
        return value if isinstance(value, dict) else {}

    @property
    def ok(self) -> bool:
        """True for a success."""
        return 200 <= self.status < 300

    @property
    def json(self) -> Any:
        """The body of the response, None where it is not JSON."""
        if "json" not in self.headers.get("content-type", ""):
            return None
        return json.loads(self.body)

    @json.setter
    def json(self, value: Any) -> None:
        self.body = json.dumps(value, ensure_ascii=False).encode()

    @property
    def events(self) -> list[str]:
        """The events of a stream, each with its lines; empty where this is no stream."""
        if "event-stream" not in self.headers.get("content-type", ""):
            return []
        return [event for event in self.body.decode().split("\n\n") if event]

    @events.setter
    def events(self, events: list[str]) -> None:
        self.body = "".join(f"{event}\n\n" for event in events).encode()


def at(path: str, edit: Edit | Any) -> Edit:
    """An edit of the value at a path like ``choices/*/index``; any other value than a function replaces it."""
    first, _, rest = path.partition("/")
    inner = at(rest, edit) if rest else edit if callable(edit) else lambda _: edit

    def change(value: Any) -> Any:
        if isinstance(value, list):
            wanted = (
                range(len(value)) if first == "*" else [int(first)] if first.lstrip("-").isdigit() else []
            )
            for place in wanted:
                if -len(value) <= place < len(value):
                    value[place] = inner(value[place])
        elif isinstance(value, dict) and first in value:
            value[first] = inner(value[first])
        return value

    return change


def adding(**values: Any) -> Edit:
    """An edit that sets properties of an object."""
    return lambda value: {**value, **values} if isinstance(value, dict) else value


def without(*names: str) -> Edit:
    """An edit that takes properties away."""
    return lambda value: {name: item for name, item in value.items() if name not in names}


def swapped(one: str, other: str) -> Edit:
    """An edit that exchanges the values of two properties."""
    return lambda value: (
        {**value, one: value[other], other: value[one]} if one in value and other in value else value
    )


def body(edit: Edit, when: Callable[[Exchange], bool] = lambda exchange: exchange.ok) -> Change:
    """A change of the JSON of a response, by default of each success."""

    def change(exchange: Exchange) -> None:
        if when(exchange) and (value := exchange.json) is not None:
            exchange.json = edit(value)

    return change


def data(edit: Edit) -> Change:
    """A change of the JSON inside ``Data``."""
    return body(at("Data", lambda text: json.dumps(edit(json.loads(text)), ensure_ascii=False)))


def failure(edit: Edit) -> Change:
    """A change of the JSON of each error."""
    return body(edit, lambda exchange: exchange.status >= 400)


def header(name: str, value: str | None, status: int = 200) -> Change:
    """A change of a header of the responses with this status; None takes it away."""

    def change(exchange: Exchange) -> None:
        if exchange.status == status and (value is not None or name in exchange.headers):
            exchange.headers.pop(name, None)
            exchange.headers |= {} if value is None else {name: value}

    return change


def answers(was: int, status: int, value: Any) -> Change:
    """Another status and JSON in place of those with one status."""

    def change(exchange: Exchange) -> None:
        if exchange.status == was and not exchange.events:
            exchange.status, exchange.headers["content-type"] = status, "application/json"
            exchange.json = value

    return change


def text(edit: Callable[[str], str], media: str = "text/") -> Change:
    """A change of the text of a success with this media type."""

    def change(exchange: Exchange) -> None:
        if exchange.ok and exchange.headers.get("content-type", "").startswith(media) and not exchange.events:
            exchange.body = edit(exchange.body.decode()).encode()

    return change


def raw(edit: Callable[[bytes], bytes], media: str = "") -> Change:
    """A change of the bytes of a success with this media type."""

    def change(exchange: Exchange) -> None:
        if exchange.ok and exchange.headers.get("content-type", "").startswith(media):
            exchange.body = edit(exchange.body)

    return change


def stream(edit: Callable[[list[str]], list[str]]) -> Change:
    """A change of the list of events."""

    def change(exchange: Exchange) -> None:
        if events := exchange.events:
            exchange.events = edit(events)

    return change


def chunks(edit: Callable[[int, Any], Any]) -> Change:
    """A change of the JSON of each event, by its place."""

    def one(place: int, event: str) -> str:
        begin, _, payload = event.partition("data: ")
        if payload.startswith("{"):
            payload = json.dumps(edit(place, json.loads(payload)), ensure_ascii=False)
        return f"{begin}data: {payload}"

    return stream(lambda events: [one(place, event) for place, event in enumerate(events)])


def when(condition: Callable[[Exchange], bool], change: Change) -> Change:
    """A change of some exchanges only."""

    def changed(exchange: Exchange) -> None:
        if condition(exchange):
            change(exchange)

    return changed
