"""Program that lists the operations of a generated client that can't be called by their names, and the modules that
aren't Python.

Run by itself, as it imports the client: `python -I -B probe.py`, with `{folder, package, client, operations, others}`
as JSON on standard input, where `operations` maps "METHOD /path" to "resource.method". `others` are the methods that
other processes look at, null for one that looks at no more than its operations. Prints a JSON list of sentences. What
every client needs is imported before the input is read.
"""

import importlib
import inspect
import json
import re
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from functools import reduce
from pathlib import Path
from typing import Any


class Sent(Exception):
    """The request that a client would have sent: its argument is the call."""


class Value(str):
    """A value for any parameter, also for one of which an attribute is read."""

    def __getattr__(self, name: str) -> str:
        return self


def clients(kinds: list[Any]) -> Iterator[Any]:
    """A client of each kind that sends nothing: `Sent` is raised instead."""
    for kind in kinds:

        def run(self: Any, call: Any, *, stream: bool = False) -> Any:
            raise Sent(call)

        async def arun(self: Any, call: Any, *, stream: bool = False) -> Any:
            raise Sent(call)

        yield type(kind.__name__, (kind,), {"run": run, "arun": arun})(api_key="x:x", base_url="http://x")


def sent(method: Any) -> str:
    """Method and path of what a call with all required parameters sends; each parameter is "x"."""
    parameters = inspect.signature(method).parameters.values()
    arguments = {p.name: Value("x") for p in parameters if p.default is p.empty and p.kind is p.KEYWORD_ONLY}
    try:
        result = method(**arguments)
        if inspect.iscoroutine(result):
            result.send(None)
    except Sent as found:
        [call] = found.args
        return f"{call.method} {call.path}"
    return "nothing"


def is_sent(operation: str, found: str) -> bool:
    """True where a request line is that of an operation: each parameter is "x", in some styles with more before it; a
    fragment is not sent.
    """
    operation = operation.partition("#")[0]
    if "{" not in operation:
        return found == operation
    wanted = "[^/]*x".join(map(re.escape, re.split(r"\{[^{}]*\}", operation)))
    return re.fullmatch(wanted, found) is not None


def is_method(client: Any, name: str) -> bool:
    """True if "resource.method" is a method of a client."""
    try:
        return callable(reduce(getattr, name.split("."), client))
    except Exception:  # noqa: BLE001  (whatever it is, it is no method)
        return False


def problems(
    folder: str, package: str, client: str, operations: Mapping[str, str], others: Collection[str] | None
) -> Iterator[str]:
    """The problems with the names of a client, by operation or method."""
    sys.path.insert(0, folder)
    module = importlib.import_module(package)
    place = Path(folder, package)
    listed = json.loads((place / "operations.json").read_bytes())["operations"]
    variants = set(operations.values()) if others is None else set(listed).difference(others)
    for one in clients([getattr(module, client), getattr(module, f"Async{client}")]):
        for operation, name in operations.items():
            try:
                found = sent(reduce(getattr, name.split("."), one))
            except Exception as error:  # noqa: BLE001  (whatever it is, it can't be called)
                found = f"nothing, but raises {type(error).__name__}: {error}"
            if not is_sent(operation, found):
                yield f"{operation}: {type(one).__name__}.{name} sends {found}"
        for name in sorted(variants):
            if not is_method(one, name):
                yield f"{type(one).__name__}.{name} is no method"
    if others is not None:
        yield from syntax_errors(place, {str(place / f"api/{name.replace('.', '/')}.py") for name in others})


def syntax_errors(package: Path, others: Collection[str]) -> Iterator[str]:
    """The modules that no call has loaded, nor that of another process, and that don't compile."""
    loaded = {getattr(module, "__file__", None) for module in sys.modules.values()}.union(others)
    for path in package.rglob("*.py"):
        if str(path) not in loaded:
            try:
                compile(path.read_bytes(), path, "exec", dont_inherit=True)
            except SyntaxError as error:
                yield f"{path.relative_to(package)}: line {error.lineno}: {error.msg}"


if __name__ == "__main__":
    for needed in (
        "anyio",
        "attrs",
        "httpx",
        "dataclasses",
        "concurrent.futures",
        "email.message",
    ):
        with suppress(ImportError):
            importlib.import_module(needed)
    if given := sys.stdin.read():  # else there is nothing to look at
        print(json.dumps(list(problems(**json.loads(given)))))
