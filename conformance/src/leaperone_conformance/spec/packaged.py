"""The effective specs that this package carries, one for each API, and which of these APIs a document describes."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import orjson

from .objects import methods_of


def packaged() -> dict[str, Traversable]:
    """The files of the effective specs by the name of the API; empty before they are made."""
    folder = resources.files("leaperone_conformance").joinpath("specs")
    files = sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else []
    return {file.name.removesuffix(".json"): file for file in files if file.name.endswith(".json")}


def described(document: Any) -> str | None:
    """The packaged API that has at least half of a document's operations, by method and path; None without one."""
    keys = frozenset(_keys(document))
    shared = {api: len(keys & operations_of(api)) for api in packaged()}
    api = max(shared, key=lambda name: shared[name], default=None)
    return api if api is not None and 0 < len(keys) <= 2 * shared[api] else None


@cache
def operations_of(api: str) -> frozenset[str]:
    """The operations of a packaged API (``"GET /v1/models"``); none for an API that isn't packaged."""
    file = packaged().get(api)
    return frozenset(_keys(orjson.loads(file.read_bytes()))) if file else frozenset()


def _keys(document: Any) -> Iterator[str]:
    paths = document.get("paths") if isinstance(document, Mapping) else None
    for path, item in (paths if isinstance(paths, Mapping) else {}).items():
        if isinstance(item, Mapping):
            yield from (f"{method} {path}" for method, _ in methods_of(item))
