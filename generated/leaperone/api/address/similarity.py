from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, endpoint
from leaperone.models.address_pair_request import AddressPairRequest
from leaperone.models.address_similarity_answer import AddressSimilarityAnswer

OPERATION = Operation(__name__, "POST /v1/address/similarity", Price("0.008"))
ANSWER = Json(AddressSimilarityAnswer)


def request(client: BaseClient, *, body: AddressPairRequest, **extra: Unpack[Extra]) -> Call[AddressSimilarityAnswer]:
    """The call of `address.similarity`, whose body is one object."""
    return Call(client, OPERATION, ANSWER, extra, json=body)


class _Methods:
    @Method
    @staticmethod
    def similarity(
        client: BaseClient,
        *,
        text: str,
        default_province: str | Omit = UNSET,
        default_city: str | Omit = UNSET,
        default_district: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[AddressSimilarityAnswer]:
        """Compare two addresses, separated by a tab.

        `POST /v1/address/similarity`
        Price: 0.008 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError.

        Args:
            text: Two addresses with a tab between them
            default_province: Province to assume
            default_city: City to assume
            default_district: District to assume
        """
        return request(
            client,
            body=AddressPairRequest(
                text=text,
                default_province=default_province,
                default_city=default_city,
                default_district=default_district,
            ),
            **extra,
        )


method = _Methods.similarity.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
