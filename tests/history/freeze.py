"""Freezes returns of the present version of the standard with their verdicts: `python -m tests.history.freeze`.

Run it once, when a version is published. It refuses to overwrite a frozen version: those files are never made again, whatever the
package writes later. There are returns in every format and a filled workbook for each template. Some are clean; the others have
faults of every kind. The cases of the conformance suite are frozen as well, and what the version asks of each element.

The version itself, its catalogue, rules and codelists, is frozen in the package, which compares versions. It prints the digests that
`test_frozen.py` and `test_frozen_definition.py` need; then run `cse-record build`, which publishes the frozen version.
"""

from __future__ import annotations

import csv
import io
import json
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from cse_record._generated import validator
from cse_record.formats import write
from cse_record.history.editions import definition
from cse_record.standard.catalogue import STANDARD
from cse_record.standard.rows import Tables
from cse_record.standard.workbook import VARIANTS
from cse_record.synthetic import example_return
from cse_record.targets.excel import write_template
from tests.history import asked
from tests.history.verdicts import verdict_on
from tests.templates import a_return, with_faults

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FROZEN = ROOT / "src/cse_record/history/frozen"
CHILDREN = 2
PREPARED = 4
"""Prepared rows on each sheet of a workbook, few so that the files stay small."""
SEED = 12


def main() -> None:
    folder = HERE / STANDARD.version
    if folder.exists():
        raise SystemExit(_IS_FROZEN)
    freeze_definition(FROZEN / STANDARD.version)
    with tempfile.TemporaryDirectory() as scratch:
        returns = Path(scratch) / "returns"
        returns.mkdir()
        for name, rows in flat_returns().items():
            _write(rows, returns / name)
        for name in ("clean", "faulty"):
            _as_typed(returns / name, returns / f"{name}-typed")
        for variant in VARIANTS:
            for kind, rows in (("clean", a_return(SEED, variant, CHILDREN)), ("faulty", _faulty(a_return(SEED, variant, CHILDREN)))):
                write_template(STANDARD, variant, returns / f"template-{variant}-{kind}.xlsx", prefill=rows, rows=PREPARED, resume=True)
        verdicts = {path.name: verdict_on(path) for path in sorted(returns.iterdir())}
        for path in returns.glob("*.xlsx"):
            _loosen(path)
        folder.mkdir()
        _pack(returns, folder / "returns.tar.xz")
        _pack(ROOT / "conformance", folder / "conformance.tar.xz")
        asked.write(folder, STANDARD.version)
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(verdict, ensure_ascii=False)}" for name, verdict in verdicts.items())
    (folder / "verdicts.json").write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    for path in sorted(folder.iterdir()):
        print(f"{path.name}: {sha256(path.read_bytes()).hexdigest()}")


_IS_FROZEN = f"version {STANDARD.version} is frozen, and stays as it is"


def freeze_definition(folder: Path) -> None:
    """Writes the present version of the standard, as it is published, into a new folder. Prints its digest."""
    if folder.exists():
        raise SystemExit(_IS_FROZEN)
    for path, content in definition(STANDARD).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    print(f"the definition: {digest(folder)}")


def digest(folder: Path) -> str:
    """The digest of all files of a folder with their paths."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    sums = (f"{sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n" for path in files)
    return sha256("".join(sums).encode()).hexdigest()


def flat_returns() -> dict[str, Tables]:
    """The returns in every format except templates, by file name. A name without an extension is a folder of CSV files."""
    clean, faulty = clean_return(), faulty_return()
    returns = {f"{name}{extension}": rows for name, rows in (("clean", clean), ("faulty", faulty)) for extension in EXTENSIONS}
    returns["nil.json"] = _rows(0, "police")
    returns["explained.json"] = explained(faulty)
    header = clean["returns"][0]
    returns["version-as-typed.zip"] = clean | {"returns": [header | {"standard_version": f" {STANDARD.version} "}]}
    returns["two-headers.json"] = clean | {"returns": [header, header | {"return_ref": "SYNTHETIC-SECOND"}]}
    returns["unknown-names.json"] = clean | {"no_such_type": [{}], "children": [{"no_such_element": "x"}, *clean["children"]]}
    return returns


EXTENSIONS = (".json", ".jsonl", "", ".zip", ".sqlite", ".xlsx")


def clean_return() -> Tables:
    """A return with every record type that a synthetic case has, and a local column."""
    rows = _rows(CHILDREN + 3, "joint")
    rows["children"][0]["local"] = {"Ward": "North"}
    return rows


def faulty_return() -> Tables:
    """A return with faults of every kind."""
    rows = _faulty(clean_return(), 60)
    rows["children"][1]["sex"] = "Mael"
    rows["explanations"] = [
        {"explanation_ref": "X-1", "rule_id": "ZZZ-001", "record_type": "children", "record_ref": "C-1", "reason": "source-confirmed"}
    ]
    return rows


def explained(rows: Tables) -> Tables:
    """The return with explanations of its queries: of one rule with and without the digest, of every rule, and with an outdated digest."""
    reasons = STANDARD.records["explanations"].elements["reason"].kind.spelling.codes or ()
    explanations: list[dict[str, Any]] = []
    for rule, table, ref, digest in _queries(rows):
        number = len(explanations)
        digests = ({"digest": digest}, {}, {}, {"digest": "0" * 64})
        explained_rule = "*" if number % 4 == 2 else rule
        explanations.append(
            {"explanation_ref": f"X-{number + 1}", "rule_id": explained_rule, "record_type": table, "record_ref": ref, "reason": reasons[0]}
            | digests[number % 4]
        )
    return rows | {"explanations": explanations}


def _queries(rows: Tables) -> list[tuple[str, str, str, str]]:
    """The queries about a return, named as in an explanation: rule, record type, record and digest."""
    run = validator.Run(validator.STANDARD)
    run.digests = True
    for name in validator.ORDER:
        run.table(name, run.dictionaries(name, rows.get(name, []) if name != "explanations" else []))
    run.finish()
    queries = []
    for finding in run.findings:
        if finding.severity == "query":
            table = run.tables[finding.table]
            ref = finding.ref if finding.at is None else table.identifier(tuple(map(rows[finding.table][finding.at].get, table.names)))
            queries.append((finding.rule, finding.table, ref, finding.digest))
    return queries


def _rows(children: int, agency: str) -> Tables:
    rows: Tables = {}
    for name, row in example_return(children, SEED, agency):
        rows.setdefault(name, []).append(dict(row))
    return rows


def _faulty(rows: Tables, many: int = 25) -> Tables:
    return with_faults(Random(f"frozen {STANDARD.version}"), rows, many)


def _write(rows: Tables, path: Path) -> None:
    """Writes rows as a file in the format of its extension, or as a folder. JSON is written unchanged, whatever it holds."""
    if path.suffix == ".json":
        path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")
    else:
        write(((name, row) for name in STANDARD.records for row in rows.get(name, ())), path)


def _as_typed(folder: Path, copy: Path) -> None:
    """A folder of CSV files as a person may leave it: labels as headers, semicolons, and a title above."""
    copy.mkdir()
    for path in sorted(folder.glob("*.csv")):
        header, *rows = csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
        elements = STANDARD.records[path.stem].elements
        text = io.StringIO(newline="")
        labels = [elements[name].label if name in elements else name.removeprefix("local:") for name in header]
        csv.writer(text, delimiter=";", lineterminator="\r\n").writerows([[STANDARD.records[path.stem].about.title], labels, *rows])
        (copy / path.name).write_text(text.getvalue(), encoding="utf-8")


def _loosen(path: Path) -> None:
    """Stores the parts of a workbook uncompressed: the archive compresses them together and so stays small."""
    with zipfile.ZipFile(path) as archive:
        parts = {entry: archive.read(entry) for entry in archive.infolist()}
    with zipfile.ZipFile(path, "w") as archive:
        for entry, data in parts.items():
            archive.writestr(zipfile.ZipInfo(entry.filename, entry.date_time), data)


def _pack(folder: Path, target: Path) -> None:
    """A reproducible archive of the files of a folder, with similar files next to each other."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.mtime, entry.uid, entry.gid, entry.uname, entry.gname = 0, 0, 0, "", ""
        return entry

    with tarfile.open(target, "w:xz", preset=9) as archive:
        for path in _files(folder):
            archive.add(path, path.relative_to(folder).as_posix(), filter=plain)


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted((path for path in folder.rglob("*") if path.is_file()), key=lambda path: (path.suffix, path.as_posix()))


if __name__ == "__main__":
    main()
