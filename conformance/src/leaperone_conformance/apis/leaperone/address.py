"""Addresses: the actions whose response follows from the text are worked out from it, by simple patterns.

The others answer with their documented example or, where there is none, an open object. ``Data`` is JSON in
a string, as the provider has it.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

import orjson

from leaperone_conformance.mock.call import Call
from leaperone_conformance.mock.handlers import Handler, Services
from leaperone_conformance.mock.http.response import MockResponse
from leaperone_conformance.values import vocabulary
from leaperone_conformance.values.seeded import uuid_text

_PREFIX = "POST /v1/address/"
_PARTS = re.compile(
    r"(?:(?P<prov>[一-龥]{2,7}?省|[一-龥]{2,9}?自治区))?"
    r"(?:(?P<city>[一-龥]{2,7}?[市州]))?"
    r"(?:(?P<district>[一-龥]{1,7}?[区县]))?"
    r"(?:(?P<town>[一-龥]{1,7}?(?:街道|镇|乡)))?"
    r"(?:(?P<road>[一-龥]{1,9}?(?:路|街|大道)))?"
    r"(?:(?P<roadNo>[0-9]{1,5}号))?"
    r"(?P<poi>[一-龥A-Za-z0-9]*)"
)
_PHONE = re.compile(r"(?<![0-9])1[0-9]{10}(?![0-9])")
_NAME = re.compile(r"^\s*([一-龥]{2,3})(?=\s*1[0-9]{10})")
_NO_ADDRESS = {"poi"}
_MUNICIPALITIES = ("北京市", "上海市", "天津市", "重庆市")
_DISTRICTS = {
    "余杭区": {"prov": "浙江省", "city": "杭州市"},
    "朝阳区": {"prov": "北京市", "city": "北京市"},
}
"""The province and city of each district that the documentation names."""
_SYSTEMS = {
    "GCJ02": (0.0, 0.0),
    "WGS84": (-0.006133, -0.00132),
    "CGCS2000": (-0.006133, -0.00132),
    "BD09": (0.006607, 0.00566),
}
"""Each system's offset from GCJ02 around Beijing, in degrees: good enough to tell them apart."""


def handlers(services: Services) -> Mapping[str, Handler]:
    """A handler for each action that can be worked out, and one for those that aren't documented."""
    made: dict[str, Handler] = {}
    for operation in services.spec.operations:
        action = operation.key.removeprefix(_PREFIX)
        if operation.key.startswith(_PREFIX):
            made[operation.key] = _handler(action, services.default_responses)
    return made


def _handler(action: str, default_responses: Handler) -> Handler:
    work = _WORKED_OUT.get(action)

    def handle(call: Call) -> MockResponse:
        data = None if work is None else work(call)
        if data is None:
            value = _with_text(default_responses(call).json(), call)
        else:
            value = {"Data": orjson.dumps(data).decode()}
        value["RequestId"] = uuid_text(call.fingerprint[::-1]).upper()
        return MockResponse.of_json(value)

    return handle


def _with_text(value: dict[str, Any], call: Call) -> dict[str, Any]:
    """A documented example with the text of its request, so that responses of different requests differ."""
    text = call.field("text")
    try:
        inside = orjson.loads(value.get("Data", ""))
    except orjson.JSONDecodeError:  # no text, or none that a document says to be JSON
        return value
    if not isinstance(inside, dict) or not isinstance(text, str):
        return value
    return {**value, "Data": orjson.dumps({**inside, "text": text}).decode()}


def _parts(text: str) -> dict[str, str]:
    """The fields of the longest address in a text; empty where there is none."""
    text = _PHONE.sub(" ", text)
    best = _PARTS.match(text)
    if best is None or best.end() < len(text):
        best = max(_PARTS.finditer(text), key=lambda found: len(found.group()), default=None)
    parts = {} if best is None else {name: value for name, value in best.groupdict().items() if value}
    return {} if parts.keys() <= _NO_ADDRESS else parts


def _joined(parts: Mapping[str, str]) -> str:
    return "\t".join(f"{name}={value}" for name, value in parts.items())


def _structure(call: Call) -> dict[str, Any] | None:
    parts = _parts(call.field("text"))
    return {"structure": _joined(parts), "status": "OK"} if parts else None


def _complete(call: Call) -> dict[str, Any] | None:
    parts = _parts(call.field("text"))
    assumed = {"prov": "defaultProvince", "city": "defaultCity", "district": "defaultDistrict"}
    given = {name: call.field(field) for name, field in assumed.items()}
    # A default that would break the tab-separated form is left out.
    usable = {name: value for name, value in given.items() if value and not set("\t=") & set(value)}
    known = _DISTRICTS.get(parts.get("district", ""), {})
    whole = {**usable, **known, **parts}
    filled = {name: whole[name] for name in _PARTS.groupindex if name in whole}
    return {"complete": _joined(filled), "status": "OK"} if parts else None


def _correct(call: Call) -> dict[str, Any] | None:
    parts = _parts(call.field("text").replace("杭洲", "杭州"))
    return (
        {"address_correct": ["\t".join(f"{value}={name}" for name, value in parts.items())]}
        if parts
        else None
    )


def _found(pattern: re.Pattern[str], text: str) -> list[dict[str, Any]]:
    group = 1 if pattern.groups else 0
    return [
        {"start": found.start(group), "end": found.end(group), "word": found.group(group)}
        for found in pattern.finditer(text)
    ]


def _extract(call: Call) -> dict[str, Any]:
    text = call.field("text")
    word = "".join(_parts(text).values())
    start = text.find(word)
    if not word or start < 0:
        return {"location_extract": []}
    return {"location_extract": [{"start": start, "end": start + len(word), "type": "LOC", "word": word}]}


def _express(call: Call) -> dict[str, Any]:
    text = call.field("text")
    name = _found(_NAME, text)
    phone = _found(_PHONE, text)
    parts = _parts(text[name[0]["end"] :] if name else text)
    city = parts.get("city", "")
    return {
        "express_extract": {
            "person_info": name[0]["word"] if name else "",
            "phone_info": phone[0]["word"] if phone else "",
            "prov_info": parts.get("prov", city if city in _MUNICIPALITIES else ""),
            "city_info": city,
            "district_info": parts.get("district", ""),
            "road_info": parts.get("road", ""),
            "road_no_info": parts.get("roadNo", ""),
            "poi_info": parts.get("poi", ""),
        }
    }


def _transfer(call: Call) -> dict[str, Any]:
    longitude, latitude = (float(part) for part in call.field("text").split(","))
    east, north = _SYSTEMS[call.field("srcCoord").upper()]
    wanted = call.field("dstCoord")
    systems = _SYSTEMS if wanted is None else {wanted.upper(): _SYSTEMS[wanted.upper()]}
    return {
        "coord_transfer": {
            name: f"{longitude - east + offset[0]:.6f},{latitude - north + offset[1]:.6f}"
            for name, offset in systems.items()
        }
    }


def _undocumented(call: Call) -> dict[str, Any]:
    return {"status": "OK", "text": call.field("text"), "candidates": [vocabulary.address(call.random())]}


_WORKED_OUT: dict[str, Callable[[Call], dict[str, Any] | None]] = {
    "structure": _structure,
    "complete": _complete,
    "correct": _correct,
    "extract": _extract,
    "extract-name": lambda call: {"person_extract": _found(_NAME, call.field("text"))},
    "extract-phone": lambda call: {"phone_extract": _found(_PHONE, call.field("text"))},
    "extract-express": _express,
    "transfer-coord": _transfer,
    **dict.fromkeys(
        (
            "standardize",
            "assessment",
            "hp-geocode",
            "predict-poi",
            "similarity",
            "one-id",
            "search",
            "input-search",
            "asr",
            "inference",
        ),
        _undocumented,
    ),
}
