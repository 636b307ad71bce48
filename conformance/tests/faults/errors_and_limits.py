"""Faults of documented errors, of limits and of keys."""

from typing import Any

from .exchange import Change, Exchange, answers, at, failure, header, when, without
from .fault import Fault, Kind

CHAT = "POST /v1/chat/completions"
SPEECH = "POST /v1/audio/speech"
BALANCE = "GET /v1/cli/credits/balance"
TASK = "GET /v1/images/generations/{}"
EXTRACT = "POST /v1/address/extract"
VIDEO = "GET /v1/social-media/video/extract"
SOCIAL = "GET /v1/social-media/data/bilibili/web/fetch_one_video"


def _html(status: int) -> Change:
    def change(exchange: Exchange) -> None:
        if exchange.status == status:
            exchange.headers["content-type"] = "text/html"
            exchange.body = b"<html><body><h1>Error</h1></body></html>"

    return change


def _status(was: int, status: int) -> Change:
    def change(exchange: Exchange) -> None:
        if exchange.status == was:
            exchange.status = status

    return change


def _message(edit: Any) -> Change:
    def change(exchange: Exchange) -> None:
        failure(at("error/message", lambda value: edit(value, exchange)))(exchange)

    return change


def _key(exchange: Exchange) -> str:
    return exchange.asked_headers.get("x-api-key") or exchange.asked_headers.get("authorization", "")


def _let_in(wanted: Any) -> Change:
    """A request that gets a valid key although it has none that is."""

    def change(exchange: Exchange) -> None:
        if wanted(exchange):
            exchange.asked_headers = {**exchange.asked_headers, "x-api-key": "sk-any"}
            exchange.asked_headers.pop("authorization", None)

    return change


def _growing(exchange: Exchange) -> None:
    """The window of a limit moves away, further each time."""
    if exchange.status == 429:
        exchange.state["n"] = exchange.state.get("n", 0) + 1
        exchange.headers["x-ratelimit-remaining"] = str(exchange.state["n"])


def _empty(exchange: Exchange) -> bool:
    return not _key(exchange).removeprefix("Bearer").strip()


def _wrong(exchange: Exchange) -> bool:
    key = _key(exchange).removeprefix("Bearer").strip()
    return bool(key) and not key.startswith("sk-")


def _in_query(exchange: Exchange) -> bool:
    return any("key" in name.lower() or "token" in name.lower() for name in exchange.query) and _empty(
        exchange
    )


def _f(name: str, section: str, operation: str, change: Change, probe: str, **more: Any) -> Fault:
    return Fault(name, section, operation, change, probe=probe, kind=Kind.ERRORS, **more)


_LIMITS = "rate-limits#rate-limit-headers"
_ERRORS = "error-codes#error-response-format"
_AI: dict[str, Any] = {"api": "leapai", "probe": "leapai"}
_OCR: dict[str, Any] = {"api": "leapocr", "probe": "leapocr"}
_MODELS = "/api/v1/images/models"

FAULTS = (
    _f("limit-header-missing", _LIMITS, CHAT, header("x-ratelimit-limit", None, 429), "chat"),
    _f("limit-remaining-missing", _LIMITS, CHAT, header("x-ratelimit-remaining", None, 429), "chat"),
    _f("limit-reset-missing", _LIMITS, CHAT, header("x-ratelimit-reset", None, 429), "chat"),
    _f("limit-no-retry-after", _LIMITS, CHAT, header("retry-after", None, 429), "chat"),
    _f("limit-retry-after-negative", _LIMITS, CHAT, header("retry-after", "-5", 429), "chat"),
    _f("limit-retry-after-words", _LIMITS, CHAT, header("retry-after", "soon", 429), "chat"),
    _f("limit-retry-after-milliseconds", _LIMITS, CHAT, header("retry-after", "60000", 429), "chat"),
    _f("limit-reset-in-the-past", _LIMITS, CHAT, header("x-ratelimit-reset", "1", 429), "chat"),
    _f("limit-reset-milliseconds", _LIMITS, CHAT, header("x-ratelimit-reset", "1767225601000", 429), "chat"),
    _f(
        "limit-reset-a-date",
        _LIMITS,
        CHAT,
        header("x-ratelimit-reset", "Thu, 01 Jan 2026 00:00:01 GMT", 429),
        "chat",
    ),
    _f("limit-remaining-grows", _LIMITS, CHAT, _growing, "chat"),
    _f("limit-zero", _LIMITS, BALANCE, header("x-ratelimit-limit", "0", 429), "balance"),
    _f(
        "limit-remaining-a-fraction", _LIMITS, BALANCE, header("x-ratelimit-remaining", "0.5", 429), "balance"
    ),
    _f("limit-as-503", "rate-limits#handling-429-responses", BALANCE, _status(429, 503), "balance"),
    _f(
        "limit-another-code",
        "rate-limits#handling-429-responses",
        CHAT,
        failure(
            at("error", lambda v: v | {"code": "slow_down"} if v.get("code") == "rate_limit_exceeded" else v)
        ),
        "chat",
    ),
    _f(
        "limit-another-type",
        "rate-limits#handling-429-responses",
        CHAT,
        failure(
            at(
                "error",
                lambda v: v | {"type": "server_error"} if v.get("code") == "rate_limit_exceeded" else v,
            )
        ),
        "chat",
    ),
    _f("error-html-500", _ERRORS, BALANCE, _html(500), "balance"),
    _f("error-html-401", _ERRORS, CHAT, _html(401), "chat"),
    _f("error-html-400", _ERRORS, CHAT, _html(400), "chat"),
    _f("error-without-message", _ERRORS, CHAT, failure(at("error", without("message"))), "chat"),
    _f("error-message-empty", _ERRORS, CHAT, failure(at("error/message", "")), "chat"),
    _f("error-without-type", _ERRORS, SPEECH, failure(at("error", without("type"))), "speech"),
    _f(
        "error-without-code",
        _ERRORS,
        TASK,
        failure(at("error", without("code"))),
        "images",
        also=("POST /v1/images/generations",),
    ),
    _f("error-code-a-number", _ERRORS, CHAT, failure(at("error/code", 400)), "chat"),
    _f("error-a-text", _ERRORS, BALANCE, failure(at("error", lambda v: v["message"])), "balance"),
    _f(
        "error-repeats-the-key",
        "guides/authentication#creating-api-keys",
        BALANCE,
        _message(lambda value, e: f"{value}: {_key(e)}"),
        "balance",
    ),
    _f(
        "error-stack-trace",
        _ERRORS,
        SPEECH,
        _message(
            lambda value, e: f'Traceback (most recent call last):\n  File "/srv/app.py", line 7\n{value}'
        ),
        "speech",
    ),
    _f("error-400-as-500", "error-codes#error-code-reference", CHAT, _status(400, 500), "chat"),
    _f("error-400-as-422", "error-codes#error-code-reference", SPEECH, _status(400, 422), "speech"),
    _f("error-401-as-403", "guides/authentication#error-codes", CHAT, _status(401, 403), "chat"),
    _f("error-402-as-400", "guides/authentication#error-codes", CHAT, _status(402, 400), "chat"),
    _f(
        "error-404-as-400",
        "error-codes#error-code-reference",
        TASK,
        _status(404, 400),
        "images",
        also=("POST /v1/images/generations",),
    ),
    _f(
        "error-410-as-404",
        "images-status#notes",
        TASK,
        _status(410, 404),
        "images",
        also=("POST /v1/images/generations",),
    ),
    _f("error-within-200", "error-codes#error-code-reference", CHAT, _status(400, 200), "chat"),
    _f(
        "address-error-code-plain",
        "address#error-codes",
        EXTRACT,
        failure(
            at(
                "error",
                lambda v: v | {"code": "invalid_request"} if v.get("code") == "InvalidParameter" else v,
            )
        ),
        "address",
    ),
    _f(
        "address-missing-key-code",
        "address#error-codes",
        EXTRACT,
        failure(
            at(
                "error",
                lambda v: v | {"code": "Unauthorized"} if v.get("type") == "authentication_error" else v,
            )
        ),
        "address",
    ),
    _f(
        "address-limit-code",
        "address#error-codes",
        EXTRACT,
        failure(
            at(
                "error",
                lambda v: v | {"code": "TooMany"} if str(v.get("code")).startswith("Throttling") else v,
            )
        ),
        "address",
    ),
    _f("social-timeout-as-500", "data-api#error-responses", SOCIAL, _status(504, 500), "social"),
    _f(
        "social-failure-within-200",
        "data-api#response-format",
        SOCIAL,
        lambda e: failure(lambda v: v)(e) if not e.ok else setattr(e, "json", {"code": 400, "data": None}),
        "social",
    ),
    _f("video-missing-url-as-404", "video-extract#error-responses", VIDEO, _status(400, 404), "video"),
    _f(
        "video-error-type",
        "video-extract#error-responses",
        VIDEO,
        failure(at("error/type", lambda v: "server_error" if v == "invalid_request_error" else v)),
        "video",
    ),
    _f(
        "key-empty-accepted",
        "guides/authentication#error-codes",
        BALANCE,
        _let_in(_empty),
        "balance",
        before=True,
    ),
    _f(
        "key-wrong-accepted",
        "guides/authentication#error-codes",
        BALANCE,
        _let_in(_wrong),
        "balance",
        before=True,
    ),
    _f(
        "key-in-query-accepted",
        "guides/authentication#bearer-token-recommended",
        BALANCE,
        _let_in(_in_query),
        "balance",
        before=True,
    ),
    _f(
        "models-need-a-key",
        "models#notes",
        "GET /v1/models",
        when(
            _empty,
            answers(
                200,
                401,
                {"error": {"message": "No key", "type": "authentication_error", "code": "missing_api_key"}},
            ),
        ),
        "models",
    ),
    _f(
        "ocr-error-without-code",
        "reference#error-response",
        "GET /ocr/models",
        failure(without("code")),
        **_OCR,
    ),
    _f(
        "ocr-unknown-job-200",
        "reference#error-handling",
        "GET /ocr/status/{}",
        answers(404, 200, {"id": "none", "job_id": "none", "status": "pending", "progress": 0.0}),
        also=("POST /ocr/uploads/url",),
        **_OCR,
    ),
    _f(
        "ocr-limit-without-headers",
        "reference#rate-limiting",
        "GET /ocr/models",
        header("x-ratelimit-reset", None, 429),
        **_OCR,
    ),
    _f(
        "ai-error-not-wrapped", "Error Handling", f"GET {_MODELS}", failure(lambda v: v.get("data", v)), **_AI
    ),
    _f(
        "ai-error-without-code",
        "Error Handling",
        f"GET {_MODELS}",
        failure(at("data/error", without("code"))),
        **_AI,
    ),
    _f(
        "ai-answer-not-wrapped",
        "Response Format",
        f"GET {_MODELS}/{{}}",
        lambda e: setattr(e, "json", e.json["data"]) if e.ok else None,
        also=(f"POST {_MODELS}",),
        **_AI,
    ),
)
