"""What the module of every operation is written with."""

from typing import Any, Unpack

from ._data.answer import AnyAnswer, Binary, ByStatus, ByType, ByValue, Empty, Json, Text
from ._features.method import BinaryMethod, Method, Overloaded, Paged, Streamed, WaitMethod
from ._transport.call import Call, Extra, endpoint
from ._transport.http import BaseClient
from ._transport.operation import Operation, Price, RateList, TokenPrice

__all__ = [
    "Any",
    "AnyAnswer",
    "BaseClient",
    "Binary",
    "BinaryMethod",
    "ByStatus",
    "ByType",
    "ByValue",
    "Call",
    "Empty",
    "Extra",
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
    "Unpack",
    "WaitMethod",
    "endpoint",
]
