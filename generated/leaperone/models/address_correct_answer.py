from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define
from leaperone.encodings import ValueKeys

if TYPE_CHECKING:
    from leaperone.models.address_correct_data import AddressCorrectData


@define(kw_only=True, repr=False)
class AddressCorrectAnswer(Model):
    """The JSON object AddressCorrectAnswer.

    Attributes:
        data_text: data as it was sent: JSON in a string
        pairs: data.address_correct as it is meant: key and value of each pair
    """

    request_id: str
    data: AddressCorrectData
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"request_id": "RequestId", "data": "Data"}
    _models: ClassVar = ("AddressCorrectData",)
    _json_text: ClassVar = {"data": "data_text"}
    pairs = ValueKeys.at("data", "address_correct")
