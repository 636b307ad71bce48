from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.address_division import AddressDivision


@define(kw_only=True, repr=False)
class AddressDivisionCodeData(Model):
    """The JSON object AddressDivisionCodeData.

    Attributes:
        status: OK when the address was understood
    """

    division_info: AddressDivision
    status: Literal["OK"] | str | Unset = UNSET

    _models: ClassVar = ("AddressDivision",)
