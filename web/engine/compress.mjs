// Put a file as brotli beside each of these, for a web server that gives it as it is.
//
//   node compress.mjs FILE...
//
// The best that brotli can do: it takes a minute, once, and saves each learner a megabyte. The
// files are compressed beside each other, on as many processors as there are.
import fs from "node:fs/promises";
import { promisify } from "node:util";
import zlib from "node:zlib";

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
const compress = promisify(zlib.brotliCompress);

async function putBeside(name) {
  const content = await fs.readFile(name);
  const params = {
    [BROTLI_PARAM_QUALITY]: 11,
    [BROTLI_PARAM_LGWIN]: 24,
    [BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await fs.writeFile(`${name}.br`, await compress(content, { params }));
}

await Promise.all(process.argv.slice(2).map(putBeside));
