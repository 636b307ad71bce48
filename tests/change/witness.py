"""What griffe finds between two generated clients, as JSON: run in an environment of its own, as a second witness.

witness.py PACKAGE OLD NEW: the folders that hold the package. Methods are named as users type them.
"""

import json
import sys
from pathlib import Path
from typing import Any

import griffe  # type: ignore[import-not-found]

_KINDS = {
    "PARAMETER_REMOVED": "parameter-removed",
    "PARAMETER_CHANGED_REQUIRED": "parameter-now-required",
    "PARAMETER_ADDED_REQUIRED": "parameter-added-required",
    "RETURN_CHANGED_TYPE": "return-changed",
}


def loaded(package: str, folder: str) -> Any:
    return griffe.load(package, search_paths=[Path(folder)], allow_inspection=False)


def called(module: Any) -> str:
    """The function of an operation's module that is the method."""
    return "method" if "method" in module.functions else "request"


def found(package: str, old: Any, new: Any) -> list[str]:
    """Breaks as ``kind symbol``."""
    lines = set()
    for breakage in griffe.find_breaking_changes(old[package], new[package]):
        name, kind = breakage.obj.path, breakage.kind.name
        begin = f"{package}.api."
        way = name.removeprefix(begin).split(".")
        if name.startswith(begin) and way[-1] == called(breakage.obj.parent) and kind in _KINDS:
            symbol = ".".join(way[:-1])
            if kind != "RETURN_CHANGED_TYPE":
                symbol += f"({(breakage.old_value or breakage.new_value).name})"
            lines.add(f"{_KINDS[kind]} {symbol}")
    return sorted(lines)


def signatures(package: str, client: Any) -> dict[str, Any]:
    """By each method its parameters (whether they are required), and whether it has pages; the models with fields."""
    methods: dict[str, Any] = {}

    def walk(module: Any, way: tuple[str, ...]) -> None:
        for name, member in module.modules.items():
            if "request" in member.functions:
                parameters = [p for p in member.functions[called(member)].parameters if p.name != "client"]
                methods[".".join((*way, name))] = {
                    "parameters": {p.name: p.default is None for p in parameters},
                    "types": {p.name: str(p.annotation) for p in parameters},
                    "pages": "pages" in member.functions,
                }
            walk(member, (*way, name))

    walk(client[package].modules["api"], ())
    models = {
        name: sorted(a for a, value in cls.attributes.items() if value.annotation is not None)
        for module in client[package].modules["models"].modules.values()
        for name, cls in module.classes.items()
        if not (cls.is_alias or name.startswith("_"))
    }
    return {"methods": methods, "models": models}


def main() -> None:
    package, *folders = sys.argv[1:]
    old, new = ({package: loaded(package, folder)} for folder in folders)
    breaks, additions = found(package, old, new), found(package, new, old)
    before, after = signatures(package, old), signatures(package, new)
    print(json.dumps({"breaks": breaks, "additions": additions, "old": before, "new": after}))


if __name__ == "__main__":
    main()
