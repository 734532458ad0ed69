"""A learner who acts by what is written on the screens, for the tests of the lessons."""

from __future__ import annotations

from tutor.engine.event import Event
from tutor.engine.practice import Practice
from tutor.engine.view import ElementView, PageView, View
from tutor.lesson.verbs import EventVerb


class Player:
    """Plays one practice by labels, as somebody in front of the screens would."""

    def __init__(self, practice: Practice) -> None:
        self.practice = practice

    @property
    def view(self) -> View:
        """What is to be seen now."""
        return self.practice.view()

    @property
    def said(self) -> str:
        """All that the coach says about the last event."""
        return " ".join(remark.text for remark in self.view.coach.messages)

    @property
    def value(self) -> dict[str, str]:
        """The fixed values of this practice: the card and what was picked."""
        return self.practice.context.fixed

    def look(self) -> tuple[ElementView, ...]:
        """Everything in front, on both devices."""
        view = self.view
        found: list[ElementView] = []
        if view.browser is not None:
            found += _on_page(view.browser.page)
        if view.phone is not None:
            found += _on_page(view.phone.page)
            if view.phone.thread is not None:
                for bubble in view.phone.thread.bubbles:
                    found += bubble.elements
        return tuple(found)

    def text(self) -> str:
        """All that is written in front, on both devices."""
        words = [f"{e.label} {e.text} {e.value} {e.error}" for e in self.look()]
        phone = self.view.phone
        if phone is not None and phone.thread is not None:
            words += [bubble.text for bubble in phone.thread.bubbles]
        return " ".join(words)

    def find(self, label: str) -> ElementView:
        """The one thing in front with this label."""
        found = [e for e in self.look() if label in (e.label, e.text)]
        assert len(found) == 1, f"{label!r}: {[e.label for e in self.look()]}"
        return found[0]

    def type(self, label: str, text: str) -> None:
        """Type into a field."""
        self.practice.do(Event("fill", self.find(label).id, text))

    def press(self, label: str) -> None:
        """Press a button or link; it has to do something."""
        assert self.practice.do(Event("press", self.find(label).id)), label

    def answer(self, label: str) -> None:
        """Answer the question in front."""
        question = next(e for e in self.look() if e.role == "question")
        assert self.practice.do(Event("answer", question.id, label)), label

    def act(self, verb: EventVerb, target: str = "", text: str = "") -> None:
        """Do what needs no label: an address, an app, home, back."""
        assert self.practice.do(Event(verb, target, text)), (verb, target)

    def coached(self) -> None:
        """Do the current step as the coach would."""
        assert self.practice.show_step(), self.view.coach.text

    def until(self, words: str) -> None:
        """Follow the coach to the step that has these words in its text."""
        while words not in self.view.coach.text:
            assert not self.practice.chapter_done, words
            self.coached()

    def code(self) -> str:
        """The last run of digits in the newest message of the open conversation."""
        phone = self.view.phone
        assert phone is not None
        assert phone.thread is not None
        words = phone.thread.bubbles[-1].text.replace(".", " ").split()
        return next(word for word in reversed(words) if word.isdigit())


def _on_page(page: PageView | None) -> tuple[ElementView, ...]:
    if page is None:
        return ()
    return page.dialog.elements if page.dialog is not None else page.elements
