"""The quirks that the overlays record, as a user of the client meets them: not at all."""

import asyncio
import json
from typing import Any

import pytest

from leaperone import AsyncLeaperone, Leaperone, errors, models

from .loopback import Loopback, Reply, json_reply, serve

IMAGE = "https://cdn.example/1.png"


def client(api: Loopback) -> Leaperone:
    return Leaperone(api_key="sk-x", base_url=api.url, max_retries=0)


@pytest.mark.parametrize(
    "body",
    [
        {"code": 0, "msg": "success", "data": {"id": "t1"}},
        {"code": 0, "data": {"id": "t1"}},
        {"id": "t1", "status": "pending"},
    ],
)
def test_created_task_is_one_type(body: dict[str, Any]) -> None:
    with serve(json_reply(body)) as api:
        task = client(api).images.create(model="gpt-4o-image", prompt="a cat")
    assert isinstance(task, models.ImageTask)
    assert task.id == "t1"


@pytest.mark.parametrize(
    "body",
    [
        {"id": "t1", "status": "completed", "images": [{"url": IMAGE}]},
        {"id": "t1", "status": "completed", "data": [{"url": IMAGE}]},
        {"code": 0, "data": {"id": "t1", "status": "completed", "images": [{"id": "f", "url": IMAGE}]}},
        {
            "code": 0,
            "msg": "ok",
            "data": {"id": "t1", "status": "completed", "images": [{"url": IMAGE}], "error": None},
        },
    ],
)
def test_task_status_is_one_type(body: dict[str, Any]) -> None:
    with serve(json_reply(body)) as api:
        task = client(api).images.status(id="t1")
    assert (task.id, task.status) == ("t1", "completed")
    assert isinstance(task.images, list)
    assert [image.url for image in task.images] == [IMAGE]


def test_task_without_images_yet() -> None:
    with serve(json_reply({"code": 0, "data": {"id": "t", "status": "pending", "images": None}})) as api:
        assert not client(api).images.status(id="t").images


@pytest.mark.parametrize(
    ("body", "rest"),
    [
        ({"id": "t", "new": 1}, {"new": 1}),
        ({"id": "t", "data": {}}, {"data": {}}),
        ({"id": "t", "data": {"id": "t", "new": 1}}, {"data": {"new": 1}}),
        ({"code": 0, "data": {"id": 7, "status": "new"}}, {"data": {"id": 7}}),
        ({"id": "t", "data": {"error": None, "images": []}}, {"data": {"error": None}}),
    ],
)
def test_what_no_shape_knows_is_kept(body: dict[str, Any], rest: dict[str, Any]) -> None:
    with serve(json_reply(body)) as api:
        assert client(api).images.status(id="t").additional_properties == rest


def test_a_value_of_another_type_stays_as_it_came() -> None:
    with serve(json_reply({"id": 7, "images": "none", "status": ["x"]})) as api:
        task = client(api).images.status(id="t")
    assert task.to_dict() == {"id": 7, "images": "none", "status": ["x"]}


def test_failure_with_a_success_status() -> None:
    with serve(json_reply({"code": 1001, "msg": "content policy"})) as api:
        with pytest.raises(errors.FailureError, match="content policy") as caught:
            client(api).images.create(model="gpt-4o-image", prompt="x")
    assert (caught.value.status, caught.value.code) == (200, 1001)


@pytest.mark.parametrize("code", [0, 200])
def test_social_answer_of_either_success_code(code: int) -> None:
    with serve(json_reply({"code": code, "data": {"x": 1}})) as api:
        assert client(api).social.video.extract(url="x") is not None
        answer = client(api).social.bilibili.web.fetch_one_video(bv_id="BV1")
    assert answer.data == {"x": 1}


def test_social_failure_with_a_success_status() -> None:
    with serve(json_reply({"code": 400, "message": "no such video"})) as api:
        with pytest.raises(errors.FailureError, match="no such video"):
            client(api).social.bilibili.web.fetch_one_video(bv_id="BV1")


def test_speech_is_bytes(tmp_path: Any) -> None:
    with serve(Reply(200, b"RIFF\0\0", {"Content-Type": "audio/wav"})) as api:
        speech = client(api).audio.speech(input="hi", response_format="wav")
    assert (bytes(speech), speech.content_type) == (b"RIFF\0\0", "audio/wav")
    speech.write_to_file(tmp_path / "a.wav")
    assert (tmp_path / "a.wav").read_bytes() == b"RIFF\0\0"


def test_speech_by_json_or_multipart(tmp_path: Any) -> None:
    sample = tmp_path / "voice.mp3"
    sample.write_bytes(b"abc")
    with serve(Reply(200, b"RIFF", {"Content-Type": "audio/wav"})) as api:
        client(api).audio.speech(input="hi")
        client(api).audio.speech(input="hi", prompt_audio=sample)
    assert api.seen[0].headers["content-type"] == "application/json"
    assert api.seen[1].headers["content-type"].startswith("multipart/form-data")
    assert b'filename="voice.mp3"' in api.seen[1].body


def test_speech_that_is_json_is_an_error() -> None:
    with (
        serve(json_reply({"oops": 1})) as api,
        pytest.raises(errors.AnswerError, match=r"expected bytes.*oops"),
    ):
        client(api).audio.speech(input="hi")


def test_transcription_follows_the_asked_format() -> None:
    verbose = {"task": "transcribe", "language": "en", "duration": 1.5, "text": "hi", "segments": []}
    vtt = Reply(200, b"WEBVTT\n", {"Content-Type": "text/vtt"})
    with serve(json_reply({"text": "hi"}), json_reply(verbose), vtt) as api:
        one = client(api)
        plain = one.audio.transcribe(file_uri="u")
        rich = one.audio.transcribe(file_uri="u", response_format="verbose_json")
        subtitles = one.audio.transcribe(file_uri="u", response_format="vtt")
    assert isinstance(plain, models.Transcription)
    assert isinstance(rich, models.VerboseTranscription)
    assert rich.duration == 1.5
    assert subtitles == "WEBVTT\n"


def test_json_answer_that_is_html_is_an_error() -> None:
    with serve(Reply(200, b"<html>", {"Content-Type": "text/html"})) as api:
        with pytest.raises(errors.AnswerError, match="expected JSON, got text/html: b'<html>'"):
            client(api).address.structure(text="x")


def test_a_page_is_neither_sound_nor_text() -> None:
    page = Reply(200, b"<html>Bad gateway", {"Content-Type": "text/html; charset=utf-8"})
    with serve(page) as api:
        one = client(api)
        with pytest.raises(errors.AnswerError, match=r"expected bytes, got text/html.*Bad gateway"):
            one.audio.speech(input="x")
        with pytest.raises(errors.AnswerError, match=r"expected text, got text/html.*Bad gateway"):
            one.audio.transcribe(file_uri="u", response_format="srt")


@pytest.mark.parametrize("kind", ["text/plain; charset=utf-8", "text/vtt", "application/x-subrip", None])
def test_subtitles_of_any_type_of_text(kind: str | None) -> None:
    with serve(Reply(200, "1 春".encode(), {} if kind is None else {"Content-Type": kind})) as api:
        subtitles = client(api).audio.transcribe(file_uri="u", response_format="srt")
    assert subtitles == "1 春"


CHUNKS = 'data: {"id":"c","choices":[{"index":0,"delta":{"content":"春"}}]}\n\n'.encode()
DONE = b"data: [DONE]\n\n"
SSE = {"Content-Type": "text/event-stream"}


def stream_of(*parts: bytes) -> Reply:
    return Reply(200, b"", SSE, parts=list(parts))


def text_of(chunks: Any) -> list[Any]:
    return [chunk.choices[0].delta.content for chunk in chunks]


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
def test_stream_split_at_any_byte(size: int) -> None:
    body = CHUNKS * 2 + DONE
    parts = [body[start : start + size] for start in range(0, len(body), size)]
    with serve(stream_of(*parts)) as api, client(api).chat.stream(model="auto", messages=[]) as chunks:
        assert text_of(chunks) == ["春", "春"]
    assert json.loads(api.seen[0].body)["stream"] is True


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85"])
def test_only_carriage_returns_and_line_feeds_end_a_line_of_a_stream(separator: str) -> None:
    event = f"data: {json.dumps({'choices': [], 'id': f'a{separator}b'}, ensure_ascii=False)}\n\n"
    with serve(stream_of(event.encode(), DONE)) as api:
        (chunk,) = client(api).chat.stream(model="auto", messages=[])
    assert chunk.id == f"a{separator}b"


def test_asynchronous_stream() -> None:
    async def read(url: str) -> list[Any]:
        async with AsyncLeaperone(api_key="sk-x", base_url=url) as one:
            async with one.chat.stream(model="auto", messages=[]) as chunks:
                return [chunk async for chunk in chunks]

    with serve(stream_of(CHUNKS, DONE)) as api:
        assert text_of(asyncio.run(read(api.url))) == ["春"]


def test_stream_cut_short_raises() -> None:
    with serve(stream_of(CHUNKS)) as api:
        chunks = client(api).chat.stream(model="auto", messages=[])
        assert next(chunks).id == "c"
        with pytest.raises(errors.StreamInterruptedError, match="DONE"):
            next(chunks)


def test_error_event_inside_a_stream_raises() -> None:
    event = b'data: {"error": {"message": "overloaded", "code": "busy"}}\n\n'
    with serve(stream_of(CHUNKS, event)) as api, pytest.raises(errors.APIStatusError, match="overloaded"):
        list(client(api).chat.stream(model="auto", messages=[]))


def test_refused_stream_raises_the_status_error() -> None:
    with serve(json_reply({"error": {"message": "no credits"}}, 402)) as api:
        with pytest.raises(errors.InsufficientCreditsError, match="no credits"):
            list(client(api).chat.stream(model="auto", messages=[]))


def test_addresses_as_a_person_wants_them() -> None:
    """The encodings inside Data are read; the text itself stays what it was."""
    text = "prov=浙江省\tcity=杭州市\troad=文一西路\tnote=a=b\todd"
    answer = models.AddressStructureAnswer.from_dict(
        {"RequestId": "r", "Data": json.dumps({"structure": text})}
    )
    assert answer.data.structure == text
    assert answer.data.structure.fields == {
        "prov": "浙江省",
        "city": "杭州市",
        "road": "文一西路",
        "note": "a=b",
    }
    corrected = models.AddressCorrectData.from_dict({"address_correct": ["浙江省=prov\t杭州市=city"]})
    assert corrected.address_correct[0].pairs == [("prov", "浙江省"), ("city", "杭州市")]
    assert models.AddressClassifyPoiData.from_dict(
        {"poi_category": "购物#商场#购物中心"}
    ).poi_category.levels == (
        "购物",
        "商场",
        "购物中心",
    )
    points = {"wgs84": "116.465328,39.908812", "gcj02": "oops"}
    geocode = models.AddressGeocodeData.from_dict({"offline_geocode": points})
    wgs84, gcj02 = geocode.offline_geocode.wgs84, geocode.offline_geocode.gcj02
    assert (wgs84.longitude, wgs84.latitude) == (116.465328, 39.908812)
    assert (gcj02.longitude, gcj02.latitude) == (None, None)
    assert geocode.to_dict() == {"offline_geocode": points}


def test_what_is_wanted_of_an_address_is_on_the_answer() -> None:
    def answer(data: Any) -> Any:
        return json_reply({"RequestId": "r", "Data": data if isinstance(data, str) else json.dumps(data)})

    points = {"wgs84": "116.465328,39.908812", "gcj02": "oops"}
    converted = {"BD09": "116.4,39.9", "GCJ02": "-0.5,1"}
    replies = [
        answer({"structure": "prov=浙江省\troad=文一西路"}),
        answer({"address_correct": ["浙江省=prov\t杭州市=city", "x=y"]}),
        answer({"poi_category": "购物#商场#购物中心"}),
        answer({"offline_geocode": points}),
        answer({"coord_transfer": converted}),
    ]
    with serve(*replies) as api:
        address = client(api).address
        structure = address.structure(text="x")
        assert structure.fields["road"] == "文一西路"
        assert structure.data.structure == "prov=浙江省\troad=文一西路"
        assert address.correct(text="x").pairs == [("prov", "浙江省"), ("city", "杭州市"), ("y", "x")]
        assert address.classify_poi(text="x").levels == ("购物", "商场", "购物中心")
        assert address.geocode(text="x").coordinates == {"wgs84": (116.465328, 39.908812, "wgs84")}
        bd09 = address.transfer_coord(text="1,2", src_coord="wgs84").coordinates["bd09"]
        assert (bd09.longitude, bd09.latitude, bd09.system) == (116.4, 39.9, "bd09")


@pytest.mark.parametrize("data", ["no JSON", "[1]", '{"structure": 7}', "{}", "null"])
def test_an_address_that_came_otherwise_has_nothing_to_read(data: str) -> None:
    with serve(json_reply({"RequestId": "r", "Data": data})) as api:
        answer = client(api).address.structure(text="x")
    assert answer.fields == {}
    assert answer.to_dict() == {"RequestId": "r", "Data": data}


def test_an_image_task_of_unknown_outcome_says_how_to_find_out() -> None:
    ways = ("GET /v1/cli/credits/balance", "callbackUrl")
    with serve(Reply(cut=True), json_reply({"message": "late"}, 504)) as api:
        create = client(api).images.create
        with pytest.raises(errors.APIConnectionError) as lost:
            create(model="gpt-4o-image", prompt="a cat")
        with pytest.raises(errors.GatewayTimeoutError) as late:
            create(model="gpt-4o-image", prompt="a cat")
        with pytest.raises(errors.GatewayTimeoutError) as other:
            client(api).address.structure(text="x")
    assert len(api.seen) == 3
    for way in ways:
        assert way in str(lost.value)
        assert way in late.value.__notes__[0]
        assert way not in other.value.__notes__[0]
