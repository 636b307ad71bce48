"""The ledger of promises: what the documentation of an API promises, and which rule, scenario or check is about it."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typer

from leaperone_conformance.rules import NAME, SCENARIOS

from .apis import Chosen, chosen
from .command import run
from .document import read_document
from .errors import SpecError
from .files import read_json
from .spec import objects

_KINDS = {"rule": NAME, "scenario": SCENARIOS}
_LEAST = 95
"""Per cent of the promises that have to be checked."""


@dataclass(frozen=True, slots=True)
class Promise:
    """One promise of a section: by what it is checked, or why it can't be."""

    section: str
    text: str
    by: tuple[str, ...]
    reason: str = ""


def promises(directory: Path) -> list[Promise]:
    """Those of ``promises.yaml`` of an API; none without the file. Raises SpecError for one of another form."""
    file = directory / "promises.yaml"
    document = read_document(file, SpecError) if file.exists() else {}
    if not isinstance(document, dict) or not all(isinstance(entries, dict) for entries in document.values()):
        raise SpecError(f"{file}: is not an object of sections, each with its promises")
    return [
        _promise(file, section, str(text), by)
        for section, entries in document.items()
        for text, by in entries.items()
    ]


def _promise(file: Path, section: str, text: str, by: Any) -> Promise:
    if isinstance(by, str) and by:
        return Promise(section, text, (), by)
    if isinstance(by, list) and by and all(isinstance(name, str) for name in by):
        return Promise(section, text, tuple(by))
    raise SpecError(f"{file}: {section}: {text}: is neither a list of names nor a reason")


def names(document: Mapping[str, Any]) -> set[str]:
    """The names of the rules and scenarios of an effective spec: ``rule:usage-total``."""
    return {
        f"{kind}:{id_}"
        for _, holder in objects(document)
        for kind, extension in _KINDS.items()
        for id_ in holder.get(extension, ())
    }


def defects(found: list[Promise], known: set[str]) -> Iterator[str]:
    """Rules and scenarios that are named and not there, and those that are there and of no promise."""
    named = {name for promise in found for name in promise.by}
    for promise in found:
        for name in promise.by:
            if name.partition(":")[0] in _KINDS and name not in known:
                yield f"{promise.section}: {promise.text}: there is no {name}"
    for name in sorted(known - named):
        yield f"{name} is about no promise: add it"


def ledger(api: Chosen = None) -> None:
    """Count the promises of all APIs, or of one.

    Exits with 1 where a rule or scenario that is named isn't there, one that is there isn't named, or fewer than 95 %
    are checked; 3 the file or the effective spec is not usable.
    """
    failed = False
    for directory in chosen(api):
        found = promises(directory)
        if not found:
            continue
        document = read_json(directory / "build/openapi.effective.json")
        wrong = list(defects(found, names(document)))
        checked = sum(bool(promise.by) for promise in found)
        share = 100 * checked / len(found)
        sections = len({promise.section for promise in found})
        counts = f"{sections} sections, {len(found)} promises, {checked} checked ({share:.0f} %)"
        sys.stdout.write(f"{directory / 'promises.yaml'}: {counts}\n")
        sys.stderr.writelines(f"{line}\n" for line in wrong)
        failed |= bool(wrong) or share < _LEAST
    raise typer.Exit(int(failed))


if __name__ == "__main__":
    run(ledger)
