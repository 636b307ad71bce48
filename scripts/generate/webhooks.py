"""The webhooks of a spec as code: payload, the task that each tells of, and how it is signed."""

from dataclasses import dataclass
from typing import Any

from openapi_python_client.parser.properties import ModelProperty

from scripts.errors import GenerationError

from .normalize import Plan, WebhookPlan
from .parse import Parsed
from .text import Code, code, joined, literal
from .view_models import answer_class

ALGORITHMS = {"hmac-sha256": "sha256", "hmac-sha512": "sha512"}

Json = dict[str, Any]


@dataclass(frozen=True)
class WebhooksView:
    """The view of the webhooks: the `Webhook` expressions, the payloads' classes, the tasks' type, the
    models to import, and whether any is signed.
    """

    webhooks: list[Code]
    events: list[str]
    task: Code
    models: list[tuple[str, str]]
    signed: bool


def webhooks_view(plans: list[Plan], parsed: Parsed) -> WebhooksView | None:
    """The webhooks of a spec; None where it has none.

    Raises GenerationError naming a webhook whose payload is no object.
    """
    if not parsed.webhooks:
        return None
    codes, events, tasks = [], [], []
    for webhook, found in parsed.webhooks:
        if not isinstance(found, ModelProperty):
            raise GenerationError(f"webhook {webhook.name}: its payload is no object with properties")
        model = str(found.class_info.name)
        task = _task_of(webhook, plans, parsed)
        events.append(model)
        tasks.append(task or code("None"))
        codes.append(_code(webhook, model, task))
    names = {*events, *(task for task in tasks if task != "None")}
    models = sorted((str(parsed.classes[name].class_info.module_name), name) for name in names)
    signed = any("signature" in webhook.delivery for webhook, _ in parsed.webhooks)
    return WebhooksView(
        codes, list(dict.fromkeys(events)), joined(" | ", dict.fromkeys(tasks)), models, signed
    )


def _code(webhook: WebhookPlan, model: str, task: str) -> Code:
    parts = [literal(webhook.name), model]
    if task:
        parts.append(code("task={}", task))
    for key in ("id", "state"):
        if key in webhook.delivery:
            parts.append(code("{}={}", key, literal(webhook.delivery[key])))
    if "signature" in webhook.delivery:
        parts.append(code("signature={}", _signature(webhook.delivery["signature"])))
    return code("Webhook({})", joined(", ", parts))


def _signature(signature: Json) -> Code:
    parts = [
        literal(signature["header"]),
        literal(signature.get("timestamp-header", "")),
        code("algorithm={}", literal(ALGORITHMS[signature["algorithm"]])),
        code("payload={}", literal(signature["payload"])),
    ]
    if "tolerance" in signature:
        parts.append(code("tolerance={}", literal(float(signature["tolerance"]))))
    return code("Signature({})", joined(", ", parts))


def _task_of(webhook: WebhookPlan, plans: list[Plan], parsed: Parsed) -> str:
    """The class of the task that is created by an operation whose body registers this webhook.

    Empty where there is none, where there are several, and where it can't be requested by the id that is sent alone.
    """
    asking = webhook.delivery.get("parameter")
    found = [plan for plan in plans if plan.task is not None and asking in _body_properties(plan, parsed)]
    classes = {answer_class(plan, parsed) for plan in found}
    alone = not any(plan.task.places for plan in found if plan.task is not None)
    return classes.pop() if len(classes) == 1 and alone else ""


def _body_properties(plan: Plan, parsed: Parsed) -> set[str]:
    bodies = [
        body.prop for body in parsed.endpoints[plan.name].bodies if isinstance(body.prop, ModelProperty)
    ]
    return {
        prop.name.get_untrusted_value()
        for body in bodies
        for prop in (*(body.required_properties or ()), *(body.optional_properties or ()))
    }
