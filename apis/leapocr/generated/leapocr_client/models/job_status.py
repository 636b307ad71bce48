from __future__ import annotations

from typing import Literal

from leapocr_client._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class JobStatus(Model):
    """The JSON object JobStatus.

    Attributes:
        processing_time: Seconds
    """

    status: Literal["completed", "failed", "partially_done", "pending", "processing", "uploading"] | str
    job_id: str | Unset = UNSET
    progress: float | Unset = UNSET
    id: str | Unset = UNSET
    file_name: str | Unset = UNSET
    result_format: str | Unset = UNSET
    processed_pages: int | Unset = UNSET
    total_pages: int | Unset = UNSET
    processing_time: float | Unset = UNSET
    created_at: str | Unset = UNSET
    updated_at: str | Unset = UNSET
    completed_at: str | Unset = UNSET
    error_message: str | Unset = UNSET
    is_deleted: bool | Unset = UNSET
    deleted_at: str | Unset = UNSET
