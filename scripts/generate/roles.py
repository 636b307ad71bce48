"""Roles of models: those that are only sent, and those received that can be sent back in place of another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from openapi_python_client.parser.properties import ModelProperty, Property
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from .names import raw_name
from .parse import Parsed
from .schemas import ALTERNATIVES, EXCLUSIVE, JSON_TEXT, LIMITS
from .typenames import Types


def sent_models(parsed: Parsed) -> set[str]:
    """The classes of models that requests hold and responses don't."""
    if parsed.sent_only is not None:
        return parsed.sent_only
    bodies = [body.prop for endpoint in parsed.endpoints.values() for body in endpoint.bodies]
    received = [*parsed.answers.values(), *parsed.events.values(), *(prop for _, prop in parsed.webhooks)]
    parsed.sent_only = _reached(parsed.classes, bodies) - _reached(parsed.classes, received)
    return parsed.sent_only


def twins(parsed: Parsed, sent: set[str]) -> dict[str, str]:
    """The model that is sent, by the one received that has all that it needs, and nothing that it can't have.

    Such a model is its subclass: what an API said can be sent back to it, as in a conversation.
    """
    found: dict[str, str] = {}
    requests = {
        name: _shape(parsed.classes, parsed.classes[name])
        for name in sent
        if not _ruled(parsed.classes[name])
    }
    # A request is looked at only where it has the property that the fewest requests have.
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, request in requests.items():
        for taken in request.types:
            holders[taken].append(name)
    for name, model in parsed.classes.items():
        if name not in sent and len(properties(model)) > 1 and not _ruled(model):
            shape = _shape(parsed.classes, model)
            rarest = min((holders.get(given, []) for given in shape.types), key=len)
            fitting = list(islice((other for other in rarest if shape.fits(requests[other])), 2))
            if len(fitting) == 1:
                found[name] = fitting[0]
    return found


@dataclass(frozen=True)
class _Shape:
    """The shape of a model: its required properties, and each property with each of its types, among which
    is an empty one, and an open literal is a text.
    """

    required: frozenset[str]
    types: frozenset[tuple[str, str]]

    def fits(self, request: "_Shape") -> bool:
        """True if a value can be sent as that request."""
        return request.required <= self.required and self.types <= request.types


def _shape(classes: dict[str, ModelProperty], model: ModelProperty) -> _Shape:
    types = Types(classes, open_literals=True)
    arms = ((raw_name(prop), arm) for prop in properties(model) for arm in ("", *types.of(prop).split(" | ")))
    return _Shape(
        frozenset(map(raw_name, model.required_properties or ())),
        frozenset(pair for pair in arms if not pair[1].startswith("Literal[")),
    )


def properties(model: ModelProperty) -> list[Property]:
    """All properties of a model, those required first."""
    return [*(model.required_properties or ()), *(model.optional_properties or ())]


def _ruled(model: ModelProperty) -> bool:
    """True if there is more to a model than its properties."""
    extra = model.data.model_extra or {}
    return not extra.keys().isdisjoint((JSON_TEXT, LIMITS, ALTERNATIVES, EXCLUSIVE))


def _reached(classes: Mapping[str, ModelProperty], roots: Iterable[PropertyProtocol]) -> set[str]:
    found: set[str] = set()
    waiting = list(roots)
    while waiting:
        for name in _models(waiting.pop()):
            if name not in found:
                found.add(name)
                waiting += properties(classes[name])
                further = classes[name].additional_properties
                waiting += [] if further is None else [further]
    return found


def _models(prop: PropertyProtocol) -> Iterator[str]:
    if isinstance(prop, UnionProperty):
        for inner in prop.inner_properties:
            yield from _models(inner)
    elif isinstance(prop, ListProperty):
        yield from _models(prop.inner_property)
    elif isinstance(prop, ModelProperty):
        yield str(prop.class_info.name)
