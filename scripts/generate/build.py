"""The files of a client in memory, and the ledger that shows that no operation was lost on the way."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.errors import GenerationError
from scripts.kinds import readable
from scripts.spec import iter_operations

from .config import ClientConfig, load_config
from .names import name_operations
from .normalize import Plan, lower_document
from .parse import Parsed, generator_config, parse
from .plugins import read_plugins
from .releases import CHANGELOG, FILE, changelog, read_releases, releases_text
from .render import Renderer


@dataclass(frozen=True)
class Built:
    """The rendered files of a client by their paths, its configuration, and the number of its models.

    `operations` is the ledger {"GET /path": "resource.method"}; `taken` has the names that operations would have had
    if they weren't taken. `unfit` is what can't become code, with the reason: operations, and settings for operations
    that aren't there. `renamed` has the classes whose name was taken, with that name, and `notes` the schemas that no
    value satisfies, and the parts that were left out, as OpenAPI has them in another way.
    """

    files: dict[str, str]
    config: ClientConfig
    operations: dict[str, str]
    taken: dict[str, str]
    models: int
    unfit: dict[str, str]
    renamed: dict[str, str]
    notes: list[str]


def build(
    document: dict[str, Any],
    config_path: Path,
    output: Path,
    unfit: dict[str, str] | None = None,
    *,
    tolerant: bool = False,
) -> Built:
    """The client of a document without what is `unfit`; what else can't become code is left out where `tolerant`.

    Raises GenerationError naming all that can't become code, else.
    """
    unfit = {} if unfit is None else unfit
    config = load_config(config_path)
    document, wrong = readable({"info": {}, **document})
    plugins = read_plugins(config_path.parent, config)
    while True:
        plans, parsed = _read(_without(document, unfit), config, output, unfit)
        if not tolerant:
            _refuse(unfit)
        try:
            rendered = Renderer(document, config, plugins).render(plans, parsed)
            break
        except GenerationError as error:
            blamed = [
                plan.operation.name for plan in plans if str(error).startswith(f"{plan.operation.name}: ")
            ]
            if not blamed or not tolerant:
                raise
            unfit[blamed[0]] = str(error)
    releases = read_releases(config_path.parent)
    rendered[f"{config.package}/{FILE}"] = releases_text(releases)
    rendered[CHANGELOG] = changelog(config.distribution, config.version, releases)
    ledger = {plan.operation.name: ".".join(plan.name) for plan in plans}
    taken = {plan.operation.name: ".".join(plan.wanted) for plan in plans if plan.wanted != plan.name}
    left_out = {
        operation.name for operation in iter_operations(document)
    } & unfit.keys() | config.left_out.keys()
    expected = {operation.name for operation in iter_operations(document)} - left_out
    _check_ledger(ledger, expected, rendered, config.package)
    models = [name for name in rendered if name.startswith(f"{config.package}/models/")]
    # one of the models is the package's __init__
    return Built(
        rendered, config, ledger, taken, len(models) - 1, unfit, parsed.renamed, [*wrong, *parsed.notes]
    )


def _without(document: dict[str, Any], unfit: Collection[str]) -> dict[str, Any]:
    """A document without the operations that can't become code."""
    if not unfit:
        return document
    paths = {
        path: {key: value for key, value in item.items() if f"{key.upper()} {path}" not in unfit}
        for path, item in document["paths"].items()
    }
    return {**document, "paths": paths}


def read(
    document: dict[str, Any], config: ClientConfig, output: Path, unfit: dict[str, str] | None = None
) -> tuple[list[Plan], Parsed]:
    """A plan for each operation that can become code, and the types that the generator makes for them.

    Those that can't go to `unfit`, with the reason; without one GenerationError is raised, naming all.
    """
    found: dict[str, str] = {} if unfit is None else unfit
    plans, parsed = _read(readable(document)[0], config, output, found)
    if unfit is None:
        _refuse(found)
    return plans, parsed


def _read(
    document: dict[str, Any], config: ClientConfig, output: Path, unfit: dict[str, str]
) -> tuple[list[Plan], Parsed]:
    named = name_operations(list(iter_operations(document)), config, unfit)
    lowered = lower_document(document, named, unfit)
    try:
        parsed = parse(lowered, generator_config(config, output))
    except RecursionError:
        raise GenerationError("#/components/schemas: nested too deep to become code") from None
    return lowered.plans, parsed


def _refuse(unfit: Mapping[str, str]) -> None:
    """GenerationError for all that can't become code; a prefix without paths only deserves a word."""
    reasons = [reason for name, reason in unfit.items() if not name.startswith("prefixes: ")]
    if reasons:
        raise GenerationError("; ".join(reasons))


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
