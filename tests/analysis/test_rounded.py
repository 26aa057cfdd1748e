"""Tables under the policy that rounds every count: each format says what 0 means, and nothing distinguishes it from a counted zero."""

import csv
import json

import pytest

from cse_record.analysis.combined import open_store
from cse_record.analysis.disclosure import POLICIES
from cse_record.analysis.profile import problem_profile
from cse_record.analysis.summary import summarise
from cse_record.cli import main
from cse_record.reports.profile import write_profile
from cse_record.reports.summary import write_summary
from cse_record.reports.summary.text import text
from tests.analysis import written
from tests.analysis.test_publication import with_few_figures
from tests.conftest import SEED

pytestmark = pytest.mark.slow
NOTE = "0 stands for 0 to 4, 5 for 1 to 9"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("rounded")
    with_few_figures(path, SEED, 3, kinds=("police", "childrens-services"))
    return path


@pytest.fixture(scope="module")
def summary(folder):
    rounded = summarise(open_store(folder / "store.sqlite"), policy=POLICIES["rounded"])
    for name in ("tables.json", "tables.csv", "tables.html"):
        write_summary(rounded, folder / name)
    return rounded


def test_every_format_says_what_a_rounded_nought_is(folder, summary):
    data = json.loads((folder / "tables.json").read_text(encoding="utf-8"))
    assert data["policy"]["controlled"]
    assert NOTE in data["protection"][0]
    page = (folder / "tables.html").read_text(encoding="utf-8")
    assert page.count(NOTE) >= len(data["tables"]), "it stands with each table"
    assert " ".join(text(summary).split()).count(NOTE) >= len(data["tables"])
    write_profile(problem_profile(summary), folder / "profile.html")
    assert NOTE in (folder / "profile.html").read_text(encoding="utf-8")


def test_data_say_that_a_figure_is_rounded(folder, summary):
    rows = list(csv.DictReader((folder / "tables.csv").open(encoding="utf-8", newline="")))
    tables = json.loads((folder / "tables.json").read_text(encoding="utf-8"))["tables"]
    assert {row["status"] for row in rows if row["table"] != "responses"} <= {"rounded", "hidden"}
    assert {row["status"] for row in rows if row["table"] == "responses"} == {"shown"}
    for name, table in tables.items():
        expected = {"shown"} if name == "responses" else {"rounded", "hidden"}
        assert {figure["count_status"] for figure in table["figures"]} <= expected


def test_nothing_distinguishes_a_few_from_nobody(folder, summary):
    """An answer that is named only if it was given is named only if one of its figures is not 0; zeros have no share."""
    data = json.loads((folder / "tables.json").read_text(encoding="utf-8"))
    for name, table in data["tables"].items():
        if name == "responses":
            continue
        for dimension in table["dimensions"]:
            for code in dimension["codes"]:
                if code.startswith(("absent:", "undetermined:")):
                    assert any(figure[dimension["name"]] == code and figure["count"] != 0 for figure in table["figures"]), (name, code)
        shares = [figure for figure in table["figures"] if figure["percent"] is not None or figure["percent_of_known"] is not None]
        assert not shares, "there are fewer than 30 of everything, and 5 of 5 can be 2 of 6"
    for table in data["completeness"].values():
        assert any(figure["count"] != 0 for figure in table["figures"])
    figures = written.from_json(folder / "tables.json")
    assert all(count % 5 == 0 for (name, _), count in figures.items() if count is not None and name != "responses")


def test_the_next_release_reads_it_by_its_policy(folder, summary, capsys):
    store, out = str(folder / "store.sqlite"), folder / "again.json"
    assert main(["summarise", store, "--policy", "rounded", "--previous", str(folder / "tables.json"), "-o", str(out)]) == 0
    assert written.from_json(out) == written.from_json(folder / "tables.json"), "the same records give the same figures"
    assert main(["summarise", store, "--previous", str(folder / "tables.json"), "-o", str(folder / "no.json")]) == 2
    assert "--policy rounded" in capsys.readouterr().err
