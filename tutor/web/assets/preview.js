// Looks now and then whether the lesson was saved, and shows it: in both frames, at the same step.
const main = document.querySelector("main");
const list = document.querySelector("#faults");
const frames = document.querySelector("#frames");
let { version, panel } = main.dataset;

function fill(faults) {
  const items = faults.map((fault) => {
    const item = document.createElement("li");
    for (const [tag, text] of [["code", fault.place], ["span", fault.sentence], ["span", fault.hint]]) {
      const part = document.createElement(tag);
      part.textContent = text;
      item.append(part, " ");
    }
    return item;
  });
  list.querySelector("ol").replaceChildren(...items);
}

function renew(frame) {
  const form = frame.contentDocument?.querySelector("#practice");
  if (form) {
    form.requestSubmit(form.querySelector("button"));
  } else {
    frame.contentWindow.location.reload();
  }
}

async function look() {
  const stand = await (await fetch(main.dataset.stand, { cache: "no-store" })).json();
  if (stand.panel !== panel) {
    location.reload();
    return;
  }
  if (stand.version !== version) {
    version = stand.version;
    fill(stand.faults);
    list.hidden = stand.faults.length === 0;
    frames.hidden = !list.hidden;
    if (list.hidden) {
      document.querySelectorAll("iframe").forEach(renew);
    }
  }
}

function again() {
  // A server that was stopped may come back; the editor need not do anything.
  look().catch(() => {}).finally(() => setTimeout(again, 700));
}
again();
