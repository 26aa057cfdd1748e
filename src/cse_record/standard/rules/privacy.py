"""Direct identifiers, which a pseudonymised return must not hold."""

from cse_record.standard.predicates import Is, NoValue
from cse_record.standard.records import RECORDS
from cse_record.standard.rules.example_builders import row_examples
from cse_record.standard.rules.rule import Example, rule

DIRECT = tuple(
    (table, name)
    for table, record in RECORDS.items()
    for name, element in record.elements.items()
    if element.role is None and element.identifiability == "direct"
)
SAMPLES = {
    ("children", "date_of_birth"): "2006-05-10",
    ("suspects", "date_of_birth"): "1990-01-15",
    ("children", "nhs_number"): "9990000018",
    ("children", "chi_number"): "3102999999",
    ("children", "hc_number"): "3999999918",
    ("children", "consistent_identifier"): "SYNTHETIC99900000001",
    ("children", "upn"): "Z999000000001",
    ("suspects", "pnc_id"): "1999/0000001A",
}
"""Invented identifiers; every name is “Synthetic”."""

RULES = (
    rule(
        "PRI-001", "error", "Direct identifier in a pseudonymised return",
        [(table, NoValue(name, when=Is("returns.form", ("pseudonymised",)))) for table, name in DIRECT],
        brief="Identifier in a pseudonymised return",
        why="A return marked as naming nobody is handled more freely. One name or number in it can put a child or a family at risk.",
        fix="Remove the identifier, or pseudonymise the return with the software. If it is meant to name people, mark it as identifiable.",
        serves=["R19", "R20"],
        fails=[Example({table: [{name: SAMPLES.get((table, name), "Synthetic")}]}, at=(table, 0), field=name) for table, name in DIRECT],
        passes=[
            example
            for table, name in DIRECT
            for example in row_examples(
                table, {"family_name": "Synthetic", name: SAMPLES.get((table, name), "Synthetic")},
                beside={"returns": [{"form": "identifiable"}]},
            )
        ],
    ),
)  # fmt: skip
