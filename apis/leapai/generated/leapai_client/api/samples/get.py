from __future__ import annotations

from leapai_client._answer import Json
from leapai_client._call import Call, endpoint
from leapai_client._http import BaseClient
from leapai_client._operation import Operation
from leapai_client.models.sample import Sample

OPERATION = Operation("samples.get")


def request(client: BaseClient, *, model_id: str, sample_id: str) -> Call[Sample]:
    """Get Image Sample.

    `GET /api/v1/images/models/{modelId}/samples/{sampleId}`
    """
    return Call(
        client,
        "GET",
        "/api/v1/images/models/{model_id}/samples/{sample_id}",
        Json(Sample, envelope=("/data",)),
        path_values={"model_id": model_id, "sample_id": sample_id},
        path_names={"model_id": "modelId", "sample_id": "sampleId"},
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
