"""Paths of social media that no operation has: the platform is looked at before anything else."""

from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.spec import Spec

_DATA = "/v1/social-media/data/"


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
