// The other end of the worker: forms go in as they would to a server, pages come out.

import { Refused, type Message, type Request } from "./protocol";

export interface Progress {
  /** Called with a share between 0 and 1 while the engine loads. */
  onProgress(share: number): void;
  onReady(): void;
  /** This browser can't run it; or, when it was lost, the network went away before it had loaded. */
  onFailed(lost: boolean): void;
}

type Waiting = { resolve: (html: string) => void; reject: (reason: Error) => void };

/** A worker that answers forms; what is sent before it is ready waits for it. */
export class Engine {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(address: string, progress: Progress) {
    this.worker = new Worker(address, { type: "module" });
    this.worker.onmessage = ({ data }: MessageEvent<Message>) => this.take(data, progress);
    this.worker.onerror = () => this.fail(progress, !navigator.onLine);
  }

  /** Answer a form. Rejects when no page of ours can have sent it, or nothing runs here. */
  send(path: string, form: FormData): Promise<string> {
    const id = ++this.last;
    const request: Request = { id, path, form: texts(form) };
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage(request);
    });
  }

  /** Get ready for what comes of this form, when there is nothing else to do. */
  prepare(path: string, form: FormData): void {
    const request: Request = { path, form: texts(form) };
    this.worker.postMessage(request);
  }

  private take(message: Message, progress: Progress): void {
    switch (message.kind) {
      case "progress":
        progress.onProgress(message.total ? Math.min(1, message.loaded / message.total) : 0);
        break;
      case "ready":
        progress.onReady();
        break;
      case "failed":
        this.fail(progress, message.lost);
        break;
      case "answer":
        this.settle(message.id)?.resolve(message.html);
        break;
      case "refused":
        this.settle(message.id)?.reject(new Refused("refused"));
        break;
    }
  }

  private settle(id: number): Waiting | undefined {
    const found = this.waiting.get(id);
    this.waiting.delete(id);
    return found;
  }

  private fail(progress: Progress, lost: boolean): void {
    for (const id of [...this.waiting.keys()]) {
      this.settle(id)?.reject(new Error("failed"));
    }
    progress.onFailed(lost);
  }
}

function texts(form: FormData): Array<[string, string]> {
  const found: Array<[string, string]> = [];
  form.forEach((value, name) => {
    if (typeof value === "string") {
      found.push([name, value]);
    }
  });
  return found;
}

/** Whether a browser has what the engine needs; no promise that the memory suffices. */
export function canRun(): boolean {
  return typeof WebAssembly === "object" && typeof Worker === "function";
}
