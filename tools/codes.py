"""Write docs/redactie/codes.md: the help pages of all codes of the check, in Dutch.

python tools/codes.py
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "redactie" / "codes.md"


def page() -> str:
    """The page as it is now."""
    from tutor.authoring.help.render import markdown
    from tutor.i18n import use_language

    use_language("nl")
    return "\n".join(markdown()) + "\n"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    PAGE.write_text(page(), encoding="utf-8")
