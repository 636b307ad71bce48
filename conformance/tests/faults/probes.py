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


def chat(ask: Session) -> None:
    """Each documented way to ask for a completion."""
    url, said = "POST /v1/chat/completions", {"messages": [{"role": "user", "content": "Hello there!"}]}
    auto = {"model": "auto", **said}
    for model in ("auto", "gpt-5-nano", "gpt-5.4", "openrouter/anthropic/claude-sonnet-4.6"):
        ask(url, json={"model": model, **said})
    ask(url, json=auto | {"stream": True})
    ask(url, json=auto | {"stream": True, "stream_options": {"include_usage": True}})
    tools = {"tools": [_WEATHER], "tool_choice": "required"}
    ask(url, json=auto | tools)
    ask(url, json=auto | tools | {"stream": True})
    ask(url, json=auto | {"tools": [_WEATHER], "tool_choice": "none"})
    ask(url, json=auto | {"response_format": {"type": "json_object"}})
    schema = {"type": "json_schema", "json_schema": {"name": "s", "schema": _SHAPE}}
    ask(url, json=auto | {"response_format": schema})
    ask(url, json=auto | {"max_tokens": 3, "stop": ["a", "b", "c", "d"], "temperature": 2, "top_p": 0.5})
    ask(url, json={"model": "auto", "messages": [{"role": "user", "content": "word " * 3000}]})
    ask(url, json=auto | {"stop": ["a", "b", "c", "d", "e"]})
    ask(url, json=auto | {"temperature": 3})
    ask(url, json={"model": "auto"})
    ask(url, json={"model": "auto", "messages": [{"role": "robot", "content": "x"}]})
    ask.keys(url, json=auto)


def responses(ask: Session) -> None:
    """Each documented way to ask for a response."""
    url = "POST /v1/responses"
    for model in ("gpt-5-nano", "gpt-5.4"):
        ask(url, json={"model": model, "input": "Hello"})
    ask(url, json={"model": "gpt-5-nano", "input": [{"role": "user", "content": "Hello"}]})
    ask(url, json={"model": "gpt-5-nano", "input": "Hello", "stream": True})
    ask(url, json={"model": "gpt-5-nano"})
    ask.keys(url, json={"model": "gpt-5-nano", "input": "Hello"})


def speech(ask: Session) -> None:
    """Formats, voices and limits of speech."""
    url = "POST /v1/audio/speech"
    for voice in ("alloy", "shimmer", "zh-gentle", "en-quiet", "ja-news", "ru-news", "demo-1", "demo-29"):
        ask(url, json={"input": "Hello", "voice": voice})
    for form in ("wav", "pcm"):
        ask(url, json={"input": "Hello", "response_format": form})
    for length in (4096, 4097):
        ask(url, json={"input": "x" * length})
    ask(url, json={"input": "Hello", "voice": "nobody"})
    for size in (1000, 1_000_000, 1_100_000):
        ask(url, data={"input": "Hello"}, files={"prompt_audio": ("a.mp3", b"ID3" + bytes(size))})
    ask.keys(url, json={"input": "Hello"})


def transcription(ask: Session) -> None:
    """Formats and models of transcription."""
    url = "POST /v1/audio/transcriptions"
    wav = ask.bytes_of("POST /v1/audio/speech", json={"input": "Hello there, this is a long text. " * 20})
    for form in ("json", "text", "verbose_json", "srt", "vtt"):
        for model in ("rapid", "whisper-1"):
            options = {"response_format": form, "model": model, "language": "zh"}
            ask(url, data=options, files={"file": ("a.wav", wav)})
        ask(url, files={"file_uri": (None, "https://example.com/a.mp3"), "response_format": (None, form)})
    ask(url, data={"model": "nobody"}, files={"file": ("a.wav", wav)})
    ask(url, data={"model": "rapid"}, files={"other": (None, "x")})
    ask.keys(url, files={"file": ("a.wav", wav)})


def upload(ask: Session) -> None:
    """A file beyond the limit of transcriptions."""
    ask("POST /v1/audio/transcriptions", files={"file": ("a.mp3", b"ID3" + bytes(25 * 1024 * 1024))})


def images(ask: Session) -> None:
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
        made = ask(url, json={"model": model, "prompt": prompt, "number": number, **more})
        if not isinstance(made, dict) or "id" not in (made.get("data") or {}):
            continue
        one = f"GET /v1/images/generations/{made['data']['id']}"
        for seconds in (0, 1.5, 2, 1):
            ask.advance(seconds)
            task = ask(one)
        for image in ((task.get("data") or {}).get("images") if isinstance(task, dict) else None) or []:
            ask.media(re.sub(r"https?://[^/]+", "", image["url"]))
        ask(one, key="sk-another")
        ask.advance(3700)
        ask(one)
        ask.advance(31 * 86400)
        ask(one)
    ask("GET /v1/images/generations/00000000-0000-4000-8000-000000000000")
    ask("GET /v1/images/generations/nope")
    for wrong in ({"number": 5}, {"number": 0}, {"model": "nobody"}, {"callbackUrl": "http://10.0.0.1/"}):
        ask(url, json={"model": "gpt-4o-image", "prompt": "x"} | wrong)
    ask.keys(url, json={"model": "gpt-4o-image", "prompt": "x"})


def video(ask: Session) -> None:
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
        ask(url, params={"url": address})
    ask(url)
    ask.keys(url, params={"url": "https://v.douyin.com/L4FJNR3/"})


def models(ask: Session) -> None:
    """The list of models, with a key and without."""
    ask("GET /v1/models")
    ask("GET /v1/models", headers={})


def balance(ask: Session) -> None:
    """The balance before and after calls that cost, and one that fails."""
    url = "GET /v1/cli/credits/balance"
    ask(url)
    ask("POST /v1/address/extract", json={"text": "北京市"})
    ask(url)
    ask("POST /v1/images/generations", json={"model": "gpt-4o-image", "prompt": "x", "number": 2})
    ask(url)
    ask("POST /v1/address/extract", json={})
    ask(url)
    for length in (1000, 2000):
        ask("POST /v1/audio/speech", json={"input": "x" * length})
        ask(url)
    ask("POST /v1/audio/speech", json={"input": "x" * 4097})
    ask("POST /v1/address/structure", json={"text": "北京市"})
    ask("GET /v1/social-media/video/extract", params={"url": "https://example.com/video"})
    ask(url)
    ask(url, headers={"Authorization": "Bearer sk-probe"})
    ask(url, headers={}, params={"api_key": _KEY})
    ask.keys(url)


def address(ask: Session) -> None:
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
            ask(f"POST /v1/address/{action}", json={"text": text})
            ask(f"POST /v1/address/{action}", json={"text": text * 3})
            ask(f"POST /v1/address/{action}", json={})
            ask.keys(f"POST /v1/address/{action}", json={"text": text})
    for source in ("gcj02", "wgs84", "cgcs2000", "bd09"):
        for more in ({}, {"dstCoord": "wgs84"}, {"dstCoord": "bd09"}):
            options = {"text": "116.465,39.909", "srcCoord": source, **more}
            ask("POST /v1/address/transfer-coord", json=options)
    ask("POST /v1/address/transfer-coord", json={"text": "116.465,39.909"})
    ask.keys("POST /v1/address/transfer-coord", json={"text": "1,2", "srcCoord": "wgs84"})


_SOCIAL = "GET /v1/social-media/data"


def social(ask: Session) -> None:
    """A video, a listing by cursor, one by page, and what is refused."""
    one = f"{_SOCIAL}/bilibili/web/fetch_one_video"
    ask(one, params={"bv_id": "BV1GJ411x7h7"})
    ask(one)
    ask(f"{_SOCIAL}/admin/web/x")
    feed, last = f"{_SOCIAL}/bilibili/app/fetch_popular_feed", None
    for _ in range(6):
        found = ask(feed, params={} if last is None else {"last_param": last})
        last = (found.get("data") or {}).get("last_param") if isinstance(found, dict) else None
        if last is None:
            break
    for page in range(1, 5):
        listing = f"{_SOCIAL}/linkedin/web/get_user_certifications"
        ask(listing, params={"username": "a", "urn": "a", "page": page})
    ask.keys(one, params={"bv_id": "BV1GJ411x7h7"})


def leapocr(ask: Session) -> None:
    """Jobs from submission to deletion, uploads, models and refusals."""
    ask("GET /ocr/models")
    schema = {"type": "object", "properties": {"total": {"type": "number"}}}
    made, options = [], {"format": "structured", "schema": schema}
    for name, more in (
        ("3-pages", options),
        ("12-pages", {"format": "markdown"}),
        ("12-pages", {"format": "per_page_structured", "model": "pro-v1", "extract_bounding_boxes": True}),
        ("2-pages-fail", {"format": "structured", "model": "english-pro-v1"}),
    ):
        job = ask("POST /ocr/uploads/url", json={"url": f"https://example.com/{name}.pdf", **more})
        made.append(job.get("job_id"))
    ask(
        "POST /ocr/uploads/url",
        json={"url": "https://example.com/a.pdf", "instructions": "x", "template_slug": "y"},
    )
    file = {"file_name": "a.pdf", "content_type": "application/pdf", "file_size": 12_000_000}
    ask("POST /ocr/uploads/direct", json=file)
    for seconds in (0, 1.5, 1, 20):
        ask.advance(seconds)
        for job in made:
            ask(f"GET /ocr/status/{job}")
            ask(f"GET /ocr/result/{job}")
    for page in (1, 2, 3, 4):
        ask(f"GET /ocr/result/{made[1]}", params={"page": page, "limit": 5})
    ask(f"GET /ocr/status/{made[0]}", key="sk-another")
    for job in made[:1]:
        ask(f"DELETE /ocr/delete/{job}")
        ask(f"GET /ocr/status/{job}")
        ask(f"GET /ocr/result/{job}")
    ask.advance(8 * 86400)
    ask(f"GET /ocr/result/{made[1]}")
    ask("GET /ocr/status/none")
    ask.keys("GET /ocr/models")


def _followed(ask: Session, listing: str, job: Any) -> None:
    for seconds in (0, 1.5, 1, 10):
        ask.advance(seconds)
        ask(f"{listing}/{(job.get('data') or {}).get('id')}")


def leapai(ask: Session) -> None:
    """A model from its creation to its deletion, with all jobs."""
    every = "/api/v1/images/models"
    made = [ask(f"POST {every}", json={"title": title, "subjectKeyword": "@me"}) for title in ("Me", "You")]
    model = f"{every}/{(made[0].get('data') or {}).get('id')}"
    ask(f"GET {every}")
    ask(f"GET {every}", params={"returnInObject": "true"})
    ask(f"GET {model}")
    pictures = {"images": ["https://example.com/a.png", "https://example.com/b.png"]}
    samples = ask(f"POST {model}/samples/url", json=pictures)
    for sample in samples.get("data") or []:
        ask(f"GET {model}/samples/{sample['id']}")
    ask(f"GET {model}/samples")
    training = ask(f"POST {model}/queue", json={"baseWeightsId": "b", "steps": 10})
    _followed(ask, f"GET {model}/versions", training)
    for number in (3, 2):
        job = ask(f"POST {model}/inferences", json={"prompt": "x", "numberOfImages": number, "seed": 7})
        _followed(ask, f"GET {model}/inferences", job)
    picture = {"imageUrl": "https://example.com/a.png", "prompt": "x", "numberOfImages": 2}
    _followed(ask, f"GET {model}/remix", ask(f"POST {model}/remix/url", json=picture))
    ask(f"GET {model}/versions")
    for page in (1, 2, 3):
        ask(f"GET {model}/inferences", params={"page": page, "pageSize": 1})
    for sample in (samples.get("data") or [])[:1]:
        ask(f"POST {model}/samples/{sample['id']}/archive")
        ask(f"GET {model}/samples")
    ask(f"DELETE {model}")
    ask(f"GET {model}")
    ask(f"GET {every}")
    ask(f"POST {model}/queue", json={})
    ask.keys(f"GET {every}")


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
