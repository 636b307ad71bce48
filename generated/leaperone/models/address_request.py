from __future__ import annotations

from typing import ClassVar

from leaperone._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class AddressRequest(Model):
    """The JSON object AddressRequest.

    Attributes:
        text: Text to work on
        default_city: City to assume
        default_district: District to assume
        default_province: Province to assume
    """

    text: str
    default_city: str | Omit = UNSET
    default_district: str | Omit = UNSET
    default_province: str | Omit = UNSET

    _wire: ClassVar = {
        "default_city": "defaultCity",
        "default_district": "defaultDistrict",
        "default_province": "defaultProvince",
    }
