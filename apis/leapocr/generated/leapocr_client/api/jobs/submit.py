from __future__ import annotations

from typing import Literal

from leapocr_client._endpoint import (
    UNSET,
    Any,
    BaseClient,
    Call,
    Extra,
    Json,
    Method,
    Omit,
    Operation,
    Unpack,
    WaitMethod,
    endpoint,
)
from leapocr_client.models.job import Job
from leapocr_client.models.submit_url_request import SubmitUrlRequest

OPERATION = Operation(__name__, "POST /ocr/uploads/url", bucket="requests")
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


def request(client: BaseClient, *, body: SubmitUrlRequest, **extra: Unpack[Extra]) -> Call[Job]:
    """The call of `jobs.submit`, whose body is one object."""
    return Call(client, OPERATION, ANSWER, extra, json=body)


class _Methods:
    @WaitMethod
    @staticmethod
    def submit_and_wait(
        client: BaseClient,
        *,
        url: str,
        model: Literal["english-pro-v1", "pro-v1", "pro-v2", "standard-v1", "standard-v2"] | str | Omit = UNSET,
        schema: dict[str, Any] | Omit = UNSET,
        template_slug: str | Omit = UNSET,
        instructions: str | Omit = UNSET,
        extract_bounding_boxes: bool | Omit = UNSET,
        save_as_template: bool | Omit = UNSET,
        file_name: str | Omit = UNSET,
        format: Literal["markdown", "per_page_structured", "structured"] | str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[Job]:
        """Submit a document from a remote URL for OCR processing.

        Waits until the task has ended, and returns it as it ended. Raises TaskFailedError where it failed,
        and TaskTimeoutError where it took too long.

        `POST /ocr/uploads/url`
        Price: 1 to 3 credits per page, by model. Rate limit bucket: requests. Raises: BadRequestError,
        AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.

        Args:
            url: URL to PDF document
            model: Model to use; custom ones by their name. Default: 'standard-v1'.
            schema: JSON schema for extraction (cannot use with instructions)
            template_slug: Document template slug (cannot use with instructions or schema)
            instructions: Processing instructions (cannot use with schema or template_slug)
            extract_bounding_boxes: Tell where on the page each block of text is
            format: Output format
        """
        return method(
            client,
            url=url,
            model=model,
            schema=schema,
            template_slug=template_slug,
            instructions=instructions,
            extract_bounding_boxes=extract_bounding_boxes,
            save_as_template=save_as_template,
            file_name=file_name,
            format=format,
            **extra,
        )

    @Method
    @staticmethod
    def submit(
        client: BaseClient,
        *,
        url: str,
        model: Literal["english-pro-v1", "pro-v1", "pro-v2", "standard-v1", "standard-v2"] | str | Omit = UNSET,
        schema: dict[str, Any] | Omit = UNSET,
        template_slug: str | Omit = UNSET,
        instructions: str | Omit = UNSET,
        extract_bounding_boxes: bool | Omit = UNSET,
        save_as_template: bool | Omit = UNSET,
        file_name: str | Omit = UNSET,
        format: Literal["markdown", "per_page_structured", "structured"] | str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[Job]:
        """Submit a document from a remote URL for OCR processing.

        `POST /ocr/uploads/url`
        Price: 1 to 3 credits per page, by model. Rate limit bucket: requests. Raises: BadRequestError,
        AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.

        Args:
            url: URL to PDF document
            model: Model to use; custom ones by their name. Default: 'standard-v1'.
            schema: JSON schema for extraction (cannot use with instructions)
            template_slug: Document template slug (cannot use with instructions or schema)
            instructions: Processing instructions (cannot use with schema or template_slug)
            extract_bounding_boxes: Tell where on the page each block of text is
            format: Output format
        """
        return request(
            client,
            body=SubmitUrlRequest(
                url=url,
                model=model,
                schema=schema,
                template_slug=template_slug,
                instructions=instructions,
                extract_bounding_boxes=extract_bounding_boxes,
                save_as_template=save_as_template,
                file_name=file_name,
                format=format,
            ),
            **extra,
        )


method = _Methods.submit.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
