from __future__ import annotations

from leaperone._endpoint import UNSET, BaseClient, Call, Extra, Json, Method, Omit, Operation, Price, Unpack, endpoint
from leaperone.models.address_assessment_answer import AddressAssessmentAnswer
from leaperone.models.address_request import AddressRequest

OPERATION = Operation(__name__, "POST /v1/address/assessment", Price("0.008"))
ANSWER = Json(AddressAssessmentAnswer)


def request(client: BaseClient, *, body: AddressRequest, **extra: Unpack[Extra]) -> Call[AddressAssessmentAnswer]:
    """The call of `address.assessment`, whose body is one object."""
    return Call(client, OPERATION, ANSWER, extra, json=body)


class _Methods:
    @Method
    @staticmethod
    def assessment(
        client: BaseClient,
        *,
        text: str,
        default_city: str | Omit = UNSET,
        default_district: str | Omit = UNSET,
        default_province: str | Omit = UNSET,
        **extra: Unpack[Extra],
    ) -> Call[AddressAssessmentAnswer]:
        """Find what is wrong with an address.

        `POST /v1/address/assessment`
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


method = _Methods.assessment.request
sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)
