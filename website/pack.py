"""Packs a built site into one zip file, the same bytes each time: python website/pack.py FOLDER FILE.zip"""

import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from cse_record.standard.catalogue import STANDARD


def pack(site: Path, target: Path) -> None:
    """Everything below `site`, in a folder named for the version of the standard."""
    with ZipFile(target, "w") as packed:
        for path in sorted(site.rglob("*")):
            if path.is_file():
                entry = ZipInfo(f"cse-record-{STANDARD.version}/{path.relative_to(site).as_posix()}", (2000, 1, 1, 0, 0, 0))
                entry.external_attr, entry.compress_type = 0o644 << 16, ZIP_DEFLATED
                packed.writestr(entry, path.read_bytes(), compresslevel=9)


if __name__ == "__main__":
    pack(Path(sys.argv[1]), Path(sys.argv[2]))
