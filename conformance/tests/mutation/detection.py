"""What the suite finds of what was broken on purpose: every mutant is run against, and caught or not."""

import fnmatch
import multiprocessing
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from leaperone_conformance.cli.defaults import key_for
from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock import Mock
from leaperone_conformance.run import Progress, Settings, run
from leaperone_conformance.spec import Spec, load_for

from . import Mutant, Mutated, is_removed, mutants
from .comparison import Plain

Failures = tuple[frozenset[str], ...]
"""What plain Schemathesis says, by document."""


_WIDTH = 22


@dataclass(frozen=True, slots=True)
class DetectionTask:
    """What a process needs to know to run mutants."""

    api: str
    spec: Path | None
    seed: int
    max_examples: int
    plain: tuple[Path, ...] = ()
    """Documents that plain Schemathesis is given, one after the other."""


@dataclass(frozen=True, slots=True)
class Caught:
    """What became of one mutant."""

    id: str
    family: str
    breaks: str
    checks: tuple[str, ...]
    """The checks that failed; none where it got away."""
    cases: int
    """Cases until the end of the phase in which the first check failed; all of them where none did."""
    hits: int
    """How many requests or answers were changed; 0: the mutant is none."""
    plain: tuple[bool, ...] = ()
    """Whether plain Schemathesis fails in a way in which it doesn't without the mutant, by document."""

    @property
    def caught(self) -> bool:
        """Whether a check failed, and because of the mutant."""
        return bool(self.checks) and self.hits > 0


def chosen(
    spec: Spec, api: str, families: Sequence[str], patterns: Sequence[str], every: int
) -> list[Mutant]:
    """Mutants of some families, whose id has or matches one of the patterns; of these each ``every``-th.

    Raises OptionInvalid where there is none.
    """
    found = [
        mutant
        for mutant in mutants(spec, api)
        if not is_removed(spec, mutant)
        and (not families or mutant.family in families)
        and (not patterns or any(p in mutant.id or fnmatch.fnmatchcase(mutant.id, p) for p in patterns))
    ][::every]
    if not found:
        known = ", ".join(sorted({mutant.family for mutant in mutants(spec, api)}))
        raise OptionInvalid(f"no mutant of {api} is asked for; there are the families {known}")
    return found


def detect(task: DetectionTask, wanted: Sequence[Mutant], workers: int) -> Iterator[Caught]:
    """Runs the suite against each mutant, in processes of their own; the mutants' order is kept."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(workers, len(wanted)), context, _begin, (task,)) as pool:
        together = list(dict.fromkeys(mutant.operations for mutant in wanted)) if task.plain else []
        healthy = dict(zip(together, pool.map(_healthy, together), strict=True))
        known = [healthy.get(mutant.operations, ()) for mutant in wanted]
        yield from pool.map(_run_one, [mutant.id for mutant in wanted], known)


def unbroken(task: DetectionTask, wanted: Sequence[Mutant], workers: int, seeds: int) -> Iterator[str]:
    """What the suite finds with nothing broken, about the operations that the mutants touch, over so many seeds.

    Whatever is said here makes what is said of mutants worthless.
    """
    touched = tuple(dict.fromkeys(key for mutant in wanted for key in mutant.operations))
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(workers, seeds), context, _begin, (task,)) as pool:
        for found in pool.map(_run_unbroken, range(task.seed, task.seed + seeds), [touched] * seeds):
            yield from found


_current: "Bench"


def _begin(task: DetectionTask) -> None:
    global _current
    _current = Bench(task)


def _healthy(operations: tuple[str, ...]) -> Failures:
    return _current.healthy(operations)


def _run_unbroken(seed: int, operations: tuple[str, ...]) -> list[str]:
    return _current.unbroken(seed, operations)


def _run_one(id_: str, healthy: Failures) -> Caught:
    return _current.run(id_, healthy)


class Bench:
    """Runs mutants one after the other, over one spec that is read once."""

    def __init__(self, task: DetectionTask) -> None:
        self._task = task
        self._spec = load_for(task.api, task.spec)
        self._mutants = {mutant.id: mutant for mutant in mutants(self._spec, task.api)}
        self._settings = Settings(
            str(task.spec) if task.spec else task.api,
            api=task.api,
            key=key_for(None, task.api),
            seed=task.seed,
            max_examples=task.max_examples,
            mock_control=True,
        )
        self._plain = tuple(
            Plain(document, self._spec, self._settings.key, task.seed) for document in task.plain
        )

    def unbroken(self, seed: int, operations: tuple[str, ...]) -> list[str]:
        """The findings on the mock with nothing broken."""
        known = tuple(key for key in operations if key in self._spec.by_key)
        if not known:
            return []
        settings = replace(self._settings, seed=seed, include=known)
        findings = run(self._spec, settings, lambda _: self._mock(), lambda progress: None).findings
        return [f"seed {seed}: {found.operation}: {found.check}: {found.title}" for found in findings]

    def healthy(self, operations: tuple[str, ...]) -> Failures:
        """What plain Schemathesis says of the mock with nothing broken."""
        return tuple(plain.failures(operations, self._mock()) for plain in self._plain)

    def run(self, id_: str, healthy: Failures = ()) -> Caught:
        """What became of the mutant of this id; ``healthy`` is what plain Schemathesis says without it."""
        mutant = self._mutants[id_]
        apps: list[Mutated] = []

        def app(_: Spec) -> Mutated:
            apps.append(Mutated(self._mock(), mutant))
            return apps[-1]

        count = _Count()
        record = run(self._spec, self._about(mutant), app, count)
        checks = tuple(sorted({finding.check for finding in record.findings}))
        hits = sum(app.hits for app in apps)
        plain = tuple(
            bool(each.failures(mutant.operations, Mutated(self._mock(), mutant)) - known)
            for each, known in zip(self._plain, healthy, strict=True)
        )
        return Caught(mutant.id, mutant.family, mutant.breaks, checks, count.cases, hits, plain)

    def _mock(self) -> Mock:
        return Mock(self._spec, seed=self._task.seed, control=True)

    def _about(self, mutant: Mutant) -> Settings:
        """Settings for the operations that a mutant touches and those that lead there; else for one that reads."""
        keys = [key for key in mutant.operations if key in self._spec.by_key]
        touched = {self._spec.by_key[key].id for key in keys}
        keys += [
            operation.key
            for operation in self._spec.operations
            if _leads_to(operation.definition.get("x-task", {})) & touched and operation.key not in keys
        ]
        if not keys:
            keys = [next(key for key in self._spec.by_key if key.startswith("GET "))]
        return replace(self._settings, include=tuple(keys))


def _leads_to(task: Mapping[str, Any]) -> set[str]:
    """The ids of the operations that a task is asked for and removed with."""
    return {task.get("status", ""), task.get("delete", {}).get("operation", "")}


class _Count:
    """Counts cases up to the first phase with a finding."""

    def __init__(self) -> None:
        self.cases = 0
        self._found = False

    def __call__(self, progress: Progress) -> None:
        if not self._found:
            self.cases += progress.cases
            self._found = bool(progress.findings)


def row(result: Caught, width: int) -> str:
    """A line of the table, whose first column is so wide."""
    verdict = ", ".join(result.checks) or "NOT CAUGHT"
    hits = "" if result.hits else "  NEVER STRUCK"
    plain = (
        f"  plain: {', '.join('yes' if found else 'no' for found in result.plain)}" if result.plain else ""
    )
    return f"{result.id:<{width}}  {result.cases:>4} cases  {verdict}{hits}{plain}"


def summary(results: Sequence[Caught], plain: Sequence[Path]) -> Iterator[str]:
    """How many of each family were caught, and of all; beside it what plain Schemathesis catches."""
    columns = ["suite", *(document.name for document in plain)]
    yield f"{'family':<24} {'  '.join(f'{column:>{_WIDTH}}' for column in columns)}"
    for family in dict.fromkeys(result.family for result in results):
        of_family = [result for result in results if result.family == family]
        columns = [_ratio([result.caught for result in of_family])]
        columns += [_ratio([result.plain[index] for result in of_family]) for index in range(len(plain))]
        yield f"{family:<24} {'  '.join(f'{column:>{_WIDTH}}' for column in columns)}"
    yield ""
    yield f"caught by the suite: {_ratio([result.caught for result in results])}"
    for index, document in enumerate(plain):
        yield f"caught by st run {document}: {_ratio([result.plain[index] for result in results])}"


def _ratio(found: Sequence[bool]) -> str:
    return f"{sum(found)} of {len(found)}"
