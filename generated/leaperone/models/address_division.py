from __future__ import annotations

from leaperone._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class AddressDivision(Model):
    """The JSON object AddressDivision."""

    divcode: str
    division_province: str | Unset = UNSET
    division_city: str | Unset = UNSET
    division_district: str | Unset = UNSET
    division_street: str | Unset = UNSET
