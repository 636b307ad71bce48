from __future__ import annotations

from attrs import define

from leaperone._data.model import Model
from leaperone.encodings import LonLat


@define(kw_only=True, repr=False)
class AddressPoint(Model):
    """The JSON object AddressPoint."""

    wgs84: LonLat
    gcj02: LonLat
