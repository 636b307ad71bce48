from __future__ import annotations

from leapai_client._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Unpack, endpoint
from leapai_client.models.sample import Sample
from leapai_client.models.samples_upload_urls_body import SamplesUploadUrlsBody

OPERATION = Operation(__name__, "POST /api/v1/images/models/{model_id}/samples/url")
ANSWER = Json(list[Sample], envelope=("/data/data", "/data"))


def request(
    client: BaseClient,
    *,
    body: SamplesUploadUrlsBody,
    model_id: str,
    return_in_object: bool | Omit = UNSET,
    **extra: Unpack[Extra],
) -> Call[list[Sample]]:
    """The call of `samples.upload_urls`, whose body is one object."""
    return Call(
        client,
        OPERATION,
        ANSWER,
        extra,
        path_values={"model_id": model_id},
        path_names={"model_id": "modelId"},
        query={"returnInObject": return_in_object},
        json=body,
    )


class _Methods:
    @Method
    @staticmethod
    def upload_urls(
        client: BaseClient,
        *,
        model_id: str,
        images: list[str],
        return_in_object: bool | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[list[Sample]]:
        """Upload Image Samples Via Url.

        `POST /api/v1/images/models/{modelId}/samples/url`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.

        Args:
            return_in_object: Whether the list comes as an object, in its property data
        """
        return request(
            client,
            model_id=model_id,
            return_in_object=return_in_object,
            body=SamplesUploadUrlsBody(images=images),
            **extra,
        )


method = _Methods.upload_urls.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
