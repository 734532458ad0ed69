"""Help pages of what is wrong with a file as a whole."""

from __future__ import annotations

from tutor.authoring.help.page import HelpPage
from tutor.i18n import N_

PAGES = (
    HelpPage(
        "Y101",
        (N_("A lesson names another file, such as its article. That name must be exact."),),
        "article: ▸artikel.yaml\n",
        "article: article.yaml\n# les/article.yaml\n"
        "format: 1\ntitle: Een artikel\nsummary: Kort.\n",
    ),
    HelpPage(
        "Y102",
        (
            N_(
                "Lessons can be sent to others. So they use nothing from outside their own "
                "folder, and nobody's files can end up in a lesson."
            ),
        ),
        "article: ▸../../artikel.yaml\n",
        "article: article.yaml\n# les/article.yaml\n"
        "format: 1\ntitle: Een artikel\nsummary: Kort.\n",
    ),
    HelpPage(
        "Y103",
        (N_("A link (shortcut) to a file works on one computer only, so it is not followed."),),
        "article: ▸article.yaml\n",
        "article: article.yaml\n# les/article.yaml\n"
        "format: 1\ntitle: Een artikel\nsummary: Kort.\n",
        trick=N_("article.yaml is a link"),
    ),
    HelpPage(
        "Y104",
        (N_("A folder has the name that the lesson expects for a file."),),
        "article: ▸article.yaml\n",
        "article: article.yaml\n# les/article.yaml\n"
        "format: 1\ntitle: Een artikel\nsummary: Kort.\n",
        trick=N_("article.yaml is a folder"),
    ),
    HelpPage(
        "Y105",
        (N_("The computer does not let this file be read. Often another program holds it."),),
        "article: ▸article.yaml\n",
        "article: article.yaml\n# les/article.yaml\n"
        "format: 1\ntitle: Een artikel\nsummary: Kort.\n",
        trick=N_("article.yaml cannot be read"),
    ),
    HelpPage(
        "Y106",
        (N_("A lesson that size is too long to practise, and slow on the web."),),
        "▸format: 1\nlesson: les\n",
        "format: 1\nlesson: les\n",
        trick=N_("the file is larger than 256 KB"),
    ),
    HelpPage(
        "Y107",
        (
            N_(
                "A file stores letters as numbers. UTF-8 is the way of storing that every "
                "computer knows, with é, ë and € in it."
            ),
        ),
        "title: Een caf▸é\n",
        "title: Een café\n",
        trick=N_("the file is saved as Latin-1"),
    ),
    HelpPage(
        "Y108",
        (
            N_(
                "Such a character steers a screen instead of showing something. It mostly comes "
                "along when text is copied from another program."
            ),
        ),
        "title: Een ▸\x07café\n",
        "title: Een café\n",
    ),
    HelpPage(
        "Y109",
        (
            N_(
                "Nobody sees it, but the computer does. With an invisible hyphen in it, a label is "
                "another label."
            ),
        ),
        "title: Een ca▸\u00adfé\n",
        "title: Een café\n",
    ),
    HelpPage(
        "Y110",
        (
            N_(
                "A tab is as wide as each program likes, so it cannot show which lines belong "
                "together. Most editors can type spaces when you press Tab."
            ),
        ),
        "screens:\n▸\tstart: {title: Welkom}\n",
        "screens:\n  start: {title: Welkom}\n",
    ),
    HelpPage(
        "Y111",
        (N_("These spaces look like ordinary ones. They often come from a website or from Word."),),
        "screens:\n▸\u00a0\u00a0start: {title: Welkom}\n",
        "screens:\n  start: {title: Welkom}\n",
    ),
    HelpPage(
        "Y121",
        (N_("An empty file is often a file that was not saved yet."),),
        "▸# straks meer\n",
        "format: 1\nlesson: les\n",
    ),
    HelpPage(
        "Y122",
        (N_("A lesson is a list of keys, each with what belongs to it: “title: Een les”."),),
        "▸- title: Een les\n",
        "title: Een les\n",
    ),
    HelpPage(
        "Y123",
        (N_("A line of dashes begins a new document, and a file holds exactly one lesson."),),
        "title: Een les\n▸---\nsummary: Kort.\n",
        "title: Een les\nsummary: Kort.\n",
    ),
    HelpPage(
        "Y124",
        (N_("No lesson needs so many levels. Mostly brackets are opened and never closed."),),
        "a: [[[[[[[[[[[[[[[[[[[▸[b\n",
        "a: [b]\n",
    ),
    HelpPage(
        "Y125",
        (
            N_(
                "Nobody reads such a text in a practice. A quotation mark that is missing can "
                "also make one text of half the file."
            ),
        ),
        "intro: ▸" + "Een lange tekst. " * 240 + "\n",
        "intro: Een korte tekst.\n",
    ),
    HelpPage(
        "Y126",
        (N_("Such a file is no lesson that a person wrote, and it would make everything slow."),),
        "a: [" + "b, " * 19_997 + "▸b]\n",
        "a: [b, b]\n",
    ),
    HelpPage(
        "Y127",
        (N_("Of two values for one key it is not clear which one holds, so neither is taken."),),
        "title: Inloggen\n▸title: Inloggen bij KPN\n",
        "title: Inloggen bij KPN\n",
    ),
    HelpPage(
        "Y128",
        (N_("In YAML “&” gives a part of the file a name. Lessons do not use that."),),
        "title: ▸&co\n",
        'title: "&co"\n',
    ),
    HelpPage(
        "Y129",
        (
            N_(
                "In YAML “*” repeats another part of the file. A text that begins with bold "
                "letters needs quotation marks."
            ),
        ),
        "summary: ▸**Let op** deze mail\n",
        'summary: "**Let op** deze mail"\n',
    ),
    HelpPage(
        "Y130",
        (N_("In YAML “!” says what kind of value follows. Lessons do not use that."),),
        "summary: ▸!Pas op\n",
        'summary: "!Pas op"\n',
    ),
    HelpPage(
        "Y131",
        (N_("In YAML “<<” copies keys from elsewhere. A block does so where all can see it."),),
        "screens:\n  start:\n    ▸<<: login\n",
        "screens:\n  start:\n    content:\n      - block: login\n",
    ),
    HelpPage(
        "Y132",
        (N_("Before the colon stands one short text, because the rest of the file refers to it."),),
        "▸[title, summary]: Een les\n",
        "title: Een les\nsummary: Een les\n",
    ),
)
