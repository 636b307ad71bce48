"""Paging operations: a table made from the spec by the rules of an overlay.

The overlay that has `x-page-rules` in its `info` gets its actions from them: one for each way of paging, with the
operations that it is for. Rules are tried in order; the first whose parameter an operation has is taken.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Annotated, Any

import typer

from leaperone_conformance.spec.extensions import problem

from . import files
from .apis import Chosen, chosen, overlay_files
from .command import run
from .document import read_document
from .errors import OverlayError
from .overlay import normalised_spec
from .overlay.select import path_text
from .spec import iter_operations, resolve

KEY, SIGNS, RULES = "x-pagination", "x-page-signs", "x-page-rules"


@dataclass(frozen=True)
class Rule:
    """The conditions under which an operation pages by `parameter`: it has it, of the JSON type `type` where one is
    given, and with a parameter for the size of a page where `sized`. `next` names where a response has the value for
    the next page, `end` are values that stand for none.
    """

    parameter: str
    style: str = "cursor"
    next: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    type: str = ""
    sized: bool = False


@dataclass(frozen=True)
class Rules:
    """The rules that all operations share: `at` points to the page in a response, `more` and `last` name what says
    that there are further pages or none, `size` the parameters for the size of a page, `carry` those that go on from
    one answer to the next request.
    """

    at: str
    more: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    size: tuple[str, ...] = ()
    carry: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = field(default=())


def read_rules(overlay: Path) -> Rules | None:
    """The rules in an overlay's `info`, None where it has none; raises OverlayError when they can't be used."""
    info = read_document(overlay).get("info", {})
    found = info.get(RULES)
    if found is None:
        return None
    wrong = problem({RULES: found})
    if wrong is not None:
        place, message = wrong
        raise OverlayError(f"{overlay}: {path_text(('info', *place))}: {message}")
    return Rules(**{**found, "rules": tuple(Rule(**rule) for rule in found["rules"])})


def table(document: dict[str, Any], rules: Rules) -> dict[str, list[str]]:
    """Operations ("get /path") by their `x-pagination`, as canonical JSON, in the order of the rules."""
    found: dict[str, list[str]] = {}
    for operation in iter_operations(document):
        kinds = dict(_query(document, operation.path_item, operation.value))
        for index, rule in enumerate(rules.rules):
            if _applies(rule, rules, kinds):
                value = json.dumps(_pagination(rule, rules, kinds), ensure_ascii=False)
                found.setdefault(f"{index:03}{value}", []).append(f"{operation.method} {operation.path}")
                break
    return {key[3:]: found[key] for key in sorted(found)}


def _query(
    document: dict[str, Any], path_item: dict[str, Any], operation: dict[str, Any]
) -> Iterator[tuple[str, str]]:
    for holder in (path_item, operation):
        for item in holder.get("parameters", ()):
            parameter = resolve(document, item["$ref"]) if "$ref" in item else item
            if parameter["in"] == "query":
                yield parameter["name"], str(parameter.get("schema", {}).get("type", ""))


def _applies(rule: Rule, rules: Rules, kinds: dict[str, str]) -> bool:
    return (
        rule.parameter in kinds
        and rule.type in ("", kinds[rule.parameter])
        and (not rule.sized or any(name in kinds for name in rules.size))
    )


def _pagination(rule: Rule, rules: Rules, kinds: dict[str, str]) -> dict[str, Any]:
    size = next((name for name in rules.size if name in kinds), None)
    values = {
        "style": rule.style,
        "parameter": rule.parameter,
        "next": rule.next,
        "end": rule.end,
        "size": size if rule.style == "offset" else None,
        "carry": [name for name in rules.carry if name in kinds],
    }
    return {name: value for name, value in values.items() if value}


def actions(document: dict[str, Any], rules: Rules) -> str:
    """The `actions` of the overlay, as YAML."""
    signs = {name: value for name, value in asdict(rules).items() if name in ("at", "more", "last") and value}
    lines = [
        "actions:",
        *_action(f"$.info['{SIGNS}']", optional=True),
        *_action(f"$.paths[*][*]['{KEY}']", optional=True),
        *_action("$.info", update={SIGNS: signs}),
    ]
    for value, operations in table(document, rules).items():
        for method in dict.fromkeys(name.partition(" ")[0] for name in operations):
            paths = [path for own, _, path in (name.partition(" ") for name in operations) if own == method]
            lines += _action(_union(paths, method), update={KEY: json.loads(value)})
    return "\n".join(lines) + "\n"


def _union(paths: list[str], method: str) -> str:
    return "$.paths[\n      " + ",\n      ".join(map(json.dumps, paths)) + f"\n      ].{method}"


def _action(target: str, *, update: dict[str, Any] | None = None, optional: bool = False) -> list[str]:
    folded = ">-\n      " if "\n" in target else ""
    lines = [f"  - target: {folded}{target}"]
    if optional:
        lines += ["    remove: true", "    x-optional: there only when this overlay meets its own result"]
    if update is not None:
        lines.append(f"    update: {json.dumps(update, ensure_ascii=False)}")
    return lines


def rendered(overlay: Path, document: dict[str, Any], rules: Rules) -> str:
    """The text of the overlay with its actions made anew."""
    head, _, _ = overlay.read_text(encoding="utf-8").partition("\nactions:")
    return f"{head}\n{actions(document, rules)}"


def main(
    api: Chosen = None,
    check: Annotated[bool, typer.Option("--check", help="Only say whether it is current.")] = False,
) -> None:
    """Write the actions of the overlay that has x-page-rules, from the published spec: of all APIs, or of one.

    Exit codes: 0 done, or current; 3 the spec; 4 the overlay, or not current; 7 it can't be written.
    """
    for directory in chosen(api):
        document = normalised_spec(directory / "openapi.json", []).document
        for overlay in overlay_files(directory):
            _write(overlay, document, check=check)


def _write(overlay: Path, document: dict[str, Any], *, check: bool) -> None:
    rules = read_rules(overlay)
    if rules is None:
        return
    text = rendered(overlay, document, rules)
    if check and text != overlay.read_text(encoding="utf-8"):
        raise OverlayError(f"{overlay}: not current: run python -m scripts.pagination")
    if not check:
        files.write_atomic(overlay, text.encode())
    listed = table(document, rules)
    sys.stdout.write(f"{overlay}: {sum(map(len, listed.values()))} operations, {len(listed)} ways\n")


if __name__ == "__main__":
    run(main)
