// The service worker of a static site: after one visit it works without a network.
//
// The build fills in the two constants. A new version fetches only what changed, because the
// names of the large files hold their hash.

declare const VERSION: string;
declare const FILES: ReadonlyArray<string>;

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const PREFIX = "veilig-oefenen:";
const CACHE = PREFIX + VERSION;

async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const file of FILES) {
    const address = new URL(file, self.location.href).href;
    const older = await caches.match(address);
    // A name with a hash in it never changes what it holds.
    if (older && /-[0-9a-f]{12}[./]/.test(file)) {
      await cache.put(address, older);
    } else {
      await cache.add(new Request(address, { cache: "no-cache" }));
    }
  }
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) {
      await caches.delete(name);
    }
  }
}

/** The network first for pages, so that a new lesson is seen; the cache first for all else. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept && request.mode !== "navigate") {
    return kept;
  }
  try {
    return await fetch(request);
  } catch (error) {
    if (kept) {
      return kept;
    }
    throw error;
  }
}

self.addEventListener("install", (event) => (event as Extendable).waitUntil(install()));
self.addEventListener("activate", (event) => (event as Extendable).waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event as Fetching;
  if (request.method === "GET" && new URL(request.url).origin === self.location.origin) {
    (event as Fetching).respondWith(answer(request));
  }
});
