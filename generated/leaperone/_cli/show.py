"""`list` and `show`: what there is to call, from the index alone."""

from __future__ import annotations

from .index import Index, Operation, Parameter
from .usage import UsageError, suggestion


def listing(index: Index, words: list[str]) -> str:
    """Name and summary of each method that holds all words; UsageError where there is none."""
    found = index.matching(words)
    if not found:
        raise UsageError(f"nothing matches {' '.join(words)!r}{suggestion(' '.join(words), index.names)}")
    width = max(len(name) for name, _ in found)
    return "".join(f"{name:<{width}}  {summary}\n" for name, summary in found)


def description(operation: Operation) -> str:
    """A method as a page: request, price, parameters and an example."""
    lines = [operation.name, f"  {operation.summary}", ""]
    lines.append(f"Request   {operation.method} {operation.path}{', needs no key' if operation.public else ''}")
    lines.append(f"Price     {operation.price or 'none documented'}")
    lines += [f"Answer    {answer}" for answer in _answers(operation)]
    lines += [f"Unstable  {operation.unstable}"] if operation.unstable else []
    if operation.parameters:
        width = max(len(parameter.name) for parameter in operation.parameters)
        kinds = [_kind(parameter) for parameter in operation.parameters]
        lines += ["", "Parameters"]
        for parameter, kind in zip(operation.parameters, kinds, strict=True):
            line = f"  {parameter.name:<{width}}  {kind:<{max(map(len, kinds))}}  {parameter.meaning}"
            lines.append(line.rstrip())
            lines += [f"  {'':<{width}}  {text}" for text in _values(parameter)]
    lines += ["", "Example", f"  {operation.example}"]
    return "\n".join(lines) + "\n"


def _answers(operation: Operation) -> list[str]:
    known = {
        "events, printed as they arrive": operation.streams,
        f"what {operation.waits} began, when it has ended": bool(operation.waits),
        "bytes: give --output FILE": operation.binary,
    }
    return [text for text, applies in known.items() if applies]


def _kind(parameter: Parameter) -> str:
    return " or ".join(parameter.types) + (", required" if parameter.required else "")


def _values(parameter: Parameter) -> list[str]:
    if not parameter.values:
        return []
    return [f"{'for example' if parameter.open else 'one of'} {', '.join(map(str, parameter.values))}"]
