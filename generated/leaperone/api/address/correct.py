from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, endpoint
from leaperone.models.address_correct_answer import AddressCorrectAnswer
from leaperone.models.address_request import AddressRequest

OPERATION = Operation(__name__, "POST /v1/address/correct", Price("0.008"))
ANSWER = Json(AddressCorrectAnswer)


def request(client: BaseClient, *, body: AddressRequest, **extra: Unpack[Extra]) -> Call[AddressCorrectAnswer]:
    """The call of `address.correct`, whose body is one object."""
    return Call(client, OPERATION, ANSWER, extra, json=body)


class _Methods:
    @Method
    @staticmethod
    def correct(
        client: BaseClient,
        *,
        text: str,
        default_city: str | Omit = UNSET,
        default_district: str | Omit = UNSET,
        default_province: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[AddressCorrectAnswer]:
        """Correct the spelling of an address.

        `POST /v1/address/correct`
        Price: 0.008 credits per call, when it succeeds. Raises: BadRequestError, AuthenticationError,
        InsufficientCreditsError, PermissionDeniedError, RateLimitError, ServerError.

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


method = _Methods.correct.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
