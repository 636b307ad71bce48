"""Comparisons of tests, which the JSONPath library lets through though RFC 9535 has none."""

from jsonpath_rfc9535 import JSONPathQuery
from jsonpath_rfc9535.filter_expressions import (
    ComparisonExpression,
    Expression,
    FilterExpression,
    FilterQuery,
    FunctionExtension,
    LogicalExpression,
    PrefixExpression,
)
from jsonpath_rfc9535.selectors import FilterSelector

from scripts.errors import OverlayError


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
