"""The locked versions in `requirements/`: everything required, each with its digests, and nothing about the machine that wrote them."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
OWN = PROJECT["project"]["name"]
EXTRAS = {"use": ("analysis", "mark"), "docs": ("all",), "dev": ("dev", "all")}
"""By locked file: the extras that it installs."""
ENTRY = re.compile(r"(?P<what>[a-z0-9][a-z0-9.-]*==[^ \n]+(?: ; [^\n\\]+?)?)(?P<sums>(?: \\\n    --hash=sha256:[0-9a-f]{64})+)\n")


def required(extras):
    """The requirements of the package with some of its extras, including extras of extras."""
    requirements = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
    for extra in extras:
        for requirement in map(Requirement, PROJECT["project"]["optional-dependencies"][extra]):
            requirements += required(requirement.extras) if requirement.name == OWN else [requirement]
    return requirements


def locked(name):
    """The versions of each package in a locked file."""
    text = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")
    body = text[text.index("make lock\n") + len("make lock\n") :]
    assert ENTRY.sub("", body) == "", "a line without a digest, or of another kind"
    versions = {}
    for entry in ENTRY.finditer(body):
        requirement = Requirement(entry["what"])
        versions.setdefault(canonicalize_name(requirement.name), []).append(next(iter(requirement.specifier)).version)
    return versions


def build_system():
    lines = (ROOT / "requirements/build.in").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in (*PROJECT["build-system"]["requires"], *(line for line in lines if not line.startswith("#")))]


@pytest.mark.parametrize("name", ["build", *EXTRAS])
def test_what_is_asked_for_is_locked_in_a_version_that_fits(name):
    versions = locked(name)
    for requirement in build_system() if name == "build" else required(EXTRAS[name]):
        locked_versions = versions.get(canonicalize_name(requirement.name))
        assert locked_versions, f"{requirement} is not in requirements/{name}.txt: make lock"
        assert all(requirement.specifier.contains(version) for version in locked_versions), (
            f"{requirement} is not met by {locked_versions}: make lock"
        )


def test_the_files_agree_with_each_other():
    """The versions that are tested are those that are used."""
    tested = locked("dev")
    for name in ("use", "docs"):
        assert locked(name).items() <= tested.items()
    in_both = locked("build").keys() & tested.keys()
    assert {name: locked("build")[name] for name in in_both} == {name: tested[name] for name in in_both}


@pytest.mark.parametrize("name", ["build", *EXTRAS])
def test_nothing_tells_of_the_machine_that_wrote_it(name):
    text = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")
    assert not re.search(r"://|index|trusted|find-links|@|\b(?:/[a-z]+){2,}", text)


def test_make_installs_nothing_else():
    """Everything that make installs is checked by digest, except the package itself, which requires nothing then."""
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    commands = [line for line in lines if "pip install" in line and not line.startswith(("#", "\t@echo"))]
    assert commands == ["PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check"]
    uses = [line for line in lines if "$(PIP)" in line]
    assert all("--require-hashes" in line or "--no-deps --no-build-isolation" in line for line in uses)
    assert len(uses) == 2
