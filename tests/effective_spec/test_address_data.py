"""Data of address answers: JSON in a string, of a schema for each action."""

from typing import Any

import pytest

from scripts.spec import resolve

from .conftest import Accepts, Json, answer

# Data as documented for an action, and values of the same action that break it.
DATA: dict[str, tuple[Any, list[Any]]] = {
    "extract": ({"location_extract": [{"start": 13, "end": 29, "type": "LOC", "word": "北京市"}]}, [{}]),
    "extract-name": (
        {"person_extract": [{"start": 0, "end": 2, "word": "张三"}]},
        [{"person_extract": ["张三"]}],
    ),
    "extract-phone": (
        {"phone_extract": [{"start": 2, "end": 13, "word": "13812345678"}]},
        [{"phone_extract": [{"start": "2", "end": 13, "word": "13812345678"}]}],
    ),
    "division-code": (
        {"division_info": {"divcode": "110105001000", "division_province": "北京市"}},
        [{"division_info": {"divcode": 110105001000}}, {"division_info": "110105001000"}],
    ),
    "zipcode": ({"zipcode": "100011", "status": "OK"}, [{"zipcode": 100011}, {"status": "OK"}]),
    "structure": (
        {"structure": "prov=浙江省\tcity=杭州市\troadNo=969号", "status": "OK"},
        [{"structure": {"prov": "浙江省"}}, {"structure": "浙江省"}, {"complete": "prov=浙江省"}],
    ),
    "correct": (
        {"address_correct": ["浙江省=prov\t杭州市=city"]},
        [{"address_correct": "浙江省=prov"}, {"address_correct": ["浙江省"]}],
    ),
    "complete": (
        {"complete": "prov=浙江省\ttown=五常街道", "status": "OK"},
        [{"complete": ["prov=浙江省"]}, {"complete": "prov=浙江省", "status": 1}],
    ),
    "geocode": (
        {"offline_geocode": {"wgs84": "116.465328,39.908812", "gcj02": "116.471607,39.910660"}},
        [
            {"offline_geocode": {"wgs84": "116.465328 39.908812", "gcj02": "1,2"}},
            {"offline_geocode": {"wgs84": "1,2"}},
        ],
    ),
    "transfer-coord": (
        {"coord_transfer": {"BD09": "116.471607,39.914660", "WGS84": "116.458867,39.907680"}},
        [{"coord_transfer": {}}, {"coord_transfer": {"BD09": [116.47, 39.91]}}],
    ),
    "classify-poi": (
        {"poi_category": "购物#商场#购物中心", "status": "OK"},
        [{"poi_category": "购物#商场"}, {"poi_category": ["购物", "商场", "购物中心"]}],
    ),
    "extract-express": (
        {
            "express_extract": {
                f"{part}_info": ""
                for part in ("person", "phone", "prov", "city", "district", "road", "road_no", "poi")
            }
        },
        [{"express_extract": {"person_info": "张三"}}, {"express_extract": []}],
    ),
    "standardize": ({"anything": [1]}, [["not an object"], "text", None]),
}


def data_schema(action: str) -> str:
    component = "".join(word.capitalize() for word in action.split("-"))
    return f"/components/schemas/Address{component}Answer/properties/Data/contentSchema"


@pytest.mark.parametrize("action", DATA)
def test_data_holds_what_is_documented_for_its_action(accepts: Accepts, action: str) -> None:
    documented, broken = DATA[action]
    assert accepts(data_schema(action), documented)
    for value in broken:
        assert not accepts(data_schema(action), value)


def test_every_address_answer_has_json_in_data(spec: Json, accepts: Accepts) -> None:
    paths = [path for path in spec["paths"] if path.startswith("/v1/address/")]
    assert paths
    for path in paths:
        where = answer("post", path)
        data = resolve(spec, f"#{where}")["properties"]["Data"]
        assert data["contentMediaType"] == "application/json"
        assert accepts(where, {"RequestId": "x", "Data": "{}"})
        assert not accepts(where, {"RequestId": "x", "Data": {}})
        assert not accepts(where, {"Data": "{}"})
