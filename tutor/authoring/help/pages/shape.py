"""Help pages of keys, and of the types of their values."""

from __future__ import annotations

from tutor.authoring.help.page import HelpPage
from tutor.i18n import N_

PAGES = (
    HelpPage(
        "S201",
        (N_("A key that nobody knows is left out without a word, so it is an error."),),
        "screens:\n  start:\n    url: https://bakker.example\n    ▸titel: Welkom\n",
        "screens:\n  start:\n    url: https://bakker.example\n    title: Welkom\n",
    ),
    HelpPage(
        "S202",
        (N_("Without this key the learner would miss something, such as who sent a message."),),
        "messages:\n  code: ▸{text: Uw code is 1234.}\n",
        "messages:\n  code: {from: Bakker, text: Uw code is 1234.}\n",
    ),
    HelpPage(
        "S203",
        (N_("A dash or square brackets make a list, and here only one text fits."),),
        "title:\n  ▸- Een les\n",
        "title: Een les\n",
    ),
    HelpPage(
        "S204",
        (N_("Lines that are indented further belong to the key above them."),),
        "title:\n  ▸nl: Een les\n  en: A lesson\n",
        "title: Een les\n",
    ),
    HelpPage(
        "S205",
        (N_("A colon with a space behind it makes a key of the words before it."),),
        "learnt:\n  - ▸Let op: dit werkt\n",
        'learnt:\n  - "Let op: dit werkt"\n',
    ),
    HelpPage(
        "S206",
        (N_("Between brackets a comma begins the next part, also in the middle of a label."),),
        "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
        "      - {button: Ja, ▸graag, go: back}\n",
        "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
        '      - {button: "Ja, graag", go: back}\n',
    ),
    HelpPage(
        "S207",
        (N_("Here several things can stand, so it is a list, even when there is one."),),
        "breadcrumb: ▸Home\n",
        "breadcrumb: [Home]\n",
    ),
    HelpPage(
        "S208",
        (N_("The order matters here, so each part needs a dash."),),
        "steps:\n  ▸read: yes\n",
        "steps:\n  - read: yes\n",
    ),
    HelpPage(
        "S209",
        (N_("Here several lines with a key are needed, not one text."),),
        "screens:\n  start: ▸Welkom\n",
        "screens:\n  start:\n    url: https://bakker.example\n    content: [Welkom.]\n",
    ),
    HelpPage(
        "S210",
        (N_("Each of these has a name, so that buttons and steps can refer to it."),),
        "screens:\n  ▸- start\n",
        "screens:\n  start:\n    url: https://bakker.example\n",
    ),
    HelpPage(
        "S211",
        (N_("An empty value is mostly a line that waits to be filled in."),),
        "title:▸\n",
        "title: Een les\n",
    ),
    HelpPage(
        "S212",
        (N_("One key says what it is: “press” for a step, “button” or “heading” for a screen."),),
        "steps:\n  - ▸text: Lees de bladzijde.\n",
        "steps:\n  - read: yes\n    text: Lees de bladzijde.\n",
    ),
    HelpPage(
        "S213",
        (N_("Without a dash of its own the second thing seems to belong to the first."),),
        "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
        "      - heading: Welkom\n        ▸notice: Morgen gesloten\n",
        "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
        "      - heading: Welkom\n      - notice: Morgen gesloten\n",
    ),
    HelpPage(
        "S214",
        (N_("Blocks in blocks would hide where a text comes from."),),
        "# shared/blocks/page.yaml\ncontent:\n  - ▸block: login\n",
        "# shared/blocks/page.yaml\ncontent:\n  - heading: Inloggen\n",
    ),
    HelpPage(
        "S215",
        (N_("A box is ticked or it is not."),),
        "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
        "      - {checkbox: Akkoord, value: ▸aan}\n",
        "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
        "      - {checkbox: Akkoord, value: yes}\n",
    ),
    HelpPage(
        "S216",
        (N_("To switch it off you leave the line out."),),
        "steps:\n  - read: ▸no\n",
        "steps:\n  - read: yes\n",
    ),
    HelpPage(
        "S217",
        (N_("Only these words have a meaning here."),),
        "places: [▸laptop]\n",
        "places: [computer]\n",
    ),
    HelpPage(
        "S218",
        (N_("The computer counts with it, so it needs digits."),),
        "minutes: ▸vijf\n",
        "minutes: 5\n",
    ),
    HelpPage(
        "S219",
        (N_("A number outside these limits is mostly a slip of the keyboard."),),
        "minutes: ▸500\n",
        "minutes: 50\n",
    ),
    HelpPage(
        "S220",
        (N_("Year, month, day: so nobody takes the month for the day."),),
        "reviewed: ▸24-11-2026\n",
        "reviewed: 2026-11-24\n",
    ),
    HelpPage(
        "S221",
        (N_("A name is used elsewhere in the file, so it must be easy to repeat exactly."),),
        "screens:\n  ▸extra-veilig: {url: https://bakker.example}\n",
        "screens:\n  extra_veilig: {url: https://bakker.example}\n",
    ),
    HelpPage(
        "S222",
        (N_("The name of a lesson becomes part of an address on the web."),),
        "lesson: ▸Nep sms\n",
        "lesson: les\n",
    ),
    HelpPage(
        "S223",
        (
            N_(
                "A condition stays simple, so that everybody reads it in the same way and all "
                "cases can be tried."
            ),
        ),
        "steps:\n  - read: yes\n    when: ▸vraag and code or sms\n",
        "situations: {vraag: Er komt een vraag., code: Er komt een code.}\n"
        "steps:\n  - read: yes\n    when: vraag and not code\n",
    ),
    HelpPage(
        "S224",
        (N_("There is room for one line here, for example in a list of lessons."),),
        "title: ▸|\n  Een\n  les\n",
        "title: Een les\n",
    ),
    HelpPage(
        "S225",
        (N_("With fewer there is nothing to choose or to do."),),
        "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
        "      - {choice: Hoe wilt u betalen?, options: ▸[Pin]}\n",
        "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
        "      - {choice: Hoe wilt u betalen?, options: [Pin, Contant]}\n",
    ),
    HelpPage(
        "S226",
        (N_("Rules are tried in their order, so each is a part of its own."),),
        "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
        "      - field: Code\n        rules: [▸{at_least: 3, at_most: 5}]\n",
        "screens:\n  start:\n    url: https://bakker.example\n    content:\n"
        "      - field: Code\n        rules: [{at_least: 3}, {at_most: 5}]\n",
    ),
    HelpPage(
        "S227",
        (N_("The value has another form than this key needs."),),
        "",
        "",
    ),
    HelpPage(
        "S228",
        (N_("A lesson says for which version of the format it was written."),),
        "title: Een les\nformat: ▸2\n",
        "title: Een les\nformat: 1\n",
    ),
)
