"""Documented examples as data: an API's ``examples.json``, read and checked.

The file holds facts of a documentation and nothing else. ``requests`` are what it sends; ``answers`` what it
shows to come back, each for a request (by id) or for all operations that a pattern names (``GET /v1/x/*``);
``webhooks`` what the API sends; ``fields`` the parameters and fields that its tables list; ``endpoints`` the
operations that it names (a template such as ``GET /v1/{kind}/{name}`` stands for all below its fixed
beginning); ``counts`` the numbers that it claims.
The shape is in ``examples.schema.json``.
"""

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import orjson
from jsonschema_rs import Draft202012Validator

from scripts.errors import ExamplesError, SpecError
from scripts.files import read_json
from scripts.spec import pointer

Json = dict[str, Any]
ABSENT: Any = object()
_RENAMED = {"in": "place", "answer": "body"}


@dataclass(frozen=True, slots=True)
class Request:
    """A documented call. ``form`` values are texts, or ``{"file": name}``; ``body`` is ABSENT where there is none."""

    id: str
    section: str
    method: str
    path: str
    query: dict[str, str | list[str]] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    body: Any = ABSENT
    form: dict[str, str | dict[str, str]] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A documented response; which of ``body``, ``parts``, ``text`` and ``events`` is there says how much is shown.

    ``parts`` are values by JSON pointer where the documentation doesn't show the whole body. ``given`` are body
    properties of the request that it answers, where no request is documented. ``every``: each operation that
    ``answer_of`` names has this response, otherwise at least one.
    """

    id: str
    section: str
    answer_of: str
    status: str
    content_type: str
    every: bool = False
    given: Json = field(default_factory=dict)
    body: Any = ABSENT
    parts: Json = field(default_factory=dict)
    text: str | None = None
    events: list[Any] | None = None


@dataclass(frozen=True, slots=True)
class Webhook:
    """A documented body that the API sends because of an operation (``callback_of``)."""

    id: str
    section: str
    callback_of: str
    body: Any


@dataclass(frozen=True, slots=True)
class Field:
    """A documented parameter or field: where it is (``json``, ``query``, ``answer``...) and what it may be.

    ``name`` is a JSON pointer (``*`` stands for any item). ``required`` is None, ``default`` ABSENT and the
    others are empty where the documentation says nothing. ``values`` are accepted, ``limits`` are exact.
    """

    id: str
    section: str
    of: str
    place: str
    name: str
    types: frozenset[str]
    required: bool | None = None
    default: Any = ABSENT
    values: list[Any] = field(default_factory=list)
    limits: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A documented operation, or a template of a family of them."""

    id: str
    section: str
    operation: str


@dataclass(frozen=True, slots=True)
class Count:
    """A documented number of ``operations`` that ``of`` names, or of different ``segments`` that follow its beginning.

    Units that a spec can't know (``models``) are kept for the report. ``sum_of`` is the beginning of the ids of
    the counts that should make up this one.
    """

    id: str
    section: str
    unit: str
    claimed: int
    of: str = ""
    at_least: bool = False
    sum_of: str | None = None


@dataclass(frozen=True, slots=True)
class Examples:
    """Everything that one ``examples.json`` holds."""

    path: Path
    requests: dict[str, Request]
    answers: tuple[Answer, ...]
    webhooks: tuple[Webhook, ...]
    fields: tuple[Field, ...]
    endpoints: tuple[Endpoint, ...]
    counts: tuple[Count, ...]


def load_examples(path: Path) -> Examples:
    """Read ``examples.json``.

    Raises ExamplesError naming the file and the place: unreadable, not of the shape, an id twice, a response to
    a request that isn't there.
    """
    try:
        document = read_json(path)
    except SpecError as error:
        raise ExamplesError(str(error)) from error
    for problem in _validator().iter_errors(document):
        raise ExamplesError(f"{path}: {pointer(problem.instance_path)}: {problem.message}")
    _check_ids(path, document)
    return Examples(
        path,
        {item["id"]: Request(**item) for item in document["requests"]},
        tuple(_answer(path, item) for item in document["answers"]),
        tuple(Webhook(**_named(item)) for item in document["webhooks"]),
        tuple(Field(**_named({**item, "types": frozenset(item["types"])})) for item in document["fields"]),
        tuple(Endpoint(**item) for item in document["endpoints"]),
        tuple(Count(**_named(item)) for item in document["counts"]),
    )


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(orjson.loads(Path(__file__).with_name("examples.schema.json").read_bytes()))


def _check_ids(path: Path, document: Json) -> None:
    counted = Counter(item["id"] for items in document.values() for item in items)
    for name, times in counted.items():
        if times > 1:
            raise ExamplesError(f"{path}: {times} examples have the id {name!r}: give each its own")
    requests = {item["id"] for item in document["requests"]}
    for index, item in enumerate(document["answers"]):
        of = item["answer-of"]
        if " " not in of and of not in requests:
            raise ExamplesError(
                f"{path}: {pointer(('answers', index, 'answer-of'))}: no request has the id {of!r}"
            )


def _answer(path: Path, item: Json) -> Answer:
    named = _named(item)
    for place in named.pop("decoded", ()):
        where = f"{path}: answer {item['id']}: {place}"
        named["body"] = _encoded(named.get("body", ABSENT), place.split("/")[1:], where)
    return Answer(**named)


def _named(item: Json) -> Json:
    """The members of an entry by the names of the fields of its class."""
    return {_RENAMED.get(name, name).replace("-", "_"): value for name, value in item.items()}


def _encoded(value: Any, keys: list[str], where: str) -> Any:
    """``value`` with the part that the documentation shows decoded as the text that really comes."""
    if not keys:
        return orjson.dumps(value).decode()
    if not isinstance(value, dict) or keys[0] not in value:
        raise ExamplesError(f"{where}: the answer has nothing there that could be decoded")
    return {**value, keys[0]: _encoded(value[keys[0]], keys[1:], where)}
