// The script of all pages. Everything works without it, except on a static site.

import { watchFields } from "./fields";
import { watchFind } from "./find";
import { find, findAll, wasAt } from "./progress_store";
import { markLook, restoreLook, takeLook } from "./look";
import { sendAnswers } from "./outbox";
import { chooseSend } from "./send";
import { Turns } from "./turns";

const root = document.documentElement;
const isStatic = root.dataset["engine"] !== undefined;

const GO_ON = "#verder";

/** Offer to go on with what was kept, next to each way to practise. */
function offerToGoOn(): void {
  for (const way of document.querySelectorAll<HTMLElement>("[data-version]")) {
    const kept = find(way.dataset["lesson"] ?? "");
    const form = way.querySelector<HTMLFormElement>("form.go-on");
    const button = form?.querySelector("button");
    const field = form?.querySelector<HTMLInputElement>("[name=kept]");
    if (kept && form && button && field) {
      field.value = kept.practice;
      button.textContent = (button.dataset["words"] ?? "").replace("{step}", kept.step);
      form.hidden = false;
      way.querySelector("a.main")?.classList.remove("main");
    }
  }
}

/** On the page with all lessons: what was begun, each a link to its page. */
function listBegun(): void {
  const place = document.getElementById("go-on");
  const begun = place === null ? [] : findAll();
  if (place === null || begun.length === 0) {
    return;
  }
  const heading = document.createElement("h2");
  heading.textContent = place.dataset["words"] ?? "";
  const list = document.createElement("ul");
  list.className = "cards";
  for (const each of begun) {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${place.dataset["practice"] ?? ""}${encodeURIComponent(each.lesson)}/${GO_ON}`;
    link.textContent = each.title;
    const at = document.createElement("p");
    at.className = "facts";
    at.textContent = (place.dataset["at"] ?? "").replace("{step}", each.step);
    row.className = "lesson-card";
    row.append(link, at);
    list.append(row);
  }
  place.replaceChildren(heading, list);
  place.hidden = false;
}

/** After a reload, back from another page, or from the list of what was begun: go on there. */
function goOn(turns: Turns): void {
  const form = document.querySelector<HTMLFormElement>("#practice");
  const lesson = document.querySelector<HTMLElement>("main")?.dataset["lesson"] ?? "";
  const kept = find(lesson);
  const [visit] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const again = (visit?.type === "reload" || visit?.type === "back_forward") && wasAt(lesson);
  if (form !== null && kept !== undefined && (again || location.hash === GO_ON)) {
    turns.want(form, ["kept", kept.practice]);
  }
}

function watchForms(turns: Turns): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const button = event.submitter as HTMLButtonElement | null;
    if (form.method !== "post") {
      return;
    }
    if (isStatic && button !== null && takeLook(root, button.value)) {
      event.preventDefault();
      markLook(root);
      return;
    }
    if (!/\/(oefenen|inbouwen|mening)\//.test(form.action)) {
      return;
    }
    event.preventDefault();
    turns.want(form, button === null ? undefined : [button.name, button.value]);
  });
  // Many people double-click everything: that is one act, also where another button comes to
  // stand under the pointer between the two.
  document.addEventListener(
    "click",
    (event) => {
      if (event.detail > 1 && event.target instanceof Element && event.target.closest("button")) {
        event.preventDefault();
      }
    },
    { capture: true },
  );
}

if (isStatic) {
  restoreLook(root);
  markLook(root);
  document.addEventListener("page", () => {
    restoreLook(root);
    markLook(root);
    sendAnswers(document.querySelector("main"));
  });
  addEventListener("online", () => sendAnswers(null));
  sendAnswers(null);
  if ("serviceWorker" in navigator && location.protocol !== "file:") {
    void navigator.serviceWorker.register(`${root.dataset["base"] ?? "/"}offline.js`).catch(() => {});
  }
}
const turns = new Turns(chooseSend(root));
watchForms(turns);
watchFields(turns);
watchFind();
offerToGoOn();
listBegun();
goOn(turns);
