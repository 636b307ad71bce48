"""Schemathesis, driven over some operations of a spec.

Everything that would let one operation's answers shape another's cases is off, and each operation has its own seed
(derived from the run's): cases depend on seed, spec and number of examples alone, not on shards, workers or answers.
"""

import threading
from collections.abc import Collection, Iterator
from typing import Any

import orjson
from schemathesis.config import (
    CoveragePhaseConfig,
    ExamplesPhaseConfig,
    ExtraDataSourcesConfig,
    FuzzingPhaseConfig,
    OperationOrdering,
    PhasesConfig,
    ProjectConfig,
    ProjectsConfig,
    SchemathesisConfig,
    StatefulPhaseConfig,
)
from schemathesis.config import GenerationConfig as Generation
from schemathesis.config._auth import AuthConfig
from schemathesis.config._cache import CacheConfig
from schemathesis.config._phases import ErrorFeedbackConfig
from schemathesis.engine import StopReason, events
from schemathesis.engine.context import EngineContext
from schemathesis.engine.core import ExecutionPlan
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.engine.run import Phase, PhaseName
from schemathesis.specs.openapi.schemas import OpenApiSchema
from schemathesis.transport import BaseTransport

from leaperone_conformance.checks.registration import registered
from leaperone_conformance.spec import Operation, Spec

from .curl import Sent, curl
from .finding import Finding, Progress
from .settings import Settings
from .wire import MAX_EVENTS, PLACEHOLDER, Wire

_PHASES = (PhaseName.EXAMPLES, PhaseName.COVERAGE, PhaseName.FUZZING)


class Interrupted(Exception):
    """Schemathesis stopped before its end: by an interrupt, or because no further request may be sent."""


class Unreachable(Exception):
    """The server stopped answering."""


class _Schema(OpenApiSchema):
    """A schema whose requests all go over one given transport."""

    wire: Wire

    @property
    def transport(self) -> BaseTransport[Any]:
        return self.wire


def drive(
    spec: Spec, operations: Collection[Operation], settings: Settings, wire: Wire, base_url: str
) -> Iterator[Progress]:
    """Runs examples, coverage and fuzzing of each operation; reports each phase of each one when it is done.

    Raises Interrupted or Unreachable where the run can't go on.
    """
    labels = {operation.key for operation in operations}
    # Schemathesis writes into the document that it is given.
    document = orjson.loads(orjson.dumps(spec.document))
    schema = _Schema(raw_schema=document, config=_config(spec, settings, base_url).projects.get(document))
    schema.wire = wire
    schema.filter_set.include(lambda context: context.operation.label in labels)
    context = EngineContext(schema=schema, stop_event=threading.Event())
    plan = ExecutionPlan([Phase(name=name, is_enabled=True, skip_reason=None) for name in _PHASES])
    with registered(spec):
        for event in plan.execute(context):
            if isinstance(event, events.ScenarioFinished) and event.label is not None:
                cases = sum(node.parent_id is None for node in event.recorder.cases.values())
                yield Progress(
                    event.label, event.phase.value, cases, tuple(_findings(event.label, event.recorder))
                )
            elif isinstance(event, events.NonFatalError):
                yield Progress(event.label, str(event.phase), 0, (_error(event),))
            elif isinstance(event, events.EngineFinished):
                if event.stop_reason is StopReason.SERVER_UNAVAILABLE:
                    raise Unreachable
                if event.stop_reason is not StopReason.COMPLETED:
                    raise Interrupted


def _config(spec: Spec, settings: Settings, base_url: str) -> SchemathesisConfig:
    generation = Generation(max_examples=settings.max_examples, no_shrink=True, database="none")
    alone: dict[str, Any] = {
        "operation_ordering": OperationOrdering.NONE,
        "extra_data_sources": ExtraDataSourcesConfig(responses=False),
    }
    project = ProjectConfig(
        base_url=base_url,
        continue_on_failure=True,
        workers=1,
        max_stream_events=MAX_EVENTS,
        auth=AuthConfig(openapi=_credentials(spec)),
        generation=generation,
        phases=PhasesConfig(
            examples=ExamplesPhaseConfig(**alone),
            coverage=CoveragePhaseConfig(**alone),
            fuzzing=FuzzingPhaseConfig(**alone, error_feedback=ErrorFeedbackConfig(enabled=False)),
            stateful=StatefulPhaseConfig(enabled=False),
        ),
    )
    return SchemathesisConfig(
        seed=settings.seed, cache=CacheConfig(enabled=False), projects=ProjectsConfig(default=project)
    )


def _credentials(spec: Spec) -> dict[str, dict[str, str]]:
    """The key's placeholder for each way to authenticate that takes a key."""
    credentials = {}
    for name, scheme in spec.security_schemes.items():
        if scheme.get("type") == "apiKey":
            credentials[name] = {"api_key": PLACEHOLDER}
        elif scheme.get("type") == "http" and scheme.get("scheme", "").lower() == "bearer":
            credentials[name] = {"bearer": PLACEHOLDER}
    return credentials


def _findings(label: str, recorder: ScenarioRecorder) -> Iterator[Finding]:
    for nodes in recorder.checks.values():
        for node in nodes:
            if node.failure_info is None:
                continue
            failure = node.failure_info.failure
            steps = [step.case_id for step in node.failure_info.steps]
            status, command = _request(recorder, steps[-1] if steps else None)
            yield Finding(label, node.name, failure.title, failure.message, status, command)


def _request(recorder: ScenarioRecorder, case_id: str | None) -> tuple[int | None, str]:
    """Status and curl of a recorded case."""
    interaction = recorder.interactions.get(case_id) if case_id is not None else None
    if interaction is None:
        return None, ""
    request, response = interaction.request, interaction.response
    headers = {name: value for name, values in request.headers.items() for value in values}
    status = response.status_code if response is not None else None
    return status, curl(Sent(request.method, request.uri, headers, request.body))


def _error(event: events.NonFatalError) -> Finding:
    return Finding(event.label, "error", event.info.title, event.info.message, None, "")
