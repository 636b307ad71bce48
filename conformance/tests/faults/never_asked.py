"""Faults that show only where a value, a format, an option or a time is asked for."""

import json
from collections.abc import Callable
from typing import Any

from .exchange import Change, Exchange, answers, at, body, chunks, header, when
from .fault import Fault, Kind

CHAT = "POST /v1/chat/completions"
RESPONSES = "POST /v1/responses"
SPEECH = "POST /v1/audio/speech"
TRANSCRIPTION = "POST /v1/audio/transcriptions"
IMAGE = "POST /v1/images/generations"
TASK = "GET /v1/images/generations/{}"
VIDEO = "GET /v1/social-media/video/extract"
_REFUSED = {"error": {"message": "Not supported", "type": "invalid_request_error", "code": "invalid_request"}}


def _asking(name: str, *values: Any) -> Callable[[Exchange], bool]:
    """True where a property of the request has one of these values, as JSON has them or as a form."""
    return lambda exchange: exchange.ok and exchange.requested.get(name) in values


def _refusing(name: str, *values: Any) -> Change:
    """A refusal of documented values."""
    return when(_asking(name, *values), answers(200, 400, _REFUSED))


def _as_if(name: str, value: Any, condition: Callable[[dict[str, Any]], bool]) -> Change:
    """A request that is passed on with another value, or without it where that is None."""

    def change(exchange: Exchange) -> None:
        requested = exchange.requested
        if (
            "json" in exchange.asked_headers.get("content-type", "")
            and name in requested
            and condition(requested)
        ):
            rest = {key: item for key, item in requested.items() if key != name}
            exchange.sent = json.dumps(rest if value is None else rest | {name: value}).encode()

    return change


def _always(_: dict[str, Any]) -> bool:
    return True


def _tool_wanted(exchange: Exchange) -> bool:
    return exchange.ok and exchange.requested.get("tool_choice") == "required"


def _format(exchange: Exchange) -> str:
    wanted = exchange.requested.get("response_format")
    return str(wanted.get("type")) if isinstance(wanted, dict) else ""


def _prose(exchange: Exchange) -> bool:
    return exchange.ok and _format(exchange) in ("json_object", "json_schema")


def _schema(exchange: Exchange) -> bool:
    return exchange.ok and _format(exchange) == "json_schema"


def _by_query(text: str) -> Change:
    return when(lambda exchange: exchange.ok and text in exchange.target, answers(200, 400, _REFUSED))


def _gone_early(exchange: Exchange) -> None:
    """Image URLs are dead from the beginning."""
    if exchange.path.endswith(".png"):
        exchange.status, exchange.body = 403, b"expired"


def _never_gone(exchange: Exchange) -> None:
    if exchange.status == 410:
        exchange.status = 200
        identity = exchange.path.rsplit("/", 1)[1]
        task = {
            "id": identity,
            "status": "completed",
            "images": [{"url": "https://cdn.leaper.one/1.png"}],
            "error": None,
        }
        exchange.json = {"code": 0, "msg": "success", "data": task}


def _f(name: str, section: str, operation: str, change: Change, probe: str, **more: Any) -> Fault:
    return Fault(name, section, operation, change, probe=probe, kind=Kind.ASKED, **more)


_TASKED: dict[str, Any] = {"probe": "images", "also": (IMAGE,)}
_CALL = "choices/0/message/tool_calls/0"
_MODELS = "/api/v1/images/models"

FAULTS = (
    _f("chat-gpt-5.4-refused", "chat-completions#parameters", CHAT, _refusing("model", "gpt-5.4"), "chat"),
    _f(
        "chat-openrouter-refused",
        "chat-completions#notes",
        CHAT,
        when(lambda e: str(e.requested.get("model")).startswith("openrouter/"), answers(200, 400, _REFUSED)),
        "chat",
    ),
    _f(
        "chat-tools-ignored",
        "guides/chat-completions#tools",
        CHAT,
        _as_if("tools", None, _always),
        "chat",
        before=True,
    ),
    _f(
        "chat-tool-arguments-an-object",
        "guides/chat-completions#tools",
        CHAT,
        body(at(f"{_CALL}/function/arguments", json.loads), _tool_wanted),
        "chat",
    ),
    _f(
        "chat-tool-arguments-cut",
        "guides/chat-completions#tools",
        CHAT,
        body(at(f"{_CALL}/function/arguments", lambda v: v[:-1]), _tool_wanted),
        "chat",
    ),
    _f(
        "chat-tool-of-another-name",
        "guides/chat-completions#tools",
        CHAT,
        body(at(f"{_CALL}/function/name", "get_time"), _tool_wanted),
        "chat",
    ),
    _f(
        "chat-tool-finish-stop",
        "guides/chat-completions#tools",
        CHAT,
        body(at("choices/0/finish_reason", "stop"), _tool_wanted),
        "chat",
    ),
    _f(
        "chat-tool-arguments-against-their-schema",
        "guides/chat-completions#tools",
        CHAT,
        body(at(f"{_CALL}/function/arguments", '{"city": 7}'), _tool_wanted),
        "chat",
    ),
    _f(
        "chat-tool-choice-none-ignored",
        "chat-completions#parameters",
        CHAT,
        _as_if("tool_choice", "required", lambda requested: requested.get("tool_choice") == "none"),
        "chat",
        before=True,
    ),
    _f(
        "chat-json-mode-prose",
        "chat-completions#parameters",
        CHAT,
        body(at("choices/0/message/content", "Here is your JSON: {}"), _prose),
        "chat",
    ),
    _f(
        "chat-json-mode-fenced",
        "chat-completions#parameters",
        CHAT,
        body(at("choices/0/message/content", lambda v: f"```json\n{v}\n```"), _prose),
        "chat",
    ),
    _f(
        "chat-json-schema-broken",
        "effective#ChatResponseFormat",
        CHAT,
        body(at("choices/0/message/content", '{"other": true}'), _schema),
        "chat",
    ),
    _f(
        "chat-four-stops-refused",
        "chat-completions#parameters",
        CHAT,
        when(
            lambda e: isinstance(e.requested.get("stop"), list) and len(e.requested["stop"]) == 4,
            answers(200, 400, _REFUSED),
        ),
        "chat",
    ),
    _f(
        "chat-max-tokens-ignored",
        "chat-completions#parameters",
        CHAT,
        _as_if("max_tokens", None, _always),
        "chat",
        before=True,
    ),
    _f(
        "chat-temperature-two-refused",
        "chat-completions#parameters",
        CHAT,
        _refusing("temperature", 2, 2.0),
        "chat",
    ),
    _f(
        "chat-long-input-refused",
        "chat-completions#parameters",
        CHAT,
        when(lambda e: len(e.sent) > 10_000, answers(200, 400, _REFUSED)),
        "chat",
    ),
    _f(
        "chat-stream-usage-missing",
        "guides/chat-completions#streaming",
        CHAT,
        chunks(lambda _, v: {name: item for name, item in v.items() if name != "usage"}),
        "chat",
    ),
    _f(
        "chat-stream-not-streamed",
        "guides/chat-completions#streaming",
        CHAT,
        _as_if("stream", False, _always),
        "chat",
        before=True,
    ),
    _f(
        "chat-tool-stream-without-name",
        "guides/chat-completions#tools",
        CHAT,
        chunks(lambda _, v: at("choices/*/delta/tool_calls/*/function/name", "")(v)),
        "chat",
    ),
    _f(
        "responses-gpt-5.4-refused",
        "responses#parameters",
        RESPONSES,
        _refusing("model", "gpt-5.4"),
        "responses",
    ),
    _f(
        "responses-list-refused",
        "responses#parameters",
        RESPONSES,
        when(lambda e: isinstance(e.requested.get("input"), list), answers(200, 400, _REFUSED)),
        "responses",
    ),
    _f(
        "responses-stream-ignored",
        "responses#parameters",
        RESPONSES,
        _as_if("stream", False, _always),
        "responses",
        before=True,
    ),
    _f(
        "speech-last-preset-refused",
        "audio-speech#other-languages",
        SPEECH,
        _refusing("voice", "demo-29"),
        "speech",
    ),
    _f(
        "speech-russian-refused",
        "audio-speech#other-languages",
        SPEECH,
        _refusing("voice", "ru-news"),
        "speech",
    ),
    _f(
        "speech-pcm-as-wav",
        "audio-speech#response",
        SPEECH,
        _as_if("response_format", "wav", lambda requested: requested["response_format"] == "pcm"),
        "speech",
        before=True,
    ),
    _f(
        "speech-4096-refused",
        "audio-speech#notes",
        SPEECH,
        when(lambda e: len(str(e.requested.get("input", ""))) == 4096, answers(200, 400, _REFUSED)),
        "speech",
    ),
    _f(
        "speech-4097-accepted",
        "audio-speech#notes",
        SPEECH,
        _as_if("input", "shortened", lambda requested: len(str(requested["input"])) == 4097),
        "speech",
        before=True,
    ),
    _f(
        "speech-cloning-refused",
        "audio-speech#multipart-form-voice-cloning",
        SPEECH,
        when(lambda e: e.ok and "prompt_audio" in e.requested, answers(200, 400, _REFUSED)),
        "speech",
    ),
    _f(
        "transcription-srt-as-json",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        when(_asking("response_format", "srt"), answers(200, 200, {"text": "Hello"})),
        "transcription",
    ),
    _f(
        "transcription-vtt-as-plain",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        when(_asking("response_format", "vtt"), header("content-type", "text/plain")),
        "transcription",
    ),
    _f(
        "transcription-text-as-json-string",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        when(_asking("response_format", "text"), answers(200, 200, "Hello")),
        "transcription",
    ),
    _f(
        "transcription-whisper-refused",
        "audio-transcriptions#models",
        TRANSCRIPTION,
        _refusing("model", "whisper-1"),
        "transcription",
    ),
    _f(
        "transcription-uri-refused",
        "audio-transcriptions#parameters",
        TRANSCRIPTION,
        when(lambda e: e.ok and "file_uri" in e.requested, answers(200, 400, _REFUSED)),
        "transcription",
    ),
    _f(
        "transcription-opus-refused",
        "audio-transcriptions#supported-audio-formats",
        TRANSCRIPTION,
        when(lambda e: e.ok and b'.opus"' in e.sent, answers(200, 400, _REFUSED)),
        "upload",
    ),
    _f(
        "transcription-oversize-accepted",
        "audio-transcriptions#supported-audio-formats",
        TRANSCRIPTION,
        when(lambda e: len(e.sent) > 25 * 1024 * 1024, answers(400, 200, {"text": "Hello"})),
        "upload",
    ),
    _f("image-four-refused", "images-create#parameters", IMAGE, _refusing("number", 4), "images"),
    _f(
        "image-model-refused",
        "images-create#supported-models",
        IMAGE,
        _refusing("model", "gemini-3-pro-image-preview"),
        "images",
    ),
    _f("image-ratio-refused", "images-create#supported-models", IMAGE, _refusing("size", "9:16"), "images"),
    _f(
        "image-reference-list-refused",
        "images-create#parameters",
        IMAGE,
        when(
            lambda e: e.ok and isinstance(e.requested.get("referenceImages"), list),
            answers(200, 400, _REFUSED),
        ),
        "images",
    ),
    _f(
        "image-private-callback-accepted",
        "webhooks#how-it-works",
        IMAGE,
        when(
            lambda e: "callbackUrl" in e.requested,
            answers(
                400,
                200,
                {"code": 0, "msg": "success", "data": {"id": "00000000-0000-4000-8000-000000000001"}},
            ),
        ),
        "images",
    ),
    _f(
        "image-not-downloadable",
        "images-status#notes",
        "GET /__mock__/images*",
        _gone_early,
        "images",
        also=("POST /v1/images/generations", "GET /v1/images/generations/*"),
    ),
    _f("image-never-gone", "images-status#notes", TASK, _never_gone, **_TASKED),
    _f("video-short-host-refused", "video-extract#supported-platforms", VIDEO, _by_query("b23.tv"), "video"),
    _f(
        "video-share-text-refused",
        "guides/video-extract#paste-share-text-directly",
        VIDEO,
        when(lambda e: e.ok and not e.query.get("url", "").startswith("http"), answers(200, 400, _REFUSED)),
        "video",
    ),
    _f(
        "video-youtube-without-audio",
        "video-extract#supported-platforms",
        VIDEO,
        body(at("data/audios", []), lambda e: e.ok and "youtu" in e.target),
        "video",
    ),
    _f(
        "video-unsupported-accepted",
        "video-extract#error-responses",
        VIDEO,
        when(
            lambda e: "example.com" in e.target,
            answers(400, 200, {"platform": "douyin", "data": None, "raw": {}}),
        ),
        "video",
    ),
    _f(
        "coordinates-of-bd09-refused",
        "address/geo#additional-parameters",
        "POST /v1/address/transfer-coord",
        _refusing("srcCoord", "bd09"),
        "address",
    ),
    _f(
        "chat-x-api-key-only",
        "guides/authentication#bearer-token-recommended",
        "GET /v1/cli/credits/balance",
        when(
            lambda e: "authorization" in e.asked_headers,
            answers(
                200,
                401,
                {"error": {"message": "No", "type": "authentication_error", "code": "invalid_api_key"}},
            ),
        ),
        "balance",
    ),
    _f(
        "ocr-markdown-as-object",
        "reference#output-formats",
        "GET /ocr/result/{}",
        body(lambda v: at("pages/*/result", {"text": "x"})(v) if v.get("result_format") == "markdown" else v),
        "leapocr",
        api="leapocr",
        also=("POST /ocr/uploads/url",),
    ),
    _f(
        "ocr-pro-refused",
        "reference#processing-models",
        "POST /ocr/uploads/url",
        when(
            _asking("model", "pro-v1"),
            answers(200, 400, {"code": "VALIDATION_ERROR", "error": {"message": "No such model"}}),
        ),
        "leapocr",
        api="leapocr",
    ),
    _f(
        "ocr-two-instructions-accepted",
        "reference#parameters",
        "POST /ocr/uploads/url",
        when(
            lambda e: "template_slug" in e.requested and "instructions" in e.requested,
            answers(400, 200, {"job_id": "job_abc123", "status": "pending"}),
        ),
        "leapocr",
        api="leapocr",
    ),
    _f(
        "ai-list-not-in-object",
        "List All Models",
        f"GET {_MODELS}",
        body(at("data", lambda v: v["data"] if isinstance(v, dict) and "data" in v else v)),
        "leapai",
        api="leapai",
        also=(f"POST {_MODELS}",),
    ),
    _f(
        "ai-page-size-ignored",
        "effective#listInferences",
        f"GET {_MODELS}/{{}}/inferences",
        body(at("data", lambda v: v * 2 if len(v) == 1 else v)),
        "leapai",
        api="leapai",
        also=(f"POST {_MODELS}/*/inferences", f"POST {_MODELS}"),
    ),
)
