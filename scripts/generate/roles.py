"""What models are for: those that are only sent, and those received that can be sent back in place of another."""

from collections.abc import Iterable, Iterator, Mapping

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
    requests = {name: parsed.classes[name] for name in sent if not _ruled(parsed.classes[name])}
    for name, model in parsed.classes.items():
        if name not in sent and len(properties(model)) > 1 and not _ruled(model):
            fitting = [other for other, request in requests.items() if _fits(parsed.classes, model, request)]
            if len(fitting) == 1:
                found[name] = fitting[0]
    return found


def properties(model: ModelProperty) -> list[Property]:
    """All properties of a model, those required first."""
    return [*(model.required_properties or ()), *(model.optional_properties or ())]


def _ruled(model: ModelProperty) -> bool:
    """Whether there is more to a model than its properties."""
    extra = model.data.model_extra or {}
    return not extra.keys().isdisjoint((JSON_TEXT, LIMITS, ALTERNATIVES, EXCLUSIVE))


def _fits(classes: Mapping[str, ModelProperty], model: ModelProperty, request: ModelProperty) -> bool:
    types = Types(dict(classes), open_literals=True)
    takes = {raw_name(prop): prop for prop in properties(request)}
    gives = {raw_name(prop): prop for prop in properties(model)}
    needed = {raw_name(prop) for prop in request.required_properties or ()}
    always = {raw_name(prop) for prop in model.required_properties or ()}
    return (
        needed <= always
        and gives.keys() <= takes.keys()
        and all(_arms(types, gives[name]) <= _arms(types, takes[name]) for name in gives)
    )


def _arms(types: Types, prop: Property) -> set[str]:
    """The types of a property; an open literal is a text."""
    return {arm for arm in types.of(prop).split(" | ") if not arm.startswith("Literal[")}


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
