"""A folder of HTML that needs neither a server nor anything from elsewhere."""

import json
import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from scripts.effective import effective
from scripts.generate.atomic_dir import replaced
from scripts.generate.client import ROOT, format_folder
from scripts.generate.config import load_config
from scripts.generate.security import schemes
from scripts.quirks.model import STATES

from .operations import Method, Methods
from .quirk_impact import impact
from .site import Site, search_index, site

TEMPLATES = ROOT / "templates" / "reference"
ASSETS = ("reference.css", "reference.js")
_CODE = re.compile(r"`([^`\n]+)`")


def build_reference(api: Path, output: Path, home: str = "") -> tuple[int, int]:
    """Write the pages of the API in directory `api` to `output`, which is replaced whole; the number of pages and
    of operations. `home` is the address of a site that the pages are part of: each page links to it.

    Raises SpecError, OverlayError or GenerationError as the generation of the client does, and OutputError.
    """
    document = effective(api).document
    config = load_config(api / "generator-config.yml")
    quirks = impact(api, document)
    methods = _formatted(Methods(document, config, quirks).all())
    made = site(document, methods, quirks.general)
    environment = _environment()
    environment.globals.update(
        config=config,
        home=home,
        site=made,
        api=_described(document, config.package),
        states=STATES,
    )
    with replaced(output) as folder:
        _write(folder, environment, made)
    return len(made.pages) + 1, len({(method.verb, method.path) for method in methods})


def text(value: str) -> Markup:
    """A text of a spec as HTML: escaped, what stands in backticks as code, empty lines as paragraphs."""
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n", value.strip())]
    marked = [_CODE.sub(r"<code>\1</code>", str(escape(paragraph))) for paragraph in paragraphs if paragraph]
    return Markup("".join(f"<p>{paragraph}</p>" for paragraph in marked))


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["text"] = text
    return environment


def _described(document: dict[str, Any], package: str) -> dict[str, Any]:
    info = document["info"]
    servers = document.get("servers") or [{"url": ""}]
    return {
        "title": str(info.get("title", "")),
        "version": str(info.get("version", "")),
        "description": str(info.get("description") or ""),
        "url": str(servers[0].get("url", "")),
        "ways": list(schemes(document).values()),
        "variable": f"{package.upper()}_API_KEY",
    }


def _write(folder: Path, environment: Environment, made: Site) -> None:
    index = environment.get_template("index.jinja").render(page=None)
    (folder / "index.html").write_text(index, encoding="utf-8")
    resource = environment.get_template("resource.jinja")
    for page in made.pages:
        (folder / page.url).write_text(resource.render(page=page), encoding="utf-8")
    data = json.dumps(search_index(made.pages), ensure_ascii=False, separators=(",", ":"))
    (folder / "search-index.js").write_text(f"const OPERATIONS = {data};\n", encoding="utf-8")
    for name in ASSETS:
        (folder / name).write_bytes((TEMPLATES / name).read_bytes())


def _formatted(methods: list[Method]) -> list[Method]:
    """The methods with their Python formatted, which also shows that it parses."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for number, method in enumerate(methods):
            (folder / f"e{number}.py").write_text(method.examples[0].code, encoding="utf-8")
        format_folder(folder)
        codes = [
            (folder / f"e{number}.py").read_text(encoding="utf-8").rstrip() for number in range(len(methods))
        ]
    return [
        replace(method, examples=[replace(method.examples[0], code=code), *method.examples[1:]])
        for method, code in zip(methods, codes, strict=True)
    ]
