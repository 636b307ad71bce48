"""The documentation site: it builds strictly, its links resolve, it loads nothing remote, and it fits a phone."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

import pytest
from ruamel.yaml import YAML
from selenium.webdriver import Chrome

from .browser import PHONE, WIDE, needs_chromium, opened
from .reference.html import Read, read

ROOT = Path(__file__).parents[1]
SITE = ROOT / "build/site"
LOADED = {"script": "src", "img": "src", "iframe": "src", "link": "href", "source": "src"}


@pytest.fixture(scope="module")
def site() -> dict[Path, Read]:
    """The pages of the site, built anew."""
    make = ["make", "--no-print-directory", "--old-file=setup", "site"]
    done = subprocess.run(make, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return {path: read(path) for path in SITE.rglob("*.html")}


def target(page: Path, link: str) -> tuple[Path, str] | None:
    """The file and the anchor that a link of a page leads to; None for another host."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    base = SITE if path.startswith("/") else page.parent
    found = (base / path.lstrip("/")).resolve() if path else page
    return (found / "index.html" if found.is_dir() else found), unquote(parts.fragment)


def test_every_page_of_docs_and_every_api_is_there(site: dict[Path, Read]) -> None:
    pages = {path.relative_to(SITE).as_posix() for path in site}
    assert {
        path.relative_to(ROOT / "docs").with_suffix(".html").as_posix() for path in ROOT.glob("docs/**/*.md")
    } < pages
    navigation = YAML(typ="safe").load(ROOT / "mkdocs.yml")["nav"]
    named = {name.replace(".md", ".html") for name in leaves(navigation)}
    apis = ["leaperone", *(path.parent.name for path in ROOT.glob("apis/*/generator-config.yml"))]
    assert {page for page in pages if not page.startswith(tuple(f"reference/{api}/" for api in apis))} == {
        *named,
        "404.html",
    }
    assert {f"{api}/index.html" for api in apis} <= {*site[SITE / "reference/index.html"].links}
    assert {f"reference/{api}/index.html" for api in apis} < pages


def leaves(value: object) -> Iterator[str]:
    """The paths of a navigation."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from leaves(item)


def test_every_internal_link_and_anchor_resolves(site: dict[Path, Read]) -> None:
    broken = []
    for page, content in site.items():
        for link in content.links:
            if (found := target(page, link)) is None:
                continue
            file, anchor = found
            if not file.is_file() or (anchor and file in site and anchor not in {*site[file].ids, "__top"}):
                broken.append((page.relative_to(SITE).as_posix(), link))
    assert broken == []


def test_nothing_is_loaded_from_another_host(site: dict[Path, Read]) -> None:
    loaded = [
        (page.name, found[key])
        for page, content in site.items()
        for tag, found in content.tags
        if (key := LOADED.get(tag)) and urlsplit(found.get(key) or "").netloc
    ]
    assert loaded == []


def test_a_link_to_a_missing_page_or_anchor_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    config = tmp_path / "mkdocs.yml"
    checks = [
        line for line in (ROOT / "mkdocs.yml").read_text().splitlines() if line.startswith("validation: ")
    ]
    config.write_text("\n".join(["site_name: a", "nav: [index.md]", *checks]))
    for text, code in (("# A\n\n[b](index.md)\n", 0), ("# A\n\n[b](b.md)\n", 1), ("# A\n\n[b](#b)\n", 1)):
        (tmp_path / "docs/index.md").write_text(text)
        build = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config)]
        assert subprocess.run(build, capture_output=True, check=False).returncode == code, text


@contextmanager
def served() -> Iterator[str]:
    """The site on a port, since its search needs a server."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """No log."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(SITE))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@needs_chromium
@pytest.mark.parametrize(("size", "scheme"), [(WIDE, "dark"), (PHONE, "light")])
def test_pages_fit_the_screen_and_ask_no_other_host(
    site: dict[Path, Read], chromium: Chrome, size: tuple[int, int], scheme: str
) -> None:
    with served() as url:
        for page in site:
            name = page.relative_to(SITE).as_posix()
            if not name.startswith("reference/"):
                browser = opened(chromium, f"{url}/{name}", size, scheme)
                root = "document.documentElement"
                assert browser.execute_script(f"return {root}.scrollWidth - {root}.clientWidth") <= 0, name
        # A request that the next page cuts short is logged with the site's own address.
        logged = [entry["message"] for entry in chromium.get_log("browser")]  # type: ignore[no-untyped-call]
        assert [message for message in logged if not message.startswith(url)] == []
