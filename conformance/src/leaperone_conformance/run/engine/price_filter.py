"""Keeps cases within what the plan takes a case to cost, so that one dear case doesn't use up an operation's part."""

import json
from typing import Any

import requests
from schemathesis.generation.case import Case
from schemathesis.hooks import HookContext, HookDispatcher

from leaperone_conformance.run.budget.fingerprint import identity
from leaperone_conformance.run.budget.prices import Prices, content
from leaperone_conformance.spec import Spec


class PriceFilter:
    """Hooks that make valid cases as small as the documented example, and drop those whose price is higher or unknown.

    Amounts (images, tokens of the output) that exceed the example's are set to the example's. Which cases
    there are depends on prices alone, not on how much is left. What was paid for ``earlier``, before the run was cut
    off, isn't sent again.
    """

    def __init__(self, spec: Spec, prices: Prices, earlier: frozenset[str]) -> None:
        self._spec = spec
        self._prices = prices
        self._earlier = earlier

    def register(self, hooks: HookDispatcher) -> None:
        """Put the hooks in place."""
        hooks.register_hook_with_name(self.filter_case, "filter_case")
        hooks.register_hook_with_name(self.map_case, "map_case")
        # The hooks above see no documented examples.
        hooks.register_hook_with_name(self.before_add_examples, "before_add_examples")

    def before_add_examples(self, context: HookContext, examples: list[Case[Any]]) -> None:
        """Do the same with the examples of an operation."""
        examples[:] = [self.map_case(context, case) for case in examples if self.filter_case(context, case)]

    def filter_case(self, context: HookContext, case: Case[Any]) -> bool:
        """True for a case that costs no more than a planned one, or can be changed so."""
        request = _request(case)
        if self._within(case, *content(request)):
            return identity(self._spec, request) not in self._earlier
        return self._smaller(case) is not None

    def map_case(self, context: HookContext, case: Case[Any]) -> Case[Any]:
        """The case, made small where it would cost too much."""
        body = None if self._within(case, *content(_request(case))) else self._smaller(case)
        if body is not None:
            case.body = body
            # Or Schemathesis would judge the changed body anew.
            case._record_starting_state()
        return case

    def _within(self, case: Case[Any], body: bytes, media_type: str) -> bool:
        operation = self._spec.by_key[case.operation.label]
        planned = self._prices.of_a_case(operation)
        cost = self._prices.most(operation, body, media_type)
        return planned is not None and cost is not None and cost <= planned

    def _smaller(self, case: Case[Any]) -> dict[str, Any] | None:
        """A valid body with the amount of the documented example; None where there is none, or that doesn't help."""
        amount = self._prices.documented_amount(self._spec.by_key[case.operation.label])
        valid = case.meta is not None and case.meta.generation.mode.is_positive
        media_type = case.media_type or ""
        if amount is None or not valid or not isinstance(case.body, dict) or not media_type.endswith("json"):
            return None
        name, value = amount
        body = {**case.body, name: value}
        # Not by trying it in the case, which would then be judged anew.
        return body if self._within(case, json.dumps(body).encode(), media_type) else None


def _request(case: Case[Any]) -> requests.PreparedRequest:
    return requests.Request(**case.as_transport_kwargs()).prepare()
