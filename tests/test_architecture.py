"""ARCHITECTURE.md is true: no import crosses a line of its table of layers."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parents[1]
CLIENTS = {
    typed.parent.name: typed.parent.parent.relative_to(ROOT).as_posix()
    for typed in sorted([*ROOT.glob("generated/*/py.typed"), *ROOT.glob("apis/*/generated/*/py.typed")])
}
PACKAGES = {"scripts": "scripts", **CLIENTS, "leaperone_conformance": "conformance/src"}
# Where the packages are that imports are looked up in: what is copied into each client, too.
BASES = {**PACKAGES, "core": "templates"}
# The one tree of errors of the conformance distribution, which each of its layers may import.
ERRORS = ROOT / "conformance/src/leaperone_conformance/errors.py"
CLIENT_NEEDS = {"anyio", "attrs", "httpx"}


def layers() -> dict[str, tuple[str, set[str]]]:
    """Layer name: (folder, layers that it may import), from the page."""
    rows = re.findall(
        r"^\| (\w[\w-]*).*? \| `([^`]+)` \| (.*)\|$", (ROOT / "ARCHITECTURE.md").read_text(), re.M
    )
    return {
        name: (folder, {n for n in allowed.replace(",", " ").split() if n}) for name, folder, allowed in rows
    }


def layer_of(path: Path) -> str:
    """The layer with the longest folder that holds the file."""
    relative = path.relative_to(ROOT).as_posix()
    clients = [(len(folder), "client") for folder in CLIENTS.values() if relative.startswith(f"{folder}/")]
    holding = [(len(folder), name) for name, (folder, _) in layers().items() if relative.startswith(folder)]
    return max(holding + clients)[1]


def imports(path: Path) -> set[str]:
    """Dotted names of everything that a module imports, relative imports made absolute."""
    found: set[str] = set()
    base = next(ROOT / folder for folder in BASES.values() if path.is_relative_to(ROOT / folder))
    base = ROOT if base == ROOT / "scripts" else base
    package = path.relative_to(base).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = list(package[: len(package) - node.level + 1]) if node.level else []
            module = ".".join([*start, *([node.module] if node.module else [])])
            found.update(f"{module}.{alias.name}" for alias in node.names)
    return found


def file_of(name: str) -> Path | None:
    """The file of ours that an imported name comes from."""
    parts = name.split(".")
    if parts[0] not in BASES:
        return None
    base = ROOT if parts[0] == "scripts" else ROOT / BASES[parts[0]]
    for end in range(len(parts), 0, -1):
        stem = base.joinpath(*parts[:end])
        for candidate in (stem.with_suffix(".py"), stem / "__init__.py"):
            if candidate.is_file():
                return candidate
    return None


def sources() -> list[Path]:
    """Every module of every layer; of the client's operations, which one template makes, the first twenty."""
    found = []
    for folder in PACKAGES.values():
        files = sorted((ROOT / folder).rglob("*.py"))
        operations = [path for path in files if "/api/" in path.relative_to(ROOT / folder).as_posix()]
        found += [path for path in files if path not in set(operations[20:])]
    return found


def crossing(path: Path) -> list[str]:
    """The imports of a module that its layer doesn't allow."""
    own = layer_of(path)
    allowed = {own, *layers()[own][1]}
    wrong = []
    for name in imports(path):
        target = file_of(name)
        if target is not None and (layer := layer_of(target)) not in allowed and target != ERRORS:
            wrong.append(f"{path.relative_to(ROOT)} ({own}) imports {name} ({layer})")
    return wrong


def floors() -> dict[str, list[str]]:
    """Folder of a layer: its floors from the top, from the page."""
    rows = re.findall(
        r"^\| `([^`]+)` \| ([\w ]+(?: → [\w ]+)+) \|$", (ROOT / "ARCHITECTURE.md").read_text(), re.M
    )
    return {folder: row.split(" → ") for folder, row in rows}


def rising(folder: str, order: list[str]) -> list[str]:
    """The imports of a layer's modules that lead to a higher floor."""
    wrong = []
    for path in sorted((ROOT / folder).rglob("*.py")):
        own = floor_of(path, folder)
        targets = [target for name in imports(path) if own and (target := file_of(name))]
        reached = {floor_of(target, folder) for target in targets if target.is_relative_to(ROOT / folder)}
        higher = [floor for floor in order[: order.index(own)] if floor in reached] if own else []
        wrong += [f"{path.relative_to(ROOT)} ({own}) imports from {floor}" for floor in higher]
    return wrong


def floor_of(path: Path, folder: str) -> str:
    """The module or folder of a layer that holds the file; "" for the layer's own ``__init__``."""
    first = path.relative_to(ROOT / folder).parts[0]
    return first.removesuffix(".py").replace("__init__", "")


def test_no_import_leads_to_a_higher_floor() -> None:
    assert floors()
    for folder, order in floors().items():
        assert {floor_of(path, folder) for path in (ROOT / folder).rglob("*.py")} - {""} == set(order)
        assert not rising(folder, order)


def test_an_import_that_leads_to_a_higher_floor_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    folder, order = next(iter(floors().items()))
    source = "from leaperone_conformance.run.workers import work\nfrom ..engine import schema\n"
    monkeypatch.setattr(Path, "read_text", lambda self: source if self.name == "saving.py" else _read(self))
    assert len(rising(folder, order)) == 2


SUITE = [path for path in sources() if path.is_relative_to(ROOT / PACKAGES["leaperone_conformance"])]


def defined_twice(modules: dict[str, str]) -> dict[str, list[str]]:
    """Class names that more than one module defines, by the modules; ``modules`` are texts by name."""
    homes: dict[str, list[str]] = {}
    for module, text in modules.items():
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.ClassDef):
                homes.setdefault(node.name, []).append(module)
    return {name: found for name, found in homes.items() if len(found) > 1}


def named_as_its_function(stem: str, text: str) -> bool:
    """Whether the only public function of a module has the module's name."""
    functions = [
        node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return [name for name in functions if not name.startswith("_")] == [stem]


def test_no_class_name_of_the_suite_is_defined_twice() -> None:
    assert defined_twice({path.as_posix(): path.read_text() for path in SUITE}) == {}
    assert defined_twice({"a": "class A:\n    class B: ...", "b": "class B: ..."}) == {"B": ["a", "b"]}


def test_no_module_of_the_suite_has_the_name_of_its_only_function() -> None:
    assert [path.as_posix() for path in SUITE if named_as_its_function(path.stem, path.read_text())] == []
    assert named_as_its_function("page", "def page() -> None: ...\ndef _part() -> None: ...")
    assert not named_as_its_function("page", "def page() -> None: ...\ndef part() -> None: ...")


PRIVATE_WORDS = {
    *(
        "told",
        "asked",
        "refusal",
        "refused",
        "guard",
        "books",
        "claims",
        "affordable",
        "converse",
        "gathering",
        "permit",
    ),
    *("skeleton", "dice", "throw", "demanded", "spare", "outside", "struck", "sites", "touches", "proofs"),
}
"""Words of which the field has another: response, request, error, transport, policy, filter, draw."""
PUBLISHED = {"skeleton", "asked_format"}
"""A command, and a check that overlays name."""


def private_words(text: str) -> set[str]:
    """Names of functions, classes, parameters and variables in a module's text that have such a word in them."""
    named = [
        getattr(node, "name", None) or getattr(node, "arg", None) or getattr(node, "id", None)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.arg | ast.Name)
    ]
    words = {
        name: set(re.findall(r"[a-z]+", re.sub("([A-Z])", r" \1", name).lower())) for name in named if name
    }
    return {name for name, found in words.items() if found & PRIVATE_WORDS}


def test_no_name_of_the_suite_has_a_word_that_only_this_project_uses() -> None:
    for path in SUITE:
        assert not private_words(path.read_text()) - PUBLISHED, path
        assert not set(path.stem.split("_")) & PRIVATE_WORDS, path
    assert private_words("class GuardOf: ...\ndef f(told, b): refused = b") == {"GuardOf", "told", "refused"}
    assert not private_words("def permitted(consider): response = 'told'")


def test_the_table_names_real_folders() -> None:
    table = layers()
    assert {"pipeline", "stand-in", "client", "spec", "mock", "checks", "run", "front"} <= table.keys()
    for folder, allowed in table.values():
        assert (ROOT / folder).is_dir(), folder
        assert allowed <= table.keys()


def test_no_client_knows_another() -> None:
    for path in sources():
        if layer_of(path) == "client":
            named = {name.partition(".")[0] for name in imports(path)} & CLIENTS.keys()
            assert named <= {
                package for package, folder in CLIENTS.items() if path.is_relative_to(ROOT / folder)
            }


def test_no_import_crosses_a_line() -> None:
    assert not [line for path in sources() for line in crossing(path)]


def test_a_crossing_import_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    source = (
        "from leaperone_conformance.mock import create_app\nfrom ..mock import app\nimport scripts.files\n"
        "from leaperone_conformance.mock.http.errors import Refusal\nfrom leaperone import errors\n"
        "from leaperone_conformance.errors import SpecInvalid\n"
    )
    monkeypatch.setattr(Path, "read_text", lambda self: source if self.name == "fake.py" else _read(self))
    lines = crossing(ROOT / "conformance/src/leaperone_conformance/checks/fake.py")
    assert len(lines) == 5, lines
    assert not [line for line in lines if "SpecInvalid" in line]


_read = Path.read_text


def test_the_client_needs_few_packages() -> None:
    outside = {
        name.partition(".")[0]
        for path in sources()
        if layer_of(path) == "client"
        for name in imports(path)
        if name.partition(".")[0] not in sys.stdlib_module_names
    }
    # who gives a client of the one, or validates by the other, has it
    optional = {"httpx2", "leaperone_conformance"}
    assert outside - CLIENTS.keys() == CLIENT_NEEDS | optional


def test_no_distribution_needs_a_module_that_only_some_systems_have() -> None:
    some = {"fcntl", "grp", "msvcrt", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty", "winreg"}
    assert some <= sys.stdlib_module_names
    found = {
        path: names
        for path in sources()
        if (names := {name.partition(".")[0] for name in imports(path)} & some)
    }
    assert not found


PROJECTS = {"pyproject.toml": "scripts", "conformance/pyproject.toml": "conformance/src"} | {
    f"{folder}/pyproject.toml": folder for folder in CLIENTS.values()
}


@pytest.mark.parametrize("project", PROJECTS)
def test_every_dependency_has_a_lowest_version_and_an_upper_bound_where_it_is_used_privately(
    project: str,
) -> None:
    required = {
        requirement.name.replace("-", "_").lower(): requirement.specifier
        for requirement in map(
            Requirement, tomllib.loads((ROOT / project).read_text())["project"]["dependencies"]
        )
    }
    assert [name for name, versions in required.items() if not {">=", "=="} & _operators(versions)] == []
    folder = ROOT / PROJECTS[project]
    private = {
        name.partition(".")[0]
        for path in sources()
        if path.is_relative_to(folder)
        for name in imports(path)
        if re.search(r"\.(_|internal\.|\w+_impl\.)", name)
    } - PACKAGES.keys()
    assert [name for name in private & required.keys() if not {"<", "=="} & _operators(required[name])] == []
    if project.startswith("conformance"):
        assert {"uvicorn", "schemathesis", "hypothesis"} <= private


def _operators(versions: SpecifierSet) -> set[str]:
    return {version.operator for version in versions}


def test_importing_the_client_loads_only_httpx_and_what_it_loads() -> None:
    code = "import sys, httpx; known = set(sys.modules); import leaperone; leaperone.Leaperone(api_key='x')\n"
    code += "print(*{n.partition('.')[0] for n in set(sys.modules) - known if n.partition('.')[0] not in sys.stdlib_module_names})"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT / "generated", capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["leaperone"]
