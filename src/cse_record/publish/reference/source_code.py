"""What the source of the package says of a public name: its signature and its docstring.

The source is read and not run: `build` writes the validator, so it must not import what imports that file.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

PACKAGE = "cse_record"
WIDTH = 100
"""A signature that is longer has each argument on a line of its own."""
Defined = ast.FunctionDef | ast.ClassDef


@dataclass(frozen=True)
class Documented:
    """One name: how it is written, the paragraphs of its docstring, the code of its example, and, of a class, its public members."""

    name: str
    signature: str
    paragraphs: tuple[str, ...]
    example: str
    members: tuple[Documented, ...] = ()


def documented(module: str, name: str) -> Documented:
    """A name that a module defines, or imports from another of the package. Raises `TypeError` if it is nowhere, or has no docstring."""
    node, of = _defined(module, name)
    return _documented(node, of, name)


def public(module: str) -> list[str]:
    """The names in `__all__` of a module."""
    for node in _tree(module).body:
        if isinstance(node, ast.Assign) and any(isinstance(target, ast.Name) and target.id == "__all__" for target in node.targets):
            return list(ast.literal_eval(node.value))
    raise TypeError(f"{module} has no __all__")


@cache
def _tree(module: str) -> ast.Module:
    parts = module.split(".")[1:]
    place = files(PACKAGE).joinpath(*parts) if parts else files(PACKAGE)
    path = place / "__init__.py" if place.is_dir() else files(PACKAGE).joinpath(*parts[:-1], f"{parts[-1]}.py")
    return ast.parse(path.read_text(encoding="utf-8"))


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module, those for type checkers included: there a module that loads late says what it has."""
    for node in body:
        yield node
        if isinstance(node, ast.If):
            yield from _statements(node.body)


def _defined(module: str, name: str) -> tuple[Defined, str]:
    """The definition of a name, and the type of which it is an object; empty if it is the function or class itself."""
    for node in _statements(_tree(module).body):
        match node:
            case ast.FunctionDef() | ast.ClassDef() if node.name == name:
                return node, ""
            case ast.AnnAssign(ast.Name(id), ast.Name(kind)) if id == name:
                return _defined(module, kind)[0], kind
            case ast.ImportFrom(str(origin), names) if origin.startswith(PACKAGE) and any((a.asname or a.name) == name for a in names):
                return _defined(origin, next(alias.name for alias in names if (alias.asname or alias.name) == name))
    raise TypeError(f"{module} neither defines {name} nor imports it from another module of the package")


def _documented(node: Defined, of: str, name: str) -> Documented:
    text = ast.get_docstring(node)
    if not text:
        raise TypeError(f"{name} has no docstring: say what it does, what it raises, and give an example")
    words, _, example = text.partition("\nExample:\n")
    members = tuple(_members(node)) if isinstance(node, ast.ClassDef) else ()
    paragraphs = tuple(" ".join(paragraph.split()) for paragraph in words.strip().split("\n\n"))
    return Documented(name, f"{name}: {of}" if of else _signature(node, name), paragraphs, inspect.cleandoc(example), members)


def _members(node: ast.ClassDef) -> Iterator[Documented]:
    for inner in node.body:
        if isinstance(inner, ast.FunctionDef) and not inner.name.startswith("_") and ast.get_docstring(inner):
            yield _documented(inner, "", inner.name)


def _signature(node: Defined, name: str) -> str:
    if isinstance(node, ast.ClassDef):
        bases = [ast.unparse(base) for base in node.bases]
        makes = next((inner for inner in node.body if isinstance(inner, ast.FunctionDef) and inner.name == "__init__"), None)
        arguments = _arguments(makes, is_method=True)[:-1] if makes else ([f"({', '.join(bases)})"] if bases else [])
        return _laid_out(f"class {name}", arguments if makes else [], "") if makes else f"class {name}{''.join(arguments)}"
    decorators = {ast.unparse(decorator) for decorator in node.decorator_list}
    *arguments, returns = _arguments(node, is_method=bool(node.args.args) and node.args.args[0].arg in ("self", "cls"))
    if decorators & {"property", "cached_property"}:
        return f"{name}{returns.replace(' ->', ':')}"
    return _laid_out(name, arguments, returns)


def _arguments(node: ast.FunctionDef, is_method: bool) -> list[str]:
    """The arguments as they are written, and what is returned."""
    given, defaults = node.args, node.args.defaults
    positional = [*given.posonlyargs, *given.args]
    without = len(positional) - len(defaults)
    written = [_argument(argument, None if at < without else defaults[at - without]) for at, argument in enumerate(positional)]
    written = written[1:] if is_method else written
    if given.vararg:
        written.append(f"*{_argument(given.vararg, None)}")
    elif given.kwonlyargs:
        written.append("*")
    written += [_argument(argument, default) for argument, default in zip(given.kwonlyargs, given.kw_defaults, strict=True)]
    if given.kwarg:
        written.append(f"**{_argument(given.kwarg, None)}")
    return [*written, f" -> {ast.unparse(node.returns)}" if node.returns else ""]


def _argument(argument: ast.arg, default: ast.expr | None) -> str:
    words = argument.arg + (f": {ast.unparse(argument.annotation)}" if argument.annotation else "")
    if default is None:
        return words
    return f"{words} = {ast.unparse(default)}" if argument.annotation else f"{words}={ast.unparse(default)}"


def _laid_out(name: str, arguments: list[str], returns: str) -> str:
    line = f"{name}({', '.join(arguments)}){returns}"
    return line if len(line) <= WIDTH else f"{name}(\n{''.join(f'    {argument},{chr(10)}' for argument in arguments)}){returns}"
