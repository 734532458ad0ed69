// Take an image of the memory of an interpreter that has the engine loaded.
//
//   node image.mjs OUT
//
// OUT has what compile.mjs made, and gets engine.image. Files are not part of an image: all that a
// page will ever import or read must be loaded here. Underscored options of Pyodide are not
// promised to stay, so its version is pinned exactly and a test plays a practice on the image.
import fs from "node:fs";
import path from "node:path";
import { loadPyodide } from "pyodide";

const PROGRAM = `
import gc, importlib, linecache, shutil, sys, zipfile
with zipfile.ZipFile("/engine.zip") as archive:
    archive.extractall("/engine")
sys.path.insert(0, "/engine")
importlib.import_module("tutor.site.image").prepare()
sys.path.remove("/engine")
sys.path_importer_cache.clear()
shutil.rmtree("/engine")
linecache.clearcache()
gc.collect()
`;

// On iOS Pyodide calls Python's functions in its slower, older way, which every browser knows. An
// image made in the newer way refers to a function that older browsers and iOS do not have.
Object.defineProperty(globalThis, "navigator", { value: { userAgent: "iPhone", platform: "iPhone" } });

/** Fill the memory that was used and is free again with zeros: what stood there is no part of it. */
function wipe(module) {
  const top = module._malloc(1 << 18); // beyond all that was ever used
  module._free(top);
  const held = [];
  for (let size = 1 << 17; size >= 32; size >>= 1) {
    for (let at = module._malloc(size); at !== 0; at = module._malloc(size)) {
      held.push(at);
      if (at >= top) {
        break;
      }
      module.HEAPU8.fill(0, at, at + size);
    }
  }
  held.forEach((at) => module._free(at));
}

async function main() {
  const [out] = process.argv.slice(2);
  const pyodide = await loadPyodide({ _makeSnapshot: true, stdLibURL: path.resolve(out, "stdlib.zip") });
  pyodide.FS.writeFile("/engine.zip", fs.readFileSync(path.join(out, "engine.zip")));
  pyodide.runPython(PROGRAM);
  pyodide.FS.unlink("/engine.zip");
  wipe(pyodide._module);
  fs.writeFileSync(path.join(out, "engine.image"), pyodide.makeMemorySnapshot());
}

// Not left to Node.js: it would print the megabyte of Pyodide in which it happened.
main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
