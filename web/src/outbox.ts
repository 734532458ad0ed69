// Answers of a static site: kept on the device until the server has each of them, and then no longer.

const PREFIX = "veilig-oefenen:answer:";

interface Outgoing {
  readonly to: string;
  readonly form: Record<string, string>;
}

/** Take the answer of this page, if it has one, and send what waits. */
export function sendAnswers(main: HTMLElement | null): void {
  const { answer, to } = main?.dataset ?? {};
  if (answer !== undefined && to !== undefined) {
    const form = JSON.parse(answer) as Record<string, string>;
    put(`${PREFIX}${form["key"] ?? ""}`, { to, form });
    main?.removeAttribute("data-answer");
  }
  for (const [name, outgoing] of waiting()) {
    void post(outgoing).then((done) => {
      if (done) {
        forget(name);
      }
    });
  }
}

/** Whether there is nothing more to do with it. The key makes a second sending harmless. */
async function post({ to, form }: Outgoing): Promise<boolean> {
  try {
    const response = await fetch(to, {
      method: "POST",
      body: new URLSearchParams(form),
      credentials: "omit",
    });
    // What the server refuses today it will refuse tomorrow; a busy or broken one may take it later.
    return response.ok || (response.status >= 400 && response.status < 500 && response.status !== 429);
  } catch {
    return false;
  }
}

function put(name: string, outgoing: Outgoing): void {
  try {
    localStorage.setItem(name, JSON.stringify(outgoing));
  } catch {
    void post(outgoing);
  }
}

function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // It was never kept.
  }
}

function waiting(): Array<[string, Outgoing]> {
  try {
    const names = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? "");
    return names
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => [name, JSON.parse(localStorage.getItem(name) ?? "") as Outgoing]);
  } catch {
    return [];
  }
}
