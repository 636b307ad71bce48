"""View models of the templates: names, types and literals that are safe to print as Python."""

import ast
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from openapi_python_client.parser.properties import ModelProperty, Property

from .about import STREAMS, WAITS, operation_docstring, request_docstring
from .answers import AnswerCode, answer_code
from .names import free, numbered, property_names, raw_name, unique_identifiers
from .normalize import Plan
from .overloads import Overloads, overloads
from .paging import pages_code
from .parse import Body, Endpoint, Parsed
from .pricing_code import FactsCode, Listed, facts_code
from .reserved import PAGE_LIMITS, PAGE_START, arguments
from .roles import properties, sent_models, twins
from .schemas import ALTERNATIVES, EXCLUSIVE, JSON_TEXT, LIMITS
from .sent import PLACES, ParameterPlan
from .shortcuts import Shortcut, shortcuts
from .styles import KNOWN, body_code, cookies_code, is_raw, raw_type, value_code
from .text import Code, code, docstring, joined, literal, literals, nested, plain
from .typenames import Types


@dataclass
class Argument:
    """A parameter of a function or a field of a model. `key` is its JSON, query or path name as a literal."""

    name: str
    key: Code
    type: Code
    required: bool
    meaning: str = ""
    sent: bool = False

    @property
    def never_none(self) -> bool:
        return self.required and not {"None", "Any"} & set(self.type.split(" | "))

    @property
    def declaration(self) -> Code:
        if self.required:
            return code("{}: {}", self.name, self.type)
        return code("{}: {} | {} = UNSET", self.name, self.type, "Omit" if self.sent else "Unset")


@dataclass
class ModelView:
    """One model: a class in a module of its own."""

    name: str
    module: str
    docstring: Code
    fields: list[Argument]
    wire: dict[str, Code]
    json_text: dict[str, str]
    limits: dict[str, int]
    alternatives: Code
    exclusive: Code
    shortcuts: dict[str, Shortcut]
    task: Code | None
    encodings: list[str]
    models: list[tuple[str, str]]
    typing: list[str]
    package_types: list[str]
    base: tuple[str, str] | None = None
    ended: str = ""
    becomes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def imported(self) -> list[tuple[str, str]]:
        """Imports for type checkers: the models that the fields use, and what a task becomes."""
        return sorted({*self.models, *self.becomes})

    @property
    def shared(self) -> list[str]:
        """Imports from the client's `_model` beside the decorator."""
        return self.package_types if self.base or self.task else ["Model", *self.package_types]

    @property
    def model_names(self) -> Code:
        """The models that the fields use, as a tuple of literals."""
        return literals(name for _, name in self.models)


@dataclass
class BodyView:
    """One content type of a request body: the keyword of a call that sends it, and what it is sent as where that isn't
    what httpx would say.
    """

    keyword: str
    type: Code
    is_model: bool
    media_type: str | None = None
    encoding: Code | None = None
    fields: list[Argument] = field(default_factory=list)
    own_fields: list[Argument] = field(default_factory=list)
    received: frozenset[str] = frozenset()
    """Fields of a model that answers have, too, and whose type says less than the argument's."""
    uses: Types | None = None
    """Imports that the types of the fields need."""


# What every method takes besides its parameters.
EXTRA = code("**extra: Unpack[Extra]")
PASSED_ON = code("**extra")


@dataclass
class Variant:
    """Another method of an operation, with the same parameters, that "streams" or "waits"; `name` is given to it where
    its resource is known.
    """

    kind: str
    docstring: Code
    name: str = ""

    @property
    def decorator(self) -> Code:
        """The decorator that makes the function a method."""
        return code("Streamed(EVENTS)") if self.kind == "streams" else code("WaitMethod")


@dataclass
class EndpointView:
    """One operation: a module with the function that describes the call, and what is derived from it."""

    plan: Plan
    docstring: Code
    request_docstring: Code
    variants: list[Variant]
    arguments: list[Argument]
    path_values: list[tuple[Argument, Code]]
    query: list[tuple[Argument, Code]]
    headers: list[tuple[Argument, Code]]
    cookies: Code | None
    bodies: list[BodyView]
    body_required: bool
    flat: list[Argument] | None
    answer: AnswerCode
    facts: FactsCode
    overloads: Overloads
    pages: Code
    event_type: Code
    models: list[tuple[str, str]]
    typing: list[str]
    package_types: list[str]

    @property
    def is_styled(self) -> bool:
        """True if a parameter or the body is written in a style that takes more than the text of a value."""
        values = [value for part in (self.path_values, self.query, self.headers) for _, value in part]
        return self.cookies is not None or any("_styles" in text for text in (*values, self.sent_body))

    @property
    def security(self) -> Code:
        """The alternatives of ways to authenticate that only this operation has; empty for none."""
        return nested(self.plan.security)

    @property
    def sent_body(self) -> Code:
        """The arguments of the call that are its body."""
        return body_code(self.bodies, required=self.body_required)

    @property
    def chooses(self) -> bool:
        """True if the body decides what the response is."""
        return "ByValue" in self.answer.imports

    @property
    def queries(self) -> list[tuple[str, list[tuple[Argument, Code]]]]:
        """The query: what can't be None, and all else; a listing may begin without the place of a page."""
        pages = self.plan.pages
        places = {literal(name) for name in (pages.parameter, *pages.carry)} if pages else set()
        parts = {"required": [one for one in self.query if one[0].never_none and one[0].key not in places]}
        parts["query"] = [one for one in self.query if one not in parts["required"]]
        return [(keyword, part) for keyword, part in parts.items() if part]

    @property
    def event_end(self) -> Code:
        """The data of the last event of a stream, as a literal."""
        return literal(self.plan.events.end if self.plan.events else None)

    @property
    def name(self) -> str:
        """The name of the method."""
        return self.plan.name[-1]

    @property
    def decorator(self) -> Code:
        """The decorator that makes the function a method."""
        if "Binary" in self.answer.imports:
            return code("BinaryMethod")
        if self.overloads.choices:
            return code("Overloaded[_Sync, _Async]")
        return code("Paged(pages)") if self.pages else code("Method")

    @property
    def imports(self) -> list[str]:
        """The names that the expressions, the decorators and nearly all signatures use."""
        decorators = [self.decorator, *(variant.decorator for variant in self.variants)]
        names = {re.split(r"\W", decorator)[0] for decorator in decorators} - {"Paged"}
        typing = {"Any", "Unpack"} & {*self.typing, "Unpack"}
        return sorted(names | typing | {*self.package_types} | self.answer.imports | self.facts.imports)

    @property
    def from_typing(self) -> list[str]:
        """The names of `typing` that few signatures use."""
        return [name for name in self.typing if name != "Any"]

    @property
    def pages_docstring(self) -> Code:
        """The docstring of the function that walks through the pages."""
        return docstring(f"What `{self.name}` lists, page by page, up to `max_pages` or `max_credits`")

    @property
    def flat_bodies(self) -> list[BodyView]:
        """The bodies whose fields are parameters of the method."""
        return [body for body in self.bodies if body.is_model]

    @property
    def shown(self) -> list[Argument]:
        """The parameters of the method, but a body that is no object of fields."""
        return self.arguments if self.flat is None else self.flat

    @property
    def signature(self) -> Code:
        """The parameters of the function that describes the call."""
        return _signature(self._described)

    @property
    def method_signature(self) -> Code:
        """The parameters of the method."""
        return _signature(self._declared)

    @property
    def passed_on(self) -> Code:
        """The arguments of the method, as another passes them on."""
        body = [code("body=body")] if self.flat is None and self.bodies else []
        return joined(", ", ["client", *_passed_on(self.shown), *body, PASSED_ON])

    @property
    def pages_signature(self) -> Code:
        """The parameters of the function that walks through the pages."""
        start = [] if _has_start(self.shown) else [PAGE_START]
        return _signature([*self._declared, *start, *PAGE_LIMITS])

    def flat_call(self, body: BodyView) -> Code:
        """The call of `request` from the parameters of the method, with a body of the given type."""
        flat = {argument.name for argument in self.flat or ()}
        fields = [
            code("{0}=given({0})" if item.name in body.received else "{0}={0}", item.name)
            for item in body.fields
            if item.name in flat
        ]
        arguments = [
            "client",
            *_passed_on(self.arguments),
            code("body={}({})", body.type, joined(", ", fields)),
            PASSED_ON,
        ]
        return code("request({})", joined(", ", arguments))

    @property
    def _declared(self) -> list[Code]:
        return self._described if self.flat is None else [argument.declaration for argument in self.flat]

    @property
    def _described(self) -> list[Code]:
        arguments = [argument.declaration for argument in self.arguments]
        if self.bodies:
            arguments.insert(0 if self.body_required else len(arguments), self._body_argument)
        return arguments

    @property
    def _body_argument(self) -> Code:
        types = joined(" | ", dict.fromkeys(body.type for body in self.bodies))
        return code("body: {}" if self.body_required else "body: {} | Unset = UNSET", types)


def _signature(arguments: list[Code]) -> Code:
    named = [code("*"), *arguments] if arguments else []
    return joined(", ", [code("client: BaseClient"), *named, EXTRA])


def _has_start(arguments: Iterable[Argument]) -> bool:
    return any(argument.name == "start" for argument in arguments)


def _passed_on(arguments: Iterable[Argument]) -> list[Code]:
    return [code("{0}={0}", argument.name) for argument in arguments]


def model_views(plans: list[Plan], parsed: Parsed, prefix: str) -> list[ModelView]:
    """The models that become classes: those with properties."""
    classes, sent = parsed.classes, sent_models(parsed)
    views = {
        name: _model_view(classes, model, prefix, sent=name in sent)
        for name, model in classes.items()
        if properties(model)
    }
    for name, base in twins(parsed, sent).items():
        views[name] = _derived(views[name], views[base])
    creating = {answer_class(plan, parsed): plan for plan in plans if plan.task is not None}
    ended = []
    for view in [view for view in views.values() if view.name in creating]:
        task = creating[view.name].task
        assert task is not None
        view.typing = sorted({*view.typing, "ClassVar"})
        ended += _ended(view, {literal(key) for key in (task.state, *task.results)}, views)
        view.task = _task_kind(creating[view.name], view, parsed, prefix)
    return [*views.values(), *ended]


def _derived(view: ModelView, base: ModelView) -> ModelView:
    """`view` as a subclass of `base`, which has the JSON names and the models of its fields; itself where other names
    are in the way.
    """
    if not view.wire.items() <= base.wire.items():
        return view
    typing = [name for name in view.typing if name != "ClassVar"]
    return replace(view, base=(base.module, base.name), typing=typing)


def _ended(view: ModelView, promised: set[Code], taken: Mapping[str, ModelView]) -> list[ModelView]:
    """The model of a task that has ended well, where more is promised of it than of one that goes on."""
    view.ended = view.name
    fields = [
        replace(item, required=True) for item in view.fields if item.key in promised and not item.required
    ]
    if not fields:
        return []
    view.ended = free(f"Ended{view.name}", taken)
    module = free(f"ended_{view.module}", {view.ended, *(other.module for other in taken.values())})
    words = {word for item in fields for word in re.findall(r"\w+", item.type)}
    models = [(home, name) for home, name in view.models if name in words]
    view.becomes = [(module, view.ended)]
    return [
        replace(
            view,
            name=view.ended,
            module=module,
            becomes=[],
            docstring=docstring(f"An ended {view.name}"),
            fields=fields,
            wire={},
            json_text={},
            shortcuts={},
            task=None,
            limits={},
            alternatives=code(""),
            exclusive=code(""),
            encodings=[],
            models=models,
            typing=[name for name in view.typing if name in words],
            package_types=[],
            base=(view.module, view.name),
        )
    ]


def answer_class(plan: Plan, parsed: Parsed) -> str:
    """The class of the first response of a plan; empty where that is no model."""
    answers = [answer for by_type in plan.by_status.values() for answer in by_type.values()]
    found = [parsed.answers[id(answer)] for answer in answers if id(answer) in parsed.answers]
    return str(found[0].class_info.name) if found and isinstance(found[0], ModelProperty) else ""


def _task_kind(plan: Plan, model: ModelView, parsed: Parsed, prefix: str) -> Code:
    task = plan.task
    assert task is not None
    fields = {field.key: field.name for field in model.fields}
    reporting = parsed.endpoints[task.operation]
    named = _parameter_names(reporting, prefix)
    names = {raw_name(prop): named[id(prop)] for prop in reporting.parameters.get("path", ())}
    held = [fields.get(literal(key), key) for key in (task.id, task.state)]
    texts = [".".join(task.operation), names[task.parameter], *held]
    states = [literals(task.done), literals(task.failed)]
    parts = [*map(literal, texts), *states, literal(task.every), literal(task.limit)]
    if task.places:
        parts.append(code("places={}", literals(names[name] for name in task.places)))
    if task.begins:
        parts.append(code("begins={}", literal(task.begins)))
    if model.ended != model.name:
        parts.append(code("ended={}", literal(model.ended)))
    return code("Kind({})", joined(", ", parts))


def _model_view(
    classes: dict[str, ModelProperty], model: ModelProperty, prefix: str, *, sent: bool
) -> ModelView:
    types = Types(classes, open_literals=True, sent=sent)
    own_name = str(model.class_info.name)
    extra = model.data.model_extra or {}
    texts = {literal(name) for name in extra.get(JSON_TEXT, ())}
    fields = _model_fields(types, model, prefix)
    json_text: dict[str, str] = {}
    limits = {
        a.name: size for text, size in extra.get(LIMITS, {}).items() for a in fields if a.key == literal(text)
    }
    names = {a.key: a.name for a in fields}
    groups, barred = (
        [[names[literal(text)] for text in group if literal(text) in names] for group in extra.get(kind, ())]
        for kind in (ALTERNATIVES, EXCLUSIVE)
    )
    wire = {a.name: a.key for a in fields if literal(a.name) != a.key}
    for argument in [a for a in fields if a.key in texts]:
        text_name = free(f"{argument.name}_text", {a.name for a in fields} | arguments())
        json_text[argument.name] = text_name
        meaning = f"{argument.name} as it was sent: JSON in a string"
        fields.append(Argument(text_name, code(""), code("str"), False, meaning))
    by_key = {literal(raw_name(prop)): prop for prop in properties(model)}
    inside = {a.name: by_key[a.key] for a in fields if a.name in json_text}
    quick = shortcuts(classes, inside, [a.name for a in fields], prefix)
    summary = plain(model.description) or f"The JSON object {own_name}"
    entries = [(f.name, f.meaning) for f in fields if f.meaning]
    entries += [(name, shortcut.meaning) for name, shortcut in quick.items()]
    return ModelView(
        name=own_name,
        module=str(model.class_info.module_name),
        docstring=docstring(summary, entries=entries, title="Attributes"),
        fields=sorted(fields, key=lambda f: not f.required),
        wire=wire,
        json_text=json_text,
        limits=limits,
        alternatives=nested(groups),
        exclusive=nested(barred),
        shortcuts=quick,
        task=None,
        encodings=sorted(types.encodings | {shortcut.kind for shortcut in quick.values()}),
        models=_modules(classes, types.models - {own_name}),
        typing=sorted(
            types.typing
            | (
                {"ClassVar"}
                if wire or json_text or types.models - {own_name} or limits or groups or barred
                else set()
            )
        ),
        package_types=sorted(types.package_types | _unset(fields)),
    )


def endpoint_views(plans: Sequence[Plan], parsed: Parsed, prefix: str) -> list[EndpointView]:
    """The view of each operation."""
    listed = Listed.of(plans)
    return [_endpoint_view(plan, listed, parsed, prefix) for plan in plans]


def _endpoint_view(plan: Plan, listed: Listed, parsed: Parsed, prefix: str) -> EndpointView:
    endpoint = parsed.endpoints[plan.name]
    classes = parsed.classes
    types = Types(classes, open_literals=False, sent=True)
    own = _parameters(types, endpoint, prefix)
    sent = {
        place: [(own[id(prop)], how, prop) for how, prop in _placed(plan, endpoint, place)]
        for place in PLACES
    }
    values = {
        place: [(argument, value_code(how, prop, argument.name)) for argument, how, prop in found]
        for place, found in sent.items()
    }
    bodies = _bodies(types, endpoint, prefix, sent_models(parsed))
    flat = _flatten(plan, list(own.values()), bodies)
    for body in bodies if flat is not None else ():
        _use(types, body)
    answer = answer_code(plan, parsed, types, {a.key: a.name for body in bodies for a in body.fields})
    event_type = replace(types, sent=False).of(parsed.events[plan.name]) if plan.events else code("")
    required = bool(endpoint.bodies) and plan.body_required
    shown = list(own.values()) + (flat or [])
    choices = overloads(answer, flat or ())
    pages = pages_code(plan, flat or list(own.values()))
    entries = [(a.name, a.meaning) for a in flat or own.values() if a.meaning]
    return EndpointView(
        plan=plan,
        docstring=operation_docstring(plan, entries),
        request_docstring=request_docstring(plan),
        variants=_variants(plan, entries),
        arguments=sorted(own.values(), key=lambda a: not a.required),
        path_values=values["path"],
        query=values["query"],
        headers=values["header"],
        cookies=cookies_code([(a.name, how) for a, how, _ in sent["cookie"]]),
        bodies=bodies,
        body_required=required,
        flat=flat,
        answer=answer,
        facts=facts_code(plan, listed, _template(plan.operation.path, [a for a, _, _ in sent["path"]])),
        overloads=choices,
        pages=pages,
        event_type=event_type,
        models=_modules(classes, types.models),
        typing=sorted(
            {*types.typing, *choices.typing, *(["Any"] if pages and not _has_start(shown) else [])}
        ),
        package_types=sorted(
            types.package_types
            | choices.package_types
            | _unset(shown)
            | (set() if required or not bodies else {"UNSET", "Unset"})
            | ({"UNSET"} if "UNSET" in body_code(bodies, required=required) else set())
        ),
    )


def _use(types: Types, body: BodyView) -> None:
    """Let a module have what the fields of a body use."""
    if body.uses is not None:
        types.models |= body.uses.models
        types.typing |= body.uses.typing
        types.package_types |= body.uses.package_types | ({"given"} if body.received else set())


def _placed(plan: Plan, endpoint: Endpoint, place: str) -> Iterable[tuple[ParameterPlan, Property]]:
    """The parameters in a place, each with its property."""
    plans = [parameter for parameter in plan.parameters if parameter.place == place]
    return zip(plans, endpoint.parameters.get(place, ()), strict=True)


def _parameters(types: Types, endpoint: Endpoint, prefix: str) -> dict[int, Argument]:
    names = _parameter_names(endpoint, prefix)
    return {id(prop): _argument(types, prop, names[id(prop)]) for prop in _all_parameters(endpoint)}


def _all_parameters(endpoint: Endpoint) -> list[Property]:
    return [prop for place in PLACES for prop in endpoint.parameters.get(place, ())]


def _parameter_names(endpoint: Endpoint, prefix: str) -> dict[int, str]:
    """The name of each parameter by its identity; of those that share one in two places the later ones are numbered."""
    props = _all_parameters(endpoint)
    texts: list[str] = []
    for prop in props:
        texts.append(numbered(raw_name(prop), texts))
    names = unique_identifiers(texts, prefix)
    return {id(prop): names[text] for prop, text in zip(props, texts, strict=True)}


def _argument(types: Types, prop: Property, name: str) -> Argument:
    return Argument(
        name, literal(raw_name(prop)), types.of(prop), prop.required, plain(prop.description), types.sent
    )


def _model_fields(types: Types, model: ModelProperty, prefix: str) -> list[Argument]:
    names = property_names(properties(model), prefix)
    return [_argument(types, prop, names[raw_name(prop)]) for prop in properties(model)]


def _bodies(types: Types, endpoint: Endpoint, prefix: str, sent: set[str]) -> list[BodyView]:
    views: list[BodyView] = []
    for body in endpoint.bodies:
        view = _body_view(types, body, prefix, sent)
        if view.type not in [other.type for other in views]:
            views.append(view)
    for view in views:
        others = {f.name for other in views if other is not view for f in other.fields}
        view.own_fields = [f for f in view.fields if f.name not in others]
    return views


def _body_view(types: Types, body: Body, prefix: str, sent: set[str]) -> BodyView:
    plan = body.plan
    media_type = None if plan.media_type in KNOWN else plan.media_type
    encoding = literal(plan.encoding) if plan.encoding else None
    if plan.keyword == "form" and plan.encoding:
        media_type = plan.media_type
    if is_raw(plan):
        return BodyView("content", raw_type(plan, types), is_model=False, media_type=media_type)
    if isinstance(body.prop, ModelProperty):
        name = replace(types, sent=False).of(body.prop)
        model = types.classes[str(body.prop.class_info.name)]
        closed = Types(types.classes, open_literals=False, sent=True)
        view = BodyView(plan.keyword, name, bool(properties(model)), media_type, encoding)
        if view.is_model:
            view.fields, view.uses = _model_fields(closed, model, prefix), closed
            if str(model.class_info.name) not in sent:
                received = _model_fields(Types(types.classes, open_literals=True), model, prefix)
                view.received = frozenset(map(_narrower, received, view.fields)) - {""}
        return view
    return BodyView(plan.keyword, types.of(body.prop), is_model=False, media_type=media_type)


def _narrower(known: Argument, argument: Argument) -> str:
    """The name of a field that doesn't take all that an argument for it may be; empty where it does."""
    takes, given = set(known.type.split(" | ")), set(argument.type.split(" | "))
    given |= set() if argument.required else {"None"}
    takes |= {arm for arm in given if arm.startswith("Literal[")} if "str" in takes else set()
    return "" if given <= takes or "Any" in takes else argument.name


def _flatten(plan: Plan, own: list[Argument], bodies: list[BodyView]) -> list[Argument] | None:
    """The parameters of the method: the fields of all bodies beside the other parameters; None for no body,
    for one without fields, and where a field and a parameter share a name, or fields of two bodies differ in more than
    that one has it. Bodies of text and bytes beside others are
    left to `request`.
    """
    bodies = [body for body in bodies if body.is_model or body.keyword != "content"]
    if not bodies or not all(body.is_model for body in bodies):
        return None
    merged: dict[str, Argument] = {}
    for body in bodies:
        for item in body.fields:
            required = all(any(f.name == item.name and f.required for f in b.fields) for b in bodies)
            known = merged.setdefault(item.name, replace(item, required=required))
            if known.type != item.type or item.required != required:
                return None
    if plan.events is not None:
        merged = {name: a for name, a in merged.items() if a.key != literal(plan.events.parameter)}
    if merged.keys() & {argument.name for argument in own}:
        return None
    return sorted([*own, *merged.values()], key=lambda a: not a.required)


def _variants(plan: Plan, entries: list[tuple[str, str]]) -> list[Variant]:
    found = []
    if plan.task is not None:
        found.append(Variant("waits", operation_docstring(plan, entries, WAITS)))
    if plan.events is not None:
        found.append(Variant("streams", operation_docstring(plan, entries, STREAMS)))
    return found


def _template(path: str, path_values: list[Argument]) -> str:
    """A path as `str.format` takes it where there are parameters to fill in: all other braces are doubled.

    Without its fragment, which is not sent: it only tells operations from each other.
    """
    path = path.partition("#")[0]
    if not path_values:
        return path
    path = _doubled(path)
    for argument in path_values:
        wire = ast.literal_eval(argument.key)
        path = path.replace(_doubled(f"{{{wire}}}"), f"{{{argument.name}}}")
    return path


def _doubled(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _modules(classes: dict[str, ModelProperty], names: Iterable[str]) -> list[tuple[str, str]]:
    return sorted((str(classes[name].class_info.module_name), name) for name in names)


def _unset(arguments: Iterable[Argument]) -> set[str]:
    return {name for a in arguments if not a.required for name in ("UNSET", "Omit" if a.sent else "Unset")}
