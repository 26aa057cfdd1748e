"""Rules of the vocabulary, written at random: each is refused in words, or it loads, runs on any row, and has words for its findings."""

import json
from dataclasses import fields
from random import Random

import pytest

from cse_record.extension import ExtensionRefused, load_extension
from cse_record.extension.rules import CONDITIONS, OF_CONDITIONS, ONE_RECORD, PATTERNS
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import Code, ExactDate, Number
from cse_record.standard.operands import operand
from cse_record.standard.predicates import PREDICATES
from cse_record.validation import validate
from tests.conftest import SEED, bulk
from tests.extension.conftest import TYPE
from tests.extension.test_checking import VALID
from tests.fault_injection import a_record


def test_the_vocabulary_for_one_record_is_that_of_the_standard():
    assert set(ONE_RECORD) == {name for name, predicate in PREDICATES.items() if predicate.scope == "record"}


def chosen(rng, northshire, wanted=None):
    """A path, as a rule names it, of an element of the record or of the extension, preferably of a kind."""
    record = northshire.records[TYPE]
    names = [name for name, element in record.elements.items() if wanted is None or isinstance(element.kind, wanted)]
    return northshire.header(rng.choice(names or list(record.elements)))


def codes_for(rng, northshire, path):
    """Some of the codes that an element accepts, or others."""
    element = operand(northshire.records, TYPE, northshire.inner(path) if "." in path else path).element
    accepted = [*element.absent, *(element.kind.spelling.codes or ())]
    return rng.sample(accepted, rng.randint(1, min(9, len(accepted)))) if accepted and rng.random() < 0.95 else ["no such code"]


def a_condition(rng, northshire, depth=2):
    if depth and rng.random() < 0.3:
        return {rng.choice(list(OF_CONDITIONS)): [a_condition(rng, northshire, depth - 1) for _ in range(rng.randint(1, 3))]}
    key = rng.choice(list(CONDITIONS))
    path = chosen(rng, northshire)
    more = {"is": "codes", "is_not": "codes", "has_reason": "reasons"}.get(key)
    return {key: path} | ({more: codes_for(rng, northshire, path)} if more and rng.random() < 0.9 else {})


def a_predicate(rng, northshire, name):
    kind = PREDICATES[name]
    predicate = {"name": kind.__name__}
    for setting in fields(kind):
        wanted, name = str(setting.type), setting.name
        if name in ("when", "tells_when", "called") or (rng.random() < 0.1):
            continue
        if name in kind.asks:
            of = ExactDate if "latest" in kind.asks[name] else Number if name in ("number", "age") else Code if rng.random() < 0.5 else None
            paths = [chosen(rng, northshire, of) for _ in range(rng.randint(1, 3))]
            predicate[name] = paths if wanted.startswith("tuple") else paths[0]
        elif wanted.startswith("tuple"):
            predicate[name] = codes_for(rng, northshire, predicate.get("element", "status"))
        elif wanted == "int":
            predicate[name] = rng.choice([0, 1, 10, 17, 18, 100, 110, 200, 10**6, -3])
        elif wanted == "bool":
            predicate[name] = rng.random() < 0.5
        else:
            predicate[name] = rng.choice(PATTERNS) if name == "pattern" else rng.choice(list(STANDARD.codelists))
    return predicate | ({"when": a_condition(rng, northshire)} if rng.random() < 0.6 else {})


def of_predicate(number, predicate):
    check = {"record_type": TYPE, "predicate": predicate}
    return {"id": f"NSH-{number:03}", "severity": "error", "title": "A title", "why": "A reason.", "fix": "Do it.", "checks": [check]}


@pytest.fixture(scope="module")
def some_rows():
    """Rows with anything in the columns, right and wrong."""
    rng = Random(f"rows {SEED}")
    texts = [*VALID.values(), "absent:not-in-system", "nothing", "0", "99", "2024-02-29", "2010-01-01"]
    rows = []
    for number in range(60):
        row = {name: value for name, value in a_record(rng, STANDARD.records[TYPE]).items() if value is not None and rng.random() < 0.8}
        headers = ("team", "allocated_on", "allocated_latest", "allocated_absent", "panel_month", "panel_month_latest", "panel_meetings")
        local = {f"northshire.{name}": rng.choice(texts) for name in headers if rng.random() < 0.7}
        rows.append(row | {"exploitation_ref": f"E-{number}", "local": local})
    return rows


@pytest.mark.slow
def test_a_rule_of_the_vocabulary_is_refused_or_runs(northshire, spoilt, some_rows, tmp_path):
    rng, folder, accepted, refused = Random(f"rules {SEED}"), spoilt(), {}, {}
    for number in range(max(240, bulk(2000))):
        predicate = a_predicate(rng, northshire, ONE_RECORD[number % len(ONE_RECORD)])
        (folder / "rules.json").write_text(json.dumps({"rules": [of_predicate(1, predicate)]}), encoding="utf-8")
        try:
            load_extension(folder)
        except ExtensionRefused as refusal:
            refused[number] = [fault.file for fault in refusal.faults]
        else:
            accepted[number] = predicate
    assert {file for files in refused.values() for file in files} == {"rules.json"}
    of_text = {"NotLike", "NotNameOf"}  # the record type has no text to look into
    assert {predicate["name"] for predicate in accepted.values()} == set(ONE_RECORD) - of_text, "each is accepted sometimes"
    predicates = list(accepted.values())[:999]
    rules = {"rules": [of_predicate(number, predicate) for number, predicate in enumerate(predicates, 1)]}
    (folder / "rules.json").write_text(json.dumps(rules), encoding="utf-8")
    (tmp_path / "rows.json").write_text(json.dumps({TYPE: some_rows}), encoding="utf-8")
    (report,) = validate(tmp_path / "rows.json", extensions=[load_extension(folder)]).extensions
    assert report.broken == {}, {rule: predicates[int(rule[4:]) - 1] for rule in report.broken}
    failed = {predicates[int(rule[4:]) - 1]["name"] for rule, outcome in report.rules.items() if outcome == "failed"}
    assert len(failed) >= 8, "they find something"
    assert all(finding.message and "__" not in finding.words for finding in report.findings)


def test_a_rule_in_the_published_form_is_read(spoilt, northshire):
    """Paths may be the objects that schema/rules.json has."""
    folder = spoilt("rules.json", ('"later": "northshire.allocated_on"', '"later": {"element": "northshire.allocated_on", "kind": "day"}'))
    assert load_extension(folder).rules["NSH-001"].checks == northshire.rules["NSH-001"].checks


def test_a_predicate_on_text_is_refused_for_a_number(spoilt):
    rule = of_predicate(1, {"name": "NotLike", "element": "northshire.panel_meetings", "pattern": "email"})
    with pytest.raises(ExtensionRefused, match="is not text"):
        load_extension(spoilt("rules.json", content=json.dumps({"rules": [rule]})))
