from __future__ import annotations

from leapai_client._endpoint import UNSET, Any, BaseClient, Call, Extra, Json, Omit, Operation, Unpack, derived
from leapai_client._features.pages import Paged, Paging, Walk
from leapai_client.models.inference import Inference

OPERATION = Operation(__name__, "GET /api/v1/images/models/{model_id}/inferences")
ANSWER = Json(list[Inference], envelope=("/data",))


def pages(
    client: BaseClient,
    *,
    model_id: str,
    only_finished: bool | Omit = UNSET,
    page: int | Omit = UNSET,
    page_size: int | Omit = UNSET,
    start: dict[str, Any] | None = None,
    max_pages: int | None = None,
    max_credits: float | None = None,
    max_empty_pages: int = 5,
    **extra: Unpack[Extra],
) -> Walk[list[Inference]]:
    """What `list` lists, page by page, up to `max_pages` or `max_credits`."""
    return Paging("page", "page").walk(method, locals())


class _Methods:
    @Paged(pages)
    @staticmethod
    def list(
        client: BaseClient,
        *,
        model_id: str,
        only_finished: bool | Omit = UNSET,
        page: int | Omit = UNSET,
        page_size: int | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[list[Inference]]:
        """Fetch a list of inference jobs for a particular model.

        Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
        the gateway's public route definitions.

        `GET /api/v1/images/models/{modelId}/inferences`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            path_values={"model_id": model_id},
            path_names={"model_id": "modelId"},
            query={"onlyFinished": only_finished, "page": page, "pageSize": page_size},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.list)
