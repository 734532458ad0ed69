// Compile Python modules with the very Python that runs in the page.
//
//   node compile.mjs SOURCES OUT
//
// SOURCES is a folder with the packages of the engine. OUT gets stdlib.zip and engine.zip: stored,
// not compressed, and marked as unchecked, so that an import is one read.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { loadPyodide } from "pyodide";

const PROGRAM = `
import pathlib, zipfile
from importlib._bootstrap_external import _code_to_hash_pyc

def compiled(name, source):
    code = compile(source, name, "exec", dont_inherit=True, optimize=2)
    return _code_to_hash_pyc(code, bytes(8), False)

def add(archive, name, content):
    if name.endswith(".py"):
        name, content = name + "c", compiled(name, content)
    archive.writestr(zipfile.ZipInfo(name), content)

with zipfile.ZipFile("/pyodide/python_stdlib.zip") as old, zipfile.ZipFile("/out/stdlib.zip", "w") as new:
    for name in sorted(old.namelist()):
        if not name.endswith("/"):
            add(new, name, old.read(name))

root = pathlib.Path("/sources")
with zipfile.ZipFile("/out/engine.zip", "w") as new:
    for file in sorted(root.rglob("*")):
        if file.is_file():
            add(new, file.relative_to(root).as_posix(), file.read_bytes())
`;

async function main() {
  const [sources, out] = process.argv.slice(2);
  const packageFolder = path.dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
  const pyodide = await loadPyodide();
  for (const [name, root] of [["/sources", sources], ["/out", out], ["/pyodide", packageFolder]]) {
    pyodide.FS.mkdirTree(name);
    pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: fs.realpathSync(root) }, name);
  }
  pyodide.runPython(PROGRAM);
}

// Not left to Node.js: it would print the megabyte of Pyodide in which it happened.
main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
