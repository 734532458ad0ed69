// The engine of a static site: Python in a worker, from an image of its memory.

import type { Message, Request } from "./protocol";

interface PyCallable {
  (...values: unknown[]): string;
}

interface Pyodide {
  pyimport(name: string): Python;
}

/** The functions of ``tutor/site/page.py``. */
interface Python {
  respond: PyCallable;
  start: PyCallable;
  prepare: PyCallable;
  look_ahead: PyCallable;
}

interface PyodideModule {
  loadPyodide(options: Record<string, unknown>): Promise<Pyodide>;
}

const scope = self as unknown as {
  location: Location;
  postMessage(message: Message): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
};

/** The folder of the engine, which ends with a slash; the lesson is in the query. */
const here = new URL(".", scope.location.href);
const asked = new URL(scope.location.href).searchParams;

/** Something did not come over the network: another time it may. */
class Lost extends Error {}

async function ask(name: string): Promise<Response> {
  const response = await fetch(new URL(name, here)).catch((error: unknown) => {
    throw new Lost(`${name}: ${String(error)}`);
  });
  if (!response.ok) {
    throw new Lost(`${name}: ${response.status}`);
  }
  return response;
}

async function download(name: string, report: (bytes: number) => void): Promise<Uint8Array> {
  const response = await ask(name);
  if (response.body === null) {
    throw new Lost(name);
  }
  const parts: Uint8Array[] = [];
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    report(part.value.length);
  }
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const PAGE_BYTES = 65_536;
type Instantiated = WebAssembly.WebAssemblyInstantiatedSource;

/**
 * Make the memory of every module that is started from now on at least so large. Pyodide begins
 * with 30 MB, and a larger image does not fit in there: https://github.com/pyodide/pyodide/issues/6254
 */
function growMemory(bytes: number): void {
  const grow = ({ exports }: WebAssembly.Instance): void => {
    const memory = exports["memory"];
    if (memory instanceof WebAssembly.Memory && memory.buffer.byteLength < bytes) {
      memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE_BYTES));
    }
  };
  const { instantiate, instantiateStreaming } = WebAssembly;
  WebAssembly.instantiate = (async (source: BufferSource, imports?: WebAssembly.Imports) => {
    // A module that is compiled already gives its instance alone.
    const made: unknown = await instantiate(source, imports);
    grow(made instanceof WebAssembly.Instance ? made : (made as Instantiated).instance);
    return made;
  }) as typeof instantiate;
  if (instantiateStreaming !== undefined) {
    WebAssembly.instantiateStreaming = async (source, imports) => {
      const made = await instantiateStreaming(source, imports);
      grow(made.instance);
      return made;
    };
  }
}

async function startPython(): Promise<Python> {
  const total = Number(asked.get("size"));
  growMemory(total);
  let loaded = 0;
  const image = download("engine.image", (bytes) => {
    loaded += bytes;
    scope.postMessage({ kind: "progress", loaded, total });
  });
  const site = ask(asked.get("site") ?? "").then((answer) => answer.text());
  const module = (await import(new URL("pyodide.mjs", here).href)) as PyodideModule;
  const pyodide = await module.loadPyodide({
    indexURL: here.href,
    // Nothing is imported from files: all of it is in the image.
    stdLibURL: new URL("empty.zip", here).href,
    _loadSnapshot: image,
  });
  const page = pyodide.pyimport("tutor.site.page");
  page.start(await site);
  return page;
}

const python = startPython();
python.then(
  () => scope.postMessage({ kind: "ready" }),
  (error: unknown) => {
    console.error(error);
    scope.postMessage({ kind: "failed", lost: error instanceof Lost });
  },
);

/** So long nobody asks anything before the engine works out what may be asked next. */
const IDLE_MS = 100;
let idle: ReturnType<typeof setTimeout> | undefined;

function whenIdle(work: () => void): void {
  clearTimeout(idle);
  idle = setTimeout(() => {
    try {
      work();
    } catch (error) {
      console.warn(error); // nobody asked for it
    }
  }, IDLE_MS);
}

scope.onmessage = async ({ data }) => {
  clearTimeout(idle);
  const { id, path } = data;
  const form = JSON.stringify(data.form);
  try {
    const page = await python;
    if (id === undefined) {
      whenIdle(() => page.prepare(path, form));
      return;
    }
    const html = page.respond(path, form);
    scope.postMessage({ kind: "answer", id, html });
    whenIdle(() => page.look_ahead());
  } catch (error) {
    console.error(error);
    if (id !== undefined) {
      scope.postMessage({ kind: "refused", id });
    }
  }
};
