"""Views and templates in, files out: nothing is written here."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from scripts.errors import GenerationError
from scripts.files import canonical_json

from .config import ClientConfig
from .gate import gate
from .index import index_entries, index_file
from .names import free
from .normalize import Plan
from .parse import Parsed
from .pricing_code import tiers
from .security import default_requirement, schemes
from .servers import server_url
from .text import Code, code, docstring, joined, literal, literals, nested
from .tree import ResourceView, resource_views
from .view_models import EndpointView, endpoint_views, model_views
from .webhooks import WebhooksView, webhooks_view

TEMPLATES = Path(__file__).parents[2] / "templates"

Files = dict[str, str]


class Renderer:
    """Renders one client; `render` returns every file by its path inside the distribution."""

    def __init__(
        self,
        document: dict[str, Any],
        config: ClientConfig,
        plugins: Mapping[str, str],
        templates: Path = TEMPLATES,
    ) -> None:
        self._document = document
        self._config = config
        self._plugins = plugins
        self._templates = templates
        self._settings = asdict(config)

    def render(self, plans: list[Plan], parsed: Parsed) -> Files:
        """All files of the distribution but its ledger, unformatted."""
        prefix = self._config.field_prefix
        endpoints = endpoint_views(plans, parsed, prefix)
        resources = resource_views(endpoints, self._config.plugins, self._config.kept)
        rendered: Files = {}
        self._static(rendered)
        self._endpoints(rendered, endpoints)
        self._models(rendered, model_views(plans, parsed, prefix))
        self._resources(rendered, resources)
        self._package(rendered, resources[()], webhooks_view(plans, parsed))
        entries = index_entries(self._document, self._config, resources)
        rendered[f"{self._config.package}/operations.json"] = index_file(self._config, entries)
        return rendered

    def _put(self, rendered: Files, path: str, template: str, **values: Any) -> None:
        if path in rendered:
            raise GenerationError(f"two parts of the client would both be {path}: rename one")
        try:
            found = gate(self._templates, Path(path).suffix).get_template(template)
            rendered[path] = found.render({**self._settings, **values})
        except GenerationError as error:
            raise GenerationError(f"{path}: {error}") from error

    def _static(self, rendered: Files) -> None:
        core = self._templates / "core"
        for source in sorted(core.rglob("*.py")):
            name = source.relative_to(core).as_posix()
            rendered[f"{self._config.package}/{name}"] = source.read_text(encoding="utf-8")
        if self._plugins:
            module = f"{self._config.package}.plugins"
            target = f"{self._config.package}/plugins"
            self._put(
                rendered,
                f"{target}/__init__.py",
                "namespace_init.py.jinja",
                module=module,
                names=sorted(self._plugins),
            )
            rendered |= {f"{target}/{name}.py": text for name, text in self._plugins.items()}
        rendered[f"{self._config.package}/py.typed"] = ""
        rendered["LICENSE"] = (self._templates.parent / "LICENSE").read_text(encoding="utf-8")

    def _endpoints(self, rendered: Files, endpoints: list[EndpointView]) -> None:
        base = f"{self._config.package}/api"
        namespaces: dict[tuple[str, ...], set[str]] = {(): set()}
        for view in endpoints:
            path = view.plan.name
            try:
                self._put(rendered, f"{base}/{'/'.join(path)}.py", "endpoint_module.py.jinja", view=view)
            except GenerationError as error:
                raise GenerationError(f"{view.plan.operation.name}: {error}") from error
            for end in range(len(path)):
                namespaces.setdefault(path[:end], set()).add(path[end])
        for parts, names in namespaces.items():
            module = ".".join((self._config.package, "api", *parts))
            target = "/".join((base, *parts, "__init__.py"))
            self._put(rendered, target, "namespace_init.py.jinja", module=module, names=sorted(names))

    def _models(self, rendered: Files, models: list[Any]) -> None:
        base = f"{self._config.package}/models"
        models = sorted(models, key=lambda model: model.name)
        for model in models:
            self._put(rendered, f"{base}/{model.module}.py", "model.py.jinja", model=model)
        self._put(rendered, f"{base}/__init__.py", "models_init.py.jinja", models=models)

    def _resources(self, rendered: Files, resources: dict[tuple[str, ...], ResourceView]) -> None:
        base = f"{self._config.package}/resources"
        modules: dict[str, list[ResourceView]] = {}
        for path, resource in resources.items():
            if path:
                modules.setdefault(resource.module, []).append(resource)
        for module, members in modules.items():
            children = [child for member in members for child in member.children]
            targets = any(child.target for child in children)
            plugins = any(member.plugins for member in members)
            kept = any(member.kept for member in members)
            self._put(
                rendered,
                f"{base}/{module}.py",
                "resource.py.jinja",
                resources=members,
                has_methods=any(member.methods for member in members),
                uses_children=bool(children) or plugins,
                keeps=kept,
                imports=[
                    *(["plugins"] if plugins else []),
                    *(["resources"] if targets else []),
                ],
            )
        module = f"{self._config.package}.resources"
        names = sorted(modules)
        self._put(rendered, f"{base}/__init__.py", "namespace_init.py.jinja", module=module, names=names)

    def _package(self, rendered: Files, root: ResourceView, webhooks: WebhooksView | None) -> None:
        package = self._config.package
        ways = schemes(self._document)
        values: dict[str, Any] = {
            "environment": self._config.environment,
            "base_url": literal(server_url(self._document)),
            "version_path": literal(_version_path(self._document)),
            "schemes": [(literal(name), literals(scheme)) for name, scheme in ways.items()],
            "security": _security(self._document, ways),
            "url_formats": _url_formats(self._document),
            "page_signs": _page_signs(self._document),
            "tiers": tiers(self._document),
            "children": root.children,
            "webhooks": _webhooks_name(root) if webhooks else "",
            "docstring": _client_docstring(self._config),
            "spec_version": literal(str(self._document["info"].get("version", ""))),
            "spec_sha256": literal(hashlib.sha256(canonical_json(self._document)).hexdigest()),
            "spec_overlays": literals(self._document["info"].get("x-quirks", {})),
        }
        self._put(rendered, f"{package}/_client.py", "client.py.jinja", **values)
        self._put(rendered, f"{package}/__init__.py", "package_init.py.jinja", **values)
        if webhooks is not None:
            self._put(rendered, f"{package}/webhooks.py", "webhooks.py.jinja", **values, view=webhooks)
        self._put(rendered, "pyproject.toml", "pyproject.toml.jinja")
        self._put(
            rendered,
            "README.md",
            "README.md.jinja",
            **values,
            ways=list(ways),
            signed=webhooks is not None and webhooks.signed,
            plugins=sorted(self._config.plugins),
            stale=stale_quirks(self._document),
        )


def stale_quirks(document: dict[str, Any]) -> dict[str, str]:
    """The quirks of which the published document leaves something without a place: title and causes."""
    quirks = document["info"].get("x-quirks", {})
    return {
        str(quirk.get("title", name)): "; ".join(quirk["stale"])
        for name, quirk in quirks.items()
        if isinstance(quirk, dict) and quirk.get("stale")
    }


def _webhooks_name(root: ResourceView) -> str:
    """The name of the client's webhooks: another name where the API has a resource of this one."""
    return free("received_webhooks" if "webhooks" in root.members else "webhooks", root.members)


def _security(document: dict[str, Any], ways: Mapping[str, Any]) -> Code:
    """The default security requirement; empty where any one of the schemes will do."""
    required = default_requirement(document)
    return code("") if {*required} == {(name,) for name in ways} else nested(required)


def _version_path(document: dict[str, Any]) -> str:
    """The common beginning of all paths up to a version: `/v1`, `/api/v2`; empty where they have none in common."""
    paths = [path.split("/") for path in document.get("paths", {})]
    common: list[str] = []
    for parts in zip(*paths, strict=False):
        if len(set(parts)) > 1:
            break
        common.append(parts[0])
    last = max((place for place, part in enumerate(common) if re.fullmatch(r"v\d+", part)), default=0)
    return "/".join(common[: last + 1]) if last else ""


def _url_formats(document: dict[str, Any]) -> Code | None:
    """The names of the formats of a URL, and the statuses that leave open which one is right; None for one format."""
    formats = document["info"].get("x-url-formats")
    if formats is None:
        return None
    names = {place: formats["names"][place] for place in ("path", "query")}
    return code("({}, {})", literal(names), literals(map(int, formats["when"])))


def _page_signs(document: dict[str, Any]) -> Code | None:
    """The place of a page in a response, and the fields that announce further pages; None where nothing is
    documented.
    """
    signs = document["info"].get("x-page-signs")
    if signs is None:
        return None
    lists = [literals(signs.get(key, ())) for key in ("more", "last")]
    return code("({})", joined(", ", [literal(signs["at"]), *lists]))


def _client_docstring(config: ClientConfig) -> Code:
    variable = config.environment
    return docstring(
        f"{config.description}",
        f"`api_key` and `base_url` default to {variable}_API_KEY and {variable}_BASE_URL (or "
        f"{variable}_API_BASE_URL). `http_client` is used as it is "
        "and never closed. `timeout` is in seconds, or an httpx.Timeout. `max_retries` counts the attempts "
        "after the first, `max_retry_delay` is the longest pause before one, in seconds, `random` draws the pauses. "
        "`tier` or `limiter` keeps calls within rate limits, `budget` within so many documented credits. `on_request`, "
        "`on_response` and `on_retry` are called for each, `on_url_format` with which of several formats of its URL an "
        "operation answers to. `auth` names the way to send the key, `credentials` has keys by such names; a key may "
        "be a function that returns it.",
    )
