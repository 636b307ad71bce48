from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from leapocr_client._features.task import Kind, Task
from leapocr_client._model import UNSET, Unset, define

if TYPE_CHECKING:
    from leapocr_client.models.ended_job import EndedJob  # noqa: F401  (the argument of Task)


@define(kw_only=True, repr=False, slots=False)
class Job(Task["EndedJob"]):
    """The processing of a document.

    Attributes:
        progress: From 0 to 1
    """

    job_id: str
    status: Literal["completed", "failed", "partially_done", "pending", "processing", "uploading"] | str | Unset = UNSET
    progress: float | Unset = UNSET
    processed_pages: int | Unset = UNSET
    total_pages: int | Unset = UNSET
    file_name: str | Unset = UNSET
    result_format: str | Unset = UNSET
    error: str | Unset = UNSET
    created_at: str | Unset = UNSET
    message: str | Unset = UNSET

    _kind: ClassVar = Kind(
        "jobs.status",
        "job_id",
        "job_id",
        "status",
        ("completed", "partially_done"),
        ("failed",),
        2.0,
        300.0,
        ended="EndedJob",
    )
