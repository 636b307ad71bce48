from __future__ import annotations

from typing import Literal

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, endpoint
from leaperone.models.address_transfer_coord_answer import AddressTransferCoordAnswer
from leaperone.models.coordinate_request import CoordinateRequest

OPERATION = Operation(__name__, "POST /v1/address/transfer-coord", Price("0.008"))
ANSWER = Json(AddressTransferCoordAnswer)


def request(client: BaseClient, *, body: CoordinateRequest, **extra: Unpack[Extra]) -> Call[AddressTransferCoordAnswer]:
    """The call of `address.transfer_coord`, whose body is one object."""
    return Call(client, OPERATION, ANSWER, extra, json=body)


class _Methods:
    @Method
    @staticmethod
    def transfer_coord(
        client: BaseClient,
        *,
        src_coord: Literal["bd09", "cgcs2000", "gcj02", "wgs84"],
        text: str,
        default_city: str | Omit = UNSET,
        default_district: str | Omit = UNSET,
        default_province: str | Omit = UNSET,
        dst_coord: Literal["bd09", "cgcs2000", "gcj02", "wgs84"] | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[AddressTransferCoordAnswer]:
        """Convert coordinates from one system to another.

        `POST /v1/address/transfer-coord`
        Price: 0.008 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError.

        Args:
            src_coord: Coordinate system of text
            text: longitude,latitude
            default_city: City to assume
            default_district: District to assume
            default_province: Province to assume
            dst_coord: Coordinate system wanted, all when absent; in lower case here, in upper case in the
                answer
        """
        return request(
            client,
            body=CoordinateRequest(
                src_coord=src_coord,
                text=text,
                default_city=default_city,
                default_district=default_district,
                default_province=default_province,
                dst_coord=dst_coord,
            ),
            **extra,
        )


method = _Methods.transfer_coord.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
