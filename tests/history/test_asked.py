"""What the standard asks of a return of a frozen version is what that version asked: nothing was widened or narrowed in place."""

import dataclasses
import json

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import Number
from tests.history.asked import FILE, asked, differences, of_element
from tests.history.later import ask, extended
from tests.history.test_frozen import DIGESTS, HERE

REMEDY = """
A return of version {version} would be asked something other than that version asked. Change nothing in place that it asks. Add a new
element since the new version instead, and retire the old one (docs/governance/versioning.md, “A kind is not widened in place”). If
version {version} itself was wrong, say so in CHANGELOG.md, run `python -m tests.history.asked {version}`, and put the digest that it
prints into DIGESTS in tests/history/test_frozen.py."""
ASKED = """
import json
from cse_record.standard.catalogue import STANDARD
from tests.history.asked import asked
print(json.dumps(asked(STANDARD, "0.1")))
"""


def frozen(version):
    return json.loads((HERE / version / FILE).read_text(encoding="utf-8"))


def as_data(value):
    return json.loads(json.dumps(value))


@pytest.mark.parametrize("version", DIGESTS)
def test_a_frozen_version_is_asked_what_it_asked(version):
    changed = differences(frozen(version), as_data(asked(STANDARD, version)))
    assert not changed, f"{', '.join(changed)}.{REMEDY.format(version=version)}"


@pytest.mark.slow
def test_what_a_later_version_adds_changes_nothing_of_it(tmp_path):
    assert differences(frozen("0.1"), ask(extended(tmp_path), ASKED)) == []


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("networks.known_size", {"kind": Number(1, 2000, "number of people")}),
        ("networks.known_size", {"kind": Number(2, 999, "number of groups")}),
        ("networks.known_size", {"absent": ()}),
        ("networks.known_size", {"required": True}),
        ("returns.standard_version", {"absent": ("absent:unexplained",)}),
        ("returns.standard_version", {"required": False, "core": ()}),
    ],
)
def test_a_change_of_an_element_in_place_is_noticed(path, change):
    element = STANDARD.elements[path]
    elements = STANDARD.records[element.record_type].elements
    changed = dataclasses.replace(element, **change)
    assert as_data(of_element(changed, elements, "0.1")) != frozen("0.1")["elements"][path]


@pytest.mark.parametrize("setting", ["subset", "group", "codelist"])
def test_other_codes_of_an_element_are_noticed(setting):
    path = "exploitation_periods.first_meeting_place"
    element = STANDARD.elements[path]
    elements = STANDARD.records[element.record_type].elements
    codes = element.kind.spelling.codes
    other = {"subset": codes[:2], "group": "tactic", "codelist": "yes_no"}[setting]
    kind = dataclasses.replace(element.kind, **{setting: other})
    assert as_data(of_element(dataclasses.replace(element, kind=kind), elements, "0.1")) != frozen("0.1")["elements"][path]


def test_an_opened_list_and_a_code_that_is_gone_are_noticed():
    then = frozen("0.1")
    now = as_data(asked(STANDARD, "0.1"))
    now["codelists"]["yes_no"]["open"] = True
    now["codelists"]["support_type"]["codes"].pop()
    now["rules"]["RET-001"] = "query"
    assert differences(then, now) == ["codelists support_type", "codelists yes_no", "rules RET-001"]
