"""A check that every operation of a generated client can be called by its name, made by processes of its own."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

from scripts.errors import GenerationError

from .config import ClientConfig

PROBE = Path(__file__).with_name("probe.py")
_MOST = 2
_WORTH = 100
"""Operations that are worth a process, which takes a fifth of a second to start."""

Check = Callable[[Path, ClientConfig, Mapping[str, str]], None]


class UnreachableError(GenerationError):
    """Operations that can't be called by their names: `operations` has them with the reason."""

    def __init__(self, problems: list[str], operations: Iterable[str]) -> None:
        super().__init__(f"{problems[0]} ({len(problems)} in all)")
        self.operations = {
            name: problem for problem in problems for name in operations if problem.startswith(f"{name}: ")
        }


@contextmanager
def probes(operations: int) -> Iterator[Check]:
    """A check of one client of so many operations, by processes that import what every client needs while that client
    is being made.

    The check takes the folder of the client, its configuration, and the ledger {"GET /path": "resource.method"}. It
    sends nothing. It raises UnreachableError for operations that can't be called by their names on the client, and
    GenerationError for a client that can't be imported.
    """
    command = [sys.executable, "-I", "-B", str(PROBE)]
    pipe = subprocess.PIPE
    with ExitStack() as stack:
        started = [
            stack.enter_context(subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True))
            for _ in range(max(1, min(_MOST, operations // _WORTH)))
        ]
        yield lambda folder, config, operations: _check(started, folder, config, operations)


def _check(
    started: list["subprocess.Popen[str]"], folder: Path, config: ClientConfig, operations: Mapping[str, str]
) -> None:
    """Each process looks at a part of the operations, the first one at all that isn't one."""
    names, count = list(operations), len(started)
    share = -(-len(names) // count)
    parts = [{name: operations[name] for name in names[i * share :][:share]} for i in range(count)]
    others = [[*operations.values()][share:], *[None] * (count - 1)]
    common = {"folder": str(folder), "package": config.package, "client": config.client}
    given = [
        json.dumps({**common, "operations": part, "others": other})
        for part, other in zip(parts, others, strict=True)
    ]
    with ThreadPoolExecutor(count) as pool:
        outputs = list(pool.map(lambda process, text: process.communicate(text), started, given))
    for process, (_, error) in zip(started, outputs, strict=True):
        if process.returncode:
            message = error.strip().rpartition("\n")[2]
            raise GenerationError(f"the rendered client can't be imported: {message}")
    problems = [problem for output, _ in outputs for problem in json.loads(output)]
    if problems:
        raise UnreachableError(problems, operations)


def check_reachable(folder: Path, config: ClientConfig, operations: Mapping[str, str]) -> None:
    """The check of ``probes``, of a client that is there."""
    with probes(len(operations)) as check:
        check(folder, config, operations)
