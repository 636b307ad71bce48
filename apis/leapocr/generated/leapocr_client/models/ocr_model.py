from __future__ import annotations

from attrs import define

from leapocr_client._data.model import Model
from leapocr_client.types import UNSET, Unset


@define(kw_only=True, repr=False)
class OcrModel(Model):
    """A model that processes documents."""

    name: str
    display_name: str | Unset = UNSET
    description: str | Unset = UNSET
    credits_per_page: int | Unset = UNSET
    surcharge_per_page: int | Unset = UNSET
    priority: int | Unset = UNSET
