from __future__ import annotations

from attrs import define

from leaperone._model import Model


@define(kw_only=True)
class AddressGeocodeDataOfflineGeocode(Model):
    """The JSON object AddressGeocodeDataOfflineGeocode.

    Attributes:
        wgs84: longitude,latitude in degrees
        gcj02: longitude,latitude in degrees
    """

    wgs84: str
    gcj02: str
