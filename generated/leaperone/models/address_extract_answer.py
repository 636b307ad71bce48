from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.address_extract_data import AddressExtractData


@define(kw_only=True, repr=False)
class AddressExtractAnswer(Model):
    """The JSON object AddressExtractAnswer.

    Attributes:
        data_text: data as it was sent: JSON in a string
    """

    request_id: str
    data: AddressExtractData
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"request_id": "RequestId", "data": "Data"}
    _models: ClassVar = ("AddressExtractData",)
    _json_text: ClassVar = {"data": "data_text"}
