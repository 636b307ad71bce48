"""Every documented way to authenticate opens an operation, and nothing else does."""

from collections.abc import Iterator

from leaperone_conformance.checks import Failure, Response
from leaperone_conformance.spec import Operation

from .client import NONE, Client, Credentials
from .conform import conform
from .samples import sample

_LOCKED = frozenset({401, 403})
_SERVER_ERROR = 500
_MISPLACED = (("X-Auth-Token", ""), ("Authorization", "Token "))
"""Headers, and what is before the key, that clients of other APIs use."""


def credentials(caller: Client, operation: Operation) -> Iterator[Failure]:
    """Calls with each alternative, without a key, with a wrong one, and with one where it doesn't belong.

    Fails where a documented way is refused, a refusal isn't documented, or an operation that needs a key is
    answered without a good one. A public operation has to answer without a key.
    """
    arguments = sample(caller.spec, operation)
    if arguments is None:
        return
    if operation.public:
        answer = caller.call(operation, arguments, NONE)
        if answer.status in _LOCKED:
            yield Failure("a public operation is refused without a key", f"answered {answer.status}")
        return
    for schemes in operation.security:
        answer = caller.call(operation, arguments, Credentials(schemes))
        if answer.status in _LOCKED:
            yield Failure(
                f"a good key is refused by way of {' and '.join(sorted(schemes))}",
                f"answered {answer.status}",
            )
        if answer.status >= _SERVER_ERROR:
            # A service that fails whoever calls says nothing of keys.
            return
    answer = caller.call(operation, arguments, NONE)
    yield from _unless_locked(answer, "without a key")
    if answer.status in _LOCKED:
        yield from conform(caller, operation, arguments, answer, keyless=True)
    for schemes in operation.security:
        how = f"with a wrong key by way of {' and '.join(sorted(schemes))}"
        answer = caller.call(operation, arguments, Credentials(schemes, good=False))
        yield from _unless_locked(answer, how)
        if answer.status in _LOCKED:
            yield from conform(caller, operation, arguments, answer)
    for header, prefix in _MISPLACED:
        answer = caller.misplaced(operation, arguments, header, prefix)
        yield from _unless_locked(answer, f"with a key in '{header}: {prefix}...', which is not documented")


def _unless_locked(answer: Response, how: str) -> Iterator[Failure]:
    if answer.status not in _LOCKED:
        yield Failure(f"a call {how} is not refused for it", f"answered {answer.status}")
