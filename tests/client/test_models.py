"""Models lose nothing and fail on nothing."""

import copy
import json
import pickle
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leaperone import Leaperone, models
from leaperone._data import model as _model
from leaperone._data.decoding import Json, reshape
from leaperone._data.model import Model
from leaperone.api.images import status

from .odd import leaves, odd_object

CLASSES = [getattr(models, name) for name in models.__all__]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_round_trip_of_anything(data: st.DataObject) -> None:
    """Decoded and encoded, copied and pickled: what came is there, also inside nested models."""
    model = data.draw(st.sampled_from(CLASSES))
    source = data.draw(odd_object(model))
    value = model.from_dict(source)
    twins = (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value)))
    for twin in (value, *twins):
        assert type(twin) is model
        assert twin.to_dict() == source
        assert twin == value


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(odd_object(models.ImageTask), odd_object(models.ImageTask))
def test_an_answer_of_several_shapes_loses_nothing(outer: dict[str, Any], inner: dict[str, Any]) -> None:
    answer = status.request(Leaperone(api_key="sk-x"), id="t").answer
    assert isinstance(answer, Json)
    assert answer._shape
    source = {"data": inner} | {key: value for key, value in outer.items() if key not in inner}
    value = models.ImageTask.from_dict(reshape(source, answer._shape, models.ImageTask))
    assert not Counter(leaves(source)) - Counter(leaves(value.to_dict()))


@pytest.mark.parametrize("model", CLASSES, ids=lambda model: model.__name__)
def test_every_model_decodes_and_pickles(model: type[Model]) -> None:
    value = model.from_dict({"undocumented": 1})
    assert value["undocumented"] == 1
    assert pickle.loads(pickle.dumps(value)).to_dict() == {"undocumented": 1}


def test_nested_objects_are_typed() -> None:
    source = {"id": "c", "choices": [{"index": 0, "message": {"role": "assistant", "content": "hi"}}]}
    completion = models.ChatCompletion.from_dict(source)
    assert isinstance(completion.choices[0], models.ChatChoice)
    assert completion.choices[0].message.content == "hi"
    assert completion.to_dict() == source


def test_data_is_decoded_and_its_text_kept() -> None:
    text = json.dumps({"structure": "prov=浙江省\tcity=杭州市", "status": "OK", "new": 1}, ensure_ascii=False)
    answer = models.AddressStructureAnswer.from_dict({"RequestId": "r", "Data": text})
    assert isinstance(answer.data, models.AddressStructureData)
    assert answer.data.structure.startswith("prov=浙江省")
    assert answer.data["new"] == 1
    assert answer.data_text == text
    assert answer.to_dict() == {"RequestId": "r", "Data": text}


def test_data_that_is_not_json_stays_text() -> None:
    answer = models.AddressStructureAnswer.from_dict({"RequestId": "r", "Data": "{oops"})
    assert getattr(answer, "data") == "{oops"  # noqa: B009  (its annotation names what the API promises)
    assert answer.to_dict() == {"RequestId": "r", "Data": "{oops"}


def test_repr_shows_what_is_there() -> None:
    task = models.ImageTask.from_dict({"id": "t", "new": 1})
    assert repr(task) == "ImageTask(id='t', additional_properties={'new': 1})"


def test_drift_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    _model._tell.cache_clear()
    caplog.set_level("INFO", "leaperone.drift")
    odd = {"id": 7, "status": "dreaming", "images": {"url": "x"}, "new": 1}
    for _ in range(2):
        models.ImageTask.from_dict(odd)
        models.AddressStructureAnswer.from_dict({"Data": "[1]"})
    assert sorted(record.getMessage() for record in caplog.records) == [
        "AddressStructureAnswer.data is list",
        "AddressStructureAnswer.request_id is missing",
        "ImageTask.id is int",
        "ImageTask.images is dict",
        "ImageTask.status has a new value: 'dreaming'",
    ]


def test_what_is_documented_is_no_drift(caplog: pytest.LogCaptureFixture) -> None:
    _model._tell.cache_clear()
    caplog.set_level("INFO", "leaperone.drift")
    models.ImageTask.from_dict({"id": "t", "status": "pending", "images": []})
    models.AddressStructureAnswer.from_dict(
        {"RequestId": "r", "Data": '{"structure": "a=b", "status": "OK"}'}
    )
    models.CreditBalance.from_dict({"paid": 1, "gift": 0.5, "total": 1.5, "giftExpiresAt": None})
    assert not caplog.records
