"""What the module of every operation is written with."""

from ._answer import Binary, ByStatus, ByType, ByValue, Empty, Failure, Json, Text
from ._call import Call, Extra, commas, endpoint
from ._http import BaseClient
from ._method import BinaryMethod, Method, Overloaded, Paged, Streamed, WaitMethod
from ._operation import Operation, Price, RateList, TokenPrice

__all__ = [
    "BaseClient",
    "Binary",
    "BinaryMethod",
    "ByStatus",
    "ByType",
    "ByValue",
    "Call",
    "Empty",
    "Extra",
    "Failure",
    "Json",
    "Method",
    "Operation",
    "Overloaded",
    "Paged",
    "Price",
    "RateList",
    "Streamed",
    "Text",
    "TokenPrice",
    "WaitMethod",
    "commas",
    "endpoint",
]
