"""A new thing of every kind, as docs/developers/adding.md says that it is made."""

from __future__ import annotations

from tests.changes.change import Change, Edit
from tests.changes.of_lessons import OF_LESSONS

RULE = Change(
    "rule",
    ("T490", "loud"),
    {
        "record": Edit(
            "tutor/diagnostics/records/lesson_content.txt",
            "    ▸# INVULLEN: schrijf hier wat de lezer leert.\n    summary: Een korte les.\n"
            "Good:\n    summary: Een korte les.\n",
            "\nT490 tip: This title shouts.\nHint: Use small letters.\n"
            "Why: Capitals are hard to read.\n"
            "Bad:\n    title: ▸BROOD\nGood:\n    title: Brood\n",
        ),
        "generator": Edit(
            "tutor/lint/rules/structure/loud.py",
            "",
            '"""A rule on the title."""\n\n'
            "from tutor.diagnostics.diagnostic import Diagnostic\n\n\n"
            "def loud_title(subject):\n"
            '    """Find a title in capitals."""\n'
            "    if subject.lesson.title.isupper():\n"
            '        yield Diagnostic(subject.own.at, "T490", {})\n',
        ),
        "import": Edit("tutor/lint/rules/structure/__init__.py", "    drafts,\n", "    loud,\n"),
        "row": Edit(
            "tutor/lint/rules/structure/__init__.py",
            "LESSON: tuple[LintRule[LessonSubject], ...] = (\n",
            '    LintRule("T490", loud.loud_title),\n',
        ),
    },
)

REPORT = Change(
    "report",
    ("tally",),
    {
        "file": Edit(
            "tutor/lint/reports/tally.py",
            "",
            '"""How many problems there are."""\n\n'
            "from tutor.lint.reports.finding import Span\n\n\n"
            "def report(told):\n"
            '    """One number."""\n'
            "    yield (Span(str(len(told.findings))),)\n",
        ),
        "import": Edit(
            "tutor/lint/reports/__init__.py",
            "from tutor.lint.reports import github, json, sarif, ",
            "tally, ",
        ),
        "row": Edit(
            "tutor/lint/reports/__init__.py",
            '    "json": json.report,\n',
            '    "tally": tally.report,\n',
        ),
        "command": Edit("tutor/cli/check.py", 'FORMATS = ("text", ', '"tally", '),
    },
)

SCREEN = Change(
    "screen",
    ("AboutScreen", "about"),
    {
        "file": Edit(
            "tutor/tui/screens/about.py",
            "",
            '"""Who made this."""\n\nfrom tutor.tui.screens.base import AppScreen\n'
            "from tutor.tui.widgets.text import PlainText\n\n\n"
            "class AboutScreen(AppScreen[None]):\n"
            '    """Tells who made this."""\n\n'
            '    HELP_TITLE = "Who made this"\n\n'
            "    def body(self):\n"
            '        """One line."""\n'
            '        return (PlainText("Made by us."),)\n',
        ),
        "app": Edit(
            "tutor/tui/base_app.py",
            "        self._preferences.put(THEME, self.theme)\n",
            "\n    def action_about(self) -> None:\n"
            '        """Tell who made this."""\n'
            "        from tutor.tui.screens.about import AboutScreen\n\n"
            "        self.push_screen(AboutScreen())\n",
        ),
        "key": Edit(
            "tutor/tui/screens/base.py",
            "APP_KEYS = (HELP, LIGHT, ",
            'Key("f3", "app.about", "F3", "About"), ',
        ),
    },
)

LANGUAGE = Change(
    "language",
    ("fy",),
    {
        "name": Edit("tutor/i18n.py", 'LANGUAGES = ("nl", ', '"fy", '),
        "catalogue": Edit(
            "tutor/locale/fy/LC_MESSAGES/tui.po",
            "",
            'msgid ""\nmsgstr ""\n"Language: fy\\n"\n'
            '"Content-Type: text/plain; charset=utf-8\\n"\n\n'
            'msgid "Computer"\nmsgstr "Kompjûter"\n',
        ),
    },
)

CHANGES = (*OF_LESSONS, RULE, REPORT, SCREEN, LANGUAGE)
