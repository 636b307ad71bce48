"""Callbacks of OpenAPI: requests that an API sends to an address that it was told, and the expressions of addresses."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from leaperone_conformance.errors import SpecInvalid

from .document import Spec
from .json_text import scalar_text
from .operation import Operation
from .pointer import MISSING, join, look_up

_EXPRESSION = r"\$(request|response)\.(?:body(?:#([^{}]*))?|(query|header|path)\.([^{}]+))"
_TEMPLATE = re.compile(rf"\{{{_EXPRESSION}\}}")
_BARE = re.compile(_EXPRESSION)
_PLACES = ("body", "query", "header")


@dataclass(frozen=True, slots=True)
class Address:
    """The place in a request that has an address, and what follows it there: further expressions, perhaps."""

    location: str
    name: str
    """The name of a parameter, or a JSON pointer into the body."""
    rest: str = ""


def address_of(url: str) -> Address | None:
    """The place of the address with which an expression begins; None where no request tells it."""
    found = _TEMPLATE.match(url) or _BARE.fullmatch(url)
    location = found[3] or "body" if found else ""
    if found is None or found[1] != "request" or location not in _PLACES:
        return None
    return Address(location, found[4] or found[2] or "", url[found.end() :])


def callbacks_of(spec: Spec, operation: Operation) -> Iterator[tuple[str, Operation]]:
    """The callbacks of an operation: the name, and the request of each method, whose path is the expression of the
    address. One that can't be read is left out.
    """
    for name in operation.definition.get("callbacks") or ():
        with suppress(SpecInvalid):
            place, addresses = spec.resolve(join(operation.pointer, "callbacks", name))
            for address in addresses if isinstance(addresses, Mapping) else ():
                if not address.startswith("x-"):
                    yield from ((name, sent) for sent in spec.deliveries(join(place, address), address))


def value_of(expression: str, sent: Mapping[str, Any], came: Any) -> Any:
    """The value of a runtime expression; MISSING for what isn't there, and for kinds of expressions that aren't known.

    ``sent`` has the parts of a request by ``body``, ``query``, ``header`` (lower case) and ``path``; ``came`` is the
    body of its response.
    """
    found = _BARE.fullmatch(expression)
    if found is None:
        return MISSING
    source, pointer, location, name = found.groups()
    if location is None:
        return look_up(came if source == "response" else sent.get("body", MISSING), pointer or "")
    parameters = sent.get(location, {}) if source == "request" else {}
    return parameters.get(name.lower() if location == "header" else name, MISSING)


def filled(text: str, sent: Mapping[str, Any], came: Any) -> str | None:
    """A part of a URL with the values of its expressions, percent-encoded; None where one has none."""
    values = {found[0]: value_of(found[0][1:-1], sent, came) for found in _TEMPLATE.finditer(text)}
    if any(value is MISSING or isinstance(value, dict | list) for value in values.values()):
        return None
    text = _TEMPLATE.sub(lambda found: quote(scalar_text(values[found[0]]), safe=""), text)
    return None if "{$" in text else text
