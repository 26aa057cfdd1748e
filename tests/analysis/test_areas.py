"""Tables of all and of each area, in one release or in several: whoever subtracts one from the other learns nothing."""

import json

import pytest

from cse_record.analysis.areas import areas_of, summarise_by_area
from cse_record.analysis.combined import combine, open_store
from cse_record.analysis.disclosure import POLICIES
from cse_record.analysis.summary import Draft, summarise
from cse_record.analysis.tables import ALL, TABLES
from cse_record.formats import Refusal
from tests.analysis.disclosure import linear
from tests.analysis.test_publication import collected, run
from tests.conftest import SEED

pytestmark = [pytest.mark.bulk, pytest.mark.slow]
DFE = POLICIES["dfe-like"]


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return collected(tmp_path_factory.mktemp("areas"), SEED, 4)


def rows_between(whole, parts):
    """That each figure of all is the sum of those of the areas; written apart from the package."""
    for (name, key), count in whole.counts.items():
        if name in TABLES:
            alone = tuple(code for code in key if code != ALL) or (ALL,)
            measured = TABLES[name].measured
            if all(code == ALL for place, code in enumerate(key) if place != measured) and (len(alone) == 1):
                there = [(area, (name, alone)) for area, one in parts.items() if (name, alone) in one.counts]
                if sum(parts[area].counts[cell] for area, cell in there) == count:
                    yield {("", (name, key)): 1} | dict.fromkeys(there, -1), 0, 0


def placed(whole, parts, shown):
    """The small figures of the areas and of all that an attacker places, who has every file."""
    releases = {"": whole, **parts}
    figures, rows, hidden, public = {}, [], set(), set()
    for area, one in releases.items():
        figures |= {(area, cell): shown[area].get(cell) for cell in one.counts}
        rows += [({(area, cell): factor for cell, factor in terms.items()}, low, high) for terms, low, high in linear.rows_of(one)]
        hidden |= {(area, cell) for cell in one.never | one.unseen | one.merged}
        public |= {(area, cell) for cell in one.open}
    rows += rows_between(whole, parts)
    attacker = linear.Attacker(figures, rows, DFE.threshold, exact=public, nobody=hidden)
    seen_before = {cell: value if cell in public else None for cell, value in figures.items()}
    before = linear.Attacker(seen_before, rows, DFE.threshold, exact=public, nobody=hidden)
    found = []
    for area, one in releases.items():
        for cell, count in one.counts.items():
            if DFE.is_small(count) and (area, cell) not in hidden | public:
                low, high = (attacker.reach((area, cell), up) for up in (False, True))
                if (low > 1 + linear.CLOSE and low > before.reach((area, cell), up=False) + linear.CLOSE) or (
                    high < DFE.threshold - linear.CLOSE and high < before.reach((area, cell), up=True) - linear.CLOSE
                ):
                    found.append((area, cell, low, high))
    return found


def drafts(store):
    collection = open_store(store)
    parts = {area: Draft.of(part, DFE, is_part=True).release for area, part in areas_of(collection).items()}
    return Draft.of(collection, DFE).release, parts


def test_all_and_each_area_are_one_protected_set(store):
    summary, _ = summarise_by_area(open_store(store), DFE)
    assert len(summary.areas) > 1
    whole, parts = drafts(store)
    shown = {"": summary.figures} | {area: one.figures for area, one in summary.areas.items()}
    assert placed(whole, parts, shown) == []


def test_each_protected_alone_would_give_some_away(store):
    """Without the set: the attacker is able to place figures, so that to find none above means something."""
    whole, parts = drafts(store)
    shown = {"": summarise(open_store(store)).figures}
    for area, part in areas_of(open_store(store)).items():
        release = Draft.of(part, DFE, is_part=True).release
        shown[area] = {
            cell: None if cell in release.never | release.unseen | release.merged or DFE.is_small(count) else count
            for cell, count in release.counts.items()
        }
    assert placed(whole, parts, shown)


def test_each_area_has_a_file_and_the_file_of_all_holds_them(store, tmp_path, capsys):
    assert run("summarise", store, "--by", "area", "-o", tmp_path / "tables.json", "--audit", tmp_path / "audit.csv") == 0
    data = json.loads((tmp_path / "tables.json").read_text(encoding="utf-8"))
    assert {path.name for path in tmp_path.glob("tables*")} == {"tables.json", *(f"tables-{area}.json" for area in data["areas"])}
    for area, one in data["areas"].items():
        assert json.loads((tmp_path / f"tables-{area}.json").read_text(encoding="utf-8")) == one | {"areas": {}}
        assert not one["completeness"]
        assert one["is_part"]
    again = tmp_path / "again.json"
    assert run("summarise", store, "--by", "area", "-o", again, "--previous", tmp_path / "tables.json") == 0
    assert again.read_bytes() == (tmp_path / "tables.json").read_bytes()
    capsys.readouterr()
    assert run("summarise", store, "-o", tmp_path / "no.json", "--previous", tmp_path / "tables.json") == 2
    assert "--by area" in capsys.readouterr().err
    part = next(path for path in tmp_path.glob("tables-*.json"))
    assert run("summarise", store, "-o", tmp_path / "no.json", "--previous", part) == 2
    assert "the file for all areas" in capsys.readouterr().err
    assert not (tmp_path / "no.json").exists()
    assert run("summarise", store, "--by", "area") == 2


def test_one_area_alone_is_no_set(tmp_path):
    store = collected(tmp_path, SEED, 2, kinds=("police",))
    with pytest.raises(Refusal, match="one area"):
        summarise_by_area(open_store(store), DFE)


def test_what_boards_published_is_held_against_the_whole(store, tmp_path, capsys):
    """Each agency published its own; all of them together are the whole, so that what one hid must not follow from all."""
    folder, paths = store.parent, []
    for path in sorted(folder.glob("*.json")):
        combine([path], tmp_path / f"{path.stem}.sqlite")
        paths += ["--previous", tmp_path / f"{path.stem}-published.json"]
        assert run("summarise", tmp_path / f"{path.stem}.sqlite", "-o", paths[-1]) == 0
    assert run("summarise", store, *paths, "-o", tmp_path / "all.json") == 0
    parts, shown = {}, {}
    for path in sorted(folder.glob("*.json")):
        part = open_store(tmp_path / f"{path.stem}.sqlite")
        parts[path.stem], shown[path.stem] = Draft.of(part, DFE).release, figures(paths, path.stem)
    whole = Draft.of(open_store(store), DFE).release
    assert sums_tell(whole, parts, {"": figures(["", tmp_path / "all.json"], "all"), **shown}) == []


def test_a_release_that_is_no_part_is_refused(store, tmp_path, capsys):
    """It shares some returns with the new one and has others, so that the two cannot be compared."""
    folder = store.parent
    combine([folder / "police.json", folder / "joint.json"], tmp_path / "before.sqlite")
    combine([folder / "police.json", folder / "childrens-services.json"], tmp_path / "now.sqlite")
    assert run("summarise", tmp_path / "before.sqlite", "-o", tmp_path / "before.json") == 0
    assert run("summarise", tmp_path / "now.sqlite", "--previous", tmp_path / "before.json", "-o", tmp_path / "now.json") == 2
    assert "cannot be compared" in capsys.readouterr().err
    assert not (tmp_path / "now.json").exists()


def figures(paths, name):
    path = next(path for path in paths if str(path).endswith((f"{name}-published.json", f"{name}.json")))
    data = json.loads(path.read_text(encoding="utf-8"))
    found = {}
    for table_name, table in (data["tables"] | data["completeness"]).items():
        for figure in table["figures"]:
            found[table_name, tuple(figure[one["name"]] for one in table["dimensions"])] = figure["count"]
    return found


def sums_tell(whole, parts, shown):
    """Small hidden figures that are what is left when shown figures of the other parts are taken from a shown one of the whole."""
    found = []
    for cell, count in whole.counts.items():
        there = [name for name, one in parts.items() if one.counts.get(cell)]
        hidden = [name for name in there if shown[name].get(cell) is None]
        if cell in whole.unseen or cell in whole.open or shown[""].get(cell) is None or len(hidden) != 1:
            continue
        if DFE.is_small(parts[hidden[0]].counts[cell]) and count == sum(parts[name].counts[cell] for name in there):
            found.append((hidden[0], cell))
    return found
