"""A return of another version, where returns are validated and combined."""

import json

import pytest

from cse_record.analysis.combined import open_store
from cse_record.cli import main
from cse_record.mapping import upgrade
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.versions import VERSIONS
from cse_record.validation import validate
from tests.history.test_frozen import unpacked
from tests.mapping.earlier_returns import in_memory


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    return unpacked("0.1", "returns", tmp_path_factory.mktemp("returns")) / "clean.json"


@pytest.fixture
def present(tmp_path):
    path = tmp_path / "present.json"
    assert main(["example", "--children", "3", "--agency", "police", "-o", str(path)]) == 0
    return path


def of_version(clean, version, path):
    rows = json.loads(clean.read_text(encoding="utf-8"))
    rows["returns"][0]["standard_version"] = version
    path.write_text(json.dumps(rows), encoding="utf-8")
    return path


def test_validate_says_that_a_later_version_exists_and_changes_no_verdict(clean, capsys):
    assert main(["validate", str(clean)]) == 0
    assert f"Version {STANDARD.version} of the standard exists" in capsys.readouterr().out
    assert validate(upgrade(in_memory({"returns": [{"standard_version": "0.1"}]})).dataset("x")).notices == []


def test_returns_of_both_versions_are_combined(clean, present, tmp_path, capsys):
    store = tmp_path / "store.sqlite"
    assert main(["combine", str(clean), str(present), "-o", str(store)]) == 0
    assert "Upgraded in memory to version 0.2 of the standard: 1 return (1 of version 0.1)." in capsys.readouterr().out
    collection = open_store(store)
    assert sorted(entry.upgraded_from for entry in collection.counted) == ["", "0.1"]


def test_an_earlier_return_is_stored_as_its_upgrade_is(clean, tmp_path, capsys):
    new = tmp_path / "new.json"
    assert main(["upgrade", str(clean), "-o", str(new)]) == 0
    stores = []
    for name, path in (("of-old", clean), ("of-new", new)):
        assert main(["combine", str(path), "-o", str(tmp_path / f"{name}.json")]) == 0
        stores.append(json.loads((tmp_path / f"{name}.json").read_text(encoding="utf-8")))
    assert stores[0]["returns"] == stores[1]["returns"]
    assert stores[0]["returns"][0]["return_interviews"]
    capsys.readouterr()
    assert main(["combine", str(clean), str(new), "-o", str(tmp_path / "both.sqlite")]) == 0
    assert "given twice" in capsys.readouterr().out


@pytest.mark.parametrize("version", ["0.7", "3.0"])
def test_a_later_version_than_that_of_the_package_is_refused_with_that_reason(version, clean, tmp_path, capsys):
    assert version not in VERSIONS
    later = of_version(clean, version, tmp_path / "later.json")
    words = f"later than {STANDARD.version}"
    assert main(["validate", str(later)]) == 1
    assert words in capsys.readouterr().out
    for arguments in (["combine", str(later), "-o", str(tmp_path / "x.sqlite")], ["upgrade", str(later), "-o", str(tmp_path / "x.json")]):
        assert main(arguments) == 2
        printed = capsys.readouterr().err
        assert "nstall a newer package" in printed
