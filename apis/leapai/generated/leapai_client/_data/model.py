"""Models: JSON objects with typed fields that lose nothing of what came.

Decoding is driven by the annotations. A value that does not fit its annotation stays as it came, a missing
required field is UNSET, an unknown key is kept in `additional_properties`; so `to_dict(from_dict(x)) == x`. Each of
these, and a value that isn't one of those known, is reported once to the logger `<package>.drift` at level INFO.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Hashable, Mapping
from enum import Enum
from functools import cache, lru_cache
from inspect import get_annotations
from types import UnionType
from typing import Any, ClassVar, Literal, NamedTuple, Self, Union, cast, get_args, get_origin

from attrs import NOTHING, define, field, fields

from ..errors import PACKAGE, AnswerError, InvalidArgumentError
from ..types import UNSET, Unset

drift = logging.getLogger(f"{PACKAGE}.drift")

READ_AS = {"Mapping": dict, "Omit": Unset, "Sequence": list}
"""JSON types of the names that requests are annotated with."""

SCALARS = frozenset({str, int, float, bool, type(None)})

Reader = Callable[[Any], Any]


class _Property(NamedTuple):
    """A field that is a JSON property: its name, its JSON name, its resolved annotation, the field that keeps its text
    if it is one that travels as text, and what makes its value from decoded JSON (None: that is its value).
    """

    name: str
    wire: str
    kind: Any
    text: str | None
    read: Reader | None


@define(kw_only=True, repr=False)
class Model:
    """Base of all models.

    `_wire` maps a field to its JSON name where the two differ; `_models` names the models that the annotations
    use; `_json_text` maps a field that travels as JSON inside a string to the field that keeps the string;
    `_limits` maps a file to its largest size in bytes; exactly one of the groups of `_alternatives` has to be given,
    and none of the groups of `_exclusive` whole.
    """

    _wire: ClassVar[Mapping[str, str]] = {}
    _models: ClassVar[tuple[str, ...]] = ()
    _json_text: ClassVar[Mapping[str, str]] = {}
    _limits: ClassVar[Mapping[str, int]] = {}
    _alternatives: ClassVar[tuple[tuple[str, ...], ...]] = ()
    _exclusive: ClassVar[tuple[tuple[str, ...], ...]] = ()

    additional_properties: dict[str, Any] = field(factory=dict)

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Build from a JSON object; never fails on what the object holds."""
        if drift.isEnabledFor(logging.INFO):
            for name, wire, kind, _, _ in layout(cls):
                _watch(cls, name, kind, source.get(wire, UNSET))
        known, required = _decoding(cast(Hashable, cls))
        values: dict[str, Any] = {}
        rest: dict[str, Any] = {}
        for key, value in source.items():
            if (found := known.get(key)) is None:
                rest[key] = value
                continue
            name, text, read = found
            if text is not None and isinstance(value, str):
                values[text] = value
                value = _loads(value)
            values[name] = value if read is None or value is UNSET else read(value)
        for name in required:
            if name not in values:
                values[name] = UNSET
        return cls(**values, additional_properties=rest)

    def to_dict(self) -> dict[str, Any]:
        """The JSON object: fields that are UNSET left out, additional properties put back.

        Raises AnswerError for what came nested deeper than Python can follow.
        """
        try:
            return self._as_json(sent=False)
        except RecursionError:
            raise AnswerError(f"{type(self).__name__}: nested too deep") from None

    def _as_json(self, *, sent: bool) -> dict[str, Any]:
        """The JSON object; where it is `sent`, None leaves out what is optional and can't be null."""
        result = {k: encode(v, sent=sent) for k, v in self.additional_properties.items() if v is not UNSET}
        for name, wire, kind, text, _ in layout(type(self)):
            value = UNSET if text is None else getattr(self, text)
            if value is UNSET:
                value = getattr(self, name)
            if value is UNSET or (value is None and sent and self._is_optional(name, kind)):
                continue
            result[wire] = value if type(value) in SCALARS else encode(value, sent=sent)
        return result

    def _is_optional(self, name: str, kind: Any) -> bool:
        return not _takes_null(kind) and name not in _required(cast(Hashable, type(self)))

    def _check_fields(self) -> None:
        """Raises InvalidArgumentError where a field that is required is None, or fields were given that don't go
        together.
        """
        for name in _never_null(cast(Hashable, type(self))):
            if getattr(self, name) is None:
                raise InvalidArgumentError(f"{type(self).__name__}: {name} is required, and can't be None")
        for group in self._given(self._exclusive):
            raise InvalidArgumentError(f"{type(self).__name__}: {' and '.join(group)} can't be given together")
        given = self._given(self._alternatives)
        if self._alternatives and len(given) != 1:
            choice = " or ".join(" and ".join(group) for group in self._alternatives)
            raise InvalidArgumentError(f"{type(self).__name__}: give either {choice}, and not more than one of them")

    def _given(self, groups: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
        return [group for group in groups if all(self._has(name) for name in group)]

    def _has(self, name: str) -> bool:
        value = getattr(self, name)
        return value is not UNSET and value is not None

    def __repr__(self) -> str:
        shown = [(a.name, getattr(self, a.name)) for a in fields(type(self)) if a.name != "additional_properties"]
        parts = [f"{name}={value!r}" for name, value in shown if value is not UNSET]
        parts += [f"additional_properties={self.additional_properties!r}"] if self.additional_properties else []
        return f"{type(self).__name__}({', '.join(parts)})"

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties


def decode(kind: Any, value: Any) -> Any:
    """`value` (decoded JSON) as `kind` (a resolved annotation) where it fits, else unchanged."""
    read = reader(kind)
    return value if read is None else read(value)


def reader(kind: Any) -> Reader | None:
    """The decoder of one annotation; None where nothing is to be decoded."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _union_reader(get_args(kind))
    if origin is list:
        return _list_reader(reader(get_args(kind)[0]))
    if origin is dict:
        return _dict_reader(reader(get_args(kind)[1]))
    if _is_model(kind):
        return lambda value: kind.from_dict(value) if isinstance(value, dict) else value
    if _is_text(kind) and kind is not str:
        return lambda value: kind(value) if isinstance(value, str) else value
    return None


def _list_reader(one: Reader | None) -> Reader | None:
    if one is None:
        return None
    return lambda value: [one(item) for item in value] if isinstance(value, list) else value


def _dict_reader(one: Reader | None) -> Reader | None:
    if one is None:
        return None
    return lambda value: {k: one(item) for k, item in value.items()} if isinstance(value, dict) else value


def _union_reader(arms: tuple[Any, ...]) -> Reader | None:
    """Objects and lists are read as the alternative that admits them whole and knows most of their properties, else as
    the first model that has all it needs, or the first list.
    """
    of_dict = [arm for arm in arms if _is_model(arm) or get_origin(arm) is dict]
    of_list = [arm for arm in arms if get_origin(arm) is list]
    if len(of_dict) + len(of_list) < 2:
        return next((reader(arm) for arm in of_dict + of_list), None)

    def read(value: Any) -> Any:
        known = of_dict if isinstance(value, dict) else of_list if isinstance(value, list) else []
        if len(known) > 1:
            known = [arm for arm in known if admits(arm, value)] or _nearest(known, value)
        return decode(max(known, key=lambda arm: _known(arm, value)), value) if known else value

    return read


def _nearest(arms: list[Any], value: Any) -> list[Any]:
    """The arm that reads a value which none of `arms` admits: the first model with all it needs, or the first list."""
    if isinstance(value, list):
        return arms[:1]
    models = [arm for arm in arms if _is_model(arm)]
    fitting = [arm for arm in models if fits(arm, value)]
    return fitting[:1] or [arm for arm in arms if arm not in models][:1]


def _known(kind: Any, value: Any) -> int:
    """Number of an object's properties that an annotation knows, those of the objects in it too."""
    if isinstance(value, list):
        inner = get_args(kind)
        return max((_known(inner[0], item) for item in value), default=0) if inner else 0
    if not (_is_model(kind) and isinstance(value, dict)):
        return 0
    return sum(1 + _known(one.kind, value[one.wire]) for one in layout(kind) if one.wire in value)


def admits(kind: Any, value: Any, known: dict[tuple[int, int], bool] | None = None) -> bool:
    """True if an annotation admits a JSON value with all that is in it; `known` is what was found out on the way."""
    known = {} if known is None else known
    arms = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    return any(_admits(arm, value) and _admits_inside(arm, value, known) for arm in arms)


def _admits_inside(kind: Any, value: Any, known: dict[tuple[int, int], bool]) -> bool:
    if not isinstance(value, dict | list):
        return True
    place = id(kind), id(value)
    if place not in known:
        # once for each pair: alternatives inside of alternatives would take twice as long with every level
        known[place] = _admits_parts(kind, value, known)
    return known[place]


def _admits_parts(kind: Any, value: Any, known: dict[tuple[int, int], bool]) -> bool:
    if _is_model(kind):
        return fits(kind, value) and all(
            admits(one.kind, value[one.wire], known) for one in layout(kind) if one.wire in value
        )
    if get_origin(kind) is list:
        return all(admits(get_args(kind)[0], item, known) for item in value)
    if get_origin(kind) is dict:
        return all(admits(get_args(kind)[1], item, known) for item in value.values())
    return True


def encode(value: Any, *, sent: bool = False) -> Any:
    """The JSON value of a field: the reverse of `decode`; `sent` as in `Model`."""
    if type(value) in SCALARS:
        return value
    if isinstance(value, Model):
        return value._as_json(sent=sent)
    if isinstance(value, list | tuple):
        return [encode(item, sent=sent) for item in value if item is not UNSET]
    if isinstance(value, Mapping):
        return {key: encode(item, sent=sent) for key, item in value.items() if item is not UNSET}
    return encode(value.value) if isinstance(value, Enum) else value


def json_body(value: Any) -> Any:
    """The JSON body of a value; raises InvalidArgumentError for fields of a model that are missing or don't go
    together, and for what holds itself.
    """
    if isinstance(value, Model):
        value._check_fields()
    try:
        return encode(value, sent=True)
    except RecursionError as error:
        raise InvalidArgumentError("the body is nested too deep, or holds itself") from error


def fits(model: type[Model], value: Mapping[str, Any]) -> bool:
    """True if an object has all that a model has to have, and the known values where there are any."""
    needed = _required(cast(Hashable, model))
    for name, wire, kind, _, _ in layout(model):
        if name not in needed:
            continue
        if wire not in value:
            return False
        known = [v for arm in (kind, *get_args(kind)) if get_origin(arm) is Literal for v in get_args(arm)]
        if known and value[wire] not in known:
            return False
    return True


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)


def _is_text(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, str)


def _loads(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def layout(model: type[Any]) -> tuple[_Property, ...]:
    return _layout_of(cast(Hashable, model))


@cache
def _layout_of(model: Any) -> tuple[_Property, ...]:
    home = model.__module__.rpartition(".")[0]
    hints: dict[str, Any] = {}
    for base in reversed(model.__mro__):  # each by its own names: to another they may mean something else
        if base.__module__.rpartition(".")[0] == home:
            known = {name: getattr(sys.modules[home], name) for name in base._models}
            hints |= get_annotations(base, locals={**READ_AS, **known}, eval_str=True)
    hidden = {"additional_properties", *model._json_text.values()}
    names = [attribute.name for attribute in fields(model) if attribute.name not in hidden]
    kinds = [_settled(hints[name]) for name in names]
    return tuple(
        _Property(name, model._wire.get(name, name), kind, model._json_text.get(name), reader(kind))
        for name, kind in zip(names, kinds, strict=True)
    )


@cache
def _decoding(model: Any) -> tuple[dict[str, tuple[str, str | None, Reader | None]], tuple[str, ...]]:
    """How objects become a model: name, text and reader of each property by its JSON name, and the required fields."""
    return {one.wire: (one.name, one.text, one.read) for one in layout(model)}, tuple(_required(model))


def _settled(kind: Any) -> Any:
    """The annotation as a type, without Unset, which no JSON value is."""
    if kind is None:
        return type(None)
    arms = [arm for arm in get_args(kind) if arm is not Unset]
    if get_origin(kind) not in (Union, UnionType) or len(arms) == len(get_args(kind)):
        return kind
    return arms[0] if len(arms) == 1 else Union[tuple(arms)]  # noqa: UP007


def _watch(model: type[Model], name: str, kind: Any, value: Any) -> None:
    """Tell how a value differs from what is documented, if it does."""
    if value is UNSET:
        if name in _required(cast(Hashable, model)):
            _tell(model.__name__, name, "is missing")
        return
    if name in model._json_text and isinstance(value, str):
        value = _loads(value)
    arms = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    known = [v for arm in arms if get_origin(arm) is Literal for v in get_args(arm)]
    if not any(_admits(arm, value) for arm in arms):
        _tell(model.__name__, name, f"is {type(value).__name__}")
    elif known and isinstance(value, str) and value not in known:
        _tell(model.__name__, name, f"has a new value: {value[:40]!r}")


@lru_cache(maxsize=10_000)
def _tell(model: str, name: str, what: str) -> None:
    """Once for each difference: the cache remembers them, and is bounded, as a server may send any number."""
    drift.info("%s.%s %s", model, name, what)


@cache
def _required(model: Any) -> frozenset[str]:
    return frozenset(attribute.name for attribute in fields(model) if attribute.default is NOTHING)


@cache
def _never_null(model: Any) -> tuple[str, ...]:
    """The fields that have a value in whatever is sent."""
    return tuple(one.name for one in layout(model) if one.name in _required(model) and not _takes_null(one.kind))


def _takes_null(kind: Any) -> bool:
    return kind in (Any, type(None)) or type(None) in get_args(kind)


def properties(kind: Any) -> set[str]:
    """The JSON names of all properties of the models that an annotation names."""
    arms = get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)
    return {one.wire for arm in arms if _is_model(arm) for one in layout(arm)}


def required(model: type[Model]) -> list[str]:
    """The JSON names of the properties that a model has to have."""
    needed = _required(cast(Hashable, model))
    return [one.wire for one in layout(model) if one.name in needed]


def accepts(model: type[Model], wire: str, value: Any) -> bool:
    """True if the annotation of a model's JSON property admits the JSON type of `value`."""
    kinds = next((one.kind for one in layout(model) if one.wire == wire), object)
    arms = get_args(kinds) if get_origin(kinds) in (Union, UnionType) else (kinds,)
    return any(_admits(arm, value) for arm in arms)


def _admits(kind: Any, value: Any) -> bool:
    origin = get_origin(kind)
    if origin is Literal:
        return value in get_args(kind)
    if _is_model(kind):
        return isinstance(value, dict)
    if kind is Any:
        return True
    if _is_text(kind):
        return isinstance(value, str)
    if kind in (float, int) and isinstance(value, bool):
        return False
    if kind is float:
        return isinstance(value, int | float)
    return isinstance(value, origin or kind)
