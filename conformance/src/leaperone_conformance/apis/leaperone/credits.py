"""Credits: the balance as the API shows it, and the length of a recording that is paid by the minute."""

from collections.abc import Mapping

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.state.billing import Measure

from . import audio

MEASURES: Mapping[str, Measure] = {"minute": audio.seconds}


def handlers(services: Services) -> Mapping[str, Handler]:
    """The balance; all of it was paid for."""

    def balance(call: Call) -> MockResponse:
        left = services.account.balance
        return MockResponse.of_json({"paid": left, "gift": 0, "giftExpiresAt": None, "total": left})

    return {"GET /v1/cli/credits/balance": balance}
