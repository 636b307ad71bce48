from __future__ import annotations

from typing import Literal

from leapai_client._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Unpack, endpoint
from leapai_client.models.image_model import ImageModel
from leapai_client.models.models_create_body import ModelsCreateBody

OPERATION = Operation(__name__, "POST /api/v1/images/models")
ANSWER = Json(ImageModel, envelope=("/data",))


def request(client: BaseClient, *, body: ModelsCreateBody, **extra: Unpack[Extra]) -> Call[ImageModel]:
    """The call of `models.create`, whose body is one object."""
    return Call(client, OPERATION, ANSWER, extra, json=body)


class _Methods:
    @Method
    @staticmethod
    def create(
        client: BaseClient,
        *,
        subject_keyword: str,
        title: str,
        subject_identifier: str | Omit = UNSET,
        subject_type: Literal[
            "Animal", "Boy", "Businessman", "Businesswoman", "Cat", "Dog", "Girl", "Man", "Person", "Style", "Woman"
        ]
        | str
        | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[ImageModel]:
        """Create Model.

        `POST /api/v1/images/models`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.
        """
        return request(
            client,
            body=ModelsCreateBody(
                subject_keyword=subject_keyword,
                title=title,
                subject_identifier=subject_identifier,
                subject_type=subject_type,
            ),
            **extra,
        )


method = _Methods.create.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
