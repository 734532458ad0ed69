"""A small client of the real yaml-language-server: what an editor's YAML extension is told."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

_ITEM = {"snippetSupport": True, "documentationFormat": ["markdown"]}


class Fault(NamedTuple):
    """What the editor underlines; the line counts from 1."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Offer:
    """One row of the list that completion opens."""

    label: str
    inserted: str
    help: str


@dataclass(frozen=True, slots=True)
class Document:
    """An open file, and what is underlined in it."""

    server: LanguageServer
    uri: str
    faults: tuple[Fault, ...]

    def hover(self, line: int, column: int) -> str:
        """The help at a place, from 1, as Markdown; empty when there is none."""
        told = self.server.ask("textDocument/hover", self._place(line, column))
        return str(told["contents"]["value"]) if told else ""

    def complete(self, line: int, column: int) -> list[Offer]:
        """What is offered at a place, from 1."""
        told = self.server.ask("textDocument/completion", self._place(line, column))
        return [
            Offer(item["label"], _inserted(item), _text(item.get("documentation", "")))
            for item in told["items"]
        ]

    def _place(self, line: int, column: int) -> dict[str, object]:
        position = {"line": line - 1, "character": column - 1}
        return {"textDocument": {"uri": self.uri}, "position": position}


class LanguageServer:
    """One running server, with the schemas that an editor's settings would give it.

    ``schemas`` maps the path of a schema to the files it is for, as
    ``yaml.schemas`` in ``settings.json`` does.
    """

    def __init__(self, command: list[str], schemas: Mapping[str, str | list[str]]) -> None:
        self._schemas = {Path(path).as_uri(): files for path, files in schemas.items()}
        self._count = 0
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._told: dict[str, list[Fault]] = {}
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    def _begin(self) -> None:
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": None,
                "capabilities": {
                    "textDocument": {
                        "completion": {"completionItem": _ITEM},
                        "hover": {"contentFormat": ["markdown"]},
                    },
                    "workspace": {"configuration": True},
                },
            },
        )
        self._tell("initialized", {})

    def close(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()

    def open(self, file: str, text: str) -> Document:
        """Open a text as this file; nothing is written, and no two are the same file."""
        (document,) = self.open_all([(file, text)])
        return document

    def open_all(self, files: Iterable[tuple[str, str]]) -> list[Document]:
        """Open several at once, each a file and its text; the server waits before each answer."""
        uris = []
        for file, text in files:
            self._count += 1
            uris.append(f"file:///writing/{self._count}/{file}")
            document = {"uri": uris[-1], "languageId": "yaml", "version": 1, "text": text}
            self._tell("textDocument/didOpen", {"textDocument": document})
        while any(uri not in self._told for uri in uris):
            self._handle(self._read())
        return [Document(self, uri, tuple(self._told.pop(uri))) for uri in uris]

    def ask(self, method: str, params: object) -> Any:
        """Ask the server something; what it answers."""
        self._count += 1
        number = self._count
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._handle(message)

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _handle(self, message: dict[str, Any]) -> None:
        """Note what is underlined, and answer what the server asks an editor."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._told[message["params"]["uri"]] = [
                Fault(row["range"]["start"]["line"] + 1, row["message"])
                for row in message["params"]["diagnostics"]
            ]
        elif "id" in message and message.get("method") == "workspace/configuration":
            answers = [self._settings(item["section"]) for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": answers})
        elif "id" in message and "method" in message:
            self._send({"id": message["id"], "result": None})

    def _settings(self, section: str) -> object:
        if section != "yaml":
            return {}
        return {
            "schemas": self._schemas,
            "schemaStore": {"enable": False},
            "validate": True,
            "hover": True,
            "completion": True,
        }

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            raise EOFError("yaml-language-server stopped")
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


def _inserted(item: dict[str, Any]) -> str:
    edit = item.get("textEdit")
    return str(edit["newText"] if edit else item.get("insertText", item["label"]))


def _text(documentation: object) -> str:
    return str(documentation["value"] if isinstance(documentation, dict) else documentation)
