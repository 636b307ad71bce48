from __future__ import annotations

from typing import Any, ClassVar, Literal

from leaperone._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class ResponseRequest(Model):
    """The JSON object ResponseRequest.

    Attributes:
        stream_: Default: False.
    """

    input: str | list[dict[str, Any]]
    model: Literal["gpt-5-nano", "gpt-5.4"] | str
    stream_: bool | Omit = UNSET

    _wire: ClassVar = {"stream_": "stream"}
