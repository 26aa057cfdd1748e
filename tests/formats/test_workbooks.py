"""Workbooks as in the template, and as people send them back: what is read, with which notice, and which cell a finding names."""

from __future__ import annotations

import datetime
from random import Random

import pytest

from cse_record._generated import validator
from cse_record.formats import Refusal, read
from cse_record.validation import validate
from tests.conftest import bulk
from tests.formats.networks import NETWORKS, faults, networks, of
from tests.formats.test_round_trip import a_return
from tests.workbooks import Maker, write


@pytest.mark.parametrize("marks", [True, False])
@pytest.mark.parametrize("labels", [True, False])
def test_a_return_is_read_back(rows, tmp_path, marks, labels):
    path = write(tmp_path / "a.xlsx", rows, marks=marks, labels=labels)
    dataset = read(path)
    expected = {name: [dict(row) for row in some] for name, some in rows.items()}
    assert {name: [row.values for row in some] for name, some in dataset.tables.items() if some} == expected
    assert not dataset.problems
    front = [] if marks else [f"{path}: sheet “Lists” holds no record type and was left out."]
    above = [] if marks else [notice for notice in dataset.notices if notice.endswith(": 3 rows above the header were left out.")]
    assert [notice for notice in dataset.notices if notice not in front + above] == []
    assert len(above) == (0 if marks else len(rows) - 1)
    report = validate(path)
    assert not report.findings
    assert report.read == sum(map(len, rows.values()))


def test_places_are_those_that_a_person_sees(book):
    path = book(
        lambda maker: maker.data("networks", [*NETWORKS, {"network_ref": "N-1", "setting": "nowhere"}], above=5, left=2, title="Nets")
    )
    (finding,) = [finding for finding in validate(path).findings if finding.table == "networks" and finding.rule == "unknown_code"]
    assert (finding.place.sheet, finding.place.cell) == ("Nets", f"{chr(67 + list(validator.TABLES['networks'].names).index('setting'))}9")
    assert str(finding.place) == f"{path}, sheet 3, {finding.place.cell}"  # its own name could be a person's
    assert finding.row_ref == "N-1"


@pytest.mark.parametrize("order", [lambda names: names[::-1], lambda names: sorted(names)])
def test_columns_may_be_moved_and_sheets_renamed(book, order):
    assert of(book(networks(order=order, title="Anything at all"))) == NETWORKS


def test_a_sheet_without_marks_is_known_by_its_header(book):
    path = book(networks(title="Our table"), marks=False)
    assert of(path) == NETWORKS


@pytest.mark.parametrize("title", ["networks", " NETWORKS ", "Networks\u00a0"])
def test_a_sheet_without_marks_is_known_by_its_name(book, title):
    assert of(book(networks(title=title), marks=False)) == NETWORKS


def test_a_sheet_that_is_nearly_called_after_a_record_type_is_refused(book):
    def change(maker):
        sheet = maker.book.add_worksheet("Netwroks")
        sheet.write_row(0, 0, ["Something", "Other"])
        sheet.write_row(1, 0, ["N-1", "x"])

    path = book(change)
    report = validate(path, select=["unknown_record_type"])
    (finding,) = report.findings
    assert finding.place.sheet == "Netwroks"
    assert finding.message.endswith("Did you mean “Networks”?")
    assert report.refused == 1


def test_rows_above_gaps_and_the_example(book):
    def change(maker):
        sheet = maker.data("networks", [{"network_ref": "EXAMPLE", "setting": "family"}, *NETWORKS])
        sheet.write_string(20, 0, "N-9")
        sheet.write_string(20, 1, "")

    path = book(change)
    dataset = read(path)
    assert [row.values["network_ref"] for row in dataset.tables["networks"]] == ["N-1", "N-2", "N-9"]
    assert [dataset.place("networks", row, "network_ref").cell for row in dataset.tables["networks"]] == ["A6", "A7", "A21"]
    assert dataset.blank == 13
    assert f"{path}, sheet “Networks”: rows between others are blank (8 to 20)." in dataset.notices
    assert f"{path}, sheet “Networks”, row 5: this is the example row from the template, and was left out." in dataset.notices


def test_local_columns_are_kept(book):
    rows = [NETWORKS[0] | {"local": {"Beat": "12", "Shift": "early"}}, NETWORKS[1]]
    path = book(lambda maker: maker.data("networks", rows, local=["Beat", "Shift"], check=True))
    assert of(path) == rows
    assert any("was kept as a local column" in notice for notice in read(path).notices)


def test_the_explain_cell_settles_the_queries_of_its_row(book):
    suspect = {"suspect_ref": "S-1", "age": 9, "age_basis": "recorded"}
    plain = book(lambda maker: maker.data("suspects", [suspect]))
    assert any(finding.rule == "SUS-017" for finding in validate(plain).findings)
    path = book(lambda maker: maker.data("suspects", [suspect], explain={0: "Checked with the source and correct"}, check=True))
    report = validate(path)
    assert report.explained["SUS-017"] == 1
    assert not [finding for finding in report.findings if finding.severity == "query" and finding.table == "suspects"]
    (row,) = read(path).tables["explanations"]
    assert row.values == {
        "explanation_ref": "ROW/SUSPECTS/5", "rule_id": "*", "record_type": "suspects", "record_ref": "S-1", "reason": "checked-correct",
    }  # fmt: skip
    bad = book(lambda maker: maker.data("suspects", [suspect], explain={0: "because"}))
    place = next(finding.place for finding in validate(bad).findings if finding.rule == "unknown_code" and finding.table == "explanations")
    assert place.sheet == "Suspects"


DAYS = [
    (datetime.date(2012, 4, 3), "2012-04-03", None, ""),
    ("2012-04-03", "2012-04-03", None, ""),
    ("3/4/2012", "2012-04-03", None, "a day written as text was read with the day first"),
    ("03.04.2012", "2012-04-03", None, "a day written as text was read with the day first"),
    (" 3 April\u00a02012 ", "2012-04-03", None, "a day written as text was read with the day first"),
    ("3rd Apr 2012", "2012-04-03", None, "a day written as text was read with the day first"),
    ("April 3, 2012", "2012-04-03", None, "a day written as text was read with the day first"),
    ("May 2010", "2010-05-01", "2010-05-31", "a whole month was read as its first and last day"),
    ("Feb 2012", "2012-02-01", "2012-02-29", "a whole month was read as its first and last day"),
    ("05/2010", "2010-05-01", "2010-05-31", "a whole month was read as its first and last day"),
    (datetime.datetime(2012, 4, 3, 0, 0), "2012-04-03", None, ""),
]


@pytest.mark.parametrize(("typed", "day", "latest", "notice"), DAYS)
def test_days(book, typed, day, latest, notice):
    path = book(lambda maker: put(maker, "first_known_on", typed))
    (row,) = of(path)
    assert (row["first_known_on"], row.get("first_known_latest")) == (day, latest)
    notices_given = [notice for notice in read(path).notices if "“Network first known”" in notice]
    where = f"{path}, Networks!{cell_of('first_known_on')} (“Network first known”)"
    assert notices_given == ([f"{where}: {notice}."] if notice else [])
    assert not faults(path, "first_known_on", "first_known_latest")


def cell_of(name, row=5):
    return f"{chr(65 + validator.TABLES['networks'].position[name])}{row}"


def put(maker, name, *typed, form=None, table="networks", ref="network_ref"):
    """Rows with only a reference and one cell, as typed; a number gets the format."""
    sheet = maker.data(table, [{ref: f"N-{number}"} for number, _ in enumerate(typed)])
    shown = maker.book.add_format({"num_format": form}) if form else None
    for number, value in enumerate(typed):
        at = 4 + number, maker.columns[table][name]
        match value:
            case datetime.datetime() | datetime.date() | datetime.time():
                sheet.write_datetime(*at, value, shown or maker.day)
            case bool():
                sheet.write_boolean(*at, value)
            case int() | float():
                sheet.write_number(*at, value, shown)
            case _:
                sheet.write_string(*at, value)
    return sheet


@pytest.mark.parametrize(
    "typed",
    [
        "31/2/2024",
        "0/0/0",
        "3/4/12",
        "TBC",
        "approx May",
        "12/31/2010",
        "2010",
        datetime.datetime(2012, 4, 3, 12, 30),
        41002.0,
        41002.5,
        12.0,
    ],
)
def test_invalid_days(book, typed):
    path = book(lambda maker: put(maker, "first_known_on", typed))
    assert faults(path, "first_known_on") == [("not_as_spelled", "Networks", cell_of("first_known_on"))]


@pytest.mark.parametrize("serial", [-3, 0, 1, 59, 60, 2_999_999])
def test_numbers_that_are_not_days(book, serial):
    path = book(lambda maker: put(maker, "first_known_on", serial, form="dd mmm yyyy"))
    assert faults(path, "first_known_on") == [("not_as_spelled", "Networks", cell_of("first_known_on"))]


def test_a_column_with_the_month_first_is_not_read_with_the_day_first(book):
    path = book(lambda maker: put(maker, "first_known_on", "3/4/2010", "12/31/2010", "5/5/2010", "4 May 2010"))
    assert faults(path, "first_known_on") == [("not_as_spelled", "Networks", cell_of("first_known_on", row)) for row in (5, 6)]
    assert [row["first_known_on"] for row in of(path)[2:]] == ["2010-05-05", "2010-05-04"]


def test_a_cell_that_shows_a_month_alone_is_a_whole_month(book):
    path = book(lambda maker: put(maker, "first_known_on", datetime.date(2010, 5, 1), form="mmm-yy"))
    (row,) = of(path)
    assert (row["first_known_on"], row["first_known_latest"]) == ("2010-05-01", "2010-05-31")


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        (datetime.time(14, 30), "14:30"), (0.6041666666666666, "14:30"), ("14:30", "14:30"), ("9:05", "09:05"), ("14:30:00", "14:30"),
        ("2:30 pm", "14:30"), ("12.05 am", "00:05"), (datetime.time(0, 0), "00:00"),
    ],
)  # fmt: skip
def test_times(book, typed, time):
    path = book(lambda maker: put(maker, "last_seen_at", typed, form="hh:mm", table="missing_episodes", ref="episode_ref"))
    assert [row["last_seen_at"] for row in of(path, "missing_episodes")] == [time]


@pytest.mark.parametrize(
    ("typed", "form"), [(0.6, None), ("24:00", None), ("2:30 xm", None), (datetime.datetime(2010, 5, 1, 14, 30), "dd/mm/yyyy hh:mm")]
)
def test_invalid_times(book, typed, form):
    path = book(lambda maker: put(maker, "last_seen_at", typed, form=form, table="missing_episodes", ref="episode_ref"))
    assert "not_as_spelled" in [fault for fault, _, _ in faults(path, "last_seen_at")]


def test_months(book):
    typed = [datetime.date(2010, 5, 1), "May 2010", "2010-05", "05/2010", datetime.date(2010, 5, 17), "17/5/2010"]
    path = book(lambda maker: put(maker, "birth_month", *typed, table="children", ref="child_ref"))
    assert [row["birth_month"] for row in of(path, "children")] == ["2010-05"] * 6
    notices = " ".join(read(path).notices)
    assert "a day was read as its month, in 2 cells" in notices
    assert "a month written as text was read, in 2 cells" in notices


def test_numbers_and_texts(book):
    path = book(lambda maker: put(maker, "known_size", 3, "4", 5.5, 1e15, "many", True))
    assert [row.get("known_size") for row in of(path)][:3] == [3, 4, 5.5]
    assert [(fault, cell) for fault, _, cell in faults(path, "known_size") if fault != "no_basis"] == [
        ("not_a_whole_number", cell_of("known_size", 7)), ("damaged_number", cell_of("known_size", 8)),
        ("not_a_whole_number", cell_of("known_size", 9)), ("not_a_whole_number", cell_of("known_size", 10)),
    ]  # fmt: skip


def test_references_that_became_numbers_or_dates(book):
    def change(maker):
        put(maker, "network_ref", 12, 123456789012345678.0, datetime.date(2012, 1, 2), "1.23457E+12")

    path = book(change)
    assert of(path)[0]["network_ref"] == "12"
    assert [fault for fault, _, _ in faults(path, "network_ref")] == ["damaged_number", "not_text", "not_as_spelled"]


@pytest.mark.parametrize("typed", ["family", "FAMILY", " Family ", "Fam\u00adily"])
def test_codes_and_labels(book, typed):
    label = validator.LISTS.labels("network_setting")["family"] if "network_setting" in validator.WORDS else "family"
    path = book(lambda maker: put(maker, "setting", typed, label, label.upper(), label.replace(" ", "\u00a0")))
    assert {row["setting"] for row in of(path)} == {"family"}
    assert not faults(path, "setting")


def test_formulas(book):
    def change(maker):
        sheet = maker.data("networks", [{"network_ref": f"N-{number}"} for number in range(5)], local=["Beat"], check=True)
        at = maker.columns["networks"]["setting"]
        sheet.write_formula(4, at, '="fam"&"ily"', None, "family")
        sheet.write_formula(5, at, '="fam"&"ily"', None, "")
        sheet.write_formula(6, at, "=A1/0", None, "#DIV/0!")
        sheet.write_formula(12, at, "=A1/0", None, "#N/A")
        sheet.write_formula(7, len(validator.TABLES["networks"].names), "=NA()", None, "#N/A")

    path = book(change)
    findings = faults(path, "setting", "local")
    last = chr(65 + len(validator.TABLES["networks"].names))
    assert sorted(findings) == [
        ("formula_error", "Networks", cell_of("setting", 13)),
        ("formula_error", "Networks", cell_of("setting", 7)),
        ("formula_error", "Networks", f"{last}8"),
        ("formula_without_value", "Networks", cell_of("setting", 6)),
    ]
    assert any("this cell holds a formula" in notice for notice in read(path).notices)
    words = [finding.message for finding in validate(path).findings if finding.rule == "formula_error"]
    assert words[0] == "This cell holds a formula error (#DIV/0!). Type the value that belongs here."


def test_merged_hidden_and_filtered(book):
    def change(maker):
        sheet = maker.data("networks", [*NETWORKS, {"network_ref": "N-3"}, {"network_ref": "N-4"}])
        at = maker.columns["networks"]["source"]
        sheet.merge_range(4, at, 6, at, "")
        sheet.autofilter(3, 0, 7, 5)
        sheet.filter_column(1, "x == family")
        sheet.set_row(5, None, None, {"hidden": True})
        sheet.set_row(6, None, None, {"hidden": True})
        sheet.set_column(at, at, None, None, {"hidden": True})
        maker.book.add_worksheet("Hidden notes").hide()

    path = book(change)
    dataset = read(path)
    letter = cell_of("source", "")
    assert [(problem.fault, problem.place.cell, f"{letter}5:{letter}7" in problem.message) for problem in dataset.problems] == [
        ("merged_cells", f"{letter}5", True)
    ]
    notices = "\n".join(dataset.notices)
    assert "2 rows are hidden by a filter, from row 6 on, and were read." in notices
    assert f"hidden columns were read ({letter})." in notices
    assert "has hidden sheets among those that were left out: sheet 4 of 4." in notices
    assert "sheet 4 of 4 holds no record type and was left out." in notices
    assert "Hidden notes" not in notices
    assert len(dataset.tables["networks"]) == 4


def test_1904(book):
    path = book(lambda maker: put(maker, "first_known_on", datetime.date(2012, 4, 3)), date_1904=True)
    assert of(path)[0]["first_known_on"] == "2012-04-03"
    assert any("1904" in notice for notice in read(path).notices)


def test_headers_that_contradict_their_marks_are_refused(book):
    def change(maker):
        sheet = maker.data("networks", NETWORKS, order=lambda names: [name for name in names if name != "source"])
        sheet.write_string(3, maker.columns["networks"]["setting"], "Source of the information")

    report = validate(book(change), select=["header_contradicts"])
    assert [(finding.place.sheet, finding.place.cell) for finding in report.findings] == [("Networks", cell_of("setting", 4))]
    assert report.refused == 2


def test_two_columns_of_one_header_are_refused(book):
    def change(maker):
        sheet = maker.data("networks", NETWORKS, local=["Beat"])
        sheet.write_string(3, len(maker.columns["networks"]), "Network reference")

    report = validate(book(change, marks=False), select=["duplicate_column"])
    assert [(finding.place.sheet, finding.place.cell) for finding in report.findings] == [("Networks", "M4")]
    assert report.refused == 2


def test_values_without_a_header_are_reported(book):
    path = book(lambda maker: maker.data("networks", NETWORKS).write_string(5, 30, "stray"))
    assert ("value_without_header", "Networks", "AE6") in faults(path)
    assert of(path) == NETWORKS


def test_nothing_of_a_workbook_without_a_return_is_guessed(tmp_path):
    maker = Maker(tmp_path / "a.xlsx", marks=False)
    maker.book.add_worksheet("Notes").write_string(0, 0, "Network reference")
    maker.close()
    with pytest.raises(Refusal, match="no sheet for a record type"):
        read(tmp_path / "a.xlsx")


def test_the_version_of_a_template_is_reported(book):
    path = book(networks(), version="0.0.1")
    assert f"{path} is a template for another version of the standard, and was read as version {validator.VERSION}." in read(path).notices
    assert not read(book(networks())).notices


def test_two_record_types_on_one_sheet(book):
    def change(maker):
        sheet = maker.data("networks", NETWORKS)
        sheet.write_row(3, 20, ["Suspect reference", "Age"])
        sheet.write_row(4, 20, ["S-1", 19])
        maker.name("cse_suspects.suspect_ref", "Networks", 3, 20)
        maker.name("cse_suspects.age", "Networks", 3, 21)

    path = book(change)
    assert of(path)
    assert of(path, "suspects")


@pytest.mark.bulk
@pytest.mark.parametrize("round", range(bulk(100)))
def test_random_returns_are_read_back(rng, tmp_path, round):
    """Only what a workbook cannot hold is left out: days before March 1900, which it counts wrongly, are texts."""
    rng = Random(f"{rng.random()} {round}")
    rows = a_return(rng, rng.choice([1, 60]))
    by_type = {}
    for name, row in rows:
        by_type.setdefault(name, []).append(row)
    dataset = read(write(tmp_path / "a.xlsx", by_type, marks=rng.random() < 0.5))
    assert list(dataset.written()) == rows
    assert not dataset.problems
