// What a field does by itself: say that it was left, that a code is whole, that a box was ticked.

import type { Turns } from "./turns";

type Entry = HTMLInputElement;

const ENTER = ["do", "enter"] as const;
const LEAVE = ["do", "leave"] as const;

export function watchFields(turns: Turns): void {
  document.addEventListener("focusin", ({ target }) => noteLast(target));
  document.addEventListener("focusout", (event) => {
    const field = entryOf(event.target);
    const next = event.relatedTarget;
    // A button sends the whole form, with this field in it.
    if (field !== undefined && changed(field) && !(next instanceof HTMLButtonElement)) {
      wantIn(turns, field, LEAVE);
    }
  });
  document.addEventListener("input", ({ target }) => {
    const field = entryOf(target);
    const full = Number(field?.dataset["full"] ?? 0);
    if (field !== undefined && full > 0 && field.value.replace(/\s/g, "").length >= full) {
      wantIn(turns, field, ENTER);
    }
  });
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLElement && "atOnce" in target.dataset) {
      noteLast(target);
      wantIn(turns, target as Entry, ENTER);
    }
  });
}

function wantIn(turns: Turns, field: Entry, button: readonly [string, string]): void {
  if (field.form !== null) {
    turns.want(field.form, button);
  }
}

/** The field that somebody is or was at: Enter and the card go by it. */
function noteLast(target: EventTarget | null): void {
  const name = (target as Entry | null)?.name;
  const last = document.querySelector<HTMLInputElement>("#practice input[name=last]");
  if (last !== null && name && target !== last && (target as Entry).form?.id === "practice") {
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      last.value = name;
    }
  }
}

function entryOf(target: EventTarget | null): Entry | undefined {
  return target instanceof HTMLInputElement && target.dataset["was"] !== undefined
    ? target
    : undefined;
}

function changed(field: Entry): boolean {
  return field.value !== field.dataset["was"];
}
