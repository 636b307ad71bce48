from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define

from leaperone._model import Model
from leaperone.types import UNSET, Unset

if TYPE_CHECKING:
    from leaperone.models.address_transfer_coord_data_coord_transfer import (
        AddressTransferCoordDataCoordTransfer,
    )


@define(kw_only=True)
class AddressTransferCoordData(Model):
    """The JSON object AddressTransferCoordData.

    Attributes:
        status: OK when the address was understood
    """

    coord_transfer: AddressTransferCoordDataCoordTransfer
    status: str | Unset = UNSET

    _models: ClassVar = ("AddressTransferCoordDataCoordTransfer",)
