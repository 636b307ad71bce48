"""The next version of a client: its number, what broke and came in it, its changelog.

The version before is the one that the tag ``DISTRIBUTION-vVERSION`` names; its names come from what was
committed of its API then.
"""

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from . import files
from .apis import CONFIG, chosen
from .change.bump import Bump, effective, following, needed, parts
from .change.past import effective_at, present
from .change.python import PythonChange, compare_surfaces
from .change.symbols import Surface, surface
from .command import run
from .diff import diff
from .diff.sources import git
from .errors import GenerationError, OutputError
from .generate.client import LEDGER, input_hash, output_hash
from .generate.config import ClientConfig, load_config
from .generate.releases import RELEASES, Release, read_releases, releases_text
from .regenerate import regenerate

MOST_BYTES = 50_000  # of changes.json, compressed
_VERSION_LINE = re.compile(r"^version:.*$", re.MULTILINE)
_KEPT_IN_A_RELEASE = ("symbol", "kind", "old", "new", "hint")


@dataclass(frozen=True, slots=True)
class Plan:
    """A planned release: from which version to which, why, and the record of it."""

    config: ClientConfig
    version: str
    bump: Bump
    record: Release


def plan(directory: Path, *, old: str | None = None, version: str | None = None) -> Plan:
    """The next release of the client of the API in ``directory``.

    ``old`` is the revision of the version before, by default its tag. Raises GenerationError when the client isn't
    what the spec gives, the requested version is too small, a kept method is there still or was kept before, or the
    version was released with other names; SpecError when the revision can't be read.
    """
    config = load_config(directory / CONFIG)
    document = _current(directory, config)
    tag = old or f"{config.distribution}-v{config.version}"
    before, was = effective_at(tag, directory)
    new = surface(document, config, directory)
    wire = diff(before.document, document)
    python = compare_surfaces(surface(before.document, was, directory), new, wire)
    _check_kept(config, was, new, python)
    counted = wire.summary()
    bump = needed(
        breaks=bool(python.breaks) or counted["breaking"] > 0,
        comes=bool(python.additions) or counted["info"] + counted["warning"] > 0,
        differs=True,
    )
    least = following(config.version, bump)
    chosen_version = version or least
    if parts(chosen_version) < parts(least):
        raise GenerationError(
            f"version {chosen_version} is too small: {len(python.breaks)} names break and {len(python.additions)} come"
            f" after {config.version}, which takes {least}"
        )
    _check_tag(f"{config.distribution}-v{chosen_version}", directory, config, new)
    return Plan(
        config, chosen_version, effective(config.version, bump), _record(chosen_version, config, python)
    )


def check_tag(tag: str, config: ClientConfig) -> None:
    """Raises GenerationError when a tag isn't that of the client and its version."""
    expected = f"{config.distribution}-v{config.version}"
    if tag != expected:
        raise GenerationError(f"{tag}: the tag of {config.distribution} {config.version} is {expected}")


def write(directory: Path, planned: Plan) -> None:
    """Write version and record, and make the client anew; on any error everything is as it was."""
    config, releases = directory / CONFIG, directory / RELEASES
    with _restored(config, releases):
        text = config.read_text(encoding="utf-8")
        files.write_atomic(config, _VERSION_LINE.sub(f"version: {planned.version}", text, count=1).encode())
        files.write_atomic(releases, _shortened([planned.record, *read_releases(directory)]))
        regenerate(directory)


@contextmanager
def _restored(*paths: Path) -> Iterator[None]:
    before = {path: path.read_bytes() if path.is_file() else None for path in paths}
    try:
        yield
    except BaseException:
        for path, data in before.items():
            if data is None:
                path.unlink(missing_ok=True)
            else:
                files.write_atomic(path, data)
        raise


def _current(directory: Path, config: ClientConfig) -> dict[str, Any]:
    """The effective spec; GenerationError when the client isn't what it gives."""
    document = present(directory).document
    output = directory / "generated"
    ledger = files.read_json(output / LEDGER) if (output / LEDGER).is_file() else {}
    if ledger.get("inputs") != input_hash(document, directory / CONFIG) or ledger.get(
        "outputs"
    ) != output_hash(output):
        raise GenerationError(f"{output}: not what the spec of {config.api} gives: run make regenerate first")
    return document


def _check_kept(config: ClientConfig, was: ClientConfig, new: Surface, python: PythonChange) -> None:
    removed = {
        symbol.symbol for symbol in python.breaks if symbol.kind in ("method-removed", "method-renamed")
    }
    for name in config.kept:
        if name in was.kept:
            raise GenerationError(f"kept: {name} was kept for one release already: take it out of {CONFIG}")
        if name in new.methods or name not in removed:
            raise GenerationError(f"kept: {name} is no method that was removed: take it out of {CONFIG}")


def _check_tag(tag: str, directory: Path, config: ClientConfig, new: Surface) -> None:
    if git(["rev-parse", "--verify", "--quiet", f"refs/tags/{tag}"], directory).returncode != 0:
        return
    released, was = effective_at(tag, directory)
    if surface(released.document, was, directory) != new:
        raise GenerationError(f"{tag} was released with other names: choose the next version")


def _record(version: str, config: ClientConfig, python: PythonChange) -> Release:
    return {
        "version": version,
        "from": config.version,
        "breaks": [_entry(symbol.as_json()) for symbol in python.breaks],
        "additions": [_entry(symbol.as_json()) for symbol in python.additions],
    }


def _entry(symbol: dict[str, Any]) -> dict[str, Any]:
    return {key: symbol[key] for key in _KEPT_IN_A_RELEASE if symbol[key] is not None}


def _shortened(releases: list[Release]) -> bytes:
    """The releases without the oldest, as far as the file would be too large; OutputError if one is too much."""
    while releases:
        data = releases_text(releases).encode()
        if len(gzip.compress(data)) <= MOST_BYTES:
            return data
        releases = releases[:-1]
    raise OutputError(f"{RELEASES}: the changes of one release have more than {MOST_BYTES} bytes, compressed")


def main(
    api: Annotated[
        str | None, typer.Option("--api", help="An API by its name; the root's by default.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be written.")] = False,
    old: Annotated[
        str | None, typer.Option(help="Revision of the version before; its tag by default.")
    ] = None,
    tag: Annotated[
        str | None, typer.Option(help="Only say whether this tag is that of the client as it is.")
    ] = None,
    version: Annotated[
        str | None, typer.Option(help="A version larger than the least that is needed.")
    ] = None,
) -> None:
    """Write the next version of a client, its changelog and its changes.json.

    Exits with 0; 3 the version before can't be read; 4 an overlay; 5 the client isn't current, the version is too
    small or was released with other names; 7 a file can't be written.
    """
    directory = chosen(api)[0]
    if tag is not None:
        check_tag(tag, load_config(directory / CONFIG))
        return
    planned = plan(directory, old=old, version=version)
    record = planned.record
    if not dry_run:
        write(directory, planned)
    typer.echo(
        f"{planned.config.distribution} {record['from']} -> {planned.version} ({planned.bump}):"
        f" {len(record['breaks'])} names break, {len(record['additions'])} come{', nothing written' if dry_run else ''}"
    )


if __name__ == "__main__":
    run(main)
