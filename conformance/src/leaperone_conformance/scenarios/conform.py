"""What every answer within a conversation has to satisfy: that it is what is documented."""

from collections.abc import Iterator

from leaperone_conformance.checks import Failure, Request, Response, undocumented
from leaperone_conformance.spec import Operation

from .client import Arguments, Client


def conform(
    client: Client, operation: Operation, arguments: Arguments, response: Response, *, keyless: bool = False
) -> Iterator[Failure]:
    """Why an answer isn't what is documented for its operation and status; nothing where it is."""
    request = Request(operation.method, arguments.body, arguments.media_type, True, keyless, arguments.path)
    return undocumented(client.spec, operation, request, response)
