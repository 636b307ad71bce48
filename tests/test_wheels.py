"""Both distributions, built and installed into empty environments, apart from the repository."""

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LEAPERONE"))
}


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command away from the repository; its output, or a failure that shows it."""
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sdists of both distributions, and the wheels built from those sdists."""
    out = tmp_path_factory.mktemp("dist")
    for project in ("generated", "conformance"):
        run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, ROOT / project, cwd=out)
    return out


def environment(folder: Path, wheel: Path) -> Path:
    """A new environment with nothing but a wheel and what it needs; its bin folder."""
    venv.create(folder, with_pip=False)
    constraints = ("--constraint", ROOT / "constraints.txt")
    pip = (sys.executable, "-m", "pip", "--python", folder, "--quiet", "--disable-pip-version-check")
    run(*pip, "install", *constraints, wheel, cwd=folder)
    return folder / "bin"


@pytest.fixture(scope="module")
def client(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return environment(tmp_path_factory.mktemp("client"), next(dist.glob("leaperone-[0-9]*.whl")))


@pytest.fixture(scope="module")
def conformance(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return environment(tmp_path_factory.mktemp("conformance"), next(dist.glob("leaperone_conformance-*.whl")))


@pytest.mark.parametrize("name", ["leaperone", "leaperone_conformance"])
def test_licence_marker_and_readme_travel(dist: Path, name: str) -> None:
    with zipfile.ZipFile(next(dist.glob(f"{name}-[0-9]*.whl"))) as wheel:
        inside = wheel.namelist()
        metadata = wheel.read(next(n for n in inside if n.endswith("METADATA"))).decode()
    assert f"{name}/py.typed" in inside
    assert [n for n in inside if n.endswith("licenses/LICENSE")]
    assert "License-Expression: MIT" in metadata
    assert len(metadata.partition("\n\n")[2]) > 200
    with tarfile.open(next(dist.glob(f"{name}-[0-9]*.tar.gz"))) as sdist:
        base = {n.partition("/")[2] for n in sdist.getnames()}
    assert {"LICENSE", "README.md", "pyproject.toml"} <= base


def test_client_needs_little(client: Path, tmp_path: Path) -> None:
    names = run(
        sys.executable, "-m", "pip", "--python", client.parent, "list", "--format=freeze", cwd=tmp_path
    ).split()
    assert {name.partition("==")[0] for name in names} == {
        "anyio", "attrs", "certifi", "h11", "httpcore", "httpx", "httpx-sse", "idna", "leaperone", "typing_extensions",
    }  # fmt: skip


def test_the_tests_of_the_client_need_little() -> None:
    """They are run on other Pythons too (`make pythons`), beside the wheel and little else."""
    program = (
        "import sys, pytest\n"
        "absent = ('selenium', 'schemathesis', 'typer', 'jinja2', 'requests', 'leaperone_conformance')\n"
        "sys.modules.update(dict.fromkeys(absent))\n"
        "sys.exit(pytest.main(['--collect-only', '-qq', 'tests/client']))\n"
    )
    run("env", "PYTEST_DISABLE_PLUGIN_AUTOLOAD=1", sys.executable, "-c", program, cwd=ROOT)


@contextmanager
def mock(conformance: Path, cwd: Path) -> Iterator[str]:
    """The installed mock on a free port."""
    command = [conformance / "leaperone-conformance", "mock", "--port", "0"]
    with subprocess.Popen(
        list(map(str, command)),
        cwd=cwd,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            line = next(line for line in iter(process.stdout.readline, "") if "http://127.0.0.1:" in line)
            yield line[line.index("http://127.0.0.1:") :].split()[0].rstrip("/.,")
        finally:
            process.terminate()


def test_installed_client_against_installed_mock(client: Path, conformance: Path, tmp_path: Path) -> None:
    program = (
        "import sys; from leaperone import Leaperone\n"
        "client = Leaperone(api_key='sk-test', base_url=sys.argv[1])\n"
        "answer = client.address.structure(text='浙江省杭州市余杭区文一西路969号')\n"
        "print(type(answer.data).__name__, len(client.models.list().data) > 0)\n"
        "print(client.social.bilibili.web.fetch_one_video(bv_id='BV1').code in (0, 200))\n"
    )
    with mock(conformance, tmp_path) as url:
        command: list[str | Path] = [
            client / "leaperone",
            "call",
            "address.structure",
            "text=x",
            "--base-url",
            url,
        ]
        assert "prov=" in run("env", "LEAPERONE_API_KEY=sk-test", *command, cwd=tmp_path)
        assert run(client / "python", "-I", "-c", program, url, cwd=tmp_path).split() == [
            "AddressStructureData",
            "True",
            "True",
        ]
