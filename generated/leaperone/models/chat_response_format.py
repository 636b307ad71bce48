from __future__ import annotations

from typing import Literal

from leaperone._model import Model, define


@define(kw_only=True, repr=False)
class ChatResponseFormat(Model):
    """The JSON object ChatResponseFormat."""

    type: Literal["json_object", "json_schema", "text"] | str
