from __future__ import annotations

from leapocr_client._answer import Json
from leapocr_client._call import Call, endpoint
from leapocr_client._http import BaseClient
from leapocr_client._operation import Operation
from leapocr_client.models.job import Job

OPERATION = Operation("jobs.status", "requests")


def request(client: BaseClient, *, job_id: str) -> Call[Job]:
    """Check the status of a processing job.

    `GET /ocr/status/{job_id}`
    """
    return Call(
        client,
        "GET",
        "/ocr/status/{job_id}",
        Json(
            Job,
            shape={
                "job_id": ("/job_id", "/id"),
                "status": ("/status",),
                "progress": ("/progress",),
                "processed_pages": ("/processed_pages",),
                "total_pages": ("/total_pages",),
                "file_name": ("/file_name",),
                "result_format": ("/result_format",),
                "error": ("/error_message",),
                "created_at": ("/created_at",),
                "message": ("/message",),
            },
        ),
        path_values={"job_id": job_id},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
