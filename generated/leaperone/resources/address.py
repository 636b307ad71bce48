from __future__ import annotations

from typing import TYPE_CHECKING

from leaperone._features.resource import AsyncResource, SyncResource, operations

if TYPE_CHECKING:
    from leaperone import api

    class _Address(
        api.address.asr._Methods,
        api.address.assessment._Methods,
        api.address.classify_poi._Methods,
        api.address.complete._Methods,
        api.address.correct._Methods,
        api.address.division_code._Methods,
        api.address.extract._Methods,
        api.address.extract_express._Methods,
        api.address.extract_name._Methods,
        api.address.extract_phone._Methods,
        api.address.geocode._Methods,
        api.address.hp_geocode._Methods,
        api.address.inference._Methods,
        api.address.input_search._Methods,
        api.address.one_id._Methods,
        api.address.predict_poi._Methods,
        api.address.search._Methods,
        api.address.similarity._Methods,
        api.address.standardize._Methods,
        api.address.structure._Methods,
        api.address.transfer_coord._Methods,
        api.address.zipcode._Methods,
    ): ...
else:
    _Address = operations("leaperone.api.address")


class Address(_Address, SyncResource):
    """Operations of `address`."""


class AsyncAddress(_Address, AsyncResource):
    """Operations of `address`."""
