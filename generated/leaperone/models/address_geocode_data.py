from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.address_point import AddressPoint


@define(kw_only=True, repr=False)
class AddressGeocodeData(Model):
    """The JSON object AddressGeocodeData.

    Attributes:
        status: OK when the address was understood
    """

    offline_geocode: AddressPoint
    status: Literal["OK"] | str | Unset = UNSET

    _models: ClassVar = ("AddressPoint",)
