"""A strict decoder of requests, written from the text of OpenAPI and RFC 6570, with nothing of the client in it.

Values come out as the schema of a parameter types them. Raises Undecodable for a request that isn't of the documented
form.
"""

import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote

from werkzeug.http import parse_options_header
from werkzeug.sansio.multipart import Data, Epilogue, Field, File, MultipartDecoder

Json = dict[str, Any]

FILE = {"type": "string", "format": "binary"}


class Undecodable(Exception):
    """A request that isn't of the documented form."""


@dataclass(frozen=True)
class Received:
    """A request as it came over the wire."""

    method: str
    target: str
    headers: dict[str, list[str]]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def query(self) -> list[tuple[str, str]]:
        """The pairs of the query, still percent-encoded."""
        text = self.target.partition("?")[2]
        return [(name, value) for name, _, value in (pair.partition("=") for pair in text.split("&") if pair)]

    def header(self, name: str) -> str | None:
        """The one value of a header; None where it isn't there."""
        values = self.headers.get(name.lower(), [])
        if len(values) > 1:
            raise Undecodable(f"{name} comes {len(values)} times")
        return values[0] if values else None


def parameters(template: str, documented: list[Json], received: Received) -> dict[str, Any]:
    """The parameters of a request by their names; nothing may come that isn't documented."""
    found = _path(template, documented, received.path)
    rest = list(received.query)
    for parameter in documented:
        name = parameter["name"]
        if parameter["in"] == "query":
            value, rest = _query(parameter, rest)
        elif parameter["in"] == "header":
            value = _header(parameter, received.header(name))
        elif parameter["in"] == "cookie":
            value = _cookie(parameter, received.header("Cookie") or "")
        else:
            continue
        if value is not None:
            found[name] = value
    if rest:
        raise Undecodable(f"the query has {rest}, which isn't documented")
    return found


def _path(template: str, documented: list[Json], path: str) -> dict[str, Any]:
    names = re.findall(r"\{(.*?)\}", template)
    pattern = "".join(
        "([^/]+)" if number % 2 else re.escape(part)
        for number, part in enumerate(re.split(r"\{(.*?)\}", template))
    )
    match = re.fullmatch(pattern, path)
    if match is None:
        raise Undecodable(f"{path} is not {template}")
    found = {}
    for name, text in zip(names, match.groups(), strict=True):
        [parameter] = [one for one in documented if one["in"] == "path" and one["name"] == name]
        found[name] = _segment(parameter, text)
    return found


def _segment(parameter: Json, text: str) -> Any:
    schema, explode, name = parameter["schema"], parameter.get("explode", False), parameter["name"]
    style = parameter.get("style", "simple")
    if style == "simple":
        return _delimited(schema, text, ",", explode)
    if style == "label":
        if not text.startswith("."):
            raise Undecodable(f"{text} doesn't begin with a point")
        return _delimited(schema, text[1:], "." if explode else ",", explode)
    if not text.startswith(";"):
        raise Undecodable(f"{text} doesn't begin with a semicolon")
    pairs = [(unquote(key), value) for key, _, value in (p.partition("=") for p in text[1:].split(";"))]
    if explode and schema["type"] == "object":
        return _object(schema, pairs)
    if any(key != name for key, _ in pairs):
        raise Undecodable(f"{text} has a part that isn't called {name}")
    if explode and schema["type"] == "array":
        return [_scalar(schema["items"], value) for _, value in pairs]
    return _delimited(schema, pairs[0][1], ",", False)


def _query(parameter: Json, pairs: list[tuple[str, str]]) -> tuple[Any, list[tuple[str, str]]]:
    name, schema = parameter["name"], parameter.get("schema", {})
    style = parameter.get("style", "form")
    explode = parameter.get("explode", style == "form")
    if style == "deepObject":
        mine = [(k, v) for k, v in pairs if re.fullmatch(rf"{re.escape(name)}\[.*\]", unquote(k))]
        rest = [pair for pair in pairs if pair not in mine]
        inner = [(unquote(k)[len(name) + 1 : -1], v) for k, v in mine]
        return (_object(schema, inner) if mine else None), rest
    if style == "form" and explode and schema.get("type") == "object":
        mine = [(k, v) for k, v in pairs if unquote(k) in schema["properties"]]
        return (_object(schema, mine) if mine else None), [p for p in pairs if p not in mine]
    values = [v for k, v in pairs if unquote(k) == name]
    rest = [(k, v) for k, v in pairs if unquote(k) != name]
    if not values:
        return None, rest
    if "content" in parameter:
        return json.loads(unquote(values[0])), rest
    if explode and schema["type"] == "array":
        return [_scalar(schema["items"], value) for value in values], rest
    if len(values) > 1:
        raise Undecodable(f"{name} comes {len(values)} times")
    delimiter = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C"}[style]
    return _delimited(schema, values[0], delimiter, False), rest


def _header(parameter: Json, text: str | None) -> Any:
    if text is None:
        return None
    if "content" in parameter:
        return json.loads(text)
    # a header has no percent-encoding
    return _delimited(parameter["schema"], text, ",", parameter.get("explode", False), plain=True)


def _cookie(parameter: Json, header: str) -> Any:
    name, schema, style = parameter["name"], parameter["schema"], parameter.get("style", "form")
    explode = parameter.get("explode", True)
    pieces = [piece for piece in header.split("; ") if piece]
    if style == "cookie":
        pairs = [(key, value) for key, _, value in (piece.partition("=") for piece in pieces)]
        if not pairs:
            return None
        if explode and schema["type"] == "object":
            return _object(schema, pairs, plain=True)
        values = [value for key, value in pairs if key == name]
        if explode and schema["type"] == "array":
            return [_scalar(schema["items"], value, plain=True) for value in values]
        return _delimited(schema, values[0], ",", False, plain=True)
    for piece in pieces:
        query = [(key, value) for key, _, value in (pair.partition("=") for pair in piece.split("&"))]
        value, rest = _query({**parameter, "in": "query"}, query)
        if value is not None and not rest:
            return value
    return None


def _delimited(schema: Json, text: str, delimiter: str, explode: bool, *, plain: bool = False) -> Any:
    if schema["type"] == "array":
        return [_scalar(schema["items"], part, plain=plain) for part in text.split(delimiter)]
    if schema["type"] != "object":
        return _scalar(schema, text, plain=plain)
    parts = text.split(delimiter)
    if explode:
        pairs = [(key, value) for key, _, value in (part.partition("=") for part in parts)]
    elif len(parts) % 2:
        raise Undecodable(f"{text} has a name without a value")
    else:
        pairs = list(zip(parts[::2], parts[1::2], strict=True))
    return _object(schema, pairs, plain=plain)


def _object(schema: Json, pairs: list[tuple[str, str]], *, plain: bool = False) -> Json:
    found: Json = {}
    for key, value in pairs:
        name = key if plain else unquote(key)
        if name not in schema["properties"] or name in found:
            raise Undecodable(f"the object has {name}")
        found[name] = _scalar(schema["properties"][name], value, plain=plain)
    return found


def _scalar(schema: Json, text: str, *, plain: bool = False) -> Any:
    text = text if plain else unquote(text, errors="strict")
    kind = schema["type"]
    if kind == "string":
        return text
    try:
        value = json.loads(text)
    except ValueError as error:
        raise Undecodable(f"{text!r} is no {kind}") from error
    kinds: dict[str, tuple[type, ...]] = {"integer": (int,), "number": (int, float), "boolean": (bool,)}
    if type(value) not in kinds[kind]:
        raise Undecodable(f"{text!r} is no {kind}")
    return value


def body(content: dict[str, Json], received: Received) -> Any:
    """The body of a request by its Content-Type, which has to be one of the documented ones."""
    kind, options = parse_options_header(received.header("Content-Type") or "")
    known = {media.partition(";")[0]: value for media, value in content.items()}
    if kind not in known:
        raise Undecodable(f"the body is {kind or 'nothing'}, and not {', '.join(known)}")
    if kind.endswith("json"):
        return json.loads(received.body)
    if kind == "application/x-www-form-urlencoded":
        return _form(known[kind], received.body)
    if kind == "multipart/form-data":
        return _multipart(known[kind], options["boundary"].encode(), received.body)
    if kind.startswith("text/") or kind.endswith("xml"):
        return received.body.decode()
    return received.body


def _form(media: Json, content: bytes) -> Json:
    """A urlencoded form: objects are JSON, lists repeated, unless their encoding has a style."""
    pairs = [
        (name, value)
        for name, _, value in (pair.partition("=") for pair in content.decode("ascii").split("&"))
    ]
    found: Json = {}
    for name, schema in media["schema"]["properties"].items():
        encoding = media.get("encoding", {}).get(name, {})
        if encoding.keys() & {"style", "explode", "allowReserved"}:
            value, pairs = _query({"name": name, "schema": schema, **encoding}, pairs)
        else:
            mine = [v for k, v in parse_qsl("&".join(map("=".join, pairs)), True) if k == name]
            pairs = [(k, v) for k, v in pairs if unquote(k) != name]
            value = _texts(schema, mine) if mine else None
        if value is not None:
            found[name] = value
    if pairs:
        raise Undecodable(f"the form has {pairs}")
    return found


def _texts(schema: Json, texts: list[str]) -> Any:
    if schema["type"] == "array":
        return [_text(schema["items"], text) for text in texts]
    [text] = texts
    return _text(schema, text)


def _text(schema: Json, text: str) -> Any:
    return json.loads(text) if schema["type"] == "object" else _scalar(schema, text, plain=True)


def _multipart(media: Json, boundary: bytes, content: bytes) -> Json:
    """A multipart form: an object is a part of JSON, each item of a list a part, a file has a name."""
    found: dict[str, list[Any]] = {}
    for part, data in _parts(boundary, content):
        name = str(part.name)
        schema = media["schema"]["properties"].get(name)
        if schema is None:
            raise Undecodable(f"the form has {name}")
        item = schema["items"] if schema["type"] == "array" else schema
        wanted = media.get("encoding", {}).get(name, {}).get("contentType")
        wanted = wanted or ("application/json" if item["type"] == "object" else None)
        kind = part.headers.get("Content-Type")
        if wanted is not None and kind != wanted:
            raise Undecodable(f"{name} is {kind}, and not {wanted}")
        if isinstance(part, File) != (item == FILE):
            raise Undecodable(f"{name} is a file or should be one")
        value = data if item == FILE else _part(item, data.decode(), str(kind))
        found.setdefault(name, []).append(value)
    properties = media["schema"]["properties"]
    return {name: v if properties[name]["type"] == "array" else v[0] for name, v in found.items()}


def _part(schema: Json, text: str, kind: str) -> Any:
    return json.loads(text) if kind.endswith("json") else _scalar(schema, text, plain=True)


def _parts(boundary: bytes, content: bytes) -> list[tuple[Field | File, bytes]]:
    decoder = MultipartDecoder(boundary)
    decoder.receive_data(content)
    decoder.receive_data(None)
    found: list[tuple[Field | File, bytes]] = []
    while not isinstance(event := decoder.next_event(), Epilogue):
        if isinstance(event, Field | File):
            found.append((event, b""))
        elif isinstance(event, Data):
            part, data = found[-1]
            found[-1] = (part, data + event.data)
    return found
