"""The index of operations that is generated into `operations.json`."""

from __future__ import annotations

import json
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
    wire: str
    values: list[Any]
    open: bool
    required: bool
    meaning: str
    model: str


class Operation(NamedTuple):
    """A method of the client. `streams` tells that it yields events; `waits` is the method that creates the task
    which this one waits for; `binary` tells that the answer may be bytes.
    """

    name: str
    method: str
    path: str
    summary: str
    price: str
    unstable: str
    example: str
    parameters: list[Parameter]
    public: bool
    binary: bool
    streams: bool
    waits: str


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
        return Operation(
            name=name,
            method=entry["method"],
            path=entry["path"],
            summary=entry["summary"],
            price=entry.get("price", ""),
            unstable=entry.get("unstable", ""),
            example=entry["example"],
            parameters=[_parameter(parameter) for parameter in entry.get("parameters", ())],
            public=entry.get("public", False),
            binary=entry.get("binary", False),
            streams=entry.get("streams", False),
            waits=entry.get("waits", ""),
        )


def _parameter(entry: dict[str, Any]) -> Parameter:
    return Parameter(
        name=entry["name"],
        types=entry["types"],
        place=entry["in"],
        wire=entry.get("wire", ""),
        values=entry.get("values", []),
        open=entry.get("open", False),
        required=entry.get("required", False),
        meaning=entry.get("meaning", ""),
        model=entry.get("model", ""),
    )
