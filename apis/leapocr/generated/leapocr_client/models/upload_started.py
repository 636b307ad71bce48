from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leapocr_client._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leapocr_client.models.upload_part import UploadPart


@define(kw_only=True, repr=False)
class UploadStarted(Model):
    """An upload that was announced, and where its parts go.

    Attributes:
        chunk_size: Bytes of a part, but for the last one
        expires_at: When the addresses stop working
    """

    job_id: str
    parts: list[UploadPart]
    upload_id: str | Unset = UNSET
    upload_type: Literal["multipart", "single"] | str | Unset = UNSET
    chunk_size: int | Unset = UNSET
    total_chunks: int | Unset = UNSET
    complete_url: str | Unset = UNSET
    expires_at: str | Unset = UNSET

    _models: ClassVar = ("UploadPart",)
