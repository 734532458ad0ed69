// Forms are sent without leaving the page, one after the other, and the back button goes back a turn.

import { keep } from "./progress_store";
import { moveFocus, showPage, typedIn } from "./morph";
import { Refused } from "./protocol";
import type { Send } from "./send";
import { announce, words } from "./words";

interface Wanted {
  readonly form: string;
  readonly button: readonly [string, string] | undefined;
}

/** Sends the forms of the page; each new page shows in the place of the last one. */
export class Turns {
  private readonly pages: string[] = [];
  private readonly queue: Wanted[] = [];
  private busy = false;
  private underWay: Wanted | undefined;

  constructor(private readonly send: Send) {
    history.replaceState({ turn: 0 }, "");
    this.pages[0] = document.documentElement.outerHTML;
    addEventListener("popstate", (event) => this.goTo(event.state as { turn?: number } | null));
  }

  /** Send a form, as if this button were pressed in it; pressed again before its answer, once. */
  want(form: HTMLFormElement, button: readonly [string, string] | undefined): void {
    const wanted = { form: selectorOf(form), button };
    const last = this.queue.at(-1) ?? this.underWay;
    if (last !== undefined && same(last, wanted)) {
      return;
    }
    this.queue.push(wanted);
    void this.work();
  }

  private async work(): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    for (let next = this.queue.shift(); next !== undefined; next = this.queue.shift()) {
      const form = document.querySelector<HTMLFormElement>(next.form);
      if (form !== null) {
        this.underWay = next;
        await this.turn(form, next.button);
      }
    }
    this.underWay = undefined;
    this.busy = false;
  }

  private async turn(
    form: HTMLFormElement,
    button: readonly [string, string] | undefined,
  ): Promise<void> {
    const values = new FormData(form);
    if (button !== undefined) {
      values.append(...button);
    }
    const sent = typedIn(document);
    const main = document.querySelector("main");
    main?.setAttribute("aria-busy", "true");
    try {
      const page = await this.send(form.getAttribute("action") ?? "", values);
      announce("");
      this.remember();
      showPage(page, sent);
      this.pages.push(document.documentElement.outerHTML);
      history.pushState({ turn: this.pages.length - 1 }, "", this.address(form));
      this.arrive();
    } catch (error) {
      announce(words(error instanceof Refused ? "refused" : "unreachable"));
    } finally {
      document.querySelector("main")?.removeAttribute("aria-busy");
    }
  }

  /** The page as it is now, with what was typed, for who comes back to it; later ones are gone. */
  private remember(): void {
    const at = (history.state as { turn?: number } | null)?.turn ?? 0;
    this.pages.length = at + 1;
  }

  /** Where a reload should lead: a static site has pages of practices, and none with questions. */
  private address(form: HTMLFormElement): string {
    const isStatic = document.documentElement.dataset["engine"] !== undefined;
    const { pathname } = new URL(form.action);
    return isStatic && !/\/(oefenen|inbouwen)\//.test(pathname) ? location.pathname : pathname;
  }

  private goTo(state: { turn?: number } | null): void {
    const page = state?.turn === undefined ? undefined : this.pages[state.turn];
    if (page === undefined) {
      location.reload();
      return;
    }
    showPage(page, typedIn(document.createDocumentFragment()));
    this.arrive();
  }

  private arrive(): void {
    const main = document.querySelector("main");
    if (main !== null) {
      keep(main);
    }
    moveFocus();
    document.dispatchEvent(new Event("page"));
  }
}

/** An event of a page is one act; what a field says of itself may well be said twice. */
function same(one: Wanted, other: Wanted): boolean {
  const [name, value] = one.button ?? [];
  const pressed = name === "do" && value !== "enter" && value !== "leave";
  return pressed && one.form === other.form && value === other.button?.[1];
}

function selectorOf(form: HTMLFormElement): string {
  if (form.id !== "") {
    return `#${form.id}`;
  }
  const at = Array.from(document.forms).indexOf(form);
  form.id = `form-${at}`;
  return `#${form.id}`;
}
