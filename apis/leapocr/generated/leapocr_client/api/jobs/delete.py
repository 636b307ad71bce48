from __future__ import annotations

from leapocr_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Unpack, derived
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
        return Call(client, OPERATION, ANSWER, extra, path_values={"job_id": job_id})


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.delete)
