"""Schemas under the names that the documentation gives to their places.

A name of the documentation (``ChatCompletionRequest``) stands for places: the request body of an operation, an item
of a property of it. What is published there gets that name, whether it is inlined, shared with other places or
called something else; where nothing is published, what is documented is put there. What the documentation has at
one place under one name, and the document publishes in several ways, is put together where it is alike.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property, reduce
from typing import Any

from scripts.files import canonical_json
from scripts.spec import iter_operations

from .documented import Documented
from .model import Json, Normalised
from .refs import SCHEMAS, component, followed, sole
from .shapes import (
    alternatives,
    as_branches,
    essence,
    flattened,
    is_open,
    kind_of,
    merged,
    recognised,
    without_null,
)

_BRANCHES = ("anyOf", "oneOf", "allOf")
_NARROWED = frozenset(("format", "contentMediaType", "contentEncoding", "enum", "const"))


@dataclass
class _Candidate:
    """A schema published (or, where ``published`` is None, documented) for a name, and the references made to it."""

    content: Any
    published: str | None
    where: str
    allows_null: bool = False
    references: list[Json] = field(default_factory=list)


class SchemaNames:
    """Gives the schemas of one document their documented names; ``finish`` writes them into its components."""

    def __init__(self, result: Normalised, documented: Documented) -> None:
        self._result = result
        self._document = result.document
        self._documented = documented.document
        self._candidates: dict[str, list[_Candidate]] = {}
        self._known: dict[tuple[str, str], _Candidate] = {}
        self._depth = 0

    def place(self, published: Any, documented: Any, where: str) -> Any:
        """The schema for a place where ``published`` is published and ``documented`` documented."""
        published = sole(self._whole(sole(published), documented, where))
        name = component(documented)
        if name is not None:
            return self._named(published, name, where)
        if documented is None or is_open(documented):
            return (
                self.brought(documented, where) if published is None and documented is not None else published
            )
        if is_open(without_null(published)[0]):
            return self.brought(documented, where)
        branch = self._branch(published, documented)
        if branch is not None:
            return self.place(published, branch, where)
        return self._inlined(published, documented, where)

    def _whole(self, published: Any, documented: Any, where: str) -> Any:
        """One schema where several are published as alternatives of what is documented as one object.

        An alternative that is the documented error is left to the responses that are errors.
        """
        bare, allows_null = without_null(followed(self._document, published))
        branches = alternatives(bare)
        known = flattened(self._documented, documented)
        if branches is None or not isinstance(known, dict):
            return published
        possible = alternatives(known) or [known]
        left = [
            branch
            for branch in branches
            if any(self._is(branch, one) for one in possible)
            or not any(self._is(branch, error) for error in self._errors)
        ]
        alike = "properties" in known and all(self._is(branch, known) for branch in left)
        if not left or not (len(left) == 1 < len(branches) or alike):
            return published
        self._result.note("differs", where, f"published in {len(branches)} alternatives: read as one")
        if len(left) == 1:
            return left[0]
        whole = reduce(merged, (flattened(self._document, branch) for branch in left))
        return _nullable(whole) if allows_null else whole

    def _is(self, published: Any, documented: Any) -> bool:
        own, known = flattened(self._document, published), flattened(self._documented, documented)
        objects = all(isinstance(one, dict) and "properties" in one for one in (own, known))
        return objects and recognised(own, known)

    @cached_property
    def _errors(self) -> list[Json]:
        """The documented bodies of errors."""
        found: dict[bytes, Json] = {}
        for operation in iter_operations(self._documented):
            for status, response in operation.value["responses"].items():
                content = followed(self._documented, response).get("content", {}) if status[0] in "45" else {}
                for media in content.values():
                    schema = flattened(self._documented, media.get("schema"))
                    if isinstance(schema, dict) and "properties" in schema:
                        found[canonical_json(schema)] = schema
        return list(found.values())

    def _branch(self, published: Any, documented: Json) -> Any:
        """The only documented alternative that a schema without alternatives can be; None where it isn't so."""
        known = alternatives(documented)
        own = flattened(self._document, published)
        if known is None or not isinstance(own, dict) or own.keys() & {*_BRANCHES} or not kind_of({}, own):
            return None
        alike = [b for b in known if kind_of(self._documented, b) == kind_of({}, own)]
        fits = alike and recognised(own, flattened(self._documented, alike[0]))
        return alike[0] if len(alike) == 1 and component(alike[0]) and fits else None

    def brought(self, documented: Any, where: str) -> Any:
        """A copy of a part of the documentation, with the schemas that it refers to."""
        name = component(documented)
        if name is not None:
            return self._named(None, name, where)
        if isinstance(documented, dict):
            return {key: self.brought(value, where) for key, value in documented.items()}
        if isinstance(documented, list):
            return [self.brought(value, where) for value in documented]
        return documented

    def _named(self, published: Any, name: str, where: str) -> Json:
        documented = self._documented["components"]["schemas"][name]
        allows_null = False
        if kind_of(self._documented, documented) and "anyOf" not in documented:
            published, allows_null = without_null(published)
            published = sole(published)
        reference: Json = {"$ref": f"{SCHEMAS}{name}"}
        # The same published twice is one candidate, whether it is shared or written out.
        own = component(published) or ("" if is_open(published) else canonical_json(published).decode())
        candidate = self._known.get((own, name))
        if candidate is None:
            candidate = self._candidate(published, name, where)
            self._known[own, name] = candidate
            self._candidates.setdefault(name, []).append(candidate)
            self._fill(candidate, documented)
        candidate.references.append(reference)
        return _nullable(reference) if allows_null or candidate.allows_null else reference

    def _candidate(self, published: Any, name: str, where: str) -> _Candidate:
        content = followed(self._document, published)
        documented = self._documented["components"]["schemas"][name]
        if content is None or (is_open(content) and not is_open(documented)):
            return _Candidate(None, None, where)
        own = component(published)
        content = deepcopy(content) if "allOf" in documented else flattened(self._document, published)
        allows_null = False
        # What is shared says what it is, and each place whether it may be null.
        if not without_null(documented)[1]:
            content, allows_null = without_null(content)
        return _Candidate(content, own or "", where, allows_null)

    def _fill(self, candidate: _Candidate, documented: Json) -> None:
        """Align what is below; only now, as a schema may refer to itself."""
        if candidate.published is None:
            candidate.content = {
                key: self.brought(value, candidate.where) for key, value in documented.items()
            }
        else:
            candidate.content = self._below(candidate.content, documented, candidate.where)

    def _inlined(self, published: Any, documented: Json, where: str) -> Any:
        """A published schema written out, as the documentation does it there."""
        self._depth += 1
        try:
            if self._depth > 40:  # one that holds itself stays a reference
                return published
            allows_null = False
            if not any(word in documented for word in _BRANCHES):
                published, allows_null = without_null(published)
            whole = (
                deepcopy(followed(self._document, published))
                if "allOf" in documented
                else flattened(self._document, published)
            )
            if not any(word in documented for word in _BRANCHES):
                whole, inside = without_null(whole)
                allows_null = allows_null or inside
            if is_open(whole):
                whole = self.brought(documented, where)
            aligned = self._below(whole, documented, where)
            return _nullable(aligned) if allows_null and isinstance(aligned, dict) else aligned
        finally:
            self._depth -= 1

    def _below(self, schema: Any, documented: Json, where: str) -> Any:
        if not isinstance(schema, dict):
            return schema
        if "const" in documented and schema.get("enum") == [documented["const"]]:
            schema["const"] = schema.pop("enum")[0]
        if not schema.keys() & {"$ref", *_BRANCHES}:
            _complete(schema, documented)
        properties, known = schema.get("properties"), documented.get("properties")
        if isinstance(properties, dict) and isinstance(known, dict):
            for name, below in known.items():
                if name in properties:
                    properties[name] = self.place(properties[name], below, f"{where}/{name}")
                elif name not in documented.get("required", ()):
                    properties[name] = self.brought(below, f"{where}/{name}")
                    self._result.note("documented", where, f"the property {name} isn't published")
        for word in ("items", "additionalProperties"):
            if isinstance(documented.get(word), dict) and isinstance(schema.get(word), dict | bool):
                schema[word] = self.place(schema[word], documented[word], f"{where}[]")
        for word in _BRANCHES:
            if isinstance(documented.get(word), list):
                self._branches(schema, word, documented[word], where)
        return schema

    def _branches(self, schema: Json, word: str, documented: list[Any], where: str) -> None:
        as_branches(schema, word)
        branches: Any = schema.get(word, [])
        left = list(range(len(branches)))
        for index, branch in enumerate(documented):
            kind = kind_of(self._documented, branch)
            # What says nothing of its kind (a reference that leads nowhere) may be anything.
            alike = [i for i in left if kind_of(self._document, branches[i]) in (kind, "")]
            if alike:
                chosen = index if index in alike else alike[0]
                left.remove(chosen)
                branches[chosen] = self.place(branches[chosen], branch, where)

    def finish(self, reserved: set[str]) -> None:
        """Write the named schemas into the components; ``reserved`` are names that overlays define."""
        schemas = self._document.setdefault("components", {}).setdefault("schemas", {})
        taken = {
            name: schemas.pop(name) for name in list(schemas) if name in self._candidates or name in reserved
        }
        renamed: dict[str, str] = {}
        for name, candidates in self._candidates.items():
            self._settle(name, candidates, schemas, taken)
        for candidates in self._candidates.values():
            for candidate in candidates:
                if candidate.published and candidate.references:
                    target = str(component(candidate.references[0]))
                    renamed.setdefault(candidate.published, target)
        self._keep(schemas, taken, renamed, reserved)
        own = {id(r) for candidates in self._candidates.values() for c in candidates for r in c.references}
        used: set[str] = set()
        for reference in schema_references(self._document):
            name = str(component(reference))
            if name in renamed and id(reference) not in own:
                name = renamed[name]
                reference["$ref"] = f"{SCHEMAS}{name}"
            used.add(name)
        for name, new in renamed.items():
            if name != new and name in schemas and name not in used and name not in self._candidates:
                del schemas[name]

    def _settle(self, name: str, candidates: list[_Candidate], schemas: Json, taken: Json) -> None:
        documented = self._documented["components"]["schemas"][name]
        alike = [c for c in candidates if c.published is not None and recognised(c.content, documented)]
        chosen = max(alike, key=lambda c: len(c.references), default=None)
        content = chosen.content if chosen else None
        known = essence(content)
        for other in alike:
            if essence(other.content) != known:
                content = merged(content, other.content)
                known = essence(content)
                self._result.note(
                    "differs", other.where, f"{name} is published in several ways: put together"
                )
        if chosen is None:
            brought = next((c for c in candidates if c.published is None), None)
            content = brought.content if brought else None
            if brought:
                self._result.note("documented", brought.where, f"{name} isn't published")
        if content is not None:
            schemas[name] = content
        for candidate in candidates:
            if candidate.published is not None and candidate not in alike:
                own = self._free(candidate.published or f"{name}2", schemas, taken)
                self._result.note("differs", candidate.where, f"published is no {name}, and is called {own}")
                schemas[own] = candidate.content
                for reference in candidate.references:
                    reference["$ref"] = f"{SCHEMAS}{own}"

    def _free(self, name: str, schemas: Json, taken: Json) -> str:
        base, number = name, 2
        while name in self._candidates or (name in schemas and name != base) or name in taken:
            name, number = f"{base}{number}", number + 1
        return name

    def _keep(self, schemas: Json, taken: Json, renamed: dict[str, str], reserved: set[str]) -> None:
        """Published schemas that have the name of another one get a new name, if anything refers to them."""
        own = {id(r) for candidates in self._candidates.values() for c in candidates for r in c.references}
        used = {component(r) for r in schema_references([self._document, taken]) if id(r) not in own}
        for name, content in taken.items():
            if name in renamed or name not in used:
                continue
            number = 2
            while (new := f"{name}{number}") in schemas or new in reserved or new in self._candidates:
                number += 1
            schemas[new] = content
            renamed[name] = new
            self._result.note(
                "layout", f"{SCHEMAS}{name}", f"is not what is documented as {name}: called {new}"
            )


def _nullable(schema: Json) -> Json:
    """The schema, said in place to take null, too: as in OpenAPI 3.0, so that it has the layout of one that doesn't.

    ``lift_nulls`` says it in JSON Schema, after the overlays.
    """
    schema["nullable"] = True
    return schema


def _complete(schema: Json, documented: Json) -> None:
    """Add type and format, and what is required, where nothing is said of it: some frameworks never do."""
    if "type" in documented:
        schema.setdefault("type", deepcopy(documented["type"]))
    if "format" in documented and schema["type"] == documented.get("type") and not schema.keys() & _NARROWED:
        schema["format"] = documented["format"]
    required = [name for name in documented.get("required", ()) if name in schema.get("properties", {})]
    if required:
        schema.setdefault("required", required)


def schema_references(value: Any) -> Iterator[Json]:
    """Every object with a reference to a schema."""
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            if "$ref" in node and component(node) is not None:
                yield node
            stack.extend(node.values())
        elif isinstance(node, list):
            stack.extend(node)
