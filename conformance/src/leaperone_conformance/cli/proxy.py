"""``leaperone-conformance proxy`` and ``replay``: served until they are interrupted."""

import os
import signal
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock.server import listen, server_for, url_of
from leaperone_conformance.proxy.app import Proxy
from leaperone_conformance.proxy.cassette import Cassette, load
from leaperone_conformance.proxy.replay import Replay
from leaperone_conformance.proxy.violations import Violations
from leaperone_conformance.spec import load_for

_API = typer.Option(
    help="API whose effective spec both directions are held against; by default that of --spec."
)
_SPEC = typer.Option(help="Effective spec to use instead: a JSON or YAML file.")
_HOST = typer.Option(help="Address to listen on.")
_PORT = typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")


def proxy(
    url: Annotated[str, typer.Option(help="Where the API is.")],
    record: Annotated[Path | None, typer.Option(help="Directory that exchanges are recorded in.")] = None,
    report: Annotated[Path | None, typer.Option(help="File for every violation (JSON lines).")] = None,
    max_requests: Annotated[
        int | None, typer.Option(min=1, help="Pass on at most so many requests, then refuse.")
    ] = None,
    rules: Annotated[
        Path | None, typer.Option(help="Rules of your own (YAML), besides those of the spec.")
    ] = None,
    api: Annotated[str | None, _API] = None,
    spec: Annotated[Path | None, _SPEC] = None,
    host: Annotated[str, _HOST] = "127.0.0.1",
    port: Annotated[int, _PORT] = 8001,
) -> None:
    """Pass requests on to an API, hold both directions against the spec, and record them without keys and media.

    A URL that isn't this machine needs the API's key in the environment (LEAPERONE_API_KEY), which is used in the place
    of any other, and --max-requests. Violations are summed up at the end.

    Exit codes: 0 none; 1 there were violations; 2 could not run, or what passed can't be
    written; 70 an internal error.
    """
    # Imported here, as it brings Schemathesis, which --help needn't wait for.
    from leaperone_conformance.checks import rules_for
    from leaperone_conformance.run import check_url, key_variable
    from leaperone_conformance.run.results.saving import say
    from leaperone_conformance.spec.servers import is_loopback

    document = load_for(api, spec)
    variable = key_variable(document.name)
    key = os.environ.get(variable) or None
    check_url(url, variable)
    conditions = {f"{variable} in the environment": key, "--max-requests": max_requests}
    missing = ", ".join(name for name, value in conditions.items() if not value)
    if not is_loopback(url) and missing:
        raise OptionInvalid(f"{url} is not this machine and may cost credits: refused without {missing}")
    judging = rules_for(document, rules)
    found = Violations(report)
    cassette = None if record is None else Cassette(record)
    app = Proxy(
        document,
        url,
        found,
        rules=judging,
        cassette=cassette,
        key=key,
        max_requests=max_requests,
    )
    _serve(app, host, port, f"{document.name}: {url}")
    say(found.summary())
    if app.failure is not None:
        raise app.failure
    if found.counts:
        raise typer.Exit(1)


def replay(
    cassettes: Annotated[Path, typer.Argument(help="Directory that `proxy --record` wrote.")],
    api: Annotated[str | None, _API] = None,
    spec: Annotated[Path | None, _SPEC] = None,
    host: Annotated[str, _HOST] = "127.0.0.1",
    port: Annotated[int, _PORT] = 8001,
) -> None:
    """Answer from recorded exchanges; a request that wasn't recorded gets a 501 that names the nearest ones."""
    document = load_for(api, spec)
    recorded = load(cassettes)
    if not any(exchange.request.operation in document.by_key for exchange in recorded):
        raise OptionInvalid(
            f"{cassettes}: has no operation of {document.name}: name the API with --api or --spec"
        )
    _serve(Replay(document, recorded), host, port, f"{document.name}: {len(recorded)} recorded exchanges")


def _serve(app: Any, host: str, port: int, what: str) -> None:
    listener = listen(host, port)
    sys.stderr.write(f"{what} on {url_of(listener, app)}\n")
    # Who ends it by SIGTERM wants the summary as much as who presses Ctrl-C.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        server_for(app).run(sockets=[listener])
    except KeyboardInterrupt:
        # uvicorn raises again the signal that ended it; it is how this is meant to end.
        pass
    finally:
        listener.close()
