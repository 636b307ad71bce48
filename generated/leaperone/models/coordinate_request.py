from __future__ import annotations

from typing import ClassVar, Literal

from leaperone._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class CoordinateRequest(Model):
    """The JSON object CoordinateRequest.

    Attributes:
        src_coord: Coordinate system of text
        text: longitude,latitude
        default_city: City to assume
        default_district: District to assume
        default_province: Province to assume
        dst_coord: Coordinate system wanted, all when absent; in lower case here, in upper case in the
            answer
    """

    src_coord: Literal["bd09", "cgcs2000", "gcj02", "wgs84"] | str
    text: str
    default_city: str | Omit = UNSET
    default_district: str | Omit = UNSET
    default_province: str | Omit = UNSET
    dst_coord: Literal["bd09", "cgcs2000", "gcj02", "wgs84"] | str | Omit = UNSET

    _wire: ClassVar = {
        "src_coord": "srcCoord",
        "default_city": "defaultCity",
        "default_district": "defaultDistrict",
        "default_province": "defaultProvince",
        "dst_coord": "dstCoord",
    }
