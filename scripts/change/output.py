"""The report of a change for readers and programs."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import orjson

from scripts.diff import output as wire_output
from scripts.diff.output import escaped
from scripts.diff.sources import Source
from scripts.errors import printable
from scripts.files import write_atomic

from . import Changed
from .bump import effective, following
from .code import Use


def as_json(found: Changed, old: Source, new: Source, uses: list[Use]) -> dict[str, Any]:
    """The report as one JSON object: ``schema`` 1."""
    config = found.config
    python = found.python
    return {
        "schema": 1,
        "api": config.api,
        "old": old.as_json(),
        "new": new.as_json(),
        "summary": {**found.wire.summary(), "bump": effective(config.version, found.bump)},
        "changes": [change.as_json() for change in found.wire.changes],
        "published": found.published.summary(),
        "overlays": [one.as_json() for one in found.overlays],
        "problems": [asdict(one) for one in found.problems],
        "config": found.names,
        "blocked": [asdict(one) for one in found.blocked],
        "examples": found.examples,
        "counts": found.counts,
        "facts": [one.as_json() for one in found.facts],
        "python": {
            "distribution": config.distribution,
            "from": config.version,
            "to": following(config.version, found.bump),
            "bump": effective(config.version, found.bump),
            "breaks": [symbol.as_json() for symbol in python.breaks] if python else [],
            "additions": [symbol.as_json() for symbol in python.additions] if python else [],
        },
        "uses": [use.as_json() for use in uses],
        "notes": found.wire.notes,
    }


def title(found: Changed, old: Source, new: Source) -> str:
    """``spec: +116 -244 operations, 321 symbols break, 0.1.0 → 0.2.0``: a pull request's title."""
    ids = [change.id for change in found.published.changes]
    moved = ids.count("api-operation-renamed")
    came = ids.count("endpoint-added") + moved
    went = sum(name.startswith(("api-removed", "api-path-removed")) for name in ids) + moved
    breaks = len(found.python.breaks) if found.python else 0
    to = following(found.config.version, found.bump)
    version = f"{found.config.version} → {to}" if to != found.config.version else "no release"
    blocked = " (blocked)" if found.blocked else ""
    return f"spec: +{came} -{went} operations, {breaks} symbols break, {version}{blocked}"


def console(found: Changed, old: Source, new: Source, uses: list[Use]) -> Iterator[str]:
    """The report line by line."""
    yield title(found, old, new)
    for heading, lines in sections(found, uses):
        yield f"\n{heading}"
        yield from (f"  {printable(line)}" for line in lines)


def sections(found: Changed, uses: list[Use]) -> Iterator[tuple[str, list[str]]]:
    """The parts of the report that have something to say."""
    listed = list(wire_output.console(found.wire))
    parts: list[tuple[str, list[str]]] = [
        ("In the way", [f"{one.by}: {one.text}: {one.mend}" for one in found.blocked]),
        ("Lines of code", [str(use) for use in uses]),
        ("Names that break", [_symbol(s) for s in found.python.breaks] if found.python else []),
        ("Names that come", [_symbol(s) for s in found.python.additions] if found.python else []),
        (
            "Overlays",
            [
                f"{o.file}: {o.action}: {o.state} ({o.matched[0]} to {o.matched[1]}): {o.mend}"
                for o in found.overlays
            ],
        ),
        ("To look at", [f"{p.level}: {p.where}: {p.text}: {p.cause}: {p.mend}" for p in found.problems]),
        ("Prices and paging", [str(one) for one in found.facts]),
        ("Examples that contradict now", found.examples["new"]),
        ("Examples that no longer contradict", found.examples["gone"]),
        ("Counts", [f"{one['of']}: {one['old']} to {one['new']}" for one in found.counts]),
        ("The wire", listed),
    ]
    yield from ((heading, lines) for heading, lines in parts if lines)


def markdown(found: Changed, old: Source, new: Source, uses: list[Use], most: int = wire_output.MOST) -> str:
    """A pull request's body of at most ``most`` characters; what has no room is counted."""
    lines = [f"**{escaped(title(found, old, new))}**"]
    used = len(lines[0]) + 300
    for heading, items in sections(found, uses):
        lines += ["", f"### {heading} ({len(items)})", ""]
        for index, item in enumerate(items):
            line = f"- {escaped(item)}"
            used += len(line) + 1
            if used > most - 100:
                lines.append(f"- and {len(items) - index} more")
                break
            lines.append(line)
        used += len(heading) + 30
    return "\n".join(lines)[:most] + "\n"


def write(folder: Path, found: Changed, old: Source, new: Source, uses: list[Use]) -> None:
    """Write the parts of a pull request: its title, body and label, the operations to test, and the whole report."""
    operations = sorted(
        place
        for place in {place.operation for change in found.wire.changes for place in change.reaches}
        if change_names_path(place)
    )
    label = "blocked" if found.blocked else wire_output.worst(found.wire.changes)
    texts = {
        "title": title(found, old, new) + "\n",
        "body.md": markdown(found, old, new, uses),
        "label": f"spec: {label}\n",
        "operations": "".join(f"{name}\n" for name in operations),
    }
    for name, text in texts.items():
        write_atomic(folder / name, text.encode())
    data = orjson.dumps(as_json(found, old, new, uses), default=str)
    write_atomic(folder / "report.json", data)


def change_names_path(operation: str) -> bool:
    """True if it is an operation of ``paths``, and no webhook."""
    return operation.partition(" ")[2].startswith("/")


def _symbol(symbol: Any) -> str:
    cause = "" if symbol.cause is None else f" [{symbol.cause}]"
    hint = f": {symbol.hint}" if symbol.hint else ""
    return f"{symbol.kind} {symbol.symbol}{hint}{cause}"
