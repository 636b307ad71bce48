from __future__ import annotations

from typing import Unpack

from leapocr_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint
from leapocr_client.models.job import Job

OPERATION = Operation("jobs.status", "requests")


class _Methods:
    @Method
    @staticmethod
    def status(client: BaseClient, *, job_id: str, **extra: Unpack[Extra]) -> Call[Job]:
        """Check the status of a processing job.

        `GET /ocr/status/{job_id}`
        Price: none is documented. Rate limit bucket: requests.
        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
        (404), RateLimitError (429), ServerError (500).
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
            extra=extra,
        )


request = method = _Methods.status.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
