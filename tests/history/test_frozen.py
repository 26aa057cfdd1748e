"""Returns that were frozen when their version was published still have their verdicts."""

import json
import tarfile
from hashlib import sha256
from pathlib import Path

import pytest

from cse_record._generated import validator
from tests.history.verdicts import verdict_on

HERE = Path(__file__).parent
DIGESTS = {
    "0.1": {
        "asked.json": "ba454a629cec8205a41a79da17ffab2675c56f049973a1a36b2996a460f66337",
        "conformance.tar.xz": "f3b0cfab5360bc50428825a1af76b3bfe58e649afbf737d7cb984591e43d85a2",
        "returns.tar.xz": "25ecb0bcb98f710c77509e79b96ed9a31ab6068d7d9b7b0c017c5400c331e685",
        "verdicts.json": "7be21bc4b72e5558ce2a2292d1b57feea4fdb8592f4f5db594db932e35f28679",
    },
}
"""The digests of the files of each version, which are never made again. A change here means that a promise was broken, or that a
rule gave findings that it does not state. In the latter case the changelog names it, and only the verdict is corrected by hand.
"""


@pytest.fixture(scope="session", params=DIGESTS)
def version(request):
    return request.param


@pytest.fixture(scope="session")
def returns(version, tmp_path_factory):
    return unpacked(version, "returns", tmp_path_factory.mktemp("returns"))


def unpacked(version, name, folder):
    """The files of an archive of a frozen version, unpacked below a folder."""
    with tarfile.open(HERE / version / f"{name}.tar.xz") as archive:
        archive.extractall(folder, filter="data")
    return folder


def frozen_verdicts(version):
    return json.loads((HERE / version / "verdicts.json").read_text(encoding="utf-8"))


def test_every_version_is_frozen(version):
    assert {path.name for path in HERE.iterdir() if (path / "verdicts.json").exists()} == set(DIGESTS)
    assert set(DIGESTS) <= {code for code, *_ in validator.parts(validator.WORDS["standard_version"])}


def test_no_frozen_file_has_changed(version):
    assert {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted((HERE / version).iterdir())} == DIGESTS[version]


@pytest.mark.slow
def test_each_frozen_return_has_its_frozen_verdict(version, returns):
    frozen = frozen_verdicts(version)
    assert {path.name for path in returns.iterdir()} == set(frozen)
    for name, expected in frozen.items():
        assert verdict_on(returns / name) == expected, name


@pytest.mark.slow
def test_each_frozen_case_of_the_conformance_suite_finds_what_it_found(version, tmp_path):
    folder = unpacked(version, "conformance", tmp_path)
    base = json.loads((folder / "base.json").read_text(encoding="utf-8"))
    count = 0
    for path in sorted((folder / "cases").iterdir()):
        for case in json.loads(path.read_text(encoding="utf-8"))["cases"]:
            run = validator.validate(base | case["return"])
            assert sorted([finding.rule, validator.pointer(finding)] for finding in run.findings) == case["expected"], case["id"]
            count += 1
    assert count > 5000
