"""The calls that a mock has seen: the request, the response, and why a request was invalid."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from fnmatch import fnmatchcase
from typing import Any, NamedTuple, overload

import orjson

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock.http.authentication import Presented
from leaperone_conformance.spec import Spec
from leaperone_conformance.spec.params import query_of
from leaperone_conformance.spec.redaction import Redaction, suspects, without_keys

KEPT = 1000
LARGEST = 64 * 1024
HIDDEN = "[key]"
SHORTEST = 4
"""Characters of a key; what is shorter is none, and would be found in many words."""
INVALID = frozenset({400, 401, 403, 404, 405, 413, 415, 422})


@dataclass(frozen=True, slots=True)
class Seen:
    """One call. ``time`` is the mock's; ``operation`` is None where no operation was found.

    ``body`` is empty where it was larger than LARGEST; ``problem`` says why the request was refused, None where
    it was answered or a fault struck. Keys are in no field: headers are left out, HIDDEN takes a key's place elsewhere.
    """

    time: float
    method: str
    path: str
    query: Mapping[str, list[str]]
    body: bytes
    operation: str | None
    status: int
    problem: str | None
    faults: tuple[str, ...]

    @property
    def invalid(self) -> bool:
        """True if the request was at fault; no credits, a used-up limit and faults are none of its own."""
        return self.problem is not None and self.status in INVALID

    def json(self) -> Any:
        """The body as JSON. Raises ValueError where it is none."""
        return orjson.loads(self.body)

    def as_json(self) -> dict[str, Any]:
        """All of it as a JSON object."""
        return {**asdict(self), "body": self.body.decode("utf-8", "replace"), "invalid": self.invalid}


class Calls(Sequence[Seen]):
    """Some calls, oldest first, and what a test wants to know of them."""

    def __init__(self, spec: Spec, seen: Iterable[Seen]) -> None:
        self._spec = spec
        self._seen = tuple(seen)

    @overload
    def __getitem__(self, index: int) -> Seen: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Seen]: ...
    def __getitem__(self, index: int | slice) -> Seen | Sequence[Seen]:
        return self._seen[index]

    def __len__(self) -> int:
        return len(self._seen)

    @property
    def called(self) -> bool:
        """True if there was a call."""
        return bool(self._seen)

    @property
    def called_once(self) -> bool:
        """True if there was one call and no other."""
        return len(self._seen) == 1

    @property
    def call_count(self) -> int:
        """Number of calls."""
        return len(self._seen)

    @property
    def last(self) -> Seen:
        """The last call. Raises AssertionError where there was none."""
        self.assert_called()
        return self._seen[-1]

    @property
    def invalid(self) -> "Calls":
        """The calls whose request was at fault."""
        return Calls(self._spec, (seen for seen in self._seen if seen.invalid))

    def of(self, operation: str) -> "Calls":
        """The calls of an operation: an operationId, ``METHOD /path``, or a pattern over that with ``*``.

        Raises OptionInvalid where the spec has none: a call that can't be there is no proof that it wasn't made.
        """
        keys = {
            known.key
            for known in self._spec.operations
            if operation in (known.id, known.key) or fnmatchcase(known.key, operation)
        }
        if not keys:
            raise OptionInvalid(f"operation {operation}: {self._spec.name} has none")
        return Calls(self._spec, (seen for seen in self._seen if seen.operation in keys))

    def assert_called(self) -> None:
        """Raises AssertionError where there was no call."""
        if not self._seen:
            raise AssertionError("there was no call")

    def assert_called_once(self) -> None:
        """Raises AssertionError, naming the calls, where there wasn't one call and no other."""
        if len(self._seen) != 1:
            raise AssertionError(f"there were {len(self._seen)} calls, not one{self._shown()}")

    def assert_not_called(self) -> None:
        """Raises AssertionError, naming the calls, where there were any."""
        if self._seen:
            raise AssertionError(f"there were {len(self._seen)} calls, not none{self._shown()}")

    def _shown(self) -> str:
        return "".join(f"\n  {seen.method} {seen.path}: {seen.status}" for seen in self._seen)


class LoggedCall(NamedTuple):
    """A call as it is written down; ``query`` is the query string. Its keys are looked for when it is shown."""

    time: float
    method: str
    path: str
    query: bytes
    headers: Mapping[str, str]
    body: bytes
    operation: str | None
    status: int
    problem: str | None
    faults: tuple[str, ...]
    presented: Presented

    def seen(self) -> Seen:
        """The call as it is shown, without its keys."""
        query = query_of(self.query)
        seen = Seen(
            self.time,
            self.method,
            self.path,
            query,
            self.body,
            self.operation,
            self.status,
            self.problem,
            self.faults,
        )
        return _without(seen, Redaction(*keys_of(self.presented, self.headers, query), mask=HIDDEN))


def keys_of(
    presented: Presented, headers: Mapping[str, str], query: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """Keys in a request, where they are documented and elsewhere."""
    documented = (key for key in presented.values() if key is not None)
    return tuple(key for key in (*documented, *suspects(headers, query)) if len(key) >= SHORTEST)


class CallLog:
    """The last KEPT calls, oldest first; made readable when they are read."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._entries: deque[LoggedCall] = deque(maxlen=KEPT)

    def __iter__(self) -> Iterator[Seen]:
        # Copied first: the server may be adding calls in another thread.
        return (entry.seen() for entry in tuple(self._entries))

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, index: int) -> Seen:
        return self._entries[index].seen()

    @property
    def calls(self) -> Calls:
        """The calls as they are now."""
        return Calls(self._spec, self)

    def of(self, operation: str) -> Calls:
        """The calls of an operation, as ``Calls.of`` has it."""
        return self.calls.of(operation)

    @property
    def invalid(self) -> Calls:
        """The calls whose request was at fault."""
        return self.calls.invalid

    def clear(self) -> None:
        """Forget all calls."""
        self._entries.clear()

    def add(self, entry: LoggedCall) -> None:
        """Write down a call."""
        self._entries.append(entry if len(entry.body) <= LARGEST else entry._replace(body=b""))


def _without(seen: Seen, redaction: Redaction) -> Seen:
    """The call with HIDDEN wherever it has one of its keys, or what looks like one."""

    def hidden(text: str) -> str:
        return without_keys(redaction(text), HIDDEN)

    return replace(
        seen,
        path=hidden(seen.path),
        query={hidden(name): [hidden(value) for value in values] for name, values in seen.query.items()},
        problem=None if seen.problem is None else hidden(seen.problem),
        # Byte for byte, whatever the body is.
        body=hidden(seen.body.decode("latin-1")).encode("latin-1"),
    )
