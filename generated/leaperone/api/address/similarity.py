from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, endpoint
from leaperone.models.address_pair_request import AddressPairRequest
from leaperone.models.address_similarity_answer import AddressSimilarityAnswer
from leaperone.types import UNSET, Omit

OPERATION = Operation("address.similarity", "unassigned", Price("0.008"))


def request(
    client: BaseClient, *, body: AddressPairRequest, **extra: Unpack[Extra]
) -> Call[AddressSimilarityAnswer]:
    """Compare two addresses, separated by a tab.

    The body is one object: the method `address.similarity` makes it of its parameters.

    `POST /v1/address/similarity`
    Price: 0.008 credits per call, when it succeeds. Rate limit bucket: none is documented.
    Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
    PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
    GatewayTimeoutError (504).
    """
    return Call(
        client,
        "POST",
        "/v1/address/similarity",
        Json(AddressSimilarityAnswer),
        json=body,
        operation=OPERATION,
        extra=extra,
    )


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
        Price: 0.008 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504).

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
