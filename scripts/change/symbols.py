"""The names that users of a client type, from the generator's plan in memory: no file is written."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from scripts.generate.build import read
from scripts.generate.config import ClientConfig
from scripts.generate.text import joined, literal
from scripts.generate.tree import resource_views
from scripts.generate.view_models import Argument, endpoint_views, model_views


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a method, or a field of a model; ``key`` is its name on the wire."""

    name: str
    key: str
    type: str
    required: bool


@dataclass(frozen=True, slots=True)
class Method:
    """A method: ``operation`` is ``GET /x``; ``paging`` the parameter that leads to the next page, if it pages."""

    operation: str
    parameters: dict[str, Parameter]
    returns: str
    paging: str | None


@dataclass(frozen=True, slots=True)
class Surface:
    """Everything of a client that users can name; ``unfit`` is what can't become code, with the reason."""

    methods: dict[str, Method] = field(default_factory=dict)
    models: dict[str, dict[str, Parameter]] = field(default_factory=dict)
    resources: frozenset[str] = frozenset()
    unfit: dict[str, str] = field(default_factory=dict, compare=False)


def surface(document: dict[str, Any], config: ClientConfig, directory: Path) -> Surface:
    """The names of the client that ``document`` gives; what can't become code is left out as the generator does it.

    Raises GenerationError where nothing can be made of it.
    """
    prefix = str(config.generator.get("field_prefix", "field_"))
    unfit: dict[str, str] = {}
    plans, parsed = read(document, config, directory / "generated", unfit)
    views = endpoint_views(plans, parsed, prefix)
    methods: dict[str, Method] = {}
    for view in views:
        flat = view.flat if view.flat is not None else _own(view.arguments, view.bodies, view.body_required)
        pages = view.plan.pages
        methods[".".join(view.plan.name)] = Method(
            view.plan.operation.name,
            _parameters(flat),
            str(view.answer.type),
            pages.parameter if pages is not None and view.pages else None,
        )
    models = {model.name: _parameters(model.fields) for model in model_views(plans, parsed, prefix)}
    resources = resource_views(views, config.plugins)
    for view in views:
        plain = replace(methods[".".join(view.plan.name)], paging=None)
        methods |= {".".join((*view.plan.name[:-1], variant.name)): plain for variant in view.variants}
    plugins = {name: Method("", {}, "", None) for name in config.plugins}
    paths = frozenset(".".join(path) for path in resources if path)
    return Surface({**methods, **plugins}, models, paths, unfit)


def _own(arguments: list[Argument], bodies: list[Any], required: bool) -> list[Argument]:
    if not bodies:
        return arguments
    types = joined(" | ", dict.fromkeys(body.type for body in bodies))
    return [*arguments, Argument("body", literal("body"), types, required)]


def _parameters(arguments: Iterable[Argument]) -> dict[str, Parameter]:
    return {
        str(a.name): Parameter(str(a.name), ast.literal_eval(a.key or "''"), str(a.type), a.required)
        for a in arguments
    }
