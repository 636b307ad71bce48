"""Operations read: the properties of their parameters, bodies and responses, and the classes of all of them."""

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.properties import ModelProperty, Property
from openapi_python_client.strings import ClassName, PythonIdentifier
from pydantic import ValidationError

from scripts.errors import GenerationError

from .config import ClientConfig
from .names import free
from .normalize import Answer, Lowered, Plan, WebhookPlan
from .properties import Properties
from .reserved import DEVICES, model_classes
from .sent import BodyPlan


@dataclass
class Body:
    """One content type of a request body, and its property."""

    plan: BodyPlan
    prop: Property


@dataclass
class Endpoint:
    """The properties of the parameters of an operation, by their place, and of its bodies."""

    parameters: dict[str, list[Property]] = field(default_factory=dict)
    bodies: list[Body] = field(default_factory=list)


@dataclass
class Parsed:
    """Parsed document: endpoints by the plan's name, properties of response schemas by identity, models by
    class name, and what each webhook sends. `renamed` has the classes whose name was taken, with that name; `notes`
    the schemas that admit any value, with the reason; `sent_only` is filled by `roles`.
    """

    endpoints: dict[tuple[str, ...], Endpoint]
    answers: dict[int, Property]
    events: dict[tuple[str, ...], Property]
    classes: dict[str, ModelProperty]
    webhooks: list[tuple[WebhookPlan, Property]]
    renamed: dict[str, str]
    notes: list[str]
    sent_only: set[str] | None = None


def generator_config(config: ClientConfig, output: Path) -> Config:
    """The generator's own configuration, from the `generator` part of ours."""
    try:
        settings = ConfigFile.model_validate({"literal_enums": True, "post_hooks": [], **config.generator})
    except ValidationError as error:
        raise GenerationError(f"generator-config.yml: generator: {error.errors()[0]['msg']}") from error
    return Config.from_sources(settings, MetaType.NONE, output, "utf-8", True, output)


def parse(lowered: Lowered, config: Config) -> Parsed:
    """Read the lowered document."""
    properties = Properties(lowered.components, lowered.tags, config)
    endpoints: dict[tuple[str, ...], Endpoint] = {}
    answers: dict[int, Property] = {}
    events: dict[tuple[str, ...], Property] = {}
    for plan in lowered.plans:
        endpoints[plan.name] = _endpoint(plan, properties)
        parent = "_".join(plan.name)
        for number, answer in enumerate(_answers(plan)):
            if answer.schema is not None:
                name = f"response_{number}" if number else "response"
                answers[id(answer)] = properties.of(answer.schema, name, parent)
        if plan.events is not None:
            events[plan.name] = properties.of(plan.events.schema, "event", parent)
    sent = [(hook, properties.of(hook.schema, "payload", hook.name)) for hook in lowered.webhooks]
    models = list(properties.classes.values())
    _name_classes(models, model_classes(webhooks=bool(sent)))
    classes = {str(model.class_info.name): model for model in models}
    notes = [*lowered.notes, *properties.notes]
    return Parsed(endpoints, answers, events, classes, sent, properties.renamed, notes)


def _endpoint(plan: Plan, properties: Properties) -> Endpoint:
    endpoint, parent = Endpoint(), PythonIdentifier("_".join(plan.name), "field_")
    for parameter in plan.parameters:
        found = properties.of(parameter.schema, parameter.name, parent, required=parameter.required)
        endpoint.parameters.setdefault(parameter.place, []).append(found)
    for body in plan.bodies:
        name = f"{parent}_{BODY_NAMES[body.keyword]}" if len(plan.bodies) > 1 else parent
        found = properties.of(body.schema, "body", name, required=plan.body_required)
        endpoint.bodies.append(Body(body, found))
    return endpoint


BODY_NAMES = {"json": "json", "multipart": "files", "form": "data", "content": "content"}


def _answers(plan: Plan) -> list[Answer]:
    found = [answer for by_type in plan.by_status.values() for answer in by_type.values()]
    return [*found, *(plan.by_value[2].values() if plan.by_value else ())]


def _name_classes(models: Iterable[ModelProperty], taken: Collection[str]) -> None:
    """Rename the classes of models whose name is one of `taken`, isn't in the form to which Python brings it, or is
    that of their module, which no other may share. Whatever refers to a model shares the object that is changed here.
    """
    names, modules = set(taken), set(DEVICES)
    for info in sorted((model.class_info for model in models), key=lambda info: info.name):
        name = unicodedata.normalize("NFKC", info.name)
        # attrs takes a field for none whose annotation begins with this word
        name = free(f"Model{name}" if name.startswith("ClassVar") else name, names)
        module = free(unicodedata.normalize("NFKC", info.module_name), modules | {name})
        names.add(name)
        modules.add(module)
        # made as plain strings, as the generator's own constructors would strip the underscores
        info.name, info.module_name = str.__new__(ClassName, name), str.__new__(PythonIdentifier, module)
