"""Help pages of what the proof refutes."""

from __future__ import annotations

from tutor.authoring.help.page import HelpPage
from tutor.i18n import N_

_ASKED = "situations: {asked: Er komt een vraag.}\n"
_START = "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
_END = "  done: {end: yes, content: [Klaar.]}\n"
_PHONE = (
    "places: [phone]\nscreens:\n"
    "  start: {app: Bakker, content: [{button: Verder, go: done}]}\n"
    "  done: {app: Bakker, end: yes, content: [Klaar.]}\nsteps:\n"
)
_VISIT = "steps:\n  - visit: start\n"

PAGES = (
    HelpPage(
        "P501",
        (
            N_(
                "The proof does everything that a learner can do. It found a way of acting after "
                "which nothing leads to the end any more. The walk shows it."
            ),
        ),
        f"{_START}      - {{button: Wissen, set: gone, go: next}}\n"
        "      - {button: Verder, go: done, when: not gone}\n"
        f"  empty: {{content: [Alles is gewist.]}}\n{_END}"
        f"{_VISIT}  - ▸press: Verder\n",
        f"{_START}      - {{button: Wissen, go: next}}\n"
        "      - {button: Verder, go: done}\n"
        f"  empty: {{content: [Alles is gewist.]}}\n{_END}"
        f"{_VISIT}  - press: Verder\n",
    ),
    HelpPage(
        "P502",
        (
            N_(
                "The end can be reached from here, but the coach finds no way within one step. "
                "A learner who asks for help would get none."
            ),
        ),
        f"{_START}      - {{button: Wissen, set: gone, go: next}}\n"
        "      - {link: Folder, go: folder, when: not gone}\n"
        "      - {button: Verder, go: done}\n"
        f"  empty: {{content: [Alles is gewist.]}}\n  folder: {{content: [Lees meer.]}}\n{_END}"
        f"{_VISIT}  - ▸press: Folder\n    optional: yes\n  - press: Verder\n",
        f"{_START}      - {{button: Wissen, go: next}}\n"
        "      - {link: Folder, go: folder}\n"
        "      - {button: Verder, go: done}\n"
        f"  empty: {{content: [Alles is gewist.]}}\n  folder: {{content: [Lees meer.]}}\n{_END}"
        f"{_VISIT}  - press: Folder\n    optional: yes\n  - press: Verder\n",
    ),
    HelpPage(
        "P503",
        (N_("The steps are what the article promises, so doing them must be enough."),),
        f"{_ASKED}{_START}      - {{button: Verder, go: next}}\n"
        f"  second:\n    content:\n      - {{button: Klaar, go: done, when: asked}}\n{_END}"
        f"{_VISIT}  - press: Verder\n  - ▸press: Klaar\n",
        f"{_START}      - {{button: Verder, go: next}}\n"
        f"  second:\n    content:\n      - {{button: Klaar, go: done}}\n{_END}"
        f"{_VISIT}  - press: Verder\n  - press: Klaar\n",
    ),
    HelpPage(
        "P504",
        (N_("The learner would never see this step, because it is over before it begins."),),
        f"{_PHONE}  - open_app: Bakker\n  - ▸open_app: Bakker\n  - press: Verder\n",
        f"{_PHONE}  - open_app: Bakker\n  - press: Verder\n",
    ),
    HelpPage(
        "P505",
        (
            N_(
                "Who types something else must read what is the matter and what to do. Only a "
                "button looks at the fields of its screen; a link does not."
            ),
        ),
        f"{_START}      - ▸{{field: Naam, expect: $name}}\n"
        f"      - {{link: Verder, go: done}}\n{_END}"
        f"{_VISIT}  - fill: Naam\n  - press: Verder\n",
        f"{_START}      - {{field: Naam, expect: $name}}\n"
        f"      - {{button: Verder, go: done}}\n{_END}"
        f"{_VISIT}  - fill: Naam\n  - press: Verder\n",
    ),
    HelpPage(
        "P506",
        (N_("Nobody will ever see it, so it only makes the lesson longer to read and to check."),),
        f"{_START}      - {{button: Verder, go: done}}\n"
        f"  ▸lost: {{content: [Nooit te zien.]}}\n{_END}"
        f"{_VISIT}  - press: Verder\n",
        f"{_START}      - {{button: Verder, go: done}}\n{_END}{_VISIT}  - press: Verder\n",
    ),
    HelpPage(
        "P507",
        (N_("Its condition never holds where the learner comes by."),),
        f"{_ASKED}{_START}      - {{button: Verder, go: done}}\n"
        "      - ▸{button: Meer, go: back, when: asked and not asked}\n"
        f"{_END}{_VISIT}  - press: Verder\n",
        f"{_START}      - {{button: Verder, go: done}}\n{_END}{_VISIT}  - press: Verder\n",
    ),
    HelpPage(
        "P508",
        (
            N_(
                "The proof goes through every situation, picked value and act. When that is too "
                "much it says so, and claims nothing."
            ),
        ),
        f"{_START}      - {{button: Verder, go: done}}\n{_END}"
        "steps:\n  - ▸visit: start\n  - press: Verder\n",
        f"{_START}      - {{button: Verder, go: done}}\n{_END}{_VISIT}  - press: Verder\n",
        trick=N_("the proof may look at one state only"),
    ),
)
