"""A folder of small lessons for the tests of the catalogue: good, with variants, and broken."""

from __future__ import annotations

from tests.loader.lessons import LESSON, SHARED

SMALL = """\
format: 1
lesson: {id}
title: {title}
summary: {summary}
category: {category}
places: [phone]
persona: ria
screens:
  start: {{app: Internet, content: [Welkom.]}}
steps:
  - read: yes
  - reach: start
"""
ARTICLE = """\
format: 1
title: Inloggen bij KPN
summary: Twee stappen.
category: Veilig internet
variants: [web, app]
"""


def small(lesson: str, title: str, summary: str = "Kort.", category: str = "Begin") -> str:
    return SMALL.format(id=lesson, title=title, summary=summary, category=category)


def variant(lesson: str, name: str) -> str:
    text = small(lesson, f"KPN ({name})").replace("category: Begin\n", "")
    return f"{text}article: article.yaml\nvariant: In de {name}\n"


FILES = {
    **SHARED,
    "oefenles/lesson.yaml": LESSON,
    "wennen/lesson.yaml": small("wennen", "Eerst wennen", "Maak kennis met één café."),
    "kpn/article.yaml": ARTICLE,
    "kpn/web.yaml": variant("kpn-web", "browser"),
    "kpn/app.yaml": variant("kpn-app", "app"),
    "stuk/lesson.yaml": small("stuk", "Nog stuk").replace("read: yes", "press: Niets"),
    "kapot/lesson.yaml": "titel: [",
    "leeg/leesmij.txt": "geen les",
    ".verborgen/lesson.yaml": small("verborgen", "Verborgen"),
}
