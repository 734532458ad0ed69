"""Help pages of what keeps YAML from being understood."""

from __future__ import annotations

from tutor.authoring.help.page import HelpPage
from tutor.i18n import N_

PAGES = (
    HelpPage(
        "Y141",
        (
            N_(
                "A colon with a space behind it parts a key from its value. In an ordinary "
                "sentence the file then sees a key that you did not mean."
            ),
        ),
        "summary: Let op▸: dit is nep\n",
        'summary: "Let op: dit is nep"\n',
    ),
    HelpPage(
        "Y142",
        (N_("The spaces at the beginning of a line say what belongs to what."),),
        "title: Een les\n  ▸summary: Kort.\n",
        "title: Een les\nsummary: Kort.\n",
    ),
    HelpPage(
        "Y143",
        (N_("Without the second quotation mark the rest of the file becomes part of the text."),),
        'title: ▸"Een les\nsummary: Kort.\n',
        'title: "Een les"\nsummary: Kort.\n',
    ),
    HelpPage(
        "Y144",
        (N_("Brackets hold a list or a few keys. What is opened must be closed."),),
        "places: ▸[computer, phone\nsummary: Kort.\n",
        "places: [computer, phone]\nsummary: Kort.\n",
    ),
    HelpPage(
        "Y145",
        (N_("After the closing quotation mark or bracket the text is over."),),
        'title: "Echt" ▸of nep\n',
        "title: '\"Echt\" of nep'\n",
    ),
    HelpPage(
        "Y146",
        (N_("A few signs mean something in YAML when a text begins with them."),),
        "title: ▸@home\n",
        'title: "@home"\n',
    ),
    HelpPage(
        "Y147",
        (N_("Every line is a key with a value, or a part of a list that begins with a dash."),),
        "title: Een les\n▸summary\nlead: Zo gaat het.\n",
        "title: Een les\nsummary: Kort.\nlead: Zo gaat het.\n",
    ),
    HelpPage(
        "Y148",
        (N_("Between double quotation marks a backslash makes a special character."),),
        'title: "Map C:▸\\klik"\n',
        "title: 'Map C:\\klik'\n",
    ),
    HelpPage(
        "Y149",
        (N_("The bar says that a text of several lines follows, below and indented."),),
        "intro: | ▸Eerste regel\n  Tweede regel\n",
        "intro: |\n  Eerste regel\n  Tweede regel\n",
    ),
    HelpPage(
        "Y150",
        (N_("A dash begins a part of a list. A list stands below its key."),),
        "places: ▸- computer\n",
        "places:\n  - computer\n",
    ),
    HelpPage(
        "Y151",
        (N_("Between single quotation marks an apostrophe looks like the end of the text."),),
        "title: 'Bekijk de foto▸'s'\n",
        'title: "Bekijk de foto\'s"\n',
    ),
    HelpPage(
        "Y152",
        (N_("In YAML a note begins with “#”. What stands behind it never reaches the learner."),),
        "title: Kies vak ▸#3\n",
        'title: "Kies vak #3"\n',
    ),
    HelpPage(
        "Y153",
        (N_("The place is where the reading stopped. Often the cause is a little above it."),),
        "",
        "",
    ),
    HelpPage(
        "Y154",
        (N_("So the text would begin without its apostrophe, or never end."),),
        "title: ▸'s Avonds is de winkel dicht.\n",
        'title: "\'s Avonds is de winkel dicht."\n',
    ),
    HelpPage(
        "Y155",
        (
            N_(
                "A word processor changes “- ” into “– ” or a bullet while you type. Then"
                " two parts of a list silently become one."
            ),
        ),
        "learnt:\n  ▸– U zoekt een adres op.\n  - U leest een code.\n",
        "learnt:\n  - U zoekt een adres op.\n  - U leest een code.\n",
    ),
    HelpPage(
        "Y156",
        (N_("A word processor makes quotation marks curved. In YAML only straight ones count."),),
        "title: ▸“Kort en goed.”\n",
        'title: "Kort en goed."\n',
    ),
)
