"""Every distribution, built from a fresh clone and installed into environments away from the repository."""

import functools
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import textwrap
import tomllib
import venv
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from ruamel.yaml import YAML

# One worker of pytest-xdist builds and installs for all of these tests.

ROOT = Path(__file__).parents[1]
CLIENTS = {"leaperone": "generated"} | {
    config.parent.name: f"apis/{config.parent.name}/generated"
    for config in sorted(ROOT.glob("apis/*/generator-config.yml"))
}
PROJECTS = (*CLIENTS.values(), "conformance")
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if not name.startswith(("PYTHON", "PYTEST", "LEAP", "GITHUB"))
}
KEY = "sk-wheel"
PROGRAMS = {
    "leaperone": """
        from leaperone import Leaperone
        client = Leaperone(api_key="sk-test", base_url=sys.argv[1])
        answer = client.address.structure(text="浙江省杭州市余杭区文一西路969号")
        print(type(answer.data).__name__, len(client.models.list().data) > 0)
        print(client.credits.balance().total >= 0)
    """,
    "leapai": """
        from leapai_client import LeapAI
        leap = LeapAI(api_key="key", base_url=sys.argv[1])
        model = leap.models.create(title="Me", subject_keyword="@me")
        leap.samples.upload_urls(model_id=model.id, images=["https://example.com/me.png"])
        model = "26a1a203-3a46-42cb-8cfa-f4de075907d8"  # one that is trained
        job = leap.inferences.create(model_id=model, prompt="a photo of @me", number_of_images=2)
        print(len(job.wait(interval=0.2, timeout=60).images))
    """,
    "leapocr": """
        from leapocr_client import LeapOcr
        client = LeapOcr(api_key="key", base_url=sys.argv[1])
        job = client.jobs.upload("invoice.pdf", format="markdown")
        job.wait(interval=0.2, timeout=60)
        print([page["page_number"] for page in client.jobs.result.pages(job_id=job.job_id, max_pages=3).items])
        print(client.jobs.delete(job_id=job.job_id).message)
    """,
}
PRINTED = {
    "leaperone": "AddressStructureData True\nTrue\n",
    "leapai": "2\n",
    "leapocr": "[1, 2]\nJob deleted successfully\n",
}
REPORTS = ("report", "html", "junit", "allure", "har", "vcr")


def run(*command: str | Path, cwd: Path, code: int = 0, **variables: str) -> str:
    """Run a command away from the repository; its output, or a failure that shows it."""
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=ENVIRONMENT | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


class Program:
    """An installed console script, which notes the options that each of its commands was given."""

    def __init__(self, path: Path, cwd: Path, **variables: str) -> None:
        self.path, self.cwd, self.variables = path, cwd, variables
        self.used: dict[str, set[str]] = defaultdict(set)

    def __call__(self, command: str, *words: str | Path, code: int = 0) -> str:
        """The output of a command."""
        return run(*self._words(command, words), cwd=self.cwd, code=code, **self.variables)

    @contextmanager
    def serving(self, command: str, *words: str | Path) -> Iterator[str]:
        """The URL of a command that serves until it is ended."""
        with subprocess.Popen(
            list(map(str, self._words(command, words))),
            cwd=self.cwd,
            env=ENVIRONMENT | self.variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process:
            assert process.stdout is not None
            try:
                printed = []
                for line in iter(process.stdout.readline, ""):
                    printed.append(line)
                    if found := re.search(r" on (http://127\.0\.0\.1:\S+)", line):
                        break
                else:
                    pytest.fail("".join(printed))
                yield found[1]
            finally:
                process.terminate()

    def options(self) -> dict[str, set[str]]:
        """Every command with its options, as --help has them."""
        text = run(self.path, "--help", cwd=self.cwd)
        commands = re.findall(
            r"^  ([a-z]+) ", text[text.lower().index("commands:\n") :].split("\n\n")[0], re.M
        )
        assert commands
        return {
            name: set(
                re.findall(r"^  (?:-\w, )?(--[a-z-]+)", run(self.path, name, "--help", cwd=self.cwd), re.M)
            )
            - {"--help"}
            for name in commands
        }

    def _words(self, command: str, words: tuple[str | Path, ...]) -> list[str | Path]:
        self.used[command].update(word.partition("=")[0] for word in map(str, words) if word.startswith("--"))
        return [self.path, command, *words]


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a clone of the repository has of the distributions: no file that git ignores."""
    folder = tmp_path_factory.mktemp("clone")
    git = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *PROJECTS)
    for name in run(*git, cwd=ROOT).split("\0")[:-1]:
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="session")
def dist(clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sdists of all distributions, and the wheels built from those sdists."""
    out = tmp_path_factory.mktemp("dist")
    for project in PROJECTS:
        run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, clone / project, cwd=out)
    return out


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Makes an environment with nothing but a wheel and what it needs; gives its bin folder.

    WHEELS_RESOLUTION asks uv for other versions than the pinned ones (`make lowest`).
    """
    resolution = os.environ.get("WHEELS_RESOLUTION")
    versions = ("--resolution", resolution) if resolution else ("--constraint", ROOT / "constraints.txt")

    def make(wheel: Path) -> Path:
        folder = _empty(tmp_path_factory)
        uv = (sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", folder)
        run(*uv, *versions, wheel, cwd=folder)
        return folder / "bin"

    return make


def _empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    return folder


def wheel_of(project: str, dist: Path) -> Path:
    """The wheel of a distribution."""
    return next(dist.glob(f"{_metadata(project)['name'].replace('-', '_')}-[0-9]*.whl"))


def _metadata(project: str) -> dict[str, Any]:
    """The project table of a distribution."""
    table: dict[str, Any] = tomllib.loads((ROOT / project / "pyproject.toml").read_text())["project"]
    return table


@pytest.fixture(scope="session")
def conformance(dist: Path, environment: Callable[[Path], Path]) -> Path:
    return environment(wheel_of("conformance", dist))


@pytest.fixture(scope="session")
def client(dist: Path, environment: Callable[[Path], Path]) -> Callable[[str], Path]:
    """The bin folder of an environment with the client of an API alone, made when it is first asked for."""
    return functools.cache(lambda api: environment(wheel_of(CLIENTS[api], dist)))


@pytest.fixture
def suite(conformance: Path, tmp_path: Path) -> Program:
    variables = {"LEAPERONE_API_KEY": KEY, "LEAPERONE_MOCK_TOKEN": "the-token-of-the-tests"}
    return Program(conformance / "leaperone-conformance", tmp_path, **variables)


@pytest.mark.parametrize("project", PROJECTS)
def test_licence_marker_and_readme_travel(dist: Path, project: str) -> None:
    wheel = wheel_of(project, dist)
    with zipfile.ZipFile(wheel) as file:
        inside = file.namelist()
        metadata = file.read(next(n for n in inside if n.endswith("METADATA"))).decode()
    assert [n for n in inside if n.count("/") == 1 and n.endswith("/py.typed")]
    assert [n for n in inside if n.endswith("licenses/LICENSE")]
    assert "License-Expression: MIT" in metadata
    assert "Classifier: Operating System :: " in metadata
    assert len(metadata.partition("\n\n")[2]) > 200
    with tarfile.open(next(dist.glob(f"{wheel.name.partition('-')[0]}-[0-9]*.tar.gz"))) as sdist:
        base = {n.partition("/")[2] for n in sdist.getnames()}
    assert {"LICENSE", "README.md", "pyproject.toml"} <= base


def test_the_tests_of_the_client_need_little() -> None:
    """They are run on other Pythons too (`make pythons`), beside the wheel and little else."""
    program = (
        "import sys, pytest\n"
        "absent = ('selenium', 'schemathesis', 'typer', 'jinja2', 'requests', 'leaperone_conformance')\n"
        "sys.modules.update(dict.fromkeys(absent))\n"
        "sys.exit(pytest.main(['--collect-only', '-qq', 'tests/client']))\n"
    )
    run(sys.executable, "-c", program, cwd=ROOT, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")


def test_what_the_readme_says_works_after_git_clone(
    clone: Path, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    (line,) = re.findall(
        r"^    pip install (\./generated.*?)(?: +#.*)?$", (ROOT / "README.md").read_text(), re.M
    )
    folder = _empty(tmp_path_factory)
    pip = (sys.executable, "-m", "pip", "--python", folder, "install", "--quiet")
    run(*pip, "--constraint", ROOT / "constraints.txt", *line.split(), cwd=clone)
    programs = folder / "bin"
    assert not [path for path in clone.rglob("build") if path.is_dir()], "nothing was made first"
    with Program(programs / "leaperone-conformance", tmp_path).serving("mock", "--port", "0") as url:
        assert _run_program("leaperone", programs, url, tmp_path) == PRINTED["leaperone"]


def _run_program(api: str, programs: Path, url: str, cwd: Path) -> str:
    """What the program of an API prints in an environment that has the client."""
    program = f"import sys\n{textwrap.dedent(PROGRAMS[api])}"
    return run(programs / "python", "-I", "-c", program, url, cwd=cwd)


@pytest.mark.parametrize("api", PROGRAMS)
def test_an_installed_client_against_the_installed_mock(
    api: str, client: Callable[[str], Path], suite: Program, tmp_path: Path
) -> None:
    pages = b"%PDF-1.7\n" + b"/Type /Page\n" * 2
    (tmp_path / "invoice.pdf").write_bytes(pages.ljust(5 * 1024 * 1024 + 1, b"\0"))
    shape = ("--shape", "urls=old") if api == "leapai" else ()
    with suite.serving("mock", "--api", api, "--port", "0", *shape) as url:
        assert _run_program(api, client(api), url, tmp_path) == PRINTED[api]


@pytest.mark.parametrize("api", CLIENTS)
def test_every_command_of_a_client(
    api: str, client: Callable[[str], Path], suite: Program, tmp_path: Path
) -> None:
    programs = client(api)
    pip = (sys.executable, "-m", "pip", "--python", programs.parent)
    names = run(*pip, "list", "--format=freeze", cwd=tmp_path).split()
    # "sniffio" is brought by older versions of httpx and anyio.
    assert {name.partition("==")[0].replace("-", "_") for name in names} - {"sniffio"} == {
        "anyio", "attrs", "certifi", "h11", "httpcore", "httpx", "idna", "typing_extensions",
        _metadata(CLIENTS[api])["name"].replace("-", "_"),
    }  # fmt: skip
    (script,) = _metadata(CLIENTS[api])["scripts"]
    program = Program(programs / script, tmp_path)
    operation, _ = _without_arguments(api)
    (tmp_path / "key").write_text(KEY)
    assert operation in program("list", operation.partition(".")[0])
    assert operation in program("show", operation)
    for shell in ("bash", "zsh", "fish"):
        assert script in program("completion", shell)
    assert json.loads(program("changes", "--json", "--since", _metadata(CLIENTS[api])["version"]))
    assert re.search(r"\d+\.\d+", run(program.path, "--version", cwd=tmp_path))
    with suite.serving("mock", "--api", api, "--port", "0") as url:
        connection = ("--api-key-file", "key", "--base-url", url, "--timeout", "30", "--deadline", "60")
        program("call", operation, "--json", "--output", "answer.json", *connection)
        assert json.loads((tmp_path / "answer.json").read_bytes())
        assert program("call", operation, *connection)
    assert dict(program.used) == program.options()


def _without_arguments(api: str) -> tuple[str, str]:
    """Name and key (method and path) of the first operation that needs no argument and answers at once."""
    (index,) = (ROOT / CLIENTS[api]).glob("*/operations.json")
    return next(
        (name, f"{operation['method']} {operation['path']}")
        for name, operation in json.loads(index.read_bytes())["operations"].items()
        if operation["method"] == "GET"
        and not any(parameter.get("required") for parameter in operation.get("parameters", ()))
        and not {"waits", "streams", "binary"} & set(operation)
    )


def _reports(folder: Path) -> list[str | Path]:
    """Every report option of a run, each with a place in ``folder``, which is made."""
    folder.mkdir()
    return [f"--{name}={folder / name}" for name in REPORTS]


def _check_reports(folder: Path) -> None:
    """Each report is read by a decoder of its format."""
    assert json.loads((folder / "report").read_text().partition("\n")[0])["kind"] == "run"
    assert "<h1" in (folder / "html").read_text()
    assert list(ElementTree.parse(folder / "junit").getroot().iter("testcase"))
    assert [json.loads(file.read_bytes()) for file in (folder / "allure").glob("*-result.json")]
    assert json.loads((folder / "har").read_bytes())["log"]["entries"]
    assert YAML(typ="safe").load((folder / "vcr").read_text())["http_interactions"]


SCENARIOS = """
scenarios:
  again:
    section: Models
    message: the list of models can't be read twice
    steps: [{id: one, operation: GET /v1/models, times: 2}]
"""
RULES = """
rules:
  models-listed:
    operations: [GET /v1/models]
    section: our contract
    message: no model is listed
    when: response.status == 200
    expression: size(response.body.data) > 0
"""


@pytest.mark.parametrize("api", CLIENTS)
def test_a_run_with_every_report(api: str, suite: Program, tmp_path: Path) -> None:
    _, operation = _without_arguments(api)
    suite("run", "--api", api, "--include", operation, "--max-examples", "1", *_reports(tmp_path / "reports"))
    _check_reports(tmp_path / "reports")


def test_every_command_of_the_suite_with_every_option(
    suite: Program, conformance: Path, tmp_path: Path
) -> None:
    program = "import leaperone_conformance as it; print(*it.__path__)"
    package = Path(run(conformance / "python", "-I", "-c", program, cwd=tmp_path).strip())
    spec = shutil.copyfile(package / "specs/leaperone.json", tmp_path / "spec.json")
    operation = "GET /v1/models"
    (tmp_path / "scenario.json").write_text('{"faults": []}')
    (tmp_path / "known.yaml").write_text("known: []\n")
    (tmp_path / "rules.yaml").write_text(RULES)
    (tmp_path / "scenarios.yaml").write_text(SCENARIOS)
    (tmp_path / "replies.json").write_text('{"replies": []}')
    api: Any = ("--api", "leaperone", "--spec", spec)
    place: Any = ("--host", "127.0.0.1", "--port", "0")
    with suite.serving(
        "mock", *api, *place, "--seed", "1", "--shape", "id=img", "--credits", "100", "--tier", "5",
        "--scenario", "scenario.json", "--fault-headers", "--control", "--private-callbacks", "--public-callbacks",
        "--cors", "http://localhost:3000",
    ) as mock:  # fmt: skip
        limits = ("--max-requests", "80", "--budget", "1", "--default-price", "0", "--tier", "5")
        time: Any = (
            "--rate-limit-timeout",
            "1",
            "--task-timeout",
            "0",
            "--now",
            "2026-03-01",
            "--state",
            "state",
        )
        cases = (
            "--seed",
            "7",
            "--max-examples",
            "1",
            "--workers",
            "2",
            "--include",
            operation,
            "--exclude",
            "x",
        )
        requested = (
            "--url",
            mock,
            *limits,
            *time,
            *cases,
            "--shard",
            "1/1",
            "--mock-control",
            "--baseline",
            "known.yaml",
            "--rules",
            "rules.yaml",
            "--scenarios",
            "scenarios.yaml",
            "--preset",
            "quick",
            "--repeat-unknown",
            "--callbacks",
            "8099=https://hooks.example.com",
        )
        assert "plan" in suite("run", *api, *requested, "--dry-run", "--strict").lower()
        assert "changed" in suite("run", *api, "--changed-since", spec, "--dry-run")
        # "3": the limits left something untested.
        suite("run", *api, *requested, *_reports(tmp_path / "limited"))
        _check_reports(tmp_path / "limited")
        with suite.serving(
            "proxy",
            *api,
            *place,
            "--url",
            mock,
            "--record",
            "tape",
            "--report",
            "lines",
            "--max-requests",
            "9",
            "--rules",
            "rules.yaml",
        ) as proxy:
            recorded = _get(conformance, f"{proxy}/v1/models", tmp_path)
        assert recorded["data"]
    with suite.serving("mock", *api, *place, "--replies", "replies.json", "--strict"):
        pass
    with suite.serving("replay", "tape", *api, *place) as replay:
        assert _get(conformance, f"{replay}/v1/models", tmp_path) == recorded
    saved = tmp_path / "limited" / "report"
    (tmp_path / "merged").mkdir()
    suite("merge", saved, *[f"--{name}={tmp_path / 'merged' / name}" for name in REPORTS[:4]])
    assert "known:" in suite("baseline", saved, "--baseline", "known.yaml")
    (tmp_path / "answer.json").write_text(json.dumps({**recorded, "novel": 1}))
    assert "novel" in suite("skeleton", *api, "--operation", operation, "--answer", "answer.json")
    assert dict(suite.used) == suite.options()


def _get(programs: Path, url: str, cwd: Path) -> Any:
    """What the installed httpx gets from a URL."""
    program = "import httpx, sys; print(httpx.get(sys.argv[1], headers={'X-API-Key': sys.argv[2]}).text)"
    return json.loads(run(programs / "python", "-I", "-c", program, url, KEY, cwd=cwd))


def test_the_pytest_plugin(conformance: Path, tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "def test_it(leaperone_mock):\n    assert leaperone_mock.client.get('/v1/models').json()['data']\n"
    )
    assert "1 passed" in run(conformance / "python", "-m", "pytest", "-q", "test_it.py", cwd=tmp_path)


@pytest.mark.parametrize("api", CLIENTS)
def test_the_suite_as_pytest(api: str, conformance: Path, tmp_path: Path) -> None:
    _, operation = _without_arguments(api)
    pytest_ = (conformance / "python", "-m", "pytest", "-q", "-p", "no:cacheprovider", "--pyargs")
    variables: Any = {"LEAPERONE_CONFORMANCE_API": api, "LEAPERONE_CONFORMANCE_MAX_EXAMPLES": "1"}
    test = f"leaperone_conformance.suite::test_operation[{operation}]"
    assert "1 passed" in run(*pytest_, test, cwd=tmp_path, **variables)
