from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.address_extract_phone_data import AddressExtractPhoneData


@define(kw_only=True, repr=False)
class AddressExtractPhoneAnswer(Model):
    """The JSON object AddressExtractPhoneAnswer.

    Attributes:
        data_text: data as it was sent: JSON in a string
    """

    request_id: str
    data: AddressExtractPhoneData
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"request_id": "RequestId", "data": "Data"}
    _models: ClassVar = ("AddressExtractPhoneData",)
    _json_text: ClassVar = {"data": "data_text"}
