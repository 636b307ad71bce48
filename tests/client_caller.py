"""A caller of conversations that calls the generated client of an API, and notes where client and spec disagree."""

import importlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, get_args, get_type_hints

import httpx

from leaperone_conformance.checks import Exchange, Response
from leaperone_conformance.mock import Mock
from leaperone_conformance.scenarios import GOOD, Arguments, Callback, Credentials, Delivery, Unsupported
from leaperone_conformance.spec import MISSING, Operation, Spec
from scripts.files import read_json
from scripts.generate.config import load_config
from scripts.generate.names import unique_identifiers

KEY, WRONG = "sk-test", "wrong"
_FAULT = "X-Mock-Fault"


class ClientCaller:
    """Calls operations through the client in a directory of an API; what came is what the server sent.

    `disagreements` says which answers the client could not read, or reads otherwise than the spec.
    """

    def __init__(self, directory: Path, mock: Mock, url: str) -> None:
        config = load_config(directory / "generator-config.yml")
        self.spec: Spec = mock.spec
        self.calls = 0
        self.disagreements: list[str] = []
        self._ledger: dict[str, str] = read_json(directory / "generated/ledger.json")["operations"]
        self._package = config.package
        self._errors = importlib.import_module(f"{config.package}.errors")
        self._kind = getattr(importlib.import_module(config.package), config.client)
        self._mock = mock
        self._url = url
        self._came: httpx.Response | None = None
        self._headers: Mapping[str, str | None] = {}
        self._query: Mapping[str, str] = {}
        hooks: dict[str, list[Callable[..., Any]]] = {"request": [self._edit], "response": [self._read]}
        self._http = httpx.Client(event_hooks=hooks, timeout=30)

    def call(self, operation: Operation, arguments: Arguments, credentials: Credentials = GOOD) -> Response:
        """What came; raises KeyError where the client has no function for the operation."""
        schemes = credentials.schemes
        if schemes is None:
            schemes = next(iter(operation.security), frozenset())
        headers = dict.fromkeys(self._key_headers(), None) if not schemes else {}
        key = KEY if credentials.good else WRONG
        return self._call(operation, arguments, self._client(schemes, key), headers)

    def misplaced(
        self, operation: Operation, arguments: Arguments, header: str, prefix: str = "", query: str = ""
    ) -> Response:
        """What came where the client's key was put into the query, or another header, on its way."""
        if query:
            self._query = {query: KEY}
        elsewhere = {header: f"{prefix}{KEY}"} if header else {}
        headers = {**dict.fromkeys(self._key_headers(), None), **elsewhere}
        return self._call(operation, arguments, self._client(frozenset(), KEY), headers)

    @property
    def control(self) -> bool:
        return True

    def failing(self, operation: Operation, arguments: Arguments, status: int) -> Response:
        """What came from a mock that was told to fail."""
        client = self._client(next(iter(operation.security), frozenset()), KEY)
        return self._call(operation, arguments, client, {_FAULT: f"status={status}"})

    def put(self, url: str, content: bytes) -> Response:
        """What came for bytes that were put at a URL from an answer; such URLs are no part of the API."""
        self._headers = {}
        self._http.put(url, content=content)
        return self._answer()

    def get(self, url: str) -> Response:
        """What came for a URL from an answer."""
        self._headers = {}
        self._http.get(url)
        return self._answer()

    def wait(self, seconds: float) -> None:
        """Moves the clock of the mock."""
        self._mock.clock.advance(seconds)

    def callback(self) -> Callback:
        """Raises Unsupported: a client has no address of its own."""
        raise Unsupported("a client receives no webhooks")

    def subscribe(self, url: str, secret: str) -> None:
        """Raises Unsupported: a client has no dashboard."""
        raise Unsupported("a client receives no webhooks")

    def delivered(self, webhook: str, delivery: Delivery, exchange: Exchange) -> None:
        """Nothing is ever delivered."""

    def fetch(self, path: str) -> Response:
        """What the client's way to undocumented endpoints gives."""
        client = self._client(frozenset(), KEY)
        with suppress(self._errors.APIStatusError):
            client.request("GET", path)
        return self._answer()

    def _client(self, schemes: frozenset[str], key: str) -> Any:
        names = {name.lower() for name in self._key_headers(schemes)}
        ways = self._kind._schemes.items()
        auth = next((way for way, (_, header, _) in ways if header.lower() in names), None)
        return self._kind(api_key=key, auth=auth, base_url=self._url, http_client=self._http, max_retries=0)

    def _key_headers(self, schemes: frozenset[str] | None = None) -> list[str]:
        known = self.spec.security_schemes
        chosen = [known[name] for name in (known if schemes is None else schemes)]
        return [scheme["name"] if scheme["type"] == "apiKey" else "Authorization" for scheme in chosen]

    def _call(
        self, operation: Operation, arguments: Arguments, client: Any, headers: Mapping[str, str | None]
    ) -> Response:
        self.calls += 1
        module = importlib.import_module(f"{self._package}.api.{self._ledger[operation.key]}")
        names = unique_identifiers((p.name for p in operation.parameters if p.location != "header"), "field_")
        given = {names[name]: value for name, value in {**arguments.path, **arguments.query}.items()}
        if arguments.body is not MISSING:
            kind = get_type_hints(module.request)["body"]
            kinds = [one for one in (kind, *get_args(kind)) if hasattr(one, "from_dict")]
            given["body"] = kinds[0].from_dict(arguments.body)
        self._headers, self._came, result = headers, None, None
        try:
            result = module.sync(client=client, **given)
        except self._errors.APIStatusError as error:
            if self._came is None or error.status != self._came.status_code:
                self.disagreements.append(f"{operation.key}: {error}")
        except self._errors.APIError as error:
            self.disagreements.append(f"{operation.key}: {error}")
        answer = self._answer()
        self.compare(operation, answer, result)
        return answer

    def compare(self, operation: Operation, answer: Response, result: Any) -> None:
        """Notes what the client reads otherwise in an answer of several shapes than the spec."""
        response = operation.response(answer.status)
        media = response.content.get(answer.media_type) if response else None
        if result is None or media is None or "x-canonical" not in media.definition:
            return
        read = result.to_dict()
        for name, value in self.spec.canonical(media, answer.json).items():
            if read.get(name) != value:
                self.disagreements.append(f"{operation.key}: {name}: {read.get(name)!r}, not {value!r}")

    def _answer(self) -> Response:
        assert self._came is not None
        headers = {name.lower(): value for name, value in self._came.headers.items()}
        return Response(
            self._came.status_code, headers.get("content-type", ""), self._came.content, headers=headers
        )

    def _edit(self, request: httpx.Request) -> None:
        request.url, self._query = request.url.copy_merge_params(self._query), {}
        for name, value in self._headers.items():
            request.headers.pop(name, None)
            if value is not None:
                request.headers[name] = value

    def _read(self, response: httpx.Response) -> None:
        response.read()
        self._came = response
