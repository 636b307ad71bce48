from __future__ import annotations

from leapocr_client._answer import Json
from leapocr_client._call import Call, endpoint
from leapocr_client._http import BaseClient
from leapocr_client._operation import Operation
from leapocr_client.models.job_deleted import JobDeleted

OPERATION = Operation("jobs.delete", "requests")


def request(client: BaseClient, *, job_id: str) -> Call[JobDeleted]:
    """Delete a job and remove all its associated data.

    `DELETE /ocr/delete/{job_id}`
    """
    return Call(
        client,
        "DELETE",
        "/ocr/delete/{job_id}",
        Json(JobDeleted),
        path_values={"job_id": job_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
