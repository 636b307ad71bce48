"""The index of operations that is generated into `operations.json`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from .usage import UsageError, suggestion


class Parameter(NamedTuple):
    """A parameter of a method. `types` are JSON types, "file" or "any"; `values` those known, all unless `open`;
    `wire` is its name in the API where that differs; `model` the class of a whole body.
    """

    name: str
    types: list[str]
    place: str
    wire: str = ""
    values: Sequence[Any] = ()
    open: bool = False
    required: bool = False
    meaning: str = ""
    model: str = ""


class Operation(NamedTuple):
    """A method of the client. `streams` tells that it yields events; `waits` is the method that creates the task
    which this one waits for; `binary` tells that the response may be bytes.
    """

    name: str
    method: str
    path: str
    summary: str
    example: str
    parameters: Sequence[Parameter] = ()
    price: str = ""
    unstable: str = ""
    public: bool = False
    binary: bool = False
    streams: bool = False
    waits: str = ""


class Index:
    """Every method by its name, and how the program and the client's class are called."""

    def __init__(self, content: dict[str, Any]) -> None:
        self.program: str = content["program"]
        self.client: str = content["client"]
        self.description: str = content["description"]
        self._operations: dict[str, dict[str, Any]] = content["operations"]

    @classmethod
    def load(cls) -> Index:
        """The index of this package."""
        return cls(json.loads((Path(__file__).parents[1] / "operations.json").read_bytes()))

    @property
    def names(self) -> list[str]:
        return list(self._operations)

    def matching(self, words: list[str]) -> list[tuple[str, str]]:
        """Name and summary of the methods that hold all `words` in name, summary or path, letter case aside."""
        wanted = [word.casefold() for word in words]
        found = []
        for name, entry in self._operations.items():
            text = f"{name} {entry['summary']} {entry['path']}".casefold()
            if all(word in text for word in wanted):
                found.append((name, entry["summary"]))
        return found

    def find(self, name: str) -> Operation:
        """The method called `name`; UsageError with the nearest names where there is none."""
        entry = self._operations.get(name)
        if entry is None:
            hint = suggestion(name, self._operations) or f"; see {self.program} list"
            raise UsageError(f"no operation is called {name!r}{hint}")
        parameters = [_parameter(**parameter) for parameter in entry.get("parameters", ())]
        return Operation(name, **{**entry, "parameters": parameters})


def _parameter(**entry: Any) -> Parameter:
    return Parameter(place=entry.pop("in"), **entry)
