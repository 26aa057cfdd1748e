"""The interpreter itself: its answers about dates, spells, faulty cells, texts and explanations, compared with hand-written ones."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from cse_record.standard import predicates as p
from cse_record.standard.records import RECORDS
from cse_record.standard.rules import Example, Rule, rule
from cse_record.standard.rules.examples import whole_return
from tests.interpreter import Return, digest, interpret
from tests.interpreter.record_predicates import ages, holds_name

MISSING, LIVING = "missing_episodes", "living_situations"


def ask(on, predicate, severity="query"):
    """A rule outside any topic."""
    return rule("TST-001", severity, "Test", on, predicate, why="Test.", fix="Test.", serves=["R2"], fails={}, passes={})


def failing_cells(rule_asked: Rule, rows, rules=()):
    """Where a rule fails in the return made of `rows`, without the record type."""
    whole = whole_return(RECORDS, Example(rows))
    return {pointer.split("/", 2)[2] for _, pointer in interpret(whole, {rule_asked.id: rule_asked} | {other.id: other for other in rules})}


def episode(seen, back, **more):
    return {"last_seen_on": seen, "returned_on": back, "found_absent": "absent:unexplained"} | more


ORDER = ask(MISSING, p.OnOrAfter("returned_on", "last_seen_on"))


@pytest.mark.parametrize(
    ("row", "fails"),
    [
        (episode("2020-05-04", "2020-05-04"), False),
        (episode("2020-05-04", "2020-05-03"), True),
        (episode("2020-05-04", "2020-05-03", returned_latest="2020-05-04"), False),
        (episode("2020-05-04", "2020-05-04", returned_latest="2020-05-01"), False),  # in whichever order
        (episode("2020-05-04", "2020-05-01", returned_latest="2020-05-03"), True),
        (episode("2020-05-04", "2020-05-04", last_seen_at="21:40", returned_at="21:39"), True),
        (episode("2020-05-04", "2020-05-04", last_seen_at="21:40", returned_at="21:40"), False),
        (episode("2020-05-04", "2020-05-04", last_seen_at="21:40"), False),
        (episode("2020-05-04", "2020-05-05", last_seen_at="21:40", returned_at="01:00"), False),
        (episode("2020-05-04", "2020-05-04", last_seen_at="21:40", returned_at="21:39", returned_latest="2020-05-05"), False),
        (episode("2020-10-25", "2020-10-25", last_seen_at="01:50", returned_at="01:10"), False),  # the hour that occurs twice
        (episode("2020-10-25", "2020-10-25", last_seen_at="02:00", returned_at="01:59"), True),
        (episode("2020-10-18", "2020-10-18", last_seen_at="01:50", returned_at="01:10"), True),
        ({"last_seen_on": "2020-05-04", "returned_absent": "absent:unexplained"}, False),
        (episode("2020-05-04", "2020-13-03"), False),  # the check of shape reports a faulty cell
        (episode("2020-05-04", "2020-05-03", last_seen_at="25:00"), False),
    ],
)
def test_order_of_dates(row, fails):
    assert failing_cells(ORDER, {MISSING: [row]}) == ({"0/returned_on"} if fails else set())


def test_order_holds_for_every_reading():
    """Compared with brute force over all days of both ranges."""
    first = date(2020, 2, 27)
    days = [first + timedelta(days=n) for n in range(4)]
    for a, b, c, d in product(days, repeat=4):
        readings = [later >= earlier for later in _range(a, b) for earlier in _range(c, d)]
        row = episode(c.isoformat(), a.isoformat(), last_seen_latest=d.isoformat(), returned_latest=b.isoformat())
        assert bool(failing_cells(ORDER, {MISSING: [row]})) == (not any(readings))


def _range(a, b):
    return [min(a, b) + timedelta(days=n) for n in range(abs((b - a).days) + 1)]


def test_ages():
    leap = (date(2004, 2, 29), date(2004, 2, 29))
    assert ages(leap, (date(2022, 2, 28), date(2022, 2, 28))) == (17, 17)
    assert ages(leap, (date(2022, 3, 1), date(2022, 3, 1))) == (18, 18)
    assert ages(leap, (date(2024, 2, 29), date(2024, 2, 29))) == (20, 20)
    month = (date(2004, 5, 1), date(2004, 5, 31))
    assert ages(month, (date(2022, 5, 10), date(2022, 5, 10))) == (17, 18)
    assert ages(month, (date(2004, 4, 30), date(2004, 4, 30))) == (-1, -1)


GOES_ON, NOBODY_KNOWS = "absent:not-applicable", "absent:unexplained"
SPELLS = ask(LIVING, p.NoOverlap(by="child_ref", start="started_on", ends=("ended_on",)))


@pytest.mark.parametrize(
    ("first", "second", "overlap"),
    [
        (("2020-01-01", "2020-01-10"), ("2020-01-10", "2020-01-20"), False),  # the day of a move belongs to both spells
        (("2020-01-01", "2020-01-11"), ("2020-01-10", "2020-01-20"), True),
        (("2020-01-01", "2020-01-10"), ("2020-01-05", "2020-01-05"), True),  # a day inside
        (("2020-01-01", "2020-01-10"), ("2020-01-01", "2020-01-01"), False),  # on its first day
        (("2020-01-01", "2020-01-10"), ("2020-01-10", "2020-01-10"), False),  # on its last day
        (("2020-01-05", "2020-01-05"), ("2020-01-05", "2020-01-05"), False),
        (("2020-01-01", "2020-01-10"), ("2020-01-01", "2020-01-10"), True),
        (("2020-01-01", "2020-01-10"), ("2020-01-08", "2020-01-02"), False),  # a spell that ends before it begins does not count
        (("2020-01-01", "2020-01-10"), ("2020-01-09", GOES_ON), True),
        (("2020-01-01", "2020-01-10"), ("2020-01-10", GOES_ON), False),
        (("2020-01-01", GOES_ON), ("2020-01-02", "2020-01-03"), False),  # covered by NoneAfterOpen
        (("2020-01-01", GOES_ON), ("2020-01-01", "2020-01-03"), True),
        (("2020-01-01", GOES_ON), ("2020-01-01", GOES_ON), True),
        (("2020-01-01", "2020-01-10"), ("2020-01-09", NOBODY_KNOWS), True),  # it lasted at least for its first day
        (("2020-01-01", "2020-01-10"), ("2020-01-01", NOBODY_KNOWS), False),
        (("2020-01-01", NOBODY_KNOWS), ("2020-01-02", "2020-01-10"), False),
        ((GOES_ON, "2020-01-10"), ("2020-01-09", "2020-01-20"), True),  # since birth
        ((GOES_ON, "2020-01-10"), (GOES_ON, "2020-01-20"), False),
    ],
)
def test_spells_that_overlap(first, second, overlap):
    rows = [_lived(*first, living_ref="L-0001"), _lived(*second, living_ref="L-0002")]
    assert failing_cells(SPELLS, {LIVING: rows}) == ({"1/started_on"} if overlap else set())
    others = [rows[0], rows[1] | {"child_ref": "C-0002"}]
    assert failing_cells(SPELLS, {LIVING: others}) == set()


def _lived(start, end, **more):
    dates = {"started": start, "ended": end}
    return {f"{name}_absent" if day.startswith("absent:") else f"{name}_on": day for name, day in dates.items()} | more


def test_the_later_of_two_spells_is_the_one_that_begins_later():
    rows = [_lived("2020-01-05", "2020-01-20", living_ref="L-0001"), _lived("2020-01-01", "2020-01-10", living_ref="L-0002")]
    assert failing_cells(SPELLS, {LIVING: rows}) == {"0/started_on"}


def test_gaps():
    gaps = ask(LIVING, p.NoGap("child_ref", "started_on", "ended_on", 1, "missing_episodes", "last_seen_on", ("found_on", "returned_on")))
    rows = [_lived("2020-01-01", "2020-01-10", living_ref="L-0001"), _lived("2020-01-11", "2020-01-20", living_ref="L-0002")]
    assert failing_cells(gaps, {LIVING: rows}) == set()
    rows[1]["started_on"] = "2020-01-12"
    assert failing_cells(gaps, {LIVING: rows}) == {"1/started_on"}
    cover = _lived("2020-01-02", "2020-01-31", living_ref="L-0003")
    assert failing_cells(gaps, {LIVING: [*rows, cover]}) == set()
    unknown = {"started_on": "2020-01-02", "ended_absent": "absent:unexplained", "living_ref": "L-0003"}
    assert failing_cells(gaps, {LIVING: [*rows, unknown]}) == set()


def test_one_parent_fault_does_not_fan_out():
    born = ask(MISSING, p.AgeBetween("last_seen_on", "child_ref.birth_month", 0, 17))
    parents = ask(MISSING, p.Refers("child_ref"))
    rows = {"children": [{"child_ref": "C-0001", "birth_month": "1990-01"}], MISSING: [episode("2020-05-04", "2020-05-05")]}
    assert failing_cells(born, rows) == {"0/last_seen_on"}
    rows["children"][0]["birth_month"] = "1990-13"
    assert failing_cells(born, rows) == set()
    rows["children"][0] = {"child_ref": "c 0001"}
    assert failing_cells(parents, rows) == set()
    rows["children"][0] = {"child_ref": "c 1"}  # a reference that no record has
    assert failing_cells(parents, rows) == {"0/child_ref"}
    rows["children"][0] = {"child_ref": "C-0002"}
    assert failing_cells(parents, rows) == {"0/child_ref"}
    assert failing_cells(born, rows) == set()


TEXTS = {
    "email": (["a@b.co", "Write to jo.smith@example.org now"], ["@home", "a @b.c", "met at 5@", "x@y"]),
    "telephone": (
        ["ring 07700 900123", "01632 960001", "+44 7700 900123", "+44 (0)7700 900123", "(01632) 960 001", "0121-496-0000"],
        ["04-05-2020 10:30", "2020-05-04 10:30", "0800 1111", "12345", "E06000054 01"],
    ),
    "postcode": (["at SW1A 1AA.", "m1 1ae", "GIR 0AA", "EC1A1BB"], ["year Y8 2nd term", "R2 3rd", "E06000054", "week 1", "S-0001"]),
    "nhs-number": (["999 000 0018", "999-000-0018", "9990000018"], ["99900000181", "020 7946 0000", "0121 496 0000"]),
    "person-number": (
        ["Z999000000001", "1999/0000001A", "99/1A", "R-Z99900000000A", "ID 2001/12B."],
        ["Z99900000000", "1999/0000001", "Z9990000000011", "1999/0000001a", "199/1A", "2001/12345678B"],
    ),
    "long-number": (
        ["ref 12345678", "x123456789", "202005041030", "E060000545"],
        ["20200504", "04052020", "1234567", "E06000054", "in 2019-2020"],
    ),
}


@pytest.mark.parametrize("form", TEXTS)
def test_text_patterns(form):
    like, unlike = TEXTS[form]
    assert [text for text in like if not re.search(p.TEXT_PATTERNS[form], text)] == []
    assert [text for text in unlike if re.search(p.TEXT_PATTERNS[form], text)] == []


def test_text_patterns_keep_to_what_engines_share():
    for pattern in p.TEXT_PATTERNS.values():
        assert not re.search(r"\\[bBdDsSwWAZ]|\$|\(\?<|\(\?[a-zA-Z]|\(\?P", pattern)


def test_names_in_text():
    names = (
        "met Mr Smith", "Mr. Smith rang", "the aunt, Alice Smith, said", "seen by Police Alice Smith", "Mary Jane Smith",
        "talked to Siân O’Brien", "Dr J. K. Jones", "with Conor O'Brien", "saw McDonald Brown",
    )  # fmt: skip
    others = (
        "Alice Smith said", "In May and June", "Searched. The Force", "in West Yorkshire", "the Missing Persons unit",
        "by Children's Services", "on Monday May 4", "Return made. Alice Smith", "Dr Surgery", "the Multi-Agency Panel",
        "line\nAlice Smith", "",
    )  # fmt: skip
    assert [text for text in names if not holds_name(text)] == []
    assert [text for text in others if holds_name(text)] == []


def explanation(rule_named: Rule, **more):
    return {"rule_id": rule_named.id, "record_type": MISSING, "record_ref": "M-0001"} | more


def test_an_explanation_settles_a_query_and_no_error():
    rows = {MISSING: [episode("2020-05-04", "2020-05-03")], "explanations": [explanation(ORDER)]}
    assert failing_cells(ORDER, rows) == set()
    assert failing_cells(replace(ORDER, severity="error"), rows) == {"0/returned_on"}
    assert failing_cells(ORDER, rows | {"explanations": [explanation(ORDER, record_ref="M-0002")]}) == {"0/returned_on"}


def test_an_explanation_lapses_when_the_fields_change():
    whole = whole_return(RECORDS, Example({MISSING: [episode("2020-05-04", "2020-05-03")]}))
    mark = digest(Return(whole), ORDER.checks[0], 0)
    lapsed = replace(ask("explanations", p.Explains("digest", "lapsed"), "note"), id="TST-002")
    rows = {MISSING: [episode("2020-05-04", "2020-05-03")], "explanations": [explanation(ORDER, digest=mark)]}
    assert failing_cells(ORDER, rows, [lapsed]) == set()
    rows[MISSING] = [episode("2020-05-04", "2020-05-02")]
    assert failing_cells(ORDER, rows, [lapsed]) == {"0/returned_on", "0/digest"}


def test_the_lines_of_a_digest():
    import hashlib

    whole = whole_return(RECORDS, Example({MISSING: [episode("2020-05-04", "2020-05-03", last_seen_latest="2020-05-05")]}))
    check_asked = ask(MISSING, p.AgeBetween("last_seen_on", "child_ref.birth_month", 0, 17)).checks[0]
    lines = (
        "last_seen_on=2020-05-04", "last_seen_latest=2020-05-05", "last_seen_absent=", "last_seen_at=",
        "child_ref.birth_month=2006-05", "child_ref.birth_month_latest=", "child_ref.birth_month_absent=",
    )  # fmt: skip
    assert digest(Return(whole), check_asked, 0) == hashlib.sha256("\n".join(lines).encode()).hexdigest()
    without_values = "\n".join(f"{line.split('=')[0]}=" for line in lines)
    assert digest(Return(whole), check_asked, None) == hashlib.sha256(without_values.encode()).hexdigest()


def test_a_query_about_a_whole_table_is_explained_by_the_return():
    same = ask("children", p.NotAllSame("nationality", 2))
    rows = {"children": [{"child_ref": f"C-000{n}"} for n in (1, 2)]}
    assert failing_cells(same, rows) == {"nationality"}
    explained = explanation(same, record_type="children", record_ref="SYNTHETIC-01|nationality")
    assert failing_cells(same, rows | {"explanations": [explained]}) == set()
