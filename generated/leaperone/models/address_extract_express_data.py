from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.shipping_label import ShippingLabel


@define(kw_only=True, repr=False)
class AddressExtractExpressData(Model):
    """The JSON object AddressExtractExpressData.

    Attributes:
        express_extract: What isn't found is an empty string
        status: OK when the address was understood
    """

    express_extract: ShippingLabel
    status: Literal["OK"] | str | Unset = UNSET

    _models: ClassVar = ("ShippingLabel",)
