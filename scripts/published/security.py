"""Security schemes by what they are, under the names that the documentation gives them."""

from collections import Counter
from typing import Any

from scripts.files import canonical_json

from .documented import Documented
from .model import Json, Normalised
from .refs import followed, operations

_KIND = frozenset(("type", "scheme", "in", "name"))


def settle_security(result: Normalised, documented: Documented) -> None:
    """Rename recognised schemes, and let operations inherit what is documented for all, in place.

    A requirement of a scheme that isn't defined stands for the documented one. An operation that says ``[]`` stays
    public.
    """
    document = result.document
    components = document.setdefault("components", {})
    published = components.get("securitySchemes") or {}
    known = documented.document.get("components", {}).get("securitySchemes", {})
    default = documented.document.get("security", [])
    names = {name: _recognised(followed(document, scheme), known) for name, scheme in published.items()}
    schemes = {names[name] or name: followed(document, scheme) for name, scheme in published.items()}
    for name, scheme in schemes.items():
        if name in known:
            schemes[name] = {
                **scheme,
                **{k: v for k, v in known[name].items() if k not in scheme or k in _KIND},
            }
            for word in _KIND & scheme.keys() - known[name].keys():
                del schemes[name][word]
    for name, own in names.items():
        if own is not None and own != name:
            result.note("layout", f"#/components/securitySchemes/{name}", f"is what is documented as {own}")
    for requirement in default:
        for name in requirement:
            if name not in schemes:
                result.note("documented", f"#/components/securitySchemes/{name}", "not published")
                schemes[name] = known[name]
    components["securitySchemes"] = schemes
    if _is_noise(document, default):
        result.note("differs", "#/security", "no operation is published to need a key: read as documented")
        for _, _, operation in operations(document):
            operation.pop("security", None)
    _settle(result, document, "#", names, default)
    for path, method, operation in operations(document):
        _settle(result, operation, f"{method.upper()} {path}", names, default)
    if not document.get("security"):
        document["security"] = _usual(document) or default
        if default and document["security"] is default:
            result.note("documented", "#/security", "no key is published to be needed")
    for _, _, operation in operations(document):
        if operation.get("security") == document["security"] or operation.get("security") == default:
            del operation["security"]


def _is_noise(document: Json, default: Any) -> bool:
    """True if every operation says that it is public, as some tools write it where nothing was said."""
    said = [operation.get("security") for _, _, operation in operations(document)]
    return bool(default) and bool(said) and all(one == [] for one in said)


def _usual(document: Json) -> Any:
    """What most operations need that say it themselves; None where none does."""
    said = [operation["security"] for _, _, operation in operations(document) if operation.get("security")]
    counts = Counter(map(canonical_json, said))
    return max(said, key=lambda one: counts[canonical_json(one)], default=None)


def _recognised(scheme: Any, known: Json) -> str | None:
    """The documented scheme that a published one is."""
    if not isinstance(scheme, dict):
        return None
    return next((name for name, own in known.items() if _kind(own) == _kind(scheme)), None)


def _kind(scheme: Json) -> tuple[str, ...]:
    kind, place, name = (str(scheme.get(key, "")).lower() for key in ("type", "in", "name"))
    if kind == "apikey" and (place, name) == ("header", "authorization"):
        return ("http", "bearer")  # how a document says it that was written for Swagger 2
    if kind == "apikey":
        return (kind, place, name)
    return (kind, str(scheme.get("scheme", "")).lower())


def _settle(result: Normalised, holder: Json, where: str, names: dict[str, str | None], default: Any) -> None:
    requirements = holder.get("security")
    if not isinstance(requirements, list):
        return
    settled: list[Json] = []
    for requirement in requirements:
        if isinstance(requirement, dict):
            dangling = [name for name in requirement if name not in names]
            if dangling:
                result.note(
                    "differs", where, f"needs {', '.join(dangling)}, which is no scheme: read as documented"
                )
            new = default if dangling else [{names[name] or name: v for name, v in requirement.items()}]
            settled += [one for one in new if one not in settled]
    holder["security"] = settled
