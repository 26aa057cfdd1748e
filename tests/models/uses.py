"""Right and wrong uses of the models, for a type checker. A comment gives the code of the error that is due on its line; no other is.

`test_types.py` gives this file to mypy. It is not run.
"""

from datetime import date

import cse_record
from cse_record.formats import Dataset
from cse_record.models import RECORDS, Child, DisclosureBarrier, ExploitationPeriod, MissingEpisode, Record, Return, ReturnHeader, Suspect


def right(day: date, text: str, header: ReturnHeader) -> None:
    child = Child(
        child_ref="C-1",
        sex="female",
        ethnicity="absent:declined",
        ethnicity_basis="absent:not-applicable",
        nationality="GBR",
        nationality_basis="stated-by-person",
        birth_month="2004-05",
        first_attention_on=day,
        first_attention_latest="2020-05-31",
        first_attention_service="child",
        first_attention_route="local:night-outreach",
        missing_history="some",
        living_history="none",
        school_engagement="attending",
        indicator_history="absent:not-in-system",
        source=text,
        nhs_number=None,
        local={"Team": "North"},
    )
    seen: date | None = child.first_attention_on
    ref: str = child.child_ref
    row: dict[str, object] = child.row()
    again: Child = Child.model_validate(row)
    model: type[Child] = RECORDS["children"]
    other: type[MissingEpisode] = RECORDS["missing_episodes"]
    some: type[Record] = RECORDS[text]
    for name, record in RECORDS.items():
        print(name, record.about.title)
    whole = Return(returns=[header], children=[child, {"child_ref": "C-2"}])
    children: tuple[Child, ...] = whole.children
    report = cse_record.validate(whole)
    cse_record.validate([header, child])
    cse_record.validate({"returns": [header], "children": [child], "missing_episodes": [{}]})
    cse_record.validate({"children": [{"child_ref": "C-1"}]}, cells_are_text=True)
    dataset: Dataset = Dataset.of([header, child])
    print(seen, ref, again, model, other, some, children, report.is_clean, dataset, Child.model_json_schema())


def wrong(child: Child, header: ReturnHeader, text: str) -> None:
    MissingEpisode(missing_ref="M-1", child_ref="C-1", missing_from="banana", category="missing-app-2017")  # arg-type
    MissingEpisode(missing_ref="M-1", child_ref="C-1", missing_from="family-home", category=42)  # arg-type
    MissingEpisode(missing_ref="M-1", child_ref=7, missing_from="family-home", category="missing-app-2017")  # arg-type
    MissingEpisode(missing_ref="M-1", missing_from="family-home", category="missing-app-2017")  # call-arg
    MissingEpisode(missing_ref="M-1", child_ref=None, missing_from="family-home", category="missing-app-2017")  # arg-type
    DisclosureBarrier("D-1")  # call-arg
    print(ExploitationPeriod.model_validate({}).started_on + 1)  # operator
    print(Suspect.model_validate({}).age_basis == "guess")  # comparison-overlap
    RECORDS["children"](child_ref="C-1", sex="banana")  # call-arg, arg-type
    child.sex = "male"  # misc
    print(child.shoe_size)  # attr-defined
    age: int = child.child_ref  # assignment
    Return(children=[child])  # call-arg
    Return(returns=[header], children=[7])  # list-item
    Return(returns=[header], childs=[child])  # call-arg
    cse_record.validate(7)  # arg-type
    print(age)
