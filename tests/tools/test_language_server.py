"""The tests of what an editor is told never go missing in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import language_server


@pytest.mark.parametrize("missing", ["node", "npm"])
def test_without_node_it_says_what_to_install(
    missing: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in {"node", "npm"} - {missing}:
        (tmp_path / name).touch(mode=0o755)
    monkeypatch.setattr(language_server, "BUNDLED", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert language_server.main() == 1
    assert "apt-get install nodejs npm" in capsys.readouterr().out


def test_what_npm_says_is_passed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in language_server.FILES:
        (tmp_path / name).write_text("{}", encoding="utf-8")
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\necho 'no network' >&2\nexit 1\n", encoding="utf-8")
    npm.chmod(0o755)
    (tmp_path / "node").touch(mode=0o755)
    monkeypatch.setattr(language_server, "FOLDER", tmp_path)
    monkeypatch.setattr(language_server, "STAMP", tmp_path / "none")
    monkeypatch.setattr(language_server, "BUNDLED", tmp_path)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert language_server.main() == 1
    assert "no network" in capsys.readouterr().out


def test_every_package_is_pinned_by_its_hash() -> None:
    lock = (language_server.FOLDER / "package-lock.json").read_text(encoding="utf-8")
    assert lock.count('"node_modules/') == lock.count('"integrity": "sha512-') > 1
