from __future__ import annotations

from typing import Literal

from leapocr_client._model import UNSET, Model, Unset, define


@define(kw_only=True, repr=False)
class JobEvent(Model):
    """What a webhook says; which fields there are is not documented."""

    event_type: str | Unset = UNSET
    event_id: str | Unset = UNSET
    job_id: str | Unset = UNSET
    status: Literal["completed", "failed", "partially_done", "pending", "processing", "uploading"] | str | Unset = UNSET
