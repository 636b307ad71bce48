"""Address operations: documentation page "Address Purification" and its six sub-pages."""

from .errors import address_error_responses
from .parts import JSON, Family, Json, answer, body, record, text

# "Action Reference", and what each action does.
ACTIONS = {
    "extract": "Find addresses in a text",
    "extract-name": "Find names of people in a text",
    "extract-phone": "Find phone numbers in a text",
    "division-code": "Look up the administrative division code of an address",
    "zipcode": "Look up the postal code of an address",
    "structure": "Split an address into its fields",
    "correct": "Correct the spelling of an address",
    "complete": "Add what an address leaves out",
    "standardize": "Bring an address into its standard form",
    "assessment": "Find what is wrong with an address",
    "extract-express": "Find name, phone and address on a shipping label",
    "search": "Search places by name or pinyin",
    "input-search": "Suggest addresses for what has been typed",
    "similarity": "Compare two addresses, separated by a tab",
    "one-id": "Give an address a unique id",
    "geocode": "Locate an address by its point of interest",
    "hp-geocode": "Locate an address by its building",
    "transfer-coord": "Convert coordinates from one system to another",
    "classify-poi": "Classify the kind of place at an address",
    "predict-poi": "Predict the place at an address",
    "asr": "Read an address from recognised speech",
    "inference": "Infer addresses from a conversation",
}

_SYSTEMS = ["gcj02", "wgs84", "cgcs2000", "bd09"]

# "Common Parameters".
_DEFAULTS: Json = {
    "defaultProvince": text(description="Province to assume", examples=["浙江省"]),
    "defaultCity": text(description="City to assume", examples=["杭州市"]),
    "defaultDistrict": text(description="District to assume", examples=["余杭区"]),
}

SCHEMAS: Json = {
    "AddressRequest": record(
        {
            "text": text(description="Text to work on", examples=["浙江省杭州市余杭区文一西路969号"]),
            **_DEFAULTS,
        },
        ["text"],
    ),
    # "Geocoding", section transfer-coord, "Additional Parameters".
    "CoordinateRequest": record(
        {
            "text": text(
                pattern=r"^-?[0-9]+(\.[0-9]+)?,-?[0-9]+(\.[0-9]+)?$",
                description="longitude,latitude",
                examples=["116.465,39.909"],
            ),
            "srcCoord": text(enum=_SYSTEMS, description="Coordinate system of text"),
            "dstCoord": text(enum=_SYSTEMS, description="Coordinate system wanted; all when absent"),
            **_DEFAULTS,
        },
        ["text", "srcCoord"],
    ),
    # "Common Response".
    "AddressResponse": record({"RequestId": text(), "Data": text(description="JSON")}, ["RequestId", "Data"]),
}


def _operation(action: str, summary: str) -> Json:
    words = "".join(word.capitalize() for word in action.split("-"))
    request = "CoordinateRequest" if action == "transfer-coord" else "AddressRequest"
    return {
        "operationId": f"address{words}",
        "summary": summary,
        "tags": ["address"],
        "requestBody": body((JSON, request)),
        "responses": {"200": answer("The result", "AddressResponse"), **address_error_responses()},
    }


FAMILY = Family(
    tag="address",
    description="Chinese addresses: extraction, cleansing, geocoding",
    paths={
        f"/v1/address/{action}": {"post": _operation(action, summary)} for action, summary in ACTIONS.items()
    },
    schemas=SCHEMAS,
)
