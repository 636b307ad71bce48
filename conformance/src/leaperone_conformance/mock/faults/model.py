"""Faults on demand: which calls fail and how, by operation, by number of the call, or at random by a seed.

A scenario is a JSON file, ``{"faults": [{"fault": "status", "status": 503, "operation": "GET /v1/models",
"calls": [1, 2]}, {"fault": "latency", "seconds": 0.5, "chance": 0.1}]}``; ``operation`` is an operationId or a
pattern over ``METHOD /path``, and every operation where it is missing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from random import Random
from typing import Any

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.spec import Operation, Spec

NEEDS: dict[str, str | None] = {
    "latency": "seconds",
    "slow-body": "seconds",
    "pace": "seconds",
    "status": "status",
    "failure": None,
    "reset": None,
    "truncated-body": None,
    "malformed-json": None,
    "malformed-data": None,
    "content-type": None,
    "unended-stream": None,
    "error-event": None,
}
"""The faults that there are, and the value that each needs."""
LONGEST = 600.0
_FIELDS = {"fault", "seconds", "status", "operation", "calls", "chance"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault and when it strikes: at the ``calls`` counted from 1 (all where empty), each with ``chance``.

    Raises OptionInvalid for a fault that there isn't, or a value outside its bounds.
    """

    fault: str
    seconds: float | None = None
    status: int | None = None
    operation: str = "*"
    calls: tuple[int, ...] = ()
    chance: float = 1.0

    def __post_init__(self) -> None:
        if self.fault not in NEEDS:
            raise OptionInvalid(f"fault {self.fault!r} is unknown; there are: {', '.join(NEEDS)}")
        needed = NEEDS[self.fault]
        for name, value, low, high in (
            ("seconds", self.seconds, 0, LONGEST),
            ("status", self.status, 400, 599),
        ):
            if name == "seconds" and needed == "status" and value is not None and self.status == 429:
                # How long the refusal says to wait.
                continue
            if (value is not None) != (name == needed) or (value is not None and not low <= value <= high):
                wanted = f"needs {name} from {low} to {high}" if name == needed else f"takes no {name}"
                raise OptionInvalid(f"fault {self.fault}: {wanted}")
        if not 0 <= self.chance <= 1:
            raise OptionInvalid(f"fault {self.fault}: chance {self.chance}: must be from 0 to 1")
        if any(number < 1 for number in self.calls):
            raise OptionInvalid(f"fault {self.fault}: calls are counted from 1")

    @classmethod
    def of_json(cls, value: Any) -> "Fault":
        """From an entry of a scenario. Raises OptionInvalid."""
        if not isinstance(value, dict) or not isinstance(value.get("fault"), str):
            raise OptionInvalid('a fault is an object with the name of one in "fault"')
        if value.keys() - _FIELDS:
            raise OptionInvalid(
                f"fault {value['fault']}: unknown: {', '.join(sorted(value.keys() - _FIELDS))}"
            )
        types: dict[str, tuple[type, ...]] = {
            "seconds": (int, float),
            "status": (int,),
            "operation": (str,),
            "calls": (list,),
            "chance": (int, float),
        }
        for name, allowed in types.items():
            if name in value and (not isinstance(value[name], allowed) or isinstance(value[name], bool)):
                raise OptionInvalid(f"fault {value['fault']}: {name}: not a {allowed[-1].__name__}")
        calls = value.get("calls", [])
        if not all(type(number) is int for number in calls):
            raise OptionInvalid(f"fault {value['fault']}: calls: not a list of whole numbers")
        return cls(**{**value, "calls": tuple(calls)})

    @classmethod
    def of_text(cls, text: str) -> "Fault":
        """From ``reset``, ``status=503`` or ``latency=0.5``. Raises OptionInvalid."""
        name, _, argument = text.strip().partition("=")
        needed = NEEDS.get(name)
        if not argument or needed is None:
            return cls(text.strip())
        try:
            return (
                cls(name, seconds=float(argument)) if needed == "seconds" else cls(name, status=int(argument))
            )
        except ValueError as error:
            raise OptionInvalid(f"fault {name}: {argument!r} is no number") from error

    def concerns(self, operation: Operation) -> bool:
        """True if an operation is meant."""
        return self.operation == operation.id or fnmatchcase(operation.key, self.operation)


class Faults:
    """The faults of a mock, counting the calls that they concern."""

    def __init__(self, spec: Spec, seed: int, faults: Iterable[Fault] = ()) -> None:
        self._spec = spec
        self._seed = seed
        self.set(faults)

    def set(self, faults: Iterable[Fault]) -> None:
        """Put ``faults`` in the place of all others; calls are counted anew.

        Raises OptionInvalid, and changes nothing, where one concerns no operation.
        """
        faults = tuple(faults)
        for fault in faults:
            if not any(map(fault.concerns, self._spec.operations)):
                raise OptionInvalid(f"fault {fault.fault}: operation {fault.operation}: there is none")
        self._faults = faults
        self._counts = [0] * len(faults)

    def due(self, operation: Operation) -> tuple[Fault, ...]:
        """The faults that strike this call of ``operation``."""
        if not self._faults:
            return ()
        return tuple(
            fault for index, fault in enumerate(self._faults) if self._strikes(index, fault, operation)
        )

    def _strikes(self, index: int, fault: Fault, operation: Operation) -> bool:
        if not fault.concerns(operation):
            return False
        self._counts[index] += 1
        count = self._counts[index]
        if fault.calls and count not in fault.calls:
            return False
        return fault.chance == 1 or Random(f"{self._seed} {index} {count}").random() < fault.chance
