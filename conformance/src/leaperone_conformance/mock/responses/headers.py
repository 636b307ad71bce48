"""Headers of responses that their documentation requires."""

from collections.abc import Iterator
from typing import Any

from leaperone_conformance.spec import Operation, Spec, join
from leaperone_conformance.spec.json_text import scalar_text
from leaperone_conformance.values.sampler import Sampler
from leaperone_conformance.values.seeded import SeededRandom

REQUEST_ID = "X-Request-Id"
_CONTENT_TYPE = "content-type"
"""The name whose definition OpenAPI ignores."""


class Headers:
    """Makes the headers that an operation's responses may not lack, by their schemas."""

    def __init__(self, spec: Spec, sampler: Sampler) -> None:
        self._spec = spec
        self._sampler = sampler
        self._known: dict[tuple[str, int], list[tuple[str, str | None]]] = {}

    def documented(self, operation: Operation, status: int, rng: SeededRandom) -> dict[str, str]:
        """The headers of a response, and its id where the documentation gives that another form than the mock does.

        Raises UnsupportedSchema for a schema that nothing satisfies.
        """
        place = (operation.key, status)
        if place not in self._known:
            self._known[place] = list(self._needed(operation, status))
        return {
            name: text_of(self._sampler.valid(pointer, rng, name) if pointer else "text")
            for name, pointer in self._known[place]
        }

    def _needed(self, operation: Operation, status: int) -> Iterator[tuple[str, str | None]]:
        """Names, and pointers to the schemas."""
        response = operation.response(status)
        for name in response.definition.get("headers", {}) if response else ():
            place, header = self._spec.resolve(join(response.pointer, "headers", name) if response else "")
            if not isinstance(header, dict):
                continue
            schema = join(place, "schema") if "schema" in header else None
            if name.lower() == REQUEST_ID.lower():
                if schema and not self._spec.validator(schema).is_valid("req-0"):
                    yield REQUEST_ID, schema
            elif header.get("required") is True and name.lower() != _CONTENT_TYPE:
                yield name, schema


def text_of(value: Any) -> str:
    """A value in the style of headers, ``simple``."""
    if isinstance(value, list):
        return ",".join(map(text_of, value))
    if isinstance(value, dict):
        return ",".join(f"{name},{text_of(item)}" for name, item in value.items())
    return "".join(character if "\x20" <= character <= "\x7e" else "?" for character in scalar_text(value))
