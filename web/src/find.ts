// Looking for a lesson on a static site: as the server does it, in the words that the page brings.

const MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

export function fold(text: string): string {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}

/** The words of a question that say what it is about; all of them when none does. */
export function wordsOf(text: string, small: ReadonlySet<string>): string[] {
  const all = fold(text).split(/\s+/).filter((word) => word !== "");
  const telling = all.map((word) => word.replace(MARKS, "")).filter((word) => word && !small.has(word));
  return telling.length > 0 ? telling : all;
}

/** Show the form, and from then on only the lessons that are looked for. Without a script all are there. */
export function watchFind(): void {
  const form = document.querySelector<HTMLFormElement>("form.find[data-small]");
  const field = form?.querySelector<HTMLInputElement>("input");
  if (!form || !field) {
    return;
  }
  const small = new Set((form.dataset["small"] ?? "").split(" "));
  const look = (): void => show(wordsOf(field.value, small), form);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  field.addEventListener("input", look);
  if (field.value !== "") {
    look(); // the browser has put back what was looked for
  }
}

function show(words: string[], form: HTMLFormElement): void {
  let count = 0;
  for (const card of document.querySelectorAll<HTMLElement>(".lesson-card[data-words]")) {
    const text = card.dataset["words"] ?? "";
    card.hidden = !words.every((word) => text.includes(word));
    count += card.hidden ? 0 : 1;
  }
  for (const topic of document.querySelectorAll<HTMLElement>("main > section")) {
    topic.hidden = topic.querySelector(".lesson-card:not([hidden])") === null;
  }
  const begin = document.querySelector<HTMLElement>("nav.begin");
  if (begin !== null) {
    begin.hidden = words.length > 0;
  }
  const found = document.getElementById("found");
  if (found !== null) {
    found.textContent = words.length === 0 ? "" : sentence(count, form.dataset);
  }
}

function sentence(count: number, words: DOMStringMap): string {
  const form = count === 0 ? words["none"] : count === 1 ? words["one"] : words["many"];
  return (form ?? "").replace("{count}", String(count));
}
