"""APIs that are broken on purpose, to measure what the suite finds: each mutant is the mock with one thing wrong.

Most are made from a spec, whatever the API; ``plugins`` has those that only one API can have, by its name.
"""

from collections.abc import Callable, Iterator

from leaperone_conformance.spec import NoSuchOperation, Spec

from .access import access
from .apis import plugin_for
from .changed_responses import (
    changed_envelopes,
    changed_fields,
    changed_lists,
    changed_media_types,
    changed_statuses,
    unsteady,
)
from .document import document
from .embedded import embedded
from .errors import drifting, errors, headers
from .inputs import accepted, gone, ignored, refused, renamed
from .media import formats, streams
from .middleware import Change, Mutant, Mutated, Request, Response
from .money import money
from .points import answers, error, fields, mutant, requests, successes
from .tasks import tasks, undeleted

Family = Callable[[Spec], Iterator[Mutant]]

_FAMILIES: tuple[Family, ...] = (
    changed_fields,
    changed_envelopes,
    changed_lists,
    changed_statuses,
    changed_media_types,
    embedded,
    tasks,
    errors,
    headers,
    drifting,
    access,
    accepted,
    refused,
    renamed,
    ignored,
    gone,
    streams,
    formats,
    money,
    unsteady,
    document,
)


def mutants(spec: Spec, api: str) -> list[Mutant]:
    """The mutants of an API, families together, each with an id of its own."""
    plugin = plugin_for(api)
    families = (*_FAMILIES, plugin) if plugin else _FAMILIES
    found = {mutant.id: mutant for family in families for mutant in _made(family, spec)}
    return sorted(found.values(), key=lambda mutant: mutant.family)


def is_removed(spec: Spec, made: Mutant) -> bool:
    """Whether the document has none of the operations that a mutant changes."""
    there = {*spec.by_key, f"GET {spec.document['info'].get('x-catalogue')}"}
    return not any(key.endswith("*") or key in there for key in made.operations)


def removed(spec: Spec, api: str) -> Iterator[str]:
    """A line for each mutant, and each family, that is left out because the document lacks an operation of it."""
    for made in mutants(spec, api):
        if is_removed(spec, made):
            yield f"skipped: {made.id}: no such operation: {', '.join(made.operations)}"
    plugin = plugin_for(api)
    for family in (*_FAMILIES, plugin) if plugin else _FAMILIES:
        try:
            list(family(spec))
        except NoSuchOperation as error:
            yield f"skipped: the other mutants of {family.__module__.rpartition('.')[2]}: {error}"


def _made(family: Family, spec: Spec) -> Iterator[Mutant]:
    """The mutants of a family, up to the first one whose operation the document lacks."""
    try:
        yield from family(spec)
    except NoSuchOperation:
        return


__all__ = [
    "Change",
    "Mutant",
    "Mutated",
    "Request",
    "Response",
    "answers",
    "error",
    "fields",
    "is_removed",
    "mutant",
    "mutants",
    "removed",
    "requests",
    "successes",
    "undeleted",
]
