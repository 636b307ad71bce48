"""The tree of resources: which class holds which methods, and in which module it lives.

A resource's module is named by the first two parts of its path, so that a module stays readable where a tree is
large and nothing is imported that belongs to another branch.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from openapi_python_client.strings import pascal_case

from scripts.errors import GenerationError

from .text import Code, code, literal
from .views import EndpointView


@dataclass
class MethodView:
    """A method of a resource: its name, the descriptor that makes it a method, with its type parameters, and the
    expression of the function that describes its call.
    """

    name: str
    kind: Code
    target: str
    events: str = ""
    events_target: str = ""
    waits: str = ""
    pages_target: str = ""

    @property
    def descriptors(self) -> set[str]:
        """The descriptors that it is made of."""
        also = {"StreamMethod": self.events, "WaitMethod": self.waits}
        return {self.kind.partition("[")[0], *(name for name, used in also.items() if used)}


@dataclass
class ChildView:
    """A resource inside another: `target` is the prefix of its class, where that lives in another module."""

    name: str
    target: Code
    type: str
    module: str


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
    """One resource class."""

    path: tuple[str, ...]
    methods: list[MethodView] = field(default_factory=list)
    children: list[ChildView] = field(default_factory=list)
    plugins: list[PluginView] = field(default_factory=list)
    kept: list[KeptView] = field(default_factory=list)

    @property
    def name(self) -> str:
        return "".join(pascal_case(part) for part in self.path)

    @property
    def module(self) -> str:
        return "_".join(self.path[:2])

    @property
    def docstring(self) -> str:
        return f"Operations of `{'.'.join(self.path)}`."


def resource_views(
    endpoints: Iterable[EndpointView],
    plugins: Mapping[str, str],
    kept: Mapping[str, str] | None = None,
) -> dict[tuple[str, ...], ResourceView]:
    """Every resource by its path, children after parents; the path () is the client itself.

    `plugins` and `kept` are those of the configuration. Raises GenerationError where two resources would share a
    class name,
    or two methods of one resource their name.
    """
    resources: dict[tuple[str, ...], ResourceView] = {(): ResourceView(())}
    for view in endpoints:
        *parts, method = view.plan.name
        holder = _ensure(resources, tuple(parts))
        holder.methods.append(_method(view, method))
    for name, target in plugins.items():
        *parts, method = name.split(".")
        module, kind = target.split(".")
        _ensure(resources, tuple(parts)).plugins.append(PluginView(method, module, kind))
    for name, hint in (kept or {}).items():
        *parts, method = name.split(".")
        _ensure(resources, tuple(parts)).kept.append(KeptView(method, literal(name), literal(hint)))
    _check(resources)
    return dict(sorted(resources.items()))


def methods_of(resources: dict[tuple[str, ...], ResourceView]) -> dict[tuple[str, ...], MethodView]:
    """Every method by its full name."""
    return {
        (*path, method.name): method for path, resource in resources.items() for method in resource.methods
    }


def _ensure(resources: dict[tuple[str, ...], ResourceView], path: tuple[str, ...]) -> ResourceView:
    if path not in resources:
        parent = _ensure(resources, path[:-1])
        resource = resources[path] = ResourceView(path)
        same_module = path[:-1] != () and parent.module == resource.module
        target = code("") if same_module else code("resources.{}.", resource.module)
        parent.children.append(ChildView(path[-1], target, resource.name, resource.module))
    return resources[path]


def _method(view: EndpointView, name: str) -> MethodView:
    module = ".".join(("api", *view.plan.name))
    flat = view.flat is not None
    result = MethodView(name, _kind(view, module), f"{module}.{'method' if flat else 'request'}")
    if result.kind == "PagedMethod":
        result.pages_target = f"{module}.pages"
    if view.plan.task is not None:
        result.waits = "generate" if name == "create" else f"{name}_and_wait"
    if view.event_type:
        result.events = "stream" if name == "create" else f"stream_{name}"
        result.events_target = f"{module}.{'method_events' if flat else 'events'}"
    return result


def _kind(view: EndpointView, module: str) -> Code:
    if "Binary" in view.answer.imports:
        return code("BinaryMethod")
    if view.overloads.choices:
        return code("Overloaded[{}, {}]", literal(f"{module}._Sync"), literal(f"{module}._Async"))
    if view.pages:
        return code("PagedMethod")
    return code("Method")


def _check(resources: dict[tuple[str, ...], ResourceView]) -> None:
    seen: dict[str, ResourceView] = {}
    for resource in resources.values():
        for kind in (resource.name, resource.module):
            other = seen.setdefault(f"{resource.module}.{kind}", resource)
            if kind == resource.name and other is not resource:
                raise GenerationError(
                    f"resources {'.'.join(other.path)} and {'.'.join(resource.path)} would share the class {kind}: "
                    "rename one in generator-config.yml"
                )
        names = [name for m in resource.methods for name in (m.name, m.events, m.waits) if name]
        names += [plugin.name for plugin in resource.plugins] + [kept.name for kept in resource.kept]
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            raise GenerationError(f"{'.'.join(resource.path)}: two methods would be called {twice.pop()}")
