"""Adds the names of countries and months to the labels of every language, from the Unicode CLDR as the library Babel holds it.

Run as `make countries`. Babel is needed for this alone, since the names are kept with the other labels. A name is taken only where nothing
is to be decided: the code is in use and stands for one territory, and the English name of the territory is the label of the code.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from cse_record.standard import spoken
from cse_record.standard.codelists import CODELISTS
from cse_record.standard.kinds import MONTHS
from cse_record.standard.labels import COLUMNS, Label, language, languages
from cse_record.standard.labels.paths import path_of_month

COUNTRIES, SOURCE, STATUS = "country_of_birth", "cldr", "reviewed"
WIDER = ("SHN",)
"""Codes for more than the territory of the same name: Saint Helena with Ascension and Tristan da Cunha."""
FOLDER = Path(__file__).parent.parent / "src/cse_record/standard/labels"


def with_countries(code: str) -> str:
    """The labels of a language as CSV, with the names of countries and months as they are now."""
    own = [label for label in language(code).labels.values() if label.source != SOURCE]
    taken = {label.path for label in own}
    found = [label for label in (*countries(code), *months(code)) if label.path not in taken]
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((label.path, label.english, label.text, label.source, label.status) for label in sorted([*own, *found], key=_by_path))
    return table.getvalue()


def countries(code: str) -> Iterator[Label]:
    """The names of countries in a language."""
    from babel import Locale
    from babel.core import get_global

    english, names, aliases = Locale("en").territories, Locale(code).territories, get_global("territory_aliases")
    for country in CODELISTS[COUNTRIES].codes:
        territories = aliases.get(country.code, [])
        if country.status != "active" or country.code in WIDER or len(territories) != 1:
            continue
        name = names.get(territories[0], "")
        if name and _evened_out(english[territories[0]]) == _evened_out(country.label):
            path = spoken.path_of_code(COUNTRIES, country.code, spoken.LABEL)
            yield Label(path, country.label, name, SOURCE, STATUS)


def months(code: str) -> Iterator[Label]:
    """The short names of the months in a language."""
    from babel import Locale

    english, names = (Locale(of_language).months["format"]["abbreviated"] for of_language in ("en", code))
    for number, name in enumerate(MONTHS, 1):
        if english[number] == name:
            yield Label(path_of_month(number), name, names[number], SOURCE, STATUS)


def _evened_out(name: str) -> str:
    """A name without differences of spelling alone."""
    plain = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return plain.casefold().replace("&", "and").replace("st. ", "saint ").replace("’", "'")


def _by_path(label: Label) -> str:
    return label.path


if __name__ == "__main__":
    for code in languages():
        (FOLDER / f"{code}.csv").write_text(with_countries(code), encoding="utf-8", newline="")
