"""generator-config.yml: how the client of one API is named and generated."""

import re
from collections.abc import Iterable
from dataclasses import MISSING, dataclass, field, fields
from keyword import iskeyword
from pathlib import Path
from typing import Any

from scripts.document import read_document
from scripts.errors import GenerationError


@dataclass(frozen=True)
class ClientConfig:
    """The settings of one client.

    `prefixes` maps a leading part of paths to its name in Python ("" drops it); `names` maps "METHOD path", or an
    operationId, to "resource.method" where the path alone would not give a good name; `plugins` maps
    "resource.method" to the "module.Class" of the API's own `plugins/` that is that method; `kept` maps methods that
    were removed, and raise an error for one release, to what to do instead; `without` names overlays to leave out, by
    the ids of their quirks; `left_out` maps operations that shall have no function to the reason; `generator` goes to
    openapi-python-client.
    """

    api: str
    distribution: str
    package: str
    client: str
    version: str
    description: str
    prefixes: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    plugins: dict[str, str] = field(default_factory=dict)
    without: list[str] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)
    kept: dict[str, str] = field(default_factory=dict)
    generator: dict[str, Any] = field(default_factory=dict)

    @property
    def field_prefix(self) -> str:
        """The prefix of a name whose own text is no identifier."""
        return str(self.generator.get("field_prefix", "field_"))

    @property
    def environment(self) -> str:
        """The prefix of the client's environment variables."""
        return self.api.upper()


def load_config(path: Path) -> ClientConfig:
    """Read a configuration file; raises GenerationError naming the file and the first wrong key."""
    data = read_document(path, GenerationError)
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        raise GenerationError(f"{path}: not a mapping of settings")
    _check_keys(path, data)
    config = ClientConfig(**data)
    for key in ("api", "package", "client", "field_prefix"):
        value = getattr(config, key)
        if not value.isidentifier() or iskeyword(value):
            raise GenerationError(f"{path}: {key}: {value!r} is not a Python identifier")
    for key, pattern in _PATTERNS.items():
        value = getattr(config, key)
        if not re.fullmatch(pattern, value):
            raise GenerationError(f"{path}: {key}: {value!r} is not the {key} of a Python package")
    return config


# Names as PyPI takes them; the version's exact form is left to the build.
_PATTERNS = {
    "distribution": r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?",
    "version": r"[0-9][A-Za-z0-9.!+_-]*",
}
_KINDS: dict[type, str] = {str: "a string", dict: "a mapping", list: "a list of strings"}


def _check_keys(path: Path, data: dict[str, Any]) -> None:
    known = {setting.name: setting for setting in fields(ClientConfig)}
    for key, value in data.items():
        if key not in known:
            raise GenerationError(f"{path}: {key}: no such setting; there are {', '.join(known)}")
        factory = known[key].default_factory
        kind = str if factory is MISSING else type(factory())
        if not isinstance(value, kind) or (isinstance(value, list) and not _all_texts(value)):
            raise GenerationError(f"{path}: {key}: has to be {_KINDS[kind]}")
        if key in ("prefixes", "names", "plugins", "kept", "left_out") and not _maps_strings(value):
            raise GenerationError(f"{path}: {key}: has to map strings to strings")
    for name, setting in known.items():
        if name not in data and setting.default_factory is MISSING:
            raise GenerationError(f"{path}: {name}: is missing")


def _maps_strings(value: Any) -> bool:
    return _all_texts(part for pair in value.items() for part in pair)


def _all_texts(values: Iterable[Any]) -> bool:
    return all(isinstance(value, str) for value in values)
