"""Names that the module of every model imports."""

from attrs import define

from ._data.model import Model
from .types import UNSET, FileContent, Mapping, Object, Omit, Sequence, Unset

__all__ = ["UNSET", "FileContent", "Mapping", "Model", "Object", "Omit", "Sequence", "Unset", "define"]
