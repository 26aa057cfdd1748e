"""The languages of the standard: what they have labels for, and where these come from."""

from __future__ import annotations

from collections import Counter

from cse_record.publish.reference.markdown import Writer
from cse_record.standard.codelists import read_rows
from cse_record.standard.labels import FOLDER, STATUSES, shipped
from cse_record.targets.prose import parts as p

GUIDE = "guides/translator.md"


def languages() -> Writer:
    """The page: each language with its labels by status, then every source."""
    page = Writer(p.LANGUAGES)
    page.write('<p class="above" markdown="1">[Reference](index.md)</p>')
    page.head(1, "Languages")
    page.write(
        "Everything is declared in English. Templates, reports of the validator and these pages also show what has been"
        " translated. The rest stays in English. How to use this, and how to translate more, is in"
        f" [the guide for translators](../{GUIDE})."
    )
    for code, language in shipped().items():
        by_status = Counter(label.status for label in language.labels.values())
        page.head(2, f"{language.name_in_english} ({code})", code)
        counted = [f"{by_status[status]:,} {status}" for status in STATUSES if by_status[status]]
        page.write(f"{len(language.labels):,} labels: {', '.join(counted)}.")
        used = Counter(label.source for label in language.labels.values())
        rows = [
            (row["title"], row["publisher"], row["version"], str(used[row["source"]]), row["address"], row["licence"], row["notes"])
            for row in read_rows(FOLDER / "_sources.csv")
            if used[row["source"]]
        ]
        page.table(("Source", "Publisher", "Version", "Labels", "Address", "Licence", "What was taken, and how"), rows)
    return page
