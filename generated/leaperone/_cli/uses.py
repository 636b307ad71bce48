"""Finds the lines of a program that use what broke. Programs are read, never imported, and need no type annotations.

A value is followed from where a client is made (``Leaperone()``, its import, an annotation) through assignments,
attributes of ``self``, ``with``, ``await``, calls of functions of the same file and their results. What can't be
followed is never named: no line is listed that isn't the client's.
"""

from __future__ import annotations

import ast
import json
import re
import shlex
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

SUFFIXES = (".py", ".ipynb", ".sh", ".bash", ".zsh", ".yml", ".yaml", ".mk", ".toml", ".md")
_SKIPPED = frozenset(("node_modules", "__pycache__", "site-packages", ".git", ".venv", "venv", ".tox", "build"))
_MOST_BYTES = 4_000_000
_ROUNDS = 3


class Use(NamedTuple):
    """One use of something that broke: ``status`` is ``breaks``, or ``unsure`` where only a run could tell."""

    file: str
    line: int
    column: int
    symbol: str
    kind: str
    status: str
    text: str
    hint: str

    def as_json(self) -> dict[str, Any]:
        """As ``--json`` prints it."""
        return self._asdict()

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}"
        return f"{where}: {self.status}: {self.kind} {self.symbol}: {self.hint}: {self.text}"


class Value(NamedTuple):
    """Type of an expression: a client (``kind`` ``client``, its ``name`` empty or the way to a resource or method),
    the package or a module of it, a class of the client, a model, a function or class of the file.
    """

    kind: str
    name: str = ""


class Broken:
    """Breaking changes, by the names that programs use."""

    def __init__(self, breaks: Iterable[Mapping[str, Any]], package: str, client: str, program: str) -> None:
        self.package, self.program = package, program
        self.clients = (client, f"Async{client}")
        self.gone: dict[str, Mapping[str, Any]] = {}
        self.parameters: dict[str, list[tuple[str, Mapping[str, Any]]]] = {}
        self.pages: dict[str, Mapping[str, Any]] = {}
        self.models: dict[str, Mapping[str, Any]] = {}
        self.fields: dict[str, list[tuple[str, Mapping[str, Any]]]] = {}
        for entry in breaks:
            self._add(str(entry["symbol"]), str(entry["kind"]), entry)

    def _add(self, symbol: str, kind: str, entry: Mapping[str, Any]) -> None:
        if kind in ("method-removed", "method-renamed", "resource-removed"):
            self.gone[symbol] = entry
        elif kind.startswith("parameter-"):
            method, _, parameter = symbol.rstrip(")").partition("(")
            self.parameters.setdefault(method, []).append((parameter, entry))
        elif kind == "pages-removed":
            self.pages[symbol.removesuffix(".pages")] = entry
        elif kind == "model-removed":
            self.models[symbol] = entry
        elif kind.startswith("field-"):
            model, _, name = symbol.partition(".")
            self.fields.setdefault(model, []).append((name, entry))

    def below(self, way: str) -> Mapping[str, Any] | None:
        """A broken method or resource somewhere below a resource."""
        found = [*self.gone, *self.parameters, *self.pages]
        name = next((name for name in sorted(found) if name.startswith(f"{way}." if way else "")), None)
        return None if name is None else {"symbol": name, "kind": "unknown", "hint": "look up what it names"}


def uses_in(
    paths: Iterable[Path], breaks: Iterable[Mapping[str, Any]], package: str, client: str, program: str
) -> list[Use]:
    """The uses in all files below ``paths``, in order."""
    broken = Broken(breaks, package, client, program)
    return [use for path in paths for file in _files(path) for use in uses_in_file(file, broken)]


def uses_in_file(file: Path, broken: Broken) -> list[Use]:
    """The uses in one file; none in a file that can't be read as what its name says."""
    try:
        if file.stat().st_size > _MOST_BYTES:
            return []
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return []
    if file.suffix == ".ipynb":
        return list(_notebook(text, str(file), broken))
    if file.suffix == ".py":
        return python_uses(text, str(file), broken)
    return list(_shell(text, str(file), broken))


def python_uses(text: str, file: str, broken: Broken) -> list[Use]:
    """The uses in the text of a program; none where it is no Python."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return []
    reader = _Reader(broken, file, text.splitlines())
    try:
        for _ in range(_ROUNDS):
            reader.run(tree)
    except RecursionError:
        return []
    return sorted(set(reader.found), key=lambda use: (use.line, use.column, use.symbol))


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
    elif path.is_dir():
        for below in sorted(path.rglob("*")):
            inside = below.relative_to(path).parts
            named = below.suffix in SUFFIXES or below.name in ("Makefile", "Dockerfile", "justfile")
            if named and not _SKIPPED.intersection(inside) and below.is_file():
                yield below


def _notebook(text: str, file: str, broken: Broken) -> Iterator[Use]:
    """The uses in the cells of a notebook, read as one program; lines are those of the file."""
    try:
        cells = json.loads(text)["cells"]
        lines = [
            line for cell in cells if cell.get("cell_type") == "code" for line in _lines_of(cell.get("source", ""))
        ]
    except (ValueError, KeyError, TypeError, AttributeError):
        return
    program = "\n".join("pass" if line.lstrip().startswith(("%", "!", "?")) else line for line in lines)
    raw = text.splitlines()
    numbers: list[int] = []
    position = 0
    for line in lines:
        quoted = json.dumps(line, ensure_ascii=False)[1:-1]
        other = json.dumps(line)[1:-1]
        at = next((i for i in range(position, len(raw)) if quoted in raw[i] or other in raw[i]), position)
        numbers.append(at + 1)
        position = at
    for use in python_uses(program, file, broken):
        yield use._replace(line=numbers[use.line - 1] if use.line <= len(numbers) else use.line)


def _lines_of(source: Any) -> list[str]:
    return ("".join(source) if isinstance(source, list) else str(source)).split("\n")


def _shell(text: str, file: str, broken: Broken) -> Iterator[Use]:
    """The uses of the command line in scripts and workflows: ``leaperone call NAME name=value``."""
    called = re.compile(rf"(?<![\w.-])(?:{re.escape(broken.program)}|python3? -m {re.escape(broken.package)}) call\s+")
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if line.lstrip().startswith("#"):
            continue
        for match in called.finditer(line):
            words = _words(line[match.end() :], lines[number:])
            name = next((word for word in words if re.fullmatch(r"\w+(\.\w+)+", word)), "")
            given = {word.partition("=")[0] for word in words if "=" in word}
            for symbol, kind, hint in _called(name, given, broken):
                yield Use(file, number, match.start() + 1, symbol, kind, "breaks", line.strip(), hint)


def _words(rest: str, following: list[str]) -> list[str]:
    for line in following:
        if not rest.rstrip().endswith("\\"):
            break
        rest = rest.rstrip()[:-1] + " " + line.strip()
    rest = re.split(r"(?<!\\)[|;&]", rest)[0]
    try:
        return shlex.split(rest)
    except ValueError:
        return rest.split()


def _called(name: str, given: set[str], broken: Broken) -> Iterator[tuple[str, str, str]]:
    gone = broken.gone.get(name)
    if gone is not None:
        yield name, gone["kind"], gone["hint"]
    for parameter, entry in broken.parameters.get(name, ()):
        kind = entry["kind"]
        missing = kind in ("parameter-now-required", "parameter-added-required") and parameter not in given
        if missing or (kind == "parameter-removed" and parameter in given):
            yield entry["symbol"], kind, entry["hint"]


class _Reader:
    """Follows values through one program; ``found`` are the uses of the last round."""

    def __init__(self, broken: Broken, file: str, lines: list[str]) -> None:
        self._broken, self._file, self._lines = broken, file, lines
        self.found: list[Use] = []
        self._functions: dict[str, ast.FunctionDef | ast.AsyncFunctionDef] = {}
        self._results: dict[str, Value | None] = {}
        self._given: dict[tuple[str, str], Value] = {}
        self._attributes: dict[tuple[str, str], Value | None] = {}
        self._scopes: list[dict[str, Value | None]] = []
        self._owner: list[str] = []
        self._function: list[str] = []

    def run(self, tree: ast.Module) -> None:
        """Read the program once; what is learned of functions and classes helps the next time."""
        self.found = []
        self._scopes = [{}]
        self._body(tree.body)
        for name, function in list(self._functions.items()):
            self._read_function(name, function)

    # statements

    def _body(self, body: list[ast.stmt]) -> None:
        for statement in body:
            self._statement(statement)

    def _statement(self, node: ast.stmt) -> None:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            self._define(node)
        elif isinstance(node, ast.ClassDef):
            self._class(node)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            self._import(node)
        elif isinstance(node, ast.Assign):
            value = self._value(node.value)
            for target in node.targets:
                self._assign(target, node.value, value)
        elif isinstance(node, ast.AnnAssign):
            value = self._value(node.value) if node.value else None
            self._assign(node.target, node.value, value or self._annotated(node.annotation))
        elif isinstance(node, ast.With | ast.AsyncWith):
            for item in node.items:
                value = self._value(item.context_expr)
                if item.optional_vars is not None:
                    self._assign(item.optional_vars, item.context_expr, value)
            self._body(node.body)
        elif isinstance(node, ast.For | ast.AsyncFor):
            self._value(node.iter)
            self._assign(node.target, None, None)
            self._body([*node.body, *node.orelse])
        elif isinstance(node, ast.Return):
            self._returned(self._value(node.value) if node.value else None)
        else:
            self._children(node)

    def _children(self, node: ast.AST) -> None:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.stmt):
                self._statement(child)
            elif isinstance(child, ast.expr):
                self._value(child)
            else:
                self._children(child)

    def _define(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        name = ".".join([*self._owner, node.name])
        for decorator in node.decorator_list:
            self._value(decorator)
        if len(self._scopes) > 1:  # a function inside another sees its names
            self._read_function(name, node)
        else:
            self._functions[name] = node
        self._set(node.name, Value("function", name))

    def _read_function(self, name: str, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        scope: dict[str, Value | None] = {}
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        owner = name.rpartition(".")[0]
        for index, argument in enumerate(arguments):
            value = self._annotated(argument.annotation) if argument.annotation else None
            if index == 0 and owner and argument.arg in ("self", "cls"):
                value = Value("instance", owner)
            fixture = Value("function", argument.arg) if self._is_fixture(argument.arg) else None
            made = self._results.get(argument.arg) if fixture else None
            scope[argument.arg] = value or self._given.get((name, argument.arg)) or made
        for argument, default in zip(reversed(node.args.args), reversed(node.args.defaults), strict=False):
            scope[argument.arg] = scope[argument.arg] or self._value(default)
        self._scopes.append(scope)
        self._function.append(name)
        self._body(node.body)
        self._function.pop()
        self._scopes.pop()

    def _is_fixture(self, name: str) -> bool:
        function = self._functions.get(name)
        return function is not None and any("fixture" in ast.unparse(d) for d in function.decorator_list)

    def _class(self, node: ast.ClassDef) -> None:
        self._set(node.name, Value("type", node.name))
        self._owner.append(node.name)
        scope: dict[str, Value | None] = {}
        self._scopes.append(scope)
        depth, self._scopes = self._scopes, self._scopes[:1]
        for statement in node.body:
            if isinstance(statement, ast.AnnAssign | ast.Assign):
                value = self._value(statement.value) if statement.value else None
                targets = [statement.target] if isinstance(statement, ast.AnnAssign) else statement.targets
                if isinstance(statement, ast.AnnAssign):
                    value = value or self._annotated(statement.annotation)
                for target in targets:
                    if isinstance(target, ast.Name):
                        self._attributes[node.name, target.id] = value
            else:
                self._statement(statement)
        self._scopes = depth
        self._scopes.pop()
        self._owner.pop()

    def _import(self, node: ast.Import | ast.ImportFrom) -> None:
        package = self._broken.package
        if isinstance(node, ast.Import):
            for alias in node.names:
                head = alias.name.partition(".")[0]
                if head == package:
                    value = self._module(alias.name if alias.asname else package)
                    self._set(alias.asname or head, value)
                else:
                    self._set(alias.asname or head, None)
            return
        inside = node.level == 0 and (node.module or "").partition(".")[0] == package
        for alias in node.names:
            value = self._member(self._module(node.module or ""), alias.name, node) if inside else None
            self._set(alias.asname or alias.name, value)

    def _assign(self, target: ast.expr, source: ast.expr | None, value: Value | None) -> None:
        if isinstance(target, ast.Name):
            self._set(target.id, value)
        elif isinstance(target, ast.Attribute):
            holder = self._value(target.value)
            if holder is not None and holder.kind == "instance":
                known = self._attributes.get((holder.name, target.attr))
                self._attributes[holder.name, target.attr] = value or known
        elif isinstance(target, ast.Tuple | ast.List):
            values = source.elts if isinstance(source, ast.Tuple | ast.List) else []
            for index, item in enumerate(target.elts):
                inner = values[index] if index < len(values) else None
                self._assign(item, inner, self._value(inner) if inner is not None else None)

    def _set(self, name: str, value: Value | None) -> None:
        self._scopes[-1][name] = value

    def _returned(self, value: Value | None) -> None:
        if self._function and value is not None:
            self._results[self._function[-1]] = value

    # expressions

    def _value(self, node: ast.expr | None) -> Value | None:
        if node is None:
            return None
        if isinstance(node, ast.Name):
            return next((scope[node.id] for scope in reversed(self._scopes) if node.id in scope), None)
        if isinstance(node, ast.Attribute):
            return self._member(self._value(node.value), node.attr, node)
        if isinstance(node, ast.Call):
            return self._call(node)
        if isinstance(node, ast.Await | ast.Starred):
            return self._value(node.value)
        if isinstance(node, ast.Yield):
            value = self._value(node.value)
            self._returned(value)
            return None
        if isinstance(node, ast.NamedExpr):
            value = self._value(node.value)
            self._assign(node.target, node.value, value)
            return value
        if isinstance(node, ast.IfExp | ast.BoolOp):
            parts = [node.body, node.orelse] if isinstance(node, ast.IfExp) else node.values
            if isinstance(node, ast.IfExp):
                self._value(node.test)
            return next((value for part in parts if (value := self._value(part)) is not None), None)
        if isinstance(node, ast.Lambda):
            arguments: dict[str, Value | None] = {argument.arg: None for argument in node.args.args}
            self._scopes.append(arguments)
            self._value(node.body)
            self._scopes.pop()
            return None
        self._children(node)
        return None

    def _annotated(self, annotation: ast.expr) -> Value | None:
        if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
            try:
                annotation = ast.parse(annotation.value, mode="eval").body
            except SyntaxError:
                return None
        if isinstance(annotation, ast.BinOp):
            return self._annotated(annotation.left) or self._annotated(annotation.right)
        if isinstance(annotation, ast.Subscript):
            return self._annotated(annotation.slice)
        value = self._value(annotation)
        if value is None:
            return None
        if value.kind == "class":
            return Value("client")
        if value.kind == "model":
            return Value("record", value.name)
        return Value("instance", value.name) if value.kind == "type" else None

    def _module(self, name: str) -> Value | None:
        way = name.split(".")[1:]
        if not way:
            return Value("package")
        if way[0] == "models":
            return Value("models")
        return Value("client", ".".join(way[1:])) if way[0] == "api" else None

    def _member(self, value: Value | None, name: str, node: ast.AST) -> Value | None:
        if value is None:
            return None
        if value.kind == "package":
            if name in self._broken.clients:
                return Value("class", name)
            return self._module(f"{self._broken.package}.{name}") or self._model(name, node)
        if value.kind == "models":
            return self._model(name, node)
        if value.kind == "instance":
            if (value.name, name) in self._attributes:
                return self._attributes[value.name, name]
            return Value("function", f"{value.name}.{name}") if f"{value.name}.{name}" in self._functions else None
        if value.kind == "record":
            return self._field(value.name, name, node)
        return self._on_client(value.name, name, node) if value.kind == "client" else None

    def _on_client(self, way: str, name: str, node: ast.AST) -> Value | None:
        entry = self._broken.pages.get(way)
        if name == "pages" and entry is not None:
            self._use(node, entry)
        full = f"{way}.{name}" if way else name
        if full in self._broken.gone:
            self._use(node, self._broken.gone[full])
            return None
        return Value("client", full)

    def _model(self, name: str, node: ast.AST) -> Value | None:
        entry = self._broken.models.get(name)
        if entry is not None:
            self._use(node, entry)
            return None
        return Value("model", name) if name in self._broken.fields else None

    def _field(self, model: str, name: str, node: ast.AST) -> Value | None:
        for field, entry in self._broken.fields.get(model, ()):
            if field == name and entry["kind"] in ("field-removed", "field-type"):
                self._use(node, entry, "breaks" if entry["kind"] == "field-removed" else "unsure")
        return None

    def _call(self, node: ast.Call) -> Value | None:
        function = node.func
        if isinstance(function, ast.Name) and function.id in ("getattr", "hasattr") and node.args:
            holder = self._value(node.args[0])
            entry = self._broken.below(holder.name) if holder is not None and holder.kind == "client" else None
            if entry is not None:
                self._use(node, entry, "unsure")
            return None
        called = self._value(function)
        arguments = [self._value(argument) for argument in node.args]
        named = {k.arg: self._value(k.value) for k in node.keywords if k.arg} if node.keywords else {}
        for keyword in node.keywords:
            if keyword.arg is None:
                self._value(keyword.value)
        if called is None:
            return self._passed_on(function, arguments)
        if called.kind == "class":
            return Value("client")
        if called.kind == "model":
            self._made(called.name, node)
            return Value("record", called.name)
        if called.kind == "type":
            self._give(f"{called.name}.__init__", arguments, named, skip=1)
            return Value("instance", called.name)
        if called.kind == "function":
            self._give(called.name, arguments, named, skip=1 if "." in called.name else 0)
            return self._results.get(called.name)
        if called.kind == "client":
            return self._call_of_client(called.name, node)
        return None

    def _passed_on(self, function: ast.expr, arguments: list[Value | None]) -> Value | None:
        """The client that ``stack.enter_context(...)`` and its likes hand back."""
        name = function.attr if isinstance(function, ast.Attribute) else ""
        first = arguments[0] if arguments else None
        return first if name in ("enter_context", "enter_async_context", "closing") else None

    def _give(self, name: str, arguments: list[Value | None], named: Mapping[str, Value | None], skip: int) -> None:
        function = self._functions.get(name)
        if function is None:
            return
        names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)][skip:]
        for parameter, value in [*zip(names, arguments, strict=False), *named.items()]:
            if value is not None:
                self._given[name, parameter] = value

    def _call_of_client(self, way: str, node: ast.Call) -> Value | None:
        if way.rpartition(".")[2] in ("with_options", "copy"):
            return Value("client", way.rpartition(".")[0])
        method = next((name for name in (way, way.rpartition(".")[0]) if name in self._broken.parameters), None)
        if method is not None:
            given = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
            is_open = any(keyword.arg is None for keyword in node.keywords)
            for parameter, entry in self._broken.parameters[method]:
                self._parameter(node, parameter, entry, given, is_open)
        return None

    def _parameter(
        self,
        node: ast.Call,
        parameter: str,
        entry: Mapping[str, Any],
        given: Mapping[str, ast.expr],
        is_open: bool,
    ) -> None:
        kind = entry["kind"]
        if kind == "parameter-removed" and parameter in given:
            self._use(given[parameter], entry)
        elif kind in ("parameter-now-required", "parameter-added-required"):
            if parameter not in given:
                self._use(node, entry, "unsure" if is_open else "breaks")
        elif kind == "parameter-type" and parameter in given:
            fits = _fits(given[parameter], str(entry["new"]))
            if fits is not True:
                self._use(given[parameter], entry, "unsure" if fits is None else "breaks")
        elif is_open and kind == "parameter-removed":
            self._use(node, entry, "unsure")

    def _made(self, model: str, node: ast.Call) -> None:
        given = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
        is_open = any(keyword.arg is None for keyword in node.keywords)
        for field, entry in self._broken.fields.get(model, ()):
            if entry["kind"] == "field-removed" and field in given:
                self._use(given[field], entry)
            elif entry["kind"] == "field-added-required" and field not in given:
                self._use(node, entry, "unsure" if is_open else "breaks")

    def _use(self, node: ast.AST, entry: Mapping[str, Any], status: str = "breaks") -> None:
        line = getattr(node, "lineno", 1)
        end = getattr(node, "end_lineno", line) if isinstance(node, ast.Attribute) else line
        text = self._lines[end - 1].strip() if 0 < end <= len(self._lines) else ""
        column = getattr(node, "col_offset", 0) + 1
        symbol, kind, hint = (str(entry.get(key, "")) for key in ("symbol", "kind", "hint"))
        self.found.append(Use(self._file, end, column, symbol, kind, status, text, hint))


def _fits(node: ast.expr, annotation: str) -> bool | None:
    """True if a literal value is one of an annotation; None where that can't be decided."""
    try:
        value = ast.literal_eval(node)
        arms = [ast.parse(annotation, mode="eval").body]
    except (ValueError, SyntaxError, TypeError):
        return None
    names: dict[str, tuple[type, ...]] = {
        "str": (str,),
        "int": (int,),
        "bool": (bool,),
        "float": (int, float),
        "list": (list,),
        "dict": (dict,),
    }
    while arms:
        arm = arms.pop()
        if isinstance(arm, ast.BinOp):
            arms += [arm.left, arm.right]
            continue
        if isinstance(arm, ast.Constant) and arm.value is None and value is None:
            return True
        if isinstance(arm, ast.Subscript) and ast.unparse(arm.value) == "Literal":
            inner = ast.literal_eval(arm.slice)
            if value in (inner if isinstance(inner, tuple) else (inner,)):
                return True
            continue
        if ast.unparse(arm) == "Unset":
            continue
        kinds = names.get(ast.unparse(arm.value if isinstance(arm, ast.Subscript) else arm))
        if kinds is None:
            return None
        if isinstance(value, kinds) and not (isinstance(value, bool) and bool not in kinds):
            return True
    return False
