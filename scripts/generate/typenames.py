"""Python types of the generator's properties, as code, with the imports that they need."""

import re
from dataclasses import dataclass, field, replace

from openapi_python_client.parser.properties import (
    AnyProperty,
    LiteralEnumProperty,
    ModelProperty,
)
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty

from .schemas import ENCODED
from .text import Code, code, joined, literal

# What types of what is sent are written with, and those of answers aren't.
_WIDE = frozenset(("Object", "Sequence", "Mapping"))


@dataclass
class Types:
    """Writes types and collects what they use: models by class name, and names of `typing` and `types`.

    `classes` holds every model of the spec by class name; one without properties is a plain dict. With
    `open_literals` a Literal also admits any other value of its type, as responses may hold one. What is `sent` may
    have a dict in place of each model; a list or a map that may have one inside is then a Sequence or a Mapping, which
    those of an answer fit: a list is of one type exactly.
    """

    classes: dict[str, ModelProperty]
    open_literals: bool
    sent: bool = False
    models: set[str] = field(default_factory=set)
    typing: set[str] = field(default_factory=set)
    package_types: set[str] = field(default_factory=set)
    encodings: set[str] = field(default_factory=set)
    _inside: set[str] = field(default_factory=set)

    def of(self, prop: PropertyProtocol) -> Code:
        """The type of a property, required or not, in the order of the schema."""
        return joined(" | ", dict.fromkeys(self._arms(prop)))

    def _arms(self, prop: PropertyProtocol) -> list[str]:
        if isinstance(prop, UnionProperty):
            used = (self.models, self.typing, self.package_types)
            before = [set(names) for names in used]
            arms = [arm for inner in prop.inner_properties for arm in self._arms(inner)]
            if "Any" in arms:  # which stands for the others, too
                for names, known in zip(used, before, strict=True):
                    names &= known
                self.typing.add("Any")
                return ["Any"]
            return sorted(arms, key=["Object", "None"].__contains__)
        if isinstance(prop, LiteralEnumProperty):
            self.typing.add("Literal")
            values = joined(", ", map(literal, sorted(prop.values, key=str)))
            return [code("Literal[{}]", values), *([prop.value_type.__name__] if self.open_literals else [])]
        if isinstance(prop, ConstProperty):
            self.typing.add("Literal")
            value = prop.value.raw_value
            return [
                code("Literal[{}]", literal(value)),
                *([type(value).__name__] if self.open_literals else []),
            ]
        single = self._single(prop)
        if self.sent and single in self.models:
            self.package_types.add("Object")
            return [single, "Object"]
        return [single]

    def _single(self, prop: PropertyProtocol) -> str:
        if isinstance(prop, ListProperty):
            inner, wider = self._inside_of(prop.inner_property, "Sequence")
            return code("Sequence[{}]" if wider else "list[{}]", inner)
        if isinstance(prop, ModelProperty):
            return self._model(str(prop.class_info.name))
        if isinstance(prop, FileProperty):
            self.package_types.add("FileContent")
            return "FileContent"
        if isinstance(prop, NoneProperty):
            return code("None")
        if isinstance(prop, AnyProperty):
            self.typing.add("Any")
            return "Any"
        return prop.get_base_type_string().as_unembedded_code()

    def _model(self, name: str) -> str:
        model = self.classes[name]
        encoded = (model.data.model_extra or {}).get(ENCODED)
        if encoded is not None:
            self.encodings.add(encoded)
            return str(encoded)
        if model.required_properties or model.optional_properties:
            self.models.add(name)
            return name
        if model.additional_properties is None or name in self._inside:
            self.typing.add("Any")
            return code("dict[str, Any]")
        self._inside.add(name)  # a map may hold itself
        inner, wider = self._inside_of(model.additional_properties, "Mapping")
        self._inside.remove(name)
        return code("Mapping[str, {}]" if wider else "dict[str, {}]", inner)

    def _inside_of(self, prop: PropertyProtocol, kind: str) -> tuple[Code, bool]:
        """The type of what a list or a map has, as it is in models, and whether an answer's is narrower: then the
        `kind` that takes both is used.
        """
        inner = replace(self, open_literals=self.open_literals or self.sent).of(prop)
        wider = self.sent and not _WIDE.isdisjoint(re.findall(r"\w+", inner))
        if wider:
            self.package_types.add(kind)
        return inner, wider
