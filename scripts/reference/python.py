"""An operation called from Python: code from the values of an example and the types of the client."""

import ast
from collections.abc import Iterable
from typing import Any

from scripts.generate.text import literal
from scripts.generate.view_models import ModelView


class Expressions:
    """Writes JSON values as Python of the types that the client declares, and remembers what they import."""

    def __init__(self, models: dict[str, ModelView]) -> None:
        self._models = models
        self.models: set[str] = set()
        self.uses_path = False

    def of(self, value: Any, annotation: str) -> str:
        """`value` as an expression that suits the type `annotation`."""
        arms = list(_arms(ast.parse(annotation, mode="eval").body))
        if "FileContent" in arms or "bytes" in arms:
            self.uses_path = True
            return 'Path("FILE")' if "FileContent" in arms else 'Path("FILE").read_bytes()'
        if isinstance(value, dict):
            return self._object(value, arms)
        if isinstance(value, list):
            inner = next((arm[5:-1] for arm in arms if arm.startswith("list[")), "Any")
            return f"[{', '.join(self.of(item, inner) for item in value)}]"
        return literal(value)

    def _object(self, value: dict[str, Any], arms: Iterable[str]) -> str:
        known = [self._models[arm] for arm in arms if arm in self._models]
        for model in known:
            fields = {ast.literal_eval(f.key): f for f in model.fields if f.key}
            required = {key for key, field in fields.items() if field.required}
            if required <= value.keys() <= fields.keys():
                self.models.add(model.name)
                given = [
                    f"{fields[key].name}={self.of(item, fields[key].type)}" for key, item in value.items()
                ]
                return f"{model.name}({', '.join(given)})"
        if known:
            self.models.add(known[0].name)
            return f"{known[0].name}.from_dict({_plain(value)})"
        return _plain(value)


def _arms(node: ast.expr) -> Iterable[str]:
    if isinstance(node, ast.BinOp):
        yield from _arms(node.left)
        yield from _arms(node.right)
    else:
        yield ast.unparse(node)


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(key)}: {_plain(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_plain, value))}]"
    return literal(value)
