"""Whoever collects returns is told which links to check: those that join records of one return, and those that contradict each other."""

from cse_record.analysis.combined import combine
from cse_record.reports.links_to_check import links_to_check
from tests.analysis.test_combine import header, written_return

NAME = "n1-k0a1b2c3d-00112233445566778899aabbccddeeff"
ALIKE = {"sex": "female", "birth_month": "1996-05", "name_birth_pseudonym": NAME}


def of_one_name(ref, **differs):
    def change(tables):
        header(return_ref=ref)(tables)
        for row in tables["children"]:
            row.update(ALIKE | differs)
            for column in [name for name in row if name.startswith(("birth_month_", "first_attention_age"))]:
                del row[column]

    return change


def told(paths, folder, threshold):
    return list(links_to_check(combine(paths, folder / "store.sqlite").counted_as("people", threshold)))


def test_records_of_one_return_that_become_one_child_are_named(tmp_path):
    paths = [written_return(tmp_path, "one.json", "police", change=of_one_name("ONE")), written_return(tmp_path, "two.json", seed=3)]
    assert told(paths, tmp_path, "identifier") == []
    (sentence,) = told(paths, tmp_path, "name")
    assert sentence.startswith("4 records of children in one.json are counted as one child")


def test_records_that_contradict_each_other_are_named_with_all_their_returns(tmp_path):
    paths = [
        written_return(tmp_path, "one.json", "police", change=of_one_name("ONE")),
        written_return(tmp_path, "two.json", "childrens-services", change=of_one_name("TWO", sex="male")),
    ]
    (sentence,) = told(paths, tmp_path, "name")
    assert sentence.startswith("8 records of children in one.json, two.json are linked")
