from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.address_extract_name_data import AddressExtractNameData


@define(kw_only=True, repr=False)
class AddressExtractNameAnswer(Model):
    """The JSON object AddressExtractNameAnswer.

    Attributes:
        data_text: data as it was sent: JSON in a string
    """

    request_id: str
    data: AddressExtractNameData
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"request_id": "RequestId", "data": "Data"}
    _models: ClassVar = ("AddressExtractNameData",)
    _json_text: ClassVar = {"data": "data_text"}
