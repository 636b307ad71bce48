from __future__ import annotations

from leapai_client._answer import Json
from leapai_client._call import Call, endpoint
from leapai_client._http import BaseClient
from leapai_client._operation import Operation
from leapai_client.models.model_version import ModelVersion
from leapai_client.models.models_train_body import ModelsTrainBody
from leapai_client.types import UNSET, Unset

OPERATION = Operation("models.train")


def request(client: BaseClient, *, body: ModelsTrainBody, model_id: str) -> Call[ModelVersion]:
    """Queue Training Job.

    `POST /api/v1/images/models/{modelId}/queue`
    """
    return Call(
        client,
        "POST",
        "/api/v1/images/models/{model_id}/queue",
        Json(ModelVersion, envelope=("/data",)),
        path_values={"model_id": model_id},
        path_names={"model_id": "modelId"},
        json=body,
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def method(
    client: BaseClient,
    *,
    model_id: str,
    base_weights_id: str,
    steps: int | Unset = UNSET,
    webhook_url: str | Unset = UNSET,
) -> Call[ModelVersion]:
    return request(
        client,
        model_id=model_id,
        body=ModelsTrainBody(base_weights_id=base_weights_id, steps=steps, webhook_url=webhook_url),
    )


method.__doc__ = request.__doc__
