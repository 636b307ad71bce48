from __future__ import annotations

from leaperone._model import Model, define
from leaperone.encodings import LonLat


@define(kw_only=True, repr=False)
class AddressPoint(Model):
    """The JSON object AddressPoint."""

    wgs84: LonLat
    gcj02: LonLat
