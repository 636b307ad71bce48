"""Programs that others wrote, against the mock: each in an environment of its own under ``build/clients``.

``make clients`` makes the environments and runs the tests; without its environment a program is skipped.
"""

from pathlib import Path

FOLDER = Path("build/clients")
PYTHON = {
    "openai_python": ("openai",),
    "openai_agents_sdk": ("openai-agents",),
    "litellm_sdk": ("litellm",),
    "instructor_sdk": ("instructor",),
    "langchain_sdk": ("langchain-openai",),
    "pydantic_ai_sdk": ("pydantic-ai-slim[openai]",),
    "llama_index_sdk": ("llama-index-llms-openai",),
    "haystack_sdk": ("haystack-ai",),
}
"""Distributions of PyPI by program, which is a module in ``programs/``."""
NODE = {"openai_node": ("openai",), "ai_sdk": ("ai", "@ai-sdk/openai", "zod")}
"""Packages of npm by program."""


def python_of(program: str) -> Path:
    """The interpreter of a program's environment."""
    return FOLDER.resolve() / program / "bin" / "python"


def modules_of(program: str) -> Path:
    """The folder of a program's npm packages."""
    return FOLDER.resolve() / program / "node_modules"
