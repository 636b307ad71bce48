from __future__ import annotations

from typing import Unpack

from leaperone._endpoint import BaseClient, Call, Extra, Json, Method, Operation, Price, endpoint
from leaperone.models.address_extract_express_answer import AddressExtractExpressAnswer
from leaperone.models.address_request import AddressRequest
from leaperone.types import UNSET, Omit

OPERATION = Operation("address.extract_express", "unassigned", Price("0.008"))


def request(
    client: BaseClient, *, body: AddressRequest, **extra: Unpack[Extra]
) -> Call[AddressExtractExpressAnswer]:
    """Find name, phone and address on a shipping label.

    The body is one object: the method `address.extract_express` makes it of its parameters.

    `POST /v1/address/extract-express`
    Price: 0.008 credits per call, when it succeeds. Rate limit bucket: none is documented.
    Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
    PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
    GatewayTimeoutError (504).
    """
    return Call(
        client,
        "POST",
        "/v1/address/extract-express",
        Json(AddressExtractExpressAnswer),
        json=body,
        operation=OPERATION,
        extra=extra,
    )


class _Methods:
    @Method
    @staticmethod
    def extract_express(
        client: BaseClient,
        *,
        text: str,
        default_city: str | Omit = UNSET,
        default_district: str | Omit = UNSET,
        default_province: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[AddressExtractExpressAnswer]:
        """Find name, phone and address on a shipping label.

        `POST /v1/address/extract-express`
        Price: 0.008 credits per call, when it succeeds. Rate limit bucket: none is documented.
        Raises: BadRequestError (400), AuthenticationError (401), InsufficientCreditsError (402),
        PermissionDeniedError (403), RateLimitError (429), ServerError (500), ServiceUnavailableError (503),
        GatewayTimeoutError (504).

        Args:
            text: Text to work on
            default_city: City to assume
            default_district: District to assume
            default_province: Province to assume
        """
        return request(
            client,
            body=AddressRequest(
                text=text,
                default_city=default_city,
                default_district=default_district,
                default_province=default_province,
            ),
            **extra,
        )


method = _Methods.extract_express.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
