"""Help pages of what a lesson means: references, targets, inheritance."""

from __future__ import annotations

from tutor.authoring.help.page import HelpPage
from tutor.authoring.samples.excerpt import pair
from tutor.authoring.samples.meaning import CASES
from tutor.i18n import N_

_NAMES = N_("Names must be the same everywhere, letter by letter.")
_LABELS = N_("A step finds its button or field by the label, so the two must be the same.")

_PROSE = {
    "M301": _NAMES,
    "M302": _NAMES,
    "M303": _NAMES,
    "M304": _NAMES,
    "M305": _NAMES,
    "M306": _NAMES,
    "M307": N_("The phone has the apps that the screens name, and those for the messages."),
    "M308": N_("A learner would read a name with a dollar sign instead of a value."),
    "M309": N_("A condition about something that does not exist is never true."),
    "M310": _LABELS,
    "M311": N_("You press a button, fill in a field and answer a question."),
    "M312": _LABELS,
    "M313": N_("The kind decides what is right and what the learner hears about a slip."),
    "M314": N_("Only some kinds of values can be made up so that they belong to nobody."),
    "M315": N_("Each kind of field has its own mistakes; only for those you can write words."),
    "M316": N_("The coach recognises these mistakes only."),
    "M317": N_("The text must be one of the answers, letter by letter."),
    "M318": N_("The advice must be something that the learner can choose there."),
    "M319": N_("A learner can never choose something that is not in the list."),
    "M321": N_("A hole that is not filled would show “$brand” on the screen."),
    "M322": N_("The value would appear nowhere."),
    "M324": N_("A condition has only “and” or only “or”, and these two would need both."),
    "M333": N_("A learner could not know which of the two you mean."),
    "M334": N_("“next” is the screen below this one, of the same place."),
    "M335": N_("The practice phone has a back button and a home screen instead."),
    "M336": N_("The learner could never answer it right."),
    "M337": N_("A rule can only look at what it knows."),
    "M338": N_("Only an e-mail has a subject; the learner would not see this one."),
    "M339": N_("A learner goes to it by typing its address."),
    "M340": N_("“with_previous” skips a step together with the one above it."),
    "M351": N_("Learners' progress and feedback are kept under this name."),
    "M353": N_("A button that leads there could mean either."),
    "M354": N_("It would not be clear which value is meant."),
    "M355": N_("What is drawn at the start cannot use what the learner does later."),
}
"""Codes whose samples are those of the tests."""

_WHOLE = (
    HelpPage(
        "M320",
        (N_("The article page shows its variants in this order."),),
        "article: article.yaml\n"
        "# les/article.yaml\nformat: 1\ntitle: Een artikel\nsummary: Kort.\n"
        "variants: [▸browser]\n",
        "article: article.yaml\n"
        "# les/article.yaml\nformat: 1\ntitle: Een artikel\nsummary: Kort.\n"
        "variants: [lesson]\n",
    ),
    HelpPage(
        "M323",
        (N_("A block can lead to screens of the lesson, and this lesson lacks that one."),),
        "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
        "      - block: ▸shop\n"
        "# shared/blocks/shop.yaml\ncontent:\n  - {link: Naar de winkel, go: shop}\n",
        "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
        "      - block: shop\n  shop: {content: [De winkel.]}\n"
        "# shared/blocks/shop.yaml\ncontent:\n  - {link: Naar de winkel, go: shop}\n",
    ),
    HelpPage(
        "M331",
        (N_("A screen with “url” is on the computer, one with “app” on the phone."),),
        "places: [phone]\nscreens:\n  ▸start: {content: [Welkom.]}\n",
        "places: [phone]\nscreens:\n  start: {app: MijnKPN, content: [Welkom.]}\n",
    ),
    HelpPage(
        "M332",
        (N_("The learner sees only the devices that “places” names."),),
        "places: [computer]\nscreens:\n  ▸start: {app: MijnKPN, content: [Welkom.]}\n",
        "places: [phone]\nscreens:\n  start: {app: MijnKPN, content: [Welkom.]}\n",
    ),
    HelpPage(
        "M352",
        (N_("Without it there is no lesson to practise."),),
        "▸format: 1\nlesson: les\ntitle: Een les\nsummary: Kort.\nplaces: [phone]\n"
        "screens:\n  start: {app: MijnKPN, content: [Welkom.]}\nsteps:\n  - read: yes\n",
        "format: 1\nlesson: les\ntitle: Een les\nsummary: Kort.\nplaces: [phone]\npersona: ria\n"
        "screens:\n  start: {app: MijnKPN, content: [Welkom.]}\nsteps:\n  - read: yes\n",
    ),
    HelpPage(
        "M356",
        (N_("The learner would click on it and arrive nowhere."),),
        "read_more: [▸sms]\n"
        "# shared/reading.yaml\nsms: {title: Nep-sms, teaser: Lees meer., lesson: geen-les}\n",
        "read_more: [sms]\n"
        "# shared/reading.yaml\nsms: {title: Nep-sms, teaser: Lees meer., lesson: les}\n",
    ),
    HelpPage(
        "M357",
        (N_("Two lessons of one name would share their progress and their feedback."),),
        "# les/web.yaml\nlesson: ▸les-web\n# les-web/lesson.yaml\nlesson: ▸les-web\n",
        "# les/web.yaml\nlesson: les-web\n# anders/lesson.yaml\nlesson: anders\n",
    ),
)

PAGES = (
    *(HelpPage(code, (prose,), *pair(CASES, code)) for code, prose in _PROSE.items()),
    *_WHOLE,
)
