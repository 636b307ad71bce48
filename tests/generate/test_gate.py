"""What may be printed into a generated file, and that there is no way around it."""

import ast
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from scripts.errors import GenerationError
from scripts.generate import client
from scripts.generate.gate import Markdown, Toml, gate, markdown, span, toml, toml_key
from scripts.generate.text import Code, code, docstring, joined, literal, literals, plain

from .walk import PAYLOADS

TEMPLATES = [path for path in (client.ROOT / "templates").glob("*.jinja") if path.suffixes[0] != ".md"]
SOURCES = sorted((client.ROOT / "scripts/generate").glob("*.py"))

Render = Callable[..., str]


@pytest.fixture
def render(tmp_path: Path) -> Render:
    """Print a template of a language with values."""

    def rendered(template: str, kind: str = ".py", **values: Any) -> str:
        (tmp_path / f"x{kind}.jinja").write_text(template)
        return gate(tmp_path, kind).get_template(f"x{kind}.jinja").render(values)

    return rendered


@pytest.mark.parametrize(
    "payload", [*PAYLOADS, "", " ", "'", '"', '""', '"""', "\\", "\ud800", "a" * 150 + "\\" * 9]
)
def test_texts_stay_texts(payload: str) -> None:
    assert ast.literal_eval(literal(payload)) == payload
    assert ast.literal_eval(literals([payload])) == (payload,)
    for made in (docstring(payload), docstring("x", payload, entries=[(payload, payload)], title=payload)):
        [statement] = ast.parse(made).body
        assert isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        assert "\x00" not in made and "\u202e" not in made
    assert tomllib.loads(f"{toml_key(payload)} = {toml(payload)}") in (
        {payload: plain(payload)},
        {plain(payload): plain(payload)},
    )


@pytest.mark.parametrize("payload", [*PAYLOADS, "<b>a</b> *b* _c_ [d](e) | f", "## x", "a ``b`` c", "&amp;"])
def test_texts_show_in_markdown_as_they_are(payload: str) -> None:
    reader = MarkdownIt()
    for made in (markdown(payload), span(payload)):
        [_, inline, _] = reader.parse(f"a {made} z")
        assert inline.children is not None
        assert {child.type for child in inline.children} <= {"text", "text_special", "code_inline"}
    [_, inline, _] = reader.parse(f"a {markdown(payload)} z")
    shown = "".join(child.content for child in inline.children or ())
    assert shown.split() == ["a", *plain(payload).split(), "z"]


@pytest.mark.parametrize("value", [0, -1, 1.5, True, None, [1, "a'b"], {"a": {"b": [None]}}])
def test_literals_of_json_values(value: Any) -> None:
    assert ast.literal_eval(literal(value)) == value


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), b"x", {1, 2}])
def test_what_is_no_json_has_no_literal(value: object) -> None:
    with pytest.raises(TypeError, match="has no literal"):
        literal(value)


@pytest.mark.parametrize("kind", [Code, Toml, Markdown])
def test_no_text_is_made_harmless_by_calling_it_so(kind: type[Code]) -> None:
    with pytest.raises(TypeError, match="is not made of any text"):
        kind("import os")


@pytest.mark.parametrize("part", ["a b", "a.", "", "class", "a.None", "1", *PAYLOADS])
def test_code_is_put_together_from_code_and_names(part: str) -> None:
    assert code("f({}, x={})", literal(part), "a.b") == f"f({literal(part)}, x=a.b)"
    with pytest.raises(GenerationError, match="can't stand in Python"):
        code("f({})", part)
    with pytest.raises(GenerationError, match="can't stand in Python"):
        joined(", ", ["a", part])


@pytest.mark.parametrize(
    ("template", "printed"),
    [
        ("{{ name }} = {{ text | literal }}", 'a.b = "x\\"y"'),
        ("{{ [name, name] | join(', ') }}{{ ';' if name }}{{ 'no' if not name }}", "a.b, a.b;"),
        ('{{ (name ~ "-" ~ text) | literal }}', '"a.b-x\\"y"'),
        ("{{ text | docstring }}", '"""x"y."""'),
        ("{% for x in ('', 'Async') %}{{ x }}{{ name }} {% endfor %}", "a.b Asynca.b "),
        ("{{ made }}", "f()"),
    ],
)
def test_what_templates_may_print(render: Render, template: str, printed: str) -> None:
    assert render(template, name="a.b", text='x"y', made=code("f()")) == printed


@pytest.mark.parametrize(
    "template",
    [
        "{{ text }}",
        '"{{ text }}"',
        "{{ text | safe }}",
        "{{ text | upper }}",
        "{{ [text] | join }}",
        "{{ [made, made] | join(text) }}",
        '{{ "x = " ~ text }}',
        '{{ "%s" % text }}',
        '{{ "x = " + made }}',
        "{{ made | indent }}",
        "{{ made ~ made }}",
        "{{ number }}",
        "{{ none }}",
        "{% macro m() %}{{ made }}{% endmacro %}{{ m() }}",
        "{% set x %}{{ made }}{% endset %}{{ x }}",
    ],
)
@pytest.mark.parametrize("kind", [".py", ".toml", ".md"])
def test_what_no_template_may_print(render: Render, template: str, kind: str) -> None:
    with pytest.raises(GenerationError, match="would be printed as it is"):
        render(template, kind, text="a; b", made=code("f()"), number=1)


def test_each_language_has_its_own_texts(render: Render) -> None:
    made = {".py": literal("a b"), ".toml": toml("a b"), ".md": markdown("a b")}
    for kind in made:
        for own, text in made.items():
            if own == kind:
                assert render("{{ text }}", kind, text=text) == text
            else:
                with pytest.raises(GenerationError, match="would be printed as it is"):
                    render("{{ text }}", kind, text=text)


def _own_texts(source: Path) -> Iterator[tuple[int, ast.expr]]:
    """The texts in a module of the generator that become code unchecked, with their lines."""
    for node in ast.walk(ast.parse(source.read_text())):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in ("code", "joined")
        ):
            arms = [node.args[0]]
            while arms:
                arm = arms.pop()
                if isinstance(arm, ast.IfExp):
                    arms += [arm.body, arm.orelse]
                else:
                    yield node.lineno, arm


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_only_our_own_texts_become_code_unchecked(source: Path) -> None:
    for line, text in _own_texts(source):
        assert isinstance(text, ast.Constant), f"{source.name}:{line}: not a text that stands there"
    if source.name not in ("text.py", "gate.py"):
        # parse.py makes names of classes and modules, which the gate checks as it does any other text.
        made = set(re.findall(r"(\w+)\.__new__\(\w+", source.read_text()))
        assert made <= ({"str"} if source.name == "parse.py" else set())


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_value_stands_between_quotes(template: Path) -> None:
    """There a literal would end a string instead of being one: `| literal` brings its own quotes."""
    text = re.sub(r"\{\{.*?\}\}", "\0", re.sub(r"\{%.*?%\}", "", template.read_text()), flags=re.S)
    for line in text.splitlines():
        if "\0" in line:
            without = re.sub(r"""(["'])((?!\1)[^\0])*\1""", "", line)
            assert not re.search("[\"']", without), line
