"""openapi-python-client, driven so that nothing it drops or warns about passes unseen.

Its reader makes classes and typed properties of the lowered document. Its walk over the operations is replaced
by one that asks for each part separately: that walk copies every operation several times, takes only the first
content type of an answer, and turns problems into warnings.
"""

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openapi_python_client import schema as oai
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.bodies import body_from_data
from openapi_python_client.parser.errors import ParseError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import (
    ModelProperty,
    Property,
    Schemas,
    build_schemas,
    property_from_data,
)
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import ClassName, PythonIdentifier
from pydantic import TypeAdapter, ValidationError

from scripts.errors import GenerationError

from .config import ClientConfig
from .lower import Answer, Plan, WebhookPlan
from .names import free
from .reserved import DEVICES, model_classes

_SCHEMA: TypeAdapter[oai.Reference | oai.Schema] = TypeAdapter(oai.Reference | oai.Schema)


@dataclass
class Parsed:
    """What was read: endpoints by the plan's name, properties of answer schemas by identity, models by
    class name, and what each webhook sends.
    """

    endpoints: dict[tuple[str, ...], Endpoint]
    answers: dict[int, Property]
    events: dict[tuple[str, ...], Property]
    classes: dict[str, ModelProperty]
    webhooks: list[tuple[WebhookPlan, Property]]


def generator_config(config: ClientConfig, output: Path) -> Config:
    """The generator's own configuration, from the `generator` part of ours."""
    try:
        settings = ConfigFile.model_validate({"literal_enums": True, "post_hooks": [], **config.generator})
    except ValidationError as error:
        raise GenerationError(f"generator-config.yml: generator: {error.errors()[0]['msg']}") from error
    return Config.from_sources(settings, MetaType.NONE, output, "utf-8", True, output)


def parse(
    document: dict[str, Any],
    plans: list[Plan],
    webhooks: list[WebhookPlan],
    config: Config,
    unfit: dict[str, str],
) -> Parsed:
    """Read the lowered document.

    Operations and schemas that the generator can't represent go to `unfit`, with the reason. Raises GenerationError
    for a document that it can't read at all.
    """
    openapi = _document(document, unfit)
    components = (openapi.components and openapi.components.schemas) or {}
    schemas = build_schemas(components=components, schemas=Schemas(), config=config)
    for number, problem in enumerate(schemas.errors):
        unfit[f"components/schemas {number}"] = f"components/schemas: {_text(problem)}"
    reader = _Reader(openapi, schemas, config)
    for plan in plans:
        try:
            if plan.operation.name not in unfit:
                reader.read(plan)
        except GenerationError as error:
            unfit[plan.operation.name] = str(error)
    sent = [(webhook, reader.payload(webhook)) for webhook in webhooks]
    known = reader.schemas.classes_by_name.values()
    models = [prop for prop in known if isinstance(prop, ModelProperty)]
    _name_classes(models, model_classes(webhooks=bool(webhooks)))
    classes = {str(model.class_info.name): model for model in models}
    return Parsed(reader.endpoints, reader.answers, reader.events, classes, sent)


def _document(document: dict[str, Any], unfit: dict[str, str]) -> oai.OpenAPI:
    """The document as the generator reads it, without the operations that it refuses."""
    try:
        return oai.OpenAPI.model_validate(document)
    except ValidationError as error:
        found = {
            (e["loc"][1], e["loc"][2]): e
            for e in error.errors()
            if len(e["loc"]) > 2 and e["loc"][0] == "paths"
        }
        if not found:
            first = error.errors()[0]
            raise GenerationError(f"{'/'.join(map(str, first['loc']))}: {first['msg']}") from error
    for (path, method), problem in found.items():
        name = f"{str(method).upper()} {path}"
        unfit[name] = f"{name}: {'/'.join(map(str, problem['loc'][3:]))}: {problem['msg']}"
    paths = {
        path: {method: value for method, value in item.items() if (path, method) not in found}
        for path, item in document["paths"].items()
    }
    return _document({**document, "paths": paths}, unfit)


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


class _Reader:
    def __init__(self, openapi: oai.OpenAPI, schemas: Schemas, config: Config) -> None:
        self._paths = {path.get_untrusted_value(): item for path, item in openapi.paths.items()}
        self._config = config
        self.schemas = schemas
        self.endpoints: dict[tuple[str, ...], Endpoint] = {}
        self.answers: dict[int, Property] = {}
        self.events: dict[tuple[str, ...], Property] = {}

    def read(self, plan: Plan) -> None:
        operation = plan.operation
        data: oai.Operation = getattr(self._paths[operation.path], operation.method)
        endpoint = Endpoint(
            path=UntrustedString(operation.path),
            method=operation.method,
            description=data.description or UntrustedString(""),
            name=PythonIdentifier("_".join(plan.name), self._config.field_prefix),
            requires_security=not plan.public,
            tags=[],
            summary=data.summary or UntrustedString(""),
        )
        for parameter in data.parameters or ():
            self._read_parameter(plan, endpoint, parameter)
        bodies, self.schemas = body_from_data(
            data=data,
            schemas=self.schemas,
            request_bodies={},
            config=self._config,
            endpoint_name=endpoint.name,
        )
        for body in bodies:
            if isinstance(body, ParseError):
                raise _refusal(plan, body)
            endpoint.bodies.append(body)
        self.endpoints[plan.name] = endpoint
        answers = [answer for by_type in plan.by_status.values() for answer in by_type.values()]
        answers += plan.by_value[2].values() if plan.by_value else ()
        for number, answer in enumerate(answers):
            self._read_answer(plan, answer, f"response_{number}" if number else "response")
        if plan.events is not None:
            self.events[plan.name] = self._property(plan, plan.events.schema, "event")

    def _read_parameter(self, plan: Plan, endpoint: Endpoint, data: oai.Parameter | oai.Reference) -> None:
        assert isinstance(data, oai.Parameter), "lowering follows references"
        assert data.param_schema is not None, "lowering gives every parameter a schema"
        found, self.schemas = property_from_data(
            name=data.name,
            required=data.required,
            data=data.param_schema,
            schemas=self.schemas,
            parent_name=endpoint.name,
            config=self._config,
        )
        if isinstance(found, ParseError):
            raise _refusal(plan, found)
        misplaced = found.validate_location(data.param_in)
        if misplaced is not None:
            raise _refusal(plan, misplaced)
        place: list[Property] = getattr(endpoint, f"{data.param_in.value}_parameters")
        place.append(found)

    def _read_answer(self, plan: Plan, answer: Answer, name: str) -> None:
        if answer.schema is not None:
            self.answers[id(answer)] = self._property(plan, answer.schema, name)

    def payload(self, webhook: WebhookPlan) -> Property:
        """What a webhook sends."""
        found = self._found(webhook.schema, "payload", webhook.name)
        if isinstance(found, ParseError):
            raise GenerationError(f"webhook {webhook.name}: {_text(found)}")
        return found

    def _property(self, plan: Plan, schema: dict[str, Any], name: str) -> Property:
        found = self._found(schema, name, "_".join(plan.name))
        if isinstance(found, ParseError):
            raise _refusal(plan, found)
        return found

    def _found(self, schema: dict[str, Any], name: str, parent: str) -> Property | ParseError:
        try:
            data = _reference(schema) or _SCHEMA.validate_python(schema)
        except ValidationError as error:
            raise GenerationError(f"{parent}: {name}: {error.errors()[-1]['msg']}") from error
        found, self.schemas = property_from_data(
            name=UntrustedString(name),
            required=True,
            data=data,
            schemas=self.schemas,
            parent_name=parent,
            config=self._config,
        )
        return found


def _reference(schema: dict[str, Any]) -> oai.Reference | None:
    """The reference that a schema is, made without asking which of the two it is: most answers are one."""
    return oai.Reference.model_validate(schema) if schema.keys() == {"$ref"} else None


def _refusal(plan: Plan, problem: ParseError) -> GenerationError:
    return GenerationError(f"{plan.operation.name}: {_text(problem)}")


def _text(problem: ParseError) -> str:
    parts = (problem.header, problem.detail)
    return " ".join(" ".join(part.split()) for part in parts if part)
