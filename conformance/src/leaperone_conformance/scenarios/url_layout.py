"""The formats of a URL (``x-url-formats``): both lead to the same."""

from collections.abc import Iterator
from dataclasses import replace

from leaperone_conformance.checks import Failure
from leaperone_conformance.spec import Operation

from .client import Client, Unsupported, response_failures
from .links import led_to

_NOT_FOUND = 404


def url_formats(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where a GET with its path parameters in the query is answered otherwise than with them in the path.

    A target that knows only the format that is to be tried first is one that the document allows for.
    """
    names = client.spec.document["info"].get("x-url-formats", {}).get("names", {})
    if "query" not in names or operation.method != "GET" or "{" not in operation.path:
        return
    arguments = led_to(client, operation)
    if arguments is None:
        raise Unsupported("no valid request could be made from the document")
    before = client.call(operation, arguments)
    other = client.call(operation, replace(arguments, in_query=True))
    after = client.call(operation, arguments)
    if not before.succeeded or other.status == _NOT_FOUND:
        raise Unsupported(f"the target doesn't take the {names['query']} format of URLs")
    if not other.succeeded:
        yield Failure(f"the {names['query']} format of a URL is refused", f"status {other.status}")
    elif other.json not in (before.json, after.json):
        yield Failure(f"the {names['query']} format of a URL leads to something else", f"to {operation.path}")
    else:
        yield from response_failures(client, operation, arguments, other)
