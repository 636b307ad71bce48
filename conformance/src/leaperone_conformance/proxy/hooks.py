"""Responses of a client of httpx, held against the spec and its rules as they come: event hooks."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import httpx

from leaperone_conformance.checks import Rules
from leaperone_conformance.errors import ConformanceError
from leaperone_conformance.mock.http.request import RawRequest
from leaperone_conformance.spec import Spec, load_for

from .cassette import RecordedResponse
from .exchange import ExchangeReader
from .validation import violations

_STREAM = "text/event-stream"


class ResponseInvalid(ConformanceError):
    """A response that isn't what the spec says of it."""

    def __init__(self, operation: str, status: int, found: list[str]) -> None:
        super().__init__(f"{operation} answered {status}, not as documented: {'; '.join(found)}")
        self.violations = found


class Validator:
    """Holds responses against a spec and ``rules``, by default those of the spec."""

    def __init__(self, spec: Spec, rules: Rules | None = None) -> None:
        self._reader = ExchangeReader(spec)
        self._rules = rules or Rules(spec)
        self._base = spec.base_path

    def check(self, response: httpx.Response) -> None:
        """Raises ResponseInvalid for a response whose body was read; one of no operation is let through."""
        sent = response.request
        path = urlsplit(str(sent.url)).path.removeprefix(self._base)
        operation, values = self._reader.find(sent.method, self._base + path)
        if operation is None:
            return
        headers = {name.lower(): value for name, value in sent.headers.items()}
        incoming = RawRequest(sent.url.query, headers, sent.read())
        redactor = self._reader.redactor(incoming)
        request = self._reader.read(operation, values, incoming, redactor)
        came = {name.lower(): value for name, value in response.headers.items()}
        received = RecordedResponse(response.status_code, came, response.content)
        found = [redactor.text(line) for line in violations(self._rules, operation, request, received, True)]
        if found:
            raise ResponseInvalid(operation.key, response.status_code, found)


def validating(api: str, rules: Rules | None = None) -> dict[str, list[Callable[..., Any]]]:
    """The ``event_hooks`` of an ``httpx.Client`` that raise ResponseInvalid. Streams of events are let through.

    Raises SpecNotFound for an API that this package has no spec of.
    """
    validator = Validator(load_for(api, None), rules)

    def hook(response: httpx.Response) -> None:
        if not response.headers.get("content-type", "").startswith(_STREAM):
            response.read()
            validator.check(response)

    return {"response": [hook]}


def async_validating(api: str, rules: Rules | None = None) -> dict[str, list[Callable[..., Any]]]:
    """The same for an ``httpx.AsyncClient``."""
    validator = Validator(load_for(api, None), rules)

    async def hook(response: httpx.Response) -> None:
        if not response.headers.get("content-type", "").startswith(_STREAM):
            await response.aread()
            validator.check(response)

    return {"response": [hook]}
