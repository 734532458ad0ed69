"""The files of a draft: an article with its variants or one lesson, and what is shared."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from tutor.i18n import gettext as _
from tutor.importer import layout, words
from tutor.importer.article import Article, Paragraph
from tutor.importer.draft import Drafted
from tutor.importer.lines import ImportRefused
from tutor.importer.shared_files import SharedFiles
from tutor.importer.yaml_writer import Flow, Noted, Tree, write_yaml
from tutor.lesson.todos import todo
from tutor.loader.yaml.document import parse_yaml

_FEWEST_MINUTES = 5
_MOST_MINUTES = 60


@dataclass(frozen=True, slots=True)
class Files:
    """All that a draft is written as.

    ``lessons`` maps a file of the lesson's folder to its text; ``glossary`` and
    ``reading`` are entries to add to the shared files, by name.
    """

    name: str
    lessons: Mapping[str, str]
    glossary: Mapping[str, Tree] = field(default_factory=dict)
    reading: Mapping[str, Tree] = field(default_factory=dict)


def write(article: Article, drafts: Sequence[Drafted], name: str, shared: SharedFiles) -> Files:
    """The files of a draft. Raises ImportRefused when it is too large for lesson files."""
    terms, glossary, notes = _terms(article, shared)
    related, reading = _related(article, shared)
    head = {**_head(article, drafts), "persona": shared.persona}
    links = {"terms": Noted(Flow(terms), tuple(notes)) if terms else None,
             "read_more": Flow(related) if related else None}  # fmt: skip
    head |= {key: value for key, value in links.items() if value is not None}
    lessons: dict[str, str] = {}
    if len(drafts) == 1:
        tree = _lesson(drafts[0], {"lesson": name, **head})
        lessons["lesson.yaml"] = write_yaml(tree, _heading(article))
    else:
        head["variants"] = Flow([draft.variant.slug for draft in drafts])
        lessons["article.yaml"] = write_yaml({"format": 1, **head}, _heading(article))
        for draft in drafts:
            slug = draft.variant.slug
            own: dict[str, Tree] = {"lesson": f"{name}-{slug}", "article": "article.yaml"}
            own |= {"title": words.line(draft.variant.title), "variant": draft.variant.name}
            lessons[f"{slug}.yaml"] = write_yaml(_lesson(draft, own), _heading(article))
    _check_size(lessons)
    return Files(name, lessons, glossary, reading)


def _heading(article: Article) -> tuple[str, ...]:
    return (
        f"Concept uit het artikel “{article.title.text}”, gemaakt met tutor import.",
        "Zoek op INVULLEN om te zien waar u nog naar moet kijken.",
    )


def _head(article: Article, drafts: Sequence[Drafted]) -> dict[str, Tree]:
    """What article and lessons share; what a journalist has to add is marked."""
    head: dict[str, Tree] = {"title": words.line(article.title.text)}
    summary = words.markdown(article.summary.text)
    wanted = todo("het artikel heeft geen samenvatting. Schrijf hier één of twee zinnen.")
    head["summary"] = summary or Noted(head["title"], (wanted,))
    kind: Tree = words.line(article.kind) or "Artikel"
    if article.breadcrumb:
        head["breadcrumb"] = [words.line(part) for part in article.breadcrumb]
    notes = (
        todo("voeg toe uit welk artikel dit komt en wanneer u het hebt nagekeken: "
             "source: https://… en reviewed: jaar-maand-dag"),
        todo("voeg een categorie toe, bijvoorbeeld: category: Veilig internet"),
    )  # fmt: skip
    head["kind"] = Noted(kind, notes)
    intro = [_paragraph(paragraph) for paragraph in _intro(article, drafts)]
    if intro:
        head["intro"] = intro
    hosts = [host for draft in drafts for host in draft.lesson.hosts]
    if hosts:
        head["real_hosts"] = Flow(list(dict.fromkeys(map(words.line, hosts))))
    return head


def _intro(article: Article, drafts: Sequence[Drafted]) -> tuple[Paragraph, ...]:
    """The introduction, with the heading of the only list: a lesson has no place for that."""
    heading = article.sections[0].heading
    if len(drafts) > 1 or not heading.text:
        return article.intro
    return (*article.intro, Paragraph(heading.line, heading.text, is_heading=True))


def _paragraph(paragraph: Paragraph) -> Tree:
    if paragraph.is_heading:
        return {"heading": words.line(paragraph.text)}
    return words.markdown(paragraph.text)


def _lesson(draft: Drafted, own: Mapping[str, Tree]) -> dict[str, Tree]:
    """A whole lesson file, its keys in the order of the format's own pages."""
    lesson, variant = draft.lesson, draft.variant
    tree: dict[str, Tree] = {"format": 1, **own}
    tree["places"] = layout.places_of(lesson)
    tree["minutes"] = min(max(_FEWEST_MINUTES, len(draft.bullets)), _MOST_MINUTES)
    sections: dict[str, Tree] = {
        "data": layout.data_of(lesson),
        "situations": dict(lesson.situations),
        "messages": layout.messages_of(lesson),
    }
    tree |= {key: value for key, value in sections.items() if value}
    tree["screens"] = layout.screens_of(lesson, lesson.main)
    lead = variant.parts[0].lead.text
    if lead:
        tree["lead"] = words.markdown(lead)
    help_note = todo("schrijf bij de stappen een why en twee bekende vergissingen (mistakes).")
    tree["steps"] = Noted(layout.steps_of(lesson.main), (help_note,))
    if variant.ending:
        tree["ending"] = "\n\n".join(map(words.markdown, variant.ending))
    if variant.later is not None:
        tree["epilogue"] = {
            "title": words.line(variant.later.title),
            "screens": layout.screens_of(lesson, lesson.later),
            "steps": layout.steps_of(lesson.later),
        }
    return tree


def _terms(article: Article, shared: SharedFiles) -> tuple[list[str], dict[str, Tree], list[str]]:
    """The names of the terms, new entries for the glossary, and what is to be compared."""
    terms: list[str] = []
    entries: dict[str, Tree] = {}
    notes: list[str] = []
    for found in article.definitions:
        forms = list(dict.fromkeys(words.line(f.casefold()) for f in (found.term, found.form)))
        known = next((shared.forms[form] for form in forms if form in shared.forms), "")
        name = known or _new_name(words.slug(found.term), shared.terms)
        if known:
            notes.append(todo(f"bij “{found.term}” staat in het artikel: {found.meaning} "
                              "De woordenlijst heeft al een uitleg; vergelijk ze."))  # fmt: skip
        elif name not in entries:
            note = todo("kijk waar deze uitleg ophoudt; de kopie van het artikel toont dat niet.")
            entry: dict[str, Tree] = {
                "forms": Flow(forms),
                "meaning": words.markdown(found.meaning),
            }
            entries[name] = entry if found.closed else Noted(entry, (note,))
        terms.append(name)
    return list(dict.fromkeys(terms)), entries, notes


def _related(article: Article, shared: SharedFiles) -> tuple[list[str], dict[str, Tree]]:
    """The names of the articles to read more in, and new entries for the shared list."""
    names: list[str] = []
    entries: dict[str, Tree] = {}
    for found in article.related:
        title = words.line(found.title)
        name = shared.titles.get(title.casefold(), "")
        if not name:
            name = words.slug(found.title, 40)
            name = _new_name(name, (*shared.articles, *entries))
            teaser = words.markdown(found.teaser or found.title)
            entries[name] = {"title": title, "teaser": teaser}
        names.append(name)
    return list(dict.fromkeys(names)), entries


def _new_name(wanted: str, taken: Collection[str]) -> str:
    name, count = wanted, 2
    while name in taken:
        name, count = f"{wanted}-{count}", count + 1
    return name


def _check_size(lessons: Mapping[str, str]) -> None:
    for name, text in lessons.items():
        _tree, problems = parse_yaml(text.encode("utf-8"), name)
        if any(problem.code in ("Y106", "Y126") for problem in problems):
            raise ImportRefused(_("This article is too large for one lesson. Make several of it."))
