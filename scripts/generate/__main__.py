"""`python -m scripts.generate SPEC --config FILE -o OUT`"""

from pathlib import Path
from typing import Annotated

import typer

from scripts.command import run
from scripts.extensions import check_extensions
from scripts.spec import load_published

from .client import generate, there
from .stamp import inputs_state, is_stamped, stamp


def main(
    spec: Annotated[Path, typer.Argument(help="The OpenAPI document, usually an effective spec.")],
    config: Annotated[Path, typer.Option(help="The client's generator-config.yml.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to make or replace.")],
    force: Annotated[bool, typer.Option("--force", help="Generate even when nothing has changed.")] = False,
) -> None:
    """Generate a typed client for any OpenAPI document.

    Exit codes: 0 done or unchanged, 3 the spec, 5 the generation, 7 the output folder.
    """
    inputs = inputs_state(spec, config)
    result = None if force or not is_stamped(output, inputs) else there(output)
    if result is None:
        document, notes = load_published(spec)
        result = generate(check_extensions(document, str(spec)), config, output, force=force)
        for note in notes:
            typer.echo(note, err=True)
        stamp(output, inputs)
    for note in result.notes:
        typer.echo(note, err=True)
    state = "unchanged" if result.unchanged else "generated"
    typer.echo(
        f"{output}: {state}: {result.operations} operations, {result.models} models, {result.lines} lines"
    )


if __name__ == "__main__":
    run(main)
