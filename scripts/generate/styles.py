"""Code that gives a call its parameters and its body: as they are, or through the client's `_styles`."""

import ast
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from .sent import BodyPlan, ParameterPlan
from .text import Code, code, joined, literal
from .typenames import Types

# The media types that httpx gives a body by itself.
KNOWN = frozenset(("application/json", "multipart/form-data", "application/x-www-form-urlencoded"))


class BodyCode(Protocol):
    """One content type of a body."""

    @property
    def keyword(self) -> str: ...
    @property
    def type(self) -> Code: ...
    @property
    def media_type(self) -> str | None: ...
    @property
    def encoding(self) -> Code | None: ...


def value_code(plan: ParameterPlan, prop: PropertyProtocol, name: str) -> Code:
    """The value of a parameter that the variable `name` holds, as the call is given it."""
    if plan.json:
        return code("_styles.as_json({})", name)
    kinds = _kinds(prop)
    arguments = [literal(plan.name), name]
    if plan.place == "header":
        return code("_styles.header({})", _arguments(plan, arguments, False)) if kinds else code("{}", name)
    if plan.place == "path":
        if plan.style == "simple" and not kinds:
            return code("{}", name)
        return code("_styles.path({})", _arguments(plan, arguments, False))
    is_plain = plan.style == "form" and not plan.reserved and "object" not in kinds
    if is_plain and (plan.explode or not kinds):
        return code("{}", name)
    if plan.reserved:
        arguments.append(code("reserved=True"))
    return code("_styles.query({})", _arguments(plan, arguments, True))


def cookies_code(cookies: Iterable[tuple[str, ParameterPlan]]) -> Code | None:
    """The header of the parameters that are cookies, by the variables that hold them; None where there are none."""
    found = []
    for name, plan in cookies:
        value = code("_styles.as_json({})", name) if plan.json else name
        parts = [literal(plan.name), value, literal(plan.style), literal(plan.explode)]
        found.append(code("({})", joined(", ", parts)))
    return code("_styles.cookies({})", joined(", ", found)) if found else None


def _arguments(plan: ParameterPlan, arguments: list[Code | str], exploded: bool) -> Code:
    default = {"query": "form", "path": "simple"}.get(plan.place, plan.style)
    if plan.style != default:
        arguments.append(code("style={}", literal(plan.style)))
    if plan.explode != exploded:
        arguments.append(code("explode={}", literal(plan.explode)))
    return joined(", ", arguments)


def _kinds(prop: PropertyProtocol) -> set[str]:
    """Those of "list" and "object" that a value can be."""
    if isinstance(prop, UnionProperty):
        return set().union(*map(_kinds, prop.inner_properties))
    if isinstance(prop, ListProperty):
        return {"list"}
    if isinstance(prop, AnyProperty):
        return {"list", "object"}
    return {"object"} if isinstance(prop, ModelProperty) else set()


def is_raw(plan: BodyPlan) -> bool:
    """True if a body is sent as the caller gives it."""
    return plan.keyword == "content"


def raw_type(plan: BodyPlan, types: Types) -> Code:
    """The type of a body that is sent as it is: text, bytes, or a file where only that says which media type it has."""
    if plan.is_text and "*" not in plan.media_type:
        return code("str")
    if "*" in plan.media_type:
        types.package_types.add("File")
        return code("bytes | File")
    return code("bytes")


def body_code(bodies: Sequence[BodyCode], *, required: bool) -> Code:
    """The arguments of a call that are the variable `body`; empty where an operation takes none."""
    if not bodies:
        return code("")
    kinds = [_kind(body) for body in bodies]
    simple = all(body.media_type is None for body in bodies) and all(map(str.isidentifier, kinds))
    apart = {"File", "None", "Any"} if required else {"File", "None"}
    if len(bodies) == 1 and not apart & {*_origins(ast.parse(bodies[0].type, mode="eval").body)}:
        [body] = bodies
        given = "body" if required or body.keyword == "json" else code("body or None")
        parts = [code("{}={}", body.keyword, given)]
        if body.media_type is not None:
            parts.append(code("content_type={}", literal(body.media_type)))
    elif simple and len({body.keyword for body in bodies}) == len(bodies):
        parts = [
            code("{}=body if isinstance(body, {}) else {}", body.keyword, kind, _unsent(body))
            for body, kind in zip(bodies, kinds, strict=True)
        ]
    else:
        chosen = [
            code("({}, {}, {})", literal(body.keyword), literal(_sent_as(body)), kind)
            for body, kind in zip(bodies, kinds, strict=True)
        ]
        parts = [code("**_styles.body(body, {})", joined(", ", chosen))]
    parts += [code("encoding={}", body.encoding) for body in bodies if body.encoding is not None][:1]
    return joined(", ", parts)


def _sent_as(body: BodyCode) -> str | None:
    """The media type of a body; one that isn't said by a file, where the document has a range, is any bytes."""
    return "application/octet-stream" if body.media_type and "*" in body.media_type else body.media_type


def _unsent(body: BodyCode) -> Code:
    return code("UNSET") if body.keyword == "json" else code("None")


def _kind(body: BodyCode) -> Code:
    """The types for `isinstance` that tell a body."""
    names = dict.fromkeys(_origins(ast.parse(body.type, mode="eval").body))
    known = {
        "None": code("None.__class__"),
        "Any": code("object"),
        "Literal": code("str"),
        "Object": code("dict"),
        "Mapping": code("dict"),
        "Sequence": code("(list, tuple)"),  # a text is a Sequence, too
    }
    found = [known[name] if name in known else code("{}", name) for name in names]
    return found[0] if len(found) == 1 else code("({})", joined(", ", found))


def _origins(annotation: ast.expr) -> Iterator[str]:
    """The alternatives of an annotation, each without what is in its brackets."""
    if isinstance(annotation, ast.BinOp):
        yield from _origins(annotation.left)
        yield from _origins(annotation.right)
    else:
        yield ast.unparse(annotation.value if isinstance(annotation, ast.Subscript) else annotation)
