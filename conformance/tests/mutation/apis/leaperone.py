"""LEAPERone: what only its answers can show."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from conformance.tests.mutation import Mutant, Response, mutant, successes
from leaperone_conformance.spec import Spec

_IMAGES = ("POST /v1/images/generations", "GET /v1/images/generations/{id}")
_VIDEO = "GET /v1/social-media/video/extract"


def mutants(spec: Spec) -> Iterator[Mutant]:
    """Image answers between the known shapes, and videos that are neither extracted nor raw."""
    mixed = {
        "list-in-data-and-images": lambda value: {**value, "data": value.get("images", [])},
        "envelope-without-data": lambda value: {"code": 0, "msg": "success"},
        "envelope-twice": lambda value: {"code": 0, "data": {"code": 0, "data": value}},
    }
    for what, edit in mixed.items():
        change = successes(partial(_edited, edit))
        yield Mutant(
            f"images:{what}", "list-names", _IMAGES, f"image answers: {what.replace('-', ' ')}", change
        )
    video = spec.by_key.get(_VIDEO)
    if video is not None:
        change = successes(partial(_edited, _neither))
        yield mutant("envelope", "neither", video, "a video is neither extracted nor raw", change)


def _neither(value: dict[str, Any]) -> dict[str, Any]:
    return {"platform": value["platform"], "data": None}


def _edited(edit: Callable[[Any], Any], response: Response) -> Response:
    return response.with_json(edit(response.json)) if isinstance(response.json, dict) else response
