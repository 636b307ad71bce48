from __future__ import annotations

from typing import Literal

from attrs import define

from leaperone._data.model import Model
from leaperone.encodings import HashPath
from leaperone.types import UNSET, Unset


@define(kw_only=True, repr=False)
class AddressClassifyPoiData(Model):
    """The JSON object AddressClassifyPoiData.

    Attributes:
        status: OK when the address was understood
    """

    poi_category: HashPath
    status: Literal["OK"] | str | Unset = UNSET
