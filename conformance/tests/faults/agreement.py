"""Faults of counts, sizes, times and prices that don't agree; written together with the checks that catch them."""

import re
from collections.abc import Callable
from typing import Any

from .exchange import Change, Exchange, adding, at, body, chunks, data, failure, stream, when
from .fault import Fault, Kind

CHAT = "POST /v1/chat/completions"
RESPONSES = "POST /v1/responses"
VIDEO = "GET /v1/social-media/video/extract"
BALANCE = "GET /v1/cli/credits/balance"
STATUS, RESULT = "GET /ocr/status/{}", "GET /ocr/result/{}"
_MODELS = "/api/v1/images/models"


def _unread(name: str) -> Change:
    """The tokens of the question are not counted."""
    return body(
        at("usage", lambda usage: usage | {name: 0, "total_tokens": usage["total_tokens"] - usage[name]})
    )


def _cut_off(_: int, value: Any) -> Any:
    return at("choices/*/finish_reason", lambda reason: "length" if reason == "stop" else reason)(value)


def _said_twice(_: int, value: Any) -> Any:
    return at("choices/*/delta/tool_calls/*/function/arguments", lambda text: text * 2)(value)


def _elsewhere(point: str) -> str:
    longitude, latitude = point.split(",")
    return f"{longitude},{float(latitude) - 1:.6f}"


def _costing(path: str, cost: Callable[[Exchange], float]) -> Change:
    """So many credits more than documented are taken for an answer at a path."""

    def change(exchange: Exchange) -> None:
        if exchange.path == path:
            exchange.state["cost"] = exchange.state.get("cost", 0.0) + cost(exchange)
        found = exchange.json if exchange.ok and exchange.path.endswith("/balance") else None
        if isinstance(found, dict) and "total" in found:
            more = exchange.state.get("cost", 0.0)
            exchange.json = found | {name: round(found[name] - more, 6) for name in ("total", "paid")}

    return change


def _price(name: str, section: str, operation: str, cost: Callable[[Exchange], float]) -> Fault:
    path = operation.partition(" ")[2]
    change = _costing(path, cost)
    return Fault(
        name, section, "* /v1/*", change, probe="balance", also=(BALANCE, operation), kind=Kind.RESPONSES
    )


def _f(name: str, section: str, operation: str, change: Change, probe: str, **more: Any) -> Fault:
    return Fault(name, section, operation, change, probe=probe, **more)


_OCR: dict[str, Any] = {"api": "leapocr", "probe": "leapocr", "also": ("POST /ocr/uploads/url",)}

FAULTS = (
    _f(
        "address-number-not-found",
        "address/basic#extract-phone",
        "POST /v1/address/extract-phone",
        data(at("phone_extract", [])),
        "address",
    ),
    _f(
        "address-completed-without-province",
        "address/cleansing#complete",
        "POST /v1/address/complete",
        data(at("complete", lambda text: re.sub(r"prov=[^\t]*\t", "", text))),
        "address",
    ),
    _f(
        "address-one-request-id",
        "address#common-response",
        "POST /v1/address/extract-phone",
        body(at("RequestId", "xxx-xxx-xxx")),
        "address",
        kind=Kind.RESPONSES,
    ),
    _f(
        "models-priced-by-token",
        "models#model-fields",
        "GET /v1/models",
        body(at("data/*/pricing", lambda prices: {name: price / 1e6 for name, price in prices.items()})),
        "models",
    ),
    _f(
        "responses-event-of-another-name",
        "responses#parameters",
        RESPONSES,
        stream(lambda events: [re.sub("^event: .*", "event: message", event) for event in events]),
        "responses",
    ),
    _f("chat-question-without-tokens", "chat-completions#response", CHAT, _unread("prompt_tokens"), "chat"),
    _f(
        "chat-neither-text-nor-call",
        "chat-completions#response",
        CHAT,
        body(at("choices/*/message", lambda message: message | {"content": None} | {"tool_calls": None})),
        "chat",
    ),
    _f("chat-stream-cut-off-unasked", "guides/chat-completions#streaming", CHAT, chunks(_cut_off), "chat"),
    _f("chat-stream-arguments-twice", "guides/chat-completions#tools", CHAT, chunks(_said_twice), "chat"),
    _f(
        "chat-call-without-id",
        "guides/chat-completions#tools",
        CHAT,
        body(at("choices/*/message/tool_calls/*/id", "")),
        "chat",
    ),
    _f(
        "responses-question-without-tokens",
        "responses#response",
        RESPONSES,
        _unread("input_tokens"),
        "responses",
    ),
    _f(
        "responses-message-without-content",
        "responses#response",
        RESPONSES,
        body(at("output/*/content", [])),
        "responses",
    ),
    _f(
        "video-of-a-thumbnail",
        "video-extract#mediaitem",
        VIDEO,
        body(
            at(
                "data/videos/*",
                lambda video: video | {"width": 90, "height": 160} if "width" in video else video,
            )
        ),
        "video",
    ),
    _f(
        "video-format-of-another-file",
        "video-extract#mediaitem",
        VIDEO,
        body(at("data/videos/*/format", lambda form: "webm" if form == "mp4" else "mp4")),
        "video",
    ),
    _f(
        "address-point-elsewhere",
        "address/geo#transfer-coord",
        "POST /v1/address/transfer-coord",
        data(at("coord_transfer/WGS84", _elsewhere)),
        "address",
    ),
    _f(
        "balance-with-an-old-gift",
        "cli#json-output",
        BALANCE,
        body(
            lambda v: (
                v | {"gift": 1, "total": v["total"] + 1, "giftExpiresAt": "2025-12-31T23:59:59.000Z"}
                if "total" in v
                else v
            )
        ),
        "balance",
    ),
    _f(
        "error-402-as-a-limit",
        "error-codes#error-response-format",
        CHAT,
        when(lambda e: e.status == 402, failure(at("error", adding(code="rate_limit_exceeded")))),
        "chat",
        kind=Kind.ERRORS,
    ),
    _f(
        "ocr-done-while-pending",
        "reference#status-values",
        STATUS,
        body(lambda v: v | {"progress": 1.0} if v.get("status") == "pending" else v),
        **_OCR,
    ),
    _f(
        "ocr-changed-before-it-was-made",
        "reference#get-job-status",
        STATUS,
        body(at("updated_at", "2001-01-01T00:00:00Z")),
        **_OCR,
    ),
    _f(
        "ocr-longer-than-it-was-there",
        "reference#get-job-result",
        RESULT,
        body(at("processing_time_seconds", lambda seconds: seconds + 3600)),
        **_OCR,
    ),
    _f(
        "ocr-a-listing-too-long",
        "effective#Pagination",
        RESULT,
        body(at("pagination/total_pages", lambda number: number + 1)),
        **_OCR,
    ),
    _f(
        "ocr-one-credit-a-document",
        "reference#processing-models",
        RESULT,
        body(at("credits_used", lambda credits: min(credits, 1))),
        **_OCR,
    ),
    _price(
        "price-of-refused-speech",
        "audio-speech#notes",
        "POST /v1/audio/speech",
        lambda e: 0.005 if e.status == 400 else 0,
    ),
    _price(
        "price-of-an-image-more",
        "images-create#notes",
        "POST /v1/images/generations",
        lambda e: 0.5 if e.ok and (e.json or {}).get("code") == 0 else 0,
    ),
    _price(
        "price-of-structure-twice",
        "address#action-reference",
        "POST /v1/address/structure",
        lambda e: 0.008 if e.ok else 0,
    ),
    _price(
        "price-of-refused-video", "video-extract#pricing", VIDEO, lambda e: 0.01 if e.status == 400 else 0
    ),
    _f(
        "ai-archived-sample-is-listed",
        "Archive Image Sample",
        f"GET {_MODELS}/{{}}/samples",
        body(
            lambda v: (
                v
                | {
                    "data": [
                        *v["data"],
                        {"id": "old", "uri": "https://a/b.png", "createdAt": "2026-01-01T00:00:00.000Z"},
                    ]
                }
                if isinstance(v.get("data"), list) and len(v["data"]) in (1, 2)
                else v
            )
        ),
        "leapai",
        api="leapai",
        also=(f"POST {_MODELS}", f"POST {_MODELS}/*/samples/url", f"POST {_MODELS}/*/samples/*/archive"),
        kind=Kind.RESPONSES,
    ),
)
