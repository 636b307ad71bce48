"""Schemathesis, driven over some operations of a spec: its events in, progress and findings out."""

import threading
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from unittest.mock import patch

import orjson
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants
from msgspec.structs import replace
from schemathesis.core.failures import Failure
from schemathesis.engine import Status, StopReason, events
from schemathesis.engine.context import EngineContext
from schemathesis.engine.core import ExecutionPlan
from schemathesis.engine.recorder import CaseNode, CheckNode, Interaction, ScenarioRecorder
from schemathesis.engine.run import Phase, PhaseName

from leaperone_conformance.checks import CHECKS, FRAMING, Exchange, http_framing
from leaperone_conformance.checks.rules import Rules
from leaperone_conformance.checks.schemathesis_adapter import exchange_in, registered
from leaperone_conformance.checks.shapes import has_wrong_value
from leaperone_conformance.coverage import Observer
from leaperone_conformance.run.http.transport import Transport, sequences_known
from leaperone_conformance.run.results.build import finding_of
from leaperone_conformance.run.results.finding import (
    UNDOCUMENTED,
    UNTESTED,
    Finding,
    Progress,
    Tally,
    left_open,
)
from leaperone_conformance.run.results.overlay_suggestion import suggest_overlay
from leaperone_conformance.run.results.reproduce import sent_in
from leaperone_conformance.run.settings import Settings
from leaperone_conformance.spec import Operation, Spec

from .schema import WHOLE, Schema, Stage, build_schema
from .sent import is_mistaken, match_of


@contextmanager
def deterministic() -> Iterator[None]:
    """Inside the block, Hypothesis draws the same values for the same seed in every process.

    Hypothesis mixes literals from the source of all loaded modules outside site-packages into what it generates,
    so the same seed gives other cases in a worker, under pytest and from a checkout. It has no setting for that.
    """
    nothing = Constants()
    with patch.object(providers, "_get_local_constants", lambda: nothing):
        providers.CONSTANTS_CACHE.cache.clear()
        try:
            yield
        finally:
            providers.CONSTANTS_CACHE.cache.clear()


_OK = 200
_QUOTING = {"response_schema_conformance", *(check.__name__ for check in CHECKS)}
_SHAPES = {"response_schema_conformance", "known_shape", "data_is_json"}
_STATUSES = "status_code_conformance"
_ALLOWED = "allow_header_conformance"
_MEDIA_TYPES = "content_type_conformance"
_WITHOUT_BODY = (204, 205, 304)
_OF_THE_DOCUMENT = ("hypothesis_", "schema_", "serialization_")
"""Prefixes of the kinds of Schemathesis' errors that concern the document."""
PHASES = 5
"""Reports of each operation: those of Schemathesis' phases, of the probes and of the other conversations."""


Recorder = Callable[[ScenarioRecorder], None]


class Interrupted(Exception):
    """Schemathesis stopped before its end: by an interrupt, or because no further request may be sent."""


class Unreachable(Exception):
    """The server stopped answering."""


def run_operations(
    spec: Spec,
    operations: Collection[Operation],
    settings: Settings,
    transport: Transport,
    base_url: str,
    recorder: Recorder,
    rules: Rules,
    observer: Observer,
    stages: Sequence[Stage] = WHOLE,
    earlier: frozenset[str] = frozenset(),
) -> Iterator[Progress]:
    """Runs examples, coverage and fuzzing of each operation; reports each phase of each one when it is done.

    ``recorder`` and ``observer`` are shown what was sent and answered; ``earlier`` are the identities of requests that
    aren't repeated. Raises Interrupted or Unreachable where the run can't go on.
    """
    for stage in stages:
        schema = build_schema(spec, operations, settings, transport, base_url, stage, earlier)
        yield from _drive(spec, schema, stage.phases, recorder, rules, observer)


def _drive(
    spec: Spec,
    schema: Schema,
    phases: Sequence[PhaseName],
    recorder: Recorder,
    rules: Rules,
    observer: Observer,
) -> Iterator[Progress]:
    context = EngineContext(schema=schema, stop_event=threading.Event())
    plan = ExecutionPlan([Phase(name=name, is_enabled=True, skip_reason=None) for name in phases])
    errors: list[Finding] = []
    skipped: dict[tuple[str, str], str] = {}

    def skip(operation: str, check: str, reason: str) -> None:
        skipped[operation, check] = reason

    with registered(spec, rules, skip), sequences_known(), deterministic():
        for event in plan.execute(context):
            if isinstance(event, events.NonFatalError):
                errors.append(_error(event))
            elif isinstance(event, events.ScenarioFinished) and event.label is not None:
                recorder(event.recorder)
                findings = (*errors, *_findings(spec, event.label, event.recorder))
                reasons = {check: why for (key, check), why in skipped.copy().items() if key == event.label}
                progress = _progress(spec, event.label, event.recorder, findings)
                seen = observer.see(_exchanges(spec, event.recorder))
                own = seen.pop(event.label, frozenset())
                yield replace(progress, not_exercised=reasons, seconds=event.elapsed_time, exercised=own)
                yield from (Progress(key, 0, (), exercised=found) for key, found in seen.items())
                errors = []
            elif isinstance(event, events.EngineFinished):
                if errors:
                    yield Progress(errors[0].operation, 0, tuple(errors))
                if event.stop_reason is StopReason.SERVER_UNAVAILABLE:
                    raise Unreachable
                if event.stop_reason is not StopReason.COMPLETED:
                    raise Interrupted


def _exchanges(spec: Spec, recorder: ScenarioRecorder) -> Iterator[Exchange]:
    """The calls of operations, those of checks included, that were answered."""
    for id_, interaction in recorder.interactions.items():
        if interaction.response is not None and id_ in recorder.cases:
            exchange = exchange_in(spec, recorder.cases[id_].value, interaction.response)
            if exchange is not None:
                yield exchange


def _progress(spec: Spec, label: str, recorder: ScenarioRecorder, findings: tuple[Finding, ...]) -> Progress:
    # Without an interaction it was kept from being sent.
    cases = sum(
        1 for id_, node in recorder.cases.items() if node.parent_id is None and id_ in recorder.interactions
    )
    responses = Counter(
        interaction.response.status_code
        for interaction in recorder.interactions.values()
        if interaction.response is not None
    )
    results = Counter(
        (node.name, node.status)
        for nodes in recorder.checks.values()
        for node in nodes
        if not _is_left_open(spec, label, node, recorder) and not _is_mistaken(spec, label, node, recorder)
    )
    checks = {
        name: Tally(results[name, Status.SUCCESS], results[name, Status.FAILURE])
        for name in sorted({name for name, _ in results})
    }
    return Progress(label, cases, findings, _statuses(recorder), responses, checks)


def _statuses(recorder: ScenarioRecorder) -> frozenset[int]:
    """Statuses of the requests that should succeed."""
    return frozenset(
        interaction.response.status_code
        for id_, interaction in recorder.interactions.items()
        if interaction.response is not None and _should_succeed(recorder.cases[id_])
    )


def _should_succeed(node: CaseNode) -> bool:
    case = node.value
    positive = case.meta is not None and case.meta.generation.mode.is_positive
    return positive and node.parent_id is None and case.method == case.operation.method.upper()


def _findings(spec: Spec, label: str, recorder: ScenarioRecorder) -> Iterator[Finding]:
    kinds: set[tuple[str, str]] = set()
    for nodes in recorder.checks.values():
        for node in nodes:
            if node.failure_info is None:
                continue
            failure = node.failure_info.failure
            # The last step is the request whose response failed; those before it led there.
            case_id = node.failure_info.steps[-1].case_id
            interaction = recorder.interactions.get(case_id)
            if interaction is None:
                yield Finding(label, node.name, failure.title, failure.message, None, "", "")
                continue
            if _is_mistaken(spec, label, node, recorder):
                continue
            subject = failure.operation or label
            interaction = _further_interaction(subject, case_id, recorder) or interaction
            finding = _finding(spec, label, node.name, failure, interaction, subject)
            if _is_left_open(spec, label, node, recorder):
                title = f"status {finding.status} is not documented"
                yield left_open(replace(finding, title=title), UNDOCUMENTED)
                continue
            kind = (node.name, failure.title)
            if kind not in kinds and node.name in _SHAPES:
                # Findings of a kind become one, which keeps what the first one says.
                finding = replace(finding, overlay=_overlay_suggestion(spec, subject, interaction))
            kinds.add(kind)
            yield finding


def _is_left_open(spec: Spec, label: str, node: CheckNode, recorder: ScenarioRecorder) -> bool:
    """True where a check failed for a status that the document doesn't describe, and that contradicts nothing in it."""
    if node.failure_info is None or node.name != _STATUSES:
        return False
    interaction = recorder.interactions.get(node.failure_info.steps[-1].case_id)
    response = None if interaction is None else interaction.response
    return response is not None and spec.by_key[label].leaves_open(response.status_code)


def _is_mistaken(spec: Spec, label: str, node: CheckNode, recorder: ScenarioRecorder) -> bool:
    if node.failure_info is None:
        return False
    case_id = node.failure_info.steps[-1].case_id
    interaction = recorder.interactions.get(case_id)
    case = recorder.cases[case_id].value if case_id in recorder.cases else None
    if interaction is None or case is None or case.operation.label != label:
        return False
    response = interaction.response
    if response is not None and FRAMING in response.headers:
        return node.name != http_framing.__name__  # nothing else can be said of such a response
    if response is not None and node.name == _ALLOWED:
        return _allows_what_there_is(spec, spec.by_key[label], interaction)
    if response is not None and node.name == _MEDIA_TYPES and response.status_code in _WITHOUT_BODY:
        return True  # what has no body is of no media type, whatever the document says
    return is_mistaken(spec, spec.by_key[label], node.name, case, interaction)


def _allows_what_there_is(spec: Spec, operation: Operation, interaction: Interaction) -> bool:
    """True if the ``Allow`` header names the methods of a path, of which Schemathesis doesn't know all."""
    headers = {} if interaction.response is None else interaction.response.headers
    named = {name.strip().upper() for value in headers.get("allow", ()) for name in value.split(",")}
    match = match_of(spec, operation, interaction)
    return match is not None and named == match.operations.keys()


def _further_interaction(operation: str, case_id: str, recorder: ScenarioRecorder) -> Interaction | None:
    """The further request that a check sent to ``operation`` after the case ``case_id``; None where it didn't."""
    further = (id_ for id_, node in recorder.cases.items() if node.parent_id == case_id)
    ids = [id_ for id_ in further if recorder.cases[id_].value.operation.label == operation]
    own = recorder.cases[case_id].value.operation.label == operation
    return None if own or not ids else recorder.interactions.get(ids[-1])


def _finding(
    spec: Spec, label: str, check: str, failure: Failure, interaction: Interaction, subject: str
) -> Finding:
    """The finding of operation ``label``; ``interaction`` is with ``subject``, whose response is wrong."""
    response = interaction.response
    received = None if response is None else (response.status_code, response.content or b"")
    sent = sent_in(interaction)
    quoting = check in _QUOTING
    return finding_of(
        spec, label, check, failure.title, failure.message, sent, received, quoting=quoting, subject=subject
    )


def _overlay_suggestion(spec: Spec, name: str, interaction: Interaction) -> str:
    """An overlay for a response of unknown shape; ``""`` where its shape is known, or the spec has no place for it.

    Nor for uploads: even the names in the response may repeat what was uploaded.
    """
    response, operation = interaction.response, spec.by_key[name]
    documented = operation.response(_OK)
    media = documented.media("application/json") if documented else None
    if response is None or response.status_code != _OK or media is None or media.schema is None:
        return ""
    try:
        value = orjson.loads(response.content or b"")
    except orjson.JSONDecodeError:
        return ""
    if sent_in(interaction).is_upload or not spec.violations(media.schema, value):
        return ""
    if has_wrong_value(spec, media.schema, value):
        return ""
    return suggest_overlay(spec, name, value)


def _error(event: events.NonFatalError) -> Finding:
    finding = Finding(event.label, "error", event.info.title, event.info.message, None, "", "")
    # Its only public word for the kind is the title; the kind itself tells whose fault it is.
    about_document = event.info._kind.value.startswith(_OF_THE_DOCUMENT)
    return left_open(finding, UNTESTED) if about_document else finding
