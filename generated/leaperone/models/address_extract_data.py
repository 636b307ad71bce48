from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define

from leaperone._model import Model
from leaperone.types import UNSET, Unset

if TYPE_CHECKING:
    from leaperone.models.address_extract_data_location_extract_item import (
        AddressExtractDataLocationExtractItem,
    )


@define(kw_only=True)
class AddressExtractData(Model):
    """The JSON object AddressExtractData.

    Attributes:
        status: OK when the address was understood
    """

    location_extract: list[AddressExtractDataLocationExtractItem]
    status: str | Unset = UNSET

    _models: ClassVar = ("AddressExtractDataLocationExtractItem",)
