from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from leapocr_client._model import Model, Object, Sequence, define

if TYPE_CHECKING:
    from leapocr_client.models.completed_part import CompletedPart


@define(kw_only=True, repr=False)
class UploadCompletion(Model):
    """The JSON object UploadCompletion."""

    parts: Sequence[CompletedPart | Object]

    _models: ClassVar = ("CompletedPart",)
