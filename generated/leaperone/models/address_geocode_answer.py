from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leaperone._model import UNSET, Model, Unset, define
from leaperone.encodings import LonLat

if TYPE_CHECKING:
    from leaperone.models.address_geocode_data import AddressGeocodeData


@define(kw_only=True, repr=False)
class AddressGeocodeAnswer(Model):
    """The JSON object AddressGeocodeAnswer.

    Attributes:
        data_text: data as it was sent: JSON in a string
        coordinates: data.offline_geocode as it is meant: longitude and latitude in degrees, and the
            system that they are of, by that system
    """

    request_id: str
    data: AddressGeocodeData
    data_text: str | Unset = UNSET

    _wire: ClassVar = {"request_id": "RequestId", "data": "Data"}
    _models: ClassVar = ("AddressGeocodeData",)
    _json_text: ClassVar = {"data": "data_text"}
    coordinates = LonLat.at("data", "offline_geocode")
