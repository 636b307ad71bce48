"""Repair of errors in a document that needn't stop its use; each repair is reported.

A constraint that can't be read is taken away: nobody is held to what the document doesn't say.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Any
from urllib.parse import unquote

import jsonschema_rs

from leaperone_conformance.errors import SpecInvalid

from .alternatives import are_mixed
from .extensions import problem
from .limits import COUNTS, MOST_SCHEMAS, Repetition, contradiction
from .objects import METHODS, OPERATION, PATH_ITEM, PATHS, SCHEMA, methods_of, misplaced, parts, replaced
from .patterns import readable
from .pointer import MISSING, join, look_up, unescape
from .security import authorization

_LARGEST_COUNT = 2**63 - 1
"""Types that JSON is written with."""
_MOST_HOPS = 100
_TEMPLATE = re.compile(r"\{([^{}]+)\}")
_IGNORED = frozenset({"accept", "content-type"})
"""Header parameters whose definition OpenAPI ignores; it would ``Authorization``, too, but where no security scheme
says so, that is the only sign of a key being needed.
"""


def repaired(document: dict[str, Any], origin: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The document in the form that everything else works with, and a line for each thing that was put right.

    Raises SpecInvalid, with the place, for a ``$ref`` in a schema that leaves the document, an extension that isn't of
    its schema, and what nobody can work with (spec/limits.py).
    """
    repair = _Repair(document, origin)
    objects: dict[str, Any] = {
        name: {}
        for name in ("info", "components", "webhooks")
        if not isinstance(document.get(name, {} if name == "webhooks" else None), dict)
    }
    result: dict[str, Any] = replaced({**document, **objects} if objects else document, repair.replacement)
    return result, tuple(repair.notes)


class _Repair:
    def __init__(self, document: dict[str, Any], origin: str) -> None:
        self._document = document
        self._origin = origin
        self._schemes = dict(self._usable_schemes())
        self._repetition = Repetition(document)
        self.notes: list[str] = []

    def replacement(self, kind: str, value: dict[str, Any], pointer: str) -> dict[str, Any]:
        """The replacement of an object."""
        self._check(problem(value) or misplaced(kind, value), pointer)
        if kind == "document" and isinstance(value.get("info"), dict):
            self._check(problem(value["info"]), "#/info")
        if kind == SCHEMA:
            return self._schema(value, pointer)
        if kind in ("media type", "parameter") and not isinstance(value.get("schema", {}), dict | bool):
            return {name: part for name, part in value.items() if name != "schema"}
        if kind == "components" and "securitySchemes" in value and value["securitySchemes"] != self._schemes:
            return {**value, "securitySchemes": self._schemes}
        if kind == OPERATION and "x-task" in value:
            value = self._followed(value, pointer)
        if kind in ("document", OPERATION) and "security" in value:
            value = self._secured(value, pointer)
        if kind == PATH_ITEM and pointer.rpartition("/")[0] == PATHS:
            return self._with_path_parameters(value, pointer)
        return value

    def _check(self, wrong: tuple[tuple[str | int, ...], str] | None, pointer: str) -> None:
        if wrong is not None:
            place, message = wrong
            raise SpecInvalid(f"{self._origin}: {join(pointer, *place)}: {message}")

    def _resolved(self, value: Any) -> Any:
        """The target of an object that may be a reference; MISSING where there is none."""
        for _ in range(len(METHODS)):
            if not isinstance(value, dict) or not isinstance(value.get("$ref"), str):
                return value
            value = look_up(self._document, unquote(value["$ref"]))
        return MISSING

    def _circles(self, pointer: str, reference: str, seen: tuple[str, ...]) -> bool:
        """True if what a schema has to satisfy leads back to it, without a value in between."""
        place = unquote(reference)
        if place == pointer or place in seen:
            return place == pointer
        if len(seen) > _MOST_HOPS:
            raise SpecInvalid(f"{self._origin}: {pointer}: a chain of more than {_MOST_HOPS} references")
        schema = look_up(self._document, place)
        if not isinstance(schema, dict):
            return False
        branches = schema["allOf"] if isinstance(schema.get("allOf"), list) else []
        if any(join(place, "allOf", index) == pointer for index in range(len(branches))):
            return True
        further = [part.get("$ref") for part in (schema, *branches) if isinstance(part, dict)]
        return any(self._circles(pointer, name, (*seen, place)) for name in further if isinstance(name, str))

    def _members(self, schema: Any, seen: tuple[int, ...]) -> Iterator[dict[str, Any]]:
        """Schemas that a value has to satisfy: the schema itself, those in its ``allOf``, and that of its reference."""
        found = self._resolved(schema)
        if not isinstance(found, dict) or id(found) in seen:
            return
        yield found
        for branch in found["allOf"] if isinstance(found.get("allOf"), list) else ():
            yield from self._members(branch, (*seen, id(found)))

    def _denied(self, schema: dict[str, Any]) -> str | None:
        """The keyword of alternatives of which none is null, where a schema says that its value is."""
        for word in ("oneOf", "anyOf") if schema.get("type") == "null" else ():
            members = [self._resolved(member) for member in schema.get(word) or ()]
            kinds = [member.get("type", "null") if isinstance(member, dict) else "null" for member in members]
            if members and not any("null" in kind for kind in kinds):
                return word
        return None

    def _bars_its_own(self, schema: dict[str, Any]) -> bool:
        """True if a part of what a value has to be all of admits no property of another one."""
        if not isinstance(schema.get("allOf"), list):
            return False
        named = [
            (set(member["properties"]) if isinstance(member.get("properties"), dict) else set(), member)
            for member in self._members(schema, ())
        ]
        every = set().union(*(names for names, _ in named))
        return any(
            member.get("additionalProperties") is False
            and not every <= names
            and not member.get("patternProperties")
            for names, member in named
        )

    def _opened(self, schema: Any, seen: tuple[int, ...]) -> Any:
        """A schema whose parts admit what each other's have; written out where a part is closed by a reference."""
        found = self._resolved(schema)
        closed = any(member.get("additionalProperties") is False for member in self._members(schema, ()))
        if not closed or not isinstance(found, dict) or id(found) in seen:
            return schema
        kept = dict(found)
        if kept.get("additionalProperties") is False:
            del kept["additionalProperties"]
        if isinstance(found.get("allOf"), list):
            kept["allOf"] = [self._opened(branch, (*seen, id(found))) for branch in found["allOf"]]
        return kept

    def _discriminator(self, schema: dict[str, Any], rule: dict[str, Any]) -> dict[str, Any]:
        """With the tags that alternatives say of themselves, where they aren't called by the names of their schemas."""
        mapping = rule.get("mapping")
        known: dict[str, Any] = mapping if isinstance(mapping, dict) else {}
        found: dict[str, str] = {}
        lists = [schema[word] for word in ("oneOf", "anyOf") if isinstance(schema.get(word), list)]
        for branch in chain.from_iterable(lists):
            reference = branch.get("$ref") if isinstance(branch, dict) else None
            if isinstance(reference, str) and reference not in known.values():
                tags = self._tags(branch, str(rule.get("propertyName")))
                found |= {value: reference for value in tags if isinstance(value, str) and value not in known}
        return {**rule, "mapping": {**found, **known}} if found else rule

    def _tags(self, schema: Any, name: str) -> list[Any]:
        """The values that a schema, or what it has in ``allOf``, admits of a property; empty where it admits any."""
        for member in self._members(schema, ()):
            tag = self._resolved(look_up(member, join("", "properties", name)))
            if isinstance(tag, dict) and ("const" in tag or isinstance(tag.get("enum"), list)):
                return [tag["const"]] if "const" in tag else list(tag["enum"])
        return []

    def _dangles(self, reference: str) -> bool:
        return reference.startswith("#/") and look_up(self._document, unquote(reference)) is MISSING

    def _usable_schemes(self) -> Iterator[tuple[str, Any]]:
        components = self._document.get("components")
        schemes = components.get("securitySchemes") if isinstance(components, dict) else None
        for name, scheme in schemes.items() if isinstance(schemes, dict) else ():
            found = self._resolved(scheme)
            if isinstance(found, dict) and _is_usable(found):
                yield name, found

    def _followed(self, operation: dict[str, Any], pointer: str) -> dict[str, Any]:
        """Without an ``x-task`` that has no ``id``, by which no task can be followed."""
        if "id" in operation["x-task"]:
            return operation
        self.notes.append(f"{pointer}/x-task: it has no id: its tasks aren't followed")
        return {name: value for name, value in operation.items() if name != "x-task"}

    def _secured(self, value: dict[str, Any], pointer: str) -> dict[str, Any]:
        """Without the ways to authenticate by a security scheme that isn't there."""
        alternatives = value["security"] if isinstance(value["security"], list) else []
        kept = [one for one in alternatives if isinstance(one, dict) and self._is_presentable(one)]
        if kept == value["security"]:
            return value
        names = sorted(
            {name for one in alternatives if isinstance(one, dict) and one not in kept for name in one}
        )
        reason = (
            "other ways are left"
            if kept
            else "nothing is left that says how to authenticate: taken as public"
        )
        self.notes.append(
            f"{pointer}/security: security schemes {', '.join(names)} can't be presented: {reason}"
        )
        return {**value, "security": kept}

    def _is_presentable(self, alternative: dict[str, Any]) -> bool:
        """True if a request can satisfy all of its schemes: they are there, and no two want the same header."""
        if not alternative.keys() <= self._schemes.keys():
            return False
        words = {authorization(self._schemes[name]) for name in alternative} - {None}
        return len(words) <= 1

    def _with_path_parameters(self, item: dict[str, Any], pointer: str) -> dict[str, Any]:
        """With a parameter for each name in the path, and none that OpenAPI or the path has no place for."""
        names = _TEMPLATE.findall(unescape(pointer.removeprefix(f"{PATHS}/")))
        shared = self._parameters(item, names, pointer)
        changed: dict[str, Any] = {} if shared == item.get("parameters", []) else {"parameters": shared}
        for _, place in methods_of(item):
            operation = look_up(item, join("", *place))
            if not isinstance(operation, dict):
                continue
            own = self._parameters(operation, names, pointer)
            everything = [found for found in map(self._resolved, [*shared, *own]) if isinstance(found, dict)]
            declared = {found.get("name") for found in everything if found.get("in") == "path"}
            for name in names:
                if name not in declared:
                    self.notes.append(
                        f"{join(pointer, *place)}: path parameter {name} is not declared: taken as text"
                    )
                    own.append({"name": name, "in": "path", "required": True, "schema": {"type": "string"}})
            if own != operation.get("parameters", []):
                inside = {place[-1]: {**operation, "parameters": own}}
                changed |= (
                    inside
                    if len(place) == 1
                    else {place[0]: {**changed.get(place[0], item[place[0]]), **inside}}
                )
        return {**item, **changed} if changed else item

    def _parameters(self, holder: dict[str, Any], names: list[str], pointer: str) -> list[Any]:
        """The parameters of a path item or an operation that can be sent."""
        kept = []
        for parameter in holder.get("parameters") or ():
            found = self._resolved(parameter)
            # What is no parameter stays, so that its reader refuses it with its place.
            place, name = (found.get("in"), str(found.get("name"))) if isinstance(found, dict) else ("", "")
            if place == "path" and name not in names:
                self.notes.append(f"{pointer}: path parameter {name} is not in the path: left out")
            elif place != "header" or name.lower() not in _IGNORED:
                kept.append(parameter)
        return kept

    def _schema(self, schema: dict[str, Any], pointer: str) -> dict[str, Any]:
        reference = schema.get("$ref")
        if isinstance(reference, str) and not reference.startswith("#"):
            raise SpecInvalid(
                f"{self._origin}: {pointer}: $ref {reference!r} leaves the document: bundle it first"
            )
        self._check(None if (said := contradiction(schema)) is None else ((), said), pointer)
        if self._repetition.of(pointer) > MOST_SCHEMAS:
            said = (
                f"its references and alternatives lead to more than {MOST_SCHEMAS} schemas: make them fewer"
            )
            raise SpecInvalid(f"{self._origin}: {pointer}: {said}")
        kept = dict(schema)
        if isinstance(reference, str) and self._dangles(reference):
            self.notes.append(f"{pointer}: {reference} does not exist: taken as anything")
            del kept["$ref"]
        elif isinstance(reference, str) and self._circles(pointer, reference, ()):
            self.notes.append(f"{pointer}: {reference} refers to itself: taken as anything")
            del kept["$ref"]
        if self._bars_its_own(kept):
            self.notes.append(
                f"{pointer}: additionalProperties: false bars properties that allOf has: taken as open"
            )
            kept = self._opened(kept, ())
        if word := self._denied(kept):
            self.notes.append(
                f"{pointer}: {word} has no alternative that is null, as type is: taken as one more"
            )
            kept[word] = [*kept[word], {"type": kept.pop("type")}]
        if are_mixed(self._document, kept):
            self.notes.append(f"{pointer}: oneOf has alternatives that nothing tells apart: taken as anyOf")
            alternatives = {"anyOf": kept.pop("oneOf")}
            beside = (
                {"allOf": [*(kept.get("allOf") or ()), alternatives]} if "anyOf" in kept else alternatives
            )
            kept = {**kept, **beside}
        if isinstance(kept.get("discriminator"), dict):
            kept["discriminator"] = self._discriminator(kept, kept["discriminator"])
        kept |= {word: _count(kept[word]) for word in COUNTS if isinstance(kept.get(word), float)}
        if isinstance(kept.get("items"), list):
            kept["prefixItems"] = kept.pop("items")
        if isinstance(kept.get("required"), list):
            kept["required"] = list(dict.fromkeys(map(str, kept["required"])))
        for keyword, message in [*_unreadable(kept), *_broken(kept)]:
            self.notes.append(f"{pointer}: {keyword} can't be read and isn't held against anybody: {message}")
            kept.pop(keyword, None)
        return schema if kept == schema else kept


def _count(value: float) -> int | float:
    """A number of characters, items or properties as a whole one, where it is one."""
    return min(int(value), _LARGEST_COUNT) if value.is_integer() else value


def _is_usable(scheme: dict[str, Any]) -> bool:
    kind = scheme.get("type")
    if kind == "apiKey":
        return isinstance(scheme.get("name"), str) and scheme.get("in") in ("header", "query", "cookie")
    # A certificate is presented before there is a request.
    return isinstance(scheme.get("scheme"), str) if kind == "http" else kind in ("oauth2", "openIdConnect")


def _unreadable(schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Regular expressions that can't be read; the others are written as the validating engine has them."""
    if isinstance(schema.get("pattern"), str):
        pattern = readable(schema["pattern"])
        if pattern is None:
            yield "pattern", repr(schema["pattern"])
        else:
            schema["pattern"] = pattern
    if isinstance(schema.get("patternProperties"), dict):
        read = {pattern: readable(pattern) for pattern in schema["patternProperties"]}
        yield from (("patternProperties", repr(pattern)) for pattern, known in read.items() if known is None)
        schema["patternProperties"] = {
            read[pattern]: part for pattern, part in schema["patternProperties"].items()
        }


def _broken(schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The keywords of a schema, those in its parts aside, that JSON Schema doesn't know in this form, and why."""
    # Expressions were read by the engine, which knows more of them than ECMA's grammar.
    read = {"pattern", "patternProperties"} if isinstance(schema.get("pattern", ""), str) else set()
    shallow = {name: value for name, value in schema.items() if name not in parts(SCHEMA, schema) | read}
    seen = set()
    for error in _metaschema().iter_errors(shallow):
        keyword = str(next(iter(error.instance_path), ""))
        if keyword not in seen:
            seen.add(keyword)
            yield keyword, error.message


@lru_cache(maxsize=1)
def _metaschema() -> jsonschema_rs.Draft202012Validator:
    metaschema = {"$ref": "https://json-schema.org/draft/2020-12/schema"}
    return jsonschema_rs.Draft202012Validator(metaschema, validate_formats=True)
