"""Operations made ready for the generator, with a side-car of what the generator would drop.

The document that comes out has only what becomes code: reachable schemas, and operations with parameters
merged, bodies inlined and no answers. The answers (content types, shapes, streams) travel in the side-car.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from scripts.errors import GenerationError
from scripts.spec import Operation, resolve

from .names import Name, Named
from .schemas import Lowering

BODY_KINDS = {
    "application/json": "json",
    "multipart/form-data": "multipart",
    "application/x-www-form-urlencoded": "form",
    "application/octet-stream": "content",
}


@dataclass
class Answer:
    """One kind of successful answer: "json", "text", "html", "binary" or "empty", with the schema of JSON; `envelope`
    points to the value itself inside of the answer.
    """

    kind: str
    schema: dict[str, Any] | None = None
    shape: dict[str, list[str]] | None = None
    failure: dict[str, Any] | None = None
    envelope: list[str] = field(default_factory=list)


@dataclass
class Events:
    """A streamed answer: the schema of an event's data, the data of the last one, the parameter that asks."""

    schema: dict[str, Any]
    end: str | None
    parameter: str


@dataclass
class Task:
    """What a created task needs to be followed: the name of the operation that reports on it, that operation's
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
    """How an operation pages: parameters by their names in the spec, and names in answers."""

    style: str
    parameter: str
    next: list[str] = field(default_factory=list)
    end: list[Any] = field(default_factory=list)
    size: str | None = None
    carry: list[str] = field(default_factory=list)


@dataclass
class Plan:
    """One operation: what the generator is given, and beside it what templates need to know. `wanted` is the name that
    it would have if none were taken.
    """

    operation: Operation
    name: Name
    wanted: Name
    lowered: dict[str, Any]
    public: bool
    url_formats: bool = False
    by_status: dict[int, dict[str, Answer]] = field(default_factory=dict)
    by_value: tuple[str, str, dict[str, Answer]] | None = None
    events: Events | None = None
    task: Task | None = None
    pages: Pages | None = None
    exploded: dict[str, bool] = field(default_factory=dict)


@dataclass
class WebhookPlan:
    """One webhook: its name, the lowered schema of what is sent, and its x-delivery."""

    name: str
    schema: dict[str, Any]
    delivery: dict[str, Any]


def lower_document(
    document: dict[str, Any], names: list[Named], unfit: dict[str, str]
) -> tuple[dict[str, Any], list[Plan], list[WebhookPlan]]:
    """The generator's document, a plan for every operation, in the order of `names`, and one for every webhook.

    An operation that has a part which can't become code goes to `unfit`, with the reason.
    """
    lowering = Lowering(document)
    plans = []
    for named in names:
        try:
            plans.append(_plan(document, lowering, named))
        except GenerationError as error:
            unfit[named.operation.name] = str(error)
    for plan in list(plans):
        try:
            plan.task = _task(plan, plans)
        except GenerationError as error:
            unfit[plan.operation.name] = str(error)
            plans.remove(plan)
    webhooks = _webhooks(document, lowering)
    paths: dict[str, dict[str, Any]] = {}
    for plan in plans:
        paths.setdefault(plan.operation.path, {})[plan.operation.method] = plan.lowered
    info = {key: str(document["info"].get(key, "")) for key in ("title", "version")}
    components = {"schemas": lowering.components()}
    lowered = {"openapi": "3.1.0", "info": info, "paths": paths, "components": components}
    return lowered, plans, webhooks


def _plan(document: dict[str, Any], lowering: Lowering, named: Named) -> Plan:
    operation, name, wanted = named
    value = operation.value
    parameters = _parameters(document, operation)
    lowering.in_request = True
    lowered: dict[str, Any] = {
        "operationId": "_".join(name),
        "tags": [name[0]],
        "summary": str(value.get("summary") or ""),
        "description": str(value.get("description") or ""),
        "parameters": [_parameter(lowering, operation, parameter) for parameter in parameters],
        "responses": {},
    }
    if "requestBody" in value:
        lowered["requestBody"] = _body(document, lowering, operation)
    lowering.in_request = False
    security = value.get("security", document.get("security", []))
    formats = "x-url-formats" in document["info"]
    public = not security or {} in security
    plan = Plan(operation, name, wanted, lowered, public=public, url_formats=formats)
    plan.exploded = {p["name"]: p.get("explode", True) for p in parameters if p["in"] == "query"}
    plan.pages = _pages(operation)
    _answers(document, lowering, plan)
    return plan


def _pages(operation: Operation) -> Pages | None:
    found = operation.value.get("x-pagination")
    return None if found is None else Pages(**found)


def _task(created: Plan, plans: list[Plan]) -> Task | None:
    operation = created.operation
    found = operation.value.get("x-task")
    if found is None or "done" not in found:
        return None
    reporting = [plan for plan in plans if plan.operation.value.get("operationId") == found["status"]]
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
    return [parameter["name"] for parameter in plan.lowered["parameters"] if parameter["in"] == "path"]


def _parameters(document: dict[str, Any], operation: Operation) -> list[dict[str, Any]]:
    merged: dict[tuple[str, str], dict[str, Any]] = {}
    for holder in (operation.path_item, operation.value):
        for item in holder.get("parameters", ()):
            parameter = resolve(document, item["$ref"]) if "$ref" in item else item
            merged[parameter["in"], parameter["name"]] = parameter
    for name in re.findall(r"\{([^{}]*)\}", operation.path):
        if ("path", name) not in merged:
            raise GenerationError(
                f"{operation.name}: no parameter is called {name!r}, as a part of the path is"
            )
    return list(merged.values())


def _parameter(lowering: Lowering, operation: Operation, parameter: dict[str, Any]) -> dict[str, Any]:
    name, place = parameter["name"], parameter["in"]
    style = parameter.get("style", "form" if place in ("query", "cookie") else "simple")
    if style not in ("form", "simple"):
        raise GenerationError(f"{operation.name}: parameter {name}: style {style} is not supported")
    if place == "cookie":
        raise GenerationError(f"{operation.name}: parameter {name}: cookies are not supported")
    schema = parameter.get("schema")
    if schema is None:
        media: dict[str, Any] = next(iter(parameter.get("content", {}).values()), {})
        schema = media.get("schema", {})
    return {
        "name": name,
        "in": place,
        "required": bool(parameter.get("required")),
        "schema": lowering.lower({"description": parameter.get("description", ""), **schema}),
    }


def _body(document: dict[str, Any], lowering: Lowering, operation: Operation) -> dict[str, Any]:
    body = operation.value["requestBody"]
    if "$ref" in body:
        body = resolve(document, body["$ref"])
    content: dict[str, Any] = {}
    for content_type, media in body.get("content", {}).items():
        simple = _simple(content_type)
        if simple not in BODY_KINDS and not simple.endswith("+json"):
            raise GenerationError(f"{operation.name}: a body of {content_type!r} is not supported")
        content[content_type] = {"schema": lowering.lower(media.get("schema", {}))}
    return {"required": bool(body.get("required")), "content": content}


def _answers(document: dict[str, Any], lowering: Lowering, plan: Plan) -> None:
    for status, response in plan.operation.value.get("responses", {}).items():
        if not (status.startswith("2") or (status == "default" and not plan.by_status)):
            continue
        if "$ref" in response:
            response = resolve(document, response["$ref"])
        number = int(status) if status.isdigit() else 200
        plan.by_status[number] = _by_content_type(lowering, plan, response)
        by_value = response.get("x-response-by")
        if by_value:
            plan.by_value = _by_value(document, lowering, plan, by_value)


def _by_content_type(lowering: Lowering, plan: Plan, response: dict[str, Any]) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    for content_type, media in response.get("content", {}).items():
        simple = _simple(content_type)
        if simple != "text/event-stream":
            answers[simple] = _answer(lowering, simple, media)
        elif "x-events" in media:
            events = media["x-events"]
            if "parameter" not in events:
                raise GenerationError(
                    f"{plan.operation.name}: x-events: a stream without a parameter is not supported"
                )
            schema = lowering.lower(events["schema"])
            plan.events = Events(schema, events.get("end"), events["parameter"])
    return answers or {"": Answer("empty")}


def _answer(lowering: Lowering, content_type: str, media: dict[str, Any]) -> Answer:
    if content_type == "application/json" or content_type.endswith("+json"):
        canonical = media.get("x-canonical") or {}
        envelope = media.get("x-envelope") or {}
        pointers = sorted(envelope.get("at", ()), key=lambda pointer: -pointer.count("/"))
        inside = envelope.get("schema") or lowering.inside(media.get("schema", {}), pointers)
        schema = lowering.lower(canonical.get("schema") or inside)
        return Answer("json", schema, canonical.get("fields"), media.get("x-failure"), pointers)
    if content_type == "text/html":
        return Answer("html")
    return Answer("text" if _is_text(content_type) else "binary")


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
    body = operation.value.get("requestBody", {})
    body = resolve(document, body["$ref"]) if "$ref" in body else body
    for media in body.get("content", {}).values():
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
            if _simple(content_type) == "application/json":
                schema = lowering.lower(media.get("schema", {}))
                webhooks.append(WebhookPlan(name, schema, operation.get("x-delivery") or {}))
    return webhooks


def _simple(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()


def _is_text(content_type: str) -> bool:
    return content_type.startswith("text/") or content_type in ("application/x-subrip", "application/xml")
