"""Every documented way to authenticate opens an operation, and nothing else does."""

from collections.abc import Iterator

from leaperone_conformance.checks import Failure, Response
from leaperone_conformance.spec import Operation, Spec, authorization

from .client import NONE, Client, Credentials, response_failures
from .samples import valid_request

_LOCKED = frozenset({401, 403})
_SERVER_ERROR = 500
_MISPLACED = (("X-Auth-Token", ""), ("Authorization", "Token "))
"""Headers, and what is before the key, that clients of other APIs use."""
_QUERY = ("api_key", "key", "access_token", "api_token")
"""Query parameters in which clients of other APIs send their key."""


def credentials(client: Client, operation: Operation) -> Iterator[Failure]:
    """Calls with each alternative, without a key, with a wrong one, and with one where it doesn't belong.

    Fails where a documented way is refused, a refusal isn't documented, or an operation that needs a key is
    answered without a good one. A public operation has to answer without a key.
    """
    arguments = valid_request(client.spec, operation)
    if operation.public:
        response = client.call(operation, arguments, NONE)
        if response.status in _LOCKED:
            yield Failure("a public operation is refused without a key", f"answered {response.status}")
        return
    for schemes in operation.security:
        response = client.call(operation, arguments, Credentials(schemes))
        if response.status in _LOCKED:
            yield Failure(
                f"a good key is refused by way of {' and '.join(sorted(schemes))}",
                f"answered {response.status}",
            )
        if response.status >= _SERVER_ERROR:
            # A service that fails whoever calls says nothing of keys.
            return
    response = client.call(operation, arguments, NONE)
    yield from _unless_locked(response, "without a key")
    if response.status in _LOCKED:
        yield from response_failures(client, operation, arguments, response, keyless=True)
    for schemes in operation.security:
        how = f"with a wrong key by way of {' and '.join(sorted(schemes))}"
        response = client.call(operation, arguments, Credentials(schemes, good=False))
        yield from _unless_locked(response, how)
        if response.status in _LOCKED:
            yield from response_failures(client, operation, arguments, response)
    key_headers = _key_headers(client.spec, operation)
    for header, prefix in _MISPLACED:
        if header.lower() in key_headers:
            continue
        response = client.misplaced(operation, arguments, header, prefix)
        yield from _unless_locked(response, f"with a key in '{header}: {prefix}...', which is not documented")
    documented = {
        scheme.get("name") for scheme in client.spec.security_schemes.values() if scheme.get("in") == "query"
    }
    for name in _QUERY:
        if name not in documented:
            response = client.misplaced(operation, arguments, "", query=name)
            yield from _unless_locked(response, f"with a key in the query ({name}), which is not documented")


def _key_headers(spec: Spec, operation: Operation) -> set[str]:
    """Headers that are a key as a whole, so that nothing says what may stand before it."""
    schemes = (spec.security_schemes[name] for names in operation.security for name in names)
    return {scheme["name"].lower() for scheme in schemes if authorization(scheme) is None}


def _unless_locked(response: Response, how: str) -> Iterator[Failure]:
    if response.status not in _LOCKED:
        yield Failure(f"a call {how} is not refused for it", f"answered {response.status}")
