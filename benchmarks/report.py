"""The tables and plots of results.json: ``python benchmarks/report.py``.

benchmarks/README.md holds every figure; README.md has two plots and the table between its marks. Nothing is measured
here: the same results give the same files.
"""

import json
import re
import subprocess
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import _peers
from _results import read

HERE = Path(__file__).parent
PLOTS = HERE / "plots"
MARKS = re.compile(r"(?<=<!-- benchmarks -->\n).*(?=<!-- /benchmarks -->)", re.DOTALL)
GENERATED = "generate, * operations"
"""The measurements of generation by the size of the spec, the spec itself first."""
AREAS = {
    "generation": "Generation",
    "client": "Client",
    "mock": "Mock",
    "suite": "Suite",
    "overlay": "Overlays",
    "diff": "Comparing specs",
    "size": "Size",
}
FRONT = (
    ("generation", GENERATED, "openapi-python-client", "time to generate the client"),
    ("generation", "lines, * operations", "openapi-python-client", "lines of the client"),
    ("client", "small GET", "httpx", "time of a small GET"),
    ("client", "chat", "openai", "time of a chat completion"),
    ("client", "import and first call", "httpx", "import and first call"),
    ("client", "memory: import and first chat", "openai", "memory of a first chat completion"),
    ("mock", "social, 16 connections", "Prism", "requests a second of the mock"),
    ("mock", "social, 16 connections", "bare function", "requests a second of the mock"),
    ("suite", "2 workers", "st run", "cases a second of the suite"),
    ("overlay", "ten actions on 2,000 operations", "oas-patch", "time to apply overlays"),
)
"""The rows of the front page: area, measurement (the first that fits), peer, and the label there."""
CALLS = (
    "small GET",
    "200 kB of JSON",
    "POST",
    "chat",
    "stream of 200 events",
    "64 MB download",
    "200 at once",
)
THEMES = {
    "light": {"text": "#1f2328", "ours": "#0969da", "others": "#8c959f"},
    "dark": {"text": "#e6edf3", "ours": "#58a6ff", "others": "#7d8590"},
}
WIDTH = 520
Rows = list[dict[str, Any]]


def number(value: float) -> str:
    """A figure in three digits."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def quantity(value: float, unit: str) -> str:
    """A figure with its unit, in milliseconds or microseconds where it is short."""
    if unit == "s" and value < 1:
        value, unit = (value * 1e3, "ms") if value >= 1e-3 else (value * 1e6, "us")
    return number(value) if unit in ("lines", "files", "cases", "APIs") else f"{number(value)} {unit}"


def table(rows: Rows) -> Iterator[str]:
    """A table of an area."""
    yield "| measurement | ours | peer | peer's | ratio | spread | pairs |"
    yield "|---|---|---|---|---|---|---|"
    for row in rows:
        cells = [row["what"], quantity(row["ours"], row["unit"])]
        if row["peer"]:
            spread = f"{row['low']:.3g} to {row['high']:.3g}" if row["ratio"] and row["pairs"] > 1 else ""
            ratio = f"{row['ratio']:.3g}" if row["ratio"] else ""
            cells += [row["peer"], quantity(row["theirs"], row["unit"]), ratio, spread]
            cells.append(str(row["pairs"]))
        yield f"| {' | '.join([*cells, *[''] * (7 - len(cells))])} |"


def page(results: dict[str, Any]) -> str:
    """benchmarks/README.md."""
    lines = [
        "# Benchmarks",
        "",
        "    make bench                # everything, then this page",
        "    make bench AREAS=client   # one area",
        "    make bench QUICK=1        # everything once, to see that it runs; nothing is written",
        "",
        "Ours and its peers take turns on the same machine. A ratio is ours divided by the peer's, the median of the",
        "pairs of runs; the spread is from the lower to the upper quartile. Peers have the versions of `peers.toml`.",
        f"This page is made of `results.json` by `report.py`. Machine: {results.get('machine', '')}.",
        "",
    ]
    shown = plots(results)
    for name, title in AREAS.items():
        if found := results["areas"].get(name):
            lines += [f"## {title}", "", f"    make bench AREAS={name}", ""]
            lines += [f"Load of the machine: {found['load']}.", ""] if "load" in found else []
            for plot in (plot for plot in shown if plot.split("-")[0] == name):
                lines += [picture(plot, "plots"), ""]
            lines += [*table(found["rows"]), ""]
            lines += [f"- Missing: {peer}, which {reason}" for peer, reason in _missing(found["missing"])]
            lines += [""] * bool(found["missing"])
    if waiting := AREAS.keys() - results["areas"].keys():
        lines.append(f"Not measured yet: {', '.join(sorted(waiting))}.")
    return "\n".join(lines).rstrip() + "\n"


def _missing(missing: dict[str, str]) -> Iterator[tuple[str, str]]:
    for peer, reason in sorted(missing.items()):
        cause = " ".join(reason.split())
        yield peer, cause if cause.startswith("is ") else f"didn't run: `{cause[:140]}`"


def front(results: dict[str, Any]) -> str:
    """The part of README.md."""
    lines = [picture(name, "benchmarks/plots") + "\n" for name in ("mock-throughput", "client-calls")]
    lines += ["| measurement | ours | compared with | ratio |", "|---|---|---|---|"]
    for area, what, peer, title in FRONT:
        rows = results["areas"].get(area, {"rows": ()})["rows"]
        for row in [row for row in rows if row["peer"] == peer and fnmatch(row["what"], what)][:1]:
            ours = quantity(row["ours"], row["unit"])
            lines.append(f"| {title} | {ours} | {peer} | {number(row['ratio'])} |")
    return "\n".join(lines) + "\n"


def picture(name: str, folder: str) -> str:
    """A plot in the theme of whoever looks at it."""
    dark = f'<source media="(prefers-color-scheme: dark)" srcset="{folder}/{name}-dark.svg">'
    return f'<picture>{dark}<img alt="{TITLES[name]}" src="{folder}/{name}-light.svg"></picture>'


TITLES = {
    "generation-time": "Seconds to generate a client, by operations",
    "client-calls": "Time of a call, as a multiple of ours",
    "mock-throughput": "Requests a second of mocks, no two requests equal",
    "suite-cases": "Cases a second on the same server",
}


def plots(results: dict[str, Any]) -> dict[str, Rows]:
    """The bars of each plot that there are results for."""
    generation = [row["what"] for row in results["areas"].get("generation", {"rows": ()})["rows"]]
    sizes = [what for what in generation if fnmatch(what, GENERATED)]
    grown = {what: what.removeprefix("generate, ") for what in (*sizes[:1], *sizes[-1:])}
    operations = ("social", "chat")
    found = {
        "generation-time": bars(results, "generation", grown),
        "client-calls": bars(results, "client", dict(zip(CALLS, CALLS, strict=True)), multiples=True),
        "mock-throughput": bars(results, "mock", {f"{name}, 16 connections": name for name in operations}),
        "suite-cases": bars(results, "suite", {"1 worker": "1 worker", "2 workers": "2 workers"}),
    }
    return {name: rows for name, rows in found.items() if rows}


def bars(results: dict[str, Any], area: str, titles: dict[str, str], *, multiples: bool = False) -> Rows:
    """Bars of the measurements in ``titles``: medians, or the peers' as multiples of ours."""
    found: Rows = []
    for what, title in titles.items():
        rows = [row for row in results["areas"].get(area, {"rows": ()})["rows"] if row["what"] == what]
        every = {"ours": 1.0 if multiples else rows[0]["ours"]} if rows else {}
        beside = [row for row in rows if row["peer"]]
        every |= {row["peer"]: 1 / row["ratio"] if multiples else row["theirs"] for row in beside}
        found += [{"what": title, "who": who, "value": v, "label": number(v)} for who, v in every.items()]
    return found


def specification(name: str, rows: Rows, theme: dict[str, str]) -> dict[str, Any]:
    """A plot in Vega-Lite: a group of bars for each measurement, each bar with its figure."""
    quiet = {"domain": False, "ticks": False}
    colour = {"condition": {"test": "datum.who == 'ours'", "value": theme["ours"]}, "value": theme["others"]}
    head = {"labelOrient": "top", "labelAnchor": "start", "labelFontWeight": "bold", "labelPadding": 0}
    label = {"type": "text", "align": "left", "dx": 4, "fontSize": 13, "color": theme["text"]}
    return {
        "title": {
            "text": TITLES[name],
            "color": theme["text"],
            "fontSize": 16,
            "anchor": "start",
            "offset": 8,
        },
        "background": "transparent",
        "data": {"values": rows},
        "spacing": 10,
        "facet": {
            "row": {
                "field": "what",
                "sort": list(dict.fromkeys(row["what"] for row in rows)),
                "title": None,
                "header": {**head, "labelColor": theme["text"], "labelFontSize": 14, "labelAngle": 0},
            }
        },
        "resolve": {
            "scale": {"y": "independent", **({"x": "independent"} if name != "client-calls" else {})}
        },
        "spec": {
            "width": WIDTH,
            "height": {"step": 22},
            "encoding": {
                "y": {"field": "who", "type": "nominal", "sort": None, "title": None, "axis": quiet},
                "x": {"field": "value", "type": "quantitative", "title": None, "axis": None},
            },
            "layer": [
                {"mark": {"type": "bar", "height": 16}, "encoding": {"color": colour}},
                {"mark": label, "encoding": {"text": {"field": "label"}}},
            ],
        },
        "config": {
            "font": "Helvetica, Arial, sans-serif",
            "view": {"stroke": None},
            "axis": {"labelColor": theme["text"], "labelFontSize": 13, "labelLimit": 240},
        },
    }


def draw(name: str, rows: Rows) -> None:
    """Write a plot, light and dark."""
    program = "import json, sys, vl_convert; print(vl_convert.vegalite_to_svg(json.load(sys.stdin)))"
    PLOTS.mkdir(exist_ok=True)
    for theme, colours in THEMES.items():
        given = json.dumps(specification(name, rows, colours))
        command = [str(_peers.python("plots")), "-c", program]
        done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
        (PLOTS / f"{name}-{theme}.svg").write_text(done.stdout)


def main() -> None:
    """Write everything."""
    results = read()
    for name, rows in plots(results).items():
        draw(name, rows)
    (HERE / "README.md").write_text(page(results))
    readme = HERE.parent / "README.md"
    readme.write_text(MARKS.sub(lambda _: front(results), readme.read_text()))


if __name__ == "__main__":
    main()
