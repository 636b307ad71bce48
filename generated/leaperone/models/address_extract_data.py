from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.address_location import AddressLocation


@define(kw_only=True, repr=False)
class AddressExtractData(Model):
    """The JSON object AddressExtractData.

    Attributes:
        status: OK when the address was understood
    """

    location_extract: list[AddressLocation]
    status: Literal["OK"] | str | Unset = UNSET

    _models: ClassVar = ("AddressLocation",)
