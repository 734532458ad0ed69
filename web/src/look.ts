// The size of the letters and the colours on a static site, where no server can remember them.

const NAMES = ["size", "theme"] as const;
const PREFIX = "veilig-oefenen:look:";

export function restoreLook(root: HTMLElement): void {
  for (const name of NAMES) {
    put(root, name, stored(name));
  }
}

/** Take a click on one of the buttons; false when it was another one. */
export function takeLook(root: HTMLElement, value: string): boolean {
  const name = NAMES.find((each) => value.startsWith(`${each}:`));
  if (name === undefined) {
    return false;
  }
  const chosen = value.slice(name.length + 1);
  put(root, name, chosen);
  try {
    localStorage.setItem(PREFIX + name, chosen);
  } catch {
    // It holds for this page then.
  }
  return true;
}

/** Show which buttons are pressed. */
export function markLook(root: HTMLElement): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("fieldset.look button")) {
    const [name = "", value = ""] = button.value.split(":");
    const pressed = (root.getAttribute(`data-${name}`) ?? "") === value;
    button.setAttribute("aria-pressed", String(pressed));
  }
}

function stored(name: string): string {
  try {
    return localStorage.getItem(PREFIX + name) ?? "";
  } catch {
    return "";
  }
}

function put(root: HTMLElement, name: string, value: string): void {
  if (value === "") {
    root.removeAttribute(`data-${name}`);
  } else {
    root.setAttribute(`data-${name}`, value);
  }
}
