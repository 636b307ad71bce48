"""Values as forms and queries carry them."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from enum import Enum
from os import PathLike
from typing import TYPE_CHECKING, Any, get_args, get_origin

from ..errors import InvalidArgumentError
from ..types import UNSET, File

if TYPE_CHECKING:
    from .model import Model

Encoding = Mapping[str, Mapping[str, Any]]
"""Encoding of the properties of a form (OpenAPI's Encoding Object), by their names in JSON."""


class Encoded(str):
    """A part of a path or a query that is percent-encoded already."""

    __slots__ = ()


def form_fields(
    body: Model | Mapping[str, Any], opened: list[Any], encoding: Encoding
) -> tuple[dict[str, Any], list[tuple[str, Any]]]:
    """A body as the JSON values of its plain fields, and its files as httpx takes them.

    Files that had to be opened are added to `opened`, for the caller to close. Raises InvalidArgumentError for a
    file over its limit, for fields that don't go together, and for a body that has no fields.
    """
    from .model import Model, encode, layout

    model = body if isinstance(body, Model) else Model(additional_properties=_properties(body))
    model._check_fields()
    data: dict[str, Any] = {}
    files: list[tuple[str, Any]] = []

    def add(name: str, wire: str, values: Iterable[Any]) -> None:
        for value in values:
            file = value if isinstance(value, File) else File(value)
            file.check_size(name, model._limits.get(name))
            filename, content, media_type = file.as_field(opened)
            files.append((wire, (filename, content, media_type or _media_type(encoding, wire))))

    for name, wire, kind, _, _ in layout(type(model)):
        value = getattr(model, name)
        if value is UNSET or value is None:
            continue
        several = get_origin(kind) is list
        if File in get_args(get_args(kind)[0] if several else kind):
            add(name, wire, value if several and isinstance(value, list | tuple) else [value])
        else:
            data[wire] = encode(value, sent=True)
    for name, value in model.additional_properties.items():
        values = value if isinstance(value, list | tuple) else [value]
        if any(map(_is_file, values)):
            add(name, name, values)
        elif value is not UNSET:
            data[name] = encode(value, sent=True)
    return data, files


def _properties(body: object) -> dict[str, Any]:
    if not isinstance(body, Mapping):
        raise InvalidArgumentError(f"a form takes its fields in a dict, not {type(body).__name__}")
    return dict(body)


def _is_file(value: object) -> bool:
    """True if a value of an undocumented property is a file: a text is none, be it a path."""
    return isinstance(value, File | bytes | PathLike) or hasattr(value, "read")


def form_parts(data: Mapping[str, Any], encoding: Encoding) -> list[tuple[str, Any]]:
    """JSON values as parts of a multipart body: each item of a list, and an object as JSON."""
    parts: list[tuple[str, Any]] = []
    for name, value in data.items():
        for item in value if isinstance(value, list) else [value]:
            media_type = _media_type(encoding, name)
            if isinstance(item, dict | list) and media_type is None:
                media_type = "application/json"
            text = as_json(item) if media_type is not None and _is_json(media_type) else form_value(item)
            parts.append((name, (None, text, media_type) if media_type else (None, text)))
    return parts


def form_query(data: Mapping[str, Any], encoding: Encoding) -> dict[str, Any]:
    """JSON values as a urlencoded body, by the styles that are documented for them."""
    if not encoding:
        return {"data": {name: form_value(value) for name, value in data.items()}}
    from .styles import query

    pieces = []
    for name, value in data.items():
        if name in encoding:
            style = encoding[name].get("style", "form")
            explode = encoding[name].get("explode", style == "form")
            reserved = encoding[name].get("allowReserved", False)
            pieces.append(query(name, value, style, explode=explode, reserved=reserved))
        else:
            pieces.append(query(name, form_value(value)))
    return {"content": "&".join(filter(None, pieces)).encode()}


def form_value(value: Any) -> Any:
    """A JSON value as a form or query field: booleans as true/false, objects as JSON, lists repeated."""
    if isinstance(value, dict):
        return as_json(value)
    if isinstance(value, list | tuple):
        return [as_json(item) if isinstance(item, list | tuple) else form_value(item) for item in value]
    return scalar(value)


def scalar(value: Any) -> str:
    """A value that is one text, as JSON writes it, without the quotes; lists and objects as JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return scalar(value.value)
    if value is None:
        return "null"
    if isinstance(value, float) and not math.isfinite(value):
        raise InvalidArgumentError(f"{value} is no number of JSON")
    return as_json(value) if isinstance(value, dict | list) else str(value)


def as_json(value: Any) -> str:
    """A value as JSON, in as few characters as it takes; raises InvalidArgumentError where JSON can't hold it."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    except RecursionError as error:
        raise InvalidArgumentError("a value is nested too deep for JSON") from error
    except (TypeError, ValueError) as error:
        raise InvalidArgumentError(f"a value can't be written as JSON: {error}") from error


def _media_type(encoding: Encoding, name: str) -> str | None:
    found: str | None = encoding.get(name, {}).get("contentType")
    return found


def _is_json(media_type: str) -> bool:
    kind = media_type.partition(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json")
