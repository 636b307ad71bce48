"""The headers of requests, read once for all requests that have the same: a client sends hardly any others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from leaperone_conformance.mock.http.authentication import Authentication, Presented
from leaperone_conformance.mock.http.request import Incoming, header_texts

from .recent import Recent

KEPT = 256
LARGEST = 4096
"""Bytes of headers that are kept at most."""

Raw = Iterable[tuple[bytes, bytes]]


@dataclass(slots=True, eq=False)
class Head:
    """The headers of a request; names are lower case.

    ``presented`` and ``keys``, what is in it, are None and empty where a request presents something beside its headers.
    ``passed`` are the alternatives of
    security schemes that were found to be satisfied by it, and by a key that demands no error.
    """

    texts: Mapping[str, str]
    presented: Presented | None
    keys: tuple[str | None, ...]
    passed: set[tuple[frozenset[str], ...]] = field(default_factory=set)


class Heads:
    """The last KEPT different heads."""

    def __init__(self, authentication: Authentication) -> None:
        self._authentication = authentication
        self._heads: Recent[tuple[tuple[bytes, bytes], ...], Head] = Recent(KEPT)

    def of(self, raw: Raw) -> Head:
        """The head of a request with these headers."""
        key = tuple(raw)
        head = self._heads.get(key)
        if head is None:
            texts = header_texts(key)
            presented = None
            if self._authentication.by_headers:
                presented = self._authentication.presented(Incoming(b"", texts, b""))
            head = Head(texts, presented, tuple((presented or {}).values()))
            if sum(len(name) + len(value) for name, value in key) <= LARGEST:
                self._heads.put(key, head)
        return head
