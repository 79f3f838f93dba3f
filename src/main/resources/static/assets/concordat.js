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
