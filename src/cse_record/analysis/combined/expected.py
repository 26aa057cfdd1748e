"""The agencies that were asked, and the outcome for each: cases, nil, not searched, unable to search, or silent (R10)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cse_record.formats.cleaning import code_for_text
from cse_record.formats.places import Refusal
from cse_record.standard.codelists import code_today

COLUMNS = ("agency_type", "agency_area", "agency_name")
MOST_BYTES = 5_000_000


def lists_agencies(text: str) -> bool:
    """Whether a text is a list of agencies that were asked. Its header has only columns of `COLUMNS`, and at least the first two."""
    heads = {cell.strip('" ').lower() for cell in text.lstrip().split("\n", 1)[0].strip().split(",")}
    return set(COLUMNS[:2]) <= heads <= set(COLUMNS)


@dataclass(frozen=True, order=True)
class Agency:
    """An agency: type and area are codes of the standard; the name distinguishes agencies of the same type and area.

    The area is converted to today's code of the place, so an agency stays the same when its area is recoded.
    """

    type: str
    area: str
    name: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "area", code_today("area", self.area))  # the only way to set a field of a frozen class

    @property
    def folded(self) -> Agency:
        """The same agency, however its name is capitalised and spaced."""
        return Agency(self.type, self.area, " ".join(self.name.split()).casefold())


def read_expected(path: str | Path) -> list[Agency]:
    """Reads a CSV file with the columns agency_type, agency_area and optionally agency_name, named as in the header of a return.

    Type and area may be codes, or any names that a return may give. Raises `Refusal` for a file that is not such a list, naming the line
    and what it should hold.
    """
    path = Path(path)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refusal(f"{path} is too large for a list of agencies.")
        text = path.read_text(encoding="utf-8-sig")
        rows = list(csv.reader(text.splitlines(), strict=True))
    except UnicodeDecodeError:
        raise Refusal(f"{path} is not text in UTF-8. Give the list of agencies as a CSV file in UTF-8.") from None
    except csv.Error as error:
        raise Refusal(f"{path} is not a CSV file: {error}.") from None
    heads = [cell.strip() for cell in rows[0]] if rows else []
    if not set(COLUMNS[:2]) <= set(heads) or len(set(heads)) < len(heads):
        raise Refusal(f"{path}, line 1: a list of agencies has the columns {', '.join(COLUMNS)}. The last is optional.")
    first_lines: dict[Agency, tuple[int, Agency]] = {}
    for line, row in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in row):
            continue
        cells = dict(zip(heads, (cell.strip() for cell in row), strict=False))
        for name in COLUMNS[:2]:
            cells[name], fault = code_for_text("returns", name, cells.get(name, ""))
            if fault:
                raise Refusal(f"{path}, line {line}, {name}: {fault}")
        agency = Agency(*(cells.get(name, "") for name in COLUMNS))
        if agency.folded in first_lines:
            raise Refusal(f"{path}, line {line}: this agency is already on line {first_lines[agency.folded][0]}.")
        first_lines[agency.folded] = line, agency
    if not first_lines:
        raise Refusal(f"{path} lists no agencies.")
    return [agency for _, agency in first_lines.values()]


def is_meant(agency: Agency, answered: Agency) -> bool:
    """Whether the agency that was asked is the one that answered: the same type and area, and the same name if the list gives one."""
    if (agency.type, agency.area) != (answered.type, answered.area):
        return False
    return not agency.name or agency.folded == answered.folded


def silent(expected: Sequence[Agency], answered: Iterable[Agency]) -> list[Agency]:
    """The agencies that were asked and did not answer.

    A joint answer of children's services and board counts for either body of the same area that was asked and sent none itself.
    """
    answers = list(answered)
    joint = {agency.area for agency in answers if agency.type == "joint-childrens-services-lscb"}
    return [
        agency
        for agency in expected
        if not any(is_meant(agency, answering) for answering in answers)
        and not (agency.type in ("childrens-services", "lscb") and agency.area in joint)
    ]


def unexpected(expected: Sequence[Agency], answered: Iterable[Agency]) -> list[Agency]:
    """The agencies that answered without being asked, except for joint answers of bodies that were asked."""
    joint_bodies = {agency.area for agency in expected if agency.type in ("childrens-services", "lscb")}
    return [
        answering
        for answering in answered
        if not any(is_meant(agency, answering) for agency in expected)
        and not (answering.type == "joint-childrens-services-lscb" and answering.area in joint_bodies)
    ]
