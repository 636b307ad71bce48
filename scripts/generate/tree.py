"""The tree of resources: which class holds which methods, and in which module it lives.

A resource's module is named by the first two parts of its path, so that a module stays readable where a tree is
large and nothing is imported that belongs to another branch.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from openapi_python_client.strings import pascal_case

from scripts.errors import GenerationError

from .views import EndpointView


@dataclass
class ChildView:
    """A resource inside another: `target` is the prefix of its class, where that lives in another module."""

    name: str
    target: str
    type: str
    module: str


@dataclass
class PluginView:
    """A method written by hand: its name, and the class in the client's `plugins` that it is."""

    name: str
    module: str
    type: str


@dataclass
class ResourceView:
    """One resource class."""

    path: tuple[str, ...]
    methods: list[EndpointView] = field(default_factory=list)
    children: list[ChildView] = field(default_factory=list)
    plugins: list[PluginView] = field(default_factory=list)

    @property
    def name(self) -> str:
        return "".join(pascal_case(part) for part in self.path)

    @property
    def module(self) -> str:
        return "_".join(self.path[:2])

    @property
    def elsewhere(self) -> dict[str, str]:
        """The methods that another's module has, with the name of that."""
        return {variant.name: view.name for view in self.methods for variant in view.variants}

    @property
    def docstring(self) -> str:
        return f"Operations of `{'.'.join(self.path)}`."


def resource_views(
    endpoints: Iterable[EndpointView], plugins: Mapping[str, str]
) -> dict[tuple[str, ...], ResourceView]:
    """Every resource by its path, children after parents; the path () is the client itself.

    `plugins` are those of the configuration. Raises GenerationError where two resources would share a class name,
    or two methods of one resource their name.
    """
    resources: dict[tuple[str, ...], ResourceView] = {(): ResourceView(())}
    for view in endpoints:
        _ensure(resources, view.plan.name[:-1]).methods.append(view)
    for name, target in plugins.items():
        *parts, method = name.split(".")
        module, kind = target.split(".")
        _ensure(resources, tuple(parts)).plugins.append(PluginView(method, module, kind))
    _check(resources)
    return dict(sorted(resources.items()))


def _ensure(resources: dict[tuple[str, ...], ResourceView], path: tuple[str, ...]) -> ResourceView:
    if path not in resources:
        parent = _ensure(resources, path[:-1])
        resource = resources[path] = ResourceView(path)
        same_module = path[:-1] != () and parent.module == resource.module
        target = "" if same_module else f"_resources.{resource.module}."
        parent.children.append(ChildView(path[-1], target, resource.name, resource.module))
    return resources[path]


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
        names = [name for view in resource.methods for name in (view.name, *(v.name for v in view.variants))]
        names += [plugin.name for plugin in resource.plugins]
        twice = {name for name in names if names.count(name) > 1}
        if twice:
            raise GenerationError(f"{'.'.join(resource.path)}: two methods would be called {twice.pop()}")
