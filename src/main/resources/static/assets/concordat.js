// Starts the components of GOV.UK Frontend and MOJ Frontend, on the page and on what htmx brings later, and makes the
// "Now" buttons work. The libraries' addresses carry their hashes, so they are read from the page and not written here.
const library = (id) => import(document.getElementById(id).href);
const libraries = [library("govuk-frontend"), library("moj-frontend")];

const start = async (scope) => {
  for (const { initAll } of await Promise.all(libraries)) {
    initAll({ scope });
  }
};

start(document);
document.addEventListener("htmx:load", ({ target }) => {
  if (target !== document.body) {
    start(target.matches("[data-module]") ? target.parentElement : target);
  }
});

// GOV.UK Frontend says aria-expanded of radios, which ARIA does not allow. What a radio reveals comes straight after it.
new MutationObserver((changes) =>
  changes
    .filter(({ target }) => target.matches(".govuk-radios__input"))
    .forEach(({ target }) => target.removeAttribute("aria-expanded")),
).observe(document.body, { subtree: true, attributeFilter: ["aria-expanded"] });

const LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hourCycle: "h23",
  day: "numeric",
  month: "numeric",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

const london = (instant) => {
  const { day, month, year, hour, minute } = Object.fromEntries(
    LONDON.formatToParts(instant).map(({ type, value }) => [type, value]),
  );
  return { day: String(Number(day)), month: String(Number(month)), year, time: `${hour}:${minute}` };
};

// When the clocks go back an hour happens twice: the one before reads the same an hour later.
const occurrence = (instant) => {
  const reads = (shift) => london(instant.getTime() + shift).time === london(instant).time;
  return reads(3_600_000) ? "first" : reads(-3_600_000) ? "second" : "";
};

const BOXES = ["day", "month", "year", "time", "occurrence"];
const before = new WeakMap();

const box = (button, name) => document.getElementById(`${button.dataset.now}-${name}`);

const fill = (button, values) =>
  BOXES.forEach((name) => {
    const field = box(button, name);
    if (field && field.type !== "radio") {
      field.value = values[name];
    }
  });

const press = (button) => {
  const status = button.parentElement.querySelector("[role=status]");
  const typed = before.get(button);
  if (typed) {
    fill(button, typed);
    before.delete(button);
    status.textContent = "Undone";
  } else {
    before.set(button, Object.fromEntries(BOXES.map((name) => [name, box(button, name)?.value ?? ""])));
    const now = new Date();
    fill(button, { ...london(now), occurrence: occurrence(now) });
    status.textContent = `Set to ${london(now).time} today`;
  }
  button.textContent = typed ? "Now" : "Undo";
  box(button, "time").dispatchEvent(new Event("change", { bubbles: true }));
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-now]");
  if (button) {
    press(button);
  }
});

// Typing over "now" makes it a new answer: nothing to undo, and the doubled hour is asked about again.
document.addEventListener("input", ({ target }) => {
  const button = target.closest(".concordat-date-time")?.querySelector("[data-now]");
  if (button && target.type !== "radio") {
    before.delete(button);
    button.textContent = "Now";
    const doubled = box(button, "occurrence");
    if (doubled && doubled.type === "hidden") {
      doubled.value = "";
    }
  }
});

// A page that was left is taken off the screen, and out of the document, once its session has ended: by sign-out in another
// window, by an hour without use, or by somebody who ended it. What was typed on it is held here, and comes back to the same
// person once they have signed in again in another window. Asking is no use of the session.
const ASK_EVERY_MILLIS = 5 * 60_000;
const IDLE_MILLIS = 60 * 60_000;
const signedIn = document.querySelector("[data-actor]")?.dataset.actor;
const loaded = Date.now();
let held = null;

const whoIsSignedIn = async () => {
  try {
    const answer = await fetch("/api/sessions/current", { headers: { "HX-Request": "true" } });
    // Whoever has a code for one record alone may not ask who they are, and is told so while their session lasts.
    return answer.ok ? (await answer.json()).id : answer.status === 401 ? "" : signedIn;
  } catch {
    // No signal: by the clock. A form of the street is kept on the phone besides.
    return Date.now() - loaded > IDLE_MILLIS ? "" : signedIn;
  }
};

const cover = () => {
  const [main, header] = [document.querySelector("main"), document.querySelector(".concordat-header")];
  held = [main, header].map((shown) => [shown, shown.cloneNode(false)]);
  held.forEach(([shown, empty]) => shown.replaceWith(empty));
  const said = document.createElement("div");
  said.className = "concordat-kept";
  said.setAttribute("role", "status");
  const sentence = document.createElement("p");
  sentence.className = "govuk-body";
  sentence.textContent =
    "You are signed out, so this page is covered. What you typed is still here: sign in again in another window, and come back to this one.";
  const anchor = document.createElement("a");
  anchor.className = "govuk-link";
  anchor.href = "/sign-in";
  anchor.target = "_blank";
  anchor.textContent = "Sign in again (opens in a new window)";
  said.append(sentence, anchor);
  document.querySelector("main").append(said);
};

const uncover = () => {
  held.forEach(([shown, empty]) => empty.replaceWith(shown));
  held = null;
};

// Of several that are on the way, only the answer to the last counts: an earlier one may arrive after it.
let asked = 0;
const see = async () => {
  const question = ++asked;
  const now = await whoIsSignedIn();
  if (question !== asked) {
    return;
  }
  if (now !== signedIn && !held) {
    cover();
  } else if (now === signedIn && held) {
    uncover();
  }
};

if (signedIn) {
  setInterval(see, ASK_EVERY_MILLIS);
  addEventListener("focus", see);
  addEventListener("pageshow", ({ persisted }) => persisted && see());
}
