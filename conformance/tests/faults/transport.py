"""Faults of the transport: framing, encodings, and JSON that is none."""

import gzip
import re
from collections.abc import Callable
from typing import Any

from .exchange import Change, Exchange
from .fault import Fault, Kind

MODELS = "GET /v1/models"
BALANCE = "GET /v1/cli/credits/balance"
EXTRACT = "POST /v1/address/extract"
CHAT = "POST /v1/chat/completions"
SOCIAL = "GET /v1/social-media/data/bilibili/web/fetch_one_video"


def _head(exchange: Exchange, *more: str) -> bytes:
    kept = [
        f"{name}: {value}"
        for name, value in exchange.headers.items()
        if name not in ("content-length", "transfer-encoding")
    ]
    return "\r\n".join([f"HTTP/1.1 {exchange.status} OK", *kept, *more, "", ""]).encode("latin-1")


def _raw(make: Callable[[Exchange], bytes]) -> Change:
    """Bytes in place of each success, as they go over the wire."""

    def change(exchange: Exchange) -> None:
        if exchange.ok:
            exchange.wire = make(exchange)

    return change


def _chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


def _length(extra: int) -> Change:
    return _raw(lambda e: _head(e, f"content-length: {len(e.body) + extra}") + e.body)


def _encoded(name: str, encode: Callable[[bytes], bytes]) -> Change:
    def change(exchange: Exchange) -> None:
        if exchange.ok:
            exchange.headers["content-encoding"] = name
            exchange.body = encode(exchange.body)

    return change


def _bytes(pattern: bytes, into: bytes) -> Change:
    """The bytes of each success with a pattern replaced."""

    def change(exchange: Exchange) -> None:
        if exchange.ok:
            exchange.body = re.sub(pattern, into, exchange.body, count=1)

    return change


def _chunks(cut: Callable[[bytes], bytes]) -> Change:
    return _raw(lambda e: _head(e, "transfer-encoding: chunked") + cut(e.body))


def _f(
    name: str, operation: str, change: Change, probe: str, section: str = "RFC 9112", **more: Any
) -> Fault:
    return Fault(name, section, operation, change, probe=probe, kind=Kind.TRANSPORT, **more)


FAULTS = (
    _f("length-too-long", MODELS, _length(10), "models"),
    _f("length-too-short", BALANCE, _length(-5), "balance"),
    _f("length-not-a-number", BALANCE, _raw(lambda e: _head(e, "content-length: many") + e.body), "balance"),
    _f(
        "lengths-two",
        BALANCE,
        _raw(lambda e: _head(e, f"content-length: {len(e.body)}", "content-length: 3") + e.body),
        "balance",
    ),
    _f(
        "length-and-chunks",
        BALANCE,
        _raw(
            lambda e: (
                _head(e, f"content-length: {len(e.body)}", "transfer-encoding: chunked")
                + _chunk(e.body)
                + b"0\r\n\r\n"
            )
        ),
        "balance",
    ),
    _f("chunked-cut-off", MODELS, _chunks(lambda body: _chunk(body)), "models"),
    _f("chunked-cut-within", CHAT, _chunks(lambda body: b"fff\r\n" + body), "chat"),
    _f(
        "chunk-size-no-number", BALANCE, _chunks(lambda body: b"xyz\r\n" + body + b"\r\n0\r\n\r\n"), "balance"
    ),
    _f(
        "reset-before-the-end",
        EXTRACT,
        _raw(lambda e: _head(e, f"content-length: {len(e.body)}") + e.body[:20]),
        "address",
    ),
    _f("no-response", BALANCE, _raw(lambda e: b""), "balance"),
    _f(
        "header-without-colon",
        BALANCE,
        _raw(lambda e: _head(e, "broken header", f"content-length: {len(e.body)}") + e.body),
        "balance",
    ),
    _f("gzip-that-is-none", MODELS, _encoded("gzip", lambda body: body), "models", "RFC 9110"),
    _f(
        "gzip-cut-off",
        BALANCE,
        _encoded("gzip", lambda body: gzip.compress(body, mtime=0)[:-9]),
        "balance",
        "RFC 9110",
    ),
    _f(
        "gzip-checksum",
        EXTRACT,
        _encoded("gzip", lambda body: gzip.compress(body, mtime=0)[:-8] + bytes(8)),
        "address",
        "RFC 9110",
    ),
    _f(
        "gzip-undeclared",
        BALANCE,
        lambda e: setattr(e, "body", gzip.compress(e.body, mtime=0)) if e.ok else None,
        "balance",
        "RFC 9110",
    ),
    _f("json-nan", BALANCE, _bytes(rb'"gift":\d+', b'"gift":NaN'), "balance", "RFC 8259"),
    _f(
        "json-infinity",
        MODELS,
        _bytes(rb'"context_length":\d+', b'"context_length":Infinity'),
        "models",
        "RFC 8259",
    ),
    _f("json-property-twice", BALANCE, _bytes(rb'\{"paid"', b'{"paid":1,"paid"'), "balance", "RFC 8259"),
    _f("json-byte-order-mark", BALANCE, _bytes(rb"^", b"\xef\xbb\xbf"), "balance", "RFC 8259"),
    _f(
        "json-latin-1",
        EXTRACT,
        lambda e: setattr(e, "body", e.body.decode().encode("gb18030")) if e.ok else None,
        "address",
        "RFC 8259",
    ),
    _f("json-trailing-comma", BALANCE, _bytes(rb"\}$", b",}"), "balance", "RFC 8259"),
    _f(
        "json-single-quotes",
        MODELS,
        lambda e: setattr(e, "body", e.body.replace(b'"', b"'")) if e.ok else None,
        "models",
        "RFC 8259",
    ),
    _f(
        "integer-lost-its-precision",
        SOCIAL,
        _bytes(rb'"id":"(\d{15})\d{3}"', rb'"id":"\g<1>000"'),
        "social",
        "data-api#response-format",
    ),
    _f(
        "integer-as-float",
        MODELS,
        _bytes(rb'"created":(1\d{9})', rb'"created":1.7e9'),
        "models",
        "models#model-fields",
    ),
    _f(
        "event-without-data",
        CHAT,
        lambda e: (
            setattr(e, "events", [e.events[0].replace("data: ", "data "), *e.events[1:]])
            if e.events
            else None
        ),
        "chat",
        "guides/chat-completions#streaming",
    ),
    _f(
        "type-without-charset-of-stream",
        CHAT,
        lambda e: e.headers.update({"content-type": "application/json"}) if e.events else None,
        "chat",
        "chat-completions#notes",
    ),
    _f("ocr-length-too-long", "GET /ocr/models", _length(4), "leapocr", api="leapocr"),
    _f("ocr-chunked-cut-off", "GET /ocr/models", _chunks(_chunk), "leapocr", api="leapocr"),
    _f(
        "ai-gzip-that-is-none",
        "GET /api/v1/images/models",
        _encoded("gzip", lambda body: body),
        "leapai",
        "RFC 9110",
        api="leapai",
    ),
    _f("ai-length-too-short", "GET /api/v1/images/models", _length(-3), "leapai", api="leapai"),
)
