// Put a new page in the place of this one: only what differs changes, and nobody loses their place.

import { Idiomorph } from "idiomorph";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What stood in each field, by its id. */
export type Typed = ReadonlyMap<string, string>;

export function typedIn(root: ParentNode): Typed {
  const found = new Map<string, string>();
  for (const field of root.querySelectorAll<Field>("input[id], textarea[id], select[id]")) {
    found.set(field.id, stateOf(field));
  }
  return found;
}

/** Show this page. `sent` is what stood in the fields when it was asked for. */
export function showPage(html: string, sent: Typed): void {
  const page = new DOMParser().parseFromString(html, "text/html");
  keepWhatWasTypedSince(page, sent);
  document.title = page.title;
  for (const name of ["data-size", "data-theme", "lang"]) {
    copyAttribute(page.documentElement, document.documentElement, name);
  }
  copyAttribute(page.body, document.body, "class");
  Idiomorph.morph(document.body, page.body, {
    morphStyle: "innerHTML",
    callbacks: { beforeAttributeUpdated: (name, node) => !(name === "open" && isDetails(node)) },
  });
}

/** An answer may come while somebody types on: then their field stays as it is now. */
function keepWhatWasTypedSince(page: Document, sent: Typed): void {
  for (const [id, before] of sent) {
    const here = document.getElementById(id) as Field | null;
    const there = page.getElementById(id) as Field | null;
    if (here === null || there === null) {
      continue;
    }
    const own = here.classList.contains("reveal");
    if (own || stateOf(here) !== before) {
      putState(there, stateOf(here));
    }
  }
}

function stateOf(field: Field): string {
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
    return field.checked ? "on" : "";
  }
  return field.value;
}

function putState(field: Field, state: string): void {
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
    field.toggleAttribute("checked", state === "on");
  } else if (field instanceof HTMLInputElement) {
    field.setAttribute("value", state);
  } else if (field instanceof HTMLTextAreaElement) {
    field.textContent = state;
  } else {
    for (const option of field.options) {
      option.toggleAttribute("selected", option.value === state);
    }
  }
}

function isDetails(node: Node): boolean {
  return node instanceof HTMLDetailsElement;
}

function copyAttribute(from: Element, to: Element, name: string): void {
  const value = from.getAttribute(name);
  if (value === null) {
    to.removeAttribute(name);
  } else {
    to.setAttribute(name, value);
  }
}

/** Bring the focus to what the page names, if it names anything. */
export function moveFocus(): void {
  const wanted = document.querySelector("main")?.getAttribute("data-focus");
  const target = wanted ? document.getElementById(wanted) : null;
  if (target !== null && target !== document.activeElement) {
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest" });
  }
}
