// Put a file as brotli beside each of these, for a web server that gives it as it is.
//
//   node compress.mjs FILE...
//
// The best that brotli can do: it takes a minute, once, and saves each learner a megabyte.
import fs from "node:fs";
import zlib from "node:zlib";

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;

for (const name of process.argv.slice(2)) {
  const content = fs.readFileSync(name);
  const params = {
    [BROTLI_PARAM_QUALITY]: 11,
    [BROTLI_PARAM_LGWIN]: 24,
    [BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  fs.writeFileSync(`${name}.br`, zlib.brotliCompressSync(content, { params }));
}
