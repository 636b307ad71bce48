from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from leapocr_client._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leapocr_client.models.bounding_box_bounds import BoundingBoxBounds


@define(kw_only=True, repr=False)
class BoundingBox(Model):
    """A block of a page and where it is, in pixels."""

    type: Literal["caption", "figure", "footer", "header", "heading", "list", "paragraph", "table"] | str | Unset = (
        UNSET
    )
    text: str | Unset = UNSET
    bounds: BoundingBoxBounds | Unset = UNSET
    metadata: Any | Unset = UNSET

    _models: ClassVar = ("BoundingBoxBounds",)
