"""Command line: adopt a published document."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from scripts import files
from scripts.apis import CONFIG, ROOT, chosen, is_own
from scripts.command import run
from scripts.effective import effective
from scripts.fetch import fetch
from scripts.generate.config import load_config
from scripts.published.documented import Documented
from scripts.quirks.check import ledger
from scripts.quirks.check import page as ledger_page
from scripts.quirks.evidence import Evidence
from scripts.regenerate import EFFECTIVE, exit_code, regenerate, tell
from scripts.spec import iter_operations

from .day import Day, Suite, sections
from .page import as_html, as_markdown

REPORT = Path("build/adopt")


def adopt(
    url: Annotated[str, typer.Argument(help="Where the spec is published (http or https).")],
    api: Annotated[str, typer.Option("--api", help="An API by its name or directory.")] = "",
    conformance: Annotated[
        bool, typer.Option(help="Run the suite on the mock of the new effective spec.")
    ] = True,
) -> None:
    """Fetch a published document and make everything of it: effective spec, client, a run of the suite on the mock,
    and a page that says what is new, gone, confirmed and to do, in build/adopt.

    Exit codes: those of python -m scripts.regenerate, and 6 the fetch; 11 the suite has findings on the mock.
    """
    (directory,) = chosen(api or load_config(ROOT / CONFIG).api)
    before = directory / EFFECTIVE
    old = files.read_json(before) if before.is_file() else effective(directory).document
    outcome = fetch(url, directory / "openapi.json", clock=lambda: datetime.now(UTC))
    made = regenerate(directory)
    tell(made.report)
    new = effective(directory)
    _write_ledger(directory)
    suite = _suite(directory, new.document) if conformance else None
    day = Day(directory, old, new, made, outcome.broken, suite)
    title, parts = sections(day)
    for name, text in (("report.md", as_markdown(title, parts)), ("report.html", as_html(title, parts))):
        files.write_atomic(directory / REPORT / name, text.encode())
        typer.echo(directory / REPORT / name)
    if suite is not None and suite.code:
        raise typer.Exit(11)
    if code := exit_code([made.report]):
        raise typer.Exit(code)


def _write_ledger(api: Path) -> None:
    """The page of the quirks, as it says which of them are stale now; ``make ledger`` tells what is wrong with one."""
    quirks, defects = ledger(api, Evidence(ROOT, api))
    if not defects:
        files.write_atomic(api / "overlays/README.md", ledger_page(api, quirks))


def _suite(api: Path, document: dict[str, Any]) -> Suite:
    """The suite on the mock, both made from the new effective spec."""
    (api / REPORT).mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        suite_command(api, document), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return Suite(done.returncode, tuple(done.stdout.splitlines()))


def suite_command(api: Path, document: dict[str, Any]) -> list[str]:
    """The command that runs the suite: with what is special to an API of ours where its operations are published."""
    program = Path(sys.executable).with_name("leaperone-conformance")
    files_of_run = ["--spec", str(api / EFFECTIVE), "--html", str(api / REPORT / "run.html")]
    documented = Documented.load(api)
    known = documented is None or any(documented.find(o.method, o.path) for o in iter_operations(document))
    named = ["--api", load_config(api / CONFIG).api] if known and is_own(api) else []
    return [str(program), "run", *named, *files_of_run]


if __name__ == "__main__":
    run(adopt)
