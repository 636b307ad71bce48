"""Models of requests and of responses: which is a subclass of which, and what either has in its annotations."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Outcome, json_answer, spec_of

TEXT = {"type": "string"}
SENT = {"type": "object", "required": ["role"], "properties": {"role": TEXT, "content": TEXT, "name": TEXT}}
REF = "#/components/schemas/"


def said(*required: str, **properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": list(required), "properties": properties}


@pytest.mark.parametrize(
    ("schema", "is_twin"),
    [
        (said("role", role=TEXT, content=TEXT), True),
        (said("role", "content", role={"const": "bot", "type": "string"}, content=TEXT), True),
        (said(role=TEXT, content=TEXT), False),  # what is required may be missing
        (said("role", role=TEXT, content={"type": "integer"}), False),
        (said("role", role=TEXT, content=TEXT, score=TEXT), False),  # nothing that a request could hold
        (said("role", role=TEXT), False),  # one property in common says little
    ],
)
def test_what_can_be_sent_back_is_a_subclass(
    generate: Callable[..., Outcome], imported: Callable[[Path], Any], schema: dict[str, Any], is_twin: bool
) -> None:
    messages = {"type": "array", "items": {"$ref": f"{REF}Sent"}}
    body = said("messages", messages=messages, last={"$ref": f"{REF}Sent"})
    operation = {
        "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
        "responses": json_answer({"$ref": f"{REF}Said"}),
    }
    outcome = generate(spec_of({"/talk": {"post": operation}}, {"Sent": SENT, "Said": schema}))
    assert outcome.code == 0, outcome.error
    pets = imported(outcome.out)
    assert issubclass(pets.models.Said, pets.models.Sent) == is_twin
    source = {"role": "bot", "content": "x", "new": None}
    assert pets.models.Said.from_dict(source).to_dict() == source
    module = (outcome.out / "pets" / "api" / "default" / "talk.py").read_text()
    assert "messages: Sequence[Sent | Object]," in module
    assert "last: Sent | Object | Omit = UNSET," in module
