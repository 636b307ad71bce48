"""Docstrings say what an operation costs, which rate limit counts it, and what it raises, as the spec has it."""

import importlib
import pydoc
import re
from pathlib import Path
from typing import Any

import pytest

from scripts.files import read_json
from scripts.generate.about import bucket_words, error_words, price_words
from scripts.generate.normalize import Answer, Plan
from scripts.spec import Operation, iter_operations, resolve

from .kinds import Client

ROOT = Path(__file__).parents[2]
SPECS = {
    "leaperone": ROOT / "build/openapi.effective.json",
    "leapai_client": ROOT / "apis/leapai/build/openapi.effective.json",
    "leapocr_client": ROOT / "apis/leapocr/build/openapi.effective.json",
}


def documented(client: Client) -> dict[str, tuple[dict[str, Any], str]]:
    """Each operation of a committed client, and the docstring of its method on one line, by the method's name."""
    document = read_json(SPECS[client.package])
    operations = {operation.name: operation.value for operation in iter_operations(document)}
    ledger = read_json(client.root / "ledger.json")["operations"]
    return {
        name: (operations[key], " ".join(str(client.method(name).__doc__).split()))
        for key, name in ledger.items()
    }


@pytest.mark.parametrize("package", SPECS)
def test_price_and_rate_limit(package: str, clients: dict[str, Client]) -> None:
    for name, (operation, text) in documented(clients[package]).items():
        price = operation.get("x-price") or {}
        if "credits" in price:
            assert f"Price: {price['credits']} credits per {price['per'].replace('-', ' ')}" in text, name
        elif "rates" in price:
            assert "Price: by token, at the model's own price" in text, name
        elif "x-page-price" in operation:
            assert re.search(r"Price: [\d.]+ to [\d.]+ credits per page, by \w+\.", text), name
        else:
            assert "Price: none is documented." in text, name
        bucket = operation.get("x-rate-limit-bucket", "unassigned")
        assert ("Rate limit bucket:" in text) == (bucket != "unassigned"), name
        assert bucket == "unassigned" or f"Rate limit bucket: {bucket}." in text, name


@pytest.mark.parametrize("package", SPECS)
def test_errors_are_those_that_the_client_raises(package: str, clients: dict[str, Client]) -> None:
    errors = importlib.import_module(f"{package}.errors")
    document = read_json(SPECS[package])
    for name, (operation, text) in documented(clients[package]).items():
        [raised] = re.findall(r"Raises: ([\w, ]+)\.", text)
        reported = {getattr(errors, kind) for kind in raised.split(", ")}
        wanted = {
            type(errors.status_error(int(status), {}, b""))
            for status in operation["responses"]
            if not status.startswith("2")
        }
        assert wanted and all(any(issubclass(kind, one) for one in reported) for kind in wanted), name
        assert reported - {errors.FailureError} <= wanted, name
        successes = [value for status, value in operation["responses"].items() if status.startswith("2")]
        media = [
            media
            for value in successes
            for media in (resolve(document, value["$ref"]) if "$ref" in value else value)
            .get("content", {})
            .values()
        ]
        fails = any("x-failure" in one for one in media)
        # One that the docstring names by its base isn't named again.
        assert (
            any(issubclass(errors.FailureError, kind) for kind in reported)
            if fails
            else errors.FailureError not in reported
        ), name


@pytest.mark.parametrize("package", SPECS)
def test_help_says_the_same(package: str, clients: dict[str, Client]) -> None:
    client = clients[package]
    for name in client.methods:
        method = client.method(name)
        shown = pydoc.plain(pydoc.render_doc(method))
        assert all(line.strip() in shown for line in method.__doc__.splitlines())
        shown = " ".join(shown.split())
        assert "Price: " in shown and "Raises: " in shown


@pytest.mark.parametrize(
    ("responses", "words"),
    [
        ({"200": {}}, ""),
        ({"404": {}, "400": {}, "422": {}}, "BadRequestError, NotFoundError"),
        ({"5XX": {}, "503": {}, "404": {}}, "NotFoundError, ServerError"),
        ({"5XX": {}, "4XX": {}, "503": {}}, "APIStatusError"),
        ({"default": {}, "418": {}}, "APIStatusError"),
    ],
)
def test_statuses_as_errors(responses: dict[str, Any], words: str) -> None:
    plan = Plan(Operation("get", "/x", {"responses": responses}, {}), ("x",), ("x",), [], public=False)
    assert error_words(plan) == words
    plan.by_status = {200: {"": Answer("json", failure={"code": "/code", "success": [0]})}}
    every = words == "APIStatusError"
    assert error_words(plan) == (words if every else ", ".join(filter(None, [words, "FailureError"])))


def test_prices_and_buckets_in_words() -> None:
    page = {"parameter": "format", "credits": {"a": 2, "b": 1}}
    assert price_words({"x-page-price": page}) == "1 to 2 credits per page, by format"
    assert price_words({"x-price": {"credits": 0.5, "per": "image", "when": "creation"}}) == (
        "0.5 credits per image, when it is created"
    )
    assert price_words({}) == ""
    assert bucket_words({"x-rate-limit-bucket": "chat"}) == "chat"
    assert bucket_words({"x-rate-limit-bucket": "unassigned"}) == bucket_words({}) == ""
