"""Workbooks as other programs write their parts: XML of other shapes, document types, macros and links."""

from __future__ import annotations

import re
import zipfile

import pytest

from cse_record.formats import Refusal, read
from tests.corpus_workbooks import repack
from tests.formats.networks import NETWORKS, networks
from tests.workbooks import write


def repacked(path, change):
    """The workbook with some parts replaced by the result of a function; None removes a part."""
    repack(path, change)
    return path


def in_sheets(make):
    return lambda name, data: make(data) if name.startswith("xl/worksheets/sheet") else data


@pytest.mark.parametrize(
    "make",
    [
        lambda data: re.sub(rb"<[^>]*>", lambda tag: tag[0].replace(b'"', b"'"), data),
        lambda data: data.replace(b"<sheetData>", b"<!-- a remark --><sheetData>"),
        lambda data: re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", data).replace(b'xmlns="', b'xmlns:x="'),
        lambda data: data.decode().encode("utf-16").replace("UTF-8".encode("utf-16-le"), "UTF-16".encode("utf-16-le")),
    ],
    ids=["single quotation marks", "a comment", "a prefix", "utf-16"],
)  # fmt: skip
def test_xml_of_another_form_is_read(rows, tmp_path, make):
    path = write(tmp_path / "a.xlsx", rows)
    expected = list(read(path).written())
    dataset = read(repacked(path, in_sheets(make)))
    assert list(dataset.written()) == expected
    assert not dataset.problems


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
def test_a_document_type_is_refused(book, part):
    entity = b'<!DOCTYPE a [<!ENTITY b "c">]>'
    path = repacked(book(networks()), lambda name, data: data.replace(b"?>", b"?>" + entity, 1) if name == part else data)
    with pytest.raises(Refusal, match="document type"):
        read(path)


def test_macros_links_and_extensions(book):
    path = book(networks())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
        archive.writestr("xl/externalLinks/externalLink1.xml", b"<a/>")
    renamed = path.rename(path.with_suffix(".csv"))
    dataset = read(renamed)
    assert [row.values for row in dataset.tables["networks"]] == NETWORKS
    assert f"{renamed} holds macros, which were not read." in dataset.notices
    assert any("links to other files" in notice for notice in dataset.notices)
