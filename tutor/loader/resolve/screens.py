"""Screens and messages: where each is, and what stands on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from tutor.lesson.channels import CHANNELS, Channel
from tutor.lesson.condition import Condition, Test, both
from tutor.lesson.model import Button, Message, Screen, Static
from tutor.lesson.places import (
    PLACE_KINDS,
    KindOfPlace,
    PlaceSpec,
    app_place,
    mail_place,
    paper_place,
    web_place,
    with_apps,
    with_browser,
)
from tutor.loader import schema
from tutor.loader.resolve.blocks import Blocks, expand
from tutor.loader.resolve.content import (
    ElementSource,
    ResolvedElement,
    build_arrival,
    build_elements,
)
from tutor.loader.resolve.inheritance import Named
from tutor.loader.resolve.labels import message_screen
from tutor.loader.resolve.message_acts import build_acts, marks_of
from tutor.loader.resolve.places import when_installed, with_places
from tutor.loader.resolve.reporter import Reporter
from tutor.loader.schema import position_of


class ResolvedScreen(NamedTuple):
    """A screen with what was built on it, and what the file says of it."""

    screen: Screen
    built: tuple[ResolvedElement, ...]
    source: schema.Screen | schema.Message


class DefaultPlaces(NamedTuple):
    """The places of a lesson, and the app of screens that name none."""

    places: tuple[PlaceSpec, ...]
    app: str


def build_screens(
    screens: Iterable[Named[schema.Screen]],
    devices: DefaultPlaces,
    blocks: Blocks,
    report: Reporter,
    chapter: int = 0,
) -> Iterator[ResolvedScreen]:
    """The screens in their order; ``chapter`` is 1 for those of the epilogue."""
    for name, source, at, _ in screens:
        place, app = _whereabouts(source, devices)
        listed = [spec.name for spec in devices.places]
        astray = bool(source.on) and place not in listed
        if place is None:
            report.add("M331", at, name=name)
        elif astray:
            report.unknown("M372", position_of(source, "on"), place, listed)
        elif listed and place not in listed:
            report.add("M332", at, name=name, place=place)
        plain = build_elements(name, expand(source.content, blocks, report))
        built = tuple(with_places(each, devices.places, place or "") for each in plain)
        arrival = tuple(build_arrival(name, source.on_arrival))
        screen = Screen(
            id=name,
            place=web_place(devices.places) if place is None or astray else place,
            app=app,
            url=source.url,
            title=source.title,
            when=source.when,
            dialog=source.dialog,
            end=source.end,
            fake=source.fake,
            content=tuple(element for element, _ in built),
            chapter=chapter,
            at=at,
            arrival=tuple(button for button, _ in arrival),
        )
        screen = _once_installed(screen, source, devices, report)
        yield ResolvedScreen(screen, (*built, *map(ResolvedElement._make, arrival)), source)


def _once_installed(
    screen: Screen,
    source: schema.Screen | schema.Message,
    devices: DefaultPlaces,
    report: Reporter,
) -> Screen:
    return replace(screen, when=when_installed(devices.places, screen, source, report))


def _whereabouts(source: schema.Screen, devices: DefaultPlaces) -> tuple[str | None, str]:
    """The place and the app of a screen; no place when neither is known."""
    places = devices.places
    if source.on:
        has_apps = source.on in with_apps(places)
        app = source.app or (devices.app if has_apps else "")
        return (source.on if app or not has_apps else None), app
    if source.app:
        return app_place(places), source.app
    if source.url:
        return web_place(places), ""
    if not devices.app and (not places or with_browser(places)):
        return web_place(places), ""
    return (app_place(places), devices.app) if devices.app else (None, "")


def _place_of(source: schema.Message, devices: DefaultPlaces, report: Reporter) -> str:
    """Where a message arrives; a letter needs a place of paper, any other one a phone.

    A mail can be read on a computer as well.
    """
    places, channel = devices.places, CHANNELS[source.via]
    fitting = [spec.name for spec in places if _takes(PLACE_KINDS[spec.kind], channel)]
    if channel.paper and not fitting:
        report.add("M377", source.at, name=source.via)
    elif source.on and source.on not in fitting:
        report.unknown("M372", position_of(source, "on"), source.on, fitting)
    elif source.on:
        return source.on
    if channel.paper:
        return paper_place(places)
    return mail_place(places) if channel.on_computer else app_place(places)


def _takes(kind: KindOfPlace, channel: Channel) -> bool:
    """Say whether what comes by a channel can arrive at a kind of place."""
    if channel.paper:
        return kind.kind == "paper"
    return kind.apps or (kind.browser and channel.on_computer)


def _on_paper(screen: str, source: schema.Message) -> Iterator[Static]:
    """What a letter says: who wrote it, what it is about, and its text."""
    yield Static(f"{screen}/#0", screen, "heading", "heading", at=source.at, text=source.from_)
    if source.subject:
        text = f"**{source.subject}**"
        yield Static(f"{screen}/#00", screen, "text", "text", at=source.at, text=text)
    yield Static(f"{screen}/#000", screen, "text", "text", at=source.at, text=source.text)


def _check_keys(source: schema.Message, channel: Channel, report: Reporter) -> None:
    """A subject is of a mail or letter, an app and replies of a chat, a folder of a mail."""
    if source.subject and not channel.has_subject:
        report.add("M338", position_of(source, "subject"), name=source.via)
    for key in ("app", "replies"):
        if key in source.keys and source.via != "chat":
            report.add("M378", position_of(source, key), name=key, via=source.via)
    for key in ("folder", "attachments"):
        if key in source.keys and not channel.on_computer:
            report.add("M382", position_of(source, key), name=key, via=source.via)


def _replies(name: str, source: schema.Message) -> Iterator[ResolvedElement]:
    """The answers to a message of a chat: once one was chosen, all are gone."""
    free = Condition((Test(reply_name(name), negated=True),))
    parts = [ElementSource(part, both(part.when, free) or part.when) for part in source.replies]
    for element, origin in build_elements(message_screen(name), parts):
        if isinstance(element, Button):
            chosen = ((reply_name(name), element.label), *element.effects.set)
            effects = replace(element.effects, set=chosen)
            yield ResolvedElement(replace(element, effects=effects, checks=False), origin)


def _own_words(name: str, source: schema.Message) -> Iterator[Static]:
    """What the learner answered, in the conversation."""
    screen, given = message_screen(name), Condition((Test(reply_name(name)),))
    text = f"**U:** ${reply_name(name)}"
    yield Static(f"{screen}/#0", screen, "text", "text", when=given, at=source.at, text=text)


def reply_name(message: str) -> str:
    """The name under which the answer to a message is kept."""
    return f"reply_{message}"


def _below(
    name: str, source: schema.Message, blocks: Blocks, report: Reporter
) -> Iterator[ResolvedElement]:
    """What stands below the text of a message: attachments, links, content, answers."""
    links = [ElementSource(file, file.when) for file in source.attachments]
    links += [ElementSource(link, link.when) for link in source.links]
    parts = [*links, *expand(source.content, blocks, report)]
    yield from build_elements(message_screen(name), parts)
    yield from _replies(name, source)


def build_messages(
    messages: Sequence[Named[schema.Message]],
    devices: DefaultPlaces,
    blocks: Blocks,
    report: Reporter,
) -> Iterator[tuple[Message, ResolvedScreen]]:
    """The messages, each with the screen on which it is read."""
    marks = marks_of(messages)
    for name, source, at, _ in messages:
        channel = CHANNELS[source.via]
        _check_keys(source, channel, report)
        built = tuple(_below(name, source, blocks, report))
        screen = Screen(
            id=message_screen(name),
            place=_place_of(source, devices, report),
            app=source.app or channel.app,
            title=source.subject or source.from_,
            when=source.when,
            content=(
                *(_on_paper(message_screen(name), source) if channel.paper else ()),
                *(_own_words(name, source) if source.replies else ()),
                *(element for element, _ in built),
                *build_acts(name, source, marks[name], report),
            ),
            at=at,
        )
        screen = _once_installed(screen, source, devices, report)
        message = _message(name, source, screen, marks[name], devices)
        yield message, ResolvedScreen(screen, built, source)


def _message(
    name: str,
    source: schema.Message,
    screen: Screen,
    marks: Mapping[str, str],
    devices: DefaultPlaces,
) -> Message:
    return Message(
        id=name,
        via=source.via,
        sender=source.from_,
        subject=source.subject,
        text=source.text,
        screen=screen,
        to=source.to,
        at_start=source.at_start,
        when=screen.when,
        at=screen.at,
        after=source.after,
        deleted=marks.get("delete", ""),
        blocked=marks.get("block", ""),
        folder=source.folder,
        notifies=not source.folder and screen.place in with_apps(devices.places),
    )
