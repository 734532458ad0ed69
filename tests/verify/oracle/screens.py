"""Made-up screens with their buttons, and the steps that lead along them."""

from __future__ import annotations

from tests.verify.oracle.draft import Draft, Part
from tests.verify.oracle.fields import make_input
from tests.verify.oracle.kinds_of_fields import CHANGING, TICKET, TICKETS
from tests.verify.oracle.messages import INVITED, read_steps

EFFECTS = ("go", "set", "send", "close", "back", "new_tab", "notify", "later", "renew")


def add_route(draft: Draft, count: int) -> None:
    """The screens of the normal route, in their order."""
    for number in range(1, count + 1):
        last = number == count
        name = f"scherm{number}"
        screen: Part = {"title": f"Titel {number}"}
        if draft.web:
            screen["app"] = "Internet"
        if (draft.main == "computer" or draft.web) and (number == 1 or draft.chance(1)):
            screen["url"] = f"https://proef.example/{number}"
        draft.screens[name] = screen
        if number == 1 and not draft.web:
            draft.steps.append({"visit": name} if "url" in screen else {"open_app": "Winkel"})
        elif number > 1 and not last and draft.chance(1):
            screen["dialog"] = "yes"
        if number > 1 and draft.chance(1):
            screen["on_arrival"] = {"set": draft.flag()}
        screen["content"] = _content(draft, name, last)


def _content(draft: Draft, name: str, last: bool) -> list[Part]:
    content: list[Part] = []
    if draft.chance(2):
        look = draft.pick(("text", "heading", "notice", "success", "image"))
        content.append(
            {look: _text(draft)} if look != "image" else {"image": "Huis", "alt": "Huis"}
        )
    elements = []
    for _ in range(draft.pick((0, 1, 1, 2) if not last else (0, 0, 1))):
        if draft.room > 0:
            elements.append(make_input(draft))
    content += [{"text": text} for text in draft.told]
    draft.told.clear()
    content += [element for element, _ in elements]
    if any(element.get("expect") == "$nummer" for element in content) and draft.chance(7):
        content.insert(0, {"text": "Uw nummer is $nummer."})
    goes_itself = not last and bool(elements) and "field" in elements[-1][0] and draft.chance(2)
    if goes_itself:
        elements[-1][0]["then"] = "next"
    draft.steps += [step for _, step in elements if step is not None]
    if draft.chance(4):
        _extra(draft, name, content, last)
    if draft.chance(1):
        content.append({"file": draft.label("file"), "go": draft.pick((name, *draft.screens))})
    if not goes_itself:
        _way_on(draft, content, last)
    return content


def _way_on(draft: Draft, content: list[Part], last: bool) -> None:
    """The button of the normal route; on the last screen only now and then."""
    if last and not draft.chance(3):
        content.append({"text": "Klaar."})
        return
    button: Part = {"button": draft.label("button")}
    if draft.chance(1):
        button["asks"] = "Weet u het zeker?"
    if not last:
        button["go"] = "next"
    if not last and draft.chance(1):
        button["set"] = _ticket(draft)
    elif draft.chance(2) or last:
        button["set"] = draft.flag()
    content.append(button)
    steps: list[Part] = [{"press": button["button"]}]
    if not last and draft.chance(1):
        other = {"button": draft.label("button"), "go": "next"}
        content.append(other)
        steps = [{"choose": [button["button"], other["button"]]}]
    to_send = _to_send(draft)
    if to_send and draft.chance(6):
        button["send"] = draft.pick(to_send)
        if draft.chance(6):
            steps += read_steps(draft, button["send"])
    draft.steps += steps


def _ticket(draft: Draft) -> Part:
    """A number that a button gives out; the screens may show it, and fields ask for it."""
    draft.options[TICKET] = TICKETS
    return {TICKET: draft.pick(TICKETS)}


def _to_send(draft: Draft) -> tuple[str, ...]:
    return tuple(name for name in draft.messages if name != INVITED)


def _text(draft: Draft) -> str:
    names = [*draft.data, *draft.options]
    return f"Dit is ${draft.pick(names)}." if names and draft.chance(7) else "Lees dit."


def _extra(draft: Draft, name: str, content: list[Part], last: bool) -> None:
    """A button or link beside the normal route, with or without a step of its own."""
    effects = [e for e in EFFECTS if _can(draft, e)]
    effect = draft.pick(effects)
    look = draft.pick(("link", "button"))
    button: Part = {look: draft.label(look)}
    _give(draft, button, effect, name)
    if look == "button" and draft.chance(3):
        button["skip_check"] = "yes"
    if "set" not in button and draft.chance(2):
        button["set"] = draft.flag()
    content.append(button)
    if draft.chance(8 if effect == "new_tab" else 3):
        draft.steps.append({"press": button[look], "optional": draft.pick(("yes", "no"))})
        moves = effect in ("go", "new_tab", "back", "close") and not last
        if moves and draft.chance(2):
            draft.steps.append({"leave": draft.pick(tuple(draft.screens)), "with_previous": "yes"})
        elif moves and draft.chance(8):
            back = "tab" if effect == "new_tab" else "reach"
            draft.steps.append({back: name, "with_previous": "yes"})


def _can(draft: Draft, effect: str) -> bool:
    if effect in ("send", "notify"):
        return bool(_to_send(draft))
    if effect == "renew":
        return CHANGING in draft.data
    return effect != "new_tab" or draft.places == ("computer",)


def _give(draft: Draft, button: Part, effect: str, name: str) -> None:
    if effect in ("back", "close"):
        button["go"] = effect
    elif effect == "set" and TICKET in draft.options and draft.chance(3):
        button["set"] = _ticket(draft)
    elif effect == "set":
        button["set"] = draft.flag()
    elif effect in ("send", "notify"):
        button[effect] = draft.pick(_to_send(draft))
    elif effect == "later":
        button["later"] = draft.pick(("3 dagen", "1 uur"))
    elif effect == "renew":
        button["renew"] = CHANGING
    elif effect == "new_tab":
        button["new_tab"] = _page_beside(draft)
    else:
        button["go"] = draft.pick((name, *draft.screens))


def _page_beside(draft: Draft) -> str:
    """A page of explanation, which the lesson lists after its route."""
    draft.beside = True
    return "uitleg"
