"""The replies of a mock, counting the requests that each was given to."""

from collections.abc import Callable, Iterable

from leaperone_conformance.errors import OptionInvalid
from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.http.errors import ApiError
from leaperone_conformance.spec import Operation, Spec

from .model import Reply, ReplyContent

UNMATCHED = 501
"""No documented status, so that nobody takes it for a response of the API."""
_KEPT = 1000


class Replies:
    """The first reply that is for a request is given; ``strict`` refuses a request that none is for.

    ``speaks`` are the operations of models, whose responses can be made of a text; ``message`` is what the user of a
    call said last. Raises OptionInvalid for a reply that no operation has, or that differs from the spec.
    """

    def __init__(
        self,
        spec: Spec,
        speaks: frozenset[str],
        message: Callable[[Call], str],
        replies: Iterable[Reply] = (),
        *,
        strict: bool = False,
    ) -> None:
        self._spec = spec
        self._speaks = speaks
        self._message = message
        self.strict = strict
        self.unmatched: list[str] = []
        """Requests that were refused because no reply is for them, as sentences."""
        self._replies: list[Reply] = []
        self._counts: list[int] = []
        self.set(replies)

    def set(self, replies: Iterable[Reply]) -> None:
        """Put ``replies`` in the place of all others. Raises OptionInvalid, and changes nothing."""
        replies = list(replies)
        for reply in replies:
            self._check(reply)
        self._replies, self._counts, self.unmatched = replies, [0] * len(replies), []

    def add(self, reply: Reply) -> None:
        """Put a reply behind those that there are. Raises OptionInvalid."""
        self._check(reply)
        self._replies.append(reply)
        self._counts.append(0)

    def find(self, call: Call) -> ReplyContent | None:
        """The reply to a call; None without one. Raises ApiError (501) for an unmatched call or an invalid reply."""
        if not self._replies and not self.strict:
            return None
        operation = call.operation
        for index, reply in enumerate(self._replies):
            count = self._counts[index]
            if not reply.concerns(operation) or (reply.times is not None and count >= reply.times):
                continue
            content = reply.contents[min(count, len(reply.contents) - 1)]
            if not self._fits(operation, content) or not reply.matches(call, self._message):
                continue
            self._counts[index] += 1
            problem = content.problem(self._spec, operation) if reply.check else None
            if problem is not None:
                raise ApiError(UNMATCHED, f"reply to {reply.operation}: {problem}", "invalid_reply")
            return content
        if not self.strict:
            return None
        message = f"{operation.key}: no reply is for this request; {self._near(operation)}"
        self.unmatched = [*self.unmatched[-_KEPT:], message]
        raise ApiError(UNMATCHED, message, "no_reply")

    def _near(self, operation: Operation) -> str:
        near = [
            f"when {reply.when!r} ({count} of {reply.times or 'any'} times)"
            for reply, count in zip(self._replies, self._counts, strict=True)
            if reply.concerns(operation)
        ]
        return (
            f"there are {len(near)} of the operation: {'; '.join(near[:3])}"
            if near
            else "the operation has none"
        )

    def _fits(self, operation: Operation, content: ReplyContent) -> bool:
        return content.script is None or content.is_error or operation.key in self._speaks

    def _check(self, reply: Reply) -> None:
        concerned = list(filter(reply.concerns, self._spec.operations))
        if not concerned:
            raise OptionInvalid(f"reply to {reply.operation}: there is no such operation")
        for content in reply.contents:
            if not any(self._fits(operation, content) for operation in concerned):
                speaks = ", ".join(sorted(self._speaks)) or "no operation of this API"
                raise OptionInvalid(
                    f'reply to {reply.operation}: text and tool_calls are for {speaks}: give {{"json": ...}}'
                )
            problem = (
                content.problem(self._spec, concerned[0]) if reply.check and len(concerned) == 1 else None
            )
            if problem is not None:
                raise OptionInvalid(
                    f"reply to {reply.operation}: {problem} (check=False sends it all the same)"
                )
