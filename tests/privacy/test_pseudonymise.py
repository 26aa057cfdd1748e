"""A pseudonymised return says what it should, and nothing that the original return does not."""

from collections import Counter
from itertools import pairwise
from random import Random

import pytest

import cse_record
from cse_record.analysis.combined import combine
from cse_record.formats import Refusal
from cse_record.privacy import facts
from cse_record.privacy.dates import POLICIES, one_earlier
from cse_record.privacy.identifiers import normalised
from cse_record.privacy.keys import SecretKey, new_key
from cse_record.privacy.pseudonymise import pseudonymise
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import Identifier
from cse_record.synthetic import example_return
from cse_record.validation import validate
from tests.conftest import ROOT, SEED
from tests.privacy.making import KEY, OTHER, pseudonymised, small
from tests.privacy.random_returns import dataset, valid_return


def test_references_still_lead_somewhere_and_no_old_one_is_left(tmp_path, rng):
    tables = valid_return(rng, 8)
    result, _ = pseudonymised(tmp_path, tables)
    for name, record in STANDARD.records.items():
        for column, to in record.parents().items():
            known = {row[STANDARD.records[to].key()] for row in result.get(to, [])}
            assert {row[column] for row in result.get(name, []) if column in row} <= known
        if name != "returns" and (key := record.key()):
            assert not {row[key] for row in tables[name]} & {row[key] for row in result.get(name, [])}


def test_the_same_key_gives_the_same_pseudonyms_and_another_key_gives_others(tmp_path, rng):
    """In every run, for all returns of an agency, and under every policy for dates. Agencies share pseudonyms but not references."""

    def tables(agency, change=None):
        by_type = {name: [] for name in STANDARD.records}
        for name, row in example_return(5, SEED, agency, identifiable=True):
            by_type[name].append(row)
        by_type["returns"][0].update(change or {})
        return by_type

    def pseudonyms(result):
        return {
            value for name in ("children", "suspects") for row in result[name] for column, value in row.items() if "pseudonym" in column
        }

    def refs(result):
        return {row["child_ref"] for row in result["children"]}

    first, _ = pseudonymised(tmp_path, tables("joint"))
    later, _ = pseudonymised(tmp_path, tables("joint", {"return_ref": "SYNTHETIC-JOINT-2"}), dates="year")
    elsewhere, _ = pseudonymised(tmp_path, tables("joint", {"agency_type": "childrens-services"}))
    other, _ = pseudonymised(tmp_path, tables("joint"), key=OTHER)
    assert pseudonyms(first) == pseudonyms(later) == pseudonyms(elsewhere)
    assert len(pseudonyms(first)) > 5
    assert refs(first) == refs(later)
    before, after = (
        pseudonymised(tmp_path, tables("joint", {"agency_area": f"synthetic-harbourside{end}"}))[0] for end in ("-to-2013", "")
    )
    assert refs(before) == refs(after) != refs(first)  # the same agency, whose area was recoded
    assert not refs(first) & refs(elsewhere)
    assert not pseudonyms(first) & pseudonyms(other)
    assert not refs(first) & refs(other)
    again, _ = pseudonymised(tmp_path, tables("joint"))
    assert again == first


def test_combined_returns_of_two_agencies_find_the_same_people(tmp_path):
    """The board, which has no key, learns who may be the same person, and the tier of each match; with another key, nobody matches."""
    for name, key, header in (
        ("one", KEY, {}), ("two", KEY, {"agency_type": "lscb", "return_ref": "R-2"}),
        ("three", OTHER, {"agency_type": "health", "return_ref": "R-3"}),
    ):  # fmt: skip
        tables = {record_type: [] for record_type in STANDARD.records}
        for record_type, row in example_return(6, SEED, "joint", identifiable=True):
            tables[record_type].append(row | {"status": "suspected"} if record_type == "exploitation_periods" else row)
        tables["returns"][0].update(header)
        pseudonymised(tmp_path, tables, key, name=f"{name}.json")

    def matches(*names):
        store = combine([tmp_path / f"{name}.json" for name in names], tmp_path / "store.sqlite")
        return store.counted_as("people", "name").behind(())["children"]

    assert sum(matches("one", "two")["matches"].values()) == 6
    assert matches("one", "two")["people"] == 6
    assert not sum(matches("one", "three")["matches"].values())


def named(**cells):
    return {"given_name": "Ann-Marie", "family_name": "O’Neil", "date_of_birth": "2006-05-10", **cells}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"given_name": "ann marie"}, {"given_name": "ANN-MARIE"}),
        ({"family_name": "O'NEIL"}, {"family_name": "o’neil"}),
        ({"given_name": "José"}, {"given_name": "Jose\u0301"}),
        ({"given_name": "Zoë"}, {"given_name": "ZOE"}),
        ({"family_name": "Strauß"}, {"family_name": "STRAUSS"}),
    ],
)
def test_spellings_of_one_name_agree(first, second, tmp_path):
    results = [pseudonymised(tmp_path, small(children=named(**cells), returns={"form": "identifiable"}))[0] for cells in (first, second)]
    assert results[0]["children"][0]["name_birth_pseudonym"] == results[1]["children"][0]["name_birth_pseudonym"]


@pytest.mark.parametrize(
    "cells",
    [{"given_name": "Anne"}, {"family_name": "Neil"}, {"date_of_birth": "2006-05-11"}, {"given_name": "राम"}, {"given_name": "रीमा"}],
)
def test_another_person_has_another_pseudonym(cells, tmp_path):
    results = [pseudonymised(tmp_path, small(children=named(**changed), returns={"form": "identifiable"}))[0] for changed in ({}, cells)]
    assert results[0]["children"][0]["name_birth_pseudonym"] != results[1]["children"][0]["name_birth_pseudonym"]


def test_vowels_that_are_written_as_marks_tell_names_apart():
    kind = STANDARD.elements["children.given_name"].kind
    assert len({normalised(kind, name) for name in ("राम", "रीमा", "रमा", "रोमा")}) == 4
    assert normalised(kind, "Zoe\u0308") == normalised(kind, "zoe")


def test_numbers_agree_whatever_stands_between_their_digits():
    kind = STANDARD.elements["children.nhs_number"].kind
    assert normalised(kind, "999 000-0018") == normalised(kind, "9990000018")
    for element in STANDARD.elements.values():
        if isinstance(element.kind, Identifier):
            example = element.kind.spelling.examples[0]
            assert normalised(element.kind, f" {example.lower()} ") == normalised(element.kind, example) != ""


@pytest.mark.parametrize(
    "cells",
    [
        {"nhs_number": "0000000000"},
        named(given_name="–"),
        named(given_name="Not known"),
        named(family_name="N/K"),
        named(family_name="XXXX"),
        named(date_of_birth="1900-01-01"),
        named(family_name=None),
    ],
)
def test_placeholders_for_unknown_values_match_nobody(cells, tmp_path):
    """A placeholder is the same for many people, so a pseudonym made from it would match them all."""
    row = pseudonymised(tmp_path, small(children=cells | {"birth_month": None, "birth_month_absent": "absent:withheld"}))[0]["children"][0]
    assert not {"nhs_number_pseudonym", "name_birth_pseudonym"} & set(row)


def test_a_published_example_of_a_pseudonym(monkeypatch):
    """Other software has to get the same result, so the algorithm is fixed. The examples are in docs/privacy/pseudonymisation.md."""
    from cse_record.privacy.identifiers import NOBODY, form, new_ref

    page = (ROOT / "docs/privacy/pseudonymisation.md").read_text(encoding="utf-8")
    secret = "7f3c9a51e2b8064d1fa7c35e908b62d4ec1730a95b4f8e26d0937ac4158be6f2"
    monkeypatch.setattr("cse_record.privacy.keys.PUBLISHED", frozenset())  # an ordinary run refuses such a key
    key, elements = SecretKey(bytes.fromhex(secret)), STANDARD.records["children"].elements
    row = {"given_name": "Ann-Marie", "family_name": "O’Neil", "date_of_birth": "1996-05-10", "nhs_number": "9990000018"}
    expected = [form(key, elements[name], elements, row) for name in ("nhs_number_pseudonym", "name_birth_pseudonym")]
    expected.append(new_ref(key, ("police", "synthetic-police-northshire"), "children", "C-0001"))
    for text in (secret, *expected, ", ".join(sorted(NOBODY))):
        assert text in page


def test_pseudonyms_that_the_source_holds_stay_only_if_made_with_the_same_key(tmp_path):
    kept = f"n1-{KEY.id}-{'0' * 31}1"
    for held, stays in ((kept, True), (f"n1-{OTHER.id}-{'0' * 31}1", False), (kept.replace("n1", "n2"), False)):
        result, outcome = pseudonymised(tmp_path, small(children={"upn_pseudonym": held}))
        assert ("upn_pseudonym" in result["children"][0]) == stays
        assert bool(outcome.left_out["pseudonyms not made with this key"]) != stays


def test_references_that_were_already_pseudonymised_are_kept(tmp_path):
    """A return that is made coarser later must still be linked with earlier ones; references added since are replaced."""
    once, _ = pseudonymised(tmp_path, small())
    again, outcome = pseudonymised(tmp_path, once, dates="year")
    assert outcome.refs == 0
    assert {row["child_ref"] for row in again["children"]} == {row["child_ref"] for row in once["children"]}
    added = once | {"children": [*once["children"], once["children"][0] | {"child_ref": "C-NEW"}]}
    assert pseudonymised(tmp_path, added)[1].refs == 1
    assert pseudonymised(tmp_path, once, key=OTHER)[1].refs > 0


def test_the_result_says_what_it_is(tmp_path):
    conditions = "Not to be passed on."
    result, _ = pseudonymised(tmp_path, small(returns={"handling_conditions": conditions, "form": "identifiable"}))
    header = result["returns"][0]
    assert header["form"] == "pseudonymised"
    assert header["handling_conditions"].startswith(conditions)
    assert KEY.id in header["handling_conditions"]
    assert "still personal data" in header["handling_conditions"]
    again, _ = pseudonymised(tmp_path, {name: result.get(name, []) for name in STANDARD.records}, key=OTHER, dates="year")
    assert again["returns"][0]["handling_conditions"].count("personal data") == 1


def test_no_room_to_say_so_is_refused(tmp_path):
    with pytest.raises(Refusal, match="Shorten it to"):
        pseudonymised(tmp_path, small(returns={"handling_conditions": "x" * 390}))
    assert not (tmp_path / "shared.json").exists()


def test_an_identifier_in_a_text_that_stays_is_refused(tmp_path):
    for text in ("about 999 000 0018 only", "as ANN-MARIE O'Neil asked"):
        tables = small(children=named(nhs_number="9990000018"), returns={"form": "identifiable", "handling_conditions": text})
        with pytest.raises(Refusal, match="handling_conditions repeats") as refused:
            pseudonymised(tmp_path, tables)
        assert "9990000018" not in str(refused.value)
        assert not (tmp_path / "shared.json").exists()


def test_a_return_with_errors_is_refused_unless_they_are_identifiers_to_remove(tmp_path):
    """PRI-001 advises pseudonymising the return, so that must be possible."""
    result, _ = pseudonymised(tmp_path, small(children=named(), returns={"form": "pseudonymised"}))
    assert "given_name" not in result["children"][0]
    (tmp_path / "shared.json").unlink()
    with pytest.raises(Refusal, match="1 error"):
        pseudonymised(tmp_path, small(children={"sex": "unclear"}))
    assert not (tmp_path / "shared.json").exists()


@pytest.mark.parametrize(("digest", "goes_on"), [(None, True), ("right", True), ("0" * 64, False)])
def test_explanations_follow_their_records_and_lapsed_ones_do_not_come_back(digest, goes_on, tmp_path):
    """Without its digest, a lapsed explanation would settle the query again. The old digest would allow values to be guessed."""
    explanation = {"rule_id": "SUS-017", "record_type": "suspects", "record_ref": "S-0001"}
    if digest == "right":
        digest = next(
            finding.digest for finding in validate(dataset(small(suspects={"age": 9})), digests=True).findings if finding.rule == "SUS-017"
        )
    tables = small(
        suspects={"age": 9, "date_of_birth": "2011-01-01"}, explanations=explanation | {"digest": digest, "note": "As told by her aunt."}
    )
    result, outcome = pseudonymised(tmp_path, tables)
    assert outcome.queries == (1 - goes_on, 1 - goes_on)
    kept = result.get("explanations", [])
    assert [row["record_ref"] for row in kept] == [row["suspect_ref"] for row in result["suspects"]][: int(goes_on)]
    assert not any("note" in row for row in kept)
    assert [row.get("digest") for row in kept] == [digest] * goes_on  # age, basis and reason are unchanged


def test_an_explanation_of_every_query_goes_on_for_each_rule_that_it_settles(tmp_path):
    """Otherwise it would settle queries that arise only because the return was changed."""
    explanation = {"rule_id": "*", "record_type": "suspects", "record_ref": "S-0001"}
    tables = small(suspects={"age": 9, "sex": "absent:not-identified"}, explanations=explanation)
    queried = {finding.rule for finding in validate(dataset(tables | {"explanations": []})).findings if finding.severity == "query"}
    result, outcome = pseudonymised(tmp_path, tables)
    assert outcome.queries == (0, 0)
    kept = result["explanations"]
    assert {row["rule_id"] for row in kept} == queried == {"SUS-007", "SUS-017"}
    assert len({row["explanation_ref"] for row in kept}) == len(kept)


def test_a_digest_is_computed_from_the_present_record(tmp_path):
    twice = small(statutory_steps=[{"held_on": "2021-01-09"}] * 2)
    digest = next(finding.digest for finding in validate(dataset(twice), digests=True).findings if finding.rule == "REF-004")
    explanation = {
        "rule_id": "REF-004",
        "record_type": "statutory_steps",
        "record_ref": "C-0001|strategy-discussion|2021-01-09",
        "digest": digest,
    }
    explained = twice | {"explanations": small(explanations=[explanation])["explanations"]}
    result, outcome = pseudonymised(tmp_path, explained, dates="day")
    assert outcome.queries == (0, 0)
    (kept,) = result["explanations"]
    assert kept["digest"] != digest  # the child has another reference
    assert kept["record_ref"].endswith("|strategy-discussion|2021-01-09")
    result, outcome = pseudonymised(
        tmp_path, explained, dates="month"
    )  # then no day is known, so two events on the same day are not queried
    assert outcome.queries == (0, 0)
    assert not result.get("explanations")


def test_two_events_of_one_month_stay_two(tmp_path):
    result, outcome = pseudonymised(tmp_path, small(statutory_steps=[{"held_on": f"2021-01-{day:02d}"} for day in (3, 9, 9, 20)]))
    dates = Counter(row["held_on"] for row in result["statutory_steps"])
    assert sorted(dates.values()) == [1, 1, 2]  # records that were the same before are still the same
    assert {row["held_latest"] for row in result["statutory_steps"]} == {"2021-01-31"}
    assert outcome.moved


def test_the_order_of_rows_tells_nothing(tmp_path):
    tables = {name: [] for name in STANDARD.records}
    for name, row in example_return(12, SEED, "joint", identifiable=True):
        tables[name].append(row)
    result, _ = pseudonymised(tmp_path, tables)
    turned, _ = pseudonymised(tmp_path, {name: rows[::-1] for name, rows in tables.items()})
    for name in ("children", "missing_episodes", "indicators"):
        assert result.get(name) == turned.get(name)
    months = [row["birth_month"] for row in result["children"] if "birth_month" in row]
    source = [row["birth_month"] for row in tables["children"] if "birth_month" in row]
    assert months != source


def test_policies_are_ranges_that_hold_each_other():
    rng = Random(SEED)
    for _ in range(2000):
        on = f"{rng.randrange(1900, 2100)}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}"
        latest = on[:8] + "28" if rng.random() < 0.5 else None
        spans = [(first, last or first) for first, last in (policy.days(on, latest) for policy in POLICIES.values())]
        for (first, last), (wider_first, wider_last) in pairwise(spans):
            assert wider_first <= first <= last <= wider_last
        earlier = one_earlier(on)
        assert earlier is None or earlier < on


def test_different_facts_would_be_detected():
    """The final check before writing detects a fact that has changed."""
    old = {
        "missing_episodes": [{"missing_ref": "M", "child_ref": "C", "last_seen_on": "2011-01-01", "found_on": "2011-01-02"}],
        "exploitation_periods": [{"exploitation_ref": "E", "child_ref": "C", "started_on": "2011-01-05", "ended_on": "2011-02-01"}],
    }
    new = {**old, "missing_episodes": [old["missing_episodes"][0] | {"last_seen_on": "2011-01-10", "found_on": "2011-01-11"}]}
    assert sum(kind.different for kind in facts.compare(old, new)) == 1
    assert sum(kind.different for kind in facts.compare(old, old)) == 0


def test_initials_are_not_looked_for_within_words(tmp_path):
    tables = small(children=named(given_name="A", family_name="B"), returns={"form": "identifiable", "handling_conditions": "Abridged."})
    assert pseudonymised(tmp_path, tables)[0]["returns"][0]["handling_conditions"].startswith("Abridged.")


@pytest.mark.slow
def test_no_file_ends_in_a_traceback_or_half_a_result(tmp_path):
    """Every invalid file of the corpus, and every damaged valid file, gives a result that validates, or a refusal without output."""
    rng, valid_bytes = Random(SEED), (ROOT / "examples/minimal.json").read_bytes()
    paths = sorted(path for folder in (ROOT / "tests/corpus").iterdir() if folder.is_dir() for path in folder.iterdir())
    for number in range(60):
        at = rng.randrange(len(valid_bytes))
        damaged = rng.choice(
            (
                valid_bytes[:at],
                valid_bytes[:at] + rng.randbytes(3) + valid_bytes[at:],
                valid_bytes[:at] + valid_bytes[at + rng.randrange(9) :],
            )
        )
        paths.append(tmp_path / f"damaged-{number}.json")
        paths[-1].write_bytes(damaged)
    refused = 0
    for path in paths:
        target = tmp_path / "shared.json"
        try:
            pseudonymise(path, target, key=KEY)
        except Refusal:
            refused += 1
            assert not target.exists()
        else:
            assert not cse_record.validate(target).by_severity["error"]
            target.unlink()
    assert refused > 60
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.name for path in paths if path.parent == tmp_path)


def test_neither_source_nor_key_is_written_over(tmp_path, monkeypatch):
    key_file, source = tmp_path / "board.key", tmp_path / "source.json"
    new_key(key_file)
    source.write_bytes((ROOT / "examples/minimal.json").read_bytes())
    (tmp_path / "link.json").symlink_to(source)
    before = source.read_bytes(), key_file.read_bytes()
    for target in (source, tmp_path / "link.json", tmp_path / "." / "source.json", key_file):
        with pytest.raises(Refusal):
            pseudonymise(source, target, key_file=key_file)
    assert (source.read_bytes(), key_file.read_bytes()) == before
    folder = tmp_path / "returned"
    cse_record.write(cse_record.read(source), folder)
    with pytest.raises(Refusal, match="TARGET is SOURCE"):
        pseudonymise(folder, folder / "shared.json", key_file=key_file)
    (tmp_path / "kept.json").write_text("kept")
    monkeypatch.setattr("cse_record.formats.json.write", fail)
    with pytest.raises(OSError, match="full"):
        pseudonymise(source, tmp_path / "kept.json", key_file=key_file)
    assert (tmp_path / "kept.json").read_text() == "kept"


def fail(*_):
    raise OSError("the disk is full")


def test_people_who_stand_alone_are_counted(tmp_path):
    """Compared with an independent count by pairs, over the rows as they are read."""
    tables = valid_return(Random(SEED), 12)
    result, outcome = pseudonymised(tmp_path, tables, dates="year")
    for unique in outcome.uniqueness:
        for rows, count in ((tables[unique.record_type], unique.before), (result.get(unique.record_type, []), unique.after)):
            if not unique.elements:
                continue
            columns = [(name, STANDARD.elements[f"{unique.record_type}.{name}"].companions.get("latest")) for name in unique.elements]
            known = [
                tuple((row[name], row.get(latest)) for name, latest in columns)
                for row in rows
                if all(name in row and not str(row[name]).startswith("absent:") for name, _ in columns)
            ]
            assert count == sum(1 for held in known if known.count(held) == 1)
    assert {counted.record_type for counted in outcome.uniqueness} <= {"children", "suspects"}


@pytest.mark.slow
def test_what_each_policy_for_dates_hides_is_reported(tmp_path, capsys):
    """Counted from the output under each policy, row by row, and compared with what is printed."""
    from cse_record.cli import main

    assert main(["example", "--children", "60", "--seed", "3", "-o", str(tmp_path / "return.json")]) == 0
    new_key(tmp_path / "a.key")
    printed, counted = {}, {}
    for policy in ("day", "quarter", "year"):
        target = tmp_path / f"{policy}.json"
        capsys.readouterr()
        assert main(["pseudonymise", f"{tmp_path}/return.json", str(target), "--key-file", f"{tmp_path}/a.key", "--dates", policy]) == 0
        (line,) = [line for line in capsys.readouterr().out.splitlines() if "with a dated absence" in line]
        printed[policy] = int(line.split(" dated absence, ")[1].split(" ")[0])
        tables = {name: [row.values for row in rows] for name, rows in cse_record.read(target).tables.items()}
        first = {}
        for row in tables["missing_episodes"]:
            day = next((row[name] for name in ("last_seen_on", "reported_on") if not row.get(name, "absent").startswith("absent")), None)
            if day and policy != "day":  # a range can begin a few days earlier, so that records stay distinct
                month = int(day[5:7]) + (day[8:] > "20")
                year, month = int(day[:4]) + (month > 12), (month - 1) % 12
                day = (year, month // {"quarter": 3, "year": 12}[policy])
            if day:
                first[row["child_ref"]] = min(day, first.get(row["child_ref"], day))
        known = Counter(
            (row["sex"], row["birth_month"], first[row["child_ref"]])
            for row in tables["children"]
            if row["child_ref"] in first and not any(str(row.get(name, "absent")).startswith("absent") for name in ("sex", "birth_month"))
        )
        counted[policy] = sum(count == 1 for count in known.values())
    assert printed == counted
    assert printed["day"] >= printed["quarter"] >= printed["year"]
