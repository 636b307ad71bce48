from __future__ import annotations

from leapocr_client._endpoint import (
    BaseClient,
    Call,
    Extra,
    Json,
    Method,
    Object,
    Operation,
    Sequence,
    Unpack,
    WaitMethod,
    endpoint,
)
from leapocr_client.models.completed_part import CompletedPart
from leapocr_client.models.job import Job
from leapocr_client.models.upload_completion import UploadCompletion

OPERATION = Operation(__name__, "POST /ocr/uploads/{job_id}/complete", bucket="requests")
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


def request(client: BaseClient, *, body: UploadCompletion, job_id: str, **extra: Unpack[Extra]) -> Call[Job]:
    """The call of `uploads.complete`, whose body is one object."""
    return Call(client, OPERATION, ANSWER, extra, path_values={"job_id": job_id}, json=body)


class _Methods:
    @WaitMethod
    @staticmethod
    def complete_and_wait(
        client: BaseClient, *, job_id: str, parts: Sequence[CompletedPart | Object], **extra: Unpack[Extra]
    ) -> Call[Job]:
        """Complete multipart upload.

        Waits until the task has ended, and returns it as it ended. Raises TaskFailedError where it failed,
        and TaskTimeoutError where it took too long.

        `POST /ocr/uploads/{job_id}/complete`
        Price: none is documented. Rate limit bucket: requests. Raises: BadRequestError,
        AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError, ServerError.
        """
        return method(client, job_id=job_id, parts=parts, **extra)

    @Method
    @staticmethod
    def complete(
        client: BaseClient, *, job_id: str, parts: Sequence[CompletedPart | Object], **extra: Unpack[Extra]
    ) -> Call[Job]:
        """Complete multipart upload.

        `POST /ocr/uploads/{job_id}/complete`
        Price: none is documented. Rate limit bucket: requests. Raises: BadRequestError,
        AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError, ServerError.
        """
        return request(client, job_id=job_id, body=UploadCompletion(parts=parts), **extra)


method = _Methods.complete.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
