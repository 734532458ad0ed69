// What the page and its engine say to each other.

/** From the page: answer this form as a server would; without an id only get ready for it. */
export interface Request {
  readonly id?: number;
  readonly path: string;
  readonly form: ReadonlyArray<readonly [string, string]>;
}

/** From the engine: how far it is, an answer, or why it can't start. */
export type Message =
  | { readonly kind: "progress"; readonly loaded: number; readonly total: number }
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly id: number; readonly html: string }
  | { readonly kind: "refused"; readonly id: number }
  | { readonly kind: "failed"; readonly lost: boolean };

/** Thrown when the answer is that this page can't be gone on from. */
export class Refused extends Error {}
