from __future__ import annotations

from typing import ClassVar

from leaperone._model import UNSET, Model, Omit, define


@define(kw_only=True, repr=False)
class AddressPairRequest(Model):
    """The JSON object AddressPairRequest.

    Attributes:
        text: Two addresses with a tab between them
        default_province: Province to assume
        default_city: City to assume
        default_district: District to assume
    """

    text: str
    default_province: str | Omit = UNSET
    default_city: str | Omit = UNSET
    default_district: str | Omit = UNSET

    _wire: ClassVar = {
        "default_province": "defaultProvince",
        "default_city": "defaultCity",
        "default_district": "defaultDistrict",
    }
