"""The files of a client in memory, and the ledger that shows that no operation was lost on the way."""

from pathlib import Path
from typing import Any

from scripts.errors import GenerationError
from scripts.spec import iter_operations

from .config import ClientConfig, load_config
from .lower import Plan, lower_document
from .names import name_operations
from .parse import Parsed, generator_config, parse
from .plugins import read_plugins
from .render import Renderer


def build(
    document: dict[str, Any], config_path: Path, output: Path
) -> tuple[dict[str, str], dict[str, str], int]:
    """Rendered files, the ledger {"GET /path": "resource.method"}, and the number of models.

    Raises GenerationError naming what can't become code.
    """
    config = load_config(config_path)
    document = {"info": {}, **document}
    plans, parsed = read(document, config, output)
    plugins = read_plugins(config_path.parent, config)
    rendered = Renderer(document, config, plugins).render(plans, parsed)
    ledger = {plan.operation.name: ".".join(plan.name) for plan in plans}
    expected = {operation.name for operation in iter_operations(document)}
    _check_ledger(ledger, expected, rendered, config.package)
    _compile(rendered)
    models = [name for name in rendered if name.startswith(f"{config.package}/models/")]
    return rendered, ledger, len(models) - 1  # one of them is the package's __init__


def read(document: dict[str, Any], config: ClientConfig, output: Path) -> tuple[list[Plan], Parsed]:
    """A plan for each operation, and the types that the generator makes for them.

    Raises GenerationError naming what can't become code.
    """
    named = name_operations(list(iter_operations(document)), config)
    lowered, plans, webhooks = lower_document(document, named)
    return plans, parse(lowered, plans, webhooks, generator_config(config, output))


def _check_ledger(ledger: dict[str, str], expected: set[str], rendered: dict[str, str], package: str) -> None:
    """Every operation has exactly one module and every module one operation."""
    modules = {
        name for name in rendered if name.startswith(f"{package}/api/") and not name.endswith("__init__.py")
    }
    wanted = {f"{package}/api/{name.replace('.', '/')}.py": key for key, name in ledger.items()}
    lost = sorted(expected - set(ledger)) or [wanted[name] for name in sorted(wanted.keys() - modules)]
    if lost:
        raise GenerationError(f"{lost[0]}: has no function in the generated client ({len(lost)} in all)")
    if len(wanted) != len(ledger) or len({name.casefold() for name in rendered}) != len(rendered):
        raise GenerationError("two parts of the client would share a file")
    if modules - wanted.keys():
        raise GenerationError(f"{min(modules - wanted.keys())}: belongs to no operation")


def _compile(rendered: dict[str, str]) -> None:
    for name, text in rendered.items():
        if name.endswith(".py"):
            try:
                compile(text, name, "exec", dont_inherit=True)
            except SyntaxError as error:
                raise GenerationError(f"{name}: line {error.lineno}: {error.msg}: {error.text}") from error
