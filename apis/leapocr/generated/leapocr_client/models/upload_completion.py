from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define

from leapocr_client._data.model import Model
from leapocr_client.types import Object, Sequence

if TYPE_CHECKING:
    from leapocr_client.models.completed_part import CompletedPart


@define(kw_only=True, repr=False)
class UploadCompletion(Model):
    """The JSON object UploadCompletion."""

    parts: Sequence[CompletedPart | Object]

    _models: ClassVar = ("CompletedPart",)
