"""What the READMEs show works as it stands: Python is executed, `leaperone` and `curl` are run, on the mock."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from leaperone_conformance.checks import CHECKS
from leaperone_conformance.mock import Mock, serve
from leaperone_conformance.scenarios import EXCLUSIVE, PARALLEL
from leaperone_conformance.spec import load

from .clocks import fast_clock

ROOT = Path(__file__).parents[1]
DOCS = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("docs/**/*.md"))
READMES = ("README.md", "conformance/README.md", "generated/README.md", "CONTRIBUTING.md", *DOCS)
ADDRESS = re.compile(r"http://127\.0\.0\.1:80[01]0")
PROGRAM = r"leaperone-conformance [a-z]+|python -m (?:scripts|conformance)[\w.]+(?: (?:lint|show|diff|normalise)\b)?|make(?: [a-z][a-z-]*)?"
BLOCK = r"(?:^ {4}.*\n)+"
WIDE = {"COLUMNS": "200"}


def python_blocks(text: str) -> list[str]:
    """The blocks of Python, in their order."""
    return re.findall(r"^```python\n(.*?)^```$", text, re.M | re.S)


def commands(text: str) -> list[str]:
    """The commands that call an operation or say what there is; usage with brackets is none."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", text, re.M | re.S)
    blocks += re.findall(r"(?:^ {4}.*\n)+", text, re.M)
    lines = re.sub(r"\\\n\s*", "", "\n".join(blocks)).splitlines()
    found = [line.strip() for line in lines if re.match(r"\s*(curl|leaperone) ", line)]
    return [
        line for line in found if not re.search(r"[\[|]|OPERATION|\.\.\.", line) or line.startswith("curl ")
    ]


loaded = cache(load)


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A folder with a document, and keys and mocks with clocks that run fast in the environment; the root's address."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("LEAPERONE_API_KEY", "sk-test")
    (tmp_path / "invoice.pdf").write_bytes(b"%PDF-1.7\n/Type /Page\n")
    with ExitStack() as stack:
        for config in ROOT.glob("apis/*/generator-config.yml"):
            name = config.parent.name
            sister = stack.enter_context(serve(Mock(loaded(name), clock=fast_clock())))
            monkeypatch.setenv(f"{name.upper()}_BASE_URL", sister)
        url = stack.enter_context(serve(Mock(loaded("leaperone"), clock=fast_clock(), control=True)))
        monkeypatch.setenv("LEAPERONE_BASE_URL", url)
        yield url


@pytest.mark.parametrize("name", READMES)
def test_python(name: str, workplace: str, leaperone_mock: Any) -> None:
    blocks = python_blocks(ADDRESS.sub(workplace, (ROOT / name).read_text()))
    assert blocks or name.startswith("docs/")
    names: dict[str, Any] = {"leaperone_mock": leaperone_mock, "__name__": "readme"}
    for number, block in enumerate(blocks):
        exec(compile(block, f"{name}, block {number}", "exec", dont_inherit=True), names)
        for test in [key for key in names if key.startswith("test_")]:
            names.pop(test)(leaperone_mock)


@pytest.mark.parametrize("name", READMES)
def test_commands(name: str, workplace: str) -> None:
    found = commands((ROOT / name).read_text())
    assert found or name.startswith(("generated", "docs/", "CONTRIBUTING", "conformance"))
    for command in found:
        run = ADDRESS.sub(workplace, command)
        wanted = re.search(r"# (\d{3})$", run)
        if run.startswith("curl "):
            run = run.replace("curl ", "curl -sS -w '%{stderr}%{http_code}' ", 1)
        done = subprocess.run(["bash", "-c", run], capture_output=True, text=True, check=False)
        status = (wanted[1] if wanted else "200") if command.startswith("curl ") else ""
        assert (done.returncode, done.stderr) == (0, status), (command, done.stdout[:300])


def shown(text: str) -> set[tuple[str, str]]:
    """Command (with its subcommand) and option, of all commands of this repository in blocks and code spans."""
    lines = [line for block in re.findall(BLOCK, text, re.M) for line in block.splitlines()]
    lines += re.findall(r"`([^`\n]+)`", text)
    found = set()
    for line in lines:
        if command := re.match(rf"\s*(?:\.venv/bin/)?({PROGRAM})((?: .*)?)$", line.partition(" # ")[0]):
            options = re.findall(r"(?<=\s)--[a-z][a-z-]*", command[2])
            found |= {(command[1], option) for option in ["", *options]}
    return found


@cache
def help_of(command: str) -> str:
    """What a command says of itself; for `make`, its targets."""
    program, *words = command.split()
    if program == "make":
        return (ROOT / "Makefile").read_text()
    line = [str(Path(sys.executable).parent / program), *words, "--help"]
    return subprocess.check_output(line, cwd=ROOT, text=True, env=os.environ | WIDE)


@pytest.mark.parametrize("name", (*READMES, "ARCHITECTURE.md"))
def test_commands_and_options_that_are_shown_exist(name: str) -> None:
    for command, option in sorted(shown((ROOT / name).read_text())):
        if command.startswith("make"):
            target = command.removeprefix("make").strip() or "all"
            assert re.search(rf"^{target}:", help_of("make"), re.M), command
        else:
            assert re.search(rf"{option}(?![\w-])", help_of(command)), (command, option)


@pytest.mark.parametrize("name", (*READMES, "ARCHITECTURE.md", "SECURITY.md"))
def test_relative_links_lead_to_files(name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", (ROOT / name).read_text())
    assert [link for link in links if not (ROOT / name).parent.joinpath(link).exists()] == []


def test_the_page_of_the_suite_has_a_row_for_every_check_and_scenario() -> None:
    rows = re.findall(r"^\| `(\w+)` \|", (ROOT / "docs/suite.md").read_text(), re.M)
    assert {each.__name__ for each in (*CHECKS, *PARALLEL, *EXCLUSIVE)} - {*rows} == set()


def test_nothing_says_to_install_a_distribution_of_ours_from_a_package_index() -> None:
    """None is published: whoever registers the name would be installed."""
    projects = [
        ROOT / "pyproject.toml",
        *ROOT.glob("*/pyproject.toml"),
        *ROOT.glob("apis/*/generated/pyproject.toml"),
    ]
    ours = {tomllib.loads(project.read_text())["project"]["name"] for project in projects}
    named = re.compile(rf"pip install\b[^\n`#]*?[\s'\"](?:{'|'.join(ours)}|{{{{)(?![\w/-])")
    assert named.search("pip install -q leaperone") and named.search(
        "pip install 'leaperone-conformance[fast]'"
    )
    assert not named.search("pip install ./generated ./conformance")
    files = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    texts = [
        ROOT / name for name in files.split("\0") if name.endswith((".md", ".jinja", ".yml", "Makefile"))
    ]
    assert [path for path in texts if named.search(path.read_text())] == []


def test_what_a_readme_shows_is_found() -> None:
    text = "Do\n\n    curl http://127.0.0.1:8000/x \\\n      -d y\n    leaperone call OPERATION\n    leaperone list a\n"
    assert commands(text) == ["curl http://127.0.0.1:8000/x -d y", "leaperone list a"]
    assert python_blocks("```python\na = 1\n```\n\n```text\nb\n```\n") == ["a = 1\n"]
