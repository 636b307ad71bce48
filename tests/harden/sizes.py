"""Shapes of the pipeline's inputs that are deep, wide, numerous or badly written (shapes.py has the others)."""

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from .documents import Json, places, reference, taking, whole
from .shapes import (
    CONFIG,
    LAYOUT,
    OVERLAY,
    SETTINGS,
    TEXT,
    Files,
    Shape,
    at,
    bases,
    encoded,
    of,
    overlay,
    put,
    said,
    shuffled,
)

_DEPTHS = (30, 60, 90, 120, 150, 180, 195, 200, 250, 1_000, 10_000, 100_000)
_LEVELS = {
    "properties": ('{"type":"object","properties":{"a":', "}}"),
    "required properties": ('{"type":"object","required":["a"],"properties":{"a":', "}}"),
    "items": ('{"type":"array","items":', "}"),
    **{word: (f'{{"{word}":[', "]}") for word in ("allOf", "anyOf", "oneOf")},
    "not": ('{"not":', "}"),
    "additionalProperties": ('{"additionalProperties":', "}"),
    "contentSchema": ('{"type":"string","contentMediaType":"application/json","contentSchema":', "}"),
    "$defs": ('{"$defs":{"a":', "}}"),
}
_HOLDERS = ("example", "default", "const", "x-foreign", "x-rules", "x-scenarios", "unknown")
_NUMBERS = (
    *("1e999", "-1e999", "NaN", "-Infinity", "-0", "-0.0", "1e-400", "1E+2", "1.0", "9007199254740993"),
    *("18446744073709551615", "18446744073709551616", "-9223372036854775809", "1" + "0" * 400, "9" * 5000),
    *("1000000000", "2147483648", "4294967296", "1e30"),
)
_COUNTED = {"Length": "string", "Items": "array", "Properties": "object", "Contains": "array"}
_NUMERIC = (
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "default",
    "const",
    "example",
)
_PATTERNS = (
    *("(a+)+$", "^(a|a)*$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(.*)*x", "(?:a|aa)+$", "(a|b|ab)*c", "(x+x+)+y"),
    *(
        "\\p{L}+",
        "\\p{Nope}",
        "\\p{Script=Greek}",
        "\\P{L}",
        "\\p{",
        "(?<=a)b",
        "(?<!a)b",
        "(?=a)b",
        "(?!a)",
        "(?>a)",
    ),
    *(
        "a++",
        "\\k<n>",
        "(?P<n>a)(?P=n)",
        "(?<n>a)(?<n>b)",
        "(",
        "[",
        "*",
        "a{2,1}",
        "a{99999999}",
        "(a{1000}){1000}",
    ),
    *(
        "[z-a]",
        "\\",
        "\\u{110000}",
        "\\x",
        "(?i)a",
        "a(?#x)",
        "\x00",
        "^$|^",
        "[\\d-z]",
        "(?R)",
        "\ud800",
        "(" * 500,
    ),
    *(
        "(" * 200 + ")" * 200,
        "a{,5}",
        "{",
        "[[:alpha:]]",
        "\\cA",
        "\\8",
        "(a)\\1",
        "[^]",
        "[]",
        "\\Z",
        "$^",
        "a|*",
    ),
)


def depths(rng: Random) -> Iterator[Shape]:
    """Nesting of every kind, up to 100,000 levels, and what is very wide."""
    found = [(depth, name) for depth in _DEPTHS for name in _DEEP]
    wide = dict(_wide())
    for depth, name in shuffled(rng, [*found, *((0, name) for name in wide)]):
        yield (f"{depth} levels of {name}", _DEEP[name](depth)) if depth else (name, of(wide[name]))


def _schemas(name: str) -> Callable[[int], Files]:
    before, after = _LEVELS[name]
    return lambda depth: of(_written(taking("@@"), before * depth + '{"type":"string"}' + after * depth))


def _held(name: str, before: str, after: str) -> Callable[[int], Files]:
    return lambda depth: of(_written(taking({name: "@@"}), before * depth + "0" + after * depth))


def _paths(before: str, inside: str, after: str) -> Callable[[int], Files]:
    return lambda depth: of(whole(), {OVERLAY: encoded(overlay(f"${before * depth}{inside}{after * depth}"))})


def _chained(word: str) -> Callable[[int], Files]:
    def document(depth: int) -> Files:
        length = min(depth, 10_000)
        links = {
            f"S{n}": {word: [reference(f"S{n + 1}")]} if word else reference(f"S{n + 1}")
            for n in range(length)
        }
        return of(taking(reference("S0"), schemas={**links, f"S{length}": TEXT}))

    return document


_DEEP: dict[str, Callable[[int], Files]] = {
    **{name: _schemas(name) for name in _LEVELS},
    **{f"lists in {name}": _held(name, "[", "]") for name in _HOLDERS},
    **{f"objects in {name}": _held(name, '{"a":', "}") for name in _HOLDERS},
    **{f"references {word}": _chained(word) for word in ("", "allOf", "anyOf")},
    "nothing else": lambda depth: of(b"[" * depth + b"]" * depth),
    "an overlay": lambda depth: of(whole(), {OVERLAY: b"[" * depth + b"]" * depth}),
    "a configuration": lambda depth: of(whole(), {CONFIG: b"{a: " * depth + b"}" * depth}),
    "a layout": lambda depth: of(
        whole(), {LAYOUT: b'{"openapi":"3.1.0","a":' + b"[" * depth + b"]" * depth + b"}"}
    ),
    "an update": lambda depth: of(
        whole(), {OVERLAY: _written(overlay(update={"x-deep": "@@"}), "[" * depth + "]" * depth)}
    ),
    "a target": _paths(".a", "", ""),
    "a filter": _paths("[?@", ".a", "]"),
    "brackets in a filter": lambda depth: of(
        whole(), {OVERLAY: encoded(overlay(f"$[?{'(' * depth}@.a{')' * depth}]"))}
    ),
    "negations in a filter": lambda depth: of(whole(), {OVERLAY: encoded(overlay(f"$[?{'!' * depth}@.a]"))}),
    "descents in a target": _paths("..*", "", ""),
}


def _written(document: Any, text: str) -> bytes:
    """A document with raw text in the place of a mark."""
    return json.dumps(document).replace('"@@"', text).encode()


def _wide() -> Iterator[tuple[str, Json]]:
    many = {f"p{number}": TEXT for number in range(20_000)}
    yield "20000 properties", taking({"type": "object", "properties": many, "required": list(many)})
    yield "100000 members", taking({"enum": [f"m{number}" for number in range(100_000)]})
    yield "100000 numbers", taking({"enum": list(range(100_000))})
    yield "20000 required", taking({"type": "object", "required": list(many)})
    yield "20000 types", taking({"type": ["string"] * 20_000})
    for word in ("allOf", "anyOf", "oneOf"):
        yield (
            f"5000 parts of {word}",
            taking({word: [{"type": "object", "title": f"t{n}"} for n in range(5_000)]}),
        )
    yield "20000 tags", {**taking(TEXT), "tags": [{"name": f"t{number}"} for number in range(20_000)]}
    servers = [{"url": f"https://s{number}.example"} for number in range(20_000)]
    yield "20000 servers", {**taking(TEXT), "servers": servers}
    yield "20000 requirements", {**taking(TEXT), "security": [{f"k{number}": []} for number in range(20_000)]}
    queries = [{"name": f"q{number}", "in": "query", "schema": TEXT} for number in range(2_000)]
    statuses = {str(number): {"description": ""} for number in range(100, 1_000)}
    kinds = {f"application/x-{number}": {"schema": TEXT} for number in range(2_000)}
    ok = {"200": {"description": "", "content": kinds}}
    long = "a" * 1_000_000
    for name, path, operation in (
        ("2000 parameters", "/x", {"parameters": queries, "responses": {}}),
        ("900 statuses", "/x", {"responses": statuses}),
        ("2000 media types", "/x", {"responses": ok}),
        ("20000 tags of one", "/x", {"tags": [f"t{number}" for number in range(20_000)], "responses": {}}),
        ("a long path", f"/{long}", {"responses": {}}),
        ("many parts of a path", "/a" * 5_000, {"responses": {}}),
        ("many names in a path", "/{a}" * 500, {"responses": {}}),
        ("very many names in a path", "/{a}" * 3_000, {"responses": {}}),
        ("many names in a segment", "/" + "".join(f"{{p{n}}}" for n in range(12)) + "x", {"responses": {}}),
        ("a path of braces", f"/{'{' * 50_000}", {"responses": {}}),
        ("a long operationId", "/x", {"operationId": long, "responses": {}}),
        (
            "a long header",
            "/x",
            {"parameters": [{"name": long, "in": "header", "schema": TEXT}], "responses": {}},
        ),
    ):
        yield name, {**taking(TEXT), "paths": {path: {"get": operation}}}
    yield "a long property", taking({"type": "object", "properties": {long: TEXT}})
    inside = {"type": "object", "properties": dict(list(many.items())[:5_000])}
    yield "a long property of many", taking({"type": "object", "properties": {long: inside}})
    yield "a long schema name", taking(reference("S"), schemas={long: TEXT})
    for word in ("description", "const", "pattern", "format", "default", "title"):
        yield f"a long {word}", taking({"type": "string", word: long})
    level = {
        f"L{n}": {"oneOf": [reference(f"L{n - 1}"), {"type": "array", "items": reference(f"L{n - 1}")}]}
        for n in range(1, 23)
    }
    yield "22 levels of oneOf", taking(reference("L22"), schemas={"L0": TEXT, **level})
    net = {f"N{a}": {"anyOf": [reference(f"N{b}") for b in range(40) if b != a]} for a in range(40)}
    yield "everything refers to everything", taking(reference("N0"), schemas=net)


def counts(rng: Random) -> Iterator[Shape]:
    """Numbers that a parser, or what counts with them, can't take, wherever there is a number."""
    counted = {f"{end}{word}": kind for end in ("min", "max") for word, kind in _COUNTED.items()}
    documents: list[tuple[str, str, Json]] = []
    for word, kind in (*counted.items(), *((word, "number") for word in _NUMERIC)):
        schema = {"type": kind, word: "@@", **({"contains": {}} if kind == "array" else {})}
        documents.append((word, "", taking(schema)))
    documents += [("enum", "", taking({"enum": [1, "@@"]})), ("version", "", {**whole(), "openapi": "@@"})]
    for _, base in bases():
        numbers = (place for place in places(base) if type(at(base, place)) in (int, float))
        documents += [(said(place), "", put(base, place, "@@")) for place in numbers]
    documents.append(("overlay", OVERLAY, overlay(update={"x-number": "@@"})))
    documents.append(("setting", CONFIG, {**SETTINGS, "version": "@@"}))
    for (name, file, document), number in shuffled(rng, [(d, n) for d in documents for n in _NUMBERS]):
        raw = _written(document, number)
        yield f"{name} {number[:30]}", of(whole(), {file: raw}) if file else of(raw)


def patterns(rng: Random) -> Iterator[Shape]:
    """Regular expressions that backtrack, that engines differ in, and that are none."""
    provoking = "a" * 40 + "!"
    made: list[Shape] = []
    for pattern in _PATTERNS:
        for schema in (
            {**TEXT, "pattern": pattern},
            {**TEXT, "pattern": pattern, "minLength": 30, "example": provoking, "default": provoking},
            {"type": "object", "patternProperties": {pattern: TEXT}, "minProperties": 2},
            {"type": "object", "propertyNames": {"pattern": pattern}, "additionalProperties": TEXT},
            {"enum": [provoking], "pattern": pattern},
        ):
            made.append((f"pattern {pattern!r:.60} {sorted(schema)}", of(taking(schema))))
        quoted = json.dumps(pattern)
        target = f"$.paths[?match(@.summary, {quoted}) || search(@.get.operationId, {quoted})]"
        item = {"summary": provoking, "get": {"operationId": provoking, "responses": {}}}
        files = of({**whole(), "paths": {"/x": item}}, {OVERLAY: encoded(overlay(target, update={"x-a": 1}))})
        made.append((f"target with {pattern!r:.60}", files))
    yield from shuffled(rng, made)


def written(rng: Random) -> Iterator[Shape]:
    """Bytes that are no JSON, or not the JSON that one thinks; YAML that isn't data; paths of overlays."""
    yield from shuffled(rng, [*_json(), *_yaml(), *_actions()])


def _json() -> Iterator[Shape]:
    plain = encoded(whole())
    bom = b"\xef\xbb\xbf"
    for name, text in (
        ("BOM", bom + plain),
        ("two BOMs", bom * 2 + plain),
        ("UTF-16", json.dumps(whole()).encode("utf-16")),
        ("latin-1", plain.replace(b'"t"', b'"\xe9"')),
        ("overlong UTF-8", plain.replace(b'"t"', b'"\xc0\xaf"')),
        ("a surrogate in UTF-8", plain.replace(b'"t"', b'"\xed\xa0\x80"')),
        ("an escaped surrogate", plain.replace(b'"t"', b'"\\ud800"')),
        *((f"cut at {cut}", plain[:cut]) for cut in (0, 1, 2, len(plain) // 2, len(plain) - 1)),
        ("more behind", plain + b"x"),
        ("a NUL behind", plain + b"\x00"),
        ("another document behind", plain + plain),
        ("single quotes", plain.replace(b'"', b"'")),
        ("a comment", b"// x\n" + plain),
        ("a comma", plain[:-1] + b",}"),
        ("a newline in a text", plain.replace(b'"t"', b'"\n"')),
        *(
            (f"{key} twice", plain[:-1] + f', "{key}": {{}}}}'.encode())
            for key in ("openapi", "paths", "info")
        ),
        ("a key twice inside", _written(taking("@@"), '{"type":"string","type":"integer"}')),
        ("the empty key twice", _written(taking("@@"), '{"properties":{"":{},"":{}}}')),
        ("a byte", b"\x00"),
        ("a megabyte of NUL", b"\x00" * 1_000_000),
        ("a megabyte of spaces", b" " * 1_000_000 + plain),
        ("HTML", b"<html><body>Not found</body></html>"),
    ):
        yield name, of(text)
    names = {"type": "object", "properties": {"__proto__": TEXT, "constructor": TEXT, "__class__": TEXT}}
    yield "prototype keys", of(taking(names))


def _yaml() -> Iterator[Shape]:
    for name, text in _YAML.items():
        for file in (OVERLAY, CONFIG):
            yield f"{file}: {name}", of(whole(), {file: text})
    plain = encoded(whole())
    yield "an overlay that is a document", of(whole(), {OVERLAY: plain})
    yield "a configuration that is a document", of(whole(), {CONFIG: plain})
    yield "a layout that is an overlay", of(whole(), {LAYOUT: encoded(overlay())})
    for name, text in (("empty", b""), ("a list", b"[]"), ("a cut one", plain[:99]), ("null", b"null")):
        yield f"a layout that is {name}", of(whole(), {LAYOUT: text})


def _bomb() -> bytes:
    lines = [b"a: &a [" + b",".join([b"x"] * 10) + b"]\n"]
    for number in range(12):
        lines.append(b"%c: &%c [%s]\n" % (98 + number, 98 + number, b",".join([b"*%c" % (97 + number)] * 10)))
    return b"".join(lines)


_YAML = {
    "python tag": b'!!python/object/apply:os.system ["touch OWNED"]',
    "python tag inside": b'overlay: 1.1.0\ninfo: !!python/object/new:os.system ["touch OWNED"]\nactions: []',
    "python name": b"api: !!python/name:os.system",
    "tag directive": b'%TAG ! tag:yaml.org,2002:python/\n---\n!object/apply:os.system ["touch OWNED"]',
    "own tag": b"overlay: !own 1.1.0",
    "binary tag": b"overlay: !!binary aGk=\n",
    "set tag": b"!!set {a, b}",
    "int tag": b"overlay: !!int x",
    "bomb": _bomb(),
    "ring": b"a: &a [*a]",
    "ring of keys": b"&a a: *a",
    "no anchor": b"a: *b",
    "merge": b"a: &a {b: 1}\nc: {<<: *a}",
    "two documents": b"a: 1\n---\nb: 2",
    "tab": b"a:\n\tb: 1",
    "nothing": b"",
    "null": b"~",
    "a comment": b"# nothing",
    "flow": b"[" * 100_000,
    "block": b"- " * 100_000,
    "indent": b"".join(b" " * n + b"a:\n" for n in range(3_000)),
    "complex key": b"? [a, b]\n: c",
    "a key of a mapping": b"{a: b}: c",
    "twice": b"a: 1\na: 2",
    "NaN": b"overlay: .nan",
    "infinity": b"overlay: -.inf",
    "octal": b"overlay: 0o777777777777777777777777777777",
    "sexagesimal": b"overlay: 190:20:30",
    "date": b"overlay: 2001-12-14t21:59:43.10-05:00",
    "NUL": b"a: \x00",
    "not UTF-8": b"a: \xff",
    "a surrogate": b'a: "\\ud800"',
    "BOM": b"\xef\xbb\xbfa: 1",
    "BOM inside": b"a: \xef\xbb\xbf1",
    "directive": b"%YAML 9.9\n---\na: 1",
    "a long number": b"a: " + b"9" * 5_000,
    "a long key": b"a" * 5_000 + b": 1",
    "unfinished": b'a: "x',
    "escape": b'a: "\\q"',
}


def _actions() -> Iterator[Shape]:
    actions: tuple[Json, ...] = (
        *({"update": value} for value in ({"title": "x"}, [7], "x", None, {"$ref": "#"})),
        *({"copy": path} for path in ("$", "$.paths", "$..*", "$.nowhere")),
        {"remove": True},
    )
    for target in (
        *(
            "$",
            "$.*",
            "$..*",
            "$..*..*..*",
            "$..*..*..*..*..*",
            "$..[?@..a]",
            "$..[?length(@) > 0]",
            "$[::0]",
        ),
        *("$[99999999999999999999]", "$..['\\ud800']", "$.paths[?@.get == $..*]", "$..[?count($..*) > 0]"),
        *(
            "$..[?count($..[?count($..*) > 0]) > 0]",
            "$[-1]",
            "x",
            "$$",
            "$.",
            "",
            "$.paths",
            "$.info",
            "$.servers[0]",
        ),
        *(
            "$.components.schemas.*",
            "$.openapi",
            "$.paths['/pets'].get",
            "$..[?@.type == 'string']",
            "$[?1 == 1]",
        ),
    ):
        for action in actions:
            yield f"{target} {action}", of(whole(), {OVERLAY: encoded(overlay(target, **action))})
