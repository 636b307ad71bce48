"""The phase of a run after the cases of Schemathesis: conversations, each about one operation."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import requests

from leaperone_conformance.checks import Failure
from leaperone_conformance.run.http.client import HttpClient
from leaperone_conformance.run.http.policy import RequestRejected
from leaperone_conformance.run.http.transport import Transport
from leaperone_conformance.run.results.build import finding_of
from leaperone_conformance.run.results.finding import UNDOCUMENTED, Finding, Progress, Tally, left_open
from leaperone_conformance.run.settings import Settings
from leaperone_conformance.scenarios import DOCUMENT, Scenario, Unsupported
from leaperone_conformance.spec import Operation, Spec

from .recorder import recorded_scenario
from .schemathesis import Interrupted, Recorder, Unreachable


def client_over(line: Transport, spec: Spec, settings: Settings, base_url: str) -> HttpClient:
    """Who holds the conversations of a run over its wire."""
    return HttpClient(
        spec,
        line.session,
        base_url,
        placeholder=settings.placeholder,
        control=settings.control,
        patience=settings.wait,
    )


def run_scenarios(
    caller: HttpClient,
    operations: Iterable[Operation],
    conversations: Sequence[Scenario],
    recorder: Recorder,
) -> Iterator[Progress]:
    """Holds each of ``conversations`` about each operation; reports an operation when they have ended.

    A case is a conversation in which anything was asked; ``recorder`` is shown what was sent and answered. Raises
    Interrupted where no further request may be sent, Unreachable where the server stopped answering.
    """
    for operation in operations:
        findings: list[Finding] = []
        checks: dict[str, Tally] = {}
        answers: Counter[int] = Counter()
        for conversation in conversations:
            name = conversation.__name__
            failed = _held(caller, operation.key, name, conversation(caller, operation), recorder)
            findings += failed
            answers.update(answer.status_code for answer in caller.exchanged)
            if caller.exchanged:
                broken = any(not finding.known for finding in failed)
                checks[name] = Tally(int(not broken), int(broken))
        yield Progress(operation.key, len(checks), tuple(findings), answers=dict(answers), checks=checks)


def run_document_scenarios(caller: HttpClient, recorder: Recorder) -> Iterator[Progress]:
    """The conversations that are about no operation; nothing where the spec names no document of the API."""
    path = caller.spec.document["info"].get("x-catalogue")
    if path is not None:
        label = f"GET {path}"
        findings = [
            finding
            for conversation in DOCUMENT
            for finding in _held(caller, label, conversation.__name__, conversation(caller), recorder)
        ]
        yield Progress(label, 0, tuple(findings))


def _held(
    caller: HttpClient, operation: str, check: str, failures: Iterator[Failure], recorder: Recorder
) -> list[Finding]:
    """What a conversation finds; the caller's ``exchanged`` is then what was asked in it."""
    caller.exchanged.clear()
    findings: list[Finding] = []
    try:
        findings.extend(_finding(caller, operation, check, failure) for failure in failures)
    except Unsupported:
        pass
    except RequestRejected as error:
        raise Interrupted from error
    except requests.RequestException as error:
        raise Unreachable from error
    finally:
        recorder(recorded_scenario(operation, check, caller.exchanged, findings))
    return findings


def _finding(caller: HttpClient, operation: str, check: str, failure: Failure) -> Finding:
    sent, answer = caller.sent, caller.answer
    if sent is None or answer is None:
        return Finding(operation, check, failure.reason, failure.detail, None, "", "")
    said = (answer.status, answer.body)
    finding = finding_of(caller.spec, operation, check, failure.reason, failure.detail, sent, said)
    return left_open(finding, UNDOCUMENTED) if failure.undocumented else finding
