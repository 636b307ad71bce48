"""What the suite finds of what was broken on purpose: every mutant is run against, and caught or not."""

import fnmatch
import multiprocessing
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from .errors import OptionInvalid
from .joint import key_for
from .mock import Mock
from .mutants import Mutant, Mutated, mutants
from .plain import Plain
from .run import Progress, Settings, run
from .spec import Spec, load


@dataclass(frozen=True, slots=True)
class Task:
    """What a process needs to know to run mutants."""

    api: str
    spec: Path | None
    seed: int
    max_examples: int
    plain: Path | None
    """Document that plain Schemathesis is given; None: it isn't run."""


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
    struck: int
    """How many requests or answers were changed; 0: the mutant is none."""
    plain: bool | None
    """Whether plain Schemathesis fails where it doesn't without the mutant; None where it wasn't run."""


def chosen(
    spec: Spec, api: str, families: Sequence[str], patterns: Sequence[str], every: int
) -> list[Mutant]:
    """Mutants of some families, whose id has or matches one of the patterns; of these each ``every``-th.

    Raises OptionInvalid where there is none.
    """
    found = [
        mutant
        for mutant in mutants(spec, api)
        if (not families or mutant.family in families)
        and (not patterns or any(p in mutant.id or fnmatch.fnmatchcase(mutant.id, p) for p in patterns))
    ][::every]
    if not found:
        known = ", ".join(sorted({mutant.family for mutant in mutants(spec, api)}))
        raise OptionInvalid(f"no mutant of {api} is asked for; there are the families {known}")
    return found


def detect(task: Task, wanted: Sequence[Mutant], workers: int) -> Iterator[Caught]:
    """Runs the suite against each mutant, in processes of their own; the mutants' order is kept."""
    ids = [mutant.id for mutant in wanted]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(workers, len(ids)), context, _begin, (task,)) as pool:
        yield from pool.map(_run_one, ids)


_current: "Bench"


def _begin(task: Task) -> None:
    global _current
    _current = Bench(task)


def _run_one(id_: str) -> Caught:
    return _current.run(id_)


class Bench:
    """Runs mutants one after the other, over one spec that is read once."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._spec = load(task.spec or task.api)
        self._mutants = {mutant.id: mutant for mutant in mutants(self._spec, task.api)}
        self._settings = Settings(
            str(task.spec) if task.spec else task.api,
            api=task.api,
            key=key_for(None, task.api),
            seed=task.seed,
            max_examples=task.max_examples,
            control=True,
        )
        self._plain = None if task.plain is None else Plain(task.plain, self._settings.key, task.seed)

    def run(self, id_: str) -> Caught:
        """What became of the mutant of this id."""
        mutant = self._mutants[id_]
        apps: list[Mutated] = []

        def app() -> Mutated:
            apps.append(Mutated(self._mock(), mutant))
            return apps[-1]

        count = _Count()
        record = run(self._spec, self._about(mutant), app, count)
        checks = tuple(sorted({finding.check for finding in record.findings}))
        struck = sum(app.struck for app in apps)
        plain = None
        if self._plain is not None:
            plain = self._plain.differs(mutant.operations, self._mock, lambda: Mutated(self._mock(), mutant))
        return Caught(mutant.id, mutant.family, mutant.breaks, checks, count.cases, struck, plain)

    def _mock(self) -> Mock:
        return Mock(self._spec, api=self._task.api, seed=self._task.seed, control=True)

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


def table(results: Sequence[Caught]) -> Iterator[str]:
    """The results as lines: one for each mutant, then how many of each family were caught, and of all."""
    width = max(len(result.id) for result in results)
    for result in results:
        yield _row(result, width)
    yield ""
    for family in dict.fromkeys(result.family for result in results):
        of_family = [result for result in results if result.family == family]
        yield f"{family:<24} {_ratio(of_family, lambda result: bool(result.checks))}"
    yield ""
    yield f"caught by the suite: {_ratio(results, lambda result: bool(result.checks))}"
    measured = [result for result in results if result.plain is not None]
    if measured:
        yield f"caught by plain Schemathesis: {_ratio(measured, lambda result: bool(result.plain))}"


def _row(result: Caught, width: int) -> str:
    verdict = ", ".join(result.checks) or ("NEVER STRUCK" if not result.struck else "NOT CAUGHT")
    plain = {None: "", True: "  plain: yes", False: "  plain: no"}[result.plain]
    return f"{result.id:<{width}}  {result.cases:>4} cases  {verdict}{plain}"


def _ratio(results: Sequence[Caught], good: Callable[[Caught], bool]) -> str:
    return f"{sum(map(good, results))} of {len(results)}"
