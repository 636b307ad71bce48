"""Documented answers and webhook payloads held against a spec."""

from collections.abc import Iterator
from typing import Any

from scripts.spec import Operation

from .contract import Contract, Contradiction, media_of
from .findings import Finding, shared
from .model import ABSENT, Answer, Examples, Json, Webhook
from .requests import body_of
from .shapes import canonical, declared, default_of, either, left_out, look_up


def check_answer(contract: Contract, examples: Examples, answer: Answer) -> Iterator[Contradiction]:
    """Each contradiction between a response and a spec, named once for all operations that it is of.

    Kinds: undocumented-path, undocumented-status, undocumented-content-type, wrong-content-type,
    invalid-answer, unknown-field, invalid-event, wrong-end, counts-as-failure, not-canonical.
    """
    request = examples.requests.get(answer.answer_of)
    if request is not None:
        meant = contract.find(request.method, request.path)
        if meant is None:
            return  # said of the request already
        operations, where = [meant[0]], meant[0].name
        body = body_of(contract, meant[0], request)
        sent = {**(body if isinstance(body, dict) else {}), **answer.given}
    else:
        operations, where, sent = contract.matching(answer.answer_of), answer.answer_of, answer.given
    if not operations:
        message = "no operation in the spec is meant by this"
        yield Contradiction("undocumented-path", where, "", answer.id, message)
        return
    seen: dict[tuple[int, ...], list[Finding]] = {}

    def check(operation: Operation) -> list[Finding]:
        responses = contract.responses(operation, answer.status)
        key = tuple(id(response) for response in responses)
        if key not in seen:
            seen[key] = _findings(contract, operation, responses, answer, sent)
        return seen[key]

    for found in shared(operations, check):
        if found.kind != "undocumented-status" or answer.every or found.every:
            detail = f"{answer.status} {found.detail}".strip()
            yield Contradiction(found.kind, where, detail, answer.id, found.message)


def check_webhook(contract: Contract, webhook: Webhook) -> Iterator[Contradiction]:
    """The contradictions (undocumented-webhook, invalid-webhook, unknown-field) of a payload that the API sends."""
    operation = contract.operations.get(webhook.callback_of)
    media = [*contract.webhooks(operation)] if operation else []
    if not media:
        message = "the spec has no callback and no webhook for it"
        yield Contradiction("undocumented-webhook", webhook.callback_of, "", webhook.id, message)
        return
    schemas = [item.get("schema", True) for item in media]
    schema = min(schemas, key=lambda schema: len(contract.schemas.problems(schema, webhook.body)))
    for kind, detail, message in _value(contract, schema, webhook.body, "invalid-webhook"):
        yield Contradiction(kind, webhook.callback_of, detail, webhook.id, message)


def _findings(
    contract: Contract, operation: Operation, responses: list[Json], answer: Answer, sent: Json
) -> list[Finding]:
    """Of several responses (a range of statuses) the one that says least against the response counts."""
    if not responses:
        return [
            Finding("undocumented-status", "", f"the spec doesn't say that {answer.status} may be answered")
        ]
    found = [[*_response(contract, operation, response, answer, sent)] for response in responses]
    return min(found, key=len)


def _response(
    contract: Contract, operation: Operation, response: Json, answer: Answer, sent: Json
) -> Iterator[Finding]:
    content_type = answer.content_type
    media = media_of(response, content_type)
    if media is None:
        message = f"the spec knows no answer of type {content_type}"
        yield Finding("undocumented-content-type", content_type, message)
        return
    schema = media.get("schema", True)
    if "x-response-by" in response:
        entry = _entry(contract, operation, response["x-response-by"], sent)
        expected = entry.get("content-type", content_type)
        if expected != content_type:
            yield Finding("wrong-content-type", content_type, f"by the request, it is {expected}")
            return
        schema = entry.get("schema", schema)
    if answer.body is not ABSENT:
        yield from _value(contract, schema, answer.body, "invalid-answer")
        yield from _extensions(contract, media, answer)
    if answer.text is not None:
        yield from _value(contract, schema, answer.text, "invalid-answer")
    if answer.events is not None and "x-events" in media:
        yield from _events(contract, media["x-events"], answer.events)
    for place, part in answer.parts.items():
        inside = declared(contract, schema, place)
        if inside:
            yield from _value(contract, either(inside), part, "invalid-answer", place)
        else:
            yield Finding("unknown-field", place, f"the spec's answer has no {place}")


def _entry(contract: Contract, operation: Operation, by: Json, sent: Json) -> Json:
    """The entry of ``x-response-by`` for the parameter's value, or for its default where it wasn't sent."""
    schemas = [media.get("schema", True) for media in contract.body(operation).get("content", {}).values()]
    known = [found for schema in schemas for found in declared(contract, schema, f"/{by['parameter']}")]
    defaults = [value for schema in known if (value := default_of(contract, schema)) is not ABSENT]
    value = sent.get(by["parameter"], next(iter(defaults), None))
    entry: Json = by["values"].get(value, {}) if isinstance(value, str) else {}
    return entry


def _value(contract: Contract, schema: Any, value: Any, kind: str, below: str = "") -> Iterator[Finding]:
    problems = contract.schemas.problems(schema, value)
    for problem in problems:
        yield Finding(kind, f"{below + problem.pointer or '/'} {problem.keyword}", problem.message)
    for place in [] if problems else contract.schemas.unknown(schema, value):
        yield Finding("unknown-field", below + place, f"the spec has no {below + place}")


def _extensions(contract: Contract, media: Json, answer: Answer) -> Iterator[Finding]:
    failure = media.get("x-failure")
    code = look_up(answer.body, failure["code"]) if failure else ABSENT
    failed = failure is not None and code is not ABSENT and code not in failure["success"]
    if failed and answer.status.startswith("2"):
        yield Finding("counts-as-failure", "", f"by x-failure, {code!r} is the code of a failure")
    if "x-canonical" in media and not failed:
        schema = media["x-canonical"]["schema"]
        value = canonical(contract, media["x-canonical"], answer.body)
        for name, place, found in left_out(media["x-canonical"], value, answer.body):
            message = f"{found!r} at {place} is not of the canonical {name}'s type"
            yield Finding("not-canonical", f"/{name} type", message)
        for problem in contract.schemas.problems(schema, value):
            detail = f"{problem.pointer or '/'} {problem.keyword}"
            yield Finding("not-canonical", detail, f"by x-canonical it is {value}: {problem.message}")


def _events(contract: Contract, rule: Json, events: list[Any]) -> Iterator[Finding]:
    end = rule.get("end")
    if end is not None and events[-1] != end:
        yield Finding("wrong-end", "", f"the last event is {events[-1]!r}, by x-events it is {end!r}")
    for event in events[:-1] if end is not None and events[-1] == end else events:
        yield from _value(contract, rule["schema"], event, "invalid-event")
