from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define
from leaperone.encodings import KeyValues

if TYPE_CHECKING:
    from leaperone.models.address_complete_data import AddressCompleteData


@define(kw_only=True, repr=False)
class AddressCompleteAnswer(Model):
    """The JSON object AddressCompleteAnswer.

    Attributes:
        data_text: data as it was sent: JSON in a string
        fields: data.complete as it is meant: value by key
    """

    request_id: str
    data: AddressCompleteData
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"request_id": "RequestId", "data": "Data"}
    _models: ClassVar = ("AddressCompleteData",)
    _json_text: ClassVar = {"data": "data_text"}
    fields = KeyValues.at("data", "complete")
