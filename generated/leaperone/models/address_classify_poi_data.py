from __future__ import annotations

from typing import Literal

from attrs import define

from leaperone._model import Model
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class AddressClassifyPoiData(Model):
    """The JSON object AddressClassifyPoiData.

    Attributes:
        poi_category: Three levels, separated by #
        status: OK when the address was understood
    """

    poi_category: str
    status: Literal["OK"] | str | Unset = UNSET
