from __future__ import annotations

from leapai_client._endpoint import (
    UNSET,
    BaseClient,
    Call,
    Extra,
    Json,
    Method,
    Omit,
    Operation,
    Unpack,
    Unset,
    WaitMethod,
    endpoint,
)
from leapai_client.models.model_version import ModelVersion
from leapai_client.models.models_train_body import ModelsTrainBody

OPERATION = Operation(__name__, "POST /api/v1/images/models/{model_id}/queue")
ANSWER = Json(ModelVersion, envelope=("/data",))


def request(
    client: BaseClient, *, model_id: str, body: ModelsTrainBody | Unset = UNSET, **extra: Unpack[Extra]
) -> Call[ModelVersion]:
    """The call of `models.train`, whose body is one object."""
    return Call(
        client,
        OPERATION,
        ANSWER,
        extra,
        path_values={"model_id": model_id},
        path_names={"model_id": "modelId"},
        json=body,
    )


class _Methods:
    @WaitMethod
    @staticmethod
    def train_and_wait(
        client: BaseClient,
        *,
        model_id: str,
        base_weights_id: str,
        steps: int | Omit = UNSET,
        webhook_url: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[ModelVersion]:
        """Queue Training Job.

        Waits until the task has ended, and returns it as it ended. Raises TaskFailedError where it failed,
        and TaskTimeoutError where it took too long.

        `POST /api/v1/images/models/{modelId}/queue`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.
        """
        return method(
            client, model_id=model_id, base_weights_id=base_weights_id, steps=steps, webhook_url=webhook_url, **extra
        )

    @Method
    @staticmethod
    def train(
        client: BaseClient,
        *,
        model_id: str,
        base_weights_id: str,
        steps: int | Omit = UNSET,
        webhook_url: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[ModelVersion]:
        """Queue Training Job.

        `POST /api/v1/images/models/{modelId}/queue`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.
        """
        return request(
            client,
            model_id=model_id,
            body=ModelsTrainBody(base_weights_id=base_weights_id, steps=steps, webhook_url=webhook_url),
            **extra,
        )


method = _Methods.train.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
