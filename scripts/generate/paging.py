"""The pages of a listing as code: how they follow each other, from what a spec says of the parameters."""

from collections.abc import Sequence

from scripts.errors import GenerationError

from .normalize import Plan
from .overloads import Parameter
from .text import Code, code, joined, literal, literals, nested


def pages_code(plan: Plan, parameters: Sequence[Parameter]) -> Code:
    """The paging of an operation with these parameters, as an expression; empty for one that doesn't page.

    Raises GenerationError where its x-pagination names a parameter that it hasn't.
    """
    pages = plan.pages
    if pages is None:
        return code("")
    names = {parameter.key: parameter.name for parameter in parameters}
    for wanted in (pages.parameter, *([pages.size] if pages.size else ()), *pages.carry):
        if literal(wanted) not in names:
            raise GenerationError(f"{plan.operation.name}: x-pagination: there is no parameter {wanted}")
    options = {
        "next": literals(pages.next) if pages.next else None,
        "end": literals(pages.end) if pages.end else None,
        "size": literal(names[literal(pages.size)]) if pages.size else None,
        "carry": nested([(names[literal(name)], name) for name in pages.carry]),
    }
    given = [code("{}={}", name, value) for name, value in options.items() if value]
    arguments = [literal(pages.style), literal(names[literal(pages.parameter)]), *given]
    return code("Paging({})", joined(", ", arguments))
