"""Operations made ready to become code: a plan for each, and the lowered schemas that the plans refer to."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from leaperone_conformance.spec.json_text import is_json
from leaperone_conformance.spec.newest import is_sequence
from scripts.errors import GenerationError
from scripts.spec import Operation, resolve

from .names import Name, Named
from .schemas import Lowering, Schema
from .security import Requirement, default_requirement, requirement
from .sent import (
    BodyPlan,
    ParameterPlan,
    bodies_of,
    is_text,
    parameters_of,
    request_body,
    schema_of,
    simple_type,
    with_parameters,
)
from .servers import own_server


@dataclass
class Answer:
    """One kind of successful response: "json", "text", "html", "binary", "any" or "empty", with the schema of JSON;
    `envelope` points to the value itself inside of the response.
    """

    kind: str
    schema: dict[str, Any] | None = None
    shape: dict[str, list[str]] | None = None
    failure: dict[str, Any] | None = None
    envelope: list[str] = field(default_factory=list)


@dataclass
class Events:
    """A streamed answer: the schema of an event's data, the data of the last one, and the parameter for it."""

    schema: dict[str, Any]
    end: str | None
    parameter: str | None


@dataclass
class Task:
    """Means of following a created task: the name of the operation that reports on it, that operation's
    parameter, the fields of id and state, the states that end it, usual interval and patience in seconds. `places` are
    further path parameters of that operation, which the creating one has too; `begins` is the state of a new task,
    `results` are the fields that a task has when it ended well.
    """

    operation: Name
    parameter: str
    id: str
    state: str
    done: list[str]
    failed: list[str]
    every: float
    limit: float
    places: list[str]
    begins: str
    results: list[str]


@dataclass
class Pages:
    """Paging of an operation: parameters by their names in the spec, and names in responses."""

    style: str
    parameter: str
    next: list[str] = field(default_factory=list)
    end: list[Any] = field(default_factory=list)
    size: str | None = None
    carry: list[str] = field(default_factory=list)


@dataclass
class Plan:
    """One operation: what is sent and received, and what else templates need to know. `wanted` is the name that it
    would have if none were taken. `security` are the alternatives of ways to authenticate, and `server` is the one that
    it has, where these aren't the document's. A response is by a status, "2XX" or "default".
    """

    operation: Operation
    name: Name
    wanted: Name
    parameters: list[ParameterPlan]
    public: bool
    security: Requirement = ()
    bodies: list[BodyPlan] = field(default_factory=list)
    body_required: bool = False
    url_formats: bool = False
    server: str = ""
    by_status: dict[int | str, dict[str, Answer]] = field(default_factory=dict)
    by_value: tuple[str, str, dict[str, Answer]] | None = None
    events: Events | None = None
    task: Task | None = None
    pages: Pages | None = None


@dataclass
class WebhookPlan:
    """One webhook: its name, the lowered schema of what is sent, and its x-delivery."""

    name: str
    schema: dict[str, Any]
    delivery: dict[str, Any]


@dataclass
class Lowered:
    """All plans, in the order of the operations, the lowered components that they refer to, and for each component that
    a discriminator chooses its property and values. `notes` says which components admit any value instead.
    """

    plans: list[Plan]
    webhooks: list[WebhookPlan]
    components: dict[str, Schema]
    tags: dict[str, tuple[str, list[str]]]
    notes: list[str]


def lower_document(document: dict[str, Any], names: list[Named], unfit: dict[str, str]) -> Lowered:
    """A plan for every operation, in the order of `names`, and one for every webhook.

    An operation that has a part which can't become code goes to `unfit`, with the reason.
    """
    lowering = Lowering(document)
    plans: list[Plan] = []
    named_so: dict[str, list[Plan]] = defaultdict(list)
    for named in names:
        try:
            plans.append(_plan(document, lowering, named))
        except GenerationError as error:
            unfit[named.operation.name] = str(error)
        except RecursionError:
            unfit[named.operation.name] = (
                f"{named.operation.name}: its schemas are nested too deep to become code"
            )
    for plan in plans:
        named_so[plan.operation.value.get("operationId", "")].append(plan)
    for plan in plans:
        try:
            plan.task = _task(plan, named_so)
        except GenerationError as error:
            unfit[plan.operation.name] = str(error)
            named_so[plan.operation.value.get("operationId", "")].remove(plan)
    plans = [plan for plan in plans if plan.operation.name not in unfit]
    webhooks = _webhooks(document, lowering)
    return Lowered(plans, webhooks, lowering.components(), lowering.tags, lowering.notes)


def _plan(document: dict[str, Any], lowering: Lowering, named: Named) -> Plan:
    operation, name, wanted = named
    required, default = requirement(document, operation.value), default_requirement(document)
    lowering.in_request = True
    try:
        plan = Plan(
            operation,
            name,
            wanted,
            parameters_of(document, lowering, operation),
            public=not any(required),
            security=() if required == default else required,
            bodies=bodies_of(document, lowering, operation),
            body_required=bool(request_body(document, operation).get("required")),
            url_formats="x-url-formats" in document["info"],
            server=own_server(document, operation),
        )
    finally:
        lowering.in_request = False
    plan.pages = _pages(operation)
    _answers(document, lowering, plan)
    return plan


def _pages(operation: Operation) -> Pages | None:
    found = operation.value.get("x-pagination")
    return None if found is None else Pages(**found)


def _task(created: Plan, named_so: Mapping[str, list[Plan]]) -> Task | None:
    operation = created.operation
    found = operation.value.get("x-task")
    if found is None or "done" not in found:
        return None
    reporting = named_so.get(found["status"])
    if not reporting:
        raise GenerationError(f"{operation.name}: x-task names no operation of the spec: {found['status']}")
    places, given = _places(reporting[0]), _places(created)
    own = places if len(places) == 1 else [name for name in places if name not in given]
    if len(own) != 1:
        raise GenerationError(
            f"{operation.name}: x-task: {found['status']} has not exactly one path parameter of its own"
        )
    return Task(
        reporting[0].name,
        own[0],
        found["id"],
        found["state"],
        found["done"],
        found.get("failed", []),
        float(found.get("every", 5)),
        float(found.get("limit", 300)),
        [name for name in places if name not in own],
        found.get("begins", ""),
        list(found.get("results", ())),
    )


def _places(plan: Plan) -> list[str]:
    """The names of a plan's path parameters."""
    return [parameter.name for parameter in plan.parameters if parameter.place == "path"]


def _answers(document: dict[str, Any], lowering: Lowering, plan: Plan) -> None:
    """The successful answers; "default" is one where no other is documented, as it is what errors look like else."""
    responses = plan.operation.value.get("responses", {})
    successes = [status for status in responses if str(status).startswith("2")] or ["default"]
    for status in sorted(successes, key=lambda status: not status.isdigit()):
        response = responses.get(status, {})
        if "$ref" in response:
            response = resolve(document, response["$ref"])
        number = int(status) if status.isdigit() else status.replace("x", "X")
        plan.by_status[number] = _by_content_type(lowering, plan, response)
        by_value = response.get("x-response-by")
        if by_value:
            plan.by_value = _by_value(document, lowering, plan, by_value)


def _by_content_type(lowering: Lowering, plan: Plan, response: dict[str, Any]) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    if plan.operation.method == "head":
        return {"": Answer("empty")}
    content = response.get("content", {})
    shared = Counter(map(simple_type, content))
    for content_type, media in content.items():
        simple = simple_type(content_type)
        schema_of(media, f"{plan.operation.name}: a response of {content_type}")
        if shared[simple] > 1 and simple != "text/event-stream":
            answers[with_parameters(content_type)] = _answer(lowering, simple, media)
        elif simple != "text/event-stream":
            answers |= _answer_of(lowering, simple, media)
        elif "x-events" in media:
            events = media["x-events"]
            schema = lowering.lower(events["schema"])
            plan.events = Events(schema, events.get("end"), events.get("parameter"))
            if len(response["content"]) == 1 and plan.events.parameter is None:
                answers[simple] = Answer("text")
        elif len(response["content"]) == 1:
            answers[simple] = Answer("text")
    return answers or {"": Answer("empty")}


def _answer_of(lowering: Lowering, simple: str, media: dict[str, Any]) -> dict[str, Answer]:
    """The answers of one documented media type, which may stand for several."""
    if simple not in ("*/*", "application/*"):
        return {simple: _answer(lowering, simple, media)}
    if not media.get("schema"):
        return {simple: Answer("any")}
    schema = lowering.resolved(media["schema"])
    if schema.get("type") != "string":
        return {simple: _answer(lowering, "application/json", media)}
    if schema.get("format") == "binary":
        return {simple: Answer("binary")}
    return {"application/json": _answer(lowering, "application/json", media), simple: Answer("text")}


def _answer(lowering: Lowering, content_type: str, media: dict[str, Any]) -> Answer:
    if is_json(content_type) or is_sequence(content_type):
        canonical = media.get("x-canonical") or {}
        envelope = media.get("x-envelope") or {}
        pointers = sorted(envelope.get("at", ()), key=lambda pointer: -pointer.count("/"))
        inside = envelope.get("schema") or lowering.inside(media.get("schema", {}), pointers)
        schema = lowering.lower(canonical.get("schema") or inside)
        return Answer("json", schema, canonical.get("fields"), media.get("x-failure"), pointers)
    if content_type == "text/html":
        return Answer("html")
    return Answer("text" if is_text(content_type) else "binary")


def _by_value(
    document: dict[str, Any], lowering: Lowering, plan: Plan, by_value: dict[str, Any]
) -> tuple[str, str, dict[str, Answer]]:
    parameter = by_value["parameter"]
    answers = {
        value: _answer(lowering, entry["content-type"], {"schema": entry.get("schema", {})})
        for value, entry in by_value["values"].items()
    }
    default = _default_of(document, plan.operation, parameter)
    return parameter, str(default) if default in answers else next(iter(answers)), answers


def _default_of(document: dict[str, Any], operation: Operation, name: str) -> str | None:
    for media in request_body(document, operation).get("content", {}).values():
        schema = media.get("schema", {})
        schema = resolve(document, schema["$ref"]) if "$ref" in schema else schema
        found = schema.get("properties", {}).get(name, {})
        found = resolve(document, found["$ref"]) if "$ref" in found else found
        if "default" in found:
            return str(found["default"])
    return None


def _webhooks(document: dict[str, Any], lowering: Lowering) -> list[WebhookPlan]:
    """The webhooks that send JSON."""
    webhooks = []
    for name, item in document.get("webhooks", {}).items():
        operation = item.get("post", {})
        for content_type, media in operation.get("requestBody", {}).get("content", {}).items():
            if simple_type(content_type) == "application/json":
                schema = lowering.lower(media.get("schema", {}))
                webhooks.append(WebhookPlan(name, schema, operation.get("x-delivery") or {}))
    return webhooks
