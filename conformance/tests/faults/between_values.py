"""Faults of relations between the values of one response, or between a request and its response."""

import re
from typing import Any

from .exchange import Exchange, adding, at, body, data, raw, swapped, text, when
from .fault import Fault, Kind

CHAT = "POST /v1/chat/completions"
RESPONSES = "POST /v1/responses"
TRANSCRIPTION = "POST /v1/audio/transcriptions"
IMAGE = "POST /v1/images/generations"
TASK = "GET /v1/images/generations/{}"
VIDEO = "GET /v1/social-media/video/extract"
MODELS = "GET /v1/models"
RESULT = "GET /ocr/result/{}"


def _more(value: Any) -> Any:
    return value + 1


def _echo(name: str, value: str) -> Any:
    """Set a property of the response, in the last item of its lists as well."""
    return body(lambda found: {**found, name: value} if name in found else found)


def _later(found: list[Any]) -> list[Any]:
    return [{**found[0], "start": 0.5, "end": 0.2}, *found[1:]] if found else found


def _segments(edit: Any) -> Any:
    return body(at("segments", edit))


def _overlapping(found: list[Any]) -> list[Any]:
    return [found[0], *({**item, "start": 0.0} for item in found[1:])]


def _reversed_coordinates(value: str) -> str:
    return ",".join(reversed(value.split(",")))


def _unlike(exchange: Exchange) -> None:
    """The language of a transcription is not the one asked for."""
    if exchange.requested.get("language") and exchange.json and "language" in exchange.json:
        exchange.json = {
            **exchange.json,
            "language": "fr" if exchange.requested["language"] != "fr" else "de",
        }


def _one_image_less(found: Any) -> Any:
    return found[:-1] if found else found


def _one_image_more(found: Any) -> Any:
    return [*found, {"url": found[0]["url"].replace("/1.png", "/9.png")}] if found else found


def _all_systems(exchange: Exchange) -> None:
    """The answer has all systems although one was asked for."""
    if exchange.requested.get("dstCoord") and exchange.ok:
        every = dict.fromkeys(("GCJ02", "WGS84", "CGCS2000", "BD09"), "116.465000,39.909000")
        data(at("coord_transfer", every))(exchange)


def _another_system(exchange: Exchange) -> None:
    if exchange.requested.get("dstCoord") and exchange.ok:
        other = "BD09" if exchange.requested["dstCoord"] != "bd09" else "WGS84"
        data(at("coord_transfer", {other: "116.471607,39.914660"}))(exchange)


def _f(name: str, section: str, operation: str, change: Any, probe: str, **more: Any) -> Fault:
    return Fault(name, section, operation, change, probe=probe, kind=Kind.VALUES, **more)


def _address(name: str, action: str, section: str, change: Any) -> Fault:
    return _f(
        f"address-{name}", f"address/{section}#{action}", f"POST /v1/address/{action}", change, "address"
    )


_SPEECH = "POST /v1/audio/speech"
_OCR: dict[str, Any] = {"api": "leapocr", "probe": "leapocr"}
_AI: dict[str, Any] = {"api": "leapai", "probe": "leapai"}
_MODELS = "/api/v1/images/models"
_TASKED: dict[str, Any] = {"probe": "images", "also": (IMAGE,)}

FAULTS = (
    _f(
        "chat-total-is-no-sum",
        "chat-completions#response",
        CHAT,
        body(at("usage/total_tokens", _more)),
        "chat",
    ),
    _f(
        "chat-prompt-tokens-negative",
        "chat-completions#response",
        CHAT,
        body(at("usage", lambda u: {**u, "prompt_tokens": -u["prompt_tokens"]})),
        "chat",
    ),
    _f("chat-choice-index-one", "chat-completions#response", CHAT, body(at("choices/0/index", 1)), "chat"),
    _f(
        "chat-role-user",
        "chat-completions#response",
        CHAT,
        body(at("choices/*/message/role", "user")),
        "chat",
    ),
    _f("chat-model-not-echoed", "chat-completions#response", CHAT, _echo("model", "gpt-3.5-turbo"), "chat"),
    _f(
        "chat-auto-stays-auto",
        "chat-completions#notes",
        CHAT,
        when(lambda e: e.requested.get("model") == "auto", _echo("model", "auto")),
        "chat",
    ),
    _f(
        "chat-created-milliseconds",
        "chat-completions#response",
        CHAT,
        body(at("created", lambda v: v * 1000)),
        "chat",
    ),
    _f("chat-choice-twice", "chat-completions#response", CHAT, body(at("choices", lambda v: v + v)), "chat"),
    _f(
        "responses-total-is-no-sum",
        "responses#response",
        RESPONSES,
        body(at("usage/total_tokens", _more)),
        "responses",
    ),
    _f(
        "responses-tokens-swapped-total",
        "responses#response",
        RESPONSES,
        body(at("usage/total_tokens", 0)),
        "responses",
    ),
    _f("responses-model-not-echoed", "responses#response", RESPONSES, _echo("model", "gpt-4"), "responses"),
    _f(
        "responses-role-user", "responses#response", RESPONSES, body(at("output/*/role", "user")), "responses"
    ),
    _f(
        "responses-created-milliseconds",
        "responses#response",
        RESPONSES,
        body(at("created_at", lambda v: v * 1000)),
        "responses",
    ),
    _f("responses-output-empty", "responses#response", RESPONSES, body(at("output", [])), "responses"),
    _f(
        "transcription-language-differs",
        "audio-transcriptions#parameters",
        TRANSCRIPTION,
        _unlike,
        "transcription",
    ),
    _f(
        "transcription-duration-negative",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        body(at("duration", lambda v: -v)),
        "transcription",
    ),
    _f(
        "transcription-duration-milliseconds",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        body(at("duration", lambda v: v * 1000)),
        "transcription",
    ),
    _f(
        "transcription-segment-ends-before-start",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        _segments(_later),
        "transcription",
    ),
    _f(
        "transcription-segments-overlap",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        _segments(_overlapping),
        "transcription",
    ),
    _f(
        "transcription-segment-beyond-the-end",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        _segments(at("-1/end", lambda v: v + 100)),
        "transcription",
    ),
    _f(
        "transcription-segments-backwards",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        _segments(lambda v: v[::-1]),
        "transcription",
    ),
    _f(
        "transcription-segments-miss-text",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        _segments(at("*/text", "something else")),
        "transcription",
    ),
    _f(
        "transcription-task-translate",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        body(at("task", "translate")),
        "transcription",
    ),
    _f(
        "srt-number-zero",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        text(lambda v: re.sub(r"^1\n(?=\d\d:)", "0\n", v)),
        "transcription",
    ),
    _f(
        "srt-dot-for-comma",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        text(lambda v: v if v.startswith("WEBVTT") else re.sub(r"(\d\d:\d\d),(\d{3})", r"\1.\2", v)),
        "transcription",
    ),
    _f(
        "vtt-comma-for-dot",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        text(lambda v: re.sub(r"(\d\d)\.(\d{3})", r"\1,\2", v), "text/vtt"),
        "transcription",
    ),
    _f(
        "vtt-without-its-first-line",
        "audio-transcriptions#response",
        TRANSCRIPTION,
        text(lambda v: v.removeprefix("WEBVTT\n\n"), "text/vtt"),
        "transcription",
    ),
    _f(
        "wav-mono",
        "audio-speech#response",
        _SPEECH,
        raw(lambda v: v[:22] + b"\x01\0" + v[24:], "audio/wav"),
        "speech",
    ),
    _f(
        "wav-data-size-wrong",
        "audio-speech#response",
        _SPEECH,
        raw(lambda v: v[:40] + b"\xff\xff\xff\x7f" + v[44:], "audio/wav"),
        "speech",
    ),
    _f(
        "wav-silent-and-empty",
        "audio-speech#response",
        _SPEECH,
        raw(lambda v: v[:4] + b"\x24\0\0\0" + v[8:40] + bytes(4), "audio/wav"),
        "speech",
    ),
    _f(
        "pcm-odd-length",
        "audio-speech#response",
        _SPEECH,
        raw(lambda v: v[:-1], "application/octet-stream"),
        "speech",
    ),
    _f(
        "pcm-with-wav-header",
        "audio-speech#response",
        _SPEECH,
        raw(lambda v: b"RIFF\0\0\0\0WAVE" + v, "application/octet-stream"),
        "speech",
    ),
    _f(
        "image-fewer-than-asked",
        "images-create#parameters",
        TASK,
        body(at("data/images", _one_image_less)),
        **_TASKED,
    ),
    _f(
        "image-more-than-asked",
        "images-create#parameters",
        TASK,
        body(at("data/images", _one_image_more)),
        **_TASKED,
    ),
    _f(
        "image-same-url-twice",
        "images-status#response",
        TASK,
        body(at("data/images", lambda v: [v[0]] * len(v) if v else v)),
        **_TASKED,
    ),
    _f(
        "image-completed-with-error",
        "images-status#status-values",
        TASK,
        body(at("data", lambda v: {**v, "error": "out of memory"} if v.get("status") == "completed" else v)),
        **_TASKED,
    ),
    _f(
        "image-failed-without-error",
        "images-status#status-values",
        TASK,
        body(at("data", lambda v: {**v, "error": None} if v.get("status") == "failed" else v)),
        **_TASKED,
    ),
    _f(
        "image-pending-with-images",
        "images-status#status-values",
        TASK,
        body(
            at(
                "data",
                lambda v: (
                    {**v, "images": [{"url": "https://cdn.leaper.one/x.png"}]}
                    if v.get("status") == "pending"
                    else v
                ),
            )
        ),
        **_TASKED,
    ),
    _f("models-twice", "models#response", MODELS, body(at("data", lambda v: [*v, v[1]])), "models"),
    _f("models-without-auto", "models#response", MODELS, body(at("data", lambda v: v[1:])), "models"),
    _f(
        "models-without-gpt-5-nano",
        "chat-completions#parameters",
        MODELS,
        body(at("data", lambda v: [m for m in v if m["id"] != "gpt-5-nano"])),
        "models",
    ),
    _f(
        "models-owner-contradicts-id",
        "models#notes",
        MODELS,
        body(at("data/-1/owned_by", "leaperone")),
        "models",
    ),
    _f(
        "models-openrouter-without-prefix",
        "models#notes",
        MODELS,
        body(at("data/-1/id", lambda v: v.removeprefix("openrouter/"))),
        "models",
    ),
    _f(
        "models-price-negative",
        "models#model-fields",
        MODELS,
        body(at("data/*/pricing/prompt_per_1m", lambda v: -v)),
        "models",
    ),
    _f(
        "models-context-on-built-in",
        "models#model-fields",
        MODELS,
        body(at("data/1", adding(context_length=1000))),
        "models",
    ),
    _f("models-object-other", "models#model-fields", MODELS, body(at("data/*/object", "engine")), "models"),
    _f(
        "balance-total-is-no-sum",
        "cli#json-output",
        "GET /v1/cli/credits/balance",
        body(at("total", _more)),
        "balance",
    ),
    _f(
        "balance-in-cents",
        "cli#json-output",
        "GET /v1/cli/credits/balance",
        body(at("total", lambda v: v * 100)),
        "balance",
    ),
    _f(
        "balance-gift-negative",
        "cli#json-output",
        "GET /v1/cli/credits/balance",
        body(lambda v: {**v, "gift": -5, "total": v["paid"] - 5} if "gift" in v else v),
        "balance",
    ),
    _f(
        "video-platform-differs",
        "video-extract#response-fields",
        VIDEO,
        body(at("data/platform", "vimeo")),
        "video",
    ),
    _f(
        "video-platform-of-another-url",
        "video-extract#supported-platforms",
        VIDEO,
        body(
            lambda v: (
                {**v, "platform": "weibo", "data": {**v["data"], "platform": "weibo"}} if v.get("data") else v
            )
        ),
        "video",
    ),
    _f(
        "video-duration-milliseconds",
        "video-extract#notes",
        VIDEO,
        body(at("data/duration", lambda v: v * 1000)),
        "video",
    ),
    _f(
        "video-duration-negative",
        "video-extract#notes",
        VIDEO,
        body(at("data/duration", lambda v: -v)),
        "video",
    ),
    _f(
        "video-size-negative",
        "video-extract#mediaitem",
        VIDEO,
        body(at("data/videos/*/size", lambda v: -v)),
        "video",
    ),
    _f(
        "video-width-height-swapped",
        "video-extract#mediaitem",
        VIDEO,
        body(at("data/videos/*", swapped("width", "height"))),
        "video",
    ),
    _f(
        "video-same-url-twice",
        "video-extract#response-fields",
        VIDEO,
        body(at("data/videos", lambda v: [{**item, "url": v[0]["url"]} for item in v])),
        "video",
    ),
    _f("video-no-videos", "video-extract#response-fields", VIDEO, body(at("data/videos", [])), "video"),
    _f(
        "video-audio-where-embedded",
        "video-extract#supported-platforms",
        VIDEO,
        body(
            at("data/audios", [{"url": "https://a.example/a.mp3", "format": "mp3"}]),
            lambda e: e.ok and "instagram" in e.target,
        ),
        "video",
    ),
    _f(
        "video-null-without-raw",
        "video-extract#response-fields",
        VIDEO,
        body(lambda v: {"platform": v["platform"], "data": None} if "platform" in v else v),
        "video",
    ),
    _address("word-starts-late", "extract", "basic", data(at("location_extract/*/start", _more))),
    _address("word-ends-late", "extract-phone", "basic", data(at("phone_extract/*/end", _more))),
    _address(
        "end-before-start", "extract-name", "basic", data(at("person_extract/*", swapped("start", "end")))
    ),
    _address(
        "byte-offsets",
        "extract",
        "basic",
        data(at("location_extract/*", lambda v: {**v, "start": v["start"] * 3, "end": v["end"] * 3})),
    ),
    _address(
        "phone-loses-a-digit", "extract-phone", "basic", data(at("phone_extract/*/word", lambda v: v[:-1]))
    ),
    _address(
        "divcode-of-another-province",
        "division-code",
        "basic",
        data(at("division_info/divcode", "440305001000")),
    ),
    _address("divcode-short", "division-code", "basic", data(at("division_info/divcode", lambda v: v[:6]))),
    _address(
        "city-for-province",
        "division-code",
        "basic",
        data(at("division_info", swapped("division_province", "division_district"))),
    ),
    _address("zipcode-five-digits", "zipcode", "basic", data(at("zipcode", lambda v: v[:5]))),
    _address(
        "value-for-key",
        "structure",
        "cleansing",
        data(at("structure", lambda v: "\t".join("=".join(reversed(p.split("="))) for p in v.split("\t")))),
    ),
    _address(
        "spaces-for-tabs", "structure", "cleansing", data(at("structure", lambda v: v.replace("\t", " ")))
    ),
    _address("key-twice", "complete", "cleansing", data(at("complete", lambda v: f"{v}\t{v}"))),
    _address(
        "key-for-value",
        "correct",
        "cleansing",
        data(
            at(
                "address_correct/*",
                lambda v: "\t".join("=".join(reversed(p.split("="))) for p in v.split("\t")),
            )
        ),
    ),
    _address(
        "correct-other-road",
        "correct",
        "cleansing",
        data(at("address_correct/*", lambda v: v + "\t999号=roadNo")),
    ),
    _address(
        "express-phone-in-name",
        "extract-express",
        "smart-input",
        data(at("express_extract", swapped("person_info", "phone_info"))),
    ),
    _address(
        "express-null-for-empty", "extract-express", "smart-input", data(at("express_extract/poi_info", None))
    ),
    _address("latitude-first", "geocode", "geo", data(at("offline_geocode/wgs84", _reversed_coordinates))),
    _address(
        "both-systems-equal",
        "geocode",
        "geo",
        data(at("offline_geocode", lambda v: {**v, "gcj02": v["wgs84"]})),
    ),
    _address(
        "systems-swapped", "transfer-coord", "geo", data(at("coord_transfer", swapped("GCJ02", "BD09")))
    ),
    _address(
        "source-not-kept", "transfer-coord", "geo", data(at("coord_transfer/GCJ02", "116.400000,39.900000"))
    ),
    _address("all-systems-though-one-asked", "transfer-coord", "geo", _all_systems),
    _address("another-system", "transfer-coord", "geo", _another_system),
    _address(
        "coordinates-latitude-first",
        "transfer-coord",
        "geo",
        data(at("coord_transfer/WGS84", _reversed_coordinates)),
    ),
    _address(
        "category-two-levels",
        "classify-poi",
        "analysis",
        data(at("poi_category", lambda v: "#".join(v.split("#")[:2]))),
    ),
    _address(
        "category-slashes",
        "classify-poi",
        "analysis",
        data(at("poi_category", lambda v: v.replace("#", "/"))),
    ),
    _address("text-of-another", "zipcode", "basic", data(at("text", "上海市"))),
    _address("search-of-six", "search", "smart-input", data(at("candidates", lambda v: v * 6))),
    _address("inference-of-four", "inference", "voice", data(at("candidates", lambda v: (v * 4)[:4]))),
    Fault("ocr-count-wrong", "reference#models", "GET /ocr/models", body(at("count", _more)), **_OCR),
    Fault(
        "ocr-model-missing",
        "reference#processing-models",
        "GET /ocr/models",
        body(lambda v: {"models": v["models"][:2], "count": 2} if "models" in v else v),
        **_OCR,
    ),
    Fault(
        "ocr-model-price",
        "reference#processing-models",
        "GET /ocr/models",
        body(at("models/*/credits_per_page", 5)),
        **_OCR,
    ),
    Fault(
        "ocr-progress-percent",
        "reference#get-job-status",
        "GET /ocr/status/{}",
        body(at("progress", lambda v: v * 100)),
        also=("POST /ocr/uploads/url",),
        **_OCR,
    ),
    Fault(
        "ocr-more-pages-than-total",
        "reference#get-job-status",
        "GET /ocr/status/{}",
        body(at("processed_pages", lambda v: v + 50)),
        also=("POST /ocr/uploads/url",),
        **_OCR,
    ),
    Fault(
        "ocr-page-number-from-zero",
        "reference#get-job-result",
        RESULT,
        body(at("pages/*/page_number", lambda v: v - 1)),
        also=("POST /ocr/uploads/url",),
        **_OCR,
    ),
    Fault(
        "ocr-credits-not-by-page",
        "reference#processing-models",
        RESULT,
        body(at("credits_used", lambda v: v + 7)),
        also=("POST /ocr/uploads/url",),
        **_OCR,
    ),
    Fault(
        "ocr-parts-overlap",
        "effective#UploadPart",
        "POST /ocr/uploads/direct",
        body(at("parts/*/end_byte", _more)),
        **_OCR,
    ),
    Fault(
        "ocr-chunks-miscounted",
        "effective#UploadStarted",
        "POST /ocr/uploads/direct",
        body(at("total_chunks", _more)),
        **_OCR,
    ),
    Fault("ai-title-not-echoed", "Create Model", f"POST {_MODELS}", body(at("data/title", "another")), **_AI),
    Fault(
        "ai-state-and-status-differ",
        "effective#Inference",
        f"GET {_MODELS}/{{}}/inferences/{{}}",
        body(at("data/state", "queued")),
        also=(f"POST {_MODELS}/*/inferences", f"POST {_MODELS}"),
        **_AI,
    ),
    Fault(
        "ai-one-image-too-few",
        "effective#Remix",
        f"GET {_MODELS}/{{}}/remix/{{}}",
        body(at("data/images", _one_image_less)),
        also=(f"POST {_MODELS}/*/remix/url", f"POST {_MODELS}"),
        **_AI,
    ),
    Fault(
        "ai-number-not-echoed",
        "effective#Inference",
        f"POST {_MODELS}/{{}}/inferences",
        body(at("data/numberOfImages", _more)),
        also=(f"POST {_MODELS}",),
        **_AI,
    ),
    Fault(
        "ai-samples-fewer-than-sent",
        "Upload Image Samples Via Url",
        f"POST {_MODELS}/{{}}/samples/url",
        body(at("data", lambda v: v[:1] if isinstance(v, list) else v)),
        also=(f"POST {_MODELS}",),
        **_AI,
    ),
)
