"""Names in Python: where each operation lives, and what its parts are called.

An operation's name follows from its path, never from its operationId: the path without its configured prefix,
the last segment being the method. Where a path is a collection (another path continues it with `{...}`, or it has
several methods), ends in `{...}` or is a resource as well, the method is named by what the HTTP method does. HEAD,
OPTIONS and TRACE beside another method make no collection: `a.b` and `a.b_head`.

A name that is taken (`reserved`) gets an underscore at its end: `/run/list` is `run_.list_`. Where operations would
share a name, the one whose path spells it keeps it, else one below a configured prefix; the others are numbered in the
order of method and path.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from keyword import iskeyword
from typing import NamedTuple

from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import snake_case

from scripts.errors import GenerationError
from scripts.spec import Operation

from . import reserved
from .config import ClientConfig

MAX_NAME = 100
BESIDE = frozenset(("head", "options", "trace"))
"""Methods that are about what a path is, and so say nothing of whether it is a collection."""
COLLECTION = {"get": "list", "post": "create", "put": "replace", "patch": "update", "delete": "clear"}
ITEM = {"get": "get", "post": "create", "put": "replace", "patch": "update", "delete": "delete"}

Name = tuple[str, ...]


class Named(NamedTuple):
    """An operation, its name (resource..., method), and the name that it would have if none were taken."""

    operation: Operation
    name: Name
    wanted: Name


def unique_identifiers(texts: Iterable[str], prefix: str) -> dict[str, str]:
    """A name for each text, as a parameter or a field; where several would share one, the text that spells it has it,
    and the others are numbered.
    """
    texts = list(texts)
    names: dict[str, str] = {}
    for text in sorted(texts, key=lambda text: _identifier(text, prefix) != text):
        name = free(_identifier(text, prefix), reserved.arguments())
        names[text] = numbered(name, names.values())
    return {text: names[text] for text in texts}


def property_names(properties: Iterable[PropertyProtocol], prefix: str) -> dict[str, str]:
    """The field of each property of an object, by the property's name in JSON."""
    return unique_identifiers(map(raw_name, properties), prefix)


def raw_name(prop: PropertyProtocol) -> str:
    """The name of a property or parameter as the spec has it."""
    name = prop.name
    return name.get_untrusted_value() if isinstance(name, UntrustedString) else str(name)


def free(name: str, taken: Collection[str]) -> str:
    """`name` with as many underscores at its end as it takes to be none of `taken`."""
    while name in taken:
        name += "_"
    return name


def numbered(name: str, taken: Collection[str]) -> str:
    """`name`, with the lowest number from 2 at its end that makes it none of `taken` where it is one of them."""
    found, number = name, 2
    while found in taken:
        found, number = f"{name}_{number}", number + 1
    return found


def name_operations(
    operations: Sequence[Operation], config: ClientConfig, unfit: dict[str, str]
) -> list[Named]:
    """Every operation with its name, each name once, and none that is a resource too.

    What can't have one goes to `unfit`, with the reason: a setting for no operation, an operation whose configured name
    is taken, or whose name is too long for a file. Raises GenerationError for a configured name that isn't Python.
    """
    _check_settings(operations, config, unfit)
    operations = [o for o in operations if not any(key in config.left_out for key in _keys(o))]
    configured = _configured(operations, config)
    collections = _collections(operations)
    several = {path for path, count in Counter(o.path for o in operations).items() if count > 1}
    prefix = str(config.generator.get("field_prefix", "field_"))
    found = [
        Named(operation, configured[operation.name], configured[operation.name])
        if operation.name in configured
        else _derived(operation, collections, several, config.prefixes, prefix)
        for operation in operations
    ]
    names = _distinct(found, configured, config.prefixes, unfit)
    return [
        named._replace(name=names[named.operation.name]) for named in found if named.operation.name in names
    ]


def _check_settings(operations: Sequence[Operation], config: ClientConfig, unfit: dict[str, str]) -> None:
    """Report settings for operations and paths that the spec hasn't."""
    known = {name for operation in operations for name in _keys(operation)}
    for setting, keys in (("names", config.names), ("left_out", config.left_out)):
        for key in keys:
            if key not in known:
                unfit[f"{setting}: {key}"] = (
                    f"{setting}: {key!r} is no operation of the spec: remove or correct it"
                )
    for prefix in config.prefixes:
        if not any(o.path == prefix or o.path.startswith(prefix + "/") for o in operations):
            unfit[f"prefixes: {prefix}"] = (
                f"prefixes: {prefix!r} begins no path of the spec: remove or correct it"
            )


def check_configured(name: Name, where: str) -> None:
    """Raise GenerationError beginning with `where` for a configured name that the client can't have."""
    taken = [part for part in name if part in reserved.members() or part.startswith("_")]
    taken += [part for part in name[:1] if part in reserved.resources()]
    if taken:
        raise GenerationError(f"{where}: {taken[0]} is taken by the client itself: choose another name")


def _configured(operations: Sequence[Operation], config: ClientConfig) -> dict[str, Name]:
    """The configured names by the operations' own."""
    by_key = {key: operation.name for operation in operations for key in _keys(operation)}
    found: dict[str, Name] = {}
    for key, text in config.names.items():
        if key not in by_key:
            continue
        parts = tuple(text.split("."))
        if len(parts) < 2 or not all(part.isidentifier() and not iskeyword(part) for part in parts):
            raise GenerationError(f"names: {key}: {text!r} is not a dotted Python name (resource.method)")
        check_configured(parts, f"names: {key}: {text!r}")
        found[by_key[key]] = parts
    return found


def _keys(operation: Operation) -> tuple[str, ...]:
    """The names of an operation in a configuration: method and path, or its operationId, which outlives a path."""
    return str(operation.value.get("operationId", operation.name)), operation.name


def _collections(operations: Sequence[Operation]) -> set[str]:
    methods: dict[str, set[str]] = defaultdict(set)
    for operation in operations:
        methods[operation.path].update({operation.method} - BESIDE)
    continued = {path.partition("/{")[0] for path in methods if "/{" in path}
    return {path for path, found in methods.items() if len(found) > 1 or path in continued}


def _derived(
    operation: Operation, collections: set[str], several: set[str], prefixes: Mapping[str, str], prefix: str
) -> Named:
    segments = _without_prefix(operation.path, prefixes)
    wanted = [_identifier(segment, prefix) for segment in segments if not segment.startswith("{")]
    verb = []
    if segments and segments[-1].startswith("{"):
        verb = [ITEM.get(operation.method, operation.method)]
    elif operation.path in collections or not wanted:
        verb = [COLLECTION.get(operation.method, operation.method)]
    elif operation.method in BESIDE and operation.path in several:
        wanted[-1] = f"{wanted[-1]}_{operation.method}"
    if len(wanted) + len(verb) == 1:  # every method belongs to a resource
        tags = operation.value.get("tags") or ["default"]
        wanted.insert(0, _identifier(str(tags[0]), prefix))
    taken = reserved.members() | reserved.TYPES
    names = [
        free(part, taken if place else taken | reserved.resources()) for place, part in enumerate(wanted)
    ]
    return Named(operation, (*names, *verb), (*wanted, *verb))


@cache
def _identifier(text: str, prefix: str) -> str:
    """A snake_case identifier for any text, in the form to which Python brings it, be it taken or not."""
    name = unicodedata.normalize("NFKC", snake_case(unicodedata.normalize("NFKC", text)))
    return name if name.isidentifier() else prefix + name


def _without_prefix(path: str, prefixes: Mapping[str, str]) -> list[str]:
    for prefix in sorted(prefixes, key=len, reverse=True):
        if path == prefix or path.startswith(prefix + "/"):
            path = f"/{prefixes[prefix]}{path[len(prefix) :]}"
            break
    return [segment for segment in path.split("/") if segment]


def _distinct(
    found: Sequence[Named], configured: Mapping[str, Name], prefixes: Mapping[str, str], unfit: dict[str, str]
) -> dict[str, Name]:
    """The name of each operation, by the operation's own; configured names come first."""
    resources: dict[Name, set[str]] = defaultdict(set)
    methods: dict[Name, set[str]] = defaultdict(set)
    for named in found:
        for end in range(1, len(named.name)):
            resources[named.name[: end - 1]].add(named.name[end - 1])
    names: dict[str, Name] = {}
    for named in sorted(
        found, key=lambda named: (named.operation.name not in configured, *_rank(named, prefixes))
    ):
        holder, method = named.name[:-1], named.name[-1]
        if named.operation.name not in configured:
            if method in resources[holder]:
                holder, method = named.name, COLLECTION.get(named.operation.method, named.operation.method)
            method = free(method, resources[holder])
            method = numbered(method, resources[holder] | methods[holder])
        elif method in resources[holder] | methods[holder]:
            other = "resource" if method in resources[holder] else "operation"
            where = f"names: {named.operation.name}: {'.'.join(named.name)!r}"
            unfit[named.operation.name] = f"{where} is taken by another {other}: choose another name"
            continue
        methods[holder].add(method)
        name = (*holder, method)
        if any(len(part) > MAX_NAME for part in name):
            unfit[named.operation.name] = (
                f"{named.operation.name}: the name {max(name, key=len)[:40]}... has more than {MAX_NAME} characters: "
                "give it one in generator-config.yml"
            )
            continue
        names[named.operation.name] = name
    return names


def _rank(named: Named, prefixes: Mapping[str, str]) -> tuple[int, bool, str]:
    """The rank of an operation among those that would share a name: the operation whose path has most of its parts,
    else one below a configured prefix, else the first.
    """
    path = named.operation.path
    spelled = set(named.wanted) & set(path.split("/"))
    return -len(spelled), not any(path.startswith(f"{prefix}/") for prefix in prefixes), named.operation.name
