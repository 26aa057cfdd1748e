"""Tables of all and of each area, in one release or in several: subtracting one from the other discloses nothing."""

import itertools
import json
from random import Random

import pytest

from cse_record.analysis.areas import areas_of, summarise_by_area
from cse_record.analysis.combined import combine, open_store
from cse_record.analysis.disclosure import POLICIES
from cse_record.analysis.release import OF_PEOPLE
from cse_record.analysis.summary import Draft, summarise
from cse_record.analysis.tables import ALL, TABLES
from cse_record.formats import Refusal
from tests.analysis.collections_at_random import boards, stored, thinned
from tests.analysis.disclosure import linear
from tests.analysis.returns_at_random import KINDS, example
from tests.analysis.test_group_disclosure import alike
from tests.analysis.test_publication import collected, run, with_few_figures
from tests.conftest import SEED

pytestmark = [pytest.mark.bulk, pytest.mark.slow]
DFE = POLICIES["dfe-like"]
MOST = 700
"""The figures that a release of all boards together has at most."""


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return with_few_figures(tmp_path_factory.mktemp("areas"), SEED, 4)


@pytest.fixture(scope="module")
def small_store(tmp_path_factory):
    """A small store, for tests that do not depend on the number of records."""
    return with_few_figures(tmp_path_factory.mktemp("small"), SEED, 1, most=MOST)


def rows_between(whole, parts):
    """The relations that each overall figure is the sum of those of the areas; independent of the package."""
    for (name, key), count in whole.counts.items():
        if name in TABLES:
            alone = tuple(code for code in key if code != ALL) or (ALL,)
            measured = TABLES[name].measured
            if all(code == ALL for place, code in enumerate(key) if place != measured) and (len(alone) == 1):
                areas_counted = [(area, (name, alone)) for area, part in parts.items() if (name, alone) in part.counts]
                if sum(parts[area].counts[cell] for area, cell in areas_counted) == count:
                    yield {("", (name, key)): 1} | dict.fromkeys(areas_counted, -1), 0, 0


def attackers(whole, parts, shown, policy=DFE):
    """An attacker with every file and one with only what is public, and the figures that have no place or are public."""
    releases = {"": whole, **parts}
    figures, rows, hidden, public = {}, [], set(), set()
    for area, release in releases.items():
        figures |= {(area, cell): shown[area].get(cell, _left_out(cell, release, policy)) for cell in release.counts}
        rows += [({(area, cell): factor for cell, factor in terms.items()}, low, high) for terms, low, high in linear.rows_of(release)]
        hidden |= {(area, cell) for cell in release.never | release.unseen | release.merged}
        public |= {(area, cell) for cell in release.open}
    rows += rows_between(whole, parts)
    how = {"threshold": policy.threshold, "rounding": policy.rounding, "exact": public, "nobody": hidden, "either": policy.controlled}
    attacker = linear.Attacker(figures, rows, **how)
    before = linear.Attacker(linear.public_part(figures, public, policy.controlled), rows, **how)
    return attacker, before, hidden | public


def placed(whole, parts, shown, policy=DFE):
    """The small figures, of areas or overall, that are disclosed to an attacker with every file."""
    attacker, before, without = attackers(whole, parts, shown, policy)
    small = [
        (area, cell)
        for area, release in {"": whole, **parts}.items()
        for cell, count in release.counts.items()
        if policy.is_small(count) and (area, cell) not in without
    ]
    yield from linear.beyond(attacker, before, small, policy)


def _left_out(cell, release, policy):
    """The value of a figure that is not shown: a rounded 0, unless it has no place or is never printed."""
    if cell[0].startswith(OF_PEOPLE):
        return linear.NOT_READ
    return 0 if policy.controlled and cell not in release.never | release.unseen | release.merged else None


def drafts(store, policy=DFE):
    collection = open_store(store)
    parts = {area: Draft.of(part, policy, is_part=True).release for area, part in areas_of(collection).items()}
    return Draft.of(collection, policy).release, parts


@pytest.mark.parametrize("policy", [DFE, POLICIES["rounded"]], ids=lambda policy: policy.name)
def test_all_and_each_area_are_one_protected_set(store, policy):
    summary, _ = summarise_by_area(open_store(store), policy)
    assert len(summary.areas) > 1
    whole, parts = drafts(store, policy)
    shown = {"": summary.figures} | {area: of_area.figures for area, of_area in summary.areas.items()}
    assert list(placed(whole, parts, shown, policy)) == []


def test_no_answer_that_every_member_of_a_small_group_of_an_area_gave_is_worked_out(tmp_path):
    """Neither from the file of the area nor from all files together: at least one member can have given another answer."""
    rng = Random(f"alike {SEED}")
    returns = [example(rng.randrange(10**6), 3, kind) for kind in KINDS]  # with more children, no more groups are small
    for tables in returns:
        for row in tables["children"]:
            row |= {"ethnicity": "white-british" if tables is returns[0] else "asian-indian", "ethnicity_basis": "person"}
        for row in tables["exploitation_periods"]:
            row["status"] = "suspected"
    collection = stored(tmp_path, returns)
    summary, _ = summarise_by_area(collection, DFE)
    whole, parts = drafts(collection.source)
    shown = {"": summary.figures} | {area: of_area.figures for area, of_area in summary.areas.items()}
    attacker, before, _ = attackers(whole, parts, shown)
    tried = 0
    for area, part in areas_of(collection).items():
        for counted in Draft.of(part, DFE, is_part=True).tables:
            for _, key, number in alike(counted):
                cell = counted.table.name, key
                if counted.is_shown(key) and before.reach((area, cell), up=False) < number:
                    tried += 1
                    assert shown[area].get(cell) is None, (area, cell)
                    assert attacker.reach((area, cell), up=False) < number - linear.CLOSE, (area, cell)
    assert tried >= 2 * len(KINDS)


def test_each_protected_alone_would_give_some_away(tmp_path):
    """The control: if each is protected alone, the attacker succeeds, so finding nothing above is meaningful."""
    stores = (with_few_figures(tmp_path / str(number), SEED + number, 4, most=MOST) for number in range(6))  # some stores give nothing away
    assert any(map(gives_some_away, stores))


def gives_some_away(store):
    """Whether an attacker learns something from the tables of a store and of its areas if each is protected alone."""
    whole, parts = drafts(store)
    shown = {"": summarise(open_store(store)).figures}
    for area, part in areas_of(open_store(store)).items():
        release = Draft.of(part, DFE, is_part=True).release
        shown[area] = {
            cell: None if cell in release.never | release.unseen | release.merged or DFE.is_small(count) else count
            for cell, count in release.counts.items()
        }
    return next(placed(whole, parts, shown), None) is not None


def test_each_area_has_a_file_and_the_file_of_all_holds_them(small_store, tmp_path, capsys):
    store = small_store
    assert run("summarise", store, "--by", "area", "-o", tmp_path / "tables.json", "--audit", tmp_path / "audit.csv") == 0
    data = json.loads((tmp_path / "tables.json").read_text(encoding="utf-8"))
    assert {path.name for path in tmp_path.glob("tables*")} == {"tables.json", *(f"tables-{area}.json" for area in data["areas"])}
    for area, of_area in data["areas"].items():
        assert json.loads((tmp_path / f"tables-{area}.json").read_text(encoding="utf-8")) == of_area | {"areas": {}}
        assert not of_area["completeness"]
        assert of_area["area"] == area
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


def test_releases_of_boards_are_compared_with_that_of_all(tmp_path):
    """Each board published its own release, and together they are the whole, so what one hid must not follow from the release of all.

    The boards are the first for which mere subtraction would disclose something if the release of all ignored theirs.
    """
    for attempt in itertools.count():
        rng = Random(f"untold {SEED} {attempt}")
        returns = thinned(rng, thinned(rng, boards(rng)))
        store, names = stored(tmp_path, returns), [str(place) for place in range(len(returns))]
        whole = Draft.of(store, DFE).release
        if len(whole.counts) <= MOST:
            alone = {name: combine([tmp_path / f"{name}.json"], tmp_path / f"{name}.sqlite") for name in names}
            parts = {name: Draft.of(part, DFE).release for name, part in alone.items()}
            if sums_tell(whole, parts, {"": summarise(store).figures} | {name: summarise(part).figures for name, part in alone.items()}):
                break
    paths, shown = [], {}
    for name in names:
        paths += ["--previous", tmp_path / f"{name}-published.json"]
        assert run("summarise", tmp_path / f"{name}.sqlite", "-o", paths[-1]) == 0
        shown[name] = figures(paths[-1])
    assert run("summarise", tmp_path / "store.sqlite", *paths, "-o", tmp_path / "all.json") == 0
    assert sums_tell(whole, parts, {"": figures(tmp_path / "all.json"), **shown}) == []


def test_a_release_that_is_no_part_is_refused(small_store, tmp_path, capsys):
    """It shares some returns with the new one but also has others, so the two cannot be compared."""
    folder = small_store.parent
    combine([folder / "0.json", folder / "1.json"], tmp_path / "before.sqlite")
    combine([folder / "0.json", folder / "2.json"], tmp_path / "now.sqlite")
    assert run("summarise", tmp_path / "before.sqlite", "-o", tmp_path / "before.json") == 0
    assert run("summarise", tmp_path / "now.sqlite", "--previous", tmp_path / "before.json", "-o", tmp_path / "now.json") == 2
    assert "cannot be compared" in capsys.readouterr().err
    assert not (tmp_path / "now.json").exists()


def figures(path):
    data = json.loads(path.read_text(encoding="utf-8"))
    counts = {}
    for table_name, table in (data["tables"] | data["completeness"]).items():
        for figure in table["figures"]:
            counts[table_name, tuple(figure[dimension["name"]] for dimension in table["dimensions"])] = figure["count"]
    return counts


def sums_tell(whole, parts, shown):
    """The small hidden figures that are disclosed by subtracting shown figures of the other parts from a shown overall figure."""
    pairs = []
    for cell, count in whole.counts.items():
        areas_counted = [name for name, part in parts.items() if part.counts.get(cell)]
        hidden = [name for name in areas_counted if shown[name].get(cell) is None]
        if cell in whole.unseen or cell in whole.open or shown[""].get(cell) is None or len(hidden) != 1:
            continue
        if DFE.is_small(parts[hidden[0]].counts[cell]) and count == sum(parts[name].counts[cell] for name in areas_counted):
            pairs.append((hidden[0], cell))
    return pairs
