"""Requests that show what an API does: the same with a fault and without, so that it can be seen to do something."""

import re
from collections.abc import Callable
from typing import Any

import httpx

from leaperone_conformance.spec import TOKEN_HEADER, mock_token

from .fault import Fault
from .proxy import faulty

Probe = Callable[["Session"], None]

_KEY = "sk-probe"


class Session:
    """Requests to one URL, and all that came back."""

    def __init__(self, url: str, api: str) -> None:
        self._base = url
        self._origin = re.match(r"http://[^/]+", url)[0]  # type: ignore[index]
        self._by_query = api == "leapai"
        self._client = httpx.Client(timeout=20)
        self.seen: list[object] = []

    def __call__(self, operation: str, *, key: str = _KEY, **options: Any) -> Any:
        """Send a request; gives the JSON of the response, {} where there is none."""
        method, _, path = operation.partition(" ")
        parameters = dict(options.pop("params", {})) | ({"api_token": key} if self._by_query else {})
        headers = dict(options.pop("headers", {} if self._by_query else {"X-API-Key": key}))
        if (
            "files" in options
        ):  # otherwise the boundary is random, and so is what the mock derives from the request
            headers["Content-Type"] = "multipart/form-data; boundary=probe"
        try:
            response = self._client.request(
                method, self._base + path, params=parameters, headers=headers, **options
            )
        except httpx.HTTPError as error:
            self.seen.append((operation, type(error).__name__))
            return {}
        kept = {name: value for name, value in response.headers.items() if name != "date"}
        content = response.content.replace(self._origin.encode(), b"")
        kept.pop("content-length", None)
        self.seen.append((operation, response.status_code, kept, content))
        try:
            return response.json()
        except ValueError:
            return {}

    def bytes_of(self, operation: str, **options: Any) -> bytes:
        """The same, as bytes."""
        self(operation, **options)
        last = self.seen[-1]
        return last[3] if isinstance(last, tuple) and len(last) == 4 else b""

    def advance(self, seconds: float) -> None:
        """Move the clock of the mock."""
        headers = {TOKEN_HEADER: mock_token()}
        self._client.post(f"{self._origin}/__mock__/clock", json={"advance": seconds}, headers=headers)

    def media(self, path: str) -> None:
        """Get a file of the mock."""
        response = self._client.get(self._origin + path)
        self.seen.append((path, response.status_code, response.headers.get("content-type"), response.content))

    def keys(self, operation: str, **options: Any) -> None:
        """Send a request with each kind of wrong key."""
        for key in (
            "",
            "wrong",
            "sk-mock-402",
            "sk-mock-429",
            "sk-mock-429-30",
            "sk-mock-500",
            "sk-mock-503",
        ):
            self(operation, key=key, **options)
        self(operation, key="sk-mock-504", **options)


_WEATHER = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    },
}
_SHAPE = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}


def chat(send: Session) -> None:
    """Each documented way to ask for a completion."""
    url, said = "POST /v1/chat/completions", {"messages": [{"role": "user", "content": "Hello there!"}]}
    auto = {"model": "auto", **said}
    for model in ("auto", "gpt-5-nano", "gpt-5.4", "openrouter/anthropic/claude-sonnet-4.6"):
        send(url, json={"model": model, **said})
    send(url, json=auto | {"stream": True})
    send(url, json=auto | {"stream": True, "stream_options": {"include_usage": True}})
    tools = {"tools": [_WEATHER], "tool_choice": "required"}
    send(url, json=auto | tools)
    send(url, json=auto | tools | {"stream": True})
    send(url, json=auto | {"tools": [_WEATHER], "tool_choice": "none"})
    send(url, json=auto | {"response_format": {"type": "json_object"}})
    schema = {"type": "json_schema", "json_schema": {"name": "s", "schema": _SHAPE}}
    send(url, json=auto | {"response_format": schema})
    send(url, json=auto | {"max_tokens": 3, "stop": ["a", "b", "c", "d"], "temperature": 2, "top_p": 0.5})
    send(url, json={"model": "auto", "messages": [{"role": "user", "content": "word " * 3000}]})
    send(url, json=auto | {"stop": ["a", "b", "c", "d", "e"]})
    send(url, json=auto | {"temperature": 3})
    send(url, json={"model": "auto"})
    send(url, json={"model": "auto", "messages": [{"role": "robot", "content": "x"}]})
    send.keys(url, json=auto)


def responses(send: Session) -> None:
    """Each documented way to ask for a response."""
    url = "POST /v1/responses"
    for model in ("gpt-5-nano", "gpt-5.4"):
        send(url, json={"model": model, "input": "Hello"})
    send(url, json={"model": "gpt-5-nano", "input": [{"role": "user", "content": "Hello"}]})
    send(url, json={"model": "gpt-5-nano", "input": "Hello", "stream": True})
    send(url, json={"model": "gpt-5-nano"})
    send.keys(url, json={"model": "gpt-5-nano", "input": "Hello"})


def speech(send: Session) -> None:
    """Formats, voices and limits of speech."""
    url = "POST /v1/audio/speech"
    for voice in ("alloy", "shimmer", "zh-gentle", "en-quiet", "ja-news", "ru-news", "demo-1", "demo-29"):
        send(url, json={"input": "Hello", "voice": voice})
    for form in ("wav", "pcm"):
        send(url, json={"input": "Hello", "response_format": form})
    for length in (4096, 4097):
        send(url, json={"input": "x" * length})
    send(url, json={"input": "Hello", "voice": "nobody"})
    for size in (1000, 1_000_000, 1_100_000):
        send(url, data={"input": "Hello"}, files={"prompt_audio": ("a.mp3", b"ID3" + bytes(size))})
    send.keys(url, json={"input": "Hello"})


def transcription(send: Session) -> None:
    """Formats and models of transcription."""
    url = "POST /v1/audio/transcriptions"
    wav = send.bytes_of("POST /v1/audio/speech", json={"input": "Hello there, this is a long text. " * 20})
    for form in ("json", "text", "verbose_json", "srt", "vtt"):
        for model in ("rapid", "whisper-1"):
            options = {"response_format": form, "model": model, "language": "zh"}
            send(url, data=options, files={"file": ("a.wav", wav)})
        send(url, files={"file_uri": (None, "https://example.com/a.mp3"), "response_format": (None, form)})
    send(url, data={"model": "nobody"}, files={"file": ("a.wav", wav)})
    send(url, data={"model": "rapid"}, files={"other": (None, "x")})
    send.keys(url, files={"file": ("a.wav", wav)})


def upload(send: Session) -> None:
    """Files of transcriptions: one by each kind of name, and one beyond the limit."""
    send("POST /v1/audio/transcriptions", files={"file": ("a.opus", b"OggS" + bytes(100))})
    send("POST /v1/audio/transcriptions", files={"file": ("a.mp3", b"ID3" + bytes(25 * 1024 * 1024))})


def images(send: Session) -> None:
    """Tasks from their creation to their end and beyond."""
    url = "POST /v1/images/generations"
    for model, prompt, number, more in (
        ("gpt-4o-image", "a lake", 1, {"size": "1024x1024"}),
        ("gpt-image-2", "a lake", 4, {"size": "9:16"}),
        (
            "gemini-3-pro-image-preview",
            "[fail] a lake",
            2,
            {"referenceImages": ["https://example.com/a.png"]},
        ),
        ("gpt-4o-image", "[partial] a lake", 3, {}),
        ("gpt-4o-image", "[refuse] a lake", 1, {}),
    ):
        made = send(url, json={"model": model, "prompt": prompt, "number": number, **more})
        if not isinstance(made, dict) or "id" not in (made.get("data") or {}):
            continue
        one = f"GET /v1/images/generations/{made['data']['id']}"
        for seconds in (0, 1.5, 2, 1):
            send.advance(seconds)
            task = send(one)
        for image in ((task.get("data") or {}).get("images") if isinstance(task, dict) else None) or []:
            send.media(re.sub(r"https?://[^/]+", "", image["url"]))
        send(one, key="sk-another")
        send.advance(3700)
        send(one)
        send.advance(31 * 86400)
        send(one)
    send("GET /v1/images/generations/00000000-0000-4000-8000-000000000000")
    send("GET /v1/images/generations/nope")
    for wrong in ({"number": 5}, {"number": 0}, {"model": "nobody"}, {"callbackUrl": "http://10.0.0.1/"}):
        send(url, json={"model": "gpt-4o-image", "prompt": "x"} | wrong)
    send.keys(url, json={"model": "gpt-4o-image", "prompt": "x"})


def video(send: Session) -> None:
    """Documented hosts, shared text and what is refused."""
    url = "GET /v1/social-media/video/extract"
    for address in (
        "https://v.douyin.com/L4FJNR3/",
        "https://www.tiktok.com/@bellapoarch/video/6862153058223197445",
        "https://v.kuaishou.com/dEHKhN",
        "https://www.bilibili.com/video/BV1cAQqBqEpT/",
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ",
        "https://b23.tv/abc",
        "https://weibo.com/1/2",
        "https://x.com/a/status/1",
        "https://www.instagram.com/reel/a",
        "5.61 复制打开抖音 https://v.douyin.com/xxxxx/ g@B.tE 08/23",
        "https://example.com/video",
        "no address",
    ):
        send(url, params={"url": address})
    send(url)
    send.keys(url, params={"url": "https://v.douyin.com/L4FJNR3/"})


def models(send: Session) -> None:
    """The list of models, with a key and without."""
    send("GET /v1/models")
    send("GET /v1/models", headers={})


def balance(send: Session) -> None:
    """The balance before and after calls that cost, and one that fails."""
    url = "GET /v1/cli/credits/balance"
    send(url)
    send("POST /v1/address/extract", json={"text": "北京市"})
    send(url)
    send("POST /v1/images/generations", json={"model": "gpt-4o-image", "prompt": "x", "number": 2})
    send(url)
    send("POST /v1/address/extract", json={})
    send(url)
    for length in (1000, 2000):
        send("POST /v1/audio/speech", json={"input": "x" * length})
        send(url)
    send("POST /v1/audio/speech", json={"input": "x" * 4097})
    send("POST /v1/address/structure", json={"text": "北京市"})
    send("GET /v1/social-media/video/extract", params={"url": "https://example.com/video"})
    send(url)
    send(url, headers={"Authorization": "Bearer sk-probe"})
    send(url, headers={}, params={"api_key": _KEY})
    send.keys(url)


def address(send: Session) -> None:
    """The documented examples of each action."""
    person = "张三13812345678北京市朝阳区建国路93号万达广场"
    for actions, text in (
        ("extract extract-name extract-phone extract-express", person),
        ("division-code zipcode structure complete geocode classify-poi", "北京市朝阳区建国路93号万达广场"),
        (
            "standardize assessment search input-search one-id hp-geocode predict-poi asr inference",
            "北京市朝阳区",
        ),
        ("structure correct complete", "浙江省杭州市余杭区文一西路969号"),
        ("similarity", "北京市朝阳区建国路93号\t北京朝阳建国路93号"),
    ):
        for action in actions.split():
            send(f"POST /v1/address/{action}", json={"text": text})
            send(f"POST /v1/address/{action}", json={"text": text * 3})
            send(f"POST /v1/address/{action}", json={})
            send.keys(f"POST /v1/address/{action}", json={"text": text})
    for source in ("gcj02", "wgs84", "cgcs2000", "bd09"):
        for more in ({}, {"dstCoord": "wgs84"}, {"dstCoord": "bd09"}):
            options = {"text": "116.465,39.909", "srcCoord": source, **more}
            send("POST /v1/address/transfer-coord", json=options)
    send("POST /v1/address/transfer-coord", json={"text": "116.465,39.909"})
    send.keys("POST /v1/address/transfer-coord", json={"text": "1,2", "srcCoord": "wgs84"})


_SOCIAL = "GET /v1/social-media/data"


def social(send: Session) -> None:
    """A video, a listing by cursor, one by page, and what is refused."""
    one = f"{_SOCIAL}/bilibili/web/fetch_one_video"
    send(one, params={"bv_id": "BV1GJ411x7h7"})
    send(one)
    send(f"{_SOCIAL}/admin/web/x")
    feed, last = f"{_SOCIAL}/bilibili/app/fetch_popular_feed", None
    for _ in range(6):
        found = send(feed, params={} if last is None else {"last_param": last})
        last = (found.get("data") or {}).get("last_param") if isinstance(found, dict) else None
        if last is None:
            break
    for page in range(1, 5):
        listing = f"{_SOCIAL}/linkedin/web/get_user_certifications"
        send(listing, params={"username": "a", "urn": "a", "page": page})
    send.keys(one, params={"bv_id": "BV1GJ411x7h7"})


def leapocr(send: Session) -> None:
    """Jobs from submission to deletion, uploads, models and refusals."""
    send("GET /ocr/models")
    schema = {"type": "object", "properties": {"total": {"type": "number"}}}
    made, options = [], {"format": "structured", "schema": schema}
    for name, more in (
        ("3-pages", options),
        ("12-pages", {"format": "markdown"}),
        ("12-pages", {"format": "per_page_structured", "model": "pro-v1", "extract_bounding_boxes": True}),
        ("2-pages-fail", {"format": "structured", "model": "english-pro-v1"}),
    ):
        job = send("POST /ocr/uploads/url", json={"url": f"https://example.com/{name}.pdf", **more})
        made.append(job.get("job_id"))
    send(
        "POST /ocr/uploads/url",
        json={"url": "https://example.com/a.pdf", "instructions": "x", "template_slug": "y"},
    )
    file = {"file_name": "a.pdf", "content_type": "application/pdf", "file_size": 12_000_000}
    send("POST /ocr/uploads/direct", json=file)
    for seconds in (0, 1.5, 1, 20):
        send.advance(seconds)
        for job in made:
            send(f"GET /ocr/status/{job}")
            send(f"GET /ocr/result/{job}")
    for page in (1, 2, 3, 4):
        send(f"GET /ocr/result/{made[1]}", params={"page": page, "limit": 5})
    send(f"GET /ocr/status/{made[0]}", key="sk-another")
    for job in made[:1]:
        send(f"DELETE /ocr/delete/{job}")
        send(f"GET /ocr/status/{job}")
        send(f"GET /ocr/result/{job}")
    send.advance(8 * 86400)
    send(f"GET /ocr/result/{made[1]}")
    send("GET /ocr/status/none")
    send.keys("GET /ocr/models")


def _followed(send: Session, listing: str, job: Any) -> None:
    for seconds in (0, 1.5, 1, 10):
        send.advance(seconds)
        send(f"{listing}/{(job.get('data') or {}).get('id')}")


def leapai(send: Session) -> None:
    """A model from its creation to its deletion, with all jobs."""
    every = "/api/v1/images/models"
    made = [send(f"POST {every}", json={"title": title, "subjectKeyword": "@me"}) for title in ("Me", "You")]
    model = f"{every}/{(made[0].get('data') or {}).get('id')}"
    send(f"GET {every}")
    send(f"GET {every}", params={"returnInObject": "true"})
    send(f"GET {model}")
    pictures = {"images": ["https://example.com/a.png", "https://example.com/b.png"]}
    samples = send(f"POST {model}/samples/url", json=pictures)
    for sample in samples.get("data") or []:
        send(f"GET {model}/samples/{sample['id']}")
    send(f"GET {model}/samples")
    training = send(f"POST {model}/queue", json={"baseWeightsId": "b", "steps": 10})
    _followed(send, f"GET {model}/versions", training)
    for number in (3, 2):
        job = send(f"POST {model}/inferences", json={"prompt": "x", "numberOfImages": number, "seed": 7})
        _followed(send, f"GET {model}/inferences", job)
    picture = {"imageUrl": "https://example.com/a.png", "prompt": "x", "numberOfImages": 2}
    _followed(send, f"GET {model}/remix", send(f"POST {model}/remix/url", json=picture))
    send(f"GET {model}/versions")
    for page in (1, 2, 3):
        send(f"GET {model}/inferences", params={"page": page, "pageSize": 1})
    for sample in (samples.get("data") or [])[:1]:
        send(f"POST {model}/samples/{sample['id']}/archive")
        send(f"GET {model}/samples")
    send(f"DELETE {model}")
    send(f"GET {model}")
    send(f"GET {every}")
    send(f"POST {model}/queue", json={})
    send.keys(f"GET {every}")


PROBES: dict[str, Probe] = {
    probe.__name__: probe
    for probe in (
        chat, responses, speech, transcription, upload, images, video, models, balance, address, social,
        leapocr, leapai,
    )
}  # fmt: skip


def transcript(api: str, area: str, fault: Fault | None = None) -> list[object]:
    """All that came back for a probe, with a fault or without."""
    with faulty(api, fault) as url:
        session = Session(url, api)
        PROBES[area](session)
        return session.seen
