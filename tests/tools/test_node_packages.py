"""What needs Node.js never goes missing in silence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools import node_packages
from tools.node_packages import CannotInstall, installed

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = [ROOT / "web", ROOT / "tests" / "authoring" / "editor"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a lock file, on a computer without Node.js."""
    for name in node_packages.FILES:
        (tmp_path / name).write_text("{}", encoding="utf-8")
    monkeypatch.setattr(node_packages, "BUNDLED", tmp_path)
    monkeypatch.setenv("PATH", f"{tmp_path}")
    return tmp_path


@pytest.mark.parametrize("missing", ["node", "npm"])
def test_without_node_it_says_what_to_install(missing: str, folder: Path) -> None:
    for name in {"node", "npm"} - {missing}:
        (folder / name).touch(mode=0o755)
    with pytest.raises(CannotInstall, match="apt-get install nodejs npm"):
        installed(folder)


def test_what_npm_says_is_passed_on(folder: Path) -> None:
    npm = folder / "npm"
    npm.write_text(f"#!{shutil.which('sh', path='/bin')}\necho 'no network' >&2\nexit 1\n", "utf-8")
    npm.chmod(0o755)
    (folder / "node").touch(mode=0o755)
    with pytest.raises(CannotInstall, match="no network"):
        installed(folder)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda each: each.name)
def test_every_package_is_pinned_by_its_hash(folder: Path) -> None:
    lock = (folder / "package-lock.json").read_text(encoding="utf-8")
    assert lock.count('"node_modules/') == lock.count('"integrity": "sha512-') > 1
