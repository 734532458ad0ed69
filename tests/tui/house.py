"""A folder with two short lessons, for tests of the whole app."""

from __future__ import annotations

from pathlib import Path

from tests.tui.fakes import Sink
from tutor.feedback.entry import FeedbackSink
from tutor.lesson.model import Lesson
from tutor.loader.catalogue import Catalogue, open_catalogue
from tutor.loader.catalogue_entry import CatalogueEntry
from tutor.loader.load import load_lesson
from tutor.storage.progress_store import MemoryStore, ProgressStore
from tutor.tui.app import Services, Start, TutorApp

LESSON = """\
format: 1
lesson: kort
title: Een korte les
summary: Alles komt één keer voor.
intro: [Vul een naam in.]
category: Proef
places: [computer]
persona: anna
minutes: 3
read_more: [meer]
screens:
  start:
    url: https://winkel.example
    title: Winkel
    content:
      - {field: Uw e-mailadres, kind: email, expect: $email}
      - {button: Verder, go: done}
  done:
    title: Klaar
    content:
      - success: Het is gelukt.
steps:
  - visit: start
  - fill: Uw e-mailadres
  - press: Verder
ending: U bent klaar.
learnt: [U vult een adres in.]
epilogue:
  title: Nog één keer?
  screens:
    last:
      url: https://winkel.example/nog
      title: Nog eens
      end: yes
      content: [Dat was het.]
  steps:
    - visit: last
  ending: Dat was alles.
"""
OTHER = """\
format: 1
lesson: ander
title: Een andere les
summary: Kort.
category: Anders
places: [computer]
persona: anna
screens:
  only:
    url: https://ander.example
    title: Anders
    end: yes
    content: [Welkom.]
steps:
  - visit: only
ending: Klaar.
"""
PERSONAS = """\
anna:
  name: Anna de Boer
  email: anna@post.example
"""
READING = """\
meer: {title: Verder lezen, teaser: Iets anders., lesson: ander}
"""


class House:
    """The folder, and all that the app needs from outside."""

    def __init__(
        self, root: Path, *, store: ProgressStore | None = None, sink: FeedbackSink | None = None
    ) -> None:
        self.root = root
        for name, text in {
            "shared/personas.yaml": PERSONAS,
            "shared/reading.yaml": READING,
            "kort/lesson.yaml": LESSON,
            "ander/lesson.yaml": OTHER,
        }.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.store = store or MemoryStore()
        self.sink = sink or Sink()

    @property
    def catalogue(self) -> Catalogue:
        """The lessons as they are now."""
        return open_catalogue(self.root)

    def app(self, start: Start | None = None) -> TutorApp:
        """The app, opened anew."""
        services = Services(
            lambda: self.catalogue, lambda: self.store, lambda: self.sink, self.load
        )
        return TutorApp(services, start)

    def load(self, entry: CatalogueEntry) -> Lesson | None:
        """Read a lesson."""
        return load_lesson(self.root / entry.file, self.root).lesson
