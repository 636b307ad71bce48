from __future__ import annotations

from typing import ClassVar

from leaperone._model import UNSET, Model, Unset, define
from leaperone.encodings import LonLat


@define(kw_only=True, repr=False)
class ConvertedCoordinates(Model):
    """All systems, or the one that was asked for."""

    bd09: LonLat | Unset = UNSET
    cgcs2000: LonLat | Unset = UNSET
    wgs84: LonLat | Unset = UNSET
    gcj02: LonLat | Unset = UNSET

    _wire: ClassVar = {"bd09": "BD09", "cgcs2000": "CGCS2000", "wgs84": "WGS84", "gcj02": "GCJ02"}
