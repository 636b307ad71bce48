"""Names in Python: where each operation lives, and what its parts are called.

An operation's name follows from its path, never from its operationId: the path without its configured prefix,
the last segment being the method. Where a path is a collection (another path continues it with `{...}`, or it
has several methods) or ends in `{...}`, the method is named by what the HTTP method does.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from keyword import iskeyword

from openapi_python_client.strings import snake_case

from scripts.errors import GenerationError
from scripts.spec import Operation

from .config import ClientConfig

MAX_NAME = 100
COLLECTION = {"get": "list", "post": "create", "put": "replace", "patch": "update", "delete": "clear"}
ITEM = {"get": "get", "post": "create", "put": "replace", "patch": "update", "delete": "delete"}

# Names that mean something else inside a generated class or function.
RESERVED = frozenset(
    [
        "self",
        "client",
        "body",
        "UNSET",
        "Unset",
        "Call",
        "Json",
        "Any",
        "Literal",
        "request",
        "method",
        "stream",
        "events",
        "list",
        "dict",
        "str",
        "int",
        "float",
        "bool",
        "bytes",
        "object",
        "from_dict",
        "to_dict",
        "additional_properties",
    ]
)

Name = tuple[str, ...]


@cache
def identifier(text: str, prefix: str) -> str:
    """A snake_case identifier for any text."""
    name = snake_case(text)
    if not name.isidentifier():
        name = prefix + name
    return f"{name}_" if iskeyword(name) or name in RESERVED else name


def unique_identifiers(texts: Iterable[str], prefix: str) -> dict[str, str]:
    """An identifier for each text, numbered where two texts would share one."""
    result: dict[str, str] = {}
    taken: set[str] = set()
    for text in texts:
        name = base = identifier(text, prefix)
        number = 2
        while name in taken:
            name, number = f"{base}_{number}", number + 1
        taken.add(name)
        result[text] = name
    return result


def name_operations(
    operations: Sequence[Operation], config: ClientConfig, unfit: dict[str, str]
) -> list[tuple[Operation, Name]]:
    """Every operation with its name (resource..., method), each name once.

    What can't have one goes to `unfit`, with the reason: a configured name of no operation, an operation whose name is
    another's, is also a resource, or is too long for a file. Raises GenerationError for a name that isn't Python.
    """
    known = {name for operation in operations for name in _keys(operation)}
    for setting, keys in (("names", config.names), ("left_out", config.left_out)):
        for key in keys:
            if key not in known:
                unfit[f"{setting}: {key}"] = (
                    f"{setting}: {key!r} is no operation of the spec: remove or correct it"
                )
    operations = [o for o in operations if not any(key in config.left_out for key in _keys(o))]
    collections = _collections(operations)
    for prefix in config.prefixes:
        if not any(o.path == prefix or o.path.startswith(prefix + "/") for o in operations):
            unfit[f"prefixes: {prefix}"] = (
                f"prefixes: {prefix!r} begins no path of the spec: remove or correct it"
            )
    field = str(config.generator.get("field_prefix", "field_"))
    names = [(operation, _name(operation, collections, config, field)) for operation in operations]
    return _fit(names, config, unfit)


def _collections(operations: Sequence[Operation]) -> set[str]:
    methods: dict[str, set[str]] = defaultdict(set)
    for operation in operations:
        methods[operation.path].add(operation.method)
    continued = {path.partition("/{")[0] for path in methods if "/{" in path}
    return {path for path, found in methods.items() if len(found) > 1 or path in continued}


def _name(operation: Operation, collections: set[str], config: ClientConfig, prefix: str) -> Name:
    configured = next((config.names[key] for key in _keys(operation) if key in config.names), None)
    if configured is not None:
        parts = tuple(configured.split("."))
        if not all(part.isidentifier() and not iskeyword(part) for part in parts):
            raise GenerationError(f"names: {operation.name}: {configured!r} is not a dotted Python name")
        return parts
    segments = _without_prefix(operation.path, config.prefixes)
    name = [identifier(segment, prefix) for segment in segments if not segment.startswith("{")]
    if segments and segments[-1].startswith("{"):
        name.append(ITEM.get(operation.method, operation.method))
    elif operation.path in collections or not name:
        name.append(COLLECTION.get(operation.method, operation.method))
    if len(name) == 1:  # every method belongs to a resource
        tags = operation.value.get("tags") or ["default"]
        name.insert(0, identifier(str(tags[0]), prefix))
    return tuple(name)


def _keys(operation: Operation) -> tuple[str, ...]:
    """What a configuration may call an operation: by method and path, or by its operationId, which outlives a path."""
    return operation.name, str(operation.value.get("operationId", operation.name))


def _without_prefix(path: str, prefixes: Mapping[str, str]) -> list[str]:
    for prefix in sorted(prefixes, key=len, reverse=True):
        if path == prefix or path.startswith(prefix + "/"):
            path = f"/{prefixes[prefix]}{path[len(prefix) :]}"
            break
    return [segment for segment in path.split("/") if segment]


def _fit(
    names: Sequence[tuple[Operation, Name]], config: ClientConfig, unfit: dict[str, str]
) -> list[tuple[Operation, Name]]:
    # Configured names come first: they are wanted.
    first = sorted(names, key=lambda named: not any(key in config.names for key in _keys(named[0])))
    taken: dict[Name, Operation] = {}
    for operation, name in first:
        other = taken.setdefault(name, operation)
        if other is not operation:
            taken_by = [o for o, n in names if n == name][:2]
            unfit[operation.name] = (
                f"{taken_by[1].name} and {taken_by[0].name} would both be {'.'.join(name)}: "
                "give one of them a name in generator-config.yml"
            )
        elif any(len(part) > MAX_NAME for part in name):
            unfit[operation.name] = (
                f"{operation.name}: the name {max(name, key=len)[:40]}... has more than {MAX_NAME} characters: "
                "give it one in generator-config.yml"
            )
    for operation, name in names:
        for end in range(1, len(name)):
            holder = taken.get(name[:end])
            if holder is not None and holder.name not in unfit and operation.name not in unfit:
                unfit[holder.name] = (
                    f"{holder.name} is {'.'.join(name[:end])}, which also has to hold {operation.name}: "
                    "give one of them a name in generator-config.yml"
                )
    return [(operation, name) for operation, name in names if operation.name not in unfit]
