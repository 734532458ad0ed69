"""Made-up messages: what they say, how they come, and what can be done with them."""

from __future__ import annotations

from tests.verify.oracle.draft import Draft, Part

INVITED = "uitnodiging"
"""The message that leads to the website on a phone."""
APPS = {"sms": "Berichten", "mail": "E-mail", "chat": "WhatsApp", "call": "Telefoon"}


def add_messages(draft: Draft) -> None:
    """One or two messages; the first mostly brings a code."""
    for number in range(1, draft.pick((1, 1, 1, 2)) + 1):
        phone = "phone" in draft.places
        via = draft.pick(("sms", "mail", "push", "chat", "call")) if phone else "mail"
        message: Part = {"from": draft.pick(("Winkel", f"Bank {number}")), "via": via}
        if via == "mail":
            _add_to_mail(draft, message)
        if number == 1 and draft.chance(7):
            draft.data["code"] = {"make": "code", "length": 6}
            message["text"] = "Uw code is $code."
            if draft.chance(2):
                message["text"] = "Goedendag. Wij sturen u hierbij graag de code. Die is $code."
        else:
            message["text"] = "Er is nieuws."
        if draft.chance(2):
            message["after"] = "1 dag"
        if draft.chance(1):
            # Together with a time it comes unasked.
            message["at_start"] = "yes"
        if via != "push" and draft.chance(3):
            message["acts"] = draft.pick((["delete"], ["block"], ["report"], ["block", "delete"]))
        draft.messages[f"bericht{number}"] = message


def _add_to_mail(draft: Draft, message: Part) -> None:
    """A subject, and now and then a folder, or the mail of the computer beside the phone."""
    message["subject"] = "Voor u"
    if draft.chance(3):
        message["folder"] = "spam"
    if len(draft.places) > 1 and draft.chance(4):
        message["on"] = "computer"


def add_invitation(draft: Draft) -> None:
    """On a phone a website is opened by a link: the steps begin with it."""
    link = {"link": draft.label("link"), "go": "scherm1"}
    text: Part = {"from": "Buurthuis", "via": "sms", "at_start": "yes", "text": "Kijk hier."}
    draft.messages[INVITED] = {**text, "links": [link]}
    draft.steps += [{"open_message": INVITED}, {"press": link["link"]}]


def add_letter(draft: Draft) -> None:
    """A letter, mostly one that is some days under way."""
    draft.paper = True
    letter: Part = {"from": "Bank", "via": "letter", "text": "Er is nieuws."}
    if "code" not in draft.data and draft.chance(7):
        draft.data["code"] = {"make": "code", "length": 6}
        letter["text"] = "Uw code is $code."
        if draft.chance(4):
            draft.data["code"]["valid"] = "2 dagen"
    if draft.chance(7):
        letter["after"] = draft.pick(("1 dag", "3 dagen"))
    if draft.chance(2):
        letter["at_start"] = "yes"
    draft.messages["brief"] = letter


def read_steps(draft: Draft, name: str) -> list[Part]:
    """The steps that ask for a message once it was sent; none where it only notifies."""
    via = draft.messages[name]["via"]
    if via == "push":
        return []
    return [{"read" if via == "letter" else "open_message": name}]


def add_what_to_do(draft: Draft) -> None:
    """Links, replies and buttons in the messages, and the number or address they go to."""
    for name, message in draft.messages.items():
        if message["via"] == "letter" or name == INVITED:
            continue
        if "acts" in message and draft.chance(6):
            _ask_for_act(draft, name, draft.pick(message["acts"]))
        if message["via"] == "chat" and draft.chance(8):
            message["replies"] = _replies(draft, name)
        elif message["via"] == "call" and draft.chance(7):
            _add_hanging_up(draft, message)
        elif draft.chance(3 if message["via"] == "mail" else 2):
            pages = [page for page, screen in draft.screens.items() if screen.get("on") != "post"]
            target = draft.pick(pages)
            if message["via"] == "mail" and draft.chance(5):
                message["attachments"] = [{"file": draft.label("file"), "go": target}]
            else:
                message["links"] = [{"link": draft.label("link"), "go": target}]
        typed = [kept for kept in draft.options if kept.startswith("adres")]
        if typed and message["via"] not in ("chat", "call") and draft.chance(5):
            message["to"] = f"${draft.pick(typed)}"


def _ask_for_act(draft: Draft, name: str, act: str) -> None:
    """A step that asks to delete, block or report, once the message was asked for."""
    asked = [index for index, step in enumerate(draft.steps) if step.get("open_message") == name]
    if asked or "at_start" in draft.messages[name]:
        first = asked[0] + 1 if asked else draft.first_free
        draft.steps.insert(draft.pick(range(first, len(draft.steps) + 1)), {act: name})


def _add_hanging_up(draft: Draft, message: Part) -> None:
    button: Part = {"button": draft.label("button"), "go": "close"}
    if draft.chance(3):
        button["set"] = draft.flag()
    message["content"] = [button]


def _replies(draft: Draft, name: str) -> list[Part]:
    """One or two answers, of which the steps ask for one or either."""
    others = [other for other in draft.messages if other not in (name, INVITED)]
    replies: list[Part] = []
    for _ in range(draft.pick((1, 2))):
        reply: Part = {"button": draft.label("button")}
        if others and draft.chance(5):
            reply["send"] = draft.pick(others)
        else:
            reply["set"] = draft.flag()
        replies.append(reply)
    asked = [index for index, step in enumerate(draft.steps) if step.get("open_message") == name]
    if asked and draft.chance(7):
        labels = [reply["button"] for reply in replies]
        step: Part = {"press": labels[0]}
        if len(labels) > 1 and draft.chance(5):
            step = {"choose": labels}
        draft.steps.insert(asked[0] + 1, step)
    return replies
