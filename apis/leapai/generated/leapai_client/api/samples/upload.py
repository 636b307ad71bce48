from __future__ import annotations

from leapai_client._answer import Json
from leapai_client._call import Call, endpoint
from leapai_client._http import BaseClient
from leapai_client._operation import Operation
from leapai_client.models.sample import Sample
from leapai_client.models.samples_upload_body import SamplesUploadBody
from leapai_client.types import FileContent

OPERATION = Operation("samples.upload")


def request(client: BaseClient, *, body: SamplesUploadBody, model_id: str) -> Call[list[Sample]]:
    """Upload Image Samples.

    `POST /api/v1/images/models/{modelId}/samples`
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
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def method(client: BaseClient, *, model_id: str, files: list[FileContent]) -> Call[list[Sample]]:
    return request(client, model_id=model_id, body=SamplesUploadBody(files=files))


method.__doc__ = request.__doc__
