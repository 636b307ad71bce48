from __future__ import annotations

from leapocr_client._answer import Json
from leapocr_client._call import Call, endpoint
from leapocr_client._http import BaseClient
from leapocr_client._operation import Operation
from leapocr_client.models.completed_part import CompletedPart
from leapocr_client.models.job import Job
from leapocr_client.models.upload_completion import UploadCompletion

OPERATION = Operation("uploads.complete", "requests")


def request(client: BaseClient, *, body: UploadCompletion, job_id: str) -> Call[Job]:
    """Complete multipart upload.

    `POST /ocr/uploads/{job_id}/complete`
    """
    return Call(
        client,
        "POST",
        "/ocr/uploads/{job_id}/complete",
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
        json=body,
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def method(client: BaseClient, *, job_id: str, parts: list[CompletedPart]) -> Call[Job]:
    return request(client, job_id=job_id, body=UploadCompletion(parts=parts))


method.__doc__ = request.__doc__
