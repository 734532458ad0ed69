"""Check the types of the scripts of the pages and bundle them.

    python tools/page_scripts.py        writes site.js, worker.js and offline.js into tutor/

The bundles are in the repository, so that a server needs no Node.js.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tools.node_packages import CannotInstall, installed, node_and_npm  # noqa: E402

WEB = ROOT / "web"
ALL, STATIC = ROOT / "tutor" / "html" / "assets", ROOT / "tutor" / "site" / "assets"
BUNDLES = (ALL / "site.js", STATIC / "worker.js", STATIC / "offline.js")


def bundle(of_all: Path = ALL, of_static: Path = STATIC) -> None:
    """Write the bundles. Raises CannotInstall, also when the types are wrong."""
    compiler = installed(WEB) / "typescript" / "bin" / "tsc"
    node, _ = node_and_npm()
    for command in ([node, str(compiler)], [node, "build.mjs", str(of_all), str(of_static)]):
        done = subprocess.run(command, cwd=WEB, capture_output=True, text=True, check=False)
        if done.returncode:
            raise CannotInstall((done.stdout + done.stderr).strip())


def main() -> int:
    """Bundle; the exit code is 1 when that cannot be done."""
    try:
        bundle()
    except CannotInstall as error:
        print(error)
        return 1
    print("\n".join(str(file.relative_to(ROOT)) for file in BUNDLES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
