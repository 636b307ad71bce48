from __future__ import annotations

from typing import Unpack

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint
from leapai_client.models.sample import Sample
from leapai_client.models.samples_upload_body import SamplesUploadBody
from leapai_client.types import FileContent

OPERATION = Operation("samples.upload")


def request(
    client: BaseClient, *, body: SamplesUploadBody, model_id: str, **extra: Unpack[Extra]
) -> Call[list[Sample]]:
    """Upload Image Samples.

    The body is one object: the method `samples.upload` makes it of its parameters.

    `POST /api/v1/images/models/{modelId}/samples`
    Price: none is documented. Rate limit bucket: none is documented.
    Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
    (404), RateLimitError (429), ServerError (500).
    """
    return Call(
        client,
        "POST",
        "/api/v1/images/models/{model_id}/samples",
        Json(list[Sample], envelope=("/data",)),
        path_values={"model_id": model_id},
        path_names={"model_id": "modelId"},
        multipart=body,
        operation=OPERATION,
        extra=extra,
    )


class _Methods:
    @Method
    @staticmethod
    def upload(
        client: BaseClient, *, model_id: str, files: list[FileContent], **extra: Unpack[Extra]
    ) -> Call[list[Sample]]:
        """Upload Image Samples.

        `POST /api/v1/images/models/{modelId}/samples`
        Price: none is documented. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
        (404), RateLimitError (429), ServerError (500).
        """
        return request(client, model_id=model_id, body=SamplesUploadBody(files=files), **extra)


method = _Methods.upload.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
