from __future__ import annotations

from typing import Literal

from leaperone._model import UNSET, Model, Unset, define
from leaperone.encodings import HashPath


@define(kw_only=True, repr=False)
class AddressClassifyPoiData(Model):
    """The JSON object AddressClassifyPoiData.

    Attributes:
        status: OK when the address was understood
    """

    poi_category: HashPath
    status: Literal["OK"] | str | Unset = UNSET
