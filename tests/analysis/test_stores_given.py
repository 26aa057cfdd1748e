"""A store beside another store, or beside another form of a return that it holds, is refused with what to do, and nothing is lost."""

import json
import shutil
import sqlite3

import pytest

from cse_record.analysis.combined import combine
from cse_record.cli import main
from tests.analysis.test_combine import FIRST, header, written_return

COMMANDS = (["combine", "-o", "new.sqlite"], ["summarise"], ["summarise", "-o", "tables.json"], ["profile", "-o", "profile.html"])
AGAIN = "cse-record combine RETURN… -o store.sqlite"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refusal(command, *paths, capsys):
    """What is said, after which every file is as before."""
    before = {path: path.read_bytes() for path in sorted(path for path in paths[0].parent.iterdir() if path.is_file())}
    capsys.readouterr()
    assert main([*command, *(path.name for path in paths)]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert {path: path.read_bytes() for path in sorted(path for path in paths[0].parent.iterdir() if path.is_file())} == before
    return err


def of_another_version(path):
    if path.suffix == ".json":
        data = json.loads(path.read_text(encoding="utf-8"))
        data["combined"]["standard_version"] = "0.1"
        path.write_text(json.dumps(data), encoding="utf-8")
        return
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE combined_about SET data = json_set(data, '$.standard_version', '0.1')")
    connection.close()


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("other", ["north.json", "north.sqlite"])
@pytest.mark.parametrize("is_other_version", [False, True])
def test_two_stores_are_made_from_all_returns(folder, capsys, command, other, is_other_version):
    first, second = folder / "south.sqlite", folder / other
    combine([written_return(folder, "a.json")], first)
    combine([written_return(folder, "b.json", "police")], second)
    if is_other_version:
        of_another_version(second)
    said = refusal(command, first, second, capsys=capsys)
    assert first.name in said
    assert second.name in said
    assert AGAIN in said
    assert ("different versions" in said) is is_other_version


@pytest.mark.parametrize("command", COMMANDS)
def test_stores_in_a_folder_are_found(folder, capsys, command):
    (folder / "all").mkdir()
    for name in ("a.json", "b.json"):
        combine([written_return(folder, name, "police" if name == "b.json" else "joint")], folder / "all" / f"{name}.sqlite")
    said = refusal([*command, "all"], folder / "a.json", capsys=capsys)
    assert "a.json.sqlite" in said
    assert "b.json.sqlite" in said


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("store", ["store.json", "store.sqlite"])
@pytest.mark.parametrize("form", ["later.json", "later.xlsx", "later.sqlite", "later.zip", "later.jsonl"])
def test_a_return_of_which_the_store_holds_an_earlier_form_is_named_with_it(folder, capsys, command, store, form):
    combine([written_return(folder, "before.json"), written_return(folder, "b.json", "police")], folder / store)
    for change in (header(retain_until="2040-01-01"), header(return_ref="LATER", supersedes=FIRST)):
        later = written_return(folder, form, change=change)
        said = refusal(command, folder / store, later, capsys=capsys)
        assert all(name in said for name in (store, form, "before.json", AGAIN)), said


def test_a_return_that_a_later_one_in_the_store_replaces_is_left_out(folder, capsys):
    earlier = written_return(folder, "earlier.json")
    later = written_return(folder, "later.json", change=header(return_ref="LATER", supersedes=FIRST))
    combine([later], folder / "alone.sqlite")
    combine([earlier, later], folder / "both.sqlite")
    for store in ("alone.sqlite", "both.sqlite"):
        said = refusal(["summarise"], folder / store, earlier, capsys=capsys)
        assert "earlier.json" in said
        assert store in said
        assert "eave it out" in said


def test_every_earlier_form_is_named(folder, capsys):
    agencies = ("joint", "police", "childrens-services")
    returns = [written_return(folder, f"{agency}.json", agency) for agency in agencies]
    combine(returns, folder / "store.sqlite")
    changed = [written_return(folder, f"new-{agency}.json", agency, change=header(retain_until="2040-01-01")) for agency in agencies]
    said = refusal(["summarise"], folder / "store.sqlite", *changed, capsys=capsys)
    assert all(f"{prefix}{agency}.json" in said for agency in agencies for prefix in ("", "new-"))


@pytest.mark.parametrize("command", COMMANDS)
def test_another_return_beside_a_store_is_no_earlier_form(folder, capsys, command):
    combine([written_return(folder, "a.json")], folder / "store.sqlite")
    for path in (
        written_return(folder, "b.json", "police"),
        written_return(folder, "c.json", change=header(agency_name="Another board")),
        written_return(folder, "d.json", change=header(return_ref="ANOTHER")),
    ):
        said = refusal(command, folder / "store.sqlite", path, capsys=capsys)
        assert "not a return" in said
        assert "a.json" not in said


@pytest.mark.parametrize("command", COMMANDS[1:])
def test_a_damaged_store_or_return_hides_no_refusal(folder, capsys, command):
    store = folder / "store.json"
    combine([written_return(folder, "a.json")], store)
    (folder / "b.json").write_text("{", encoding="utf-8")
    assert "not a return" in refusal(command, store, folder / "b.json", capsys=capsys)
    for text in ('{"combined": 3', '{"combined": {"returns": [3]}}', '{"combined": {"returns": [{"agency": ["a"]}]}}'):
        store.write_text(text, encoding="utf-8")
        assert "not a return" in refusal(command, store, folder / "a.json", capsys=capsys)


def test_one_store_given_twice_is_one_store(folder, capsys):
    combine([written_return(folder, "a.json")], folder / "store.sqlite")
    assert main(["summarise", "store.sqlite", "./store.sqlite", "--unsuppressed"]) == 0
    assert "1 return is counted" in capsys.readouterr().out
    shutil.copy("store.sqlite", "copy.sqlite")
    assert AGAIN in refusal(["summarise"], folder / "store.sqlite", folder / "copy.sqlite", capsys=capsys)


def test_a_store_is_not_added_to_in_place(folder, capsys):
    """Somebody who wants to add a return to a store is told what to give, not to choose another place."""
    combine([written_return(folder, "a.json")], folder / "store.sqlite")
    said = refusal(["combine", "-o", "store.sqlite"], folder / "store.sqlite", written_return(folder, "b.json", "police"), capsys=capsys)
    assert "not a return" in said
