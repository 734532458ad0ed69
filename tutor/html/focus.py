"""Where the learner should be after a turn: at what changed."""

from __future__ import annotations

from tutor.engine.event import Event
from tutor.engine.view import BrowserView, DeviceView, PageView, PhoneView, View
from tutor.html.names import event_id, page_id, place_id
from tutor.html.reading import Wish
from tutor.practice.controller import elements_in

COACH = "coach"
ERRORS = "te-doen"
"""The ids of the coach and of the summary of what is not right yet."""


def focus_after(act: Event | Wish, before: View, after: View, front: str) -> str:
    """The id of what the focus belongs at, or "" to leave it where it is."""
    if isinstance(act, Wish):
        return _after_wish(act, before, after, front)
    if wrong(after) and (act.verb == "press" or wrong(after) != wrong(before)):
        return ERRORS
    if act.verb in ("hint", "show", "skip", "continue", "epilogue") or after.chapter_done:
        return COACH
    return _moved(before, after, front) or event_id(act)


def _after_wish(wish: Wish, before: View, after: View, front: str) -> str:
    if wish.kind == "front":
        return place_id(front)
    if wish.kind in ("enter", "card"):
        return _moved(before, after, front)
    return COACH if wish.kind == "step_back" else ""


def wrong(view: View) -> tuple[tuple[str, str], ...]:
    """What is not right: the ids of inputs and questions with what is said about them."""
    return tuple((each.id, each.error) for each in elements_in(view) if each.error)


def _moved(before: View, after: View, front: str) -> str:
    """The page that came in front on the device where the learner is, else on another one."""
    devices = sorted(after.devices, key=lambda device: device.place != front)
    for device in devices:
        now = shown(device)
        if now != shown(before.device(device.place)):
            return page_id(device.place, now)
    return ""


def shown(device: DeviceView) -> str:
    """A name of what is in front on a device."""
    if isinstance(device, PhoneView) and device.thread is not None:
        return f"~{device.thread.sender}"
    if isinstance(device, BrowserView) and device.notice:
        return device.notice
    if device.page is not None:
        return _top(device.page).screen
    return device.app if isinstance(device, PhoneView) else ""


def _top(page: PageView) -> PageView:
    return _top(page.dialog) if page.dialog is not None else page
