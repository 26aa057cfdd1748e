"""The catalogue, rules and codelists of a published version are kept in the package, and are never made again."""

import json

import pytest

from cse_record.history import edition, frozen_versions
from cse_record.history.editions import definition, history_files
from cse_record.standard.catalogue import STANDARD
from tests.history.freeze import FROZEN, digest, freeze_definition

DIGESTS = {"0.1": "3a49fff9cfc3d3e69b9a6992997b1b73f890945365039620f964e22e131c8f3b"}
"""The digest of the folder of each version, as `python -m tests.history.freeze` printed it. A change here means that a promise was broken.
"""


def test_no_frozen_version_has_changed():
    assert {path.name: digest(path) for path in FROZEN.iterdir()} == DIGESTS, "a frozen version is never changed: restore its files"
    assert frozen_versions() == list(DIGESTS)


@pytest.mark.parametrize("version", DIGESTS)
def test_a_frozen_version_is_whole_and_published(version):
    frozen = edition(version)
    assert frozen.catalogue["version"] == frozen.rules["version"] == version
    assert frozen.versions[-1] == version
    files = {file.path: file for file in history_files() if file.path.startswith(f"schema/history/{version}/")}
    lists = [codelist["name"] for codelist in frozen.catalogue["codelists"]]
    expected = [
        "catalogue.json",
        "rules.json",
        *(f"codelists/{name}.csv" for name in (*lists, "successions", "lists", "hierarchies", "groups")),
    ]
    assert {f"schema/history/{version}/{path}" for path in expected} <= set(files)
    for path, file in files.items():
        assert (FROZEN / path.removeprefix("schema/history/")).read_bytes() == file.content
        assert file.title
        assert not file.is_committed


def test_the_present_version_is_frozen_as_it_is_published(tmp_path, capsys):
    freeze_definition(tmp_path / "new")
    written = {path.relative_to(tmp_path / "new").as_posix(): path.read_bytes() for path in (tmp_path / "new").rglob("*") if path.is_file()}
    assert written == definition(STANDARD)
    assert json.loads(written["rules.json"])["version"] == STANDARD.version
    assert digest(tmp_path / "new") in capsys.readouterr().out
    with pytest.raises(SystemExit, match="is frozen"):
        freeze_definition(tmp_path / "new")
    (tmp_path / "new/rules.json").write_bytes(written["rules.json"] + b" ")
    first = digest(tmp_path / "new")
    (tmp_path / "new/rules.json").rename(tmp_path / "new/other.json")
    assert len({first, digest(tmp_path / "new")}) == 2
