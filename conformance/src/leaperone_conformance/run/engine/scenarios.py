"""The phase of a run after the cases of Schemathesis: scenarios, each about one operation."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

import requests

from leaperone_conformance.checks import Failure, Rules, http_framing
from leaperone_conformance.coverage import Observer
from leaperone_conformance.run.http.client import FramingBroken, HttpClient
from leaperone_conformance.run.http.policy import RequestRejected
from leaperone_conformance.run.http.transport import Transport
from leaperone_conformance.run.results.build import finding_of
from leaperone_conformance.run.results.finding import UNDOCUMENTED, Finding, Progress, Tally, left_open
from leaperone_conformance.run.settings import Settings
from leaperone_conformance.scenarios import DOCUMENT, Scenario, Sequences, Unsupported
from leaperone_conformance.spec import NoSuchOperation, Operation, Spec

from .recorder import recorded_scenario
from .schemathesis import Interrupted, Recorder, Unreachable


@contextmanager
def client_over(line: Transport, spec: Spec, settings: Settings, base_url: str) -> Iterator[HttpClient]:
    """The client of the scenarios of a run, over its transport."""
    client = HttpClient(
        spec,
        line.session,
        base_url,
        placeholder=settings.placeholder,
        control=settings.mock_control,
        patience=settings.task_timeout,
        callbacks=settings.callbacks,
    )
    try:
        yield client
    finally:
        client.close()


def run_scenarios(
    client: HttpClient,
    operations: Iterable[Operation],
    scenarios: Sequence[Scenario],
    recorder: Recorder,
    rules: Rules,
    observer: Observer,
    sequences: Sequences = lambda operation: (),
) -> Iterator[Progress]:
    """Holds each of ``scenarios``, and the ``sequences`` of the document, about each operation; reports an operation
    when they have ended.

    Each exchange is held against ``rules``, and shown to ``observer``. A case is a conversation in which anything was
    asked; ``recorder`` is shown what was sent and answered. Raises Interrupted where no further request may be sent,
    Unreachable where the server stopped answering.
    """
    for operation in operations:
        findings: list[Finding] = []
        checks: dict[str, Tally] = {}
        others: dict[str, dict[str, Tally]] = {}
        skipped: dict[str, str] = {}
        exercised: dict[str, frozenset[str]] = {}
        cases, began = 0, time.monotonic()
        statuses: Counter[int] = Counter()
        planned: list[Scenario] = [*scenarios, *sequences(operation)]
        for scenario in planned:
            name = scenario.__name__
            failed, reason = _run(client, operation.key, name, scenario(client, operation), recorder)
            findings += failed
            for rule, subject, finding in _judged(client, rules):
                findings += [] if finding is None else [finding]
                tallies = checks if subject == operation.key else others.setdefault(subject, {})
                passed, broke = tallies.get(rule, (0, 0))
                tallies[rule] = Tally(passed + (finding is None), broke + (finding is not None))
            for subject, targets in observer.see(exchange for exchange, _ in client.called).items():
                exercised[subject] = exercised.get(subject, frozenset()) | targets
            cases += bool(client.exchanged)
            statuses.update(response.status_code for response in client.exchanged)
            broken = any(not finding.known for finding in failed)
            if reason and not broken:
                skipped[name] = reason
            elif client.exchanged:
                checks[name] = Tally(int(not broken), int(broken))
        yield Progress(
            operation.key,
            cases,
            tuple(findings),
            responses=dict(statuses),
            checks=checks,
            not_exercised=skipped,
            seconds=time.monotonic() - began,
            exercised=exercised.pop(operation.key, frozenset()),
        )
        for subject in {**others, **exercised}:
            targets = exercised.get(subject, frozenset())
            yield Progress(subject, 0, (), checks=others.get(subject, {}), exercised=targets)


def run_document_scenarios(client: HttpClient, recorder: Recorder) -> Iterator[Progress]:
    """The conversations that are about no operation; nothing where the spec names no document of the API."""
    path = client.spec.document["info"].get("x-catalogue")
    if path is not None:
        label = f"GET {path}"
        findings = [
            finding
            for scenario in DOCUMENT
            for finding in _run(client, label, scenario.__name__, scenario(client), recorder)[0]
        ]
        yield Progress(label, 0, tuple(findings))


def _run(
    client: HttpClient, operation: str, check: str, failures: Iterator[Failure], recorder: Recorder
) -> tuple[list[Finding], str]:
    """Findings of a scenario, and why it could not be run to its end; ``client.exchanged`` then has its requests."""
    client.exchanged.clear()
    client.called.clear()
    client.deliveries.clear()
    findings: list[Finding] = []
    reason = ""
    try:
        findings.extend(_finding(client, operation, check, failure) for failure in failures)
    except (Unsupported, NoSuchOperation) as error:
        reason = str(error)
    except FramingBroken as error:
        findings.append(_finding(client, operation, http_framing.__name__, error.failure))
    except RequestRejected as error:
        raise Interrupted from error
    except requests.RequestException as error:
        raise Unreachable from error
    finally:
        recorder(recorded_scenario(operation, check, client.exchanged, findings, held=not reason))
    return findings, reason


def _judged(client: HttpClient, rules: Rules) -> Iterator[tuple[str, str, Finding | None]]:
    """Each rule that was exercised by a call since the last scenario, the key of the operation, and what it found."""
    judged = [(exchange, sent, rules.verdicts(exchange)) for exchange, sent in client.called]
    if client.sent is not None:
        for webhook, delivery, exchange in client.deliveries:
            verdicts = rules.of_delivery(webhook, delivery.headers, delivery.body, exchange)
            judged.append((exchange, client.sent, verdicts))
    for exchange, sent, verdicts in judged:
        operation, received = exchange.operation.key, (exchange.response.status, exchange.response.body)
        for name, verdict in verdicts.items():
            if isinstance(verdict, Failure):
                finding = finding_of(
                    client.spec,
                    operation,
                    name,
                    verdict.reason,
                    verdict.detail,
                    sent,
                    received,
                    quoting=False,
                )
                yield name, operation, finding
            elif verdict is None:
                yield name, operation, None


def _finding(client: HttpClient, operation: str, check: str, failure: Failure) -> Finding:
    sent, response = client.sent, client.response
    if sent is None or response is None:
        return Finding(operation, check, failure.reason, failure.detail, None, "", "")
    received = (response.status, response.body)
    finding = finding_of(client.spec, operation, check, failure.reason, failure.detail, sent, received)
    return left_open(finding, UNDOCUMENTED) if failure.undocumented else finding
