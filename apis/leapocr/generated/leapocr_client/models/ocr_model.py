from __future__ import annotations

from leapocr_client._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class OcrModel(Model):
    """A model that processes documents."""

    name: str
    display_name: str | Unset = UNSET
    description: str | Unset = UNSET
    credits_per_page: int | Unset = UNSET
    surcharge_per_page: int | Unset = UNSET
    priority: int | Unset = UNSET
