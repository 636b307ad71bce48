from __future__ import annotations

from leapocr_client._endpoint import (
    UNSET,
    Any,
    BaseClient,
    ByStatus,
    Call,
    Extra,
    Json,
    Omit,
    Operation,
    Unpack,
    derived,
)
from leapocr_client._features.pages import Paged, Paging, Walk
from leapocr_client.models.job_result import JobResult
from leapocr_client.models.job_status import JobStatus

OPERATION = Operation(__name__, "GET /ocr/result/{job_id}", bucket="requests")
ANSWER = ByStatus[JobResult | JobStatus]({200: Json(JobResult), 202: Json(JobStatus)})


def pages(
    client: BaseClient,
    *,
    job_id: str,
    page: int | Omit = UNSET,
    limit: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[JobResult | JobStatus]:
    """What `result` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page", size="limit").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def result(
        client: BaseClient, *, job_id: str, page: int | Omit = UNSET, limit: int | Omit = UNSET, **extra: Unpack[Extra]
    ) -> Call[JobResult | JobStatus]:
        """Retrieve the processing result for a completed job.

        `GET /ocr/result/{job_id}`
        Price: none is documented. Rate limit bucket: requests. Raises: BadRequestError,
        AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError, ServerError.

        Args:
            page: Which part of the result. Default: 1.
            limit: Document pages in a part. Default: 100.
        """
        return Call(
            client, OPERATION, ANSWER, extra, path_values={"job_id": job_id}, query={"page": page, "limit": limit}
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.result)
