from __future__ import annotations

from leapai_client._answer import Json
from leapai_client._call import Call, endpoint
from leapai_client._http import BaseClient
from leapai_client._operation import Operation
from leapai_client.models.answer import Answer
from leapai_client.models.models_create_body import ModelsCreateBody
from leapai_client.types import UNSET, Unset

OPERATION = Operation("models.create")


def request(client: BaseClient, *, body: ModelsCreateBody | Unset = UNSET) -> Call[Answer]:
    """Create Model.

    `POST /api/v1/images/models`
    """
    return Call(client, "POST", "/api/v1/images/models", Json(Answer), json=body, operation=OPERATION)


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def method(
    client: BaseClient,
    *,
    subject_identifier: str | Unset = UNSET,
    subject_keyword: str | Unset = UNSET,
    subject_type: str | Unset = UNSET,
    title: str | Unset = UNSET,
) -> Call[Answer]:
    return request(
        client,
        body=ModelsCreateBody(
            subject_identifier=subject_identifier,
            subject_keyword=subject_keyword,
            subject_type=subject_type,
            title=title,
        ),
    )


method.__doc__ = request.__doc__
