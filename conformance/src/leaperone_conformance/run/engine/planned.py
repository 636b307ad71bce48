"""Planned operations: the requests of a run with limits, one operation after the other."""

from collections.abc import Iterator
from itertools import chain

from leaperone_conformance.checks import Rules
from leaperone_conformance.coverage import Observer
from leaperone_conformance.run.budget.ledger import Ledger
from leaperone_conformance.run.http.policy import RequestPolicy
from leaperone_conformance.run.http.transport import Transport
from leaperone_conformance.run.results.finding import Progress
from leaperone_conformance.run.settings import Settings
from leaperone_conformance.scenarios import PARALLEL, task_ends, webhook_arrives
from leaperone_conformance.spec import Spec
from leaperone_conformance.spec.redaction import Redaction

from .scenarios import client_over, run_scenarios
from .schema import VALID_FIRST
from .schemathesis import Interrupted, Recorder, run_operations


def run_planned(
    spec: Spec,
    settings: Settings,
    ledger: Ledger,
    policy: RequestPolicy,
    transport: Transport,
    base_url: str,
    recorder: Recorder,
    rules: Rules,
    observer: Observer,
) -> Iterator[Progress]:
    """One planned operation after the other, each as deep as its part of the limits goes.

    What is found is kept in the ledger. Raises Interrupted or Unreachable where the run can't go on.
    """
    redact = Redaction(settings.key)
    scenarios = (*PARALLEL, task_ends, *((webhook_arrives,) if settings.callbacks else ()))
    with client_over(transport, spec, settings, base_url) as client:
        while (key := ledger.claim(settings.only)) is not None:
            policy.enter(key)
            try:
                parts = chain(
                    run_operations(
                        *(spec, [spec.by_key[key]], settings, transport, base_url, recorder, rules),
                        *(observer, VALID_FIRST, ledger.earlier()),
                    ),
                    run_scenarios(client, [spec.by_key[key]], scenarios, recorder, rules, observer),
                )
                for progress in parts:
                    ledger.note(progress, redact)
                    yield progress
            except Interrupted:
                if policy.stop is not None or not policy.rejected:
                    raise
            ledger.done(key)
