from __future__ import annotations

from leaperone._model import Model, define


@define(kw_only=True, repr=False)
class ShippingLabel(Model):
    """What isn't found is an empty string."""

    person_info: str
    phone_info: str
    prov_info: str
    city_info: str
    district_info: str
    road_info: str
    road_no_info: str
    poi_info: str
