from __future__ import annotations

from leapocr_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Unpack, endpoint
from leapocr_client.models.job_deleted import JobDeleted

OPERATION = Operation(__name__, "DELETE /ocr/delete/{job_id}", bucket="requests")
ANSWER = Json(JobDeleted)


class _Methods:
    @Method
    @staticmethod
    def delete(client: BaseClient, *, job_id: str, **extra: Unpack[Extra]) -> Call[JobDeleted]:
        """Delete a job and remove all its associated data.

        `DELETE /ocr/delete/{job_id}`
        Price: none is documented. Rate limit bucket: requests. Raises: BadRequestError,
        AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError, ServerError.
        """
        return Call(client, OPERATION, ANSWER, path_values={"job_id": job_id}, extra=extra)


request = method = _Methods.delete.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
