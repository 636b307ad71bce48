from __future__ import annotations

from leapocr_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Unpack, derived
from leapocr_client.models.job import Job

OPERATION = Operation(__name__, "GET /ocr/status/{job_id}", bucket="requests")
ANSWER = Json(
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
)


class _Methods:
    @Method
    @staticmethod
    def status(client: BaseClient, *, job_id: str, **extra: Unpack[Extra]) -> Call[Job]:
        """Check the status of a processing job.

        `GET /ocr/status/{job_id}`
        Price: none is documented. Rate limit bucket: requests. Raises: BadRequestError,
        AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError, ServerError.
        """
        return Call(client, OPERATION, ANSWER, extra, path_values={"job_id": job_id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.status)
