"""What the documentation shows is of the effective schemas; what nothing and nobody shows is not."""

from typing import Any

import pytest

from .conftest import Accepts, answer

UUID = "a1b2c3d4-e5f6-7890-abcd-ef1234567890"
URL = "https://cdn.leaper.one/images/abc123.png"

CREATE = answer("post", "/v1/images/generations")
STATUS = answer("get", "/v1/images/generations/{id}")
TRANSCRIPTION = answer("post", "/v1/audio/transcriptions")
_CHAT = {"model": "auto", "messages": [{"role": "user"}]}

# What the documentation (and the shapes that the live API has been seen to answer) must pass.
ACCEPTED: dict[str, tuple[str, Any]] = {
    "image created, reference": (CREATE, {"code": 0, "msg": "success", "data": {"id": UUID}}),
    "image created, without code": (CREATE, {"data": {"id": "img-abc123"}}),
    "image created, guide": (CREATE, {"id": "img-abc123", "status": "pending"}),
    "image not created": (CREATE, {"code": 4001, "msg": "refused"}),
    "image status, reference": (STATUS, {"id": UUID, "status": "completed", "images": [{"url": URL}]}),
    "image status, guide": (STATUS, {"id": "img-abc123", "status": "completed", "data": [{"url": URL}]}),
    "image status, not ready": (STATUS, {"id": UUID, "status": "processing"}),
    "image status, failed": (STATUS, {"id": UUID, "status": "failed", "error": "content policy"}),
    "image status, live": (
        STATUS,
        {
            "code": 0,
            "data": {"id": UUID, "status": "partial", "images": [{"id": "f", "url": URL}], "error": None},
        },
    ),
    "image status, live, null images": (
        STATUS,
        {"code": 0, "msg": "ok", "data": {"id": UUID, "status": "pending", "images": None}},
    ),
    "image status, live, refused": (STATUS, {"code": 17, "msg": "no such task", "data": None}),
    "image of another model": (
        "ImageGenerationRequest",
        {"prompt": "a lake", "model": "gemini-2.5-flash-image", "callbackUrl": "https://a.example/hook"},
    ),
    "references as text": (
        "ImageGenerationRequest",
        {"prompt": "p", "model": "gpt-image-2", "referenceImages": URL},
    ),
    "webhook": ("ImageWebhook", {"id": "img-abc123", "status": "failed", "error": "content policy"}),
    "chat": ("ChatCompletionRequest", {"model": "auto", "messages": [{"role": "user", "content": "Hi"}]}),
    "chat, another model": ("ChatCompletionRequest", {"model": "gpt-4o", "messages": [{"role": "user"}]}),
    "chat chunk": (
        "ChatCompletionChunk",
        {"id": "chatcmpl-abc123", "choices": [{"delta": {"content": "Endpoints"}, "index": 0}]},
    ),
    "chat answer, guide": (
        "ChatCompletion",
        {"id": "c", "choices": [{"message": {"role": "assistant", "content": "Hi"}}]},
    ),
    "response event": ("ResponseStreamEvent", {"type": "response.output_text.delta", "delta": "Hi"}),
    "speech by default": ("SpeechRequest", {"input": "Hello"}),
    "speech with a demo voice": ("SpeechRequest", {"input": "Hello", "voice": "demo-29"}),
    "speech of the longest text": ("SpeechRequest", {"input": "字" * 4096}),
    "transcription of a file": ("TranscriptionRequest", {"file": "x", "response_format": "srt"}),
    "transcription of an address": ("TranscriptionRequest", {"file_uri": "https://a.example/a.mp3"}),
    "transcribed": (TRANSCRIPTION, {"text": "Hello"}),
    "video not understood": ("VideoExtraction", {"platform": "weibo", "data": None, "raw": {"a": 1}}),
    "conversion": ("CoordinateRequest", {"text": "116.465,39.909", "srcCoord": "gcj02"}),
    "social, code 0": ("SocialMediaResponse", {"code": 0, "data": {"data": []}}),
    "social, code 200": ("SocialMediaResponse", {"code": 200, "data": {}, "router": "/x"}),
    "balance without a gift": ("CreditBalance", {"paid": 1, "gift": 0, "total": 1, "giftExpiresAt": None}),
    "webhook, uploading": ("ImageWebhook", {"id": "img-abc123", "status": "uploading"}),
    "similarity": ("AddressPairRequest", {"text": "北京市朝阳区建国路93号\t北京朝阳建国路93号"}),
    "times of words": (
        "VerboseTranscription",
        {
            "task": "transcribe",
            "language": "en",
            "duration": 2.4,
            "text": "Hello",
            "segments": [],
            "words": [{"word": "Hello", "start": 0.0, "end": 0.4}],
        },
    ),
    "error with a code": ("ErrorBody", {"error": {"message": "m", "type": "t", "code": "Throttling.User"}}),
    "error without a code": ("ErrorBody", {"error": {"message": "m", "type": "invalid_request_error"}}),
    "error as OpenAI's": (
        "ErrorBody",
        {"error": {"message": "m", "type": "t", "code": None, "param": "model"}},
    ),
    "balance": (
        "CreditBalance",
        {"paid": 10.0, "gift": 5.0, "total": 15.0, "giftExpiresAt": "2026-04-01T00:00:00.000Z"},
    ),
}

REFUSED: dict[str, tuple[str, Any]] = {
    "image created, id of no known form": (CREATE, {"data": {"id": "42"}}),
    "image created, no id": (CREATE, {"code": 0, "msg": "success", "data": {}}),
    "image created, data as list": (CREATE, {"code": 0, "data": [{"id": UUID}]}),
    "image created, flat without status": (CREATE, {"id": "img-abc123"}),
    "image not created, code 0": (CREATE, {"code": 0, "msg": "refused"}),
    "image not created, no reason": (CREATE, {"code": 4001}),
    "image status, unknown status": (STATUS, {"id": UUID, "status": "queued"}),
    "image status, renamed images": (STATUS, {"id": UUID, "status": "completed", "pictures": [{"url": URL}]}),
    "image status, images as object": (STATUS, {"id": UUID, "status": "completed", "images": {"url": URL}}),
    "image status, images as texts": (STATUS, {"id": UUID, "status": "completed", "images": [URL]}),
    "image status, both lists": (STATUS, {"id": UUID, "status": "completed", "images": [], "data": []}),
    "image status, bare with a data object": (
        STATUS,
        {"id": UUID, "status": "completed", "data": {"images": [{"url": URL}]}},
    ),
    "image status, file without url": (STATUS, {"id": UUID, "status": "completed", "data": [{"id": "f"}]}),
    "image status, live, completed without images": (
        STATUS,
        {"code": 0, "data": {"id": UUID, "status": "completed", "images": None}},
    ),
    "image status, live, no status": (STATUS, {"code": 0, "data": {"id": UUID, "images": []}}),
    "image status, code as text": (STATUS, {"code": "0", "data": {"id": UUID, "status": "pending"}}),
    "five images": ("ImageGenerationRequest", {"prompt": "p", "model": "gpt-image-2", "number": 5}),
    "callback without TLS": (
        "ImageGenerationRequest",
        {"prompt": "p", "model": "gpt-image-2", "callbackUrl": "http://a.example/"},
    ),
    "half an image": ("ImageGenerationRequest", {"prompt": "p", "model": "gpt-image-2", "number": 1.5}),
    "webhook, failed without a reason": ("ImageWebhook", {"id": "img-abc123", "status": "failed"}),
    "webhook, completed without images": ("ImageWebhook", {"id": "img-abc123", "status": "completed"}),
    "video, neither data nor raw": ("VideoExtraction", {"platform": "weibo", "data": None}),
    "webhook, still pending": ("ImageWebhook", {"id": "img-abc123", "status": "pending"}),
    "chat without messages": ("ChatCompletionRequest", {"model": "auto"}),
    "chat, too hot": ("ChatCompletionRequest", {**_CHAT, "temperature": 2.1}),
    "chat, five stops": ("ChatCompletionRequest", {**_CHAT, "stop": list("abcde")}),
    "chat chunk without choices": ("ChatCompletionChunk", {"id": "chatcmpl-abc123"}),
    "speech of too long a text": ("SpeechRequest", {"input": "字" * 4097}),
    "speech with an unknown voice": ("SpeechRequest", {"input": "Hello", "voice": "demo-30"}),
    "speech as MP3": ("SpeechRequest", {"input": "Hello", "response_format": "mp3"}),
    "transcription of nothing": ("TranscriptionRequest", {"model": "rapid"}),
    "transcription of two things": ("TranscriptionRequest", {"file": "x", "file_uri": "https://a.example/"}),
    "transcribed into nothing": (TRANSCRIPTION, {"segments": []}),
    "conversion from nowhere": ("CoordinateRequest", {"text": "116.465,39.909"}),
    "conversion of an address": ("CoordinateRequest", {"text": "北京市", "srcCoord": "gcj02"}),
    "social, failure code": ("SocialMediaResponse", {"code": 400, "data": {}}),
    "social, no data": ("SocialMediaResponse", {"code": 200}),
    "error as text": ("ErrorBody", {"error": "m"}),
    "error without a message": ("ErrorBody", {"error": {"type": "t"}}),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_what_is_documented_is_accepted(accepts: Accepts, name: str) -> None:
    assert accepts(*ACCEPTED[name])


@pytest.mark.parametrize("name", REFUSED)
def test_what_nobody_documents_is_refused(accepts: Accepts, name: str) -> None:
    assert not accepts(*REFUSED[name])
