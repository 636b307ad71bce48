from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.address_division_code_data import AddressDivisionCodeData


@define(kw_only=True, repr=False)
class AddressDivisionCodeAnswer(Model):
    """The JSON object AddressDivisionCodeAnswer.

    Attributes:
        data_text: data as it was sent: JSON in a string
    """

    request_id: str
    data: AddressDivisionCodeData
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"request_id": "RequestId", "data": "Data"}
    _models: ClassVar = ("AddressDivisionCodeData",)
    _json_text: ClassVar = {"data": "data_text"}
