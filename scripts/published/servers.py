"""Where paths begin: the path of the server's address is joined to them, as far as the documentation has it there."""

from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from .documented import Documented
from .model import Json, Normalised
from .refs import operations


def join_servers(result: Normalised, documented: Documented | None) -> None:
    """Bring ``paths`` to begin where those of the documentation do, and ``servers`` to its base, in place.

    Without a documentation nothing is moved; a document without servers is noted in any case.
    """
    document = result.document
    published = _address(document.get("servers"))
    if documented is None:
        if published is None:
            result.note(
                "differs", "#/servers", "the document names no server: the client has no address of its own"
            )
        return
    base = _address(documented.document.get("servers")) or ""
    if published is None:
        result.note(
            "documented", "#/servers", f"no server is published: {base} is taken from the documentation"
        )
        document["servers"] = [{"url": base}]
        return
    address = urljoin(f"{base.rstrip('/')}/", published) if "://" not in published else published
    prefix = urlsplit(address).path.rstrip("/")
    documented_prefix = urlsplit(base).path.rstrip("/")
    if prefix != documented_prefix:
        _move(result, documented, prefix, documented_prefix)
    elif address != published:
        result.note("layout", "#/servers", f"{published} is relative: read as {address}")
    _drop_repeated(result, published)
    document["servers"] = [{**document["servers"][0], "url": _with_path(address, documented_prefix)}]
    document["servers"][0].pop("variables", None)
    if urlsplit(address).netloc != urlsplit(base).netloc:
        result.note("differs", "#/servers", f"published is {address}, documented {base}")


def _drop_repeated(result: Normalised, published: str) -> None:
    """Path items and operations that only repeat the server of all: their ``servers`` say nothing."""
    items = [(path, item) for path, item in result.document["paths"].items() if isinstance(item, dict)]
    holders = [*items, *((f"{m.upper()} {p}", o) for p, m, o in operations(result.document))]
    for where, holder in holders:
        own = _address(holder.get("servers"))
        if own == published:
            del holder["servers"]
        elif own is not None:
            result.note("differs", where, f"has a server of its own: {own}")


def _address(servers: Any) -> str | None:
    """The first server's address with the defaults of its variables; None where there is none."""
    first = servers[0] if isinstance(servers, list) and servers else None
    if not isinstance(first, dict) or not isinstance(first.get("url"), str) or first["url"] in ("", "/"):
        return None
    url: str = first["url"]
    variables = first.get("variables")
    for name, variable in variables.items() if isinstance(variables, dict) else ():
        if isinstance(variable, dict):
            url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
    return url


def _with_path(address: str, path: str) -> str:
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))


def _move(result: Normalised, documented: Documented, prefix: str, documented_prefix: str) -> None:
    """Move the difference between two prefixes into the paths, unless fewer of them are documented then."""
    paths = result.document["paths"]
    moved = {_joined(path, prefix, documented_prefix): item for path, item in paths.items()}
    if _known(moved, documented) >= _known(paths, documented) and len(moved) == len(paths):
        result.document["paths"] = moved
        text = f"the server's {prefix or '/'} is now a part of the paths, which begin at {documented_prefix or '/'}"
        result.note("layout", "#/servers", text)
    else:
        result.note(
            "differs", "#/servers", f"the server ends in {prefix}, but the paths are documented without it"
        )


def _joined(path: str, prefix: str, documented_prefix: str) -> str:
    if not path.startswith("/"):
        return path
    whole = f"{prefix}{path}"
    return whole.removeprefix(documented_prefix) if whole.startswith(f"{documented_prefix}/") else path


def _known(paths: Json, documented: Documented) -> int:
    return sum(documented.find(method, path) is not None for path, method, _ in operations({"paths": paths}))
