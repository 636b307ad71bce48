"""Prices, limits, expiry and encodings: what overlays say by extension and later layers count on."""

import re
from typing import Any

import pytest

from scripts.apis import ROOT, overlay_files, quirk_of
from scripts.spec import Operation, iter_operations, resolve

from .conftest import Json

BUCKETS = {"chat", "image", "audio", "video"}
PRICED_BY = {"call", "image", "1000-characters", "minute", "token"}
READERS: dict[str, Any] = {
    "tab-key-value": lambda text: dict(part.split("=", 1) for part in text.split("\t")),
    "tab-value-key": lambda text: {k: v for v, k in (part.rsplit("=", 1) for part in text.split("\t"))},
    "hash-path": lambda text: text.split("#"),
    "lon-lat": lambda text: [float(number) for number in text.split(",")],
}


@pytest.fixture(scope="module")
def operations(spec: Json) -> dict[str, Operation]:
    return {operation.name: operation for operation in iter_operations(spec)}


def schema(spec: Json, name: str) -> Json:
    found: Json = spec["components"]["schemas"][name]
    return found


def test_every_priced_operation_says_its_price(operations: dict[str, Operation]) -> None:
    free = {"GET /v1/models", "GET /v1/cli/credits/balance", "GET /v1/images/generations/{id}"}
    prices = {name: operation.value.get("x-price") for name, operation in operations.items()}
    assert {name for name, price in prices.items() if price is None} == free
    for price in prices.values():
        if price is not None:
            assert price["per"] in PRICED_BY
            assert price["when"] in ("success", "creation")
            assert ("credits" in price) != ("rates" in price)
    credits = {name: price["credits"] for name, price in prices.items() if price and "credits" in price}
    addresses = [credits[name] for name in credits if "/v1/address/" in name]
    assert (addresses.count(0.004), addresses.count(0.008)) == (5, 17)
    assert credits["POST /v1/images/generations"] == 0.5
    assert credits["POST /v1/audio/speech"] == 0.005
    assert credits["POST /v1/audio/transcriptions"] == 0.006
    assert {credits[name] for name in credits if "/v1/social-media/" in name} == {0.01}


def test_prices_by_the_token_are_found_in_the_list_of_models(
    spec: Json, operations: dict[str, Operation]
) -> None:
    for name in ("POST /v1/chat/completions", "POST /v1/responses"):
        rates = operations[name].value["x-price"]["rates"]
        (listing,) = [o for o in operations.values() if o.value["operationId"] == rates["operation"]]
        example = listing.value["responses"]["200"]["content"]["application/json"]["example"]
        models = resolve(example, f"#{rates['models']}")
        priced = [model for model in models if "pricing" in model]
        assert priced
        for model in priced:
            assert resolve(model, f"#{rates['in']}") < resolve(model, f"#{rates['out']}") < rates["tokens"]


def test_every_operation_is_in_a_bucket_of_the_tiers_or_in_none(
    spec: Json, operations: dict[str, Operation]
) -> None:
    tiers = spec["info"]["x-rate-limit-tiers"]
    assert all(tier.keys() >= BUCKETS for tier in tiers.values())
    by_bucket: dict[str, set[str]] = {}
    for name, operation in operations.items():
        by_bucket.setdefault(operation.value["x-rate-limit-bucket"], set()).add(name)
    assert by_bucket.keys() == BUCKETS | {"unassigned"}
    assert by_bucket["audio"] == {"POST /v1/audio/speech", "POST /v1/audio/transcriptions"}


def test_a_higher_tier_never_allows_less(spec: Json) -> None:
    tiers = spec["info"]["x-rate-limit-tiers"]
    assert list(tiers) == [str(number) for number in range(6)]
    for lower, higher in zip(list(tiers.values()), list(tiers.values())[1:], strict=False):
        assert all(lower[key] <= higher[key] for key in (*BUCKETS, "spent", "days"))
        assert lower["chat"] < higher["chat"]


def test_what_expires_is_gone_as_documented(operations: dict[str, Operation]) -> None:
    status = operations["GET /v1/images/generations/{id}"].value
    assert status["x-expires"]["urls"]["after"] == 60 * 60
    assert status["x-expires"]["resource"]["after"] == 30 * 24 * 60 * 60
    assert str(status["x-expires"]["resource"]["status"]) in status["responses"]
    for name, operation in operations.items():
        if "/v1/social-media/" in name:
            assert operation.value["x-expires"] == {"urls": {"after": None}}


def test_a_webhook_says_how_it_is_delivered(spec: Json, operations: dict[str, Operation]) -> None:
    delivery = spec["webhooks"]["imageTaskFinished"]["post"]["x-delivery"]
    create = operations["POST /v1/images/generations"].value["requestBody"]["content"]["application/json"]
    callback = resolve(spec, create["schema"]["$ref"])["properties"][delivery["parameter"]]
    assert re.search(callback["pattern"], "https://a.example/hook")
    assert not re.search(callback["pattern"], "http://a.example/hook")
    assert (delivery["timeout"], delivery["retries"]) == (10, 5)
    assert (delivery["first-delay"], delivery["longest-delay"], delivery["signed"]) == (2, 30, False)


def encoded(node: Any) -> list[tuple[str, Json]]:
    """Each schema below ``node`` with its x-encoding's format."""
    if isinstance(node, list):
        return [found for item in node for found in encoded(item)]
    if not isinstance(node, dict):
        return []
    here = [(node["x-encoding"]["format"], node)] if "x-encoding" in node else []
    return here + [found for key, item in node.items() if key != "x-encoding" for found in encoded(item)]


def test_encodings_read_the_documented_examples(spec: Json, operations: dict[str, Operation]) -> None:
    known = {*READERS, "lon-lat-by-system", "text-offset", "tab-list", "text-with-url"}
    assert {kind for kind, _ in encoded(spec)} == known
    for places in (found for kind, found in encoded(spec) if kind == "lon-lat-by-system"):
        for place in places["properties"].values():
            assert resolve(spec, place["$ref"])["x-encoding"] == {"format": "lon-lat"}
    data = {name: schema(spec, f"Address{name}Data")["examples"][0] for name in ("Structure", "Correct")}
    parts = READERS["tab-key-value"](data["Structure"]["structure"])
    assert (parts["prov"], parts["roadNo"]) == ("浙江省", "969号")
    (correction,) = data["Correct"]["address_correct"]
    assert READERS["tab-value-key"](correction) == parts
    category = schema(spec, "AddressClassifyPoiData")["examples"][0]["poi_category"]
    assert len(READERS["hash-path"](category)) == schema(spec, "PoiCategory")["x-encoding"]["levels"]
    for text in schema(spec, "LongitudeLatitude")["examples"]:
        longitude, latitude = READERS["lon-lat"](text)
        assert 73 < longitude < 135
        assert 18 < latitude < 54


def test_offsets_cut_the_word_out_of_the_text(spec: Json, operations: dict[str, Operation]) -> None:
    for name, field in (("Extract", "location_extract"), ("ExtractName", "person_extract")):
        path = "/v1/address/" + re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()
        text = operations[f"POST {path}"].value["requestBody"]["content"]["application/json"]["example"][
            "text"
        ]
        (word,) = schema(spec, f"Address{name}Data")["examples"][0][field]
        assert text[word["start"] : word["end"]] == word["word"]


def test_two_addresses_are_one_text(operations: dict[str, Operation]) -> None:
    body = operations["POST /v1/address/similarity"].value["requestBody"]["content"]["application/json"]
    assert len(body["example"]["text"].split("\t")) == 2


def test_files_have_a_limit_in_bytes(spec: Json) -> None:
    for name, field in (("SpeechUpload", "prompt_audio"), ("TranscriptionRequest", "file")):
        file = schema(spec, name)["properties"][field]
        assert file["x-max-bytes"] in (1024**2, 25 * 1024**2)
        assert file["maxLength"] == file["x-max-bytes"]
    assert "x-max-bytes" not in schema(spec, "TranscriptionRequest")["properties"]["file_uri"]


def test_the_proxy_has_a_limit_of_its_own(spec: Json) -> None:
    limit = spec["info"]["x-body-limit"]
    assert (limit["bytes"], limit["status"], limit["type"]) == (50 * 1024**2, 413, "text/html")
    file = schema(spec, "TranscriptionRequest")["properties"]["file"]
    assert file["x-max-bytes"] < limit["bytes"]


def test_a_transcription_has_no_stream(spec: Json, operations: dict[str, Operation]) -> None:
    assert "stream" not in schema(spec, "TranscriptionRequest")["properties"]
    content = operations["POST /v1/audio/transcriptions"].value["responses"]["200"]["content"]
    assert "text/event-stream" not in content


def test_documented_error_codes_are_those_of_the_examples(spec: Json) -> None:
    coded = {
        name: response
        for name, response in spec["components"]["responses"].items()
        if "x-error-code" in response
    }
    assert len(coded) == 8
    for response in coded.values():
        example = response["content"]["application/json"]["example"]
        assert example["error"]["code"] == response["x-error-code"]


def test_errors_documented_without_a_code_have_none(spec: Json) -> None:
    for name in ("Forbidden", "Unavailable", "Timeout"):
        example = spec["components"]["responses"][name]["content"]["application/json"]["example"]
        assert example["error"].keys() == {"message", "type"}


RATE = ("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset")


def response(spec: Json, operation: Operation, status: str) -> Json:
    value: Json = operation.value["responses"][status]
    return resolve(spec, value["$ref"]) if "$ref" in value else value


def test_who_is_refused_for_the_rate_learns_when_to_come_back(
    spec: Json, operations: dict[str, Operation]
) -> None:
    for operation in operations.values():
        headers = response(spec, operation, "429")["headers"]
        assert all(resolve(spec, headers[name]["$ref"])["required"] for name in (*RATE, "Retry-After"))


def test_a_success_may_tell_the_rate(spec: Json, operations: dict[str, Operation]) -> None:
    for operation in operations.values():
        headers = response(spec, operation, "200")["headers"]
        assert not any(resolve(spec, headers[name]["$ref"]).get("required") for name in RATE)
        assert "Retry-After" not in headers


MODELS = ("ChatCompletionRequest", "ResponseRequest", "ImageGenerationRequest", "SpeechRequest")


@pytest.mark.parametrize("name", (*MODELS, "SpeechUpload", "TranscriptionRequest"))
def test_names_of_models_are_open(spec: Json, name: str) -> None:
    model = schema(spec, name)["properties"]["model"]
    assert model["type"] == "string"
    assert not {"enum", "const", "anyOf"} & model.keys()
    assert re.search(model.get("pattern", ""), "a-model-of-tomorrow")
    assert set(model["examples"][:1]) <= set(model["x-known-values"])


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("openrouter/anthropic/claude-sonnet-4.6", True),
        ("openrouter/meta-llama/llama-3.3-70b-instruct:free", True),
        ("gpt-4o", True),
        ("claude-sonnet-4-20250514", True),
        ("anthropic/claude-sonnet-4.6", False),
        ("openrouter/claude-sonnet-4.6", False),
        ("", False),
    ],
)
def test_models_of_openrouter_have_their_full_name(spec: Json, name: str, taken: bool) -> None:
    model = schema(spec, "ChatCompletionRequest")["properties"]["model"]
    assert bool(re.search(model["pattern"], name)) == taken


def test_sizes_of_images_are_open(spec: Json) -> None:
    size = schema(spec, "ImageGenerationRequest")["properties"]["size"]
    assert not {"enum", "pattern", "const", "anyOf"} & size.keys()
    assert {"1024x1024", "1080x1920", "9:16"} <= set(size["x-known-values"])


def test_uploads_have_the_listed_formats(operations: dict[str, Operation]) -> None:
    for name, field, count in (
        ("POST /v1/audio/transcriptions", "file", 8),
        ("POST /v1/audio/speech", "prompt_audio", 5),
    ):
        form = operations[name].value["requestBody"]["content"]["multipart/form-data"]
        kinds = [kind.strip() for kind in form["encoding"][field]["contentType"].split(",")]
        assert len(set(kinds)) == len(kinds) == count
        assert "audio/wav" in kinds


def test_platforms_of_videos_are_known(spec: Json) -> None:
    for name in ("VideoExtraction", "VideoInfo"):
        platforms = schema(spec, name)["properties"]["platform"]["x-known-values"]
        assert len(platforms) == len(set(platforms)) == 11
        assert {"douyin", "tiktok"} <= set(platforms)


def test_shared_text_is_let_through(operations: dict[str, Operation]) -> None:
    (url,) = operations["GET /v1/social-media/video/extract"].value["parameters"]
    assert url["schema"]["type"] == "string"
    assert not {"format", "maxLength"} & url["schema"].keys()


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("https://v.douyin.com/L4FJNR3/", True),
        ("5.61 复制打开抖音,看看【某某的作品】标题 https://v.douyin.com/xxxxx/ g@B.tE 08/23", True),
        ("25 【标题 - 作者 | 小红书】 😆 xxxxx 😆 https://www.xiaohongshu.com/discovery/item/xxxxx", True),
        ("https://example.com/ and https://b23.tv", True),
        ("https://x.com/a/status/1", True),
        ("https://www.iesdouyin.com/share/video/1", True),
        ("https://api.amemv.com/x", True),
        ("https://amemv.company/x", False),
        ("", False),
        ("nothing to see", False),
        ("https://example.com/x", False),
        ("https://notx.com/a", False),
        ("https://youtube.company/", False),
        ("douyin.com/x", False),
    ],
)
def test_text_has_a_link_to_a_platform(operations: dict[str, Operation], text: str, taken: bool) -> None:
    (url,) = operations["GET /v1/social-media/video/extract"].value["parameters"]
    assert bool(re.search(url["schema"]["pattern"], text)) == taken


def test_unstable_operations_say_why(operations: dict[str, Operation]) -> None:
    unstable = {name for name, operation in operations.items() if "x-unstable" in operation.value}
    assert unstable == {
        "POST /v1/address/similarity",
        "GET /v1/social-media/data/instagram/web/fetch_user_info_by_username",
    }
    for name in unstable:
        assert operations[name].value["x-unstable"].strip()
        assert "500" in operations[name].value["responses"]


def test_each_named_contradiction_belongs_to_a_quirk(spec: Json) -> None:
    quirks = {quirk_of(path) for path in overlay_files(ROOT)}
    named = set(contradictions(spec))
    assert named
    assert named <= quirks


def contradictions(node: Any) -> list[str]:
    values = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    here = list(node.get("x-known-contradictions", {})) if isinstance(node, dict) else []
    return here + [found for value in values for found in contradictions(value)]


def test_what_has_a_price_can_be_refused_for_want_of_credits(operations: dict[str, Operation]) -> None:
    for operation in operations.values():
        assert ("402" in operation.value["responses"]) == ("x-price" in operation.value)


def test_social_media_refuses_unknown_platforms(operations: dict[str, Operation]) -> None:
    for name, operation in operations.items():
        if "/v1/social-media/data/" in name:
            assert {"400", "403"} <= operation.value["responses"].keys()
            assert "404" not in operation.value["responses"]
