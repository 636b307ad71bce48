"""Server prefixes of paths: the path of the server's address is joined to them, as far as the documentation has it
there.
"""

from itertools import takewhile
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from .documented import Documented
from .model import Json, Normalised
from .refs import operations

_THIS_MACHINE = frozenset(("localhost", "127.0.0.1", "0.0.0.0", "::1", "host.docker.internal"))


def join_servers(result: Normalised, documented: Documented | None) -> None:
    """Bring ``paths`` to begin where those of the documentation do, and ``servers`` to its base, in place.

    Without a documentation nothing is moved; a document without servers is noted in any case.
    """
    document = result.document
    base = _address(_first(documented.document.get("servers"))) or "" if documented else ""
    server = _server(document.get("servers"), base)
    published = _address(server)
    if documented is None:
        if _address(_first(document.get("servers"))) is None:
            result.note(
                "differs", "#/servers", "the document names no server: the client has no address of its own"
            )
        return
    if published is None:
        text = f"no server of use is published: {base} is taken from the documentation"
        result.note("documented", "#/servers", text)
        server, published = {"url": base}, base
    address = urljoin(f"{base.rstrip('/')}/", published) if "://" not in published else published
    if address != published:
        result.note("layout", "#/servers", f"{published} is relative: read as {address}")
    documented_prefix = urlsplit(base).path.rstrip("/")
    own_prefix = _join_items(result, address)
    prefix = _settle_prefix(result, documented, own_prefix, documented_prefix)
    _drop_repeated(result, published)
    document["servers"] = [{**server, "url": _with_path(address, prefix)}]
    document["servers"][0].pop("variables", None)
    if urlsplit(address).netloc != urlsplit(base).netloc:
        result.note("differs", "#/servers", f"published is {address}, documented {base}")


def _join_items(result: Normalised, address: str) -> str:
    """Join the servers of path items to their paths, in place, where only their paths differ from that of all.

    Gives the path of the server of all: none where that of an item isn't below it.
    """
    paths, prefix = result.document["paths"], urlsplit(address).path.rstrip("/")
    own: Json = {}
    for path, item in paths.items():
        found = _address(_first(item.get("servers"))) if isinstance(item, dict) else None
        joined = urljoin(f"{address.rstrip('/')}/", found) if found else address
        elsewhere = joined.rstrip("/") != address.rstrip("/")
        if path.startswith("/") and elsewhere and urlsplit(joined).netloc == urlsplit(address).netloc:
            own[path] = f"{urlsplit(joined).path.rstrip('/')}{path}"
    if not own:
        return prefix
    common = prefix if all(path.startswith(f"{prefix}/") for path in own.values()) else ""
    whole = {path: own.get(path, f"{prefix}{path}") if path.startswith("/") else path for path in paths}
    if len(set(whole.values())) < len(whole):
        return prefix
    for path in own:
        del paths[path]["servers"]
    result.document["paths"] = {
        whole[path][len(common) :] if path.startswith("/") else path: item for path, item in paths.items()
    }
    result.note("layout", "#/servers", f"{len(own)} paths have servers of their own: joined to them")
    return common


def _settle_prefix(result: Normalised, documented: Documented, prefix: str, documented_prefix: str) -> str:
    """Divide the addresses of operations into server and path so that most paths are documented ones, in place.

    The addresses stay what they are. Gives the path of the server.
    """
    paths = result.document["paths"]
    whole = [f"{prefix}{path}".split("/")[:-1] for path in paths if path.startswith("/")]
    common = [alike[0] for alike in takewhile(lambda parts: len(set(parts)) == 1, zip(*whole, strict=False))]
    ancestors = ["/".join(common[:end]) for end in range(1, len(common) + 1)]

    def known(server: str) -> int:
        return sum(
            documented.find(method, f"{prefix}{path}"[len(server) :]) is not None
            for path, method, _ in operations({"paths": paths})
        )

    usual = [one for one in (documented_prefix, prefix) if one in ancestors]
    best = prefix if prefix == documented_prefix and known(prefix) else max([*usual, *ancestors], key=known)
    if best == prefix or not known(best):
        best = prefix
    else:
        result.document["paths"] = {
            f"{prefix}{path}"[len(best) :] if path.startswith("/") else path: item
            for path, item in paths.items()
        }
        text = f"the server's {prefix or '/'} and the paths are documented as {best or '/'} and what is left"
        result.note("layout", "#/servers", text)
    if best != documented_prefix:
        result.note(
            "differs", "#/servers", f"the paths begin at {best or '/'}, not {documented_prefix or '/'}"
        )
    return best


def _drop_repeated(result: Normalised, published: str) -> None:
    """Path items and operations that only repeat the server of all: their ``servers`` say nothing."""
    items = [(path, item) for path, item in result.document["paths"].items() if isinstance(item, dict)]
    holders = [*items, *((f"{m.upper()} {p}", o) for p, m, o in operations(result.document))]
    for where, holder in holders:
        own = _address(_first(holder.get("servers")))
        if own == published:
            del holder["servers"]
        elif own is not None:
            result.note("differs", where, f"has a server of its own: {own}")


def _first(servers: Any) -> Any:
    return servers[0] if isinstance(servers, list) and servers else None


def _server(servers: Any, base: str) -> Json:
    """The server of all: one on the documented host, else the first that a user can reach."""
    usable = [one for one in servers if _is_reachable(one)] if isinstance(servers, list) else []
    host = urlsplit(base).netloc
    return next(
        (one for one in usable if urlsplit(str(_address(one))).netloc == host), next(iter(usable), {})
    )


def _is_reachable(server: Any) -> bool:
    """False for what a developer or a tool left: this machine, a variable without a value."""
    address = _address(server)
    if address is None or "{" in address:
        return False
    try:
        return urlsplit(address).hostname not in _THIS_MACHINE
    except ValueError:
        return False


def _address(server: Any) -> str | None:
    """A server's address with the defaults of its variables; None where there is none."""
    if not isinstance(server, dict) or not isinstance(server.get("url"), str) or server["url"] in ("", "/"):
        return None
    url: str = server["url"]
    variables = server.get("variables")
    for name, variable in variables.items() if isinstance(variables, dict) else ():
        if isinstance(variable, dict):
            url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
    return url


def _with_path(address: str, path: str) -> str:
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))
