"""Sentences about buttons, links, menus, switches and lists."""

from __future__ import annotations

import re

from tutor.importer.sentences.acts import (
    Act,
    Advice,
    ChooseOwn,
    Label,
    Pick,
    Press,
    Switch,
    Tick,
)
from tutor.importer.sentences.labels import QUOTED, is_path, label_of, labels_of, path_of
from tutor.importer.sentences.messages import MESSAGE, via_of
from tutor.importer.sentences.row import Found, Row, always, row

DEEPEST = 8
"""A way through more menus than this is no way that an article tells."""
_PRESS = r"(?i:klik|klikt u|tik|tikt u|druk|drukt u)"
_INFO = re.compile(r"\bvoor (?:meer|extra) (?:informatie|uitleg)\b")
_PURPOSE = re.compile(r"\bom\b.*\bte\b")
_IN_MESSAGE = re.compile(rf"\bin (?:de|het|uw|die|dat|deze|dit) {MESSAGE}\b")


def _press(found: Found) -> tuple[Act, ...]:
    """One press, a choice between labels, or a way through menus."""
    rest = found["rest"]
    info = bool(_INFO.search(rest))
    in_message = _IN_MESSAGE.search(found[0])
    via = via_of(in_message["via"]) if in_message else ""
    form = not _PURPOSE.search(rest)
    if is_path(rest):
        path = path_of(rest)
        return tuple(Press((label,), form=form) for label in path) if len(path) <= DEEPEST else ()
    labels = labels_of(rest)
    return (Press(labels, info, form, via),) if labels else ()


def _named(found: Found) -> tuple[Act, ...]:
    """A press only of what has a capital or quotes: "Ga naar Instellingen"."""
    acts = _press(found)
    sure = all(label.sure for act in acts if isinstance(act, Press) for label in act.labels)
    return acts if sure else ()


def _switch(found: Found) -> tuple[Act, ...]:
    label = label_of(found["label"])
    on = found["on"] in ("aan", "in", "naar rechts")
    return (Switch(label, on),) if label and label.sure else ()


def _tick(found: Found) -> tuple[Act, ...]:
    label = label_of(found["label"])
    return (Tick(label),) if label else ()


def _pick(found: Found) -> tuple[Act, ...]:
    label, option = label_of(found["label"]), label_of(found["option"])
    return (Pick(label, option.text),) if label and option else ()


def _pick_own(found: Found) -> tuple[Act, ...]:
    noun = found["noun"]
    return (Pick(Label(noun[0].upper() + noun[1:], sure=False), ""),)


def _advice(found: Found) -> tuple[Act, ...]:
    label = label_of(found["label"])
    return (Advice(label),) if label else ()


_SWITCH = r"(?:het |de )?(?:schuifje|schakelaar|schuifknop|schakelknop|knopje)"
ROWS: tuple[Row, ...] = (
    row("own choice", rf"{_PRESS}\b.*\bop (?:uw|je) (?:keuze|voorkeur)\b.*", always(ChooseOwn())),
    row("own choice", r"(?i:maak) (?:uw|een|je) keuze\b.*", always(ChooseOwn())),
    row(
        "advice",
        r"(?i:wij|we) (?:kiezen|adviseren|raden)(?: aan)?(?: voor)? (?P<label>.+)",
        _advice,
    ),
    row(
        "switch",
        rf"(?i:zet|schuif|schakel) {_SWITCH} (?:bij|achter|naast|voor|van) (?P<label>.+?) "
        r"(?P<on>aan|uit|in|naar rechts|naar links)(?: .*)?",
        _switch,
    ),
    row(
        "tick",
        r"(?i:zet|plaats) een vinkje (?:bij|voor|achter|in het vakje)(?: bij| voor)? (?P<label>.+)",
        _tick,
    ),
    row("tick", r"(?i:vink)(?: het vakje)?(?: bij| voor)? (?P<label>.+?) aan", _tick),
    row("switch", rf"(?i:zet|schakel) (?P<label>{QUOTED}|[A-ZÀ-Þ].*?) (?P<on>aan|uit|in)", _switch),
    row("press", rf"{_PRESS}\b(?P<between>[^.:]*?) ?\bop (?P<rest>.+)", _press),
    row(
        "pick",
        r"(?i:kies|kiest u|selecteer) (?:bij|achter|onder) (?P<label>.+?) (?:voor |de"
        r" optie )(?P<option>.+)",
        _pick,
    ),
    row(
        "pick own",
        r"(?i:kies|kiest u|selecteer) (?:uw|je) (?P<noun>[\w-]+)(?: uit.*| in de lijst.*)?",
        _pick_own,
    ),
    row(
        "choose",
        r"(?i:kies|kiest u|selecteer)(?: \w+)?? (?:voor |de optie |het onderdeel )?(?P<rest>.+)",
        _named,
    ),
    row(
        "go to",
        r"(?i:ga|gaat u)(?: \w+)? naar (?:het (?:menu|onderdeel|kopje|tabblad) )?(?P<rest>.+)",
        _named,
    ),
)
