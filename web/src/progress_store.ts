// The practice that somebody was at, on their own device: which steps were done, never what was typed.

const PREFIX = "veilig-oefenen:practice:";

export interface SavedPractice {
  readonly lesson: string;
  readonly practice: string;
  /** "stap 4 van 13", in the language of the page. */
  readonly step: string;
  readonly title: string;
}

/** A browser may forbid storage, or have none left: then nothing is kept, and nothing breaks. */
function tryStorage<T>(work: (storage: Storage) => T, otherwise: T): T {
  try {
    return work(localStorage);
  } catch {
    return otherwise;
  }
}

/** Keep the practice of this page, or forget it when it has come to its end. */
export function keep(main: HTMLElement): void {
  const { lesson, kept, step } = main.dataset;
  if (lesson === undefined || kept === undefined) {
    return;
  }
  if (!step) {
    tryStorage((storage) => storage.removeItem(PREFIX + lesson), undefined);
    return;
  }
  const title = main.querySelector("h1")?.textContent?.trim() ?? "";
  const value: SavedPractice = { lesson, practice: kept, step, title };
  tryStorage((storage) => storage.setItem(PREFIX + lesson, JSON.stringify(value)), undefined);
  tryStorage(() => sessionStorage.setItem(PREFIX + lesson, ""), undefined);
}

/** Whether a turn of this lesson was made in this tab: a reload then means "go on". */
export function wasAt(lesson: string): boolean {
  return tryStorage(() => sessionStorage.getItem(PREFIX + lesson) !== null, false);
}

export function find(lesson: string): SavedPractice | undefined {
  return tryStorage((storage) => read(storage.getItem(PREFIX + lesson)), undefined);
}

export function findAll(): SavedPractice[] {
  return tryStorage((storage) => {
    const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
    return names
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => read(storage.getItem(name)))
      .filter((each): each is SavedPractice => each !== undefined);
  }, []);
}

/** What was kept, unless something else wrote there. */
function read(text: string | null): SavedPractice | undefined {
  if (text === null) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is SavedPractice {
  const found = value as Record<string, unknown> | null;
  return (
    typeof found === "object" &&
    found !== null &&
    ["lesson", "practice", "step", "title"].every((name) => typeof found[name] === "string")
  );
}
