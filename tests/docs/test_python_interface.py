"""The pages on the Python interface have every public name with an example, and every example runs."""

from __future__ import annotations

import builtins
import re
import shutil
import sys

import pytest

import cse_record
from cse_record import models
from cse_record._generated import validator
from cse_record.publish.reference import source_code
from cse_record.publish.reference.python_interface import VALIDATOR
from tests.conftest import ROOT
from tests.docs.blocks import blocks
from tests.docs.commands import in_process

PAGES = {name: ROOT / f"docs/reference/{name}.md" for name in ("python", "python-models")}


def sections(page):
    """The text below each heading of the second and third level, by its anchor."""
    parts = re.split(r"^#{2,3} .* \{ #(.*) \}$", PAGES[page].read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.fixture
def checkout(tmp_path):
    for name in ("examples", "schema", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "README.md", tmp_path)
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_every_example_runs_and_prints_something(page, checkout, monkeypatch):
    monkeypatch.syspath_prepend(str(checkout / "schema/validator"))
    examples = [block.code for block in blocks(PAGES[page]) if block.language == "python"]
    assert len(examples) > 25
    for code in examples:
        done = in_process([sys.executable, "-c", code], checkout)
        assert done.stdout.strip(), code


def test_every_public_name_has_an_example():
    interface, of_models = sections("python"), sections("python-models")
    shown = {name: "```python" in text for name, text in (interface | of_models).items()}
    for name in cse_record.__all__:
        assert shown[name], name
    for name in VALIDATOR:
        assert shown[f"validator-{name}"], name
        assert hasattr(validator, name)
    for record in models.RECORDS.values():
        assert shown[record.__name__], record
    assert shown["Return"]


def test_what_is_raised_is_on_the_page():
    """An exception that a docstring names has an entry, so that a caller can see what it looks like and where to import it from."""
    text = PAGES["python"].read_text(encoding="utf-8")
    raised = {
        name.removesuffix("`") for sentence in re.findall(r"[Rr]aises? [^.]*", text) for name in re.findall(r"`([A-Z]\w+)`", sentence)
    }
    assert {"Refusal", "UnknownRule", "RuleNotAsked", "CrosswalkRefused"} <= raised
    assert {name for name in raised if f"{{ #{name} }}" not in text and not hasattr(builtins, name)} == set()


def test_a_name_without_a_docstring_or_an_example_stops_the_build(tmp_path, monkeypatch):
    from cse_record.publish.reference import python_interface
    from cse_record.publish.reference.markdown import Writer

    (tmp_path / "bare.py").write_text('def bare(): ...\ndef told(a: int, *, b: str = "x") -> None:\n    """Told. `a_b` and c_d."""\n')
    monkeypatch.setattr(source_code, "files", lambda _: tmp_path)
    with pytest.raises(TypeError, match="bare has no docstring"):
        source_code.documented("cse_record.bare", "bare")
    with pytest.raises(TypeError, match="neither defines other nor imports it"):
        source_code.documented("cse_record.bare", "other")
    told = source_code.documented("cse_record.bare", "told")
    assert (told.signature, told.paragraphs) == ("told(a: int, *, b: str = 'x') -> None", ("Told. `a_b` and c_d.",))
    with pytest.raises(TypeError, match="told has no example"):
        python_interface.write_entry(Writer("reference/a.md"), told)
