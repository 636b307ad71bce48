"""Each feature of each program: chat, streams, tools to their end, structured output, responses, audio, errors."""

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from leaperone_conformance.mock import create_app, serve

from . import NODE, PYTHON, modules_of, python_of

PROGRAMS = Path(__file__).parent / "programs"
REQUIRED = bool(os.environ.get("CLIENTS"))
"""Whether a program without an environment is a failure."""
FEATURES = {
    "openai_python": (
        "chat",
        "stream",
        "tools",
        "structured",
        "responses",
        "speech",
        "transcription",
        "errors",
    ),
    "openai_agents_sdk": ("chat", "stream", "tools", "required_tools", "structured", "responses"),
    "litellm_sdk": (
        "chat",
        "stream",
        "tools",
        "structured",
        "responses",
        "speech",
        "transcription",
        "errors",
    ),
    "instructor_sdk": ("tools", "json", "structured", "responses"),
    "langchain_sdk": ("chat", "stream", "tools", "structured", "responses", "errors"),
    "pydantic_ai_sdk": ("chat", "stream", "tools", "structured", "responses"),
    "llama_index_sdk": ("chat", "stream", "tools", "structured"),
    "haystack_sdk": ("chat", "stream", "tools", "structured", "errors"),
    "openai_node": (
        "chat",
        "stream",
        "tools",
        "structured",
        "responses",
        "speech",
        "transcription",
        "errors",
    ),
    "ai_sdk": ("chat", "stream", "tools", "structured", "responses"),
}


def _command(program: str) -> list[str] | None:
    """How a program is started; None where its environment is missing."""
    if program in PYTHON:
        python = python_of(program)
        if program == "openai_python" and not python.exists():
            python = Path(sys.executable)  # a requirement of the tests
        return [str(python), str(PROGRAMS / f"{program}.py")] if python.exists() else None
    node = shutil.which("node")
    return [node, str(PROGRAMS / f"{program}.mjs")] if node and modules_of(program).exists() else None


@cache
def _results(program: str) -> dict[str, str] | None:
    """What became of each feature: "" or the error; all are tried in one process."""
    command = _command(program)
    if command is None:
        return None
    with serve(create_app()) as url:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        environment = {
            **kept,
            "OPENAI_API_KEY": "sk-test",
            "OPENAI_BASE_URL": f"{url}/v1",
            "MODULES": str(modules_of(program)),
            "LITELLM_LOCAL_MODEL_COST_MAP": "True",
            "OPENAI_AGENTS_DISABLE_TRACING": "1",
            "HAYSTACK_TELEMETRY_ENABLED": "False",
        }
        ended = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=300, check=False
        )
    assert ended.returncode == 0, ended.stderr
    results: dict[str, str] = json.loads(ended.stdout.splitlines()[-1])
    return results


@pytest.mark.parametrize(
    ("program", "feature"), [(program, feature) for program in FEATURES for feature in FEATURES[program]]
)
def test_a_feature(program: str, feature: str) -> None:
    results = _results(program)
    if results is None and not REQUIRED:
        pytest.skip(f"{program} is not installed: make clients")
    assert results is not None, f"{program} is not installed"
    assert results[feature] == ""


def test_every_program_has_features() -> None:
    assert FEATURES.keys() == PYTHON.keys() | NODE.keys()
