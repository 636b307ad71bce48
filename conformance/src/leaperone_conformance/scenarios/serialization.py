"""Values of parameters as they are sent, in the styles of OpenAPI."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

import orjson

from leaperone_conformance.spec import Parameter
from leaperone_conformance.spec.json_text import scalar_text

_PREFIXES = {"label": ".", "matrix": ";"}
_DELIMITERS = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}


def path_text(parameter: Parameter, value: Any) -> str:
    """The percent-encoded text that takes the place of the parameter's name in a path."""
    style = parameter.style if parameter.media_type is None else "simple"
    prefix = _PREFIXES.get(style, "")
    if style != "matrix":
        separator = prefix if parameter.explode and prefix else ","
        return prefix + separator.join(_pieces(parameter, value))
    if parameter.explode and isinstance(value, list | dict):
        pieces = _pieces(parameter, value)
        named = [piece if isinstance(value, dict) else f"{parameter.name}={piece}" for piece in pieces]
        return "".join(prefix + piece for piece in named)
    return f"{prefix}{parameter.name}={','.join(_pieces(parameter, value))}"


def query_text(parameters: Sequence[Parameter], values: Mapping[str, Any]) -> str:
    """The query string of all that ``values`` has."""
    pairs = (
        f"{_encoded(name)}={text}"
        for parameter in parameters
        if parameter.location == "query" and parameter.name in values
        for name, text in _pairs(parameter, values[parameter.name])
    )
    return "&".join(pairs)


def header_text(parameter: Parameter, value: Any) -> str:
    """The value of a header."""
    return ",".join(_pieces(parameter, value, encode=str))


def cookie_text(parameter: Parameter, value: Any) -> str:
    """The value of a cookie, percent-encoded."""
    return "%2C".join(_pieces(parameter, value))


def _pairs(parameter: Parameter, value: Any) -> Iterator[tuple[str, str]]:
    """Names, and encoded values, in a query."""
    whole = parameter.media_type is not None
    if isinstance(value, dict) and parameter.style == "deepObject" and not whole:
        for name, item in value.items():
            for single in item if isinstance(item, list) else [item]:
                yield f"{parameter.name}[{name}]", _encoded(single)
    elif isinstance(value, dict) and parameter.explode and not whole:
        yield from ((name, _encoded(item)) for name, item in value.items())
    elif isinstance(value, list) and parameter.explode and not whole:
        yield from ((parameter.name, _encoded(item)) for item in value)
    else:
        yield parameter.name, _DELIMITERS.get(parameter.style, ",").join(_pieces(parameter, value))


def _encoded(value: Any) -> str:
    return quote(scalar_text(value), safe="")


def _pieces(parameter: Parameter, value: Any, encode: Any = _encoded) -> list[str]:
    """The parts between the delimiters of a style."""
    if parameter.media_type is not None:
        return [encode(orjson.dumps(value).decode())]
    if isinstance(value, list):
        return [encode(scalar_text(item)) for item in value]
    if not isinstance(value, dict):
        return [encode(scalar_text(value))]
    pairs = [(encode(name), encode(scalar_text(item))) for name, item in value.items()]
    if parameter.explode:
        return [f"{name}={item}" for name, item in pairs]
    return [part for pair in pairs for part in pair]
