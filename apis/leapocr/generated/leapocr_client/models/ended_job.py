from __future__ import annotations

from typing import Literal

from leapocr_client._model import define
from leapocr_client.models.job import Job


@define(kw_only=True, repr=False, slots=False)
class EndedJob(Job):
    """An ended Job."""

    status: Literal["completed", "failed", "partially_done", "pending", "processing", "uploading"] | str
