from typing import TYPE_CHECKING

from leaperone._features.resource import lazy

if TYPE_CHECKING:
    from leaperone.api.address import (
        asr as asr,
    )
    from leaperone.api.address import (
        assessment as assessment,
    )
    from leaperone.api.address import (
        classify_poi as classify_poi,
    )
    from leaperone.api.address import (
        complete as complete,
    )
    from leaperone.api.address import (
        correct as correct,
    )
    from leaperone.api.address import (
        division_code as division_code,
    )
    from leaperone.api.address import (
        extract as extract,
    )
    from leaperone.api.address import (
        extract_express as extract_express,
    )
    from leaperone.api.address import (
        extract_name as extract_name,
    )
    from leaperone.api.address import (
        extract_phone as extract_phone,
    )
    from leaperone.api.address import (
        geocode as geocode,
    )
    from leaperone.api.address import (
        hp_geocode as hp_geocode,
    )
    from leaperone.api.address import (
        inference as inference,
    )
    from leaperone.api.address import (
        input_search as input_search,
    )
    from leaperone.api.address import (
        one_id as one_id,
    )
    from leaperone.api.address import (
        predict_poi as predict_poi,
    )
    from leaperone.api.address import (
        search as search,
    )
    from leaperone.api.address import (
        similarity as similarity,
    )
    from leaperone.api.address import (
        standardize as standardize,
    )
    from leaperone.api.address import (
        structure as structure,
    )
    from leaperone.api.address import (
        transfer_coord as transfer_coord,
    )
    from leaperone.api.address import (
        zipcode as zipcode,
    )
else:
    __getattr__ = lazy(__name__)
