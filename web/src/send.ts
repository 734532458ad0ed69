// Where the forms of a page go: to the server that gave it, or to the engine in the page.

import { canRun, Engine } from "./engine";
import { Refused } from "./protocol";
import { announce, words } from "./words";

/** Send a form and get the next page. Rejects when nothing answered. */
export type Send = (address: string, form: FormData) => Promise<string>;

export async function sendToServer(address: string, form: FormData): Promise<string> {
  const body = new URLSearchParams();
  form.forEach((value, name) => {
    if (typeof value === "string") {
      body.append(name, value);
    }
  });
  const response = await fetch(address, { method: "POST", body, credentials: "same-origin" });
  const page = await response.text();
  if (!(response.headers.get("content-type") ?? "").startsWith("text/html")) {
    throw new Refused(String(response.status));
  }
  return page;
}

/** The way out of this page; a static site says in its first tag where its engine is. */
export function chooseSend(root: HTMLElement): Send {
  const address = root.dataset["engine"];
  return address === undefined ? sendToServer : sendToEngine(address);
}

/** The engine starts with the first page of a practice, and says how far it is. */
function sendToEngine(address: string): Send {
  let engine: Engine | undefined;
  let ready = false;
  const onProgress = (share: number): void => {
    if (!ready) {
      // In quarters, because a screen reader reads each change aloud.
      announce(words("loading").replace("{percent}", String(25 * Math.floor(share * 4))));
    }
  };
  const start = (): Engine => {
    if (engine !== undefined) {
      return engine;
    }
    onProgress(0);
    engine = new Engine(address, {
      onProgress,
      onReady: () => {
        ready = true;
        announce("");
      },
      onFailed: (lost) => sayUnable(lost ? "unloaded" : "unable"),
    });
    return engine;
  };
  if (document.getElementById("practice") !== null) {
    if (!canRun()) {
      sayUnable("unable");
    } else {
      afterPaint(() => prepare(start()));
    }
  }
  return (path, form) => start().send(new URL(path, location.href).pathname, form);
}

/** The first answer comes sooner when the engine knows the practice of this page by then. */
function prepare(engine: Engine): void {
  const form = document.querySelector<HTMLFormElement>("#practice");
  if (form !== null) {
    engine.prepare(new URL(form.action).pathname, new FormData(form));
  }
}

/** Say that nobody can practise here now, and show the other ways that there are. */
function sayUnable(why: "unable" | "unloaded"): void {
  announce(words(why));
  const ways = document.getElementById("unable");
  if (ways !== null) {
    ways.hidden = false;
    ways.scrollIntoView({ block: "nearest" });
  }
}

function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work, 0));
}
