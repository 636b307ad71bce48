from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.address_extract_express_data import AddressExtractExpressData


@define(kw_only=True, repr=False)
class AddressExtractExpressAnswer(Model):
    """The JSON object AddressExtractExpressAnswer.

    Attributes:
        data_text: data as it was sent: JSON in a string
    """

    request_id: str
    data: AddressExtractExpressData
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"request_id": "RequestId", "data": "Data"}
    _models: ClassVar = ("AddressExtractExpressData",)
    _json_text: ClassVar = {"data": "data_text"}
