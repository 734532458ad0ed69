"""What README and docs say is true: commands, options, exit codes, links, pictures, locks."""

from __future__ import annotations

import hashlib
import re
import shlex
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import click
import pytest

from tests.table import each_row
from tools.pictures import ALL as PICTURES
from tutor import __version__
from tutor.cli.exits import Exit, meaning
from tutor.cli.program import program
from tutor.cli.run import run

ROOT = Path(__file__).resolve().parent.parent


def text_of(page: Path) -> str:
    """The text of a page."""
    return page.read_text(encoding="utf-8")


README = text_of(ROOT / "README.md")
COMMANDS = text_of(ROOT / "docs" / "redactie" / "opdrachten.md")
PROJECT = tomllib.loads(text_of(ROOT / "pyproject.toml"))
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
ALL_TEXT = "\n".join(text_of(page) for page in PAGES)
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))


# --- commands ---------------------------------------------------------------------


def test_the_readme_begins_with_two_commands() -> None:
    block = re.search(r"```console\n(.*?)```", README, re.DOTALL)
    assert block
    commands = [line.split("#")[0].strip() for line in block[1].splitlines()]
    assert commands == ["make run", "make test"]


def test_every_make_target_in_the_docs_exists() -> None:
    rules = re.findall(r"^([a-z -]+):", text_of(ROOT / "Makefile"), re.MULTILINE)
    known = {target for rule in rules for target in rule.split()}
    blocks = "".join(re.findall(r"```console\n(.*?)```", ALL_TEXT, re.DOTALL))
    named = set(re.findall(r"`make ([a-z-]+)", ALL_TEXT))
    named |= set(re.findall(r"^make ([a-z-]+)", blocks, re.MULTILINE))
    assert {"run", "test"} <= named <= known


SAMPLES = re.findall(r'make run ARGS="([^"…]+)"', ALL_TEXT)


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_command_is_understood(
    sample: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Click reads all options before it shows the help, so an unknown one would be refused."""
    monkeypatch.setenv("LANGUAGE", "nl")
    assert run([*shlex.split(sample), "--help"]) == Exit.DONE
    assert "Gebruik: tutor" in capsys.readouterr().out


def commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """A command and all below it, each with how it is called."""
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from commands(below, f"{path} {name}")


def section(path: str) -> str:
    """What the page of commands says about one command; empty when it has no section."""
    found = re.search(rf"^## `{path}(?: [A-Z]+)?`\n(.*?)(?=^## |\Z)", COMMANDS, re.M | re.DOTALL)
    return found[1] if found else ""


def options(command: click.Command) -> set[str]:
    """The long names of a command's options."""
    return {
        name
        for param in command.params
        if isinstance(param, click.Option)
        for name in param.opts
        if name.startswith("--")
    }


ALL_COMMANDS = dict(commands(program(), "tutor"))


@each_row("path", ALL_COMMANDS)
def test_every_command_and_option_is_documented(path: str) -> None:
    command = ALL_COMMANDS[path]
    if isinstance(command, click.Group) and path != "tutor":
        assert f"`{path}" in COMMANDS
        return
    documented = set(re.findall(r"^\| `(--[a-z-]+)", section(path), re.M))
    assert documented - {"--help"} == options(command)


def test_every_documented_command_exists() -> None:
    documented = set(re.findall(r"^## `(tutor[ a-z]*?)(?: [A-Z]+)?`$", COMMANDS, re.M))
    assert documented <= set(ALL_COMMANDS)


DEPLOYED = sorted((ROOT / "deploy").iterdir())


@each_row("sample", DEPLOYED, ids=lambda sample: sample.name)
def test_a_sample_for_operators_uses_what_there_is(sample: Path) -> None:
    """Its variables and options are those of commands, and the page of samples names it."""
    known = {param.envvar for command in ALL_COMMANDS.values() for param in command.params}
    text = text_of(sample)
    assert set(re.findall(r"TUTOR_[A-Z_]+", text)) <= {*known, "TUTOR_HOME"}
    for line in re.findall(r"/bin/tutor (.+)", text):
        assert options_in(line) <= set(chain(*map(options, ALL_COMMANDS.values())))
    kind = sample.name.replace("veilig-oefenen-tidy.timer", ".timer")
    assert kind in text_of(ROOT / "docs" / "beheer" / "meer-servers.md")


def options_in(line: str) -> set[str]:
    """The options that a command line names."""
    return set(re.findall(r"--[a-z-]+", line))


def test_every_exit_code_is_documented() -> None:
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", COMMANDS, re.M)
    assert rows == [(str(code.value), meaning(code)) for code in Exit]


# --- pages ------------------------------------------------------------------------


@each_row("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text_of(page))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_picture_is_made_by_the_tool_and_shown() -> None:
    made = {f"docs/pictures/{picture.name}.svg" for picture in PICTURES}
    kept = {f"docs/pictures/{path.name}" for path in (ROOT / "docs" / "pictures").iterdir()}
    assert kept == made
    assert set(re.findall(r"docs/pictures/[a-z-]+\.svg", README)) == made


def test_no_picture_asks_a_third_party_for_anything() -> None:
    for path in (ROOT / "docs" / "pictures").iterdir():
        assert re.findall(r"@font-face|@import|url\(\W?http|href=\W?http", text_of(path)) == []


def test_every_decision_is_in_the_index() -> None:
    index = text_of(ROOT / "docs" / "decisions" / "readme.md")
    linked = sorted(re.findall(r"\]\(([a-z0-9-]+\.md)\)", index))
    assert linked == sorted(page.name for page in DECISIONS if page.name != "readme.md")


EXTRAS: dict[str, list[str]] = PROJECT["project"]["optional-dependencies"]
NEEDS: list[str] = [*PROJECT["project"]["dependencies"], *chain(*EXTRAS.values())]
NAMES = [re.split(r"[^A-Za-z0-9-]", need)[0].lower() for need in NEEDS]


@each_row("name", NAMES)
def test_every_dependency_has_its_reason(name: str) -> None:
    """Some page names it in its title or in the sentence that says what was decided."""
    heads = [text_of(page).split("\n\n**Why")[0].lower() for page in DECISIONS]
    assert any(re.search(rf"\b{re.escape(name)}\b", head) for head in heads)


def test_the_changelog_knows_this_version() -> None:
    newest = re.search(r"^## (\S+)", text_of(ROOT / "CHANGELOG.md"), re.M)
    assert newest
    assert newest[1] == __version__


# --- locks ------------------------------------------------------------------------


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_lock_file(lock: str) -> None:
    text = text_of(ROOT / lock)
    pinned = set(re.findall(r"^([a-z0-9-]+)==", text, re.M))
    assert set(NAMES) <= pinned
    assert all(
        "--hash=sha256:" in entry for entry in re.split(r"^(?=[a-z])", text, flags=re.M) if entry
    )
    assert "://" not in text


def test_pip_in_the_project_is_the_one_in_the_lock() -> None:
    (wheel,) = (ROOT / "tools" / "pip").iterdir()
    entry = re.search(r"^pip==.*?(?=^[a-z])", text_of(ROOT / "requirements.lock"), re.M | re.DOTALL)
    assert entry
    assert f"sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}" in entry[0]
