from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Object, Omit

if TYPE_CHECKING:
    from leaperone.models.function_name import FunctionName


@define(kw_only=True, repr=False)
class ChatToolChoice(Model):
    """The JSON object ChatToolChoice."""

    type: str
    function: FunctionName | Object | Omit = UNSET

    _models: ClassVar = ("FunctionName",)
