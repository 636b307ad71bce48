"""Scenarios as data (``x-scenarios``): the calls of a sequence, and what holds between their responses."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from leaperone_conformance.checks import Failure, NotExercised, Response, exchange_of
from leaperone_conformance.checks.exchange_values import seen, values_of
from leaperone_conformance.errors import SpecInvalid
from leaperone_conformance.rules import (
    SCENARIOS,
    STEPS,
    EvaluationError,
    ExchangeRule,
    Language,
    Outcome,
    Program,
    RuleError,
    scenario_expressions,
)
from leaperone_conformance.rules.own_file import own_entries
from leaperone_conformance.spec import MISSING, NoSuchOperation, Operation, Spec, look_up
from leaperone_conformance.spec.extensions import problem
from leaperone_conformance.spec.files import media_type_of

from .client import GOOD, NONE, Arguments, Client, Unsupported, response_failures
from .samples import sample

SEQUENCE = "scenario:"
"""Prefix of their names in lists of checks: ``scenario:chat-ids``."""
_REFERENCE = "$steps."
_MOST_CALLS = 100
_MOST_BYTES = 1 << 26


@dataclass(frozen=True, slots=True)
class Step:
    """One call of a sequence, or the same one several times."""

    id: str
    operation: Operation | None
    """None for a step that fetches what is at a ``url`` of a response, or whose operation the document lacks."""
    definition: Mapping[str, Any]
    until: Program | None = None

    @property
    def statuses(self) -> Sequence[int]:
        """The statuses of which one has to come; empty for those of success."""
        wanted = self.definition.get("status", self.definition.get("forced", ()))
        return [wanted] if isinstance(wanted, int) else wanted


class DataScenario:
    """A sequence of calls of the document; called as the scenarios that are code are."""

    def __init__(
        self,
        id_: str,
        entry: Mapping[str, Any],
        steps: Sequence[Step],
        rules: Sequence[ExchangeRule],
        languages: tuple[Language, Language],
    ) -> None:
        self.__name__ = f"{SEQUENCE}{id_}"
        self.steps = steps
        self._entry = entry
        self._rules = rules
        self._language, self._exchange = languages

    def __call__(self, client: Client, operation: Operation) -> Iterator[Failure]:
        """The calls, one after the other, then the rules. Fails where a response is another than documented."""
        if self._entry.get("needs") == "mock" and not client.control:
            raise Unsupported("two responses are comparable only on a mock (--mock-control)")
        results: dict[str, Any] = {}
        for step in self.steps:
            made: list[dict[str, Any]] = []
            for failure in self._made(client, step, results, made):
                yield failure
                return
            results[step.id] = {**made[-1], "every": made}
        values, unsaid = self._language.values(**{STEPS: results}), []
        for rule in self._rules:
            evaluation = rule.of(values)
            if evaluation.outcome is Outcome.BROKEN or evaluation.lacking:
                # The scenario asked for what its rules look at: a response without it breaks them.
                yield Failure(rule.message, "\n".join(_seen(self._entry, rule, evaluation.reason, results)))
            elif evaluation.outcome is Outcome.NOT_EXERCISED:
                unsaid.append(f"{rule.id}: {evaluation.reason}")
        if unsaid:
            raise Unsupported("; ".join(unsaid))

    def _made(
        self, client: Client, step: Step, results: Mapping[str, Any], made: list[dict[str, Any]]
    ) -> Iterator[Failure]:
        """Makes the calls of a step: its failures, with ``made`` as the values of the exchanges."""
        call = _call(client, step, results)
        times = step.definition.get("times", 1 if step.until is None else _MOST_CALLS)
        for number in range(times):
            wait = step.definition.get("wait", 0)
            if wait and (number or step.until is None):
                client.wait(wait)
            response, failures, pair = call()
            if response.status not in step.statuses if step.statuses else not response.succeeded:
                wanted = " or ".join(map(str, step.statuses)) or "a success"
                detail = f"promised in {self._entry['section']}\nstep {step.id}: {wanted} is promised"
                yield Failure(self._entry["message"], f"{detail}, {response.status} came")
                return
            if failures:
                yield failures[0]
                return
            made.append(pair)
            if step.until is not None and _holds(step.until, self._exchange, pair):
                return
        if step.until is not None:
            yield Failure(self._entry["message"], f"after {times} calls: not {step.until.text}")


Called = tuple[Response, Sequence[Failure], dict[str, Any]]


def _call(client: Client, step: Step, results: Mapping[str, Any]) -> Callable[[], Called]:
    """Makes the call of a step: the response, in what it isn't as documented, and the values of the exchange."""
    operation = step.operation
    if operation is None and "url" not in step.definition:
        raise NoSuchOperation(step.definition["operation"])
    if operation is None:
        url = _filled(step.definition["url"], results)
        return lambda: _fetched(client.get(url))
    arguments = _arguments(client.spec, operation, step.definition, results)
    credentials = NONE if step.definition.get("key") == "none" else GOOD

    def called() -> Called:
        forced = step.definition.get("forced")
        response = (
            client.call(operation, arguments, credentials)
            if forced is None
            else client.failing(operation, arguments, forced)
        )
        keyless = credentials is NONE
        failures = [*response_failures(client, operation, arguments, response, keyless=keyless)]
        return response, failures, _values(client.spec, operation, arguments, response)

    return called


def _fetched(response: Response) -> Called:
    came = {
        "status": response.status,
        "media_type": response.media_type,
        "size": len(response.body),
        "begins": media_type_of(response.body),
    }
    return response, (), {"request": {"method": "GET"}, "response": came}


def _holds(program: Program, language: Language, pair: Mapping[str, Any]) -> bool:
    try:
        return program.holds(language.values(**pair))
    except EvaluationError:
        return False


def _values(spec: Spec, operation: Operation, arguments: Arguments, response: Response) -> dict[str, Any]:
    request = arguments.request(operation)
    found = values_of(exchange_of(spec, operation, request, response))
    if isinstance(found, NotExercised):
        raise Unsupported(found.reason)
    return dict(zip(("request", "response"), found, strict=True))


def _seen(
    entry: Mapping[str, Any], rule: ExchangeRule, lacking: str, results: Mapping[str, Any]
) -> Iterator[str]:
    yield f"promised in {entry['section']}"
    yield rule.expression.text
    if lacking:
        yield f"a response lacks what that looks at: {lacking}"
    for path in rule.expression.paths:
        found = look_up({STEPS: results}, "/" + path.replace(".", "/"))
        yield f"{path}: {seen(found, quoting=True)}"


def _arguments(
    spec: Spec, operation: Operation, definition: Mapping[str, Any], results: Mapping[str, Any]
) -> Arguments:
    """The arguments of a step: those of a sample, but for what it says."""
    given = sample(spec, operation) or Arguments()
    path, query, headers = (
        {**values, **_filled(definition.get(name, {}), results)}
        for name, values in (("path", given.path), ("query", given.query), ("headers", given.headers))
    )
    query = {name: value for name, value in query.items() if value is not None}
    whole = replace(given, path=path, query=query, headers=headers)
    if "body" not in definition:
        return whole
    body = _filled(definition["body"], results)
    kind = definition.get("media_type") or next(iter(operation.bodies), None)
    return replace(whole, body=body, media_type=kind)


def _filled(value: Any, results: Mapping[str, Any]) -> Any:
    """A value with what its references name. Raises Unsupported where a response doesn't have it."""
    if isinstance(value, Mapping):
        if value.keys() == {"$bytes"}:
            return b"RIFF".ljust(_size(value["$bytes"]), b"\0")
        if value.keys() == {"$text", "times"}:
            text = str(value["$text"])
            return text * _size(value["times"], len(text))
        return {name: _filled(item, results) for name, item in value.items()}
    if isinstance(value, list):
        return [_filled(item, results) for item in value]
    if not isinstance(value, str) or not value.startswith(_REFERENCE):
        return value
    place, _, pointer = value.removeprefix(_REFERENCE).partition("#")
    found = look_up(results, "/" + place.replace(".", "/") + pointer)
    if found is MISSING:
        raise Unsupported(f"a response doesn't have {value}")
    return found


def _size(times: Any, length: int = 1) -> int:
    """The number of repetitions of a text or byte. Raises Unsupported where that is no number, or too much."""
    if type(times) is not int or not 0 <= times * length <= _MOST_BYTES:
        raise Unsupported(f"a body of {times} times {length} bytes is not made: at most {_MOST_BYTES}")
    return times


Sequences = Callable[[Operation], Sequence[DataScenario]]


def sequences(spec: Spec, own: Mapping[str, Any] = MappingProxyType({}), origin: str = "") -> Sequences:
    """The sequences about an operation: those of the document, and those of ``own``, which name their operation.

    Raises SpecInvalid for one that means nothing.
    """
    languages = Language((STEPS,)), Language()
    found: dict[str, list[DataScenario]] = {}
    for operation in spec.operations:
        for id_, entry in operation.definition.get(SCENARIOS, {}).items():
            where = f"{spec.origin}: {operation.key}"
            scenario = _read(spec, id_, entry, languages, where, operation)
            found.setdefault(operation.key, []).append(scenario)
    wrong = problem({SCENARIOS: own}) if own else None
    if wrong is not None:
        raise SpecInvalid(f"{origin}: {'/'.join(map(str, wrong[0][1:]))}: {wrong[1]}")
    for id_, entry in own.items():
        scenario = _read(spec, id_, entry, languages, origin)
        for step in scenario.steps:
            if step.operation is None and "url" not in step.definition:
                wrong_name = step.definition.get("operation", "is named")
                raise SpecInvalid(f"{origin}: scenario {id_}: step {step.id}: no operation {wrong_name}")
        first = next((step.operation for step in scenario.steps if step.operation), None)
        if first is None:
            raise SpecInvalid(f"{origin}: scenario {id_}: calls no operation")
        found.setdefault(first.key, []).append(scenario)
    return lambda operation: found.get(operation.key, ())


def _read(
    spec: Spec,
    id_: str,
    entry: Mapping[str, Any],
    languages: tuple[Language, Language],
    where: str,
    default: Operation | None = None,
) -> DataScenario:
    try:
        rules, untils = scenario_expressions(entry, *languages)
    except RuleError as error:
        raise SpecInvalid(f"{where}: scenario {id_}: {error}") from error
    steps = [_step(spec, *made, default) for made in zip(entry["steps"], untils, strict=True)]
    return DataScenario(id_, entry, steps, rules, languages)


def _step(
    spec: Spec, definition: Mapping[str, Any], until: Program | None, default: Operation | None
) -> Step:
    """A step; without a name and without a URL it calls ``default``."""
    name = definition.get("operation", "")
    named = spec.by_key.get(name) or spec.by_id.get(name)
    return Step(
        definition["id"], named if {"operation", "url"} & definition.keys() else default, definition, until
    )


def sequences_for(spec: Spec, path: str | Path | None) -> Sequences:
    """The sequences of a document, and those of the user's file at ``path``: an object with ``scenarios``.

    Raises OptionInvalid where the file can't be read, SpecInvalid for a sequence that means nothing.
    """
    if path is None:
        return sequences(spec)
    return sequences(spec, own_entries("scenarios", path), f"--scenarios {path}")
