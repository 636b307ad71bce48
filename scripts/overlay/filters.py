"""Filters: what the library lets through though it is none, and those that need no general evaluation.

Nearly all filters in overlays ask whether a member is there or equals a string (``?@.name == 'id' && @.in == 'path'``),
and the library takes microseconds for each node that such a filter looks at.
"""

from collections.abc import Callable
from typing import Any

from jsonpath_rfc9535 import JSONPathQuery
from jsonpath_rfc9535.filter_expressions import (
    ComparisonExpression,
    Expression,
    FilterExpression,
    FilterQuery,
    FunctionExtension,
    LogicalExpression,
    PrefixExpression,
    RelativeFilterQuery,
    StringLiteral,
)
from jsonpath_rfc9535.segments import JSONPathChildSegment
from jsonpath_rfc9535.selectors import FilterSelector, NameSelector

from scripts.errors import OverlayError

Test = Callable[[Any], bool]


def check_comparisons(query: JSONPathQuery) -> None:
    """Refuse a test where RFC 9535 (2.3.5.1) wants a value to compare: ``!@.a == 1``, ``@.a == 1 == @.b``.

    The library takes them and compares what the test gives. Raises OverlayError.
    """
    waiting = _filters(query)
    while waiting:
        expression = waiting.pop()
        if isinstance(expression, ComparisonExpression):
            for side in (expression.left, expression.right):
                if isinstance(side, ComparisonExpression | LogicalExpression | PrefixExpression):
                    raise OverlayError(
                        f"only values can be compared, and {side} is a test: use parentheses or &&"
                    )
        waiting += _parts(expression)


def _filters(query: JSONPathQuery) -> list[Expression]:
    selectors = [selector for segment in query.segments for selector in segment.selectors]
    return [selector.expression for selector in selectors if isinstance(selector, FilterSelector)]


def _parts(expression: Expression) -> list[Expression]:
    if isinstance(expression, FilterExpression):
        return [expression.expression]
    if isinstance(expression, LogicalExpression | ComparisonExpression):
        return [expression.left, expression.right]
    if isinstance(expression, PrefixExpression):
        return [expression.right]
    if isinstance(expression, FunctionExtension):
        return list(expression.args)
    return _filters(expression.query) if isinstance(expression, FilterQuery) else []


def simple_test(expression: Expression) -> Test | None:
    """Tells whether a value passes the filter; None if the filter is not of the simple kind."""
    if isinstance(expression, FilterExpression):
        return simple_test(expression.expression)
    if isinstance(expression, LogicalExpression):
        return _both(simple_test(expression.left), expression.operator, simple_test(expression.right))
    if isinstance(expression, PrefixExpression):
        return _negated(simple_test(expression.right))
    if isinstance(expression, ComparisonExpression):
        return _comparison(expression)
    name = _member(expression)
    return None if name is None else lambda value: type(value) is dict and name in value


def _comparison(expression: ComparisonExpression) -> Test | None:
    name, literal = _member(expression.left), expression.right
    if name is None or not isinstance(literal, StringLiteral) or expression.operator not in ("==", "!="):
        return None
    text = literal.value

    def equal(value: Any) -> bool:
        return type(value) is dict and value.get(name) == text

    return equal if expression.operator == "==" else _negated(equal)


def _member(expression: Expression) -> str | None:
    """``name`` of ``@.name``."""
    if not isinstance(expression, RelativeFilterQuery) or len(expression.query.segments) != 1:
        return None
    segment = expression.query.segments[0]
    if not isinstance(segment, JSONPathChildSegment) or len(segment.selectors) != 1:
        return None
    selector = segment.selectors[0]
    return selector.name if isinstance(selector, NameSelector) else None


def _both(left: Test | None, operator: str, right: Test | None) -> Test | None:
    if left is None or right is None:
        return None
    if operator == "&&":
        return lambda value: left(value) and right(value)
    return lambda value: left(value) or right(value)


def _negated(test: Test | None) -> Test | None:
    return None if test is None else lambda value: not test(value)
