"""The contents of a workbook besides its cells, which are reported without being read."""

from __future__ import annotations

import zipfile

import pytest

from cse_record.formats import Refusal, read
from cse_record.reports.marked.copy import marked_copy
from cse_record.validation import validate
from tests.corpus_workbooks import repack
from tests.formats.networks import NETWORKS, networks, of

SHEET = "xl/worksheets/sheet3.xml"
THREADED = b"""<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">
<threadedComment ref="B6" personId="{1}" id="{2}"><text>a remark</text></threadedComment>
<threadedComment ref="B6" personId="{1}" id="{3}" parentId="{2}"><text>an answer</text></threadedComment></ThreadedComments>"""
TYPE = b"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"


def comments(path):
    return [notice for notice in read(path).notices if "comment" in notice]


def test_a_conversation_is_one_comment(book):
    path = book(lambda maker: maker.data("networks", NETWORKS).write_comment("B6", "[Threaded comment] a remark"))
    link = b'<Relationship Id="rIdT" Type="%s" Target="../threadedComments/threadedComment1.xml"/></Relationships>' % TYPE

    def change(name, data):
        return data.replace(b"</Relationships>", link) if name == "xl/worksheets/_rels/sheet3.xml.rels" else data

    repack(path, change, {"xl/threadedComments/threadedComment1.xml": THREADED})
    (notice,) = comments(path)
    assert ", Networks!B6: the comment on this cell was not read." in notice
    assert of(path) == NETWORKS


def test_what_a_marked_copy_adds_is_not_the_senders(book, tmp_path):
    path = book(lambda maker: maker.data("networks", [*NETWORKS, {"network_ref": "N-1", "setting": "nowhere"}]))
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(marked_copy(path.read_bytes(), validate(path))[0])
    with zipfile.ZipFile(copy) as archive:
        assert any("comments" in name for name in archive.namelist())
    assert not comments(copy)


def test_comments_that_cannot_be_read_are_not_passed_over(book):
    path = book(lambda maker: maker.data("networks", NETWORKS).write_comment("B6", "a remark"))
    repack(path, lambda name, data: data[:-5] if name.startswith("xl/comments") else data)
    with pytest.raises(Refusal, match="is not XML"):
        read(path)


@pytest.mark.parametrize("first", [b"<sheetData/>", b"<sheetData></sheetData>"])
def test_two_sets_of_rows_are_refused(book, first):
    path = book(networks())
    repack(path, lambda name, data: data.replace(b"<sheetData>", first + b"<sheetData>") if name == SHEET else data)
    with pytest.raises(Refusal, match="two sets of rows"):
        read(path)
