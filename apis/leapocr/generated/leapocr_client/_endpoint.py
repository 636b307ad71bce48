"""Names that the module of every operation imports."""

from typing import Any, Unpack

from ._data.decoding import AnyAnswer, Binary, ByStatus, ByType, ByValue, Empty, Json, Text
from ._features.method import BinaryMethod, Method, Overloaded, Streamed, WaitMethod
from ._transport.call import Call, Extra, derived, endpoint
from ._transport.http import BaseClient
from ._transport.operation import Operation, Price, RateList, TokenPrice
from .types import UNSET, Content, File, FileContent, Mapping, Object, Omit, Response, Sequence, Unset, given

__all__ = [
    "UNSET",
    "Any",
    "AnyAnswer",
    "BaseClient",
    "Binary",
    "BinaryMethod",
    "ByStatus",
    "ByType",
    "ByValue",
    "Call",
    "Content",
    "Empty",
    "Extra",
    "File",
    "FileContent",
    "Json",
    "Mapping",
    "Method",
    "Object",
    "Omit",
    "Operation",
    "Overloaded",
    "Price",
    "RateList",
    "Response",
    "Sequence",
    "Streamed",
    "Text",
    "TokenPrice",
    "Unpack",
    "Unset",
    "WaitMethod",
    "derived",
    "endpoint",
    "given",
]
