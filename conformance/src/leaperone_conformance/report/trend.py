"""Runs against one target, side by side: the points of a small chart."""

from collections.abc import Sequence
from dataclasses import dataclass

from leaperone_conformance.run import RunSummary

_WIDTH, _HEIGHT = 600, 80
_MARGIN = 6


@dataclass(frozen=True, slots=True)
class Point:
    """A run's place in the chart, in its units; ``y`` is that of its new findings."""

    x: float
    y: float
    run: RunSummary


@dataclass(frozen=True, slots=True)
class Trend:
    """The chart of the new findings of several runs, oldest first."""

    points: tuple[Point, ...]
    most: int
    width: int = _WIDTH
    height: int = _HEIGHT

    @property
    def line(self) -> str:
        """The points of an SVG polyline."""
        return " ".join(f"{point.x:.1f},{point.y:.1f}" for point in self.points)


def trend_of(runs: Sequence[RunSummary]) -> Trend:
    """The chart; with a single run there is one point."""
    most = max(run.new for run in runs)
    step = (_WIDTH - 2 * _MARGIN) / max(len(runs) - 1, 1)
    scale = (_HEIGHT - 2 * _MARGIN) / max(most, 1)
    points = (
        Point(_MARGIN + index * step, _HEIGHT - _MARGIN - run.new * scale, run)
        for index, run in enumerate(runs)
    )
    return Trend(tuple(points), most)
