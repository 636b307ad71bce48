"""Webhooks of small specs: signed ones, several at one address, names that are taken."""

import hashlib
import hmac
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Outcome, json_answer, spec_of

Generate = Callable[..., Outcome]
Import = Callable[[Path], Any]
SECRET = "whsec-1"
SIGNATURE = {
    "header": "X-Signature",
    "timestamp-header": "X-Timestamp",
    "algorithm": "hmac-sha256",
    "encoding": "hex",
    "payload": "{timestamp}.{body}",
}


def webhook(name: str, delivery: dict[str, Any]) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{name}"}
    body = {"content": {"application/json": {"schema": schema}}}
    return {"post": {"requestBody": body, "responses": {}, "x-delivery": delivery}}


def event(kind: str, *required: str) -> dict[str, Any]:
    texts = {name: {"type": "string"} for name in ("id", *required)}
    return {
        "type": "object",
        "required": ["type", "id", *required],
        "properties": {"type": {"const": kind}, **texts},
    }


@pytest.fixture
def pets(generate: Generate, imported: Import) -> Any:
    document = spec_of(
        {"/webhooks/find": {"get": {"responses": json_answer({"type": "object"})}}},
        {"Born": event("born"), "Died": event("died", "cause")},
    )
    document["webhooks"] = {
        "petBorn": webhook("Born", {"signature": SIGNATURE}),
        "petDied": webhook("Died", {"signature": SIGNATURE}),
    }
    outcome = generate(document)
    assert outcome.code == 0, outcome.error
    return imported(outcome.out)


def signed(body: bytes, *, secret: str = SECRET, stamp: str | None = None) -> dict[str, str]:
    stamp = str(int(time.time())) if stamp is None else stamp
    digest = hmac.new(secret.encode(), stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    return {"x-signature": digest, "X-TIMESTAMP": stamp}


BORN = json.dumps({"type": "born", "id": "p1"}).encode()
DIED = json.dumps({"type": "died", "id": "p1", "cause": "age"}).encode()


def test_signed_webhooks_are_told_apart(pets: Any) -> None:
    for body, kind in ((BORN, pets.models.Born), (DIED, pets.models.Died)):
        assert isinstance(pets.webhooks.parse(body, headers=signed(body), secret=SECRET), kind)


def test_the_client_takes_each_once(pets: Any) -> None:
    client = pets.Pets(base_url="http://127.0.0.1:9")
    delivery = client.received_webhooks.receive(DIED, headers=signed(DIED), secret=SECRET)
    assert (delivery.event.cause, delivery.task) == ("age", None)
    assert client.received_webhooks.receive(DIED, headers=signed(DIED), secret=SECRET) is None
    assert client.received_webhooks.receive(BORN, headers=signed(BORN), secret=SECRET) is not None


@pytest.mark.parametrize(
    ("headers", "why"),
    [
        (dict, "has no header X-Timestamp"),
        (lambda: {"X-Timestamp": str(int(time.time()))}, "has no header X-Signature"),
        (lambda: signed(BORN, secret="other"), "not that of the secret"),
        (lambda: signed(DIED), "not that of the secret"),
        (lambda: signed(BORN, stamp=str(int(time.time()) - 301)), "too long ago or ahead"),
        (lambda: signed(BORN, stamp=str(int(time.time()) + 900)), "too long ago or ahead"),
        (lambda: signed(BORN, stamp="yesterday"), "too long ago or ahead"),
        (lambda: signed(BORN, stamp="9" * 5000), "too long ago or ahead"),
        (lambda: signed(BORN) | {"X-TIMESTAMP": str(int(time.time()) - 60)}, "not that of the secret"),
        (lambda: signed(BORN) | {"x-signature": "é"}, "not that of the secret"),
    ],
)
def test_what_is_not_signed_as_it_has_to_be_is_refused(
    pets: Any, headers: Callable[[], dict[str, str]], why: str
) -> None:
    with pytest.raises(pets.errors.WebhookError, match=why) as caught:
        pets.webhooks.parse(BORN, headers=headers(), secret=SECRET)
    assert SECRET not in str(caught.value)


def test_a_signature_needs_the_bytes_and_a_secret(pets: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(pets.errors.InvalidArgumentError, match="over the bytes as they came"):
        pets.webhooks.parse(json.loads(BORN), headers=signed(BORN), secret=SECRET)
    with pytest.raises(pets.errors.InvalidArgumentError, match="no webhook secret"):
        pets.webhooks.parse(BORN, headers=signed(BORN))
    monkeypatch.setenv("PETS_WEBHOOK_SECRET", SECRET)
    assert pets.webhooks.parse(BORN, headers=signed(BORN)).id == "p1"


@pytest.mark.parametrize(
    "delivery",
    [
        {"signature": {**SIGNATURE, "algorithm": "rot13"}},
        {"signature": {**SIGNATURE, "encoding": "base64"}},
        {"signature": {}},
        {"signature": "yes"},
    ],
)
def test_signatures_that_cannot_be_checked_stop_the_generation(
    generate: Generate, delivery: dict[str, Any]
) -> None:
    document = spec_of(
        {"/pets": {"get": {"responses": json_answer({"type": "object"})}}}, {"Born": event("born")}
    )
    document["webhooks"] = {"petBorn": webhook("Born", delivery)}
    outcome = generate(document)
    assert outcome.code == 3
    assert "#/webhooks/petBorn/post/x-delivery/signature" in outcome.error
