"""The command about versions of the standard: `diff`."""

from __future__ import annotations

from pathlib import Path

from cse_record.formats.places import Refusal

TYPE_CHECKING = False  # importing typing would take as long as everything else here
if TYPE_CHECKING:
    import argparse


def diff(options: argparse.Namespace) -> int:
    """Prints or writes what changed between two versions. Returns 0.

    Raises `Refusal` if there is no such version, or if the later one is given first.
    """
    from cse_record.formats.atomic import replacing
    from cse_record.history import UnknownVersion, differences, edition
    from cse_record.reports import difference

    try:
        then, now = edition(options.earlier), edition(options.later)
    except UnknownVersion as error:
        raise Refusal(str(error)) from None
    if then.version not in now.versions:
        raise Refusal(f"Version {then.version} came after {now.version}. Give the earlier version first.")
    write = {"text": difference.change_text, "json": difference.change_json, "html": difference.change_page}[options.format]
    written = write(then, now, differences(then, now))
    if options.output:
        with replacing(Path(options.output)) as scratch_file:
            scratch_file.write_text(written, encoding="utf-8", newline="")
    else:
        print(written, end="")
    return 0
