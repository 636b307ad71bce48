from __future__ import annotations

from attrs import define

from leaperone._data.model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class AddressDivision(Model):
    """The JSON object AddressDivision."""

    divcode: str
    division_province: str | Unset = UNSET
    division_city: str | Unset = UNSET
    division_district: str | Unset = UNSET
    division_street: str | Unset = UNSET
