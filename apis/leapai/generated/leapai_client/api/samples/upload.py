from __future__ import annotations

from leapai_client._endpoint import BaseClient, Call, Extra, FileContent, Json, Method, Operation, Unpack, endpoint
from leapai_client.models.sample import Sample
from leapai_client.models.samples_upload_body import SamplesUploadBody

OPERATION = Operation(__name__, "POST /api/v1/images/models/{model_id}/samples")
ANSWER = Json(list[Sample], envelope=("/data",))


def request(
    client: BaseClient, *, body: SamplesUploadBody, model_id: str, **extra: Unpack[Extra]
) -> Call[list[Sample]]:
    """The call of `samples.upload`, whose body is one object."""
    return Call(
        client,
        OPERATION,
        ANSWER,
        extra,
        path_values={"model_id": model_id},
        path_names={"model_id": "modelId"},
        multipart=body,
    )


class _Methods:
    @Method
    @staticmethod
    def upload(
        client: BaseClient, *, model_id: str, files: list[FileContent], **extra: Unpack[Extra]
    ) -> Call[list[Sample]]:
        """Upload Image Samples.

        `POST /api/v1/images/models/{modelId}/samples`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.
        """
        return request(client, model_id=model_id, body=SamplesUploadBody(files=files), **extra)


method = _Methods.upload.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
