"""Replies and faults from files: a scenario, a list of replies, or a recorded cassette."""

import base64
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import orjson

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.faults.model import Fault

from .model import Reply, ReplyContent

Source: TypeAlias = str | Path | Iterable[Reply | Mapping[str, Any]]
"""Replies, as objects or JSON; or the path of a file or cassette that has them."""
_KEYS = frozenset({"faults", "replies", "strict"})


@dataclass(frozen=True, slots=True)
class Scenario:
    """The faults and replies of a scenario; ``strict`` refuses requests that no reply is for."""

    faults: tuple[Fault, ...] = ()
    replies: tuple[Reply, ...] = ()
    strict: bool = False


def scenario(value: Any) -> Scenario:
    """A scenario from JSON. Raises OptionInvalid."""
    if not isinstance(value, dict) or not value.keys() & {"faults", "replies"} or value.keys() - _KEYS:
        raise OptionInvalid(
            'a scenario is an object with a list "faults", a list "replies" or both, and "strict"'
        )
    for name in ("faults", "replies"):
        if not isinstance(value.get(name, []), list):
            raise OptionInvalid(f'a scenario is an object with a list "{name}"')
    if not isinstance(value.get("strict", False), bool):
        raise OptionInvalid("strict: not true or false")
    return Scenario(
        tuple(map(Fault.of_json, value.get("faults", ()))),
        tuple(map(Reply.of_json, value.get("replies", ()))),
        value.get("strict", False),
    )


def load_scenario(path: Path) -> Scenario:
    """A scenario file; a cassette is one, too. Raises OptionInvalid naming the file."""
    if path.is_dir():
        return Scenario(replies=tuple(_cassette(path)))
    try:
        return scenario(orjson.loads(path.read_bytes()))
    except OSError as error:
        raise OptionInvalid(f"{path}: can't be read: {error.strerror}") from error
    except orjson.JSONDecodeError as error:
        raise OptionInvalid(f"{path}: not JSON: {error.msg} (line {error.lineno})") from error
    except OptionInvalid as error:
        raise OptionInvalid(f"{path}: {error}") from error


def load_replies(path: Path) -> tuple[Reply, ...]:
    """The replies of a file or cassette. Raises OptionInvalid."""
    return load_scenario(path).replies


def replies_of(source: Source) -> tuple[Reply, ...]:
    """Replies however they are given. Raises OptionInvalid."""
    if isinstance(source, str | Path):
        return load_replies(Path(source))
    return tuple(value if isinstance(value, Reply) else Reply.of_json(value) for value in source)


def _cassette(folder: Path) -> Iterator[Reply]:
    """A reply for each different request of a cassette, with its responses in order."""
    found: dict[bytes, tuple[Mapping[str, Any], list[ReplyContent]]] = {}
    for file in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(file.read_bytes().split(b"\n")[:-1], 1):
            try:
                entry = orjson.loads(line)
                identity = orjson.dumps([entry["operation"], entry["request"]], option=orjson.OPT_SORT_KEYS)
                found.setdefault(identity, (entry, []))[1].append(_recorded(entry["answer"]))
            except (KeyError, TypeError, ValueError) as error:
                raise OptionInvalid(f"{file}, line {number}: not a recorded exchange: {error!r}") from error
    if not found:
        raise OptionInvalid(f"{folder}: no recorded exchanges (*.jsonl)")
    for entry, contents in found.values():
        # What was recorded is what the API did, whatever the spec says.
        yield Reply(entry["operation"], tuple(contents), _Same(entry["request"]), check=False)


@dataclass(frozen=True, slots=True)
class _Same:
    """Predicate of calls that are the recorded one; files are not compared."""

    request: Mapping[str, Any]

    def __call__(self, call: Call) -> bool:
        path, query, body = (self.request[name] for name in ("path", "query", "body"))
        if dict(call.path) != path or {name: call.query[name] for name in query if name in call.query} != {
            name: call.query.get(name) for name in query
        }:
            return False
        if not call.files:
            return bool(call.body == body)
        named = body.keys() if isinstance(body, dict) else ()
        return all(name in call.files or call.field(name) == body[name] for name in named)


def _recorded(answer: Mapping[str, Any]) -> ReplyContent:
    body = answer["text"].encode() if "text" in answer else base64.b64decode(answer["base64"])
    headers = dict(answer["headers"])
    content_type = headers.pop("content-type", "")
    return ReplyContent(body=body, status=int(answer["status"]), content_type=content_type, headers=headers)
