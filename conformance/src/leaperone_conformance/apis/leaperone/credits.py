"""Credits: the balance as the API shows it, and how many units of its price a call asks for."""

from collections.abc import Mapping

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.state.billing import Measure

from . import audio

MEASURES: Mapping[str, Measure] = {
    "image": lambda call: float(call.field("number", 1)),
    "1000-characters": lambda call: len(call.field("input", "")) / 1000,
    "minute": lambda call: audio.seconds(call) / 60,
}


def handlers(services: Services) -> Mapping[str, Handler]:
    """The balance; all of it was paid for."""

    def balance(call: Call) -> MockResponse:
        left = services.account.balance
        return MockResponse.of_json({"paid": left, "gift": 0, "giftExpiresAt": None, "total": left})

    return {"GET /v1/cli/credits/balance": balance}
