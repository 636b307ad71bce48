from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define
from leaperone.encodings import LonLat

if TYPE_CHECKING:
    from leaperone.models.address_transfer_coord_data import AddressTransferCoordData


@define(kw_only=True, repr=False)
class AddressTransferCoordAnswer(Model):
    """The JSON object AddressTransferCoordAnswer.

    Attributes:
        data_text: data as it was sent: JSON in a string
        coordinates: data.coord_transfer as it is meant: longitude and latitude in degrees, and the
            system that they are of, by that system
    """

    request_id: str
    data: AddressTransferCoordData
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"request_id": "RequestId", "data": "Data"}
    _models: ClassVar = ("AddressTransferCoordData",)
    _json_text: ClassVar = {"data": "data_text"}
    coordinates = LonLat.at("data", "coord_transfer")
