from __future__ import annotations

from typing import Any, ClassVar

from attrs import define

from leaperone._model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class AddressOneIdAnswer(Model):
    """The JSON object AddressOneIdAnswer.

    Attributes:
        data: Not documented
        data_text: data as it was sent: JSON in a string
    """

    data: dict[str, Any]
    request_id: str
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"data": "Data", "request_id": "RequestId"}
    _json_text: ClassVar = {"data": "data_text"}
