"""What a learner chooses to let time pass, in words."""

from __future__ import annotations

from tutor.engine.context import PracticeContext
from tutor.engine.state import World
from tutor.engine.world.renewal import can_wait_for
from tutor.i18n import gettext as _
from tutor.i18n import ngettext

HOUR, DAY = 60, 24 * 60
MORROW, DAY_AFTER = 1, 2


def wait_label(context: PracticeContext, world: World) -> str:
    """To which moment the learner can go: that of the next thing under way; "" if none."""
    if not world.waiting:
        return _("Wait for a new code") if can_wait_for(context, world) else ""
    minutes = min(left for _name, left in world.waiting)
    days, hours = round(minutes / DAY), round(minutes / HOUR)
    if days == MORROW and minutes % DAY == 0:
        return _("Go to tomorrow")
    if days == DAY_AFTER:
        return _("Go to the day after tomorrow")
    if days:
        return ngettext("Go {count} day on", "Go {count} days on", days).format(count=days)
    if hours:
        return ngettext("Go {count} hour on", "Go {count} hours on", hours).format(count=hours)
    return ngettext("Go {count} minute on", "Go {count} minutes on", minutes).format(count=minutes)
