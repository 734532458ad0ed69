"""Write the reference page of the format for editors, from the models.

python tools/reference.py
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "redactie" / "naslag.md"


def main() -> int:
    """Write the page."""
    from tutor.authoring.reference import reference

    PAGE.write_text(reference(), encoding="utf-8")
    print(f"Written: {PAGE}")
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
