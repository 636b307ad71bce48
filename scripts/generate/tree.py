"""The tree of resources: which class holds which methods, and in which module it lives.

A resource's module is named by the first two parts of its path, so that a module stays readable where a tree is
large and nothing is imported that belongs to another branch.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from openapi_python_client.strings import pascal_case

from scripts.errors import GenerationError

from . import reserved
from .names import check_configured, free
from .text import Code, code, literal
from .view_models import EndpointView


@dataclass
class ChildView:
    """A resource inside another: `target` is the prefix of its class, where that lives in another module."""

    name: str
    target: Code
    resource: "ResourceView"

    @property
    def type(self) -> str:
        return self.resource.name

    @property
    def module(self) -> str:
        return self.resource.module


@dataclass
class PluginView:
    """A method written by hand: its name, and the class in the client's `plugins` that it is."""

    name: str
    module: str
    type: str


@dataclass
class KeptView:
    """A method that was removed and says so: its name, its full name and what to do instead as literals."""

    name: str
    full: str
    hint: str


@dataclass
class ResourceView:
    """One resource: `name` is that of its class, which is `Async...` for the asynchronous client."""

    path: tuple[str, ...]
    name: str = ""
    methods: list[EndpointView] = field(default_factory=list)
    children: list[ChildView] = field(default_factory=list)
    plugins: list[PluginView] = field(default_factory=list)
    kept: list[KeptView] = field(default_factory=list)

    @property
    def module(self) -> str:
        return "_".join(self.path[:2])

    @property
    def members(self) -> list[str]:
        """The names of all that it has."""
        names = [name for view in self.methods for name in (view.name, *(one.name for one in view.variants))]
        names += [child.name for child in self.children] + [plugin.name for plugin in self.plugins]
        return [name for name in names if name]

    @property
    def elsewhere(self) -> dict[str, str]:
        """The methods that another's module has, with the name of that."""
        return {variant.name: view.name for view in self.methods for variant in view.variants}

    @property
    def docstring(self) -> str:
        return f"Operations of `{'.'.join(self.path)}`."


def resource_views(
    endpoints: Iterable[EndpointView],
    plugins: Mapping[str, str],
    kept: Mapping[str, str] | None = None,
) -> dict[tuple[str, ...], ResourceView]:
    """Every resource by its path, children after parents; the path () is the client itself. The variants of endpoints
    get their names here.

    `plugins` and `kept` are those of the configuration. Raises GenerationError where one of them has a name that is
    taken.
    """
    views = list(endpoints)
    resources: dict[tuple[str, ...], ResourceView] = {(): ResourceView(())}
    for view in views:
        _ensure(resources, view.plan.name[:-1]).methods.append(view)
    for name, target in plugins.items():
        _add_plugin(resources, name, target)
    for name, hint in (kept or {}).items():
        *parts, method = name.split(".")
        _ensure(resources, tuple(parts)).kept.append(KeptView(method, literal(name), literal(hint)))
    for view in views:
        _name_variants(resources[view.plan.name[:-1]], view)
    resources = dict(sorted(resources.items()))
    _check_plugins(resources)
    _name_classes(resources.values())
    return resources


def _ensure(resources: dict[tuple[str, ...], ResourceView], path: tuple[str, ...]) -> ResourceView:
    if path not in resources:
        parent = _ensure(resources, path[:-1])
        resource = resources[path] = ResourceView(path)
        same_module = path[:-1] != () and parent.module == resource.module
        target = code("") if same_module else code("_resources.{}.", resource.module)
        parent.children.append(ChildView(path[-1], target, resource))
    return resources[path]


def _name_classes(resources: Iterable[ResourceView]) -> None:
    """Name the class of each resource so that it is free in its module, as has to be the one with `Async` before it."""
    taken: dict[str, set[str]] = defaultdict(lambda: set(reserved.resource_classes()))
    for resource in resources:
        own = taken[resource.module]
        resource.name = "".join(map(pascal_case, resource.path))
        while not own.isdisjoint((resource.name, f"Async{resource.name}")):
            resource.name += "_"
        own.update((resource.name, f"Async{resource.name}"))


def _add_plugin(resources: dict[tuple[str, ...], ResourceView], name: str, target: str) -> None:
    parts = tuple(name.split("."))
    check_configured(parts, f"plugins: {name}")
    module, kind = target.split(".")
    _ensure(resources, parts[:-1]).plugins.append(PluginView(parts[-1], module, kind))


def _check_plugins(resources: dict[tuple[str, ...], ResourceView]) -> None:
    """Refuse names that are there twice: those of the spec are not, so that one of the two is a plug-in's."""
    for path, resource in resources.items():
        members = resource.members
        for name in members:
            if members.count(name) > 1:
                raise GenerationError(f"plugins: {'.'.join((*path, name))} is taken: choose another name")


def _name_variants(resource: ResourceView, view: EndpointView) -> None:
    """Name the methods that stream or wait, which have a name of their own beside the operation's."""
    names = {
        "waits": "generate" if view.name == "create" else f"{view.name}_and_wait",
        "streams": "stream" if view.name == "create" else f"stream_{view.name}",
    }
    for variant in view.variants:
        variant.name = free(names[variant.kind], resource.members)
