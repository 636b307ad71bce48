from __future__ import annotations

from typing import Unpack

from leapocr_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint
from leapocr_client.models.job_deleted import JobDeleted

OPERATION = Operation("jobs.delete", "requests")


class _Methods:
    @Method
    @staticmethod
    def delete(client: BaseClient, *, job_id: str, **extra: Unpack[Extra]) -> Call[JobDeleted]:
        """Delete a job and remove all its associated data.

        `DELETE /ocr/delete/{job_id}`
        Price: none is documented. Rate limit bucket: requests.
        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
        (404), RateLimitError (429), ServerError (500).
        """
        return Call(
            client,
            "DELETE",
            "/ocr/delete/{job_id}",
            Json(JobDeleted),
            path_values={"job_id": job_id},
            operation=OPERATION,
            extra=extra,
        )


request = method = _Methods.delete.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
