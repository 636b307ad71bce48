"""Models of requests and of responses: which is a subclass of which, and what either has in its annotations."""

import subprocess
import sys
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


def test_what_a_subclass_holds_fits_what_its_base_does(
    generate: Callable[..., Outcome], imported: Callable[[Path], Any]
) -> None:
    """Lists and maps of models, in each other, optional and nullable: mypy accepts each field of the subclass."""
    tool, known = said("id", id=TEXT, kind={"enum": ["a", "b"]}), {"enum": ["x", "y"]}
    held = {
        "tool": {"$ref": f"{REF}Tool"},
        "list": _list({"$ref": f"{REF}Tool"}),
        "map": _map({"$ref": f"{REF}Tool"}),
        "lists": _list(_list({"$ref": f"{REF}Tool"})),
        "maps": _map(_map({"$ref": f"{REF}Tool"})),
        "list of maps": _list(_map({"$ref": f"{REF}Tool"})),
        "map of lists": _map(_list({"$ref": f"{REF}Tool"})),
        "nullable": {"anyOf": [_map({"$ref": f"{REF}Tool"}), {"type": "null"}]},
        "nullable items": _list({"anyOf": [_map({"$ref": f"{REF}Tool"}), {"type": "null"}]}),
        "either": {"oneOf": [_map({"$ref": f"{REF}Tool"}), _list({"$ref": f"{REF}Tool"}), TEXT]},
        "known": _map(known),
        "known lists": _list(_map(known)),
        "open": _map({}),
        "endless": {"$ref": f"{REF}Endless"},
    }
    answered = {"type": "object", "required": ["tool", "map"], "properties": held}
    operations: dict[str, Any] = {
        "post": {
            "requestBody": {
                "required": True,
                "content": {
                    "application/json": {
                        "schema": said("last", last={"$ref": f"{REF}Sent"}, map=held["maps"])
                    }
                },
            },
            "responses": json_answer({"$ref": f"{REF}Said"}),
        }
    }
    schemas = {
        "Tool": tool,
        "Endless": _map({"$ref": f"{REF}Endless"}),
        "Sent": {**answered, "required": []},
        "Said": answered,
    }
    outcome = generate(spec_of({"/talk": operations}, schemas))
    assert outcome.code == 0, outcome.error
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "-p", "pets"],
        cwd=outcome.out,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout
    module = (outcome.out / "pets" / "api" / "default" / "talk.py").read_text()
    assert "map: Mapping[str, Mapping[str, Tool | Object]] | Omit = UNSET," in module
    pets = imported(outcome.out)
    assert issubclass(pets.models.Said, pets.models.Sent)
    source = {"tool": {"id": "1"}, "map": {"a": {"id": "2"}}, "maps": {"a": {"b": {"id": "3"}}}}
    read = pets.models.Said.from_dict(source)
    assert read.maps["a"]["b"].id == "3" and read.to_dict() == source
    assert pets.models.Sent.from_dict(source).map["a"].id == "2"


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _map(values: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": values}
