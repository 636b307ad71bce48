from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leapocr_client._model import Model, define

if TYPE_CHECKING:
    from leapocr_client.models.ocr_model import OcrModel


@define(kw_only=True, repr=False)
class ModelList(Model):
    """The JSON object ModelList."""

    count: int
    models: list[OcrModel]

    _models: ClassVar = ("OcrModel",)
