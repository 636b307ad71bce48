from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from leapocr_client._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leapocr_client.models.bounding_box import BoundingBox
    from leapocr_client.models.result_page_dimensions import ResultPageDimensions


@define(kw_only=True, repr=False)
class ResultPage(Model):
    """The JSON object ResultPage.

    Attributes:
        data: Extracted fields
        result: Text for markdown, an object for structured
    """

    page_number: int
    data: Any | Unset = UNSET
    text: str | Unset = UNSET
    id: str | Unset = UNSET
    result: Any | Unset = UNSET
    confidence: float | Unset = UNSET
    has_bounding_boxes: bool | Unset = UNSET
    bounding_boxes: list[BoundingBox] | Unset = UNSET
    dimensions: ResultPageDimensions | Unset = UNSET

    _models: ClassVar = ("BoundingBox", "ResultPageDimensions")
