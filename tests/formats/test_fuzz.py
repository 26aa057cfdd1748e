"""Any bytes give a report or a refusal, never a traceback, and no report can forge a line of its own."""

import io
import zipfile
from random import Random

import pytest

from cse_record.formats import Refusal, write
from cse_record.reports.text import text
from cse_record.synthetic import example_return
from cse_record.validation import validate
from tests.conftest import SEED, bulk

PIECES = [
    b"\x00",
    b"\xff",
    b'"',
    b"{",
    b"}",
    b"[",
    b",",
    b"\n",
    b"\r",
    b"\\ud800",
    b"\\u0000",
    b"null",
    b"1e999",
    b"-0",
    b"NaN",
    b"\xef\xbb\xbf",
    b"'=",
    b":",
]


def mutated(rng: Random, data: bytes) -> bytes:
    """The bytes with a few changes: flipped, cut, doubled, or a piece that readers stumble over put in."""
    changed = bytearray(data)
    for _ in range(rng.randrange(1, 6)):
        at = rng.randrange(len(changed) + 1)
        match rng.randrange(5):
            case 0:
                changed[at : at + 1] = bytes([rng.randrange(256)])
            case 1:
                del changed[at : at + rng.randrange(1, 40)]
            case 2:
                changed[at:at] = changed[at : at + rng.randrange(1, 60)]
            case 3:
                changed[at:at] = rng.choice(PIECES)
            case 4:
                del changed[at + rng.randrange(1, 200) :]
    return bytes(changed)


def mutated_inside(rng: Random, data: bytes) -> bytes:
    """The zip with the bytes of one file in it changed, so that the zip itself is sound."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = rng.choice(sorted(name for name in files if files[name].count(b"\n") > 1))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for each, content in files.items():
            archive.writestr(each, mutated(rng, content) if each == name else content)
    return buffer.getvalue()


@pytest.mark.bulk
@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.zip", "a"])
def test_any_bytes_give_a_report_or_a_refusal(name, tmp_path):
    rng = Random(f"fuzz {SEED} {name}")
    write(example_return(2, SEED), tmp_path / name)
    targets = sorted((tmp_path / name).iterdir()) if name == "a" else [tmp_path / name]
    sound = {path: path.read_bytes() for path in targets}
    outcomes = {"report": 0, "refusal": 0}
    for _ in range(bulk(4000)):
        path = rng.choice(targets)
        mutate = mutated_inside if path.suffix == ".zip" and rng.random() < 0.5 else mutated
        path.write_bytes(mutate(rng, sound[path]))
        try:
            report = validate(tmp_path / name)
        except Refusal:
            outcomes["refusal"] += 1
        else:
            outcomes["report"] += 1
            shown = text(report, limit=0)
            assert all(line.isprintable() for line in shown.split("\n"))
            shown.encode()
        path.write_bytes(sound[path])
    assert min(outcomes.values()) > 0, outcomes
