"""The control endpoint: faults, journal, clock and credits of a running mock, outside the API's paths.

=======  =====================  ===============================================================
PUT      /__mock__/faults       put the scenario in the body in the place of all faults
PUT      /__mock__/replies      put the replies in the body in the place of all replies
GET      /__mock__/replies      requests that ``strict`` refused
GET      /__mock__/calls        the journal, oldest call first
DELETE   /__mock__/calls        forget it
POST     /__mock__/clock        ``{"advance": seconds}``; gives ``{"now": seconds since 1970}``
POST     /__mock__/credits      ``{"add": credits}``; gives ``{"balance": credits}``
PUT      /__mock__/receiver     ``{"from": "https://host", "to": "http://127.0.0.1:port"}``: callbacks to the one
                                address are delivered to the other, which is on this machine
=======  =====================  ===============================================================

A request needs the token in the header X-Mock-Token; a page of another site can't send it, nor one that names this
machine by a name of its own.
"""

import hmac
from collections.abc import Callable, Collection
from typing import Any

import orjson

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock.faults.model import Faults
from leaperone_conformance.mock.http.internal_routes import InternalRequest, foreign
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.mock.replies import Replies, Scenario, scenario
from leaperone_conformance.mock.state.billing import Account
from leaperone_conformance.mock.state.call_log import CallLog
from leaperone_conformance.mock.state.clock import Clock
from leaperone_conformance.mock.state.webhooks import Webhooks
from leaperone_conformance.spec import TOKEN_HEADER, mock_token


class Control:
    """Answers requests for its paths, which no API has; pages of ``origins`` may send some."""

    def __init__(
        self,
        faults: Faults,
        replies: Replies,
        journal: CallLog,
        clock: Clock,
        account: Account,
        callbacks: Webhooks,
        origins: Collection[str],
    ) -> None:
        self._origins = origins
        self._faults = faults
        self._replies = replies
        self._journal = journal
        self._clock = clock
        self._account = account
        self._callbacks = callbacks
        self._actions: dict[str, Callable[[bytes], Any]] = {
            "PUT /__mock__/faults": self._set_faults,
            "PUT /__mock__/replies": self._set_replies,
            "GET /__mock__/replies": lambda body: {"unmatched": replies.unmatched},
            "GET /__mock__/calls": lambda body: {"calls": [seen.as_json() for seen in journal]},
            "DELETE /__mock__/calls": self._forget,
            "POST /__mock__/clock": self._advance,
            "POST /__mock__/credits": self._add,
            "PUT /__mock__/receiver": self._forward,
        }

    def respond(self, request: InternalRequest) -> MockResponse:
        """200 with a JSON object, or a 4xx with ``error`` saying what was wrong."""
        error = foreign(request, self._origins)
        if error is not None:
            return error
        token = request.headers.get(TOKEN_HEADER.lower(), "")
        if not hmac.compare_digest(token.encode(), mock_token().encode()):
            message = f"the header {TOKEN_HEADER} needs the token that the mock printed at its start"
            return MockResponse.of_json({"error": message}, 401)
        action = self._actions.get(f"{request.method} {request.path}")
        if action is None:
            return MockResponse.of_json({"error": f"there are: {', '.join(self._actions)}"}, 404)
        try:
            return MockResponse.of_json(action(request.body))
        except (OptionInvalid, ValueError) as error:
            return MockResponse.of_json({"error": str(error)}, 400)

    def _set_faults(self, body: bytes) -> Any:
        value = orjson.loads(body)
        found = scenario(value)
        self._faults.set(found.faults)
        if "replies" in value:
            self._reply(found)
        return {"faults": len(found.faults)}

    def _set_replies(self, body: bytes) -> Any:
        value = orjson.loads(body)
        found = scenario({"replies": value} if isinstance(value, list) else value)
        self._reply(found)
        return {"replies": len(found.replies)}

    def _reply(self, found: Scenario) -> None:
        self._replies.set(found.replies)
        self._replies.strict = found.strict

    def _forget(self, body: bytes) -> Any:
        self._journal.clear()
        return {"calls": []}

    def _advance(self, body: bytes) -> Any:
        self._clock.advance(_number(body, "advance"))
        return {"now": self._clock.now()}

    def _add(self, body: bytes) -> Any:
        self._account.top_up(_number(body, "add"))
        return {"balance": self._account.balance}

    def _forward(self, body: bytes) -> Any:
        value = orjson.loads(body)
        if not isinstance(value, dict) or not all(
            isinstance(value.get(name), str) for name in ("from", "to")
        ):
            raise ValueError('the body must be {"from": "https://host", "to": "http://127.0.0.1:port"}')
        self._callbacks.forward(value["from"], value["to"])
        return {"to": value["to"]}


def _number(body: bytes, name: str) -> float:
    value = orjson.loads(body)
    if not isinstance(value, dict) or type(value.get(name)) not in (int, float):
        raise ValueError(f'the body must be {{"{name}": number}}')
    return float(value[name])
