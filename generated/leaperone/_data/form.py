"""Values as forms and queries carry them."""

from __future__ import annotations

import json
from enum import Enum
from typing import TYPE_CHECKING, Any, get_args, get_origin

from ..types import UNSET, File

if TYPE_CHECKING:
    from .model import Model


def form_fields(model: Model, opened: list[Any]) -> tuple[dict[str, Any], list[tuple[str, Any]]]:
    """A model as multipart: plain fields as strings, and files as httpx takes them.

    Files that had to be opened are added to `opened`, for the caller to close. Raises InvalidArgumentError for a
    file over its limit, and for fields that don't go together.
    """
    from .model import encode, layout

    model._check_fields()
    data: dict[str, Any] = {}
    files: list[tuple[str, Any]] = []
    for name, wire, kind, _, _ in layout(type(model)):
        value = getattr(model, name)
        if value is UNSET or value is None:
            continue
        several = get_origin(kind) is list
        if File in get_args(get_args(kind)[0] if several else kind):
            for item in value if several and isinstance(value, list | tuple) else [value]:
                file = item if isinstance(item, File) else File(item)
                file.check_size(name, model._limits.get(name))
                files.append((wire, file.as_field(opened)))
        else:
            data[wire] = form_value(encode(value, sent=True))
    more = encode(model.additional_properties, sent=True)
    return data | {key: form_value(value) for key, value in more.items()}, files


def form_value(value: Any) -> Any:
    """A JSON value as a form or query field: booleans as true/false, objects as JSON, lists repeated."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return form_value(value.value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if isinstance(value, list | tuple):
        return [form_value(item) for item in value]
    return value if isinstance(value, str) else str(value)
