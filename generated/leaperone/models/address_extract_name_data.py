from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leaperone._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leaperone.models.address_word import AddressWord


@define(kw_only=True, repr=False)
class AddressExtractNameData(Model):
    """The JSON object AddressExtractNameData.

    Attributes:
        status: OK when the address was understood
    """

    person_extract: list[AddressWord]
    status: Literal["OK"] | str | Unset = UNSET

    _models: ClassVar = ("AddressWord",)
