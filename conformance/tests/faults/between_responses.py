"""Faults that no single response shows: of sequences of calls, of tasks, of pages and of streams."""

import json
from typing import Any

from .exchange import Change, Exchange, adding, answers, at, body, chunks, stream, text, when
from .fault import Fault, Kind

CHAT = "POST /v1/chat/completions"
RESPONSES = "POST /v1/responses"
TRANSCRIPTION = "POST /v1/audio/transcriptions"
IMAGE = "POST /v1/images/generations"
TASK = "GET /v1/images/generations/{}"
BALANCE = "GET /v1/cli/credits/balance"
FEED = "GET /v1/social-media/data/bilibili/app/fetch_popular_feed"
PAGED = "GET /v1/social-media/data/linkedin/web/get_user_certifications"


def _kept(name: str) -> Change:
    """A property that has its first value in every later response."""

    def change(exchange: Exchange) -> None:
        found = exchange.json if exchange.ok else None
        if isinstance(found, dict) and name in found:
            exchange.json = found | {name: exchange.state.setdefault(name, found[name])}

    return change


def _counted(exchange: Exchange) -> int:
    key = f"count {exchange.path}"
    exchange.state[key] = exchange.state.get(key, 0) + 1
    return int(exchange.state[key])


def _back_again(exchange: Exchange) -> None:
    """Each task is pending again at every third look."""
    if exchange.ok and _counted(exchange) % 3 == 0:
        body(at("data", adding(status="pending", images=None, error=None)))(exchange)


def _other_images(exchange: Exchange) -> None:
    """The images of a task have another address each time."""
    number = _counted(exchange)
    body(at("data/images/*/url", lambda url: url.replace("/1.png", f"/1.png?v={number}")))(exchange)


def _never_ends(exchange: Exchange) -> None:
    body(
        at(
            "data",
            lambda task: (
                task | {"status": "processing", "images": None} if task["status"] == "completed" else task
            ),
        )
    )(exchange)


def _first_page(exchange: Exchange) -> None:
    """Every page has the items of the first."""
    found = exchange.json if exchange.ok else None
    if isinstance(found, dict) and isinstance(found.get("data"), dict) and "items" in found["data"]:
        first = exchange.state.setdefault("items", found["data"]["items"])
        exchange.json = found | {"data": found["data"] | {"items": first}}


def _overlapping(exchange: Exchange) -> None:
    """Each page begins with the last item of the page before."""
    found = exchange.json if exchange.ok else None
    if isinstance(found, dict) and isinstance(found.get("data"), dict) and found["data"].get("items"):
        last = exchange.state.get("last")
        exchange.state["last"] = found["data"]["items"][-1]
        if last is not None:
            found["data"]["items"][0] = last
            exchange.json = found


def _without_end(exchange: Exchange) -> None:
    body(at("data", lambda v: v | {"has_more": True, "last_param": "2"} if "items" in v else v))(exchange)


def _more_without_cursor(exchange: Exchange) -> None:
    body(at("data", lambda v: {k: i for k, i in v.items() if k != "last_param"} | {"has_more": True}))(
        exchange
    )


def _free(exchange: Exchange) -> None:
    """The balance stays what it was at first, whatever is spent."""
    if exchange.ok:
        exchange.body = exchange.state.setdefault("balance", exchange.body)


def _double(exchange: Exchange) -> None:
    """Twice the price is taken."""
    found = exchange.json if exchange.ok else None
    if isinstance(found, dict) and "total" in found:
        first = exchange.state.setdefault("total", found["total"])
        spent = first - found["total"]
        exchange.json = found | {"total": found["total"] - spent, "paid": found["paid"] - spent}


def _resets(exchange: Exchange) -> None:
    found = exchange.json if exchange.ok else None
    if isinstance(found, dict) and "total" in found:
        exchange.json = found | {
            "total": found["total"] + _counted(exchange),
            "paid": found["paid"] + _counted(exchange) - 1,
        }


def _ends(place: int, reason: str | None) -> Change:
    """Another end of a streamed chat."""

    def edit(_: int, value: Any) -> Any:
        return at("choices/*/finish_reason", lambda v: reason if v else v)(value)

    return chunks(
        edit
        if place
        else lambda number, value: at("choices/*/finish_reason", reason)(value) if number == 0 else value
    )


def _new_id(number: int, value: Any) -> Any:
    return value | {"id": f"{value['id']}{number}"} if "id" in value else value


def _deltas(edit: Any) -> Change:
    return when(
        lambda exchange: bool(exchange.events),
        stream(lambda events: [event if not _delta(event) else edit(event) for event in events]),
    )


def _delta(event: str) -> bool:
    return '"response.output_text.delta"' in event


def _sequence(number: int, value: Any) -> Any:
    return value | {"sequence_number": 0} if "sequence_number" in value else value


def _final(value: Any) -> Any:
    return json.loads(json.dumps(value).replace("You asked", "They asked"))


def _f(name: str, section: str, operation: str, change: Change, probe: str, **more: Any) -> Fault:
    return Fault(name, section, operation, change, probe=probe, kind=Kind.RESPONSES, **more)


_TASKED: dict[str, Any] = {"probe": "images", "also": (IMAGE,)}
_OCR: dict[str, Any] = {"api": "leapocr", "probe": "leapocr", "also": ("POST /ocr/uploads/url",)}
_MODELS = "/api/v1/images/models"
_NEW = (f"POST {_MODELS}",)
_STREAM = "guides/chat-completions#streaming"

FAULTS = (
    _f("chat-id-twice", "chat-completions#response", CHAT, _kept("id"), "chat"),
    _f("responses-id-twice", "responses#response", RESPONSES, _kept("id"), "responses"),
    _f(
        "address-request-id-twice",
        "address#common-response",
        "POST /v1/address/extract",
        _kept("RequestId"),
        "address",
    ),
    _f(
        "image-id-twice",
        "images-create#response",
        IMAGE,
        lambda e: _kept("data")(e),
        "images",
        also=("GET /v1/images/generations/*",),
    ),
    _f("chat-stream-role-last", _STREAM, CHAT, stream(lambda v: [*v[1:-1], v[0], v[-1]]), "chat"),
    _f(
        "chat-stream-role-missing",
        _STREAM,
        CHAT,
        chunks(lambda _, v: at("choices/*/delta", lambda d: {k: i for k, i in d.items() if k != "role"})(v)),
        "chat",
    ),
    _f("chat-stream-many-ids", _STREAM, CHAT, chunks(_new_id), "chat"),
    _f("chat-stream-delta-lost", _STREAM, CHAT, stream(lambda v: v[:2] + v[3:] if len(v) > 6 else v), "chat"),
    _f(
        "chat-stream-delta-twice",
        _STREAM,
        CHAT,
        stream(lambda v: [*v[:3], v[2], *v[3:]] if len(v) > 6 else v),
        "chat",
    ),
    _f("chat-stream-finish-first", _STREAM, CHAT, _ends(0, "stop"), "chat"),
    _f("chat-stream-never-finishes", _STREAM, CHAT, _ends(1, None), "chat"),
    _f("chat-stream-without-done", "chat-completions#notes", CHAT, stream(lambda v: v[:-1]), "chat"),
    _f("chat-stream-done-twice", "chat-completions#notes", CHAT, stream(lambda v: [*v, v[-1]]), "chat"),
    _f("chat-stream-after-done", "chat-completions#notes", CHAT, stream(lambda v: [*v, v[0]]), "chat"),
    _f(
        "chat-stream-whole-message",
        _STREAM,
        CHAT,
        chunks(lambda _, v: v | {"object": "chat.completion"} if "object" in v else v),
        "chat",
    ),
    _f("chat-stream-other-model", _STREAM, CHAT, chunks(lambda n, v: v | {"model": f"gpt-{n}"}), "chat"),
    _f(
        "responses-stream-delta-lost",
        "responses#parameters",
        RESPONSES,
        stream(lambda v: v[:5] + v[6:] if len(v) > 9 else v),
        "responses",
    ),
    _f("responses-stream-no-end", "responses#parameters", RESPONSES, stream(lambda v: v[:-1]), "responses"),
    _f("responses-stream-numbers-stand", "responses#parameters", RESPONSES, chunks(_sequence), "responses"),
    _f(
        "responses-stream-other-text-in-the-end",
        "responses#parameters",
        RESPONSES,
        chunks(lambda _, v: _final(v) if v.get("type") == "response.completed" else v),
        "responses",
    ),
    _f(
        "responses-stream-created-late",
        "responses#parameters",
        RESPONSES,
        stream(lambda v: [*v[1:3], v[0], *v[3:]]),
        "responses",
    ),
    _f(
        "responses-stream-deltas-empty",
        "responses#parameters",
        RESPONSES,
        _deltas(lambda event: event.replace('"delta":"', '"delta":"x')),
        "responses",
    ),
    _f(
        "transcription-formats-differ",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        text(lambda v: v.replace("the", "a").replace("The", "A"), "text/plain"),
        "transcription",
    ),
    _f(
        "transcription-vtt-other-times",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        text(lambda v: v.replace("00:00:0", "00:01:0"), "text/vtt"),
        "transcription",
    ),
    _f("image-goes-back", "images-status#status-values", TASK, _back_again, **_TASKED),
    _f("image-never-ends", "images-status#status-values", TASK, _never_ends, **_TASKED),
    _f("image-other-url-each-time", "images-status#response", TASK, _other_images, **_TASKED),
    _f(
        "image-id-of-another-task",
        "images-status#response",
        TASK,
        body(at("data/id", "11111111-1111-4111-8111-111111111111")),
        **_TASKED,
    ),
    _f(
        "image-unknown-id-pending",
        "error-codes#error-code-reference",
        TASK,
        answers(
            404,
            200,
            {
                "code": 0,
                "msg": "success",
                "data": {
                    "id": "00000000-0000-4000-8000-000000000000",
                    "status": "pending",
                    "images": None,
                    "error": None,
                },
            },
        ),
        **_TASKED,
    ),
    _f("feed-repeats-first-page", "effective#x-pagination", FEED, _first_page, "social"),
    _f("feed-pages-overlap", "effective#x-pagination", FEED, _overlapping, "social"),
    _f("feed-never-ends", "effective#x-pagination", FEED, _without_end, "social"),
    _f("feed-more-without-cursor", "effective#x-pagination", FEED, _more_without_cursor, "social"),
    _f("listing-repeats-first-page", "effective#x-pagination", PAGED, _first_page, "social"),
    _f("balance-stands", "data-api#pricing", BALANCE, _free, "balance", also=("POST /v1/address/extract",)),
    _f(
        "balance-falls-twice-as-fast",
        "address#action-reference",
        BALANCE,
        _double,
        "balance",
        also=("POST /v1/address/extract",),
    ),
    _f(
        "balance-grows",
        "address#action-reference",
        BALANCE,
        _resets,
        "balance",
        also=("POST /v1/address/extract",),
    ),
    _f(
        "ocr-goes-back",
        "reference#status-values",
        "GET /ocr/status/{}",
        lambda e: body(adding(status="pending", progress=0.0))(e) if e.ok and _counted(e) % 3 == 0 else None,
        **_OCR,
    ),
    _f(
        "ocr-result-of-another-job",
        "reference#get-job-result",
        "GET /ocr/result/{}",
        body(at("job_id", "job_other")),
        **_OCR,
    ),
    _f(
        "ocr-second-page-is-the-first",
        "effective#x-pagination",
        "GET /ocr/result/{}",
        lambda e: (
            body(at("pages", e.state.setdefault(e.path, (e.json or {}).get("pages"))))(e)
            if e.ok and (e.json or {}).get("pages")
            else None
        ),
        **_OCR,
    ),
    _f(
        "ocr-deleted-job-keeps-its-pages",
        "reference#delete-job",
        "GET /ocr/result/{}",
        body(
            lambda v: (
                v | {"pages": [{"page_number": 1, "result": {"total": 1}}]} if v.get("is_deleted") else v
            )
        ),
        api="leapocr",
        probe="leapocr",
        also=("POST /ocr/uploads/url", "DELETE /ocr/delete/*"),
    ),
    _f(
        "ai-deleted-model-is-listed",
        "Delete a Model",
        f"GET {_MODELS}/{{}}",
        answers(
            404,
            200,
            {
                "data": {
                    "id": "x",
                    "title": "Me",
                    "subjectKeyword": "@me",
                    "subjectIdentifier": "a",
                    "subjectType": "person",
                }
            },
        ),
        "leapai",
        api="leapai",
        also=(*_NEW, f"DELETE {_MODELS}/*"),
    ),
    _f(
        "ai-new-model-is-not-listed",
        "List All Models",
        f"GET {_MODELS}",
        body(at("data", [])),
        "leapai",
        api="leapai",
        also=_NEW,
    ),
    _f(
        "ai-training-never-ends",
        "Queue Training Job",
        f"GET {_MODELS}/{{}}/versions/{{}}",
        body(at("data/status", lambda v: "processing" if v == "finished" else v)),
        "leapai",
        api="leapai",
        also=(*_NEW, f"POST {_MODELS}/*/queue"),
    ),
    _f(
        "ai-other-sample",
        "Get Image Sample",
        f"GET {_MODELS}/{{}}/samples/{{}}",
        body(at("data/id", "another")),
        "leapai",
        api="leapai",
        also=(*_NEW, f"POST {_MODELS}/*/samples/url"),
    ),
    _f(
        "ai-inference-pages-repeat",
        "effective#listInferences",
        f"GET {_MODELS}/{{}}/inferences",
        lambda e: (
            setattr(e, "body", e.state.setdefault(e.path, e.body))
            if e.ok and b'"id"' in e.body + e.state.get(e.path, b"")
            else None
        ),
        "leapai",
        api="leapai",
        also=(*_NEW, f"POST {_MODELS}/*/inferences"),
    ),
)
