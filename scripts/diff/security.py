"""Comparison of access: security schemes and requirements, and the servers that are called."""

from collections.abc import Iterable
from typing import Any

from .canonical import Document, frozen
from .collect import Collector, Keys
from .model import Level, Place
from .operations import Found, operations

Needs = dict[frozenset[str], dict[str, frozenset[str]]]  # alternatives: scheme names, each with its scopes

_AT: Keys = ("components", "securitySchemes")
_FLOW_URLS = {
    "authorizationUrl": "api-security-component-oauth-url-changed",
    "tokenUrl": "api-security-component-oauth-token-url-changed",
    "refreshUrl": "api-security-component-oauth-token-url-changed",
}


def compare_security(
    old: Document, new: Document, both: Iterable[tuple[Found, Found]], into: Collector
) -> None:
    """Compare schemes, the requirements of the document, and those of operations that have their own."""
    called = {name: now for name, now in _names(old, new).items() if name != now}
    pairs = list(both)
    inheriting = [
        Place(now.name, "none")
        for was, now in pairs
        if "security" not in was.value and "security" not in now.value
    ]
    whole = [_needs(old.value.get("security"), called), _needs(new.value.get("security"), {})]
    _requirements(whole[0], whole[1], "api-global-security", inheriting, ("security",), ("security",), into)
    for was, now in pairs:
        if "security" in was.value or "security" in now.value:
            before = _needs(was.value.get("security", old.value.get("security")), called)
            after = _needs(now.value.get("security", new.value.get("security")), {})
            place, at = [Place(now.name, "none")], ((*was.at, "security"), (*now.at, "security"))
            _requirements(before, after, "api-security", place, at[0], at[1], into)
    _schemes(old, new, called, into)


def compare_servers(old: Document, new: Document, into: Collector) -> None:
    """Servers that are no longer listed; further ones, and their order, say nothing to clients that have one."""
    before, after = (
        {
            str(server.get("url", "")).rstrip("/")
            for server in document.value.get("servers") or ()
            if isinstance(server, dict)
        }
        for document in (old, new)
    )
    for url in sorted(before - after):
        if after:
            text = f"server {url} removed; listed: {', '.join(sorted(after))}"
            into.add("api-server-removed", text, None, ("servers", url), ("servers",), url, sorted(after))


def _names(old: Document, new: Document) -> dict[str, str]:
    """The name in the new document for each scheme of the old one: its own, or that of an equal one."""
    before, after = (_declared(document) for document in (old, new))
    equal = {frozen(value): name for name, value in after.items() if name not in before}
    return {name: name if name in after else equal.get(frozen(value), name) for name, value in before.items()}


def _declared(document: Document) -> dict[str, Any]:
    schemes = document.value.get("components", {}).get("securitySchemes", {})
    found = {name: document.follow(value, (*_AT, name))[0] for name, value in schemes.items()}
    return {name: _contract(value) for name, value in found.items() if isinstance(value, dict)}


def _contract(scheme: dict[str, Any]) -> dict[str, Any]:
    return {
        k: v for k, v in scheme.items() if k not in ("description", "bearerFormat") and not k.startswith("x-")
    }


def _needs(value: Any, called: dict[str, str]) -> Needs:
    found: Needs = {}
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict):
            names: dict[str, frozenset[str]] = {
                called.get(str(name), str(name)): frozenset(scopes or ()) for name, scopes in one.items()
            }
            found[frozenset(names)] = names
    return found


def _requirements(
    old: Needs, new: Needs, prefix: str, places: list[Place], at_old: Keys, at_new: Keys, into: Collector
) -> None:
    gone, come = old.keys() - new.keys(), new.keys() - old.keys()
    free_before, free_after = (not needs or frozenset() in needs for needs in (old, new))
    rule = None
    if come and free_before and not free_after:
        rule = "added-required"
    elif gone and free_after and not free_before:
        rule = "removed-all"
    elif gone and come:
        rule = "replaced"
    elif gone or come:
        rule = "added" if come or free_before else "removed"
    subject = "security" if prefix == "api-global-security" else f"{places[0].operation}: security"
    if rule is not None:
        text = f"{subject} {rule.replace('-', ' ')}: {_shown(old)} to {_shown(new)}"
        _tell(into, f"{prefix}-{rule}", text, places, at_old, at_new, old=_shown(old), new=_shown(new))
    for names in old.keys() & new.keys():
        for name in sorted(names):
            for action, scopes in (
                ("added", new[names][name] - old[names][name]),
                ("removed", old[names][name] - new[names][name]),
            ):
                for scope in sorted(scopes):
                    text = f"{subject}: scope {scope} of {name} {action}"
                    here = ((*at_old, name, scope), (*at_new, name, scope))
                    _tell(into, f"{prefix}-scope-{action}", text, places, *here, new=scope)


def _tell(
    into: Collector, rule: str, text: str, places: list[Place], at_old: Keys, at_new: Keys, **values: Any
) -> None:
    for place in places or (None,):
        into.add(rule, text, place, at_old, at_new, **values)


def _shown(needs: Needs) -> str:
    return " or ".join(sorted(" and ".join(sorted(names)) or "none" for names in needs)) or "none"


def _schemes(old: Document, new: Document, called: dict[str, str], into: Collector) -> None:
    before, after = _declared(old), _declared(new)
    users = _users(new)
    for name in sorted(before):
        now = called.get(name, name)
        if now in after:
            _scheme(name, before[name], after[now], users.get(now, []), into)
        else:
            text = f"security scheme {name} removed"
            into.add("api-security-component-removed", text, None, (*_AT, name), None, name)
    for name in sorted(after.keys() - before.keys() - set(called.values())):
        text = f"security scheme {name} added"
        into.add("api-security-component-added", text, None, None, (*_AT, name), None, name)


def _users(document: Document) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for one in operations(document, "paths"):
        for names in _needs(one.value.get("security", document.value.get("security")), {}):
            for name in names:
                found.setdefault(name, []).append(Place(one.name, "none"))
    return found


def _scheme(name: str, old: dict[str, Any], new: dict[str, Any], users: list[Place], into: Collector) -> None:
    for rule, keys in (
        ("api-security-component-type-changed", ("type", "scheme")),
        ("api-security-component-place-changed", ("in", "name", "openIdConnectUrl")),
    ):
        was, now = ([_small(value.get(key), key) for key in keys] for value in (old, new))
        if was != now:
            level: Level | None = None if users else "info"
            text = f"security scheme {name}: {_listed(keys, was)} to {_listed(keys, now)}"
            for place in users or (None,):
                into.add(
                    rule,
                    text,
                    place,
                    (*_AT, name),
                    (*_AT, name),
                    _listed(keys, was),
                    _listed(keys, now),
                    level,
                )
            return
    _flows(name, old.get("flows") or {}, new.get("flows") or {}, into)


def _small(value: Any, key: str) -> Any:
    return value.lower() if isinstance(value, str) and key in ("scheme",) else value


def _listed(keys: tuple[str, ...], values: list[Any]) -> str:
    return ", ".join(f"{key} {value}" for key, value in zip(keys, values, strict=True) if value is not None)


def _flows(name: str, old: dict[str, Any], new: dict[str, Any], into: Collector) -> None:
    for flow in sorted(old.keys() | new.keys()):
        was, now = old.get(flow) or {}, new.get(flow) or {}
        if not isinstance(was, dict) or not isinstance(now, dict):
            continue
        at = (*_AT, name, "flows", flow)
        for key, rule in _FLOW_URLS.items():
            if was.get(key) != now.get(key):
                text = f"security scheme {name}: {flow} {key} {was.get(key)} to {now.get(key)}"
                into.add(rule, text, None, (*at, key), (*at, key), was.get(key), now.get(key))
        before, after = was.get("scopes") or {}, now.get("scopes") or {}
        for scope in sorted(before.keys() | after.keys()):
            action = "added" if scope not in before else "removed" if scope not in after else "changed"
            if action != "changed" or before[scope] != after[scope]:
                rule = f"api-security-component-oauth-scope-{action}"
                text = f"security scheme {name}: scope {scope} {action}"
                where = (*at, "scopes", scope)
                into.add(rule, text, None, where, where, before.get(scope), after.get(scope))
