"""Server prefixes of paths: the path of the server's address is joined to them, as far as the documentation has it
there.
"""

from itertools import takewhile
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from .documented import Documented
from .model import Normalised
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
        published = base
    address = urljoin(f"{base.rstrip('/')}/", published) if "://" not in published else published
    if address != published:
        result.note("layout", "#/servers", f"{published} is relative: read as {address}")
    documented_prefix = urlsplit(base).path.rstrip("/")
    prefix = _settle_prefix(result, documented, urlsplit(address).path.rstrip("/"), documented_prefix)
    _drop_repeated(result, published)
    document["servers"] = [{**document["servers"][0], "url": _with_path(address, prefix)}]
    document["servers"][0].pop("variables", None)
    if urlsplit(address).netloc != urlsplit(base).netloc:
        result.note("differs", "#/servers", f"published is {address}, documented {base}")


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
