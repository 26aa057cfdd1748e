"""How the version that a return states is read: a version that is not known yet, and one that a workbook stores as a number."""

import json

import openpyxl
import pytest

from cse_record._generated import validator
from cse_record.formats.places import Refusal
from cse_record.validation import validate
from tests.history.test_frozen import unpacked

REMEDY = "Install a newer package; do not change the number in the return."
CELL = ("This return", "B8")


@pytest.fixture(scope="module")
def returns(tmp_path_factory):
    return unpacked("0.1", "returns", tmp_path_factory.mktemp("returns"))


@pytest.fixture(scope="module")
def report_on_workbook(returns, tmp_path_factory):
    """A function that gives the report on the frozen workbook with another content in the cell of the version."""
    book, path = openpyxl.load_workbook(returns / "clean.xlsx"), tmp_path_factory.mktemp("workbook") / "return.xlsx"
    cell = book[CELL[0]][CELL[1]]
    assert cell.value == "0.1"

    def report(version, number_format):
        cell.value, cell.number_format = version, number_format
        book.save(path)
        return validate(path)

    return report


def stated_in_json(returns, version):
    rows = json.loads((returns / "clean.json").read_text(encoding="utf-8"))
    rows["returns"][0]["standard_version"] = version
    return rows


def of_version(run):
    """The finding about the version. There may be others, since the return is judged by the present one."""
    (finding,) = (finding for finding in run.findings if finding.field == "standard_version")
    return finding


@pytest.mark.slow
@pytest.mark.parametrize("version", ["0.99", "0.100", "1.0"])
def test_a_version_later_than_any_known_asks_for_a_newer_package(returns, report_on_workbook, tmp_path, version):
    rows = stated_in_json(returns, version)
    path = tmp_path / "return.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    vendored = of_version(validator.validate(rows))
    finding = of_version(validate(path))
    in_workbook = of_version(report_on_workbook(version, "@"))
    assert {vendored.rule, finding.rule, in_workbook.rule} == {"unknown_code"}
    assert {vendored.message, finding.message, in_workbook.message} == {
        f"This version of the standard is later than {validator.VERSION}, the latest that this program knows. {REMEDY}"
    }


@pytest.mark.parametrize("version", ["0.0", "0.1.0", "v0.1", "version 0.1", "0.1a", "1", "٠.٢"])
def test_what_is_no_later_version_has_the_remedy_of_any_code(returns, version):
    finding = of_version(validator.validate(stated_in_json(returns, version)))
    assert finding.rule == "unknown_code"
    assert REMEDY not in finding.message


@pytest.mark.slow
@pytest.mark.parametrize("number_format", ["General", "@", "0.0"])
def test_a_number_that_shows_the_version_is_read_with_a_notice(report_on_workbook, number_format):
    report = report_on_workbook(0.1, number_format)
    assert (report.verdict, report.findings) == ("clean", [])
    assert any(notice.endswith("a number was read as text.") for notice in report.notices)


@pytest.mark.slow
@pytest.mark.parametrize("number_format", ["0.00", "0.000", "0", "0%", "0.0E+00"])
def test_a_number_that_is_shown_otherwise_is_not_guessed(report_on_workbook, number_format):
    report = report_on_workbook(0.1, number_format)
    finding = of_version(report)
    assert finding.rule == "not_text"
    assert finding.message.endswith("Format the cell as text, and type the version again.")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32", "utf-32-be"])
def test_json_in_another_encoding_is_refused_with_its_name(tmp_path, encoding):
    mark = "\ufeff" if encoding.endswith("-be") else ""
    path = tmp_path / "return.json"
    path.write_bytes((mark + "{}").encode(encoding))
    with pytest.raises(Refusal, match=f"it looks like text in {encoding[:6].upper()}. Save it again as UTF-8."):
        validate(path)
