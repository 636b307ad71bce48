"""A request that an operation has to accept: its documented example, or the least that its schemas allow."""

from typing import Any

from leaperone_conformance.spec import MISSING, Direction, Media, Operation, Spec
from leaperone_conformance.values.sampler import Sampler

from .client import Arguments, Unsupported
from .serialization import header_text

_FORMS = ("multipart/form-data", "application/x-www-form-urlencoded")


def sample(spec: Spec, operation: Operation) -> Arguments | None:
    """Arguments with every required parameter and the body's first media type; None where none were found."""
    values: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "cookie": {}}
    for parameter in operation.parameters:
        if parameter.required:
            value = least(spec, parameter.schema) if parameter.schema else MISSING
            if (
                parameter.location not in values
                or value is MISSING
                or value == ""
                or (parameter.location == "path" and value in ([], {}))
            ):
                return None
            values[parameter.location][parameter.name] = (
                header_text(parameter, value) if parameter.location == "header" else value
            )
    body, media_type = MISSING, None
    if operation.bodies:
        found = ((body_of(spec, media), media.type) for media in operation.bodies.values())
        body, media_type = next((pair for pair in found if pair[0] is not MISSING), (MISSING, None))
        if body is MISSING and operation.body_required:
            return None
    return Arguments(values["path"], values["query"], values["header"], body, media_type, values["cookie"])


def valid_request(spec: Spec, operation: Operation) -> Arguments:
    """The arguments of ``sample``. Raises Unsupported where none were found."""
    arguments = sample(spec, operation)
    if arguments is None:
        raise Unsupported("no valid request could be made from the document")
    return arguments


def body_of(spec: Spec, media: Media) -> Any:
    """A body of a media type that an operation has to accept; MISSING where none was found."""
    value = next(iter(media.examples), MISSING)
    if media.schema is not None:
        accepted = spec.validator(media.schema, direction=Direction.REQUEST).is_valid
        value = next(filter(accepted, media.examples), MISSING)
        value = least(spec, media.schema) if value is MISSING else value
    if media.type in _FORMS:
        return value if isinstance(value, dict) else MISSING
    # Of other media types only a text can be sent as it is.
    return value if media.type.endswith("json") or isinstance(value, str) else MISSING


def least(spec: Spec, pointer: str) -> Any:
    """The least value of a schema in requests; MISSING where none is found."""
    return Sampler(spec, Direction.REQUEST).least(pointer)
