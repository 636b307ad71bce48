"""A request as it is compared and recorded: its content, not how it was sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import orjson

from leaperone_conformance.mock.http.authentication import Authentication
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.request import RawRequest, RequestReader
from leaperone_conformance.spec import Operation, Spec
from leaperone_conformance.spec.json_text import parsed
from leaperone_conformance.spec.redaction import suspects

from .redact import Redactor, media


@dataclass(frozen=True, slots=True)
class RecordedRequest:
    """One request, without keys and media. ``operation`` is its key (``METHOD /path``), or what was asked for where
    there is none; ``problem`` is why it isn't valid."""

    operation: str
    path: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Any
    problem: str | None

    @property
    def identity(self) -> bytes:
        """Equal for requests with the same content, whatever the order of names and the boundary of a form."""
        value = [self.operation, self.path, self.query, self.body]
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


class ExchangeReader:
    """Reads the requests of one spec."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self._authentication = Authentication(spec, bool)
        self._readers: dict[str, RequestReader] = {}

    def find(self, method: str, raw_path: str) -> tuple[Operation | None, Mapping[str, str]]:
        """The operation that is meant and the texts of its path parameters, percent-encoded."""
        match = self.spec.routes.find(raw_path)
        operation = None if match is None else match.operations.get(method)
        return (None, {}) if match is None or operation is None else (operation, match.encoded)

    def redactor(self, incoming: RawRequest, *keys: str | None) -> Redactor:
        """The redaction of the keys of a request, and of ``keys``."""
        presented = self._authentication.presented(incoming).values()
        return Redactor((*keys, *presented, *suspects(incoming.headers, incoming.query)))

    def read(
        self, operation: Operation, path: Mapping[str, str], incoming: RawRequest, redactor: Redactor
    ) -> RecordedRequest:
        """The request of an operation; one that isn't valid as far as it can be read."""
        reader = self._readers.get(operation.key)
        if reader is None:
            reader = self._readers[operation.key] = RequestReader(self.spec, operation, 0)
        problem = None
        decoded = {name: unquote(text) for name, text in path.items()}
        try:
            call = reader.read(incoming, path)
            body = call.body
            if call.files:
                body = {**body, **{name: redactor.file(file.data) for name, file in call.files.items()}}
            body = redactor.value(body)
        except ApiError as error:
            body = _unread(incoming.body, redactor)
            problem = redactor.value(error.message)
        return RecordedRequest(
            operation.key, redactor.value(decoded), self._query(incoming, redactor), body, problem
        )

    def unknown(
        self, method: str, raw_path: str, incoming: RawRequest, redactor: Redactor
    ) -> RecordedRequest:
        """A request for which there is no operation."""
        name = redactor.text(f"{method} {raw_path}")
        query, body = self._query(incoming, redactor), _unread(incoming.body, redactor)
        return RecordedRequest(name, {}, query, body, "there is no such operation")

    def _query(self, incoming: RawRequest, redactor: Redactor) -> Any:
        keys = {
            scheme["name"]
            for scheme in self.spec.security_schemes.values()
            if scheme["type"] == "apiKey" and scheme["in"] == "query"
        }
        return redactor.value({name: texts for name, texts in incoming.query.items() if name not in keys})


def _unread(body: bytes, redactor: Redactor) -> Any:
    if not body:
        return None
    try:
        return redactor.value(parsed(body))
    except ValueError:
        return media(body)
