from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from leapocr_client._model import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from leapocr_client.models.pagination import Pagination
    from leapocr_client.models.result_page import ResultPage


@define(kw_only=True, repr=False)
class JobResult(Model):
    """The JSON object JobResult.

    Attributes:
        data: Extracted fields
        pagination: Which part of a result this is
    """

    job_id: str
    status: Literal["completed", "failed", "partially_done", "pending", "processing", "uploading"] | str
    credits_used: int | Unset = UNSET
    data: Any | Unset = UNSET
    pages: list[ResultPage] | Unset = UNSET
    processing_time_seconds: float | Unset = UNSET
    file_name: str | Unset = UNSET
    model: str | Unset = UNSET
    result_format: str | Unset = UNSET
    total_pages: int | Unset = UNSET
    processed_pages: int | Unset = UNSET
    completed_at: str | Unset = UNSET
    pagination: Pagination | Unset = UNSET
    is_deleted: bool | Unset = UNSET
    deleted_at: str | Unset = UNSET

    _models: ClassVar = ("Pagination", "ResultPage")
