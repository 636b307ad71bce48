from __future__ import annotations

from attrs import define

from leaperone._model import Model


@define(kw_only=True, repr=False)
class AddressPoint(Model):
    """The JSON object AddressPoint.

    Attributes:
        wgs84: longitude,latitude in degrees
        gcj02: longitude,latitude in degrees
    """

    wgs84: str
    gcj02: str
