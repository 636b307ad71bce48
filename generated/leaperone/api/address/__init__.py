from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.address import (
        asr as asr,
        assessment as assessment,
        classify_poi as classify_poi,
        complete as complete,
        correct as correct,
        division_code as division_code,
        extract as extract,
        extract_express as extract_express,
        extract_name as extract_name,
        extract_phone as extract_phone,
        geocode as geocode,
        hp_geocode as hp_geocode,
        inference as inference,
        input_search as input_search,
        one_id as one_id,
        predict_poi as predict_poi,
        search as search,
        similarity as similarity,
        standardize as standardize,
        structure as structure,
        transfer_coord as transfer_coord,
        zipcode as zipcode,
    )
else:
    __getattr__ = lazy(__name__)
