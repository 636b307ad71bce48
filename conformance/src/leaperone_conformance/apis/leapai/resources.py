"""Models, their samples, and the jobs about them: what they are, and how far they are at a time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, TypeVar

KEPT = 10_000
"""Models, and samples and jobs of one kind of a model, that are kept at most."""
WAIT = 1.0
"""Seconds that a job is queued."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class GenerationJob:
    """A training, an inference or a remix; ``facts`` are what its reports say beside its state and images."""

    id: str
    created: float
    ends: float
    outcome: str
    count: int
    facts: Mapping[str, Any]

    def state(self, now: float) -> str:
        """Its status."""
        if now >= self.ends:
            return self.outcome
        return "processing" if now >= self.created + WAIT else "queued"

    def images(self, now: float) -> range:
        """The numbers of the images that are there."""
        return range(1, self.count + 1) if self.state(now) == "finished" else range(0)


@dataclass(frozen=True, slots=True)
class Sample:
    """An image that a model is trained on."""

    id: str
    created: float


@dataclass(slots=True)
class Model:
    """A model, with all that belongs to it by its id; ``public`` ones are there for all."""

    id: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    public: bool = False
    samples: dict[str, Sample] = field(default_factory=dict)
    versions: dict[str, GenerationJob] = field(default_factory=dict)
    inferences: dict[str, GenerationJob] = field(default_factory=dict)
    remixes: dict[str, GenerationJob] = field(default_factory=dict)

    def is_trained(self, now: float) -> bool:
        """True once images can be made with it."""
        return self.public or any(job.state(now) == "finished" for job in self.versions.values())

    def report(self) -> dict[str, Any]:
        """Its JSON object."""
        return {"id": self.id, **self.facts}


def keep(things: dict[str, T], name: str, thing: T) -> None:
    """Put a thing with others; the oldest are forgotten where there would be more than KEPT."""
    while len(things) >= KEPT:
        del things[next(iter(things))]
    things[name] = thing


def stamp(time: float) -> str:
    """A time as the API writes it."""
    return datetime.fromtimestamp(time, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
