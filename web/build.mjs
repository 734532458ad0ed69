// Bundle what the pages run.
//
//   node build.mjs ALL STATIC      site.js for every page in ALL; worker.js and offline.js in STATIC
import path from "node:path";
import { build } from "esbuild";

const [siteFolder, staticFolder] = process.argv.slice(2);
const names = ["site", "worker", "offline"];
for (const name of names) {
  await build({
    entryPoints: [`src/${name}.ts`],
    outfile: path.join(name === "site" ? siteFolder : staticFolder, `${name}.js`),
    bundle: true,
    minify: true,
    format: name === "worker" ? "esm" : "iife",
    target: "es2020",
    legalComments: "inline",
    logLevel: "warning",
  });
}
