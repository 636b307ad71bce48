"""Leap AI by way of LowCodeAPI: its wrapper, and what is made, found and deleted below models."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from conformance.tests.mutation import (
    Change,
    Mutant,
    Request,
    Response,
    answers,
    mutant,
    successes,
    undeleted,
)
from leaperone_conformance.mock import Mock
from leaperone_conformance.spec import Operation, Spec

_OTHER = "11111111-2222-4333-8444-555555555555"


def mutants(spec: Spec) -> Iterator[Mutant]:
    """Wrappers that are missing, doubled or empty, and resources that are lost, renamed or stay."""
    wrappers: dict[str, tuple[str, Callable[[Any], Any]]] = {
        "missing": ("the answer isn't wrapped", lambda value: value["data"]),
        "doubled": ("the answer is wrapped twice", lambda value: {"data": value}),
        "null": ("the wrapper is empty", lambda value: {"data": None}),
        "renamed": ("the wrapper has another name", lambda value: {"result": value["data"]}),
        "text": ("the wrapper holds text", lambda value: {"data": str(value["data"])}),
    }
    for operation in map(spec.by_id.__getitem__, ("createModel", "listModels", "getRemix", "listVersions")):
        for what, (breaks, edit) in wrappers.items():
            yield mutant("wrapper", what, operation, breaks, successes(partial(_edited, edit)))
    for operation in map(spec.by_id.__getitem__, ("getModel", "createInference", "archiveSample")):
        yield mutant("error-wrapper", "missing", operation, "errors aren't wrapped", answers(_bare_error))
    yield from _resources(spec)


def _resources(spec: Spec) -> Iterator[Mutant]:
    for id_ in (
        "createModel",
        "uploadSampleUrls",
        "queueTraining",
        "createInference",
        "remixUrl",
        "remixFile",
    ):
        made = spec.by_id[id_]
        yield mutant("resource", "other-id", made, "what is made has another id", successes(_renamed))
    for id_ in (
        "getModel",
        "listSamples",
        "listVersions",
        "getSample",
        "getVersion",
        "getRemix",
        "archiveSample",
    ):
        found = spec.by_id[id_]
        yield mutant(
            "resource", "lost", found, "what was made isn't found", successes(partial(_error, found))
        )
    made, read, deleted = (spec.by_id[id_] for id_ in ("createModel", "getModel", "deleteModel"))
    keys = (made.key, read.key, deleted.key)
    breaks = "a deleted model is still there"
    yield Mutant("resource:stays:deleteModel", "resource", keys, breaks, undeleted(read, deleted))
    for id_ in ("deleteModel", "deleteInference"):
        deleted = spec.by_id[id_]
        yield mutant(
            "resource", "never-there", deleted, "nothing can be deleted", successes(partial(_error, deleted))
        )
    yield mutant(
        "resource",
        "gone",
        spec.by_id["getModel"],
        "a model is found only once",
        _once(spec.by_id["getModel"]),
    )


def _edited(edit: Callable[[Any], Any], response: Response) -> Response:
    return response.with_json(edit(response.json))


def _bare_error(request: Request, response: Response) -> Response:
    return response if response.succeeded else response.with_json(response.json["data"])


def _renamed(response: Response) -> Response:
    """The same answer with the id of something else."""
    data = response.json["data"]
    entries = data if isinstance(data, list) else data.get("data", [data])
    renamed = [{**entry, "id": _OTHER} for entry in entries]
    return response.with_json({"data": renamed if isinstance(data, list) else renamed[0]})


def _error(operation: Operation, response: Response) -> Response:
    return Response.of_json({"data": {"error": {"message": f"no {operation.id}", "code": "NOT_FOUND"}}}, 404)


def _once(operation: Operation) -> Callable[[Mock], Change]:
    """Finds each thing once, and no more."""

    def change(mock: Mock) -> Change:
        seen: set[str] = set()

        def after(request: Request, response: Response) -> Response:
            if not response.succeeded or request.path not in seen:
                seen.add(request.path)
                return response
            return _error(operation, response)

        return Change(after=after)

    return change
