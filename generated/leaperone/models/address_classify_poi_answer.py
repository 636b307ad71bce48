from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define
from leaperone.encodings import HashPath

if TYPE_CHECKING:
    from leaperone.models.address_classify_poi_data import AddressClassifyPoiData


@define(kw_only=True, repr=False)
class AddressClassifyPoiAnswer(Model):
    """The JSON object AddressClassifyPoiAnswer.

    Attributes:
        data_text: data as it was sent: JSON in a string
        levels: data.poi_category as it is meant: its parts, the widest first
    """

    request_id: str
    data: AddressClassifyPoiData
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"request_id": "RequestId", "data": "Data"}
    _models: ClassVar = ("AddressClassifyPoiData",)
    _json_text: ClassVar = {"data": "data_text"}
    levels = HashPath.at("data", "poi_category")
