"""The effective spec of an API, and the report about it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leaperone_conformance.spec.yaml_value import parse_yaml
from scripts.apis import applied_overlays
from scripts.errors import SpecError
from scripts.extensions import check_extensions
from scripts.overlay import Match, Overlay, Stale, apply_overlays, normalised, read_spec
from scripts.overlay.run import own_copy
from scripts.pagination import read_rules, rendered
from scripts.published import Note
from scripts.published.documented import Documented
from scripts.published.lift import lift_nulls
from scripts.quirks.model import QUIRKS, recorded
from scripts.spec import check_document, check_spec, iter_operations

from .additions import carry_over
from .causes import Causes
from .counts import Confirmed, compared, keeps, lacking, lost, record
from .problems import Level, Problem, Report
from .reconcile import complete, drop_key_parameters, reconcile

Json = dict[str, Any]
KEPT = ("x-price", "x-rate-limit-bucket")
_SHOWN = 5


@dataclass(frozen=True)
class Effective:
    """The effective spec, the number of its overlays, what the overlay engine warns of, and the report.

    ``notes`` tell what was decided when the published document was normalised, ``derived`` are the overlays that
    were made anew, with their text where it isn't that of the file; ``account`` is what each action did, and
    ``matches`` what a confirmation records of it.
    """

    document: Json
    overlays: int
    warnings: tuple[str, ...]
    report: Report
    notes: tuple[Note, ...]
    derived: dict[Path, str | None]
    account: tuple[Match, ...]
    matches: bytes


def effective(api: Path, without: Collection[str] = ()) -> Effective:
    """The effective spec of the API in a directory, without the overlays of the quirks ``without``.

    Raises SpecError where no client could come of it, OverlayError for an overlay that can't be read.
    """
    source = api / "openapi.json"
    document = read_spec(source)
    overlays = [Overlay.load(path) for path in applied_overlays(api, without)]
    found = unchecked(api, document, overlays)
    where = f"{source} with its overlays" if overlays else str(source)
    check_extensions(check_spec(found.document, where), where)
    return found


def unchecked(api: Path, document: Json, loaded: Sequence[Overlay]) -> Effective:
    """Like ``effective``, of a published document that is given, and changed, and of overlays of the API.

    What comes of it may be no usable spec. Raises SpecError where a part of the document is of a wrong JSON type.
    """
    source = api / "openapi.json"
    original = own_copy(document, source)
    try:
        return _made(api, document, loaded)
    except (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError) as error:
        check_document(original, str(source))
        raise SpecError(f"{source}: a part of it is not as OpenAPI has it: {error!r}") from error


def _made(api: Path, document: Json, loaded: Sequence[Overlay]) -> Effective:
    source = api / "openapi.json"
    published = normalised(document, source, loaded, always=True)
    derived, pages = _derived(loaded, published.document)
    overlays = [pages.get(overlay.path, overlay) for overlay in loaded]
    documented = Documented.load(api)
    causes = Causes(published.document, documented)
    result = apply_overlays(published.document, overlays, source, tolerant=True)
    document = result.document
    problems = list(_stale(result.stale, result.matches, causes))
    problems += _missing(result.matches, causes, Causes(document, documented))
    confirmed = Confirmed.load(api)
    if confirmed is not None:
        mend = f"if that is right: {confirmation(api)}"
        own = [match for match in result.matches if match.file not in derived]
        problems += compared(own, confirmed, mend)
        new = {note.where for note in published.notes if note.kind == "new"}
        problems += lost(document, confirmed, new, mend)
        problems += carry_over(document, own, confirmed, mend)
    complete(document, documented.document if documented else {})
    lift_nulls(document)
    _double(document, published.twins)
    drop_key_parameters(document)
    problems += reconcile(document)
    problems += _paging(derived, published.document)
    problems += _servers(published.notes)
    known = confirmed.without.keys() if confirmed else lacking(document).keys()
    problems += _without_facts(document, published.notes, [fact for fact in KEPT if fact in known])
    report = Report(tuple(dict.fromkeys(problems)))
    quirks = recorded(loaded)
    for quirk, reasons in report.stale.items():
        if quirk in quirks:
            quirks[quirk]["stale"] = reasons
    document.setdefault("info", {})[QUIRKS] = quirks
    matches = record(
        result.matches, {path.name for path in derived}, document, documented=documented is not None
    )
    notes = tuple(published.notes)
    return Effective(document, len(loaded), result.warnings, report, notes, derived, result.matches, matches)


def _double(document: Json, twins: dict[str, tuple[str, str]]) -> None:
    """Put a success that overlays found under its documented status under the published one, too."""
    for operation in iter_operations(document):
        if operation.name in twins:
            documented, status = twins[operation.name]
            responses = operation.value["responses"]
            responses[status] = deepcopy(responses[documented])


def confirmation(api: Path) -> str:
    """The command that records what the actions match now."""
    return f"python -m scripts.regenerate --api {api} --confirm" if str(api) != "." else "make confirm"


def _derived(
    overlays: Sequence[Overlay], document: Json
) -> tuple[dict[Path, str | None], dict[Path, Overlay]]:
    """The overlays made by rules, anew: their texts where they differ from the files, and they themselves."""
    texts: dict[Path, str | None] = {}
    made: dict[Path, Overlay] = {}
    for overlay in overlays:
        rules = read_rules(overlay.path) if any("x-pagination" in a.name for a in overlay.actions) else None
        if rules is None:
            continue
        text = rendered(overlay.path, document, rules)
        same = text == overlay.path.read_text(encoding="utf-8")
        texts[overlay.path] = None if same else text
        if not same:
            made[overlay.path] = Overlay.of(overlay.path, parse_yaml(text))
    return texts, made


def _stale(stale: Sequence[Stale], matches: Sequence[Match], causes: Causes) -> Iterator[Problem]:
    working = {match.file for match in matches if match.count}
    for one in stale:
        overlay, action = one.overlay, one.action
        where = f"{overlay.path}: {action.name}"
        if one.conflict:
            text = one.reason.removeprefix(f"{where}: ")
            mend = f"make {overlay.path} fit what is published now"
            yield Problem("stale", f"{overlay.path}: doesn't fit", where, text, mend, overlay.quirk)
        elif action.kind == "remove" and overlay.path in working:
            cause = "published without what an overlay takes out"
            yield Problem("note", cause, where, causes.why(action), f"remove the action from {overlay.path}")
        else:
            mend = (
                f"gone for good? remove the actions, or the files: {overlay.path}; moved? correct the targets"
            )
            level: Level = "lost" if keeps(action) and not causes.missing(action) else "stale"
            yield Problem(level, causes.why(action), where, "matches nothing", mend, overlay.quirk)


def _missing(matches: Sequence[Match], causes: Causes, after: Causes) -> Iterator[Problem]:
    """Places that a target lists and that aren't there, where others of it are."""
    for match in matches:
        overlay, action = match.overlay, match.step
        if match.count and action.optional is None and action.kind != "remove":
            still = after.missing(action)  # what another overlay adds isn't missing
            for cause in (cause for cause in causes.missing(action) if cause in still):
                where = f"{match.file}: {action.name[:80]}"
                mend = f"gone for good? take it out of the target in {match.file}"
                yield Problem("stale", cause, where, "one of the places that it lists", mend, overlay.quirk)


def _paging(derived: dict[Path, str | None], document: Json) -> Iterator[Problem]:
    """Operations that gain or lose their pages, now that the overlay of paged operations is made again."""
    for path, text in derived.items():
        if text is None:
            continue
        before, now = (_paged(path.read_text(encoding="utf-8")), _paged(text))
        for what, operations in (("page now", now - before), ("don't page any more", before - now)):
            if operations:
                names = ", ".join(sorted(operations))
                cause = f"{path.name} is made again from the published document"
                yield Problem("note", cause, str(path), f"{len(operations)} operations {what}: {names}", "")


def _servers(notes: Iterable[Note]) -> Iterator[Problem]:
    for note in notes:
        if note.where == "#/servers" and note.kind in ("documented", "differs"):
            mend = "say in an overlay where the API is (servers)"
            yield Problem("note", "where the API is", note.where, note.text, mend)


def _paged(text: str) -> set[str]:
    return {line.strip().strip(',"') for line in text.splitlines() if line.strip().startswith('"/')}


def _without_facts(document: Json, notes: Iterable[Note], facts: Sequence[str]) -> Iterator[Problem]:
    """New operations of which a price or a limit isn't known."""
    new = {note.where for note in notes if note.kind == "new"}
    mend = "look it up in the documentation, and say it in the overlay that has the others"
    for key in facts:
        without: dict[str, list[str]] = {}
        for operation in iter_operations(document):
            if operation.name in new and key not in operation.value:
                tag = next(iter(operation.value.get("tags", ())), "no tag")
                without.setdefault(tag, []).append(operation.name)
        for tag, names in without.items():
            shown = ", ".join(names[1:_SHOWN])
            more = f"{shown}{f' and {len(names) - _SHOWN} more' if len(names) > _SHOWN else ''}"
            cause = f"no {key} is known of new operations of {tag}"
            yield Problem("count", cause, names[0], more or "it is the only one", mend)
