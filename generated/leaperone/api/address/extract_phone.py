from __future__ import annotations

from leaperone._answer import Json
from leaperone._call import Call, endpoint
from leaperone._http import BaseClient
from leaperone._operation import Operation, Price
from leaperone.models.address_extract_phone_answer import AddressExtractPhoneAnswer
from leaperone.models.address_request import AddressRequest
from leaperone.types import UNSET, Unset

OPERATION = Operation("address.extract_phone", "unassigned", Price("0.004"))


def request(client: BaseClient, *, body: AddressRequest) -> Call[AddressExtractPhoneAnswer]:
    """Find phone numbers in a text.

    `POST /v1/address/extract-phone`

    Args:
        text: Text to work on
        default_city: City to assume
        default_district: District to assume
        default_province: Province to assume
    """
    return Call(
        client,
        "POST",
        "/v1/address/extract-phone",
        Json(AddressExtractPhoneAnswer),
        json=body,
        operation=OPERATION,
    )


sync, sync_detailed, asyncio, asyncio_detailed = endpoint(request)


def method(
    client: BaseClient,
    *,
    text: str,
    default_city: str | Unset = UNSET,
    default_district: str | Unset = UNSET,
    default_province: str | Unset = UNSET,
) -> Call[AddressExtractPhoneAnswer]:
    return request(
        client,
        body=AddressRequest(
            text=text,
            default_city=default_city,
            default_district=default_district,
            default_province=default_province,
        ),
    )


method.__doc__ = request.__doc__
