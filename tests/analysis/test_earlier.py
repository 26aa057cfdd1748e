"""Earlier releases: one policy can show what another hides, so the releases of a collection use a single policy."""

import json

import pytest

from cse_record.analysis.combined import combine
from cse_record.analysis.disclosure import POLICIES
from cse_record.analysis.earlier_editions import counted_at_least
from cse_record.analysis.earlier_releases import earlier_releases
from cse_record.analysis.summary import Draft, summarise
from cse_record.cli import main
from cse_record.formats import Refusal, write
from cse_record.synthetic.multi_agency import Collection
from tests.analysis.test_combine import header, written_return
from tests.conftest import SEED

DFE = POLICIES["dfe-like"]


@pytest.mark.slow
def test_a_release_by_another_policy_is_refused(tmp_path):
    path, out = str(written_return(tmp_path, "a.json", children=1)), tmp_path / "before.json"
    assert main(["summarise", path, "-o", str(out), "--policy", "nhs-like"]) == 0
    assert [release.released.policy for release in earlier_releases([out], POLICIES["nhs-like"])] == ["nhs-like"]
    with pytest.raises(Refusal, match="--policy nhs-like"):
        earlier_releases([out], DFE)
    assert len(earlier_releases([out], DFE, unsuppressed=True)) == 1
    data = json.loads(out.read_text(encoding="utf-8"))
    out.write_text(json.dumps(data | {"policy": {"name": "=another"}}), encoding="utf-8")
    with pytest.raises(Refusal, match="neither a store"):
        earlier_releases([out], POLICIES["nhs-like"])


@pytest.mark.slow
def test_a_release_of_other_returns_is_said_to_be_compared_with_nothing(tmp_path, capsys):
    """It gives the periods of both. Whether the same agencies sent them is not recorded, and is not claimed."""
    now = str(written_return(tmp_path, "now.json", children=1))
    years = {"2010": header(return_ref="BEFORE", period_start="2010-01-01", period_end="2010-12-31"), "2011": header(return_ref="OTHER")}
    for year, change in years.items():
        path, out = str(written_return(tmp_path, f"{year}.json", children=1, change=change)), str(tmp_path / f"of-{year}.json")
        assert main(["combine", path, "-o", str(tmp_path / f"{year}.sqlite")]) == 0
        assert main(["summarise", str(tmp_path / f"{year}.sqlite"), "-o", out]) == 0
        for previous in (out, str(tmp_path / f"{year}.sqlite")) if year == "2010" else (out,):
            capsys.readouterr()
            assert main(["summarise", now, "--previous", previous, "-o", str(tmp_path / "out.json")]) == 0
            output = capsys.readouterr().out
            assert f"{previous} holds none of these returns" in output
            assert ("The periods do not overlap" in output) == (year == "2010")
            assert ("It is about 2010-01-01 to 2010-12-31" in output) == (year == "2010")
    assert main(["summarise", now, "--previous", str(tmp_path / "out.json"), "-o", str(tmp_path / "again.json")]) == 0
    assert "none of these returns" not in capsys.readouterr().out


@pytest.mark.slow
def test_what_an_earlier_figure_was_at_least_is_counted_from_returns_that_have_not_changed(tmp_path):
    """A figure that was certainly large when it was hidden gets no higher protection level than one that is hidden today."""

    def corrected(tables):
        next(row for row in tables["children"] if row.get("sex") == "female")["sex"] = "male"

    stores = {}
    for name, change in (("before", None), ("now", corrected)):
        paths = [
            written_return(tmp_path, f"{name}-police.json", "police", 9),
            written_return(tmp_path, f"{name}-services.json", "childrens-services", 9, change=change),
        ]
        stores[name] = combine(paths, tmp_path / f"{name}.sqlite")
    released = summarise(stores["before"], unsuppressed=True).released
    tables = {counted.table.name: counted for counted in Draft.of(stores["now"], DFE, unsuppressed=True).tables}
    police = summarise(combine([tmp_path / "now-police.json"], tmp_path / "police.sqlite"), unsuppressed=True).figures
    for store, expected in (("now", police), ("before", released.figures)):
        least = counted_at_least(released, stores[store], tables, DFE)
        in_both = [cell for cell, number in expected.items() if number and cell in least]
        assert len(in_both) > 100
        assert [cell for cell in in_both if least[cell] != expected[cell]] == []
    assert police["children", ("female",)] < released.figures["children", ("female",)]


def test_a_store_that_overlaps_is_refused_before_its_figures_are_counted(tmp_path, capsys, monkeypatch):
    paths = [
        str(written_return(tmp_path, f"{name}.json", children=2, change=header(return_ref=name.upper())))
        for name in ("one", "two", "three")
    ]
    assert main(["combine", *paths[1:], "-o", str(tmp_path / "before.sqlite")]) == 0
    assert main(["combine", *paths[:2], "-o", str(tmp_path / "now.sqlite")]) == 0
    monkeypatch.setattr("cse_record.analysis.earlier_releases.summarise", None)
    assert main(["summarise", str(tmp_path / "now.sqlite"), "--previous", str(tmp_path / "before.sqlite")]) == 2
    assert "some of its returns are in this collection and others are not" in capsys.readouterr().err


def test_after_a_policy_that_rounds_comes_one_that_does_not(tmp_path):
    """Under the first, all answers that are not known are one group, which then has no figure beside that of all not known."""
    for sent in Collection(SEED).returns:
        write(sent.rows(), tmp_path / f"{sent.name}.json")
    collection = combine(sorted(tmp_path.glob("*.json")), tmp_path / "store.sqlite")
    earlier = summarise(collection, policy=POLICIES["nhs-like"])
    shown = {(table, code) for table, key in earlier.figures for code in key}
    together = {(table, group) for table, listing in earlier.released.listings.items() for groups in listing.together for group in groups}
    assert together - shown
    assert summarise(collection, policy=POLICIES["dfe-like"], previous=[earlier.released]).other_policies == ("nhs-like",)
