"""The page on the models, made from the definition of the standard."""

from __future__ import annotations

import json
import re

from cse_record.publish.reference.markdown import Writer, escaped
from cse_record.publish.reference.python_interface import write_entry
from cse_record.publish.reference.source_code import Documented, documented
from cse_record.standard.catalogue import Catalogue
from cse_record.standard.elements import Element
from cse_record.standard.record import Record
from cse_record.targets.prose import parts as p

MODULE = "cse_record.models"
FIRST = """\
from pydantic import ValidationError

from cse_record.models import RECORDS, MissingEpisode

try:
    MissingEpisode(missing_ref="M-1", child_ref="C-1", missing_from="family-home", category="missing-app-2017", last_seen_on="2024-02-30")
except ValidationError as refusal:
    for fault in refusal.errors():
        print(fault["loc"], fault["type"], fault["msg"])

assert RECORDS["missing_episodes"] is MissingEpisode
print(list(MissingEpisode.model_json_schema()["properties"]))
"""


def python_models(standard: Catalogue) -> Writer:
    """Each model with what must be given and an example."""
    page = Writer(p.MODELS)
    page.write('<p class="above" markdown="1">[Reference](index.md)</p>')
    page.head(1, "Python models")
    page.write(
        f"`{MODULE}` has a class for each record type, `Return` for a whole return, and `RECORDS`, which holds the classes by the names of"
        " their record types. A model checks itself when it is made, cannot be changed, and hides its input in errors."
        " `model_copy(update=…)` makes another one, which is checked as well. The rules are run by"
        " [`cse_record.validate`](python.md#validate).",
        "The package tells editors and type checkers what each argument takes: a code of its list or an accepted reason for absence, a day"
        ' as a date or as text, a whole number. So an editor completes codes, and mypy refuses `sex="banana"`. Where a list is open, any'
        " text passes the type checker, and the model checks it. For rows whose values are known only when the program runs, use"
        " `Child.model_validate(row)`.",
        "`Child.model_json_schema()` is `schema/records/children.schema.json`, and `Return.model_json_schema()` is"
        " `schema/cse-record.schema.json`. Within the schema of another model, such as that of a web framework, it has no references."
        " A model is of the present version of the standard: `cse_record.read` and `validate` judge a return of an earlier one by its own.",
        f"```python\n{FIRST}```",
    )  # fmt: skip
    page.head(2, "A whole return", "whole-return")
    whole = documented("cse_record.standard.whole_return", "WholeReturn")
    write_entry(page, Documented("Return", "class Return(*, returns, return_scope=(), children=(), …)", whole.paragraphs, whole.example,
                                 whole.members))  # fmt: skip
    page.head(2, "Records", "records")
    base = documented("cse_record.standard.record", "Record")
    page.write("Every record has these methods.")
    page.table(
        ("Method", "What it gives"),
        [(p.Name(member.signature.partition("(")[0]), " ".join(member.paragraphs).replace("`", "")) for member in base.members],
    )
    for record in standard.records.values():
        _write_model(page, record)
    return page


def _write_model(page: Writer, record: type[Record]) -> None:
    page.head(3, record.__name__, record.__name__)
    own = [element for element in record.elements.values() if element.role is None and element.must_be_answered]

    def listed(elements: list[Element]) -> p.Words:
        return p.joined(p.Name(element.name, p.at_element(element.path)) for element in elements)

    must: list[p.Words] = ["Must be given: ", listed([element for element in own if element.must_hold_value]), "."]
    if either := [element for element in own if not element.must_hold_value]:
        pairs = p.joined([listed([element]), " or ", p.Name(element.companions["absent"])] for element in either)
        must += [" Must be given, or a reason in its place: ", pairs, "."]
    page.write(
        f"{page.words(p.Link(record.about.title, p.at_record(record.about.name)))}: {escaped(record.about.definition)}",
        page.words(must),
        f"```python\n{_example(record)}\n```",
    )


def _example(record: type[Record]) -> str:
    """Code that makes the base row of a record type."""
    variable = re.sub("(?<=[a-z])(?=[A-Z])", "_", record.__name__).lower()
    arguments = "".join(
        f"    {name}={json.dumps(value, ensure_ascii=False) if isinstance(value, str) else value},\n"
        for name, value in record.about.base_row.items()
    )
    return f"from {MODULE} import {record.__name__}\n\n{variable} = {record.__name__}(\n{arguments})\nprint({variable}.row())"
