"""Methods written by hand: an API's `plugins/`, checked against its configuration and copied into its client."""

import ast
from pathlib import Path

from scripts.errors import GenerationError

from .config import ClientConfig


def plugin_files(api: Path) -> list[Path]:
    """The modules in the `plugins/` of the API in a directory."""
    return sorted((api / "plugins").glob("*.py"))


def read_plugins(api: Path, config: ClientConfig) -> dict[str, str]:
    """The text of each plug-in module of a client, by the module's name.

    Raises GenerationError naming the setting for a method or class that can't be: each method needs a class of its
    client's kind (`Upload`, and `AsyncUpload` beside it).
    """
    if not config.plugins:
        return {}
    texts = {path.stem: path.read_text(encoding="utf-8") for path in plugin_files(api)}
    for name, target in config.plugins.items():
        where = f"plugins: {name}: {target}"
        parts = [*name.split("."), *target.split(".")]
        if "." not in name or target.count(".") != 1 or not all(part.isidentifier() for part in parts):
            raise GenerationError(f"{where}: has to map resource.method to module.Class")
        module, kind = target.split(".")
        if module not in texts:
            raise GenerationError(f"{where}: there is no {api / 'plugins' / module}.py")
        missing = {kind, f"Async{kind}"} - _classes(module, texts[module])
        if missing:
            raise GenerationError(f"{where}: {module}.py has no class {' or '.join(sorted(missing))}")
    return texts


def _classes(module: str, text: str) -> set[str]:
    try:
        return {node.name for node in ast.parse(text).body if isinstance(node, ast.ClassDef)}
    except SyntaxError as error:
        raise GenerationError(f"plugins/{module}.py: line {error.lineno}: {error.msg}") from error
