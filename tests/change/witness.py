"""The signatures that griffe reads in two generated clients, as JSON: run in an environment of its own, as a second
witness.

witness.py PACKAGE OLD NEW: the folders that hold the package. Methods are named as users type them.
"""

import json
import sys
from pathlib import Path
from typing import Any

import griffe  # type: ignore[import-not-found]


def loaded(package: str, folder: str) -> Any:
    return griffe.load(package, search_paths=[Path(folder)], allow_inspection=False)


def methods_of(module: Any) -> dict[str, Any]:
    """The functions of an operation's module that are methods of the client."""
    return dict(module.classes["_Methods"].functions) if "_Methods" in module.classes else {}


def signatures(package: str, client: Any) -> dict[str, Any]:
    """By each method its parameters (whether they are required), what it returns, and whether it has pages; the models
    with fields.
    """
    methods: dict[str, Any] = {}

    def walk(module: Any, way: tuple[str, ...]) -> None:
        for name, member in module.modules.items():
            for method, function in methods_of(member).items():
                parameters = [p for p in function.parameters if p.name not in ("client", "extra")]
                methods[".".join((*way, method))] = {
                    "parameters": {p.name: p.default is None for p in parameters},
                    "types": {p.name: str(p.annotation) for p in parameters},
                    "returns": str(function.returns),
                    "pages": "pages" in member.functions,
                }
            walk(member, (*way, name))

    walk(client.modules["api"], ())
    models = {
        name: sorted(a for a, value in cls.attributes.items() if value.annotation is not None)
        for module in client.modules["models"].modules.values()
        for name, cls in module.classes.items()
        if not (cls.is_alias or name.startswith("_"))
    }
    return {"methods": methods, "models": models}


def main() -> None:
    package, *folders = sys.argv[1:]
    old, new = (signatures(package, loaded(package, folder)) for folder in folders)
    print(json.dumps({"old": old, "new": new}))


if __name__ == "__main__":
    main()
