from __future__ import annotations

from typing import Any, Literal

from leapocr_client._answer import Json
from leapocr_client._call import Call, endpoint
from leapocr_client._http import BaseClient
from leapocr_client._operation import Operation
from leapocr_client.models.job import Job
from leapocr_client.models.submit_url_request import SubmitUrlRequest
from leapocr_client.types import UNSET, Unset

OPERATION = Operation("jobs.submit", "requests")


def request(client: BaseClient, *, body: SubmitUrlRequest) -> Call[Job]:
    """Submit a document from a remote URL for OCR processing.

    `POST /ocr/uploads/url`

    Args:
        url: URL to PDF document
        model: Model to use; custom ones by their name. Default: 'standard-v1'.
        schema: JSON schema for extraction (cannot use with instructions)
        template_slug: Document template slug (cannot use with instructions or schema)
        instructions: Processing instructions (cannot use with schema or template_slug)
        extract_bounding_boxes: Tell where on the page each block of text is
        format: Output format
    """
    return Call(
        client,
        "POST",
        "/ocr/uploads/url",
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
        json=body,
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def method(
    client: BaseClient,
    *,
    url: str,
    model: Literal["english-pro-v1", "pro-v1", "pro-v2", "standard-v1", "standard-v2"] | str | Unset = UNSET,
    schema: dict[str, Any] | Unset = UNSET,
    template_slug: str | Unset = UNSET,
    instructions: str | Unset = UNSET,
    extract_bounding_boxes: bool | Unset = UNSET,
    save_as_template: bool | Unset = UNSET,
    file_name: str | Unset = UNSET,
    format: Literal["markdown", "per_page_structured", "structured"] | str | Unset = UNSET,
) -> Call[Job]:
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
    )


method.__doc__ = request.__doc__
