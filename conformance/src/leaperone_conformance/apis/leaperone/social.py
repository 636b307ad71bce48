"""Social media: data that repeat their request, files that can be had, and paths that no operation has."""

from collections.abc import Mapping
from functools import partial

import orjson

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.mock.http.internal_routes import address
from leaperone_conformance.mock.http.response import JSON, MockResponse
from leaperone_conformance.mock.state.billing import failed
from leaperone_conformance.spec import Spec
from leaperone_conformance.values import vocabulary

from .video import MEDIA_PATH

_DATA = "/v1/social-media/data/"
_NOWHERE = vocabulary.MEDIA.encode()


def handlers(services: Services) -> Mapping[str, Handler]:
    """A handler for each operation of a platform."""
    handle = partial(data, services.default_responses)
    return {one.key: handle for one in services.spec.operations if one.path.startswith(_DATA)}


def data(default_responses: Handler, call: Call) -> MockResponse:
    """Made-up data with the query in ``request``, so that responses of different requests differ.

    The files in it can be had from this mock.
    """
    response = default_responses(call)
    if response.content_type != JSON:
        return response
    body = response.body
    if _NOWHERE in body:
        body = body.replace(_NOWHERE, address(call.headers, MEDIA_PATH).encode())
    value = orjson.loads(body) if call.query else None
    if isinstance(value, dict) and isinstance(value.get("data"), dict):
        value["data"]["request"] = dict(call.query)
        body = orjson.dumps(value)
    # Neither changes what tells of a failure, which is looked for in the response that is kept.
    failed(call.operation, response)
    return response.with_body(body)


def stray(spec: Spec, path: str) -> ApiError | None:
    """The documented refusal of a path (Social Media Data API / Error Responses): 403 for a platform that there isn't,
    400 for what is no path of a platform.

    None for paths elsewhere, and for an action that the platform doesn't have: its refusal isn't documented.
    """
    if not path.startswith(_DATA):
        return None
    known = [operation for operation in spec.operations if operation.path.startswith(_DATA)]
    platform, *rest = path.removeprefix(_DATA).split("/")
    if not rest or not all((platform, *rest)):
        return ApiError(400, "Invalid path", like=next(iter(known), None))
    if platform in {operation.path.removeprefix(_DATA).partition("/")[0] for operation in known}:
        return None
    return ApiError(403, f'Platform "{platform}" is not available', like=next(iter(known), None))
