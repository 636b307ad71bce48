from leaperone import api
from leaperone._method import Method
from leaperone._resource import AsyncResource, SyncResource


class _Address:
    asr = Method(lambda: api.address.asr.method)
    assessment = Method(lambda: api.address.assessment.method)
    classify_poi = Method(lambda: api.address.classify_poi.method)
    complete = Method(lambda: api.address.complete.method)
    correct = Method(lambda: api.address.correct.method)
    division_code = Method(lambda: api.address.division_code.method)
    extract = Method(lambda: api.address.extract.method)
    extract_express = Method(lambda: api.address.extract_express.method)
    extract_name = Method(lambda: api.address.extract_name.method)
    extract_phone = Method(lambda: api.address.extract_phone.method)
    geocode = Method(lambda: api.address.geocode.method)
    hp_geocode = Method(lambda: api.address.hp_geocode.method)
    inference = Method(lambda: api.address.inference.method)
    input_search = Method(lambda: api.address.input_search.method)
    one_id = Method(lambda: api.address.one_id.method)
    predict_poi = Method(lambda: api.address.predict_poi.method)
    search = Method(lambda: api.address.search.method)
    similarity = Method(lambda: api.address.similarity.method)
    standardize = Method(lambda: api.address.standardize.method)
    structure = Method(lambda: api.address.structure.method)
    transfer_coord = Method(lambda: api.address.transfer_coord.method)
    zipcode = Method(lambda: api.address.zipcode.method)


class Address(_Address, SyncResource):
    """Operations of `address`."""


class AsyncAddress(_Address, AsyncResource):
    """Operations of `address`."""
