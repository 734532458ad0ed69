"""A draft comes into the lessons folder whole or not at all, and replaces nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.importer.making import ARTICLES, NAME, OWN, make
from tutor.importer.lines import ImportRefused

KPN = (ARTICLES / "kpn.txt").read_bytes()


def contents(folder: Path) -> dict[str, str]:
    """Every file in a folder with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def with_shared(root: Path) -> Path:
    """A lessons folder with the shared files that come with the program."""
    shutil.copytree(OWN / "shared", root / "shared")
    return root


def test_an_empty_folder_gets_what_the_lesson_needs(tmp_path: Path) -> None:
    root = tmp_path / "nieuw" / "lessen"
    make(KPN, root)
    assert set(contents(root)) == {
        "shared/personas.yaml",
        "shared/defaults.yaml",
        "shared/glossary.yaml",
        "shared/reading.yaml",
        f"{NAME}/article.yaml",
        f"{NAME}/browser.yaml",
        f"{NAME}/app.yaml",
    }


def test_shared_files_keep_all_that_they_had(tmp_path: Path) -> None:
    root = with_shared(tmp_path)
    before = contents(root)
    text = KPN.decode().replace("Wat zijn passkeys?", "Wat is een kluis?")
    made = make(text.encode(), root)
    after = contents(root)
    assert all(after[file].startswith(before[file]) for file in before)
    changed = {file for file in before if after[file] != before[file]}
    assert changed == {"shared/reading.yaml"}
    lesson = made.load(made.files[0]).lesson
    assert lesson is not None
    assert [r.title for r in lesson.read_more] == [
        "Wat is tweestapsverificatie?",
        "Wat is een kluis?",
    ]


def test_a_word_that_is_explained_already_is_left_to_the_editor(tmp_path: Path) -> None:
    made = make(KPN, with_shared(tmp_path))
    assert "shared/glossary.yaml" not in made.saved
    told = [mark.text for mark in made.todos if "woordenlijst" in mark.text]
    assert len(told) == 1
    assert "Een extra controle bij het inloggen." in told[0]
    lesson = made.load(made.files[0]).lesson
    assert lesson is not None
    assert [term.id for term in lesson.terms] == ["tweestapsverificatie"]


def test_a_lesson_that_is_there_stays_as_it_was(tmp_path: Path) -> None:
    root = with_shared(tmp_path)
    make(KPN, root)
    before = contents(root)
    with pytest.raises(FileExistsError):
        make((ARTICLES / "whatsapp.txt").read_bytes(), root)
    assert contents(root) == before


@pytest.mark.parametrize("broken_off", [KeyboardInterrupt, OSError])
@pytest.mark.parametrize("at", range(1, 8))
def test_broken_off_at_any_file_leaves_nothing_behind(
    broken_off: type[BaseException], at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "lessen"
    count = 0
    replace = Path.replace

    def stop_at(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == at:
            raise broken_off
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", stop_at)
    with pytest.raises(broken_off):
        make(KPN, root)
    assert count == at
    assert not root.exists()


def test_broken_off_at_the_last_moment_restores_shared_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = with_shared(tmp_path)
    before = contents(root)

    def stop(*_arguments: object) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rename", stop)
    with pytest.raises(KeyboardInterrupt):
        make((ARTICLES / "whatsapp.txt").read_bytes(), root)
    assert contents(root) == before
    assert [path.name for path in root.iterdir()] == ["shared"]


def test_a_shared_file_with_an_error_is_told_and_left_alone(tmp_path: Path) -> None:
    root = with_shared(tmp_path)
    glossary = root / "shared" / "glossary.yaml"
    glossary.write_text("app:\n\tmeaning: Iets\n", encoding="utf-8")
    before = contents(root)
    with pytest.raises(ImportRefused) as refused:
        make(KPN, root)
    assert "shared/glossary.yaml" in str(refused.value)
    assert "regel 2" in str(refused.value)
    assert contents(root) == before
