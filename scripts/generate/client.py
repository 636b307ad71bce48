"""A client from a spec: one call, atomic, skipped when nothing that it depends on has changed."""

import gc
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

from ruff import find_ruff_bin  # type: ignore[import-untyped]

from scripts import files
from scripts.errors import GenerationError, OutputError
from scripts.extensions import RULES
from scripts.spec import iter_operations

from .plugins import plugin_files
from .reachable import UnreachableError, probes
from .releases import RELEASES

GENERATOR = "openapi-python-client"
LEDGER = "ledger.json"
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Generated:
    """The outcome of a run: the number of operations, models and lines, and whether it had nothing to do.

    `unfit` is what was left out, with the reason. `renamed` are the operations whose name was another one before, with
    both names; `taken` those whose name was taken, each with the name that it would have had and the one that it has.
    `contradictions` are the schemas that no value satisfies.
    """

    operations: int
    models: int
    lines: int
    unchanged: bool
    unfit: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, tuple[str, str]] = field(default_factory=dict)
    taken: dict[str, tuple[str, str]] = field(default_factory=dict)
    contradictions: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, ledger: dict[str, Any], *, unchanged: bool, before: Mapping[str, str] | None = None) -> Self:
        """The outcome that a ledger records, beside the operations `before` it."""
        now = ledger["operations"]
        taken = {operation: (wanted, now[operation]) for operation, wanted in ledger.get("taken", {}).items()}
        renamed = {
            key: (name, now[key]) for key, name in (before or {}).items() if now.get(key, name) != name
        }
        unfit = ledger.get("left_out", {})
        wrong = ledger.get("contradictions", [])
        return cls(len(now), ledger["models"], ledger["lines"], unchanged, unfit, renamed, taken, wrong)

    @property
    def notes(self) -> list[str]:
        """A line for each operation whose name was taken, and for each schema that no value satisfies."""
        return [
            *(
                f"renamed: {key} is {name}, as {wanted} is taken"
                for key, (wanted, name) in self.taken.items()
            ),
            *self.contradictions,
        ]


def generate(
    document: dict[str, Any], config_path: Path, output: Path, *, force: bool = False, tolerant: bool = False
) -> Generated:
    """Make `output` the client of `document`, replacing what is there in one step; `tolerant`: of all of it that can
    become code.

    Raises GenerationError naming the operation, schema or setting at fault, and OutputError when `output`
    can't be written; in both cases what was there stays.
    """
    inputs = input_hash(document, config_path)
    ledger = _read_ledger(output)
    reusable = not force and (tolerant or not ledger.get("left_out"))
    if reusable and ledger.get("inputs") == inputs and ledger.get("outputs") == output_hash(output):
        return Generated.of(ledger, unchanged=True)
    before, unfit = ledger.get("operations", {}), dict[str, str]()
    while True:
        try:
            ledger = _made(document, config_path, output, inputs, unfit, tolerant=tolerant)
            return Generated.of(ledger, unchanged=False, before=before)
        except UnreachableError as error:
            if not tolerant or not error.operations:
                raise
            unfit |= error.operations


def _made(
    document: dict[str, Any],
    config_path: Path,
    output: Path,
    inputs: str,
    unfit: dict[str, str],
    *,
    tolerant: bool,
) -> dict[str, Any]:
    """Build, check and put in place the client without the operations that are `unfit`; returns its ledger."""
    from .atomic_dir import replaced

    with probes(sum(1 for _ in iter_operations(document))) as check_reachable, uncollected():
        # The generator takes a second to import, which an unchanged client needn't wait for.
        from .build import build

        built = build(document, config_path, output, unfit, tolerant=tolerant)
        with replaced(output) as folder:
            _write(folder, built.files)
            format_folder(folder)
            check_reachable(folder, built.config, built.operations)
            ledger = {
                "generator": f"{GENERATOR} {version(GENERATOR)}",
                "inputs": inputs,
                "outputs": output_hash(folder),
                "operations": built.operations,
                "taken": built.taken,
                "models": built.models,
                "lines": sum(path.read_bytes().count(b"\n") for path in folder.rglob("*.py")),
                **({"left_out": built.unfit} if built.unfit else {}),
                **({"classes": built.renamed} if built.renamed else {}),
                **({"contradictions": built.notes} if built.notes else {}),
                **({"rules": rules} if (rules := listed_rules(document)) else {}),
            }
            files.write_atomic(folder / LEDGER, files.canonical_json(ledger))
    return ledger


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the collection of cycles: nearly all that a run makes it keeps, and to look through that again and again
    takes a sixth of its time.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def there(output: Path) -> Generated | None:
    """The client that is there, where nothing is left out of it."""
    ledger = _read_ledger(output)
    return None if not ledger or ledger.get("left_out") else Generated.of(ledger, unchanged=True)


def listed_rules(document: dict[str, Any]) -> dict[str, dict[str, str]]:
    """For each operation that has rules, and for `info`, the section that promises each of them, by its id."""
    holders = {"info": document.get("info", {})}
    holders |= {operation.name: operation.value for operation in iter_operations(document)}
    return {
        name: {id_: str(rule["section"]) for id_, rule in holder[RULES].items()}
        for name, holder in holders.items()
        if holder.get(RULES)
    }


def input_hash(document: dict[str, Any], config_path: Path) -> str:
    """Digest of everything that the client depends on: spec, configuration, plug-ins, templates, generators."""
    try:
        parts = [files.canonical_json(document), config_path.read_bytes()]
        if (config_path.parent / RELEASES).is_file():
            parts.append((config_path.parent / RELEASES).read_bytes())
        for path in plugin_files(config_path.parent):
            parts += [path.name.encode(), path.read_bytes()]
    except OSError as error:
        raise GenerationError(f"{config_path}: can't be read: {error.strerror}") from error
    templates = [path for path in (ROOT / "templates").rglob("*") if "reference" not in path.parts]
    sources = [*templates, *Path(__file__).parent.glob("*.py"), ROOT / "LICENSE"]
    for path in sorted(path for path in sources if path.suffix != ".pyc" and path.is_file()):
        parts += [str(path.relative_to(ROOT)).encode(), path.read_bytes()]
    versions = f"{version(GENERATOR)} {version('ruff')} {version('jinja2')}"
    return files.sha256([*parts, versions.encode()])


def output_hash(output: Path) -> str:
    """Digest of the files of a generated client, its ledger apart."""
    return files.sha256(_parts(output))


def _parts(output: Path) -> Iterable[bytes]:
    for path in sorted(output.rglob("*")):
        relative = path.relative_to(output)
        if path.is_file() and not path.is_symlink() and str(relative) != LEDGER and not _is_residue(relative):
            yield str(relative).encode()
            yield path.read_bytes()


def _is_residue(relative: Path) -> bool:
    return any(part in ("__pycache__", "dist", "build") or part.startswith(".") for part in relative.parts)


def _read_ledger(output: Path) -> dict[str, Any]:
    path = output / LEDGER
    if not path.is_file():
        return {}
    ledger = files.read_json(path)
    return ledger if isinstance(ledger, dict) else {}


def _write(folder: Path, rendered: dict[str, str]) -> None:
    root = Path(os.path.realpath(folder))
    made: set[Path] = set()
    for name, text in rendered.items():
        path = Path(os.path.normpath(f"{root}/{name}"))  # the folder is new: it has no links
        if root not in path.parents:
            raise OutputError(f"{name}: would be written outside the output folder")
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_text(text, encoding="utf-8")


def format_folder(folder: Path) -> None:
    """Sort imports and format; what ruff refuses is no Python, which is a defect of what wrote it: GenerationError."""
    for command in (["check", "--select", "I,UP007,C4", "--fix-only", "--silent"], ["format", "--quiet"]):
        done = subprocess.run(
            [find_ruff_bin(), *command, "--no-cache", "."],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            message = " ".join((done.stderr or done.stdout).split())[:300]
            raise GenerationError(f"the rendered client is not Python: {message}")
