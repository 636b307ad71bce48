from __future__ import annotations

from typing import ClassVar

from attrs import define

from leaperone._model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class ConvertedCoordinates(Model):
    """All systems, or the one that was asked for.

    Attributes:
        bd09: longitude,latitude in degrees
        cgcs2000: longitude,latitude in degrees
        wgs84: longitude,latitude in degrees
        gcj02: longitude,latitude in degrees
    """

    bd09: str | Unset = UNSET
    cgcs2000: str | Unset = UNSET
    wgs84: str | Unset = UNSET
    gcj02: str | Unset = UNSET

    _wire: ClassVar = {"bd09": "BD09", "cgcs2000": "CGCS2000", "wgs84": "WGS84", "gcj02": "GCJ02"}
