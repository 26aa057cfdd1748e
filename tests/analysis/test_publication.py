"""Publications disclose nobody: they are read back from every format, attacked as a reader would, and marked if not protected."""

import csv
import itertools
import json
import re
import sys
from random import Random

import openpyxl
import pytest

from cse_record.analysis.combined import combine, open_store
from cse_record.analysis.combined.collection import Collection
from cse_record.analysis.combined.expected import Agency
from cse_record.analysis.combined.metadata import COUNTED, Entry, StoreMetadata
from cse_record.analysis.derived import is_unknown
from cse_record.analysis.disclosure import DEFAULT, POLICIES, Policy, Why, attack, protect, solver
from cse_record.analysis.earlier_editions import tables_of as tables_of_collection
from cse_record.analysis.earlier_releases import as_earlier
from cse_record.analysis.profile import HEADLINES, problem_profile
from cse_record.analysis.published import WHATEVER_REASON
from cse_record.analysis.release import ORIGIN, release_of
from cse_record.analysis.small_area import is_of_small_area, is_small
from cse_record.analysis.summary import UNSUPPRESSED, Draft, merged_tables, summarise, summarise_and_tell
from cse_record.analysis.tables import ALL, KNOWN, UNKNOWN
from cse_record.analysis.tables.count import MOST_PEOPLE
from cse_record.cli import main
from cse_record.formats import Refusal, write
from cse_record.reports.html.markup import Markup
from cse_record.reports.profile import write_profile
from cse_record.reports.summary import write_summary
from cse_record.reports.summary.audit import MARKING, audit, write_audit
from cse_record.reports.summary.text import text
from cse_record.standard.catalogue import STANDARD
from cse_record.synthetic import example_return
from tests.analysis import written
from tests.analysis.collections_at_random import stored, thinned
from tests.analysis.returns_at_random import KINDS, example
from tests.analysis.test_release import tables_of
from tests.analysis.test_tables import synthetic
from tests.conftest import SEED, bulk

pytestmark = [pytest.mark.bulk, pytest.mark.slow]
SUMMARIES, PROFILES = (".json", ".csv", ".html", ".xlsx"), (".html", ".xlsx")
AGENCIES = "responses"
"""The only table that counts agencies rather than people."""


def run(*arguments):
    return main([str(argument) for argument in arguments])


def collected(folder, seed, children, kinds=("police", "childrens-services", "joint"), without=None):
    """A store of synthetic returns. `without` is the kind of return that lacks its last child and all dependent records."""
    folder.mkdir(exist_ok=True)
    paths = []
    for kind in kinds:
        rows = list(example_return(children, seed, kind))
        if kind == without:
            rows = without_last_child(rows)
        paths.append(folder / f"{kind}.json")
        write(iter(rows), paths[-1])
    combine(paths, folder / "store.sqlite")
    return folder / "store.sqlite"


def with_few_figures(folder, seed, children, kinds=KINDS, most=1300):
    """A store of synthetic returns without the rows of some record types: what can be disclosed does not depend on how many there are, but
    the time that protection takes grows faster than the number of figures."""
    folder.mkdir(exist_ok=True)
    returns = [example(seed, children, kind) for kind in kinds]
    attempts = (stored(folder, thinned(Random(f"few figures {seed} {attempt}"), returns)) for attempt in itertools.count())
    next(store for store in attempts if 300 < len(Draft.of(store, POLICIES[DEFAULT]).release.counts) <= most)
    return folder / "store.sqlite"


def without_last_child(rows):
    """A return without its last child and all dependent records. If the child is also a suspect, the suspect stays, without the link."""
    gone = {("children", [row["child_ref"] for name, row in rows if name == "children"][-1])}
    kept = []
    for name, row in rows:
        record = STANDARD.records[name]
        lost = {column for column, parent in record.parents().items() if (parent, row.get(column)) in gone}
        if name == "suspects":
            kept.append((name, {column: value for column, value in row.items() if column not in lost}))
        elif lost or (name, row.get(record.key())) in gone:
            gone.add((name, row.get(record.key())))
        else:
            kept.append((name, row))
    return kept


@pytest.fixture(scope="module")
def few_figures(tmp_path_factory):
    """A store with few figures, for tests that do not depend on how many there are."""
    return with_few_figures(tmp_path_factory.mktemp("few"), SEED, 2)


def small(policy, number):
    return number is not None and policy.is_small(number)


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """Collections with what is written for them by default, in every format: two of all record types, the others of some."""
    rng, releases = Random(SEED), []
    for number in range(max(bulk(6, soak=20), 2)):
        folder, seed = tmp_path_factory.mktemp(f"published-{number}"), rng.randrange(10**6)
        store = collected(folder, seed, number + 1) if number < 2 else with_few_figures(folder, seed, rng.choice((1, 2, 4)))
        summary, protected = summarise_and_tell(open_store(store))
        for extension in SUMMARIES:
            write_summary(summary, folder / f"summary{extension}")
        for extension in PROFILES:
            write_profile(problem_profile(summary), folder / f"profile{extension}")
        write_audit(audit(summary, protected), folder / "audit.csv")
        releases.append((folder, summary, protected))
    return releases


def smallest(published):
    """The release with the fewest figures, for what holds of one as of another and protects or attacks it again."""
    return min(published, key=lambda release: len(release[1].figures))


def test_the_command_writes_the_same(published, tmp_path):
    folder, _, _ = smallest(published)
    assert run("summarise", folder / "store.sqlite", "-o", tmp_path / "summary.json", "--audit", tmp_path / "audit.csv") == 0
    for name in ("summary.json", "audit.csv"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def read_back(folder, summary):
    tables = {table.table.name: table for table in summary.shown}
    return {
        "json": written.from_json(folder / "summary.json"),
        "csv": written.from_csv(folder / "summary.csv"),
        "page": written.shown(written.from_page(folder / "summary.html", tables)),
        "workbook": written.shown(written.from_workbook(folder / "summary.xlsx", tables)),
        "text": written.shown(written.from_text(text(summary), tables)),
    }


def test_every_format_shows_what_is_protected_and_nothing_else(published):
    for folder, summary, protected in published:
        for form, figures in read_back(folder, summary).items():
            assert len(figures) > 200, form
            assert sum(count is None for count in figures.values()) > 100, form
            wrong = {cell: count for cell, count in figures.items() if protected.shown.get(cell, 0) != count}
            assert not wrong, form


def test_no_format_shows_a_small_count(published):
    for folder, summary, protected in published:
        for form, figures in read_back(folder, summary).items():
            assert not [cell for cell, count in figures.items() if small(protected.policy, count) and cell[0] != AGENCIES], form
        assert not [count for cell, count in summary.figures.items() if small(protected.policy, count) and cell[0] != AGENCIES]


def test_a_reader_of_what_was_written_can_place_no_small_count(published):
    """The attack sees what is in the file, and the relations that everybody knows."""
    for folder, summary, protected in published:
        shown = written.from_json(folder / "summary.json") | {
            cell: count for cell, count in summary.figures.items() if cell[0].startswith("people-of-")
        }
        structure = _release(folder, small_area=summary.without_origin).structure
        assert not attack(structure, {cell: shown.get(cell) for cell in structure.cells}, protected.policy)


def _release(folder, small_area=False):
    """Counts all figures again. For a small area, a reader is not shown which origins occur, and so does not know of any."""
    collection = open_store(folder / "store.sqlite")
    counted = tables_of_collection(collection)
    tables = merged_tables(counted, POLICIES[DEFAULT], unmerged=ORIGIN if small_area else ())
    how = {"counts_people": collection.counting != "records", "small_area": small_area}
    return release_of(tables, collection.behind(counted), **how, fewest=5, smallest_group=10)


def test_a_weak_release_would_be_found(published):
    """If secondary suppressions are shown again, the attack finds the figures that they protect."""
    folder, summary, protected = smallest([release for release in published if any(hidden.protects for hidden in release[2].hidden)])
    release = _release(folder, small_area=summary.without_origin)
    opened = {hidden.cell: release.counts[hidden.cell] for hidden in protected.hidden if hidden.protects}
    assert opened
    assert attack(release.structure, protected.shown | opened, protected.policy)


def test_many_records_of_few_people_are_hidden():
    """Nine missing episodes of one child are one child, and a child whom two agencies report is counted once."""
    everything = ("missing-episodes", (ALL, ALL))
    returns = []
    for tables in synthetic(SEED, 12):
        for episode in tables["missing_episodes"]:  # one of a child who counts: of those who were ruled out, no episode does
            repeated = tables | {"missing_episodes": [episode | {"missing_ref": f"M-{number}"} for number in range(9)]}
            if release_of(tables_of([repeated])).counts.get(everything) == 9:
                returns.append(repeated)
                break
    returns = returns[:2]
    release = release_of(tables_of(returns), fewest=1)
    assert release.counts[everything] == 18
    assert everything not in release.never, "two children"
    assert protect(release_of(tables_of(returns), fewest=5), POLICIES["dfe-like"]).shown[everything] is None
    same = [{("children", tables["missing_episodes"][0]["child_ref"]): "one person"} for tables in returns]
    assert everything in release_of(tables_of(returns, same), fewest=1).never, "one child, whom both report"
    assert not release_of(tables_of(returns)).never


def test_people_behind_a_figure_are_told_apart_as_far_as_any_policy_asks():
    assert max(policy.threshold for policy in POLICIES.values()) < MOST_PEOPLE


def test_shares_are_made_from_shown_figures_alone(published):
    for _, summary, _ in published:
        for table in summary.shown:
            for figure in table.figures:
                if figure.count is None:
                    assert figure.percent is figure.percent_of_known is None
                for share in (figure.percent, figure.percent_of_known):
                    wholes = [other.count for other in table.figures if set(other.key) & {ALL, KNOWN} and other.count]
                    assert share is None or any(abs(share - 100 * figure.count / whole) < 0.006 for whole in wholes)


def test_a_profile_shows_no_small_count_of_people(published):
    for folder, _, protected in published:
        for section, heads, rows in written.grids_of_page((folder / "profile.html").read_text(encoding="utf-8")):
            for row in rows:
                for head, cell in zip(heads[1:], row[1:], strict=True):
                    if cell.endswith("%") or cell in ("", "[c]", "–"):
                        continue
                    number = int(cell.replace(",", ""))
                    assert not small(protected.policy, number), (section, row[0], head)
        for sheet in openpyxl.load_workbook(folder / "profile.xlsx"):
            for row in sheet.iter_rows(min_col=2, values_only=True):
                assert not [cell for cell in row if isinstance(cell, int) and small(protected.policy, cell)], (sheet.title, row)


def test_every_format_says_what_the_mark_means_and_by_which_policy(published):
    folder, summary, _ = published[0]
    for name in ("summary.json", "summary.html", "profile.html"):
        text = (folder / name).read_text(encoding="utf-8")
        assert "[c] stands for a count that is hidden" in text, name
        assert summary.policy.name in text
        assert UNSUPPRESSED not in text
    rows = list(csv.DictReader((folder / "summary.csv").open(encoding="utf-8", newline="")))
    assert {row["policy"] for row in rows} == {summary.policy.name}
    for name in ("summary.xlsx", "profile.xlsx"):
        for sheet in openpyxl.load_workbook(folder / name):
            assert "[c] stands for" in str(sheet.cell(2, 1).value), (name, sheet.title)


def test_the_audit_lists_exactly_what_is_hidden_and_why_and_is_not_for_publication(published):
    for folder, summary, protected in published:
        rows = list(csv.DictReader((folder / "audit.csv").open(encoding="utf-8", newline="")))
        assert {row["marking"] for row in rows} == {MARKING}
        listed = {(row["table"], tuple(row["codes"].split(" | "))): row for row in rows if row["codes"]}
        shown_once = {hidden.cell for hidden in protected.hidden if WHATEVER_REASON in hidden.cell[1]}
        for name, key in shown_once:
            assert (name, tuple(UNKNOWN if code == WHATEVER_REASON else code for code in key)) in listed
        assert set(listed) == {hidden.cell for hidden in protected.hidden} - shown_once
        for hidden in protected.hidden:
            if hidden.cell in shown_once:
                continue
            row = listed[hidden.cell]
            table = next((published_table.table for published_table in summary.shown if published_table.table.name == hidden.cell[0]), None)
            of_origin = table and {"ethnicity", "nationality"} & {dimension.name for dimension in table.dimensions}
            never = "never-shown" if summary.without_origin and of_origin else "few-people"
            assert row["why"] == (never if hidden.why is Why.NEVER else hidden.why)
            assert row["reason"]
            assert row["figure"]
            assert bool(row["protects_table"]) == bool(hidden.protects)
        shares = {row["table"]: row["reason"].split("%")[0] for row in rows if row["why"] == "share-hidden"}
        assert shares == {name: f"{100 * part / total:.1f}" for name, (part, total) in protected.records.items() if part}


@pytest.fixture(scope="module")
def unsuppressed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("unsuppressed")
    store = collected(folder, SEED, 6)
    for extension in SUMMARIES:
        assert run("summarise", store, "--unsuppressed", "-o", folder / f"summary{extension}") == 0
    for extension in PROFILES:
        assert run("profile", store, "--unsuppressed", "--previous", store, "-o", folder / f"profile{extension}") == 0
    return folder


@pytest.mark.parametrize("name", ["summary.xlsx", "profile.xlsx"])
def test_the_marking_stands_on_every_sheet_on_screen_and_on_paper(unsuppressed, name):
    book = openpyxl.load_workbook(unsuppressed / name)
    assert len(book.sheetnames) > 10
    for sheet in book:
        assert sheet.cell(1, 1).value == UNSUPPRESSED
        assert sheet.oddHeader.center.text == sheet.oddFooter.center.text == UNSUPPRESSED
    assert book.properties.description == UNSUPPRESSED


@pytest.mark.parametrize("name", ["summary.html", "profile.html"])
def test_the_marking_stands_in_every_section_of_a_page_and_on_every_printed_one(unsuppressed, name):
    text = (unsuppressed / name).read_text(encoding="utf-8")
    sections = re.findall(r"<section.*?</section>", text, re.DOTALL)
    assert len(sections) > 8
    assert all(UNSUPPRESSED in section for section in sections)
    assert UNSUPPRESSED in re.search(r"<title>(.*?)</title>", text)[1]
    assert f'content: "{UNSUPPRESSED}"' in text
    assert Markup(UNSUPPRESSED) in re.search(r"<footer>.*?</footer>", text, re.DOTALL)[0]


def test_the_marking_stands_in_data_and_on_the_terminal(unsuppressed, capsys):
    assert json.loads((unsuppressed / "summary.json").read_text(encoding="utf-8"))["marking"] == UNSUPPRESSED
    rows = list(csv.DictReader((unsuppressed / "summary.csv").open(encoding="utf-8", newline="")))
    assert {row["marking"] for row in rows} == {UNSUPPRESSED}
    capsys.readouterr()
    assert run("summarise", unsuppressed / "store.sqlite", "--unsuppressed") == 0
    output = capsys.readouterr().out
    tables = len(summarise(open_store(unsuppressed / "store.sqlite"), unsuppressed=True).shown)
    assert output.count(UNSUPPRESSED) == tables + 1


def changes_of(page):
    """The change of each figure on the first page of a profile, in words."""
    return re.findall(r'<span class="since">(.*?)</span>', page)


def test_two_releases_do_not_disclose_one_more_child(tmp_path):
    """The same returns with one child fewer were published before. The change must not be disclosed to a reader of both."""
    police, joint = thinned(Random("few figures 6"), [example(6, 4, kind) for kind in ("police", "joint")])
    fewer = without_last_child([(name, row) for name, rows in joint.items() for row in rows])
    joint_before = {record_type: [row for name, row in fewer if name == record_type] for record_type in joint}
    for name in ("before", "now"):
        (tmp_path / name).mkdir()
    before, now = stored(tmp_path / "before", [police, joint_before]), stored(tmp_path / "now", [police, joint])
    earlier = summarise(before)
    together, protected = summarise_and_tell(now, previous=[earlier.released])
    alone, by_itself = summarise_and_tell(now)
    structure = _release(tmp_path / "now").structure
    compared = {cell: count for cell, count in earlier.figures.items() if cell[0] not in protected.not_compared}
    assert attack(structure, protected.shown, protected.policy, [compared]) == []
    assert attack(structure, by_itself.shown, protected.policy, [earlier.figures])  # --previous exists for this
    hidden = [sum(count is None for count in summary.figures.values()) for summary in (together, alone)]
    assert hidden[0] >= hidden[1]
    write_profile(problem_profile(together, "", as_earlier(earlier)), tmp_path / "profile.html")
    changes = changes_of((tmp_path / "profile.html").read_text(encoding="utf-8"))
    assert len(changes) == len(HEADLINES)
    assert any("not shown" in change for change in changes)
    for change in changes:
        for number in re.findall(r"[\d,]+", change):
            assert not small(protected.policy, int(number.replace(",", "")))


def test_an_earlier_release_is_a_store_or_the_summary_that_was_published(few_figures, tmp_path, capsys):
    store = few_figures
    assert run("summarise", store, "-o", tmp_path / "before.json") == 0
    assert run("summarise", store, "--unsuppressed", "-o", tmp_path / "true.json") == 0
    before, after = tmp_path / "before.json", tmp_path / "after.json"
    assert run("summarise", store, "--previous", store, "-o", after) == 0
    assert after.read_bytes() == before.read_bytes()
    assert run("profile", store, "--previous", before, "-o", tmp_path / "after.html") == 0
    page = (tmp_path / "after.html").read_text(encoding="utf-8")
    rows = next(rows for section, _, rows in written.grids_of_page(page) if section == "change")
    assert all(row[1] == row[2] for row in rows), "every figure is hidden or shown as before"
    assert len(rows) == len(HEADLINES)
    words = {"unchanged since the last release", "change since the last release is not shown"}
    assert set(changes_of(page)) <= words
    capsys.readouterr()
    assert run("summarise", store, "--previous", tmp_path / "true.json", "-o", tmp_path / "no.json") == 2
    assert "not for publication" in capsys.readouterr().err
    broken = ("", "{}", '{"tables": []}', '{"tables": {"a": {}}, "completeness": {}}', "[" * 100_000)
    for place, content in enumerate(broken):
        (tmp_path / f"{place}.json").write_text(content, encoding="utf-8")
        assert run("profile", store, "--previous", tmp_path / f"{place}.json", "-o", tmp_path / "no.html") == 2
        assert "neither a store" in capsys.readouterr().err
    assert not (tmp_path / "no.json").exists()


def test_ethnicity_of_one_small_area_is_not_shown_unless_it_is_asked_for(tmp_path):
    store = collected(tmp_path / "one", SEED, 25, kinds=("joint",))
    policy = Policy("lenient", "Only 1 is hidden", 1)
    hidden, shown = (summarise(open_store(store), policy=policy, small_area_ethnicity=is_allowed) for is_allowed in (False, True))
    for name in ("children-ethnicity", "children-nationality", "suspects-nationality-by-ethnicity"):
        of_origin = [figure for figure in hidden.table(name).figures if figure.key[0] in ("white", "british", "asian", "mixed")]
        assert of_origin
        assert all(figure.count is None for figure in of_origin)
        assert any(figure.count for figure in shown.table(name).figures if figure.key[0] in ("white", "british"))
    by_state = hidden.table("suspects-nationality-by-state")
    assert all(is_unknown(code) for code in by_state.codes[0]), "not even which nationalities there are"
    assert {figure.key[0] for figure in by_state.figures} <= {ALL, KNOWN, UNKNOWN, *by_state.codes[0]}
    assert hidden.without_origin
    assert not shown.without_origin
    assert not summarise(open_store(collected(tmp_path / "police", SEED, 8, kinds=("police",)))).without_origin
    assert is_small("E06000001")
    assert is_small("hsct-belfast")
    assert not is_small("E23000003")


@pytest.mark.parametrize(
    ("children", "suspects", "small"),
    [
        ((60, 0), (0, 60), True),
        ((60, 1), (0, 0), True),
        ((60, 9), (0, 0), True),
        ((60, 10), (0, 0), False),
        ((900, 100), (0, 0), True),
        ((899, 101), (0, 0), False),
        ((0, 60), (60, 60), False),
        ((0, 60), (60, 0), True),
        ((0, 60), (0, 60), False),
        ((0, 0), (0, 0), False),
    ],
)
def test_an_area_is_small_for_children_or_for_suspects(children, suspects, small):
    """The first return is from a local authority, the second from a police force. A few others do not hide whose figures these are."""
    agencies = (Agency("childrens-services", "E06000001", ""), Agency("police", "E23000003", ""))
    entries = [Entry(number, COUNTED, "", agency=agency, answer="cases") for number, agency in enumerate(agencies, 1)]
    held = {(place, name): numbers[place - 1] for name, numbers in (("children", children), ("suspects", suspects)) for place in (1, 2)}
    collection = Collection("", StoreMetadata(entries), lambda number, record_type: [{}] * held.get((number, record_type), 0))
    assert is_of_small_area(collection, 10) == small
    assert not is_small("E92000001")


def test_one_child_of_another_area_does_not_open_the_origin_of_all_others(tmp_path):
    """60 children of one authority are protected, and stay protected with one more from elsewhere."""
    paths = []
    for number, (kind, children) in enumerate((("joint", 60), ("police", 1))):
        paths.append(tmp_path / f"{number}.json")
        write(example_return(children, SEED, kind), paths[-1])
    combine(paths, tmp_path / "store.sqlite")
    assert run("summarise", tmp_path / "store.sqlite", "-o", tmp_path / "tables.json") == 0
    data = json.loads((tmp_path / "tables.json").read_text(encoding="utf-8"))
    origin = [figure for figure in data["tables"]["children-ethnicity"]["figures"] if figure["ethnicity"] in ("white", "asian", "mixed")]
    assert origin
    assert {figure["count_status"] for figure in origin} == {"hidden"}
    assert any("one small area" in words for words in data["protection"])


@pytest.mark.parametrize("name", POLICIES)
def test_policies_are_chosen_by_name(few_figures, tmp_path, name, capsys):
    store = few_figures
    policy = POLICIES[name]
    for seed in range(SEED + 1, SEED + 6):  # where all is rounded, a few collections of very few people are refused (decision 0018)
        status = run("summarise", store, "--policy", name, "-o", tmp_path / "a.json")
        if status == 0 or not policy.controlled:
            break
        assert f"under the policy {name}. Choose another policy" in capsys.readouterr().err
        store = with_few_figures(tmp_path / str(seed), seed, 2, most=600)
    assert status == 0
    data = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert data["policy"]["name"] == name
    for (table, _), count in written.from_json(tmp_path / "a.json").items():
        assert table == AGENCIES or not count or (count > policy.threshold - policy.rounding and count % policy.rounding == 0)
    assert run("summarise", store, "--policy", "none", "-o", tmp_path / "b.json") == 2
    assert name in capsys.readouterr().err
    with pytest.raises(SystemExit):
        run("summarise", "--help")
    assert name in capsys.readouterr().out


def test_a_policy_that_the_tables_cannot_keep_is_refused(tmp_path):
    store = open_store(collected(tmp_path / "a", SEED, 1, kinds=("police",)))
    with pytest.raises(Refusal, match="Zeros cannot be hidden"):
        summarise(store, policy=Policy("zeros", "Zeros are hidden", 5, hides_zero=True))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--unsuppressed", "--policy", "dfe-like"], "Leave out one of the options"),
        (["--unsuppressed", "--audit", "audit.csv"], "Leave out one of the options"),
        (["--unsuppressed", "--by", "area"], "Leave out one of the two"),
        (["--audit", "audit.txt"], "written as .csv"),
        (["--audit", "nowhere/audit.csv"], "no folder"),
        (["--audit", "out.csv"], "must not be the same file"),
    ],
)
def test_what_cannot_be_meant_is_refused(tmp_path, monkeypatch, capsys, options, words):
    monkeypatch.chdir(tmp_path)
    store = collected(tmp_path / "a", SEED, 2)
    assert run("summarise", store, *options, "-o", "out.csv") == 2
    assert words in capsys.readouterr().err
    assert not (tmp_path / "out.csv").exists()


def test_without_the_solver_nothing_is_shown(tmp_path, monkeypatch, capsys):
    store = collected(tmp_path / "a", SEED, 3)
    solver._kit.cache_clear()
    monkeypatch.setitem(sys.modules, "highspy", None)
    assert run("summarise", store, "-o", tmp_path / "no.json") == 2
    assert "pip install 'cse-record[analysis]'" in capsys.readouterr().err
    assert not (tmp_path / "no.json").exists()
    assert run("summarise", store, "--unsuppressed", "-o", tmp_path / "yes.json") == 0
