"""Nothing that names a person, and nothing that people typed about one, is left anywhere in a file of any format.

A sentinel, a text that occurs nowhere else, is put wherever a return can hold one. Then the result is searched: cells as they are read,
names, comments and properties of a workbook, every unpacked part of every archive, and the raw bytes.
"""

import io
import json
import os
import re
import sqlite3
import zipfile
from random import Random

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

import cse_record
from cse_record.cli import main
from cse_record.privacy.keys import new_key
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.kinds import ExactDate, FreeText, Identifier, Key, OutsideRef, ShortText
from cse_record.synthetic import example_return
from tests.conftest import SEED, bulk
from tests.privacy.random_returns import checked, dataset

FORMATS = ("json", "jsonl", "xlsx", "sqlite", "zip", "folder")
STAY = {("returns", name) for name in ("agency_name", "nil_signed_by_role", "systems_searched", "handling_conditions", "sharing_agreement")}
"""Texts of the header about the agency and the terms, as listed in the documentation; independent of the package's list."""


EXAMPLE = "2011-03-04"
"""The day that is in the guidance of every template."""


class SentinelSource:
    """Issues sentinels, each once, and remembers them."""

    def __init__(self, seed):
        self.rng, self.issued = Random(seed), []

    def text(self, upper=False):
        letters = "".join(self.rng.choices("bcdfghjkmpqrtvwxz", k=12))
        self.issued.append("QZ" + letters if not upper else ("QZ" + letters).upper())
        return self.issued[-1]

    def number(self, scheme):
        """A number as its scheme spells it, with digits that do not occur in the rest of the return."""
        digits = "".join(self.rng.choices("123456789", k=11))
        made = {
            "nhs-number": digits[:10], "chi-number": f"3102{digits[:6]}", "hc-number": f"32{digits[:8]}",
            "consistent-identifier": f"QZ{digits}", "upn": f"Z{digits}{self.rng.choice('ABC')}", "pnc-id": f"{digits[:4]}/{digits[:7]}A",
        }[scheme]  # fmt: skip
        self.issued.append(made)
        return made


def with_sentinels(seed):
    """A valid return with a sentinel in every direct identifier, reference, typed text and local column; and the sentinels."""
    tables = {name: [] for name in STANDARD.records}
    rng, sentinels, birthdays = Random(seed), SentinelSource(seed), set()
    for name, row in example_return(4, rng.randrange(10**6), rng.choice(("joint", "police", "childrens-services")), identifiable=True):
        tables[name].append(row)
    renamed = {}
    for name, record in STANDARD.records.items():
        for row in tables[name]:
            if name != "returns" and (key := record.key()) and key in row:
                renamed[name, row[key]] = sentinels.text(upper=True)
                row[key] = renamed[name, row[key]]
    for name, record in STANDARD.records.items():
        for row in tables[name]:
            for column, to in record.parents().items():
                if column in row:
                    row[column] = renamed[to, row[column]]
            put_sentinels_in(row, name, sentinels, birthdays)
            row["local"] = {sentinels.text(): sentinels.text()}
    tables["explanations"] = [
        {
            "explanation_ref": sentinels.text(upper=True), "rule_id": "*", "record_type": name, "reason": "checked-correct",
            "record_ref": "|".join(str(row.get(column, "")) for column in STANDARD.records[name].about.identified_by),
            "note": sentinels.text(), "explained_by_role": sentinels.text(),
        }
        for name in ("children", "statutory_steps", "involvements") for row in tables[name][:1]
    ]  # fmt: skip
    others = {
        value for rows in tables.values() for row in rows for column, value in row.items() if column not in ("date_of_birth", "local")
    }
    # a birthday is searched for unless it is also another day of the return, a bound of a range, or an example of the standard
    birthdays = {day for day in birthdays if day not in others and 2 <= int(day[8:]) <= 20 and day != EXAMPLE}
    return tables, sentinels, birthdays


def put_sentinels_in(row, name, sentinels, birthdays):
    for element in STANDARD.records[name].elements.values():
        kind, column = element.kind, element.name
        if isinstance(kind, Key | OutsideRef) or (name, column) in STAY or name == "local_codes":
            continue
        if column not in row and (element.identifiability == "direct" or not isinstance(kind, ShortText | FreeText)):
            continue  # which identifiers a row may hold depends on how far the person is identified
        if isinstance(kind, Identifier):
            row[column] = sentinels.number(kind.scheme)
        elif element.identifiability == "direct" and isinstance(kind, ExactDate):
            birthdays.add(row[column])
        elif isinstance(kind, ShortText | FreeText):
            row[column] = sentinels.text()


def put_sentinels_in_workbook(path, sentinels):
    """Puts sentinels into comments, properties, defined names, hidden sheets, rows and columns, headers and footers, and author names."""
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        if sheet.max_row > 1:
            sheet.cell(2, 1).comment = Comment(sentinels.text(), sentinels.text())
        sheet.oddHeader.center.text = sentinels.text()
        sheet.oddFooter.left.text = sentinels.text()
    hidden = book.create_sheet(sentinels.text())
    hidden["A1"] = sentinels.text()
    hidden.sheet_state = "veryHidden"
    word = sentinels.text()
    book.defined_names[word] = DefinedName(word, attr_text=f'"{sentinels.text()}"')
    for field in ("creator", "title", "subject", "description", "keywords", "category", "lastModifiedBy"):
        setattr(book.properties, field, sentinels.text())
    book.save(path)


@pytest.mark.slow
@pytest.mark.bulk
@pytest.mark.parametrize("source", FORMATS)
def test_no_sentinel_is_left_in_any_format(source, tmp_path):
    key = tmp_path / "board.key"
    new_key(key)
    for number in range(max(1, bulk(3, soak=5))):
        folder = tmp_path / str(number)
        folder.mkdir()
        tables, sentinels, birthdays = with_sentinels(f"{SEED} {source} {number}")
        report = checked(tables)
        assert not report.by_severity["error"], report.findings[:3]
        path = folder / ("source" if source == "folder" else f"source.{source}")
        cse_record.write(dataset(tables), path)
        if source == "xlsx":
            put_sentinels_in_workbook(path, sentinels)
        if source == "json":  # a note beside the record types, as some systems write it, is not part of a return
            assert sentinels.issued[0] in path.read_text(encoding="utf-8")
        assert len(sentinels.issued) > 60
        for wanted in FORMATS:
            target = folder / ("shared" if wanted == "folder" else f"shared.{wanted}")
            dates = Random(f"{number} {wanted}").choice(("exact", "day", "month", "quarter", "year"))
            assert main(["pseudonymise", str(path), str(target), "--key-file", str(key), "--dates", dates]) == 0
            search(target, [*sentinels.issued, *birthdays] if dates in ("month", "quarter", "year") else sentinels.issued)
            search_cells(target, sentinels.issued, birthdays)
            for name, rows in cse_record.read(target).tables.items():
                direct = {element.name for element in STANDARD.records[name].elements.values() if element.identifiability == "direct"}
                assert not any((direct | {"local"}) & set(filter(row.values.get, row.values)) for row in rows)


@pytest.mark.slow
def test_the_search_finds_what_is_there(tmp_path):
    """The proof above would be worthless if the search missed sentinels that are present."""
    tables, sentinels, _ = with_sentinels(f"{SEED} blind")
    for wanted in FORMATS:
        path = tmp_path / ("source" if wanted == "folder" else f"source.{wanted}")
        cse_record.write(dataset(tables), path)
        with pytest.raises(AssertionError):
            search(path, sentinels.issued)
        with pytest.raises(AssertionError):
            search_cells(path, sentinels.issued, set())
    book = tmp_path / "properties.xlsx"
    made = SentinelSource(1)
    openpyxl.Workbook().save(book)
    put_sentinels_in_workbook(book, made)
    for sentinel in made.issued:
        with pytest.raises(AssertionError):
            search(book, [sentinel])


def search(path, sentinels):
    """The sentinels in the raw bytes of a file and of every part of an archive, in every likely encoding, and in the names of parts."""
    wanted = pattern(sentinels)
    for name, data in parts(path):
        for text in (name, data.decode("utf-8", "replace"), data.decode("utf-16-le", "replace"), data[1:].decode("utf-16-le", "replace")):
            match = wanted.search(text.casefold())
            assert not match, f"{match[0]} in {name}"


def pattern(sentinels):
    """All sentinels as one pattern. Most have the same beginning, which makes the search quick."""
    alike, others = (
        [sentinel[2:] for sentinel in sentinels if sentinel[:2] == "QZ"],
        [sentinel for sentinel in sentinels if sentinel[:2] != "QZ"],
    )
    parts_of = [f"qz(?:{'|'.join(map(str.casefold, alike))})"] * bool(alike) + [re.escape(sentinel.casefold()) for sentinel in others]
    return re.compile("|".join(parts_of))


def parts(path):
    if path.is_dir():
        for inner in sorted(path.rglob("*")):
            yield inner.name, inner.read_bytes()
        return
    data = path.read_bytes()
    yield path.name, data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield "comment", archive.comment
            for entry in archive.infolist():
                yield entry.filename, archive.read(entry) + entry.comment + entry.extra


def search_cells(path, sentinels, birthdays):
    """The sentinels and birthdays in cells as programs read them, without spaces and punctuation."""
    wanted = re.compile("|".join(re.sub("[^0-9a-z]", "", sentinel.casefold()) for sentinel in sentinels))
    for cell in cells(path):
        assert not wanted.search(re.sub("[^0-9a-z]", "", str(cell).casefold())), f"{cell} in {path}"
        assert str(cell) not in birthdays


def cells(path):
    if path.suffix == ".sqlite":
        connection = sqlite3.connect(path)
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            yield name
            for row in connection.execute(f'SELECT * FROM "{name}"'):
                yield from filter(None, row)
        connection.close()
    elif path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path)
        yield from book.defined_names
        yield from (value for _, value in book.properties if value)
        for sheet in book:
            yield sheet.title
            for row in sheet.iter_rows():
                for cell in row:
                    yield cell.comment.text if cell.comment else ""
                    yield "" if cell.value is None else cell.value
    for row in (row.values for rows in cse_record.read(path).tables.values() for row in rows):
        yield from (value for value in row.values() if not isinstance(value, dict))
        yield json.dumps(row.get("local", {}))


def test_what_is_printed_holds_no_sentinel(tmp_path, capsys):
    new_key(tmp_path / "board.key")
    tables, sentinels, birthdays = with_sentinels(f"{SEED} printed")
    cse_record.write(dataset(tables), tmp_path / "source.json")
    assert main(["pseudonymise", f"{tmp_path}/source.json", f"{tmp_path}/shared.json", "--key-file", f"{tmp_path}/board.key"]) == 0
    printed = capsys.readouterr()
    for sentinel in [*sentinels.issued, *birthdays, (tmp_path / "board.key").read_text().split()[1]]:
        assert sentinel not in printed.out + printed.err
    assert "still personal data" in printed.out


@pytest.mark.slow
def test_the_key_is_in_no_file_that_is_sent(tmp_path):
    new_key(tmp_path / "board.key")
    secret = (tmp_path / "board.key").read_text().split()[1]
    os.mkdir(tmp_path / "out")
    for wanted in FORMATS:
        target = tmp_path / "out" / ("shared" if wanted == "folder" else f"shared.{wanted}")
        main(["pseudonymise", "examples/police.json", str(target), "--key-file", f"{tmp_path}/board.key"])
        search(target, [secret, secret[:16]])
