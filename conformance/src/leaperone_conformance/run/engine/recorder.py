"""Requests and responses of a scenario, as Schemathesis records the cases that it makes itself."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any, cast

import requests
from schemathesis.core.failures import Failure
from schemathesis.core.transport import Response
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.generation.case import Case

from leaperone_conformance.run.results.finding import Finding


def recorded_scenario(
    operation: str,
    scenario: str,
    responses: Sequence[requests.Response],
    findings: Sequence[Finding],
    *,
    held: bool,
) -> ScenarioRecorder:
    """The requests of ``responses`` and these, each under the name and the outcome of its scenario.

    ``held``: it was run to its end, so that without findings it has passed.
    """
    recorder = ScenarioRecorder(label=operation)
    for number, response in enumerate(responses):
        id_ = sha256(f"{operation} {scenario} {number}".encode()).hexdigest()[:12]
        recorder.record_case(case=Case(None, cast(Any, response.request.method), operation, id=id_))
        recorder.record_response(case_id=id_, response=Response.from_requests(response, verify=True))
        for finding in findings:
            failure = Failure(operation=operation, title=finding.title, message=finding.detail)
            recorder.record_check_failure(name=scenario, case_id=id_, code_sample="", failure=failure)
        if held and not findings:
            recorder.record_check_success(name=scenario, case_id=id_)
    return recorder
