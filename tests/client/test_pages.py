"""Listings read page by page: where they go on, where they end, and what they may cost."""

import asyncio
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from leaperone import AsyncLeaperone, Leaperone, errors

from .loopback import Loopback, json_reply, serve


def listing(data: Any) -> Any:
    return json_reply({"code": 200, "data": data})


def item(number: int) -> dict[str, int]:
    return {"id": number}


def queries(api: Loopback) -> list[dict[str, str]]:
    return [{k: v[0] for k, v in parse_qs(urlsplit(seen.target).query).items()} for seen in api.seen]


def sync_pages(api: Loopback, name: str, **arguments: Any) -> list[Any]:
    client = Leaperone(api_key="sk-x", base_url=api.url, max_retries=0)
    return list(method(client, name).pages(**arguments))


def async_pages(api: Loopback, name: str, **arguments: Any) -> list[Any]:
    async def main() -> list[Any]:
        async with AsyncLeaperone(api_key="sk-x", base_url=api.url, max_retries=0) as client:
            return [page async for page in method(client, name).pages(**arguments)]

    return asyncio.run(main())


def method(client: Any, name: str) -> Any:
    for part in f"social.{name}".split("."):
        client = getattr(client, part)
    return client


Read = Callable[..., list[Any]]
both = pytest.mark.parametrize("read", [sync_pages, async_pages])
POSTS = "douyin.app.v3.fetch_user_post_videos"


@both
def test_a_cursor_is_passed_on_until_there_is_no_more(read: Read) -> None:
    answers = [
        {"aweme_list": [item(1), item(2)], "max_cursor": 170, "has_more": 1},
        {"aweme_list": [item(3)], "max_cursor": 180, "has_more": 0},
    ]
    with serve(*map(listing, answers)) as api:
        pages = read(api, POSTS, sec_user_id="u", count=2, max_pages=9)
    assert [page.items for page in pages] == [[item(1), item(2)], [item(3)]]
    assert [page.next for page in pages] == [{"max_cursor": 170}, None]
    assert [page.answer.data for page in pages] == answers  # as the method returns it
    assert queries(api) == [
        {"sec_user_id": "u", "count": "2"},
        {"sec_user_id": "u", "count": "2", "max_cursor": "170"},
    ]


@both
@pytest.mark.parametrize(
    ("name", "last"),
    [
        (POSTS, {"aweme_list": [item(2)], "max_cursor": 0}),
        (POSTS, {"aweme_list": [item(2)]}),
        (POSTS, {"aweme_list": [item(2)], "max_cursor": None}),
        (POSTS, {"aweme_list": [item(2)], "max_cursor": 7}),
        (POSTS, {"aweme_list": [], "max_cursor": 7, "has_more": True}),
        (POSTS, {"aweme_list": [item(2)], "max_cursor": 9, "has_more": "false"}),
        (POSTS, {"aweme_list": [item(2)], "max_cursor": 9, "paging": {"is_end": True}}),
        ("kuaishou.app.fetch_user_hot_post", {"feeds": [item(2)], "pcursor": "no_more"}),
    ],
)
def test_listings_end(read: Read, name: str, last: dict[str, Any]) -> None:
    first = {"aweme_list": [item(1)], "max_cursor": 7, "pcursor": "7"}
    required = {"sec_user_id": "u"} if name == POSTS else {"user_id": "u"}
    with serve(listing(first), listing(last)) as api:
        assert len(read(api, name, **required, max_pages=9)) == 2


@both
def test_envelopes_are_opened_and_what_came_is_kept(read: Read) -> None:
    nested = {"data": {"data": [item(1)], "cursor": "c2"}, "page_info": {"has_next_page": True}}
    with serve(listing(nested), listing({"data": {"data": []}})) as api:
        first, second = read(api, "douyin.app.v3.fetch_music_hot_search_list", max_pages=5)
    assert (first.data, first.items, first.next) == ([item(1)], [item(1)], {"cursor": "c2"})
    assert first.answer.to_dict() == {"code": 200, "data": nested}
    assert (second.items, second.next) == ([], None)


@both
def test_page_numbers_are_counted_from_where_the_caller_begins(read: Read) -> None:
    pages = [listing({"list": [item(n)]}) for n in range(3)]
    with serve(*pages) as api:  # the last answer repeats
        assert len(read(api, "instagram.v1.fetch_cities", country_code="CN", page=4, max_pages=9)) == 3
    assert [query["page"] for query in queries(api)] == ["4", "5", "6", "7"]


@both
def test_an_offset_grows_by_what_was_asked_for_or_came(read: Read) -> None:
    name = "douyin.web.fetch_general_search_result"
    answers = [
        listing({"list": [item(1), item(2)], "search_id": "s"}),
        listing({"list": [item(3)]}),
        listing({"list": []}),
    ]
    with serve(*answers) as api:
        assert len(read(api, name, keyword="k", max_pages=9)) == 3
        assert [query.get("offset") for query in queries(api)] == [None, "2", "3"]
        assert [query.get("search_id") for query in queries(api)] == [None, "s", "s"]
        api.seen.clear()
        api.replies[:] = answers
        read(api, name, keyword="k", count=10, offset=5, max_pages=9)
        assert [query.get("offset") for query in queries(api)] == ["5", "15", "25"]


ENDLESS = {"aweme_list": [item(1)], "has_more": True}


def endless(count: int) -> list[Any]:
    return [listing({**ENDLESS, "max_cursor": number}) for number in range(1, count + 1)]


@both
@pytest.mark.parametrize(
    ("limits", "count"),
    [
        ({"max_pages": 3}, 3),
        ({"max_credits": 0.03}, 3),  # 0.01 a page
        ({"max_credits": 0.039}, 3),
        ({"max_pages": 2, "max_credits": 1}, 2),
        ({"max_pages": 5, "max_credits": 0.01}, 1),
        ({"max_credits": 0.005}, 0),
        ({"max_pages": 0}, 0),
    ],
)
def test_no_more_pages_than_the_limits_allow(read: Read, limits: dict[str, Any], count: int) -> None:
    with serve(*endless(9)) as api:
        assert len(read(api, POSTS, sec_user_id="u", **limits)) == count
    assert len(api.seen) == count


@both
@pytest.mark.parametrize("limits", [{}, {"max_pages": -1}, {"max_credits": -0.1}])
def test_a_limit_has_to_be_set(read: Read, limits: dict[str, Any]) -> None:
    with serve(*endless(1)) as api:
        with pytest.raises(errors.InvalidArgumentError, match="max_"):
            read(api, POSTS, sec_user_id="u", **limits)
    assert not api.seen


@both
def test_a_start_that_is_no_number_is_refused_before_anything_is_sent(read: Read) -> None:
    with serve(*endless(1)) as api:
        with pytest.raises(errors.InvalidArgumentError, match="page: 'x'"):
            read(api, "instagram.v1.fetch_cities", country_code="CN", page="x", max_pages=1)
    assert not api.seen


def test_pages_can_be_read_on_after_a_limit_and_after_a_failure() -> None:
    with serve(*endless(2), json_reply({"message": "down"}, 500), *endless(4)[2:]) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url, max_retries=0)
        posts = client.social.douyin.app.v3.fetch_user_post_videos
        pages = posts.pages(sec_user_id="u", max_pages=2)
        assert len(list(pages)) == 2
        assert pages.next == {"max_cursor": 2}
        further = posts.pages(sec_user_id="u", start=pages.next, max_pages=9)
        with pytest.raises(errors.ServerError):
            next(further)
        assert next(further).next == {"max_cursor": 3}
    assert [query.get("max_cursor") for query in queries(api)] == [None, "1", "2", "2"]


def test_more_without_a_way_to_it_raises_after_the_page() -> None:
    with serve(listing({"aweme_list": [item(1)], "has_more": 1})) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url)
        pages = client.social.douyin.app.v3.fetch_user_post_videos.pages(sec_user_id="u", max_pages=5)
        assert next(pages).items == [item(1)]
        with pytest.raises(errors.AnswerError, match="none of max_cursor"):
            next(pages)
    assert len(api.seen) == 1


def test_items_of_all_pages() -> None:
    async def read() -> list[Any]:
        async with AsyncLeaperone(api_key="sk-x", base_url=api.url) as client:
            pages = client.social.douyin.app.v3.fetch_user_post_videos.pages(sec_user_id="u", max_pages=3)
            return [item async for item in pages.items]

    with serve(*endless(9)) as api:
        client = Leaperone(api_key="sk-x", base_url=api.url)
        pages = client.social.douyin.app.v3.fetch_user_post_videos.pages(sec_user_id="u", max_pages=3)
        assert list(pages.items) == [item(1)] * 3
        api.replies[:] = endless(9)
        assert asyncio.run(read()) == [item(1)] * 3


@pytest.mark.parametrize(
    ("data", "items"),
    [
        ([1, 2], [1, 2]),
        ({"a": [item(1)], "tags": ["x"], "n": 1}, [item(1)]),
        ({"user": {"edges": [item(1)]}, "n": 1}, [item(1)]),
        ({"a": [], "b": []}, []),
        ({"a": ["x"]}, ["x"]),
        ({"a": [item(1)], "b": [item(2)]}, None),
        ({"a": ["x"], "b": ["y"]}, None),
        ({"n": 1}, None),
        ("text", None),
        (None, None),
    ],
)
def test_items_are_told_or_refused(data: Any, items: list[Any] | None) -> None:
    with serve(listing(data)) as api:
        [page] = sync_pages(api, POSTS, sec_user_id="u", max_pages=1)
    if items is None:
        with pytest.raises(errors.AnswerError, match="no list, or several"):
            assert page.items
    else:
        assert page.items == items


def test_help_shows_parameters_and_limits() -> None:
    import inspect

    pages = Leaperone(api_key="sk-x").social.douyin.app.v3.fetch_user_post_videos.pages
    assert list(inspect.signature(pages).parameters)[-5:] == [
        "start",
        "max_pages",
        "max_credits",
        "max_empty_pages",
        "extra",
    ]
    assert "fetch_user_post_videos" in (pages.__doc__ or "")


@both
@pytest.mark.parametrize("name", [POSTS, "bilibili.app.fetch_user_videos"])
def test_an_empty_page_with_a_next_one_is_not_the_end(read: Read, name: str) -> None:
    required = {"sec_user_id": "u"} if name == POSTS else {"user_id": "u"}
    pages = [
        {"list": [item(1)], "has_more": True, "max_cursor": 1},
        {"list": [], "has_more": True, "max_cursor": 2},
        {"list": [], "has_more": True, "max_cursor": 3},
        {"list": [item(2)], "has_more": False},
    ]
    with serve(*map(listing, pages)) as api:
        assert [page.items for page in read(api, name, **required, max_pages=9)] == [
            [item(1)],
            [],
            [],
            [item(2)],
        ]


@both
def test_empty_pages_come_to_an_end(read: Read) -> None:
    pages = [listing({"list": [], "has_more": True, "max_cursor": number}) for number in range(1, 30)]
    with serve(*pages) as api:
        last = read(api, POSTS, sec_user_id="u", max_pages=20, max_empty_pages=2)[-1]
        assert len(api.seen) == 3
        assert last.next == {"max_cursor": 3}, "the caller may go on"


def test_the_next_page_is_read_by_another_program() -> None:
    name = "douyin.web.fetch_general_search_result"
    first = listing({"list": [item(1), item(2)], "search_id": "s"})
    with serve(first, listing({"list": []})) as api:
        [page] = sync_pages(api, name, keyword="k", max_pages=1)
        kept = json.dumps(page.next)
        sync_pages(api, name, keyword="k", max_pages=1, start=json.loads(kept))
    assert queries(api)[-1] == {"keyword": "k", "offset": "2", "search_id": "s"}


def test_a_start_that_is_not_of_the_listing_is_refused() -> None:
    with serve(listing({})) as api:
        with pytest.raises(errors.InvalidArgumentError, match="start: cursor"):
            sync_pages(api, POSTS, sec_user_id="u", max_pages=1, start={"cursor": "c"})
        with pytest.raises(errors.InvalidArgumentError, match=r"max_cursor: .*start="):
            sync_pages(api, POSTS, sec_user_id="u", max_pages=1, max_cursor={"max_cursor": 1})
    assert not api.seen
