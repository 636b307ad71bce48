from __future__ import annotations

from typing import Any

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Omit


@define(kw_only=True, repr=False)
class FunctionDefinition(Model):
    """The JSON object FunctionDefinition."""

    name: str
    description: str | Omit = UNSET
    parameters: dict[str, Any] | Omit = UNSET
