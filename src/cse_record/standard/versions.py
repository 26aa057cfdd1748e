"""The versions of the standard in order. The order is that of the codelist `standard_version`, not of texts: 0.10 comes after 0.9.

Nothing that came after the version stated by a return is required of it. So every record type, element, code and rule has a
`since`. An element, code or rule that a version has retired has `deprecated_in`, the first version that no longer asks for it.
"""

from __future__ import annotations

from cse_record.standard.codelists import CODELISTS, STANDARD_VERSION

VERSIONS: tuple[str, ...] = tuple(code.code for code in CODELISTS["standard_version"].codes)
"""Every version, earliest first. The last is the present one."""
FIRST = VERSIONS[0]

if VERSIONS[-1] != STANDARD_VERSION:
    raise TypeError("the last version of the list is the present one; it can be neither retired nor followed by another")


def is_part_of(since: str, version: str) -> bool:
    """Whether something added in version `since` is part of `version`."""
    return VERSIONS.index(since) <= VERSIONS.index(version)


def is_in_use(since: str, deprecated_in: str, version: str) -> bool:
    """Whether something added in version `since` is part of `version` and is not retired in it. An empty `deprecated_in`: it never is."""
    return is_part_of(since, version) and not (deprecated_in and is_part_of(deprecated_in, version))


def before(version: str) -> str:
    """The version before another. Raises ValueError for the first, which has none before it."""
    if version == FIRST:
        raise ValueError("no version comes before the first")
    return VERSIONS[VERSIONS.index(version) - 1]


def refuse_unknown(where: str, setting: str, version: str) -> None:
    """Raises TypeError if a version, the `setting` of what is said in `where`, is not in the list."""
    if version not in VERSIONS:
        known = f"write one of {', '.join(VERSIONS)}, or add the version to standard/codelists/standard_version.csv"
        raise TypeError(f"{where}: {setting} is {version!r}, which is no version of the standard: {known}")


def refuse_retirement(where: str, deprecated_in: str, since: str) -> None:
    """Raises TypeError if something added in version `since` cannot have been retired in version `deprecated_in`."""
    refuse_unknown(where, "deprecated_in", deprecated_in)
    if is_part_of(deprecated_in, since):
        raise TypeError(f"{where}: deprecated_in is {deprecated_in}, but it came with {since}: write a version after that")


def earliest(*versions: str) -> str:
    """The earliest of several versions. Empty texts are ignored; an empty text if there is no other."""
    return min((version for version in versions if version), key=VERSIONS.index, default="")


def latest(*versions: str) -> str:
    """The latest of several versions. Empty texts are ignored. Raises TypeError for an unknown version."""
    if strangers := [version for version in versions if version and version not in VERSIONS]:
        raise TypeError(f"{strangers[0]!r} is no version of the standard")
    return max((version for version in versions if version), key=VERSIONS.index, default=FIRST)
