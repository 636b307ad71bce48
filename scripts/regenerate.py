"""Everything that follows from an API's directory, made again: the overlays made by rules, the effective spec, its copy
for the conformance distribution, and the client. What has not changed is left alone.

A published document that doesn't fit its overlays stops nothing: what can be made is made, and one report tells the
rest, by its cause.
"""

import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from . import files
from .apis import CONFIG, ROOT, Chosen, chosen, is_own
from .command import run
from .effective import Effective, Problem, Report, effective
from .effective.counts import FILE
from .errors import OverlayError, printable
from .generate.client import Generated, generate
from .generate.config import load_config
from .spec import check_operations

EFFECTIVE = Path("build/openapi.effective.json")
CARRIED = ROOT / "conformance/src/leaperone_conformance/specs"
STALE, LOST = 9, 10
"""Exit codes: done, but overlays are stale; done, but a price, a limit, an expiry or a key is lost."""


@dataclass(frozen=True)
class Regenerated:
    """The effective spec's SHA-256, the number of overlays, the engine's warnings, what became of the client, and
    what there is to look at."""

    effective_sha256: str
    overlays: int
    warnings: tuple[str, ...]
    client: Generated
    report: Report


def regenerate(
    api: Path,
    *,
    force: bool = False,
    without: Collection[str] = (),
    strict: bool = False,
    confirm: bool = False,
) -> Regenerated:
    """Rebuild the products of the API in directory `api`, without the overlays of the quirks `without`.

    ``strict``: nothing is written, and OverlayError raised, where an overlay is stale or a price lost. ``confirm``
    records what each action matches now. Raises SpecError, OverlayError, GenerationError or OutputError; each
    product is replaced whole or not at all.
    """
    found = effective(api, without)
    check_operations(found.document, f"{api / 'openapi.json'} with its overlays")
    if strict:
        _refuse(found.report)
    _write(api, found, confirm)
    config = api / CONFIG
    data = files.canonical_json(found.document)
    targets = [api / EFFECTIVE]
    if is_own(api):  # an API elsewhere is no part of the conformance distribution
        targets.append(CARRIED / f"{load_config(config).api}.json")
    for target in targets:
        if not target.is_file() or target.read_bytes() != data:
            files.write_atomic(target, data)
    client = generate(found.document, config, api / "generated", force=force, tolerant=not strict)
    report = Report((*found.report.problems, *_unfit(client)))
    return Regenerated(sha256(data).hexdigest(), found.overlays, found.warnings, client, report)


def _unfit(client: Generated) -> Iterator[Problem]:
    leave = "rename it under names: in generator-config.yml, or say why it has no function under left_out:"
    for name, reason in client.unfit.items():
        if name.startswith(("names: ", "prefixes: ", "left_out: ")):
            yield Problem("unfit", "generator-config.yml names what isn't published", name, reason, "")
        else:
            yield Problem("unfit", "left out of the client", name, reason, leave)
    for name, (old, new) in client.renamed.items():
        mend = "keep the old name under names: in generator-config.yml, or tell users"
        yield Problem("unfit", "public methods change their names", name, f"{old} → {new}", mend)


def _refuse(report: Report) -> None:
    wrong = report.of("lost", "stale")
    if wrong:
        tell(report)
        raise OverlayError(f"{wrong[0].where}: {wrong[0].cause} ({len(wrong)} in all); nothing was written")


def _write(api: Path, found: Effective, confirm: bool) -> None:
    for path, text in found.derived.items():
        if text is not None:
            files.write_atomic(path, text.encode())
    record = api / FILE
    if confirm or not record.is_file():
        files.write_atomic(record, found.matches)


def main(
    api: Chosen = None,
    force: Annotated[bool, typer.Option("--force", help="Generate even when nothing has changed.")] = False,
    without: Annotated[
        list[str] | None, typer.Option(help="Leave out the overlay of a quirk, by its id. May be repeated.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Write nothing and fail where an overlay is stale.")
    ] = False,
    confirm: Annotated[
        bool, typer.Option("--confirm", help="Record what each action of the overlays matches now.")
    ] = False,
) -> None:
    """Apply the overlays and regenerate the clients of all APIs, or of one.

    Exit codes: 0 done or unchanged, 3 the spec, 4 an overlay, 5 the generation, 7 a file can't be written; 9 done,
    but some overlays are stale; 10 done, but a price, a limit, an expiry or a key is lost.
    """
    if without and api is None:
        raise typer.BadParameter("--without needs --api")
    reports = []
    for directory in chosen(api):
        result = regenerate(directory, force=force, without=without or (), strict=strict, confirm=confirm)
        _tell(directory, result)
        reports.append(result.report)
    code = exit_code(reports)
    if code:
        raise typer.Exit(code)


def exit_code(reports: Collection[Report]) -> int:
    """The exit code of what was made with these reports."""
    levels = {problem.level for report in reports for problem in report.problems}
    return LOST if "lost" in levels else STALE if levels & {"stale", "unfit"} else 0


def tell(report: Report) -> None:
    """Print a report on standard error."""
    for line in report.lines():
        sys.stderr.write(f"{printable(line)}\n")


def _tell(api: Path, result: Regenerated) -> None:
    for warning in result.warnings:
        typer.echo(f"warning: {warning}", err=True)
    tell(result.report)
    client = result.client
    for note in client.notes:
        typer.echo(note, err=True)
    typer.echo(
        f"effective spec  {api / EFFECTIVE}: {result.overlays} overlays, sha256 {result.effective_sha256[:12]}"
    )
    typer.echo(
        f"client          {api / 'generated'}: {'unchanged' if client.unchanged else 'generated'}: "
        f"{client.operations} operations, {client.models} models, {client.lines} lines"
    )
    stale, lost = result.report.stale, result.report.of("lost")
    if stale or lost:
        typer.echo(f"done, {len(stale)} quirks stale, {len(lost)} facts lost: {', '.join(stale)}", err=True)


if __name__ == "__main__":
    run(main)
