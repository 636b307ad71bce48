"""An overlay document: read, checked against the official shape, its JSONPaths compiled.

Source: OpenAPI Overlay Specification 1.0.0 and 1.1.0 with their JSON Schemas. Where the two versions
differ, the ``overlay`` field decides. Ours on top: an action may say ``x-optional: <reason>`` (see
``run``).
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

import orjson
from jsonpath_rfc9535 import JSONPathQuery
from jsonschema_rs import Draft202012Validator

from scripts.document import read_document
from scripts.errors import OverlayError

from .select import compile_path, path_text

Kind = Literal["update", "copy", "remove", "none"]

_VERSION = re.compile(r"(1\.[01])\.\d+(-.+)?")


@dataclass(frozen=True, slots=True)
class Action:
    """One action: ``value`` is what an update merges, ``source`` where a copy takes it from; ``additions`` are the
    JSONPaths of what stands for the part that it replaces (``x-additions-to``)."""

    name: str  # "actions[2] $.paths.*"
    target: str
    query: JSONPathQuery
    kind: Kind
    value: Any
    source: JSONPathQuery | None
    optional: str | None
    additions: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Overlay:
    """An overlay file that may be applied; ``version`` is ``1.0`` or ``1.1``."""

    path: Path
    version: str
    extends: str | None
    actions: tuple[Action, ...]
    info: dict[str, Any]

    @property
    def quirk(self) -> str | None:
        """The id of what it records."""
        record = self.info.get("x-quirk")
        return str(record["id"]) if isinstance(record, dict) and "id" in record else None

    @classmethod
    def load(cls, path: Path) -> "Overlay":
        """Read and check an overlay file (YAML 1.2 or JSON).

        Raises OverlayError naming the file and the JSON path of what is wrong.
        """
        return cls.of(path, read_document(path))

    @classmethod
    def of(cls, path: Path, document: Any) -> "Overlay":
        """Like ``load``, of a file whose content is read already."""
        try:
            version = _check(document)
            actions = tuple(_action(version, i, item) for i, item in enumerate(document["actions"]))
        except OverlayError as error:
            raise OverlayError(f"{path}: {error}") from error
        return cls(path, version, document.get("extends"), actions, document["info"])

    def extension_of(self, source: Path) -> str | None:
        """The warning about ``extends`` when the overlay is applied to the file ``source``.

        Raises OverlayError when ``extends`` leads out of the directory of ``source``. Nothing is ever
        fetched.
        """
        if self.extends is None:
            return None
        uri = urlsplit(self.extends)
        if uri.scheme not in ("", "file"):
            return f"{self.path}: extends {self.extends} (not fetched), applied to {source}"
        try:
            named = (self.path.parent / unquote(uri.path)).resolve()
        except (OSError, RuntimeError, ValueError):
            # No path at all: links that lead to each other, a NUL.
            named = None
        inside = named is not None and named.is_relative_to(source.resolve().parent)
        if uri.scheme or uri.netloc or uri.path.startswith("/") or not inside:
            raise OverlayError(
                f"{self.path}: $.extends: {self.extends!r} must be a relative path inside {source.parent}"
            )
        if named != source.resolve():
            return f"{self.path}: extends {self.extends}, but is applied to {source}"
        return None


def _check(document: Any) -> str:
    """The version (``1.0``, ``1.1``) of a document that has the shape of an overlay."""
    if not isinstance(document, dict):
        raise OverlayError("$: an overlay must be an object")
    found = _VERSION.fullmatch(str(document.get("overlay", "")))
    if found is None or not isinstance(document["overlay"], str):
        raise OverlayError("$.overlay: must be the version of the Overlay Specification, 1.0.x or 1.1.x")
    version = found.group(1)
    for error in _validator(version).iter_errors(document):
        raise OverlayError(f"{path_text(error.instance_path)}: {error.message}")
    for index, action in enumerate(document["actions"]):
        given = [key for key in ("update", "copy", "remove") if key in action]
        # 1.1's schema requires exactly one; 1.0 allows none, and says that remove wins over update.
        if version == "1.1" and len(given) != 1:
            raise OverlayError(
                f"$.actions[{index}]: needs exactly one of update, copy and remove, has {', '.join(given) or 'none'}"
            )
    return version


@cache
def _validator(version: str) -> Draft202012Validator:
    schema = orjson.loads(Path(__file__).with_name("overlay.schema.json").read_bytes())
    return Draft202012Validator({**schema, "$ref": f"#/$defs/{version}"}, validate_formats=True)


def _action(version: str, index: int, item: dict[str, Any]) -> Action:
    target = " ".join(item["target"].split())
    name = f"actions[{index}] {target}"
    kind: Kind = "none"
    if item.get("remove"):
        kind = "remove"
    elif "update" in item:
        kind = "update"
    elif "copy" in item:
        kind = "copy"
    try:
        query = compile_path(item["target"])
        source = compile_path(item["copy"]) if kind == "copy" else None
    except OverlayError as error:
        raise OverlayError(f"{name}: {error}") from error
    additions = _additions(name, item.get("x-additions-to"))
    if kind == "remove" and query.empty():
        raise OverlayError(f"{name}: the root can't be removed")
    return Action(name, target, query, kind, item.get("update"), source, item.get("x-optional"), additions)


def _additions(name: str, given: Any) -> tuple[str, ...] | None:
    if given is None:
        return None
    if not isinstance(given, list) or not all(isinstance(text, str) for text in given):
        raise OverlayError(f"{name}: x-additions-to must be a list of JSONPaths")
    for text in given:
        compile_path(text)
    return tuple(given)
