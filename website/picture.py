"""Draws docs/images/template.png, the picture of a template on the front page: `make picture`.

A core template is filled with the faulty example, LibreOffice calculates its checks and prints it, and the rows of one sheet are
cut out. The picture is drawn by hand and committed, because fonts differ between machines. Needs LibreOffice and poppler's
pdftoppm.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from cse_record.cli import main

ROOT = Path(__file__).parent.parent
SHEET = "Missing episodes"
CUT = {"-x": 78, "-y": 127, "-W": 1752, "-H": 182}
"""Left edge, top edge, width and height in dots. They hold the rows, and the columns from the next step to the day of
return.
"""
DOTS = 230
"""Dots per inch."""


def draw(target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        book, profile = Path(folder) / "template.xlsx", Path(folder) / "profile"
        sys.path.insert(0, str(ROOT))
        from tests.office.office import PROFILE  # with this profile LibreOffice calculates every formula on opening, as Excel does

        (profile / "user").mkdir(parents=True)
        (profile / "user/registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
        main(["template", "--for", "core", "--resume", str(ROOT / "examples/faulty/return.json"), "--rows", "12", "-o", str(book)])
        office = ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", "pdf", "--outdir", folder, book]
        subprocess.run(office, check=True, capture_output=True)
        text = subprocess.run(["pdftotext", book.with_suffix(".pdf"), "-"], check=True, capture_output=True, text=True).stdout
        page = next(number for number, words in enumerate(text.split("\f"), 1) if words.startswith(SHEET))
        cut = [str(option) for pair in CUT.items() for option in pair]
        which = ["-f", str(page), "-l", str(page), "-r", str(DOTS), "-png", "-singlefile"]
        target.parent.mkdir(exist_ok=True)
        subprocess.run(["pdftoppm", *which, *cut, book.with_suffix(".pdf"), target.with_suffix("")], check=True)


if __name__ == "__main__":
    os.chdir(ROOT)
    draw(ROOT / "docs/images/template.png")
