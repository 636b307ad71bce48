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
    endpoint,
)
from leapocr_client.models.direct_upload_request import DirectUploadRequest
from leapocr_client.models.upload_started import UploadStarted

OPERATION = Operation(__name__, "POST /ocr/uploads/direct", bucket="requests")
ANSWER = Json(UploadStarted)


def request(client: BaseClient, *, body: DirectUploadRequest, **extra: Unpack[Extra]) -> Call[UploadStarted]:
    """The call of `uploads.start`, whose body is one object."""
    return Call(client, OPERATION, ANSWER, extra, json=body)


class _Methods:
    @Method
    @staticmethod
    def start(
        client: BaseClient,
        *,
        file_name: str,
        file_size: int,
        content_type: str,
        model: Literal["english-pro-v1", "pro-v1", "pro-v2", "standard-v1", "standard-v2"] | str | Omit = UNSET,
        template_slug: str | Omit = UNSET,
        instructions: str | Omit = UNSET,
        extract_bounding_boxes: bool | Omit = UNSET,
        save_as_template: bool | Omit = UNSET,
        schema: dict[str, Any] | Omit = UNSET,
        format: Literal["markdown", "per_page_structured", "structured"] | str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[UploadStarted]:
        """Announce a file.

        `POST /ocr/uploads/direct`
        Price: 1 to 3 credits per page, by model. Rate limit bucket: requests. Raises: BadRequestError,
        AuthenticationError, InsufficientCreditsError, RateLimitError, ServerError.

        Args:
            file_size: Bytes
            content_type: Media type of the file
            model: Model to use; custom ones by their name. Default: 'standard-v1'.
            template_slug: Document template slug (cannot use with instructions or schema)
            instructions: Processing instructions (cannot use with schema or template_slug)
            extract_bounding_boxes: Tell where on the page each block of text is
            schema: JSON schema for extraction (cannot use with instructions)
            format: Output format
        """
        return request(
            client,
            body=DirectUploadRequest(
                file_name=file_name,
                file_size=file_size,
                content_type=content_type,
                model=model,
                template_slug=template_slug,
                instructions=instructions,
                extract_bounding_boxes=extract_bounding_boxes,
                save_as_template=save_as_template,
                schema=schema,
                format=format,
            ),
            **extra,
        )


method = _Methods.start.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
