"""Listings that come in pages, each a response of its own that may cost: read one after the other, up to a limit.

`Walk` decides which call comes next and whether one does; the synchronous and the asynchronous iterator only carry
its calls out.
"""

from __future__ import annotations

import functools
import typing
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Concatenate, Generic, Literal, ParamSpec, Self, TypeAlias, TypeVar

from .._data.pointer import point
from .._transport.call import Call
from ..errors import AnswerError, InvalidArgumentError
from ..types import UNSET
from .method import AsyncMethod, Request, SyncMethod, Way, part, seen
from .resource import AsyncResource, SyncResource

if TYPE_CHECKING:
    from .._transport.http import BaseClient

T = TypeVar("T")
P = ParamSpec("P")
Q = ParamSpec("Q")
Answer = TypeVar("Answer")

# texts, as in `method`
Walking: TypeAlias = "Callable[Concatenate[BaseClient, Q], Walk[Answer]]"
Decorated: TypeAlias = "PagedMethod[P, Answer, Q]"


@dataclass(frozen=True)
class Paging:
    """Paging of an operation: by the value for the next page that a response has under one of the names `next`
    (unless it is one of `end`), by an `offset` that grows by `size`, or by the number of the page.

    `parameter` and `size` are names of arguments, `carry` maps further ones to the name of their value in a response.
    """

    style: Literal["cursor", "offset", "page"]
    parameter: str
    next: tuple[str, ...] = ()
    end: tuple[object, ...] = ()
    size: str | None = None
    carry: tuple[tuple[str, str], ...] = ()

    def walk(self, request: Callable[..., Call[T]], arguments: dict[str, Any]) -> Walk[T]:
        """A walk through the pages of `request` from its first one; see `Walk` for the `arguments`."""
        return Walk(request, self, arguments)


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page: `answer` is what the method returns, `data` the JSON inside its envelopes, and `next` the arguments
    for the page after it, None where there is none. They are JSON values: keep them, and go on by
    `.pages(..., start=page.next)` when you want.
    """

    answer: T
    data: Any
    next: dict[str, Any] | None

    @property
    def items(self) -> list[Any]:
        """The entries of the listing: the page itself where it is a list, else the only list of objects in it, as
        far up as there is one.

        Raises AnswerError where several lists could be meant: take the right one from `data`.
        """
        found = _items(self.data)
        if found is None:
            raise AnswerError("the page has no list, or several, that could be its items: look into its `data`")
        return found


class Walk(Generic[T]):
    """Position in a listing. `arguments` are those of `request`, for the first page, `start` with those that
    an earlier page gave for the one after it, and the limits `max_pages`, `max_credits` and `max_empty_pages`.
    """

    def __init__(self, request: Callable[..., Call[T]], paging: Paging, arguments: dict[str, Any]) -> None:
        self._request = request
        self._paging = paging
        self._arguments = {**arguments, **arguments.get("extra", {})}
        self._arguments.pop("extra", None)
        limits = {name: self._arguments.pop(name) for name in ("max_pages", "max_credits", "max_empty_pages")}
        self._pages, self._credits, self._empty_pages = _limits(**limits)
        self._left_empty = self._empty_pages
        self._continue()
        self._ended = False
        self._trouble = ""
        self._last: Page[T] | None = None
        self.next: dict[str, Any] | None = self._token()
        begin = self._arguments[paging.parameter]
        if paging.style == "cursor":
            self._seen = {str(begin)}
        else:
            self._position = _number(begin, paging.parameter, 1 if paging.style == "page" else 0)

    def _continue(self) -> None:
        """Take the arguments of `start`; an operation that has a parameter of this name keeps any other value of it."""
        start = self._arguments.get("start")
        if isinstance(start, Mapping):
            known = {self._paging.parameter, *(argument for argument, _ in self._paging.carry)}
            if strange := set(start) - known:
                raise InvalidArgumentError(f"start: {', '.join(sorted(strange))} came from another listing")
            del self._arguments["start"]
            self._arguments.update(start)
        elif start is None:
            self._arguments.pop("start", None)
        if isinstance(self._arguments[self._paging.parameter], Mapping):
            raise InvalidArgumentError(f"{self._paging.parameter}: give the `next` of a page as start=")

    def _token(self) -> dict[str, Any] | None:
        """The arguments that lead from one page to the next, as they are now."""
        names = (self._paging.parameter, *(argument for argument, _ in self._paging.carry))
        given = {name: self._arguments[name] for name in names}
        return {name: value for name, value in given.items() if value is not UNSET and value is not None} or None

    def call(self) -> Call[T] | None:
        """The call of the next page; None at the end of the listing or the limit.

        Raises AnswerError when there are more, but the last one didn't say how to get them.
        """
        if (self._pages is not None and self._pages <= 0) or (self._ended and not self._trouble):
            return None
        call = self._request(**self._arguments)
        if self._credits is not None and _price(call) > self._credits:
            return None
        if self._trouble:
            raise AnswerError(self._trouble)
        return call

    def page(self, call: Call[T], answer: T) -> Page[T] | None:
        """The page that a response is; None where it only repeats the one before."""
        from .._data.model import encode

        if self._pages is not None:
            self._pages -= 1
        if self._credits is not None:
            self._credits -= _price(call)
        try:
            tree, data = _opened(encode(answer), call.client)
        except RecursionError:
            raise AnswerError("the page is nested too deep") from None
        items = _items(data)
        is_empty = items == []
        follows = self._follows(tree, items, call.client)
        repeats = self._last is not None and self._last.data == data and not is_empty
        if self._paging.style != "cursor" and repeats:
            self._ended, self.next = True, None
            return None
        if follows is not None:
            self._arguments[self._paging.parameter] = follows
        for argument, name in self._paging.carry:
            _, value = _search(tree, (name,))
            if value not in (None, ""):
                self._arguments[argument] = value
        self.next = None if follows is None else self._token()
        self._left_empty = self._left_empty - 1 if is_empty else self._empty_pages
        self._ended = follows is None or self._left_empty < 0
        self._last = Page(answer, data, self.next)
        return self._last

    def _follows(self, tree: Any, items: list[Any] | None, client: BaseClient) -> Any:
        """The argument for the page after this one, None where there is none. An empty page is the last one unless it
        says that there are more, or where.
        """
        _, more, last = client._page_signs
        says_more, is_more = _search(tree, more)
        says_last, is_last = _search(tree, last)
        if (says_more and not _true(is_more)) or (says_last and _true(is_last)):
            return None
        if self._paging.style != "cursor":
            return None if items == [] and not says_more and not says_last else self._counted(items)
        _, value = _search(tree, self._paging.next)
        if says_more and value in (None, ""):
            names = ", ".join(self._paging.next)
            self._trouble = f"there are more pages, but the answer has none of {names} to go on with"
        if not value or str(value) in (self._seen | {"0", *map(str, self._paging.end)}):
            return None
        self._seen.add(str(value))
        return value

    def _counted(self, items: list[Any] | None) -> int | None:
        """The next number or offset: farther by the requested size, else by the number of entries received."""
        paging = self._paging
        step = 1
        if paging.style == "offset":
            size = self._arguments[paging.size] if paging.size else None
            if size in (None, UNSET) and items is None:
                hint = f": give {paging.size}" if paging.size else ""
                self._trouble = f"the size of a page isn't known from the response{hint}"
                return None
            step = len(items or ()) if size in (None, UNSET) else _number(size, str(paging.size), 0)
        self._position += step
        return self._position


class _Walked(Generic[T]):
    """Base of synchronous and asynchronous pages."""

    def __init__(self, walk: Walk[T]) -> None:
        self._walk = walk

    @property
    def next(self) -> dict[str, Any] | None:
        """The arguments for the page after the last one that was read, for `start=`; None where there is none."""
        return self._walk.next


class Pages(_Walked[T]):
    """The pages of a listing; each is requested when it is needed. `next` is what to go on with later."""

    @property
    def items(self) -> Iterator[Any]:
        """The entries of all pages; raises as `Page.items` does."""
        return (item for page in self for item in page.items)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Page[T]:
        call = self._walk.call()
        page = None if call is None else self._walk.page(call, call.finish(call.client.run(call)))
        if page is None:
            raise StopIteration
        return page


class AsyncPages(_Walked[T]):
    """`Pages` for `async for`."""

    @property
    def items(self) -> AsyncIterator[Any]:
        """The entries of all pages; raises as `Page.items` does."""
        return (item async for page in self for item in page.items)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Page[T]:
        call = self._walk.call()
        page = None if call is None else self._walk.page(call, call.finish(await call.client.arun(call)))
        if page is None:
            raise StopAsyncIteration
        return page


class SyncPagedMethod(SyncMethod[P, Answer], Generic[P, Answer, Q]):
    """An operation of a synchronous client that lists something page by page."""

    def __init__(self, request: Request[P, Answer], walk: Walking[Q, Answer], client: BaseClient) -> None:
        super().__init__(request, client)
        self._walk = walk

    @property
    def pages(self) -> Way[Q, Pages[Answer]]:
        """The same call for one page after the other; takes `max_pages` or `max_credits` as well, or both."""
        walk, client = self._walk, self._client

        @functools.wraps(walk)
        def pages(*args: Q.args, **kwargs: Q.kwargs) -> Pages[Answer]:
            return Pages(walk(client, *args, **kwargs))

        return part(pages, walk, client, "Pages[{}]")


class AsyncPagedMethod(AsyncMethod[P, Answer], Generic[P, Answer, Q]):
    """An operation of an asynchronous client that lists something page by page."""

    def __init__(self, request: Request[P, Answer], walk: Walking[Q, Answer], client: BaseClient) -> None:
        super().__init__(request, client)
        self._walk = walk

    @property
    def pages(self) -> Way[Q, AsyncPages[Answer]]:
        """The same call for one page after the other; takes `max_pages` or `max_credits` as well, or both."""
        walk, client = self._walk, self._client

        @functools.wraps(walk)
        def pages(*args: Q.args, **kwargs: Q.kwargs) -> AsyncPages[Answer]:
            return AsyncPages(walk(client, *args, **kwargs))

        return part(pages, walk, client, "AsyncPages[{}]")


class PagedMethod(Generic[P, Answer, Q]):
    """An operation that lists something page by page, as a method that can also go through the pages."""

    def __init__(self, request: Request[P, Answer], walk: Walking[Q, Answer]) -> None:
        self.request = request
        self.walk = walk

    @typing.overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @typing.overload
    def __get__(self, instance: SyncResource, owner: type) -> SyncPagedMethod[P, Answer, Q]: ...
    @typing.overload
    def __get__(self, instance: AsyncResource, owner: type) -> AsyncPagedMethod[P, Answer, Q]: ...
    def __get__(self, instance: Any, owner: type) -> Any:
        if isinstance(instance, SyncResource):
            return seen(SyncPagedMethod(self.request, self.walk, instance._client))
        if isinstance(instance, AsyncResource):
            return seen(AsyncPagedMethod(self.request, self.walk, instance._client))
        return self


class Paged(Generic[Q, Answer]):
    """Decorator of the function that describes an operation whose pages `walk` goes through."""

    def __init__(self, walk: Walking[Q, Answer]) -> None:
        self._walk = walk

    def __call__(self, request: Request[P, Answer]) -> Decorated[P, Answer, Q]:
        return PagedMethod(request, self._walk)


def _limits(
    max_pages: int | None, max_credits: float | None, max_empty_pages: int
) -> tuple[int | None, Decimal | None, int]:
    if max_pages is None and max_credits is None:
        raise InvalidArgumentError("give max_pages or max_credits: each page is a call, and may cost")
    given = {"max_pages": max_pages, "max_credits": max_credits, "max_empty_pages": max_empty_pages}
    for name, limit in given.items():
        if limit is not None and limit < 0:
            raise InvalidArgumentError(f"{name}: {limit} is negative")
    return max_pages, None if max_credits is None else Decimal(str(max_credits)), max_empty_pages


def _price(call: Call[Any]) -> Decimal:
    price = call.operation.price
    credits = None if price is None else price.before(call.body, {})
    if credits is None:
        raise InvalidArgumentError(
            f"max_credits: what {call.operation.name} costs can't be known before; give max_pages"
        )
    return credits


def _opened(body: Any, client: BaseClient) -> tuple[Any, Any]:
    """The page in a response, and what is inside its further envelopes: `{"data": {"data": ...}}`."""
    at = client._page_signs[0]
    found, tree = point(body, at)
    if not found:
        return body, body
    data, name = tree, at.rpartition("/")[2]
    while name and isinstance(data, dict) and isinstance(data.get(name), dict | list):
        data = data[name]
    return tree, data


def _search(tree: Any, names: tuple[str, ...]) -> tuple[bool, Any]:
    """The value under the first of `names` that an object has, as far up as possible; lists are left out."""
    for name in names:
        for item in _objects(tree):
            if name in item and not isinstance(item[name], dict | list):
                return True, item[name]
    return False, None


def _objects(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON value outside of lists, the outer ones first."""
    waiting = deque([tree])
    while waiting:
        item = waiting.popleft()
        if isinstance(item, dict):
            yield item
            waiting.extend(item.values())


def _items(data: Any) -> list[Any] | None:
    """The entries of a page; None where they can't be found."""
    if isinstance(data, list):
        return data
    for item in _objects(data):
        lists = [value for value in item.values() if isinstance(value, list)]
        full = [value for value in lists if value and isinstance(value[0], dict)]
        if lists and not any(lists):
            return []
        if full or len(lists) == 1:
            return (full or lists)[0] if len(full) < 2 else None
    return None


def _true(sign: object) -> bool:
    return bool(sign) and str(sign).lower() not in ("false", "0")


def _number(value: Any, name: str, default: int) -> int:
    if value is UNSET or value is None:
        return default
    try:
        return int(value)
    except (TypeError, ValueError) as error:
        raise InvalidArgumentError(f"{name}: {value!r} is no number to count on from") from error
