"""``leaperone-conformance run``: options in, a run, its reports and its exit code out."""

import functools
import os
import re
import sys
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from leaperone_conformance.errors import OptionInvalid

from .output import Outputs, finish, remarks

if TYPE_CHECKING:
    from leaperone_conformance.run import Settings
    from leaperone_conformance.spec import Spec


def _credits(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise OptionInvalid(f"{text!r}: is not a number of credits") from error


def _shard(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([0-9]+)/([0-9]+)", text)
    if match is None:
        raise OptionInvalid(f"--shard {text!r}: must be like 3/8")
    return int(match[1]), int(match[2])


def _callbacks(text: str) -> tuple[int, str]:
    match = re.fullmatch(r"([0-9]{1,5})=(https?://[^/?#@\s]+(?:/[^?#\s]*)?)", text)
    if match is None:
        raise OptionInvalid(f"--callbacks {text!r}: must be like 8099=https://hooks.example.com")
    return int(match[1]), match[2]


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise OptionInvalid(
            f"--now {text!r}: must be like 2026-03-01 or 2026-03-01T12:00:00+00:00"
        ) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


RENAMED = {
    "--control": "--mock-control",
    "--max-wait": "--rate-limit-timeout",
    "--price": "--default-price",
    "--wait": "--task-timeout",
}


def run_command(
    api: Annotated[
        str | None,
        typer.Option(
            help="Name of an API whose effective spec this package carries; by default that of --spec."
        ),
    ] = None,
    spec: Annotated[
        Path | None, typer.Option(help="Effective spec to use instead of a packaged one.")
    ] = None,
    url: Annotated[
        str | None, typer.Option(help="Where the API is; without it, the mock inside this process is run.")
    ] = None,
    seed: Annotated[int, typer.Option(help="The same seed gives the same cases, whatever the workers.")] = 0,
    preset: Annotated[
        str, typer.Option(help="How deep: quick (a request or few for each operation), default or deep.")
    ] = "default",
    max_examples: Annotated[
        int | None,
        typer.Option(
            help="Random cases per operation, besides the systematic ones; 10 by default, 100 with deep."
        ),
    ] = None,
    include: Annotated[
        list[str] | None,
        typer.Option(help="Operations to run: part of or glob over 'METHOD /path' or operationId."),
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option(help="Operations to leave out, as for --include.")
    ] = None,
    changed_since: Annotated[
        str | None,
        typer.Option(
            help="Only operations whose contract differs from that of a spec: FILE, REV or REV:PATH."
        ),
    ] = None,
    workers: Annotated[int | None, typer.Option(help="Processes; one for each processor by default.")] = None,
    shard: Annotated[
        str | None, typer.Option(help="Part of how many to run, like 3/8; limits are for all parts together.")
    ] = None,
    max_requests: Annotated[int | None, typer.Option(help="Send at most so many requests.")] = None,
    budget: Annotated[
        str | None,
        typer.Option(
            help="Credits that the run may cost at most; what writes or costs must be named exactly."
        ),
    ] = None,
    default_price: Annotated[
        str | None, typer.Option(help="Credits that a request costs at most where no price is documented.")
    ] = None,
    tier: Annotated[str | None, typer.Option(help="Keep the rate limits of this tier.")] = None,
    rate_limit_timeout: Annotated[
        float, typer.Option(help="Seconds that a request may have to wait for its rate limit.")
    ] = 120.0,
    task_timeout: Annotated[
        float | None,
        typer.Option(
            help="Seconds to wait for tasks to end, in all; by default 60 on this machine, else 0: not at all."
        ),
    ] = None,
    mock_control: Annotated[
        bool | None,
        typer.Option(
            help="The URL is a mock with --control: move its clock, make it fail. By default where it takes"
            " LEAPERONE_MOCK_TOKEN."
        ),
    ] = None,
    state: Annotated[
        Path | None, typer.Option(help="Directory of the ledger and of past runs: runs are taken up again.")
    ] = None,
    repeat_unknown: Annotated[
        bool,
        typer.Option(
            "--repeat-unknown", help="Send again what a run had paid for when it was cut off, at its price."
        ),
    ] = False,
    known: Annotated[
        Path | None, typer.Option("--baseline", help="Known findings (YAML or JSON): only others fail.")
    ] = None,
    rules: Annotated[
        Path | None, typer.Option(help="Rules of your own (YAML), besides those of the spec.")
    ] = None,
    scenarios: Annotated[
        Path | None, typer.Option(help="Scenarios of your own (YAML), besides those of the spec.")
    ] = None,
    callbacks: Annotated[
        str | None,
        typer.Option(
            help="Receive webhooks: a port of this machine and the URL that leads to it (a tunnel), as PORT=URL."
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="What the document leaves open fails the run, too.")
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print the whole plan and send nothing.")
    ] = False,
    now: Annotated[str | None, typer.Option(help="Date of the run, instead of the machine's.")] = None,
    report: Annotated[
        Path | None, typer.Option(help="Write the run and every finding to this file (JSON lines).")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Write a page to look at, one file.")] = None,
    junit: Annotated[Path | None, typer.Option(help="Write JUnit's XML.")] = None,
    allure: Annotated[Path | None, typer.Option(help="Add results for Allure to this directory.")] = None,
    har: Annotated[
        Path | None, typer.Option(help="Record what the generated cases send and get, as HAR.")
    ] = None,
    vcr: Annotated[Path | None, typer.Option(help="The same as a VCR cassette.")] = None,
) -> None:
    """Run the conformance suite.

    Exit codes: 0 conforms; 1 there are new findings; 2 could not run to its end, or not begin: reports, too, are tried
    before the first request; 3 --max-requests or --budget left operations untested, and there are no new findings; 4 a
    report could not be written in the end: the summary and the other reports have what was found; 70 an internal error;
    130 interrupted.

    A URL that is not this machine needs <API>_API_KEY (LEAPERONE_API_KEY) in the environment, --max-requests and
    --budget.
    """
    # Imported here so that --help doesn't wait for Schemathesis.

    from leaperone_conformance.checks import rules_for
    from leaperone_conformance.cli.defaults import key_for, secret_of, takes_control
    from leaperone_conformance.mock import Mock
    from leaperone_conformance.report.console import Terminal, Ticker
    from leaperone_conformance.run import Settings, selected
    from leaperone_conformance.run import run as run_suite
    from leaperone_conformance.run.clock import RunClock
    from leaperone_conformance.run.results.baseline import load_baseline
    from leaperone_conformance.run.results.saving import say
    from leaperone_conformance.run.runner import settle
    from leaperone_conformance.run.settings import preset_of
    from leaperone_conformance.run.settings import task_timeout as default_timeout
    from leaperone_conformance.scenarios import sequences_for
    from leaperone_conformance.spec import TOKEN_VARIABLE, changed, earlier, load_for

    if mock_control and url is not None and not os.environ.get(TOKEN_VARIABLE):
        raise OptionInvalid(f"--mock-control: {TOKEN_VARIABLE} must have the token that the mock printed")
    document = load_for(api, spec)
    differing = None if changed_since is None else changed(earlier(document, changed_since), document)
    settings = Settings(
        spec=str(spec) if spec else document.name,
        url=url,
        api=document.name,
        key=key_for(url, document.name),
        seed=seed,
        preset=preset,
        max_examples=preset_of(preset).max_examples if max_examples is None else max_examples,
        include=tuple(include or ()),
        exclude=tuple(exclude or ()),
        changed=differing,
        # One process has the port.
        workers=1 if callbacks else workers if workers is not None else os.cpu_count() or 1,
        shard=_shard(shard) if shard else None,
        max_requests=max_requests,
        budget=_credits(budget) if budget else None,
        default_price=_credits(default_price) if default_price else None,
        tier=tier,
        rate_limit_timeout=rate_limit_timeout,
        task_timeout=default_timeout(preset, url) if task_timeout is None else task_timeout,
        mock_control=url is None
        or (not dry_run and takes_control(url) if mock_control is None else mock_control),
        rules=str(rules) if rules else None,
        scenarios=str(scenarios) if scenarios else None,
        callbacks=_callbacks(callbacks) if callbacks else None,
        strict=strict,
        state=str(state) if state else None,
        repeat_unknown=repeat_unknown,
        har=har,
        vcr=vcr,
    )
    rules_for(document, settings.rules)  # raises for a rule that means nothing
    sequences_for(document, settings.scenarios)
    sys.stderr.writelines(remarks(document))
    if differing is not None:
        say(f"{len(differing)} of {len(document.operations)} operations changed since {changed_since}\n")
        if not differing:
            return
    baseline = load_baseline(known) if known else None
    clock = RunClock(_moment(now) if now else None)
    _show_plan(document, settings, whole=dry_run)
    if dry_run:
        return
    outputs = Outputs(report, html, junit, allure)
    outputs.try_all()
    factory = functools.partial(Mock, seed=seed, control=True) if url is None else None
    with Ticker(Terminal(), len(selected(document, settings))) as ticker:
        record = run_suite(document, settings, factory, ticker, clock, baseline, settled=False)
    code = finish(record, secret_of(settings.key, document.name), outputs)
    settle(document, settings, record)
    raise typer.Exit(code)


def _show_plan(spec: "Spec", settings: "Settings", *, whole: bool) -> None:
    from leaperone_conformance.coverage import described as coverage_described
    from leaperone_conformance.run import selected
    from leaperone_conformance.run.budget.plan import described
    from leaperone_conformance.run.budget.session import limits_of, preview
    from leaperone_conformance.run.http.rate_limit import rate_limit_of
    from leaperone_conformance.run.results.saving import say

    rate_limit_of(spec, settings)  # raises for an unknown tier
    operations = selected(spec, settings)
    lines: list[str] = []
    if settings.limited or whole:
        plan, taken = preview(spec, operations, settings)
        lines += described(plan, limits_of(settings), taken, whole=whole)
    if whole:
        lines += coverage_described(spec, operations)
    if lines:
        say("".join(f"{line}\n" for line in lines))
