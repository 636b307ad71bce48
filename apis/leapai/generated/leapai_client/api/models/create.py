from __future__ import annotations

from typing import Literal, Unpack

from leapai_client._endpoint import BaseClient, Call, Extra, Json, Method, Operation, endpoint
from leapai_client.models.image_model import ImageModel
from leapai_client.models.models_create_body import ModelsCreateBody
from leapai_client.types import UNSET, Omit

OPERATION = Operation("models.create")


def request(client: BaseClient, *, body: ModelsCreateBody, **extra: Unpack[Extra]) -> Call[ImageModel]:
    """Create Model.

    The body is one object: the method `models.create` makes it of its parameters.

    `POST /api/v1/images/models`
    Price: none is documented. Rate limit bucket: none is documented.
    Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
    (404), RateLimitError (429), ServerError (500).
    """
    return Call(
        client,
        "POST",
        "/api/v1/images/models",
        Json(ImageModel, envelope=("/data",)),
        json=body,
        operation=OPERATION,
        extra=extra,
    )


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
            "Animal",
            "Boy",
            "Businessman",
            "Businesswoman",
            "Cat",
            "Dog",
            "Girl",
            "Man",
            "Person",
            "Style",
            "Woman",
        ]
        | str
        | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[ImageModel]:
        """Create Model.

        `POST /api/v1/images/models`
        Price: none is documented. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), PermissionDeniedError (403), NotFoundError
        (404), RateLimitError (429), ServerError (500).
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
