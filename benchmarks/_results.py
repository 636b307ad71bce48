"""Results of the benchmarks: paired runs, their ratios with spread, and the file that holds the last ones."""

import json
import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from _peers import Missing

FILE = Path(__file__).with_name("results.json")
RUNS = 5
T = TypeVar("T")
Times = Mapping[str, Sequence[float]]


@dataclass(frozen=True)
class Row:
    """One measurement of ours beside a peer's: medians, and the ratio ours/theirs within each pair of runs, as its
    median and its quartiles; without a peer there is only ours. ``more`` says that more is better.
    """

    what: str
    unit: str
    ours: float
    peer: str = ""
    theirs: float | None = None
    ratio: float | None = None
    low: float | None = None
    high: float | None = None
    pairs: int = 0
    more: bool = False


@dataclass
class Area:
    """The results of one script: its rows, and the peers that could not be installed, each with the reason."""

    name: str
    quick: bool = False
    rows: list[Row] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)

    @property
    def runs(self) -> int:
        """The number of runs of everything; one in a quick run."""
        return 1 if self.quick else RUNS

    @contextmanager
    def trying(self, peer: str) -> Any:
        """A block that a peer needs; whatever keeps the peer from running is noted as the reason that it is missing."""
        try:
            yield
        except (Missing, RuntimeError, OSError) as error:
            self.missing[peer] = str(error)
            print(f"{self.name}: {peer} is missing: {error}", flush=True)

    def compare(self, what: str, unit: str, times: Times, *, more: bool = False) -> None:
        """Add the rows of one measurement; the first contestant is ours."""
        (_, ours), *others = times.items()
        for peer, theirs in others:
            ratios = [one / other for one, other in zip(ours, theirs, strict=True)] if all(theirs) else []
            low, middle, high = _quartiles(ratios) if ratios else (None, None, None)
            medians = statistics.median(ours), statistics.median(theirs)
            self._add(Row(what, unit, medians[0], peer, medians[1], middle, low, high, len(theirs), more))
        if not others:
            self.note(what, unit, statistics.median(ours), more=more)

    def note(self, what: str, unit: str, value: float, *, more: bool = False) -> None:
        """Add a figure of ours that has none beside it."""
        self._add(Row(what, unit, value, more=more))

    def _add(self, row: Row) -> None:
        self.rows.append(row)
        print(f"{self.name}: {shown(row)}", flush=True)


def shown(row: Row) -> str:
    """A row as a line."""
    line = f"{row.what}: {row.ours:,.4g} {row.unit}"
    line += f"; {row.peer} {row.theirs:,.4g}" if row.peer else ""
    return line + (
        f": ratio {row.ratio:.2f} ({row.low:.2f} to {row.high:.2f})" if row.ratio is not None else ""
    )


def in_turn(contestants: Mapping[str, Callable[[], T]], runs: int) -> dict[str, list[T]]:
    """The return values of each contestant, which take turns, in so many rounds."""
    found: dict[str, list[T]] = {name: [] for name in contestants}
    for _ in range(runs):
        for name, measured in contestants.items():
            found[name].append(measured())
    return found


def seconds(function: Callable[[], Any]) -> float:
    """The duration of a call in seconds."""
    begin = time.perf_counter()
    function()
    return time.perf_counter() - begin


def _quartiles(values: Sequence[float]) -> tuple[float, float, float]:
    if len(values) == 1:
        return (values[0],) * 3
    low, middle, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, middle, high


def read(file: Path = FILE) -> dict[str, Any]:
    """The last results; empty where there are none."""
    with suppress(FileNotFoundError):
        found: dict[str, Any] = json.loads(file.read_text())
        return found
    return {"areas": {}}


def save(area: Area, file: Path = FILE) -> None:
    """Put an area in the place of its last results."""
    found = read(file)
    found["machine"] = f"{os.cpu_count()} processors, Python {platform.python_version()}, {platform.system()}"
    load = os.getloadavg()[2]
    rows = [{key: _rounded(value) for key, value in asdict(row).items()} for row in area.rows]
    found["areas"][area.name] = {"rows": rows, "missing": area.missing, "load": round(load)}
    file.write_text(json.dumps(found, indent=1, ensure_ascii=False, sort_keys=True) + "\n")


def _rounded(value: Any) -> Any:
    return float(f"{value:.4g}") if isinstance(value, float) else value
