"""An application developer sees parameters, documentation and definition of every method in an editor."""

import inspect
import re
from pathlib import Path

import pytest

from .kinds import EACH, KINDS, Client
from .shown import Editor, Program

PARTS = {"plain": ["raw"], "body": ["raw"], "paged": ["raw", "pages"], "binary": ["raw", "stream"]}
COMMITTED = ["leaperone", "leapai_client", "leapocr_client"]
SHOWN = [(package, kind) for package in COMMITTED for kind in KINDS]
# LEAPERone has fewer than five of these
SHOWN += [("kinds_client", kind) for kind in ("stream", "wait", "binary")]


def program(client: Client, folder: Path, names: list[str]) -> Program:
    """A program that makes a client of either kind, and uses what both have."""
    head = (
        f"from {client.package} import Async{client.name}, {client.name}\n\n"
        f"one = {client.name}(api_key='sk-test')\nother = Async{client.name}(api_key='sk-test')\n"
    )
    path = folder / f"program_{len(list(folder.iterdir()))}.py"
    path.touch()
    return Program(path, head, [f"{made}.{name}" for name in names for made in ("one", "other")])


def collected(parameters: list[str]) -> set[str]:
    """Parameters as `inspect` has them: what Pyright shows of the keys of `**extra` is one."""
    return {"extra" if name.startswith("extra_") else name for name in parameters}


def words(text: str) -> set[str]:
    """The words of a text, whatever an editor does to its marks and lines."""
    return set(re.findall(r"[^\W_]+", text))


@pytest.mark.parametrize(("package", "kind"), SHOWN)
def test_methods_are_shown(
    package: str, kind: str, clients: dict[str, Client], workspace: Path, editor: Editor
) -> None:
    client = clients[package]
    typed = program(client, workspace, client.some(kind))
    for expression in typed.expressions:
        name = expression.partition(".")[2]
        method = client.method(name)
        documentation = words(inspect.getdoc(method) or "")
        assert {"Price", "Raises"} <= documentation
        signatures = editor.signatures(typed, expression)
        assert signatures, expression
        for signature in signatures:
            assert collected(signature.parameters) == set(inspect.signature(method).parameters)
            assert documentation <= words(signature.documentation)
        assert documentation <= words(editor.hover(typed, expression))
        [(path, line)] = editor.definitions(typed, expression)
        assert path.is_relative_to(client.root / package / "api")
        assert path.read_text().splitlines()[line].strip().startswith(f"def {name.rpartition('.')[2]}(")


@pytest.mark.parametrize(("package", "kind"), [(package, kind) for package, kind in SHOWN if kind in PARTS])
def test_parts_of_methods_are_shown(
    package: str, kind: str, clients: dict[str, Client], workspace: Path, editor: Editor
) -> None:
    client = clients[package]
    typed = program(
        client, workspace, [f"{name}.{part}" for name in client.some(kind) for part in PARTS[kind]]
    )
    for expression in typed.expressions:
        part = client.method(expression.partition(".")[2])
        signatures = editor.signatures(typed, expression)
        assert signatures, expression
        for signature in signatures:
            assert collected(signature.parameters) == set(inspect.signature(part).parameters)
            assert words(inspect.getdoc(part) or "") <= words(signature.documentation)


@pytest.mark.parametrize("package", COMMITTED)
def test_methods_and_parameters_are_completed(
    package: str, clients: dict[str, Client], workspace: Path, editor: Editor
) -> None:
    client = clients[package]
    wanted: dict[str, list[str]] = {}
    for kind in KINDS:
        for name in client.some(kind)[:1]:
            resource = name.rpartition(".")[0]
            beside = [other.rpartition(".") for other in client.methods]
            wanted[f"{resource}."] = [last for before, _, last in beside if before == resource]
            wanted[name] = [
                f"{parameter}="
                for parameter, about in inspect.signature(client.method(name)).parameters.items()
                if about.kind is not about.VAR_KEYWORD
            ]
    typed = program(client, workspace, list(wanted))
    for expression in typed.expressions:
        assert set(wanted[expression.partition(".")[2]]) <= set(editor.completions(typed, expression))


def test_there_are_five_methods_of_each_kind(clients: dict[str, Client]) -> None:
    looked_at = [client.some(kind) for kind in KINDS for client in clients.values()]
    for number, kind in enumerate(KINDS):
        found = looked_at[number * len(clients) : (number + 1) * len(clients)]
        assert sum(map(len, found)) >= EACH, kind
