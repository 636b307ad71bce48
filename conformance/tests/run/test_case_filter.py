"""What a case of Schemathesis claims of a form, held against what its reader finds."""

from typing import Any

import pytest
import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation import GenerationMode
from schemathesis.generation.case import Case
from schemathesis.generation.meta import (
    CaseMetadata,
    ComponentInfo,
    FuzzingPhaseData,
    GenerationInfo,
    PhaseInfo,
)
from schemathesis.generation.meta import TestPhase as Phase
from schemathesis.hooks import HookContext

from leaperone_conformance.run.engine.case_filter import CaseFilter
from leaperone_conformance.spec import Spec

FORM = "multipart/form-data"
SCHEMA = {
    "type": "object",
    "required": ["file"],
    "properties": {
        "file": {"type": "string"},
        "size": {"type": "integer"},
        "tags": {"type": "array", "minItems": 1, "items": {"enum": ["1", "b"]}},
    },
}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "paths": {
        "/files": {
            "post": {
                "requestBody": {"required": True, "content": {FORM: {"schema": SCHEMA}}},
                "responses": {"200": {"description": ""}},
            }
        }
    },
}


def kept(body: dict[str, Any], mode: GenerationMode = GenerationMode.NEGATIVE) -> bool:
    """Whether a case with this body is sent as a valid or an invalid one."""
    operation = schemathesis.openapi.from_dict(DOCUMENT)["/files"]["POST"]
    meta = CaseMetadata(
        generation=GenerationInfo(time=0.0, mode=mode),
        components={ParameterLocation.BODY: ComponentInfo(mode=mode)},
        phase=PhaseInfo(Phase.FUZZING, FuzzingPhaseData(None, None, None, None)),
    )
    case: Case[Any] = Case(operation, "POST", "/files", body=body, media_type=FORM, meta=meta)
    return CaseFilter(Spec(DOCUMENT, "form")).filter_case(HookContext(), case)


@pytest.mark.parametrize(
    "body",
    [
        {"file": None},
        {"file": 7},
        {"file": {"a": 1}},
        {"file": ["a", 2**80]},
        {"file": "", "size": []},
        {"file": "", "tags": "b"},
        {"file": "", "tags": [1]},
    ],
)
def test_what_is_valid_as_a_form_is_not_sent_as_invalid(body: dict[str, Any]) -> None:
    assert not kept(body)


@pytest.mark.parametrize(
    "body",
    [{}, {"file": []}, {"file": "", "size": None}, {"file": "", "size": "x"}, {"file": "", "tags": [2]}],
)
def test_what_is_invalid_as_a_form_too_is_sent(body: dict[str, Any]) -> None:
    assert kept(body)


def test_what_is_called_valid_and_is_not_is_not_sent() -> None:
    assert kept({"file": ""}, GenerationMode.POSITIVE)
    assert not kept({"size": "x", "tags": []}, GenerationMode.POSITIVE)
