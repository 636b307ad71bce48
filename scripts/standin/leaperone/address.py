"""Address operations: documentation page "Address Purification" and its six sub-pages."""

from scripts.standin.parts import JSON, Family, Json, answer, body, media, record, text

from .errors import address_error_responses

# "Action Reference": what each action does, and the text of its curl example.
ACTIONS = {
    "extract": ("Find addresses in a text", "张三13812345678北京市朝阳区建国路93号万达广场"),
    "extract-name": ("Find names of people in a text", "张三13812345678北京市朝阳区建国路93号"),
    "extract-phone": ("Find phone numbers in a text", "张三13812345678北京市朝阳区建国路93号"),
    "division-code": ("Look up the administrative division code of an address", "北京市朝阳区建国路93号"),
    "zipcode": ("Look up the postal code of an address", "北京市朝阳区建国路93号"),
    "structure": ("Split an address into its fields", "浙江省杭州市余杭区文一西路969号"),
    "correct": ("Correct the spelling of an address", "浙江省杭洲市余杭区文一西路969号"),
    "complete": ("Add what an address leaves out", "余杭区文一西路969号"),
    "standardize": ("Bring an address into its standard form", "杭州市余杭区文一西路969号阿里巴巴西溪园区"),
    "assessment": ("Find what is wrong with an address", "随便写的不是地址"),
    "extract-express": (
        "Find name, phone and address on a shipping label",
        "张三13812345678浙江省杭州市余杭区文一西路969号",
    ),
    "search": ("Search places by name or pinyin", "万达广场"),
    "input-search": ("Suggest addresses for what has been typed", "万达"),
    "similarity": ("Compare two addresses, separated by a tab", "北京市朝阳区建国路93号\t北京朝阳建国路93号"),
    "one-id": ("Give an address a unique id", "北京市朝阳区建国路93号万达广场"),
    "geocode": ("Locate an address by its point of interest", "北京市朝阳区建国路93号万达广场"),
    "hp-geocode": ("Locate an address by its building", "北京市朝阳区建国路93号万达广场"),
    "transfer-coord": ("Convert coordinates from one system to another", "116.465,39.909"),
    "classify-poi": ("Classify the kind of place at an address", "北京市朝阳区建国路93号万达广场"),
    "predict-poi": ("Predict the place at an address", "北京市朝阳区建国路93号万达广场"),
    "asr": ("Read an address from recognised speech", "杭州余杭文一西路九六九号"),
    "inference": ("Infer addresses from a conversation", "杭州那个阿里巴巴在的地方"),
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
            "text": text(description="Text to work on"),
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


def _operation(action: str, summary: str, example: str) -> Json:
    words = "".join(word.capitalize() for word in action.split("-"))
    if action == "transfer-coord":
        request = media("CoordinateRequest", {"text": example, "srcCoord": "gcj02"})
    else:
        request = media("AddressRequest", {"text": example})
    return {
        "operationId": f"address{words}",
        "summary": summary,
        "tags": ["address"],
        "requestBody": body({JSON: request}),
        "responses": {"200": answer("The result", "AddressResponse"), **address_error_responses()},
    }


FAMILY = Family(
    tag="address",
    description="Chinese addresses: extraction, cleansing, geocoding",
    paths={
        f"/v1/address/{action}": {"post": _operation(action, *about)} for action, about in ACTIONS.items()
    },
    schemas=SCHEMAS,
)
