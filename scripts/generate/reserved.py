"""Names that are taken: read from the classes of the client's run-time part and from the templates themselves."""

import ast
import builtins
import re
import typing
from collections.abc import Iterator
from functools import cache
from keyword import kwlist
from pathlib import Path

from jinja2 import Environment

from .text import code

TEMPLATES = Path(__file__).parents[2] / "templates"

# The builtin types that annotations and decoders are written with.
TYPES = frozenset(kind.__name__ for kind in (bool, bytes, dict, float, int, list, object, str))

# What the expression that sends a body is written with (`styles`).
BODY_NAMES = frozenset(("UNSET", "_styles", "body", "isinstance"))

# What the function that walks through the pages takes beside the parameters.
PAGE_LIMITS = (
    code("max_pages: int | None = None"),
    code("max_credits: float | None = None"),
    code("max_empty_pages: int = 5"),
)

# The arguments that an earlier page gave; a parameter of this name is told from it by its value.
PAGE_START = code("start: dict[str, Any] | None = None")

# What no file may be called in Windows, whatever its suffix.
DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)

# The modules of `templates/core` that expressions take names from.
_EXPRESSED = ("_data/decoding", "_transport/operation", "encodings", "types")

# Where a name in the text of a template is neither bound nor used: strings, sources of imports, names of functions,
# attributes, keywords of calls.
_NO_NAMES = re.compile(r'"""(?s:.*?)"""|"[^"\n]*"|\bfrom +\S+|\bdef +\w+|\.\w+|\b\w+=(?!=)')


@cache
def arguments() -> frozenset[str]:
    """Reserved names of parameters and of model fields."""
    limits = {limit.partition(":")[0] for limit in PAGE_LIMITS}
    return frozenset(
        {
            *kwlist,
            *TYPES,
            *BODY_NAMES,
            *limits,
            *written("endpoint_module"),
            *attributes("Model", "Task", "Extra"),
        }
    )


@cache
def members() -> frozenset[str]:
    """Reserved names of operations and resources: each is an attribute of a resource, and a module."""
    own = attributes("SyncResource", "AsyncResource")
    return frozenset({*kwlist, *DEVICES, *own, *written("namespace_init")})


@cache
def resources() -> frozenset[str]:
    """Reserved names of the client's own resources."""
    return members() | attributes("SyncClient", "AsyncClient")


@cache
def resource_classes() -> frozenset[str]:
    """Reserved names of resource classes."""
    return written("resource") | {*kwlist} | _class_names("_features/resource")


@cache
def model_classes(*, webhooks: bool) -> frozenset[str]:
    """Reserved names of models: names used in the modules that import them; more of them where there are `webhooks`."""
    known = {name for module in _EXPRESSED for name in _bound(_modules()[module].body)}
    known |= {*typing.__all__, *_class_names("_features/method")}
    found = written("endpoint_module") | written("model") | (_words() & known)
    return found | written("webhooks") if webhooks else found


@cache
def attributes(*classes: str) -> frozenset[str]:
    """Every attribute of classes of `templates/core`: what they and their bases define, declare or set on `self`."""
    found: set[str] = set()
    for name in classes:
        node = _classes().get(name)
        if node is None:
            found |= set(dir(getattr(builtins, name, None) or getattr(typing, name)))
        else:
            found |= {*_bound(node.body), *_set_on_self(node)}
            found |= attributes("object", *map(_base, node.bases))
    return frozenset(found)


@cache
def written(template: str) -> frozenset[str]:
    """The names that the template of a module, with those that it includes, binds or uses, beside those that it is
    given.
    """
    source = (TEMPLATES / f"{template}.py.jinja").read_text(encoding="utf-8")
    tokens = Environment(autoescape=False).lex(source)
    text = "".join(value if kind == "data" else " " for _, kind, value in tokens)
    found = frozenset(re.findall(r"[^\W\d]\w*", _NO_NAMES.sub(" ", text)))
    return found.union(*map(written, re.findall(r'{% include "(\w+)\.py\.jinja" %}', source)))


@cache
def _words() -> frozenset[str]:
    """The words of the expressions that the generator writes: those of its strings, docstrings apart."""
    found: set[str] = set()
    for path in Path(__file__).parent.glob("*.py"):
        docstrings: set[int] = set()
        for node in ast.walk(ast.parse(path.read_bytes())):  # an expression comes before its value
            if isinstance(node, ast.Expr):
                docstrings.add(id(node.value))
            elif (
                isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
            ):
                found.update(re.findall(r"\w+", node.value))
    return frozenset(found)


@cache
def _modules() -> dict[str, ast.Module]:
    core = TEMPLATES / "core"
    paths = sorted(path for path in core.rglob("*.py") if path.parent.name != "_cli")
    return {path.relative_to(core).with_suffix("").as_posix(): ast.parse(path.read_bytes()) for path in paths}


@cache
def _classes() -> dict[str, ast.ClassDef]:
    trees = _modules().values()
    return {node.name: node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)}


def _class_names(module: str) -> set[str]:
    return {node.name for node in _modules()[module].body if isinstance(node, ast.ClassDef)}


def _base(base: ast.expr) -> str:
    return ast.unparse(base.value if isinstance(base, ast.Subscript) else base)


def _bound(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.AnnAssign):
            yield ast.unparse(node.target)
        elif isinstance(node, ast.Assign):
            yield from map(ast.unparse, node.targets)


def _set_on_self(node: ast.ClassDef) -> Iterator[str]:
    stored = (
        part for part in ast.walk(node) if isinstance(part, ast.Attribute) and isinstance(part.ctx, ast.Store)
    )
    return (part.attr for part in stored if ast.unparse(part.value) == "self")
