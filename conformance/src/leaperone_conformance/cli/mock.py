"""``leaperone-conformance mock``: serves the mock until it is interrupted."""

import gc
import sys
from pathlib import Path
from typing import Annotated

import typer

from leaperone_conformance.mock import Clock, create_app
from leaperone_conformance.mock.replies import Scenario, load_scenario
from leaperone_conformance.mock.responses.shapes import ANY, options
from leaperone_conformance.mock.server import listen, server_for, url_of
from leaperone_conformance.mock.state.billing import PLENTY
from leaperone_conformance.spec import TOKEN_HEADER, load_for, mock_token

from .output import remarks


def mock_command(
    api: Annotated[
        str | None, typer.Option(help="API whose effective spec is served; by default that of --spec.")
    ] = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")
    ] = 8000,
    seed: Annotated[int, typer.Option(help="Same seed and request, same answer.")] = 0,
    spec: Annotated[
        str | None, typer.Option(help="Effective spec to serve instead: a JSON or YAML file.")
    ] = None,
    shape: Annotated[
        list[str] | None,
        typer.Option(
            help="Pin an answer that has several shapes: images=data-list, id=img, images=any (by the seed)."
            " May be repeated; --shape help lists them."
        ),
    ] = None,
    credits: Annotated[
        float, typer.Option(help="Credits to begin with; without any left, calls that cost are refused.")
    ] = PLENTY,
    tier: Annotated[
        str | None, typer.Option(help="Tier whose rate limits hold, 0 to 5 for leaperone; none by default.")
    ] = None,
    scenario: Annotated[
        Path | None,
        typer.Option(help="Faults that strike, and replies: a JSON file, described in docs/mock.md."),
    ] = None,
    fault_headers: Annotated[
        bool, typer.Option("--fault-headers", help="Let requests choose faults in X-Mock-Fault.")
    ] = False,
    replies: Annotated[
        Path | None,
        typer.Option(
            help="Scripted replies: a JSON file, described in docs/mock.md, or a recorded cassette."
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Refuse requests that no scripted reply is for.")
    ] = False,
    cors: Annotated[
        list[str] | None,
        typer.Option(help="Origin whose pages may read responses, * for all. May be repeated."),
    ] = None,
    control: Annotated[
        bool,
        typer.Option(
            "--control",
            help="Open the control endpoint under /__mock__/, and print its token.",
        ),
    ] = False,
    private_callbacks: Annotated[
        bool,
        typer.Option("--private-callbacks", help="Send callbacks to private addresses, also by plain HTTP."),
    ] = False,
    public_callbacks: Annotated[
        bool, typer.Option("--public-callbacks", help="Send callbacks to public hosts, by HTTPS alone.")
    ] = False,
) -> None:
    """Serve every operation of an API, without its models and its bill.

    Any key that looks like the API's is good (LEAPERone's begin with sk-); sk-mock-429 gets a 429, and so for every
    status from 400 to 599.
    """
    if shape and "help" in shape:
        known = options(load_for(api, spec))
        sys.stdout.writelines(f"{name}={'|'.join((*values, ANY))}\n" for name, values in known.items())
        return
    shapes = dict(entry.partition("=")[::2] for entry in shape or ())
    loaded, scripted = (Scenario() if file is None else load_scenario(file) for file in (scenario, replies))
    app = create_app(
        api,
        seed=seed,
        spec=spec,
        clock=Clock.real(),
        shapes=shapes,
        credits=credits,
        tier=tier,
        faults=loaded.faults,
        replies=(*loaded.replies, *scripted.replies),
        strict=strict or loaded.strict or scripted.strict,
        cors=cors or (),
        fault_headers=fault_headers,
        control=control,
        private_callbacks=private_callbacks,
        public_callbacks=public_callbacks,
    )
    # The spec is kept to the end: without it a collection of garbage takes a tenth of the time, 10 ms and not 100.
    gc.freeze()
    sys.stderr.writelines(remarks(app.spec))
    listener = listen(host, port)
    sys.stderr.write(f"{app.spec.name}: {len(app.spec.operations)} operations on {url_of(listener, app)}\n")
    if control:
        sys.stderr.write(f"control endpoint: {TOKEN_HEADER}: {mock_token()}\n")
    try:
        server_for(app).run(sockets=[listener])
    finally:
        listener.close()
