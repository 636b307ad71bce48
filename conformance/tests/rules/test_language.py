"""The language of rules: what it knows, what it refuses, and that no expression takes long or much."""

import subprocess
import sys
from typing import Any

import pytest

from leaperone_conformance.rules import EvaluationError, ExchangeRule, Language, Outcome, RuleError


def _holds(expression: str, body: Any) -> bool:
    language = Language()
    return language.compile(expression).holds(language.values(request={}, response={"body": body}))


@pytest.mark.parametrize(
    ("expression", "body"),
    [
        ("distinct(response.body.map(m, m.id))", [{"id": 1}, {"id": 2}]),
        ("!distinct(response.body)", [{"a": [1]}, {"a": [1.0]}]),
        ("distinct(response.body)", [1, True, "1"]),
        ("isJson(response.body) && !isJson('{')", "[1]"),
        ("join(response.body) == 'abc'", ["a", "bc"]),
        ("pairs(response.body).all(p, p[0] < p[1])", [1, 2, 3]),
        ("pairs(response.body).size() == 0", [1]),
        ("slice(response.body, 1, 3) == '😀中'", "a😀中b"),
        ("size(response.body) == 4", "a😀中b"),
        ("split(response.body, ',').map(t, double(t)) == [1.5, 2.0]", "1.5,2"),
        ("sum(response.body) == 3.5", [1, 2.5]),
        ("response.body.a == 1 && response.body['a-b'] in [2, 3]", {"a": 1.0, "a-b": 3}),
    ],
)
def test_what_expressions_know(expression: str, body: Any) -> None:
    assert _holds(expression, body)


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("respons.body == 1", "column 8: undeclared reference to 'respons.body'"),
        ("response.bdy == 1", "looks at response.bdy: name one of response.audio"),
        ("request.body == response", "looks at response: name one of"),
        ("nothing(response.body)", "undeclared reference to 'nothing'"),
        ("response.body.a.open()", "undeclared reference to 'open'"),
        ("response.status ==", "Syntax error"),
        ("response.status", "says DYN, where it has to say true or false"),
        ("size(response.body)", "says INT, where"),
        ("true " + "&& true" * 200, "has 1405 characters, of at most 1000"),
        ("(" * 60 + "true" + ")" * 60, "recursion"),
        ("response.body == r'a'", "a raw, byte or triple-quoted text"),
        ("response.body == '''a'''", "a raw, byte or triple-quoted text"),
        ("true // false", "a comment"),
        ("{'a': 1}.a == 1", "a map or a message"),
        ("response.body == `a`", "an open text"),
        ("[response.body, response.body].all(a, true)", "a list of more than constants"),
        ("1 + 1 + 1 + 1 + 1 + 1 == 6", "+ more than 4 times"),
        ("response.body.map(a, a).map(a, a).map(a, a) == 1", "map more than 2 times"),
        ("pairs(pairs(pairs(response.body))) == []", "pairs more than 2 times"),
    ],
)
def test_what_is_no_expression(expression: str, message: str) -> None:
    with pytest.raises(RuleError) as refused:
        Language().compile(expression)
    assert message in str(refused.value)
    assert "\n" not in str(refused.value)


def test_text_is_not_taken_for_an_expression() -> None:
    assert _holds(
        r"response.body == 'response.x [a] {b} // \' + + + + + +'", "response.x [a] {b} // ' + + + + + +"
    )


@pytest.mark.parametrize(
    "expression",
    [
        "response.body.all(a, response.body.all(b, response.body.all(c, a + b + c >= 0)))",
        "response.body.all(a, response.body == response.body)",
        "response.body.all(a, distinct(response.body))",
        "pairs(pairs(response.body)).all(p, p == p)",
    ],
)
def test_an_expression_that_would_look_at_too_much_has_no_value(expression: str) -> None:
    with pytest.raises(EvaluationError):
        _holds(expression, list(range(50_000)))


def test_hostile_expressions_end_in_time_and_in_little_memory() -> None:
    """They are tried in a process of their own, which may have neither much memory nor time."""
    program = """
import resource
from leaperone_conformance.rules import EvaluationError, Language
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
language = Language()
numbers = language.values(request={}, response={"body": list(range(4_400))})
text = language.values(request={}, response={"body": ["a" * 900_000]})
for expression, values in (
    ("response.body.all(a, response.body == response.body)", numbers),
    ("response.body.all(a, distinct(response.body))", numbers),
    ("response.body.map(a, response.body) == response.body.map(a, response.body)", numbers),
    ("response.body.map(a, a + a + a).map(b, b + b + b).all(c, c.matches('(a*)*b'))", text),
    ("response.body.all(a, a.matches('(((a{30}){30}){30}){30}'))", text),
):
    try:
        language.compile(expression).holds(values)
    except EvaluationError:
        pass
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def _outcome(entry: dict[str, str], body: Any) -> tuple[Outcome, str]:
    language = Language()
    rule = ExchangeRule.read("a", {"section": "s", "message": "m", **entry}, language)
    evaluation = rule.of(language.values(request={}, response={"body": body}))
    return evaluation.outcome, evaluation.reason


def test_a_rule_is_held_broken_or_not_exercised() -> None:
    rule = {"when": "has(response.body.a)", "expression": "response.body.a == 1"}
    assert _outcome(rule, {"a": 1}) == (Outcome.HELD, "")
    assert _outcome(rule, {"a": 2}) == (Outcome.BROKEN, "")
    assert _outcome(rule, {})[0] is Outcome.NOT_EXERCISED
    assert _outcome(rule, None)[0] is Outcome.NOT_EXERCISED


def test_an_expression_without_a_value_is_not_exercised_and_says_why() -> None:
    outcome, reason = _outcome({"expression": "response.body.a == 1"}, {})
    assert outcome is Outcome.NOT_EXERCISED
    assert reason == 'Key not found in map : "a"'


def test_a_wrong_expression_is_told_with_its_rule() -> None:
    with pytest.raises(RuleError, match="when of rule a: column 4: Syntax error"):
        ExchangeRule.read(
            "a", {"section": "s", "message": "m", "when": "x ?", "expression": "true"}, Language()
        )
