"""Crosswalks compared with hand-written cases and a frozen digest, and the refusal that matters most."""

import hashlib

import pytest

from cse_record.standard.catalogue import STANDARD
from cse_record.standard.codelists import CODELISTS, FOLDER
from cse_record.standard.crosswalks import SEEN_BY_OTHERS, Conversion, CrosswalkRefused, crossings, crosswalk, label, schemes

LISTS = [name for name in CODELISTS if crossings(name)]

BY_HAND = [
    # list, our code, scheme, their code, relation from our point of view
    ("ethnicity", "white-british", "police-sde-18+1", "W1", "exact"),
    ("ethnicity", "white-irish", "nhs-england-ethnic-category", "B", "exact"),
    ("ethnicity", "white-gypsy-or-irish-traveller", "nhs-wales-ethnic-category", "B", "exact"),
    ("ethnicity", "white-gypsy-or-irish-traveller", "police-sde-18+1", "W3", "exact"),
    ("ethnicity", "white-gypsy-or-irish-traveller", "police-sde-16+1", "W9", "broader"),
    ("ethnicity", "white-roma", "police-sde-18+1", "W9", "broader"),
    ("ethnicity", "asian-pakistani", "police-sde-18+1", "A2", "exact"),
    ("ethnicity", "asian-pakistani", "dfe-ethnicity", "APKN", "exact"),
    ("ethnicity", "asian-chinese", "police-sde-16+1", "O1", "exact"),
    ("ethnicity", "asian-chinese", "police-sde-18+1", "A4", "exact"),
    ("ethnicity", "asian-chinese", "dfe-ethnicity", "CHNE", "exact"),
    ("ethnicity", "other-arab", "dfe-ethnicity", "OOTH", "broader"),
    ("ethnicity", "other-arab", "nhs-wales-ethnic-category", "T", "exact"),
    ("ethnicity", "black-african", "census-2021-england-wales", "6", "exact"),
    ("nationality", "PAK", "iso-3166-1-alpha-2", "PK", "exact"),
    ("absent_reason", "absent:declined", "dfe-ethnicity", "REFU", "exact"),
    ("absent_reason", "absent:declined", "fhir-data-absent-reason", "asked-declined", "exact"),
    ("absent_reason", "absent:not-asked", "hl7-nullflavor", "NASK", "exact"),
    ("legal_status", "interim-care-order", "ssda903-legal-status", "C1", "exact"),
    ("living_setting", "care-secure-home", "ssda903-placement", "K1", "exact"),
    ("referral_source", "police", "cin-referral-source", "6", "broader"),
]


@pytest.mark.parametrize(("codelist", "ours", "scheme", "theirs", "relation"), BY_HAND)
def test_stated_by_hand(codelist, ours, scheme, theirs, relation):
    result = crosswalk(codelist, ours, target=scheme)
    assert theirs in result.codes
    if relation == "exact":
        assert result.relations[result.codes.index(theirs)] == "exact"
    else:
        assert result.is_lossy
    assert ours in crosswalk(codelist, theirs, source=scheme).codes


def test_a_bare_letter_means_different_things_in_england_and_wales():
    england = crosswalk("ethnicity", "B", source="nhs-england-ethnic-category")
    wales = crosswalk("ethnicity", "B", source="nhs-wales-ethnic-category")
    assert england.codes == ("white-irish",)
    assert wales.codes == ("white-gypsy-or-irish-traveller",)


def test_a_code_that_says_why_there_is_no_answer_gives_reasons_for_absence():
    result = crosswalk("ethnicity", "NS", source="police-sde-18+1")
    assert "absent:declined" in result.codes
    assert result.is_lossy
    assert crosswalk("ethnicity", "NOBT", source="dfe-ethnicity", target="nhs-england-ethnic-category").codes


def test_a_code_that_covers_several_groups_gives_them_all_and_says_so():
    result = crosswalk("ethnicity", "W9", source="police-sde-16+1")
    assert {"white-other", "white-roma", "white-gypsy-or-irish-traveller"} == set(result.codes)
    assert result.is_lossy


def test_between_two_schemes_nothing_is_hidden():
    result = crosswalk("ethnicity", "W9", source="police-sde-18+1", target="nhs-england-ethnic-category")
    assert result.codes == ("C",)
    assert result.is_lossy
    assert not crosswalk("ethnicity", "A2", source="police-sde-18+1", target="dfe-ethnicity").is_lossy


@pytest.mark.parametrize("seen", SEEN_BY_OTHERS)
def test_what_others_saw_never_becomes_self_defined(seen):
    code = CODELISTS[seen].codes[0].code
    for scheme in ("ethnicity", *schemes("ethnicity")):
        if scheme not in schemes(seen):
            with pytest.raises(CrosswalkRefused, match="never converted"):
                crosswalk(seen, code, target=scheme)
    for scheme in (seen, *schemes(seen)):
        with pytest.raises(CrosswalkRefused, match="never converted"):
            crosswalk("ethnicity", "4", source=scheme)
        with pytest.raises(CrosswalkRefused, match="never converted"):
            crosswalk("ethnicity", "white-british", target=scheme)


def test_no_scheme_joins_what_was_seen_with_what_was_said():
    for seen in SEEN_BY_OTHERS:
        assert not set(schemes(seen)) & set(schemes("ethnicity"))


@pytest.mark.parametrize("codelist", LISTS)
def test_crosswalk_is_valid(codelist):
    known = CODELISTS[codelist].by_code | CODELISTS["absent_reason"].by_code
    for crossing in crossings(codelist):
        assert crossing.code in known
        assert crossing.scheme in CODELISTS["classification_scheme"].by_code
        assert crossing.relation in ("exact", "broader", "narrower", "lossy")
        assert crossing.scheme_code
    pairs = [(c.code, c.scheme, c.scheme_code) for c in crossings(codelist)]
    assert len(set(pairs)) == len(pairs)


@pytest.mark.parametrize("codelist", LISTS)
def test_there_and_back_contains_the_code(codelist):
    for crossing in crossings(codelist):
        forward = crosswalk(codelist, crossing.code, target=crossing.scheme)
        for theirs in forward.codes:
            back = crosswalk(codelist, theirs, source=crossing.scheme)
            assert crossing.code in back.codes
            if not forward.is_lossy and not back.is_lossy:
                assert back.codes == (crossing.code,)


def test_every_group_has_a_code_in_every_scheme_of_ethnicity():
    for scheme in schemes("ethnicity"):
        for code in CODELISTS["ethnicity"].codes:
            assert isinstance(crosswalk("ethnicity", code.code, target=scheme), Conversion)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"codelist": "etnicity", "code": "A"}, "no list"),
        ({"codelist": "ethnicity", "code": "A", "source": "nhs"}, "Schemes:"),
        ({"codelist": "ethnicity", "code": "Q7", "source": "police-sde-18+1"}, "Codes: "),
        ({"codelist": "ethnicity", "code": "Q7", "target": "police-sde-18+1"}, "not a code"),
        ({"codelist": "missing_category", "code": "local-class", "target": "ssda903-missing"}, "has no code"),
    ],
)
def test_what_cannot_be_converted_is_refused_in_words(arguments, words):
    with pytest.raises(CrosswalkRefused, match=words):
        crosswalk(**arguments)


def test_labels_of_both_sides():
    assert label("ethnicity", "", "white-roma") == CODELISTS["ethnicity"].label_of("white-roma")
    assert label("ethnicity", "dfe-ethnicity", "WROM") == "Gypsy/Roma"


FROZEN = "ddeea78ca889c65a60d313b7981ccfd953df7b5943279c60ec3ed4eaadcfc10f"


def test_crosswalks_are_those_that_were_compared_with_their_sources():
    """The tables were compared cell by cell with published lists once. After a change they must be compared again."""
    digest = hashlib.sha256()
    for name in sorted(LISTS):
        digest.update((FOLDER / "crosswalks" / f"{name}.csv").read_bytes())
    assert digest.hexdigest() == FROZEN, f"compare the changed crosswalk with its source, then freeze {digest.hexdigest()}"


def test_schemes_state_their_version():
    for scheme in CODELISTS["classification_scheme"].codes:
        assert scheme.label
        assert scheme.source


def test_catalogue_holds_all_crosswalks():
    assert set(LISTS) <= set(STANDARD.codelists)
