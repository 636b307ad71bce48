from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.converted_coordinates import ConvertedCoordinates


@define(kw_only=True, repr=False)
class AddressTransferCoordData(Model):
    """The JSON object AddressTransferCoordData.

    Attributes:
        coord_transfer: All systems, or the one that was asked for
        status: OK when the address was understood
    """

    coord_transfer: ConvertedCoordinates
    status: Literal["OK"] | str | Unset = UNSET

    _models: ClassVar = ("ConvertedCoordinates",)
