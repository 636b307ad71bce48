"""An API whose own document says something else than it does."""

from collections.abc import Callable, Iterator
from typing import Any

from leaperone_conformance.spec import Spec

from .middleware import Mutant, Response
from .points import successes


def document(spec: Spec) -> Iterator[Mutant]:
    """The document that the API publishes: incomplete, with more than there is, or not there."""
    path = spec.document["info"].get("x-catalogue")
    if path is None:
        return
    first = spec.operations[0].path

    def edited(edit: Callable[[dict[str, Any]], Any]) -> Callable[[Response], Response]:
        return lambda response: response.with_json(
            {**response.json, "paths": edit(dict(response.json["paths"]))}
        )

    cases: dict[str, tuple[str, Callable[[Response], Response]]] = {
        "lacks": (
            "lacks a path",
            edited(lambda paths: {key: item for key, item in paths.items() if key != first}),
        ),
        "more": ("lists a path that isn't there", edited(lambda paths: {**paths, "/v9/new": {"get": {}}})),
        "renamed": (
            "calls a path something else",
            edited(lambda paths: {f"{key}s" if key == first else key: item for key, item in paths.items()}),
        ),
        "method": ("has another method", edited(lambda paths: {**paths, first: {"patch": {}}})),
        "gone": ("is not there", lambda response: Response.of_json({"error": {"message": "no"}}, 404)),
        "html": ("is a page", lambda response: Response(200, {"content-type": "text/html"}, b"<html>")),
    }
    for what, (breaks, edit) in cases.items():
        key = f"GET {path}"
        yield Mutant(
            f"document:{what}", "document", (key,), f"the API's own document {breaks}", successes(edit)
        )
