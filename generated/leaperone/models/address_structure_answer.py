from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define
from leaperone.encodings import KeyValues

if TYPE_CHECKING:
    from leaperone.models.address_structure_data import AddressStructureData


@define(kw_only=True, repr=False)
class AddressStructureAnswer(Model):
    """The JSON object AddressStructureAnswer.

    Attributes:
        data_text: data as it was sent: JSON in a string
        fields: data.structure as it is meant: value by key
    """

    request_id: str
    data: AddressStructureData
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"request_id": "RequestId", "data": "Data"}
    _models: ClassVar = ("AddressStructureData",)
    _json_text: ClassVar = {"data": "data_text"}
    fields = KeyValues.at("data", "structure")
