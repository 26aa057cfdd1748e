"""Returns of version 0.1 at random: synthetic ones without what came later, with the elements that are retired now."""

from __future__ import annotations

from random import Random
from typing import Any

from cse_record._generated import validator
from cse_record.formats import Dataset
from cse_record.formats.json import JsonSource
from cse_record.synthetic import example_return

VERSION = "0.1"
Tables = dict[str, list[dict[str, Any]]]
ANSWERS = (None, "yes", "no", "absent:not-in-system", "absent:withheld")
RETIRED = ("interview_offered", "interview_held", "interview_on", "interview_latest")


def earlier_return(seed: int, children: int = 2, agency: str = "joint") -> Tables:
    """A return of version 0.1. Not all of its values fit together, but each is one that version 0.1 accepts."""
    chance = Random(f"earlier {seed}")
    judged = validator.StatedVersion(validator.STANDARD, VERSION)
    rows: Tables = {}
    for name, row in example_return(children, seed, agency):
        if judged.standard.TABLES[name].since in judged.later:
            continue
        columns = judged.tables[name].by_name
        later = judged.later_columns(name)
        kept = {key: value for key, value in row.items() if key not in later and key not in RETIRED}
        kept = {key: value for key, value in kept.items() if value not in columns[key].spelling.later_codes} if kept else {}
        rows.setdefault(name, []).append(kept)
    rows["returns"][0]["standard_version"] = VERSION
    rows["return_scope"] = [row for row in rows["return_scope"] if "record_type" in row]
    for row in rows.get("missing_episodes", ()):
        interview = {name: chance.choice(ANSWERS) for name in RETIRED[:2]}
        interview["interview_on"] = chance.choice((None, "2011-03-04"))
        interview["interview_latest"] = chance.choice((None, "2011-03-06"))
        row.update({name: value for name, value in interview.items() if value})
    for of_type in rows.values():
        if chance.random() < 0.3:
            chance.choice(of_type)["local"] = {"Returned to": "a note", "Team": str(chance.randint(1, 9))}
    if episodes := rows.get("missing_episodes"):
        rows["explanations"] = [
            {"explanation_ref": f"X-{number}", "rule_id": rule, "record_type": "missing_episodes", "reason": "checked-correct"}
            | {"record_ref": chance.choice(episodes)["missing_ref"]}
            for number, rule in enumerate(("MIS-013", "MIS-024", "*"), 1)
        ]
    return rows


def in_memory(rows: Tables, name: str = "memory") -> Dataset:
    source = JsonSource(name)
    for table, of_type in rows.items():
        source.take(table, of_type)
    return Dataset.from_source(source)
