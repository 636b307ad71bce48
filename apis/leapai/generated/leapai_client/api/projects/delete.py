from __future__ import annotations

from leapai_client._endpoint import Any, BaseClient, Call, Extra, Json, Method, Operation, Unpack, derived

OPERATION = Operation(__name__, "DELETE /api/v1/projects/{project_id}")
ANSWER = Json[Any](object, envelope=("/data",))


class _Methods:
    @Method
    @staticmethod
    def delete(client: BaseClient, *, project_id: str, **extra: Unpack[Extra]) -> Call[Any]:
        """Delete a Project.

        Listed by name only: the page neither describes nor shows it. Path, parameters and body are those of
        the gateway's public route definitions.

        `DELETE /api/v1/projects/{projectId}`
        Price: none is documented. Raises: BadRequestError, AuthenticationError, PermissionDeniedError,
        NotFoundError, RateLimitError, ServerError.
        """
        return Call(
            client,
            OPERATION,
            ANSWER,
            extra,
            path_values={"project_id": project_id},
            path_names={"project_id": "projectId"},
        )


method, request, sync, sync_detailed, asyncio, asyncio_detailed = derived(_Methods.delete)
