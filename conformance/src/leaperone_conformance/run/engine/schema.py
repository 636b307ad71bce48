"""A spec in Schemathesis' terms, set up so that nothing but the seed decides which cases there are.

Everything that would let one operation's answers shape another's cases is off, and each operation has its own seed
(derived from the run's): cases depend on seed, spec and number of examples alone, not on shards, workers or answers.
"""

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple, cast

import orjson
from schemathesis.config import (
    CacheConfig,
    ChecksConfig,
    CoveragePhaseConfig,
    ExamplesPhaseConfig,
    ExtraDataSourcesConfig,
    FuzzingPhaseConfig,
    GenerationConfig,
    OperationOrdering,
    PhasesConfig,
    ProjectConfig,
    ProjectsConfig,
    SchemathesisConfig,
    StatefulPhaseConfig,
)
from schemathesis.config._auth import AuthConfig
from schemathesis.config._checks import SimpleCheckConfig
from schemathesis.config._health_check import HealthCheck
from schemathesis.config._phases import ErrorFeedbackConfig
from schemathesis.core.errors import InvalidSchema
from schemathesis.core.jsonschema.types import JsonSchema
from schemathesis.core.result import Ok, Result
from schemathesis.core.transforms import to_wire_text
from schemathesis.engine.run import PhaseName
from schemathesis.generation.case import Case
from schemathesis.generation.modes import GenerationMode
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.adapter.parameters import RequestBodySchemaCache
from schemathesis.specs.openapi.schemas import OpenApiSchema
from schemathesis.transport import BaseTransport
from schemathesis.transport.serialization import Binary

from leaperone_conformance.run.budget.prices import Prices
from leaperone_conformance.run.http.framing import MAX_EVENTS
from leaperone_conformance.run.http.transport import Transport
from leaperone_conformance.run.settings import Settings
from leaperone_conformance.spec import BEARER, Operation, Spec, authorization, join, look_up, methods_of
from leaperone_conformance.spec.files import as_file, declared
from leaperone_conformance.spec.newest import EVENTS
from leaperone_conformance.spec.operation import MULTIPART, URLENCODED

from .case_filter import CaseFilter
from .price_filter import PriceFilter

_STYLED = ("style", "explode", "allowReserved")
"""The keywords of an encoding object by which a field is written in a style."""


class Stage(NamedTuple):
    """Phases of Schemathesis, and the kinds of data that they send."""

    phases: tuple[PhaseName, ...]
    modes: tuple[GenerationMode, ...] = tuple(GenerationMode)
    cases_only: bool = False
    """Only the cases are sent: a check that sends further requests waits for a later stage."""


WHOLE = (Stage((PhaseName.EXAMPLES, PhaseName.COVERAGE, PhaseName.FUZZING)),)
"""All phases in one stage."""
EXAMPLES = (Stage((PhaseName.EXAMPLES,), cases_only=True),)
"""The documented examples alone."""
VALID_FIRST = (
    Stage((PhaseName.EXAMPLES, PhaseName.COVERAGE), (GenerationMode.POSITIVE,), cases_only=True),
    Stage((PhaseName.COVERAGE,), (GenerationMode.NEGATIVE,)),
    Stage((PhaseName.FUZZING,)),
)
"""Stages for few requests: documented examples first, valid cases, then the others."""


class Schema(OpenApiSchema):
    """A schema whose requests all go over one given transport.

    Its ``additional`` operations, of methods that Schemathesis doesn't look for, are documented as POST at a path of
    their own; they run as what they stand for.
    """

    transport_used: Transport
    additional: Mapping[str, Operation]

    def get_all_operations(
        self,
    ) -> Generator[Result[APIOperation[Any, Any, Any, Any], InvalidSchema], None, None]:
        for result in super().get_all_operations():
            yield Ok(self._meant(result.ok())) if isinstance(result, Ok) else result

    def find_operation_by_label(self, label: str) -> APIOperation[Any, Any, Any, Any] | None:
        place = next((path for path, one in self.additional.items() if one.key == label), None)
        found = super().find_operation_by_label(label if place is None else f"POST {place}")
        return None if found is None else self._meant(found)

    def _meant(self, operation: APIOperation[Any, Any, Any, Any]) -> APIOperation[Any, Any, Any, Any]:
        """The operation that a documented one stands for."""
        meant = self.additional.get(operation.path)
        if meant is None:
            return operation
        method = cast(Any, meant.method.lower())
        return replace(operation, path=meant.path, method=method, label=meant.key)

    @property
    def transport(self) -> BaseTransport[Any]:
        return self.transport_used

    def prepare_request_body(self, case: Case[Any]) -> Any:
        """The body of a case for the writer of its media type; objects in forms as JSON, each item of a list by itself.

        Schemathesis writes them otherwise: the properties of an object as fields of the form, a list as one part. And
        of a file whose media types are declared, it makes any bytes.
        """
        kind = (case.media_type or "").partition(";")[0].strip().lower()
        if kind not in (URLENCODED, MULTIPART) or not isinstance(case.body, dict):
            return super().prepare_request_body(case)
        alternative = case.operation.get_body_for_media_type(case.media_type)
        encoding = (alternative.definition.get("encoding") or {}) if alternative else {}
        kinds = declared(encoding)
        own = {
            name: Binary(as_file(kinds[name], value.data))
            if name in kinds and isinstance(value, Binary) and value.data
            else _field(value, kind)
            for name, value in case.body.items()
            if not _has_style(encoding.get(name), kind)
        }
        # A plain assignment would make Schemathesis label the case anew, by the bytes of its files.
        body = case.body
        object.__setattr__(case, "body", {**body, **own})
        try:
            return super().prepare_request_body(case)
        finally:
            object.__setattr__(case, "body", body)


def _has_style(encoding: Any, kind: str) -> bool:
    """True if a field of an urlencoded form is written as a query parameter."""
    return kind == URLENCODED and isinstance(encoding, dict) and not encoding.keys().isdisjoint(_STYLED)


def _field(value: Any, kind: str) -> Any:
    if isinstance(value, dict) and kind == URLENCODED:
        return to_wire_text(value)
    if isinstance(value, list):
        return [to_wire_text(item) if isinstance(item, dict | list) else item for item in value]
    return value


class _Unshared(RequestBodySchemaCache):
    """No cache: coverage writes examples into these schemas, and shared ones carry them to other operations."""

    def get_or_build(self, key: tuple[object, ...], build: Callable[[], JsonSchema]) -> JsonSchema:
        return build()


def build_schema(
    spec: Spec,
    operations: Collection[Operation],
    settings: Settings,
    transport_used: Transport,
    base_url: str,
    stage: Stage,
    earlier: frozenset[str],
) -> Schema:
    """The schema that tests ``operations`` over ``transport_used`` in one stage, without requests of ``earlier``."""
    document = _document(spec, operations)
    additional = dict(_additional(spec, document, operations))
    schema = Schema(
        raw_schema=document, config=_config(spec, settings, base_url, stage).projects.get(document)
    )
    schema.transport_used = transport_used
    schema.additional = additional
    schema.request_body_schema_cache = _Unshared()
    labels = {operation.key for operation in operations} | {f"POST {place}" for place in additional}
    schema.filter_set.include(lambda context: context.operation.label in labels)
    CaseFilter(spec).register(schema.hooks)
    if settings.budget is not None:
        PriceFilter(spec, Prices(spec, settings.default_price), earlier).register(schema.hooks)
    return schema


def _document(spec: Spec, operations: Collection[Operation]) -> dict[str, Any]:
    """A copy, because Schemathesis writes into it, with the paths of ``operations`` and of what they lead to.

    A path stays whole: Schemathesis tries the methods that a path doesn't have.
    """
    reporting = (spec.status_operation(operation) for operation in operations)
    paths = {operation.path for operation in operations}
    paths |= {status.path for status in reporting if status}
    kept = {path: item for path, item in spec.document["paths"].items() if path in paths}
    text = orjson.dumps({**spec.document, "paths": kept})
    if b'"#/paths/' in text:
        text = orjson.dumps(spec.document)
    document: dict[str, Any] = orjson.loads(text)
    document["components"]["securitySchemes"] = dict(_schemes(spec))
    for operation in spec.operations:
        if operation.path not in paths:
            continue
        for response in operation.responses.values():
            for media in response.content.values():
                if "x-events" in media.definition or media.type.partition(";")[0].strip() == EVENTS:
                    # Schemathesis takes this schema, which is that of the whole text or of the data, for the schema
                    # of each event with its fields; x-events says what an event is, and our own check looks at it.
                    look_up(document, media.pointer).pop("schema", None)
    return document


def _additional(
    spec: Spec, document: dict[str, Any], operations: Iterable[Operation]
) -> Iterator[tuple[str, Operation]]:
    """Documents each of the ``additionalOperations`` of OpenAPI 3.2 as POST at a path of its own, which is given."""
    for operation in operations:
        pointer, item = spec.resolve(join("#/paths", operation.path))
        place = dict(methods_of(item))[operation.method]
        if len(place) > 1:
            path = f"{operation.path} {operation.method}"
            document["paths"][path] = {
                "parameters": look_up(document, pointer).get("parameters", []),
                "post": look_up(document, join(pointer, *place)),
            }
            yield path, operation


def _config(spec: Spec, settings: Settings, base_url: str, stage: Stage) -> SchemathesisConfig:
    generation = GenerationConfig(
        modes=list(stage.modes),
        max_examples=settings.max_examples,
        no_shrink=True,
        database="none",
        # A made-up key may be a good one, as far as a mock can tell; bad ones are sent by ignored_auth and credentials.
        with_security_parameters=False,
    )
    independent: dict[str, Any] = {
        "operation_ordering": OperationOrdering.NONE,
        "extra_data_sources": ExtraDataSourcesConfig(responses=False),
    }
    project = ProjectConfig(
        base_url=base_url,
        continue_on_failure=True,
        workers=1,
        max_stream_events=MAX_EVENTS,
        auth=AuthConfig(openapi=_credentials(spec, settings.placeholder)),
        generation=generation,
        checks=ChecksConfig(ignored_auth=SimpleCheckConfig(enabled=not stage.cases_only)),
        phases=PhasesConfig(
            examples=ExamplesPhaseConfig(**independent),
            # Where requests are planned, none is spent on methods that a path doesn't have.
            coverage=CoveragePhaseConfig(
                **independent, unexpected_methods=set() if settings.limited else None
            ),
            fuzzing=FuzzingPhaseConfig(**independent, error_feedback=ErrorFeedbackConfig(enabled=False)),
            stateful=StatefulPhaseConfig(enabled=False),
        ),
    )
    return SchemathesisConfig(
        # How hard a case is to make is no business of the API: it must not be a finding.
        suppress_health_check=[HealthCheck.all],
        seed=settings.seed,
        cache=CacheConfig(enabled=False),
        projects=ProjectsConfig(default=project),
    )


def _credentials(spec: Spec, placeholder: str) -> dict[str, dict[str, str]]:
    """The key's placeholder for each way to authenticate that takes a key."""
    credentials: dict[str, dict[str, str]] = {}
    for name, scheme in spec.security_schemes.items():
        word = authorization(scheme)
        if word is None or word == BEARER:
            credentials[name] = {"api_key" if word is None else "bearer": placeholder}
        else:
            credentials[name] = {"api_key": f"{word} {placeholder}"}
    return credentials


def _schemes(spec: Spec) -> Iterator[tuple[str, dict[str, Any]]]:
    """The security schemes as Schemathesis can send a given key for each."""
    for name, scheme in spec.security_schemes.items():
        word = authorization(scheme)
        if word is None:
            yield name, scheme
        elif word == BEARER:
            yield name, {"type": "http", "scheme": "bearer"}
        else:
            yield name, {"type": "apiKey", "in": "header", "name": "Authorization"}
