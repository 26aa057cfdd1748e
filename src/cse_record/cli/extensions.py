"""Local extensions that are named on the command line, and the command that checks and describes one."""

from __future__ import annotations

from cse_record.cli.terminal import show
from cse_record.formats.places import Refusal

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from cse_record.extension import Extension
    from cse_record.standard.elements import Element


def loaded(folders: Sequence[str]) -> tuple[Extension, ...]:
    """The extensions in these folders. Raises `Refusal` with everything that is wrong with one."""
    if not folders:
        return ()
    from cse_record.extension import ExtensionRefused, load_extensions

    try:
        return load_extensions(folders)
    except ExtensionRefused as refused:
        raise Refusal(str(refused)) from None


def columns(extensions: Sequence[Extension]) -> dict[str, list[tuple[str, str, Element]]]:
    """By record type, the columns that the extensions add to a template: title, header and element of each."""
    by_type: dict[str, list[tuple[str, str, Element]]] = {}
    for declared in extensions:
        for record_type in declared.records:
            own = [(declared.title, declared.header(element.name), element) for element in declared.columns(record_type)]
            by_type.setdefault(record_type, []).extend(own)
    return by_type


def extension(options: argparse.Namespace) -> int:
    """Checks a declaration, prints what it adds, and writes its page if asked. Returns 0. Raises `Refusal` for a faulty one."""
    from pathlib import Path

    from cse_record.extension.page import pages
    from cse_record.standard.voice import how_many

    (declared,) = loaded([options.folder])
    if options.output:
        from cse_record.formats.atomic import replacing
        from cse_record.publish.extension_page import as_html, as_markdown

        ending = Path(options.output).suffix.lower()
        if ending not in (".html", ".md"):
            raise Refusal("The page is HTML, or Markdown: give FILE a name that ends in .html or .md.")
        text = as_html(f"Extension {declared.title}", pages(declared)) if ending == ".html" else as_markdown(pages(declared))
        with replacing(Path(options.output)) as scratch_file:
            scratch_file.write_text(text, encoding="utf-8", newline="")
    parts = [how_many(len(declared.elements), "element"), how_many(len(declared.codelists), "list"), how_many(len(declared.rules), "rule")]
    show(f"{options.folder}: “{declared.title}”, a valid extension of version {declared.standard} of the standard")
    show(f"  by {declared.publisher}: {', '.join(parts)}")
    for record_type, headers in declared.headers.items():
        show(f"  {record_type}: {', '.join(headers)}")
    if options.output:
        show(f"{options.output}: a page about it")
    return 0
