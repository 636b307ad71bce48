from __future__ import annotations

from typing import Any, ClassVar

from leaperone._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class AddressAsrAnswer(Model):
    """The JSON object AddressAsrAnswer.

    Attributes:
        data: Not documented
        data_text: data as it was sent: JSON in a string
    """

    request_id: str
    data: dict[str, Any]
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"request_id": "RequestId", "data": "Data"}
    _json_text: ClassVar = {"data": "data_text"}
