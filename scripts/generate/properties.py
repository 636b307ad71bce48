"""The types of lowered schemas, as properties of openapi-python-client, whose classes and modules the views write.

Its own reader copies all classes for each new one, stops at two schemas that would share a name, and takes `allOf` of
nothing but objects; so the properties are made here.
"""

from copy import copy
from typing import Any

from openapi_python_client import schema as oai
from openapi_python_client.config import Config
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty, Property
from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.schemas import Class
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import ClassName, PythonIdentifier, pascal_case

from .merge import MARKS, ContradictionError, Merger, Schema, arms, is_object, target

_SCALARS: dict[str, Any] = {
    "boolean": BooleanProperty,
    "integer": IntProperty,
    "number": FloatProperty,
    "null": NoneProperty,
    "string": StringProperty,
}


class Properties:
    """Makes the property of any lowered schema; `classes` has every model by the name of its class.

    Components have their class names before anything else; of classes that would share a name the later ones are
    numbered. `tags` has the property that tells a component from others, and its values. `renamed` has the numbered
    classes, with the name that each would have; `notes` says which schemas no value satisfies.
    """

    def __init__(
        self, components: dict[str, Schema], tags: dict[str, tuple[str, list[str]]], config: Config
    ) -> None:
        self.classes: dict[str, ModelProperty] = {}
        self.renamed: dict[str, str] = {}
        self._config = config
        self._components = components
        self._merger = Merger(components)
        self._contradictions: list[str] = []
        self._merges: dict[int, tuple[Schema, Schema]] = {}
        self._flat = {name: self._merged(schema, name) for name, schema in components.items()}
        for name, (prop, values) in tags.items():
            self._flat[name] = _tagged(self._flat.get(name, {}), prop, values)
        self._built: dict[str, Property] = {}
        self._filled: set[str] = set()
        self._known: dict[int, tuple[Schema, ModelProperty]] = {}
        objects = [name for name, schema in self._flat.items() if is_object(schema)]
        wanted = {name: str(self._class(name, "").name) for name in objects}
        for name in sorted(objects, key=lambda name: (wanted[name] != name, name)):
            self._built[name] = self._register(self._flat[name], name, "")
        for name in components:
            self._fill(name)

    @property
    def notes(self) -> list[str]:
        """The schemas that no value satisfies, in the order in which they were found."""
        return list(dict.fromkeys([*self._merger.notes, *self._contradictions]))

    def of(self, schema: Schema, name: str, parent: str, *, required: bool = True) -> Property:
        """The property of a schema that is called `name` inside of `parent`, from which classes have their names."""
        merged = self._merged(schema, f"{parent} {name}")
        if "$ref" in merged:
            return self._named(self._component(target(merged)), name, required)
        alternatives = arms(merged)
        if "anyOf" in merged and len(alternatives) == 1 and "$ref" in alternatives[0]:
            return self.of(alternatives[0], name, parent, required=required)
        if "anyOf" in merged or len(alternatives) > 1:
            inner: list[PropertyProtocol] = [
                self.of(arm, f"{name}_type_{n}", parent) for n, arm in enumerate(alternatives)
            ]
            return UnionProperty(inner_properties=inner, **self._common(merged, name, required))
        if is_object(merged):
            return self._named(self._inline(merged, name, parent), name, required)
        return self._single(merged, name, parent, required)

    def _inline(self, schema: Schema, name: str, parent: str) -> ModelProperty:
        """The class of an object inside of another; what takes over a property takes over its class."""
        properties = schema.get("properties", {})
        if id(properties) not in self._known:
            found = self._register(schema, name, parent)
            self._known[id(properties)] = properties, found
            self._set_properties(found, schema)
        return self._known[id(properties)][1]

    def _single(self, schema: Schema, name: str, parent: str, required: bool) -> Property:
        common = self._common(schema, name, required)
        kind = schema.get("type")
        kind = kind[0] if isinstance(kind, list) and kind else kind
        if kind == "array":
            item = self.of(schema.get("items", {}), f"{name}_item", parent)
            return ListProperty(inner_property=item, **common)
        values = schema.get("enum") or ()
        if values and {type(value) for value in values} in ({str}, {int}):
            info = Class(name=ClassName("Enum", ""), module_name=PythonIdentifier("enum", ""))
            return LiteralEnumProperty(
                values=set(values), value_type=type(values[0]), class_info=info, **common
            )
        if isinstance(schema.get("const"), str | int):
            made = ConstProperty.build(
                const=schema["const"],
                default=None,
                name=common["name"],
                required=required,
                python_name=common["python_name"],
                description=common["description"],
            )
            assert isinstance(made, ConstProperty), "it has no default"
            return made
        if kind == "string" and schema.get("format") == "binary":
            return FileProperty(**common)
        found: Property = _SCALARS.get(str(kind), AnyProperty)(**common)
        return found

    def _common(self, schema: Schema, name: str, required: bool) -> dict[str, Any]:
        text = schema.get("description")
        return {
            "name": UntrustedString(name),
            "required": required,
            "default": None,
            "python_name": PythonIdentifier("value", ""),
            "description": UntrustedString(str(text)) if text else None,
            "example": None,
        }

    def _named(self, found: Property, name: str, required: bool) -> Property:
        twin = copy(found)
        twin.name, twin.required = UntrustedString(name), required
        return twin

    def _component(self, name: str) -> Property:
        if name not in self._built:
            # where a schema that is no class leads back to itself, it admits anything
            self._built[name] = AnyProperty(**self._common({}, name, True))
            self._built[name] = self.of(self._flat.get(name, {}), name, "")
        return self._built[name]

    def _fill(self, name: str) -> None:
        """Give a component that is a class its properties, after those whose properties it takes over."""
        if name in self._filled:
            return
        self._filled.add(name)
        for base in self._merger.bases(self._components.get(name, {})):
            self._fill(base)
        found = self._component(name)
        if is_object(self._flat.get(name, {})) and isinstance(found, ModelProperty):
            self._set_properties(found, self._flat[name])

    def _set_properties(self, model: ModelProperty, schema: Schema) -> None:
        own, needed = str(model.class_info.name), set(schema.get("required", ()))
        made = [
            self.of(value, name, own, required=name in needed)
            for name, value in schema.get("properties", {}).items()
        ]
        model.required_properties = [one for one in made if one.required]
        model.optional_properties = [one for one in made if not one.required]
        further = schema.get("additionalProperties", True)
        if further is not False:
            more = further if isinstance(further, dict) else {}
            model.additional_properties = self.of(more, "AdditionalProperty", own)

    def _register(self, schema: Schema, name: str, parent: str) -> ModelProperty:
        info, prefix = self._class(name, parent), self._config.field_prefix
        # where no class is made of it, none has to give way
        wanted = str(info.name) if schema.get("properties") else f"{info.name}Object"
        found, number = info.name if schema.get("properties") else ClassName(wanted, prefix), 2
        while found in self.classes:
            found, number = ClassName(f"{wanted}{number}", prefix), number + 1
        if found != info.name:
            info = Class(name=found, module_name=PythonIdentifier(found, prefix))
        if found != wanted:
            self.renamed[str(found)] = wanted
        model = ModelProperty(
            class_info=info,
            data=oai.Schema.model_validate({key: schema[key] for key in MARKS if key in schema}),
            roots=set(),
            required_properties=None,
            optional_properties=None,
            relative_imports=None,
            lazy_imports=None,
            additional_properties=None,
            **self._common(schema, name, True),
        )
        self.classes[str(found)] = model
        return model

    def _class(self, name: str, parent: str) -> Class:
        own = (
            f"{pascal_case(parent)}{pascal_case(UntrustedString(name))}" if parent else UntrustedString(name)
        )
        return Class.from_string(string=own, config=self._config)

    def _merged(self, schema: Schema, where: str) -> Schema:
        if "allOf" not in schema:
            return schema
        if id(schema) not in self._merges:
            try:
                self._merges[id(schema)] = schema, self._merger.merged(schema)
            except ContradictionError as error:
                note = f"{where.strip()}: no value satisfies all of allOf, so any is admitted: {error}"
                self._contradictions.append(note)
                self._merges[id(schema)] = schema, {}
        return self._merges[id(schema)][1]


def _tagged(schema: Schema, name: str, values: list[str]) -> Schema:
    """The schema of an object whose property `name` has one of `values`, unless it says itself which it has."""
    if not is_object(schema):
        return schema
    known = schema.get("properties", {}).get(name, {})
    if "const" in known or "enum" in known:
        return schema
    own = {"type": "string", "enum": values}
    if "description" in known:
        own["description"] = known["description"]
    required = list(dict.fromkeys([*schema.get("required", ()), name]))
    return {**schema, "properties": {**schema.get("properties", {}), name: own}, "required": required}
