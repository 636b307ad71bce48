from __future__ import annotations

from typing import Any

from leaperone._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class FunctionDefinition(Model):
    """The JSON object FunctionDefinition."""

    name: str
    description: str | Omit = UNSET
    parameters: dict[str, Any] | Omit = UNSET
