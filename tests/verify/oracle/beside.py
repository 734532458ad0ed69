"""Made-up places and apps beside the normal route, each with steps of its own."""

from __future__ import annotations

from tests.verify.oracle.draft import Draft, Part
from tests.verify.oracle.kinds_of_fields import CARDS


def add_beside(draft: Draft) -> None:
    """Pages beside the route, and an app, a camera, other devices or something to read."""
    if draft.beside:
        content: list[Part] = [{"text": "Zo werkt het."}]
        if draft.chance(3):
            content.append({"link": draft.label("link"), "go": draft.pick(("close", "back"))})
        draft.screens["uitleg"] = {"url": "https://proef.example/uitleg", "content": content}
    has_app = False
    if draft.places == ("computer", "phone"):
        has_app = not set(draft.messages) - {"brief"} or draft.chance(1)
    if has_app and draft.chance(4):
        _add_camera(draft, [n for n, screen in draft.screens.items() if "app" not in screen])
    elif has_app:
        _add_app(draft)
        if draft.chance(3):
            _add_store(draft)
    elif draft.places == ("phone",) and not draft.messages and draft.chance(2):
        draft.paper = True
        draft.screens["plaat"] = {"on": "post", "content": []}
        _add_camera(draft, ["plaat"])
    elif draft.places == ("phone",) and draft.chance(2):
        _add_settings(draft)
    if draft.places == ("computer",) and draft.chance(1):
        draft.tablet = True
        _add_app(draft)
    if draft.chance(1):
        _add_gate(draft)
    if draft.keypad:
        _add_keypad(draft)
    if draft.leaflet:
        _add_leaflet(draft)


def _insert(draft: Draft, steps: list[Part]) -> None:
    where = draft.pick(range(draft.first_free, len(draft.steps) + 1))
    draft.steps[where:where] = steps


def _add_app(draft: Draft) -> None:
    button: Part = {"button": draft.label("button"), "set": draft.flag()}
    if draft.chance(4):
        # One press leaves the app in front and moves the computer as well.
        pages = [name for name, screen in draft.screens.items() if "app" not in screen]
        button["go"] = ["app", draft.pick(pages)]
    draft.screens["app"] = {"app": "Winkel", "content": [button]}
    _insert(draft, [{"open_app": "Winkel"}, {"press": button["button"]}])


def _add_store(draft: Draft) -> None:
    """The app is on the phone only once it was installed, or chosen."""
    where = next(i for i, step in enumerate(draft.steps) if step.get("open_app") == "Winkel")
    button: Part = {"button": draft.label("button"), "set": "erop"}
    draft.installed = "erop"
    content = [button]
    steps: list[Part] = [{"open_app": "Play Store"}, {"press": button["button"]}]
    if draft.chance(3):
        choice: Part = {"choice": draft.label("choice"), "options": ["Ja", "Nee"], "keep": "wens"}
        content.insert(0, choice)
        draft.installed = "erop and wens = Ja"
        steps.insert(1, {"fill": choice["choice"]})
    draft.screens["etalage"] = {"app": "Play Store", "content": content}
    draft.steps[where:where] = steps


def _add_camera(draft: Draft, shown_on: list[str]) -> None:
    """An app with a camera for a code that stands on one of these screens."""
    draft.data["beeld"] = {"make": "code", "length": 6}
    draft.screens[draft.pick(shown_on)]["content"].insert(0, {"qr": "$beeld"})
    field: Part = {"field": draft.label("field"), "kind": "scan", "expect": "$beeld"}
    steps: list[Part] = [{"open_app": "Camera"}, {"fill": field["field"]}]
    content = [field]
    if draft.chance(5):
        button: Part = {"button": draft.label("button"), "set": draft.flag()}
        content.append(button)
        steps.append({"press": button["button"]})
    else:
        field["then"] = "next"
        if draft.chance(3):
            field["keep"] = draft.name("gezien")
        draft.screens["gescand"] = {"app": "Camera", "content": [{"text": "Klaar."}]}
    draft.screens["camera"] = {"app": "Camera", "content": content}
    if "gescand" in draft.screens:
        draft.screens["gescand"] = draft.screens.pop("gescand")
    _insert(draft, steps)


def _add_settings(draft: Draft) -> None:
    """A link to another app, from which one goes back to where it was."""
    page = draft.pick([name for name in draft.screens if name.startswith("scherm")])
    link: Part = {"link": draft.label("link"), "go": "instel"}
    button: Part = {"button": draft.label("button"), "set": draft.flag()}
    if draft.chance(7):
        button["go"] = "back"
    draft.screens[page]["content"].append(link)
    draft.screens["instel"] = {"app": "Instellingen", "content": [button]}
    _insert(draft, [{"press": link["link"]}, {"press": button["button"]}])


def _add_keypad(draft: Draft) -> None:
    """A device with keys, with a way to begin again or without one.

    Now and then it works out what it shows of what is typed on it.
    """
    first: Part = {"button": draft.label("button"), "set": draft.flag(), "go": "next"}
    begin: list[Part] = [first]
    asked: list[Part] = []
    if "getal" in draft.data:
        field: Part = {"field": draft.label("field"), "kind": "code", "expect": "$getal"}
        field |= {"keep": "getypt", "strict": draft.pick(("yes", "no"))}
        begin, asked = [field, first], [{"fill": field["field"]}]
        draft.screens["scherm1"]["content"].insert(0, {"text": "Typ op het apparaat $getal."})
    second: Part = {"button": draft.label("button"), "set": draft.flag()}
    if draft.chance(7):
        second["go"] = "toets1"
    content = [second]
    if "antwoord" in draft.data and draft.chance(8):
        content.insert(0, {"heading": "$antwoord"})
    draft.screens["toets1"] = {"on": "lezer", "content": begin}
    draft.screens["toets2"] = {"on": "lezer", "content": content}
    _insert(draft, [*asked, {"press": first["button"]}, {"press": second["button"]}])


def _add_gate(draft: Draft) -> None:
    """A gate that opens for the right card."""
    draft.gate = draft.cards = True
    field: Part = {"field": draft.label("field"), "kind": "hold", "expect": CARDS[1]}
    content: list[Part] = [field]
    if draft.chance(5):
        field["then"] = "next"
        draft.screens["open"] = {"on": "poort", "content": [{"text": "U kunt door."}]}
    draft.screens["dicht"] = {"on": "poort", "content": content}
    if "open" in draft.screens:
        draft.screens["open"] = draft.screens.pop("open")
    _insert(draft, [{"fill": field["field"]}])


def _add_leaflet(draft: Draft) -> None:
    """Something that lies there to be read, now and then with a number that a field asks for."""
    draft.paper = True
    text = "Uw pincode is $woord." if "woord" in draft.data else "Zo werkt het."
    draft.screens["blad"] = {"on": "post", "content": [{"text": text}]}
    if draft.chance(5):
        _insert(draft, [{"read": "blad"}])
