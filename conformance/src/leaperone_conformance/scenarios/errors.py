"""Errors that no bad request causes, on a target that can be made to answer with them."""

from collections.abc import Iterator

from leaperone_conformance.checks import Failure
from leaperone_conformance.spec import Operation

from .client import Client, Unsupported, response_failures
from .samples import valid_request

_ERROR = 400


def documented_errors(client: Client, operation: Operation) -> Iterator[Failure]:
    """Fails where an error status of an operation doesn't come as documented: status, body, code, headers.

    Needs a target that can be made to fail, such as the mock, which doesn't know which of several operations is to fail
    that are one request.
    """
    if client.spec.routes.twins(operation):
        raise Unsupported("a request for it may be meant for another operation")
    arguments = valid_request(client.spec, operation)
    for name in operation.responses:
        if not name.isdigit() or int(name) < _ERROR:
            continue
        response = client.failing(operation, arguments, int(name))
        if response.status != int(name):
            yield Failure(f"what should fail with {name} is answered with {response.status}", "")
        else:
            yield from response_failures(client, operation, arguments, response)
