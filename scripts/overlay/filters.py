"""Filters that need no general evaluation: a member is there, or equals a string, in any logical combination.

Nearly all filters in overlays are of this kind (``?@.name == 'id' && @.in == 'path'``), and the library takes
microseconds for each node that such a filter looks at.
"""

from collections.abc import Callable
from typing import Any

from jsonpath_rfc9535.filter_expressions import (
    ComparisonExpression,
    Expression,
    FilterExpression,
    LogicalExpression,
    PrefixExpression,
    RelativeFilterQuery,
    StringLiteral,
)
from jsonpath_rfc9535.segments import JSONPathChildSegment
from jsonpath_rfc9535.selectors import NameSelector

Test = Callable[[Any], bool]


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
