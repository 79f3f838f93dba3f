// Keeps the forms of the street on the phone. What is typed into a form with data-offline is kept as it is typed, for this
// person and this page, and comes back after a reload. Sent where there is no signal, it is sent once when the signal
// returns, from whichever of our pages is then open: its key makes the second arrival of one change no second change.
// Passwords, files and the token against forged requests are never kept, and nothing is kept that can be read without the key
// that the pages of this person carry.
const RETRY_MILLIS = 15_000;
const NO_SIGNAL_AFTER_MILLIS = 20_000;
const FORGET_AFTER_MILLIS = 24 * 3_600_000;
const PREFIX = "form:";
const NOT_KEPT = new Set(["_csrf", "_key"]);

const who = document.querySelector("[data-actor]")?.dataset.actor ?? "";
const mine = `${PREFIX}${who}:`;
const page = () => location.pathname + location.search;
const nameOf = (form) => `${mine}${form.dataset.offline}:${page()}`;
const london = (at) => new Date(at).toLocaleTimeString("en-GB", { timeZone: "Europe/London", timeStyle: "short" });

// What is kept is encrypted by a key of this person that our pages carry while they are signed in, and is taken off the page
// at once: on a phone where nobody is signed in, or somebody else is, it is noise. What is here in memory is what is kept.
const header = document.querySelector("[data-actor]");
const raw = header?.dataset.keepKey ?? "";
delete header?.dataset.keepKey;
const bytes = (base64) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
const base64 = (buffer) => btoa(Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join(""));
const NONCE = 12;
const drafts = new Map();
const unwritten = new Set();

// A phone may refuse to keep anything: the form then works as any other.
const secret = await (async () => {
  try {
    localStorage.setItem(`${mine}trial`, "");
    localStorage.removeItem(`${mine}trial`);
    return raw ? await crypto.subtle.importKey("raw", bytes(raw), "AES-GCM", false, ["encrypt", "decrypt"]) : null;
  } catch {
    return null;
  }
})();

const seal = async (name, entry) => {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const additionalData = new TextEncoder().encode(name);
  const plain = new TextEncoder().encode(JSON.stringify(entry));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData }, secret, plain);
  return `${base64(iv)}.${base64(sealed)}`;
};
const open = async (name) => {
  try {
    const [iv, sealed] = localStorage.getItem(name).split(".").map(bytes);
    const additionalData = new TextEncoder().encode(name);
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData }, secret, sealed);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return null;
  }
};

const read = (name) => drafts.get(name) ?? null;
const names = () => [...drafts.keys()];
const keep = (name, entry) => {
  if (!secret) {
    return false;
  }
  drafts.set(name, entry);
  unwritten.add(name);
  write(name, entry);
  return true;
};
const write = async (name, entry) => {
  const sealed = await seal(name, entry);
  if (drafts.get(name) === entry) {
    try {
      localStorage.setItem(name, sealed);
      unwritten.delete(name);
    } catch {
      // Full: it stays in memory, for as long as the page does.
    }
  }
};
const forget = (name) => {
  drafts.delete(name);
  unwritten.delete(name);
  localStorage.removeItem(name);
};

// Another of our pages may have kept something, or sent it, since.
const look = async () => {
  if (!secret) {
    return;
  }
  const stored = Object.keys(localStorage).filter((name) => name.startsWith(mine) && !unwritten.has(name));
  for (const name of stored) {
    const entry = await open(name);
    if (entry && !unwritten.has(name) && localStorage.getItem(name) !== null) {
      drafts.set(name, entry);
    } else if (!entry) {
      localStorage.removeItem(name);
    }
  }
  names()
    .filter((name) => !unwritten.has(name) && localStorage.getItem(name) === null)
    .forEach((name) => drafts.delete(name));
};

const forms = () => [...document.querySelectorAll("form[data-offline]")];
const formOf = (name) => forms().find((form) => nameOf(form) === name);

const isKept = ({ type, name }) => name && !NOT_KEPT.has(name) && type !== "password" && type !== "file";

const typedInto = (form, submitter) => {
  const kept = new Set([...form.elements].filter(isKept).map(({ name }) => name));
  return [...new FormData(form, submitter)].filter(([name]) => kept.has(name));
};

const entryOf = (form, submitter) => ({
  at: Date.now(),
  key: form.elements._key.value,
  action: form.getAttribute("action") || page(),
  page: page(),
  fields: typedInto(form, submitter),
});

// ---- What the person is told, above the form or, where it is on another page, above everything.

const tell = (name, words, choices = []) => {
  const id = `kept-${name}`;
  const told = document.getElementById(id) ?? document.createElement("div");
  told.id = id;
  told.className = "concordat-kept";
  told.setAttribute("role", "status");
  const place = formOf(name) ?? document.querySelector("main").firstElementChild;
  if (!told.isConnected) {
    place.before(told);
  }
  const sentence = document.createElement("p");
  sentence.className = "govuk-body";
  sentence.textContent = words;
  told.replaceChildren(sentence, ...choices);
};

// Brings what was told into sight, and says it aloud: the form that was sent may be screens below.
const bring = (name) => {
  const told = document.getElementById(`kept-${name}`);
  told.tabIndex = -1;
  told.scrollIntoView({ block: "center" });
  told.focus({ preventScroll: true });
};

// The signal, at the bottom of the screen. It is said while there is a form to type into, and when it is back.
const SIGNAL_SAID_FOR_MILLIS = 8_000;

const signal = (words, back) => {
  document.getElementById("signal")?.remove();
  if (!words) {
    return;
  }
  const said = document.createElement("p");
  said.id = "signal";
  said.className = `concordat-signal${back ? " concordat-signal--back" : ""}`;
  said.setAttribute("role", "status");
  document.querySelector("main").append(said);
  said.textContent = words;
  if (back) {
    setTimeout(() => said.remove(), SIGNAL_SAID_FOR_MILLIS);
  }
};

const signalLost = () => {
  if (forms().length > 0) {
    signal("No signal. What you type is kept on this phone.", false);
  }
};

const signalBack = () => {
  if (document.getElementById("signal")) {
    signal("The signal is back.", true);
  }
};

const untell = (name) => document.getElementById(`kept-${name}`)?.remove();

const choice = (words, act) => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary concordat-button--small";
  button.textContent = words;
  button.addEventListener("click", act);
  return button;
};

const link = (words, href) => {
  const anchor = document.createElement("a");
  anchor.className = "govuk-link";
  anchor.href = href;
  anchor.textContent = words;
  return anchor;
};

// ---- Typing.

const fill = (form, fields) => {
  for (const element of [...form.elements].filter(isKept)) {
    const values = fields.filter(([name]) => name === element.name).map(([, value]) => value);
    if (element.type === "radio" || element.type === "checkbox") {
      element.checked = values.includes(element.value);
    } else if (values.length > 0 && element.type !== "submit") {
      element.value = values[0];
    }
  }
  revealAnew();
};

// GOV.UK Frontend looks again at what its radios reveal when a page is shown.
const revealAnew = () => window.dispatchEvent(new Event("pageshow"));

const restore = (form) => {
  const name = nameOf(form);
  const entry = read(name);
  if (!entry) {
    return;
  }
  if (!entry.queued && Date.now() - entry.at > FORGET_AFTER_MILLIS) {
    forget(name);
    return;
  }
  fill(form, entry.fields);
  form.elements._key.value = entry.key;
  if (entry.queued) {
    wait(name, entry);
  } else {
    tell(name, `Restored what you typed at ${london(entry.at)}.`, [
      choice("Clear", () => {
        forget(name);
        form.reset();
        revealAnew();
        untell(name);
      }),
    ]);
  }
};

const typed = ({ target }) => {
  const form = target.form;
  if (form?.matches("[data-offline]") && isKept(target) && !read(nameOf(form))?.queued) {
    keep(nameOf(form), entryOf(form));
  }
};

// ---- Sending.

const wait = (name, entry) => {
  formOf(name)?.setAttribute("inert", "");
  tell(name, `No signal: kept on this phone at ${london(entry.at)}. It will be sent once when the signal returns.`, [
    choice("Change it", () => stop(name, "Not sent yet. Change it and send it again.")),
  ]);
};

const stop = (name, words, choices) => {
  const entry = read(name);
  if (entry) {
    keep(name, { ...entry, queued: false });
  }
  formOf(name)?.removeAttribute("inert");
  tell(name, words, choices);
};

const post = (entry, body) =>
  fetch(entry.action, {
    method: "POST",
    headers: { "Concordat-Form": "kept" },
    body,
    signal: AbortSignal.timeout(NO_SIGNAL_AFTER_MILLIS),
  });

const freshToken = async (entry) => {
  const answer = await fetch(entry.page, { signal: AbortSignal.timeout(NO_SIGNAL_AFTER_MILLIS) });
  const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
  return parsed.querySelector("input[name=_csrf]")?.value ?? "";
};

const bodyOf = (entry, secrets, token) => {
  const body = new URLSearchParams([...entry.fields, ...secrets]);
  body.append("_key", entry.key);
  body.append("_csrf", token);
  return body;
};

const sending = new Set();

const send = async (name, entry, secrets = [], pressed = false) => {
  if (sending.has(name)) {
    return;
  }
  sending.add(name);
  try {
    const token = document.querySelector("input[name=_csrf]")?.value ?? "";
    let answer = await post(entry, bodyOf(entry, secrets, token));
    if (answer.status === 403) {
      const fresh = await freshToken(entry);
      answer = await post(entry, bodyOf(entry, secrets, fresh));
    }
    await answered(name, entry, answer, pressed);
  } catch {
    // No signal, or lost on the way: whether it arrived or not, it is sent again under the same key.
    const waiting = { ...entry, queued: true };
    keep(name, waiting);
    wait(name, waiting);
    if (pressed) {
      bring(name);
    }
  } finally {
    sending.delete(name);
  }
};

const answered = async (name, entry, answer, pressed) => {
  const goOn = answer.headers.get("Concordat-Location");
  const here = formOf(name);
  if (goOn) {
    forget(name);
    if (here) {
      location.assign(goOn);
    } else {
      tell(name, `The form that you filled in at ${london(entry.at)} has been sent.`, [link("See it", goOn)]);
    }
  } else if (answer.redirected) {
    const signIn = `/sign-in?then=${encodeURIComponent(entry.page)}`;
    stop(name, "You were signed out. What you typed is kept on this phone.", [link("Sign in to send it", signIn)]);
  } else if (answer.status === 422) {
    if (here) {
      show(name, await answer.text());
    } else {
      stop(name, "A form that you filled in could not be accepted as it is.", [link("Put it right", entry.page)]);
    }
  } else if (answer.status >= 500 || answer.status === 429) {
    const waiting = { ...entry, queued: true };
    keep(name, waiting);
    wait(name, waiting);
  } else if (answer.status === 409) {
    forget(name);
    here?.removeAttribute("inert");
    tell(name, "This form had already arrived, as you first sent it, and is kept. To add to it, open the record.");
  } else {
    stop(name, "This was not accepted. What you typed is kept on this phone: reload the page and send it again.");
  }
  if (pressed && document.getElementById(`kept-${name}`)) {
    bring(name);
  }
};

// The same page with its errors, in place: what was typed stays, and htmx and the components start on it.
const show = (name, html) => {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  document.title = parsed.title;
  untell(name);
  const main = parsed.querySelector("main");
  document.querySelector("main").replaceWith(main);
  window.htmx?.process(main);
  main.dispatchEvent(new Event("htmx:load", { bubbles: true }));
  const form = formOf(name);
  if (form) {
    keep(name, entryOf(form));
  }
  main.querySelector(".govuk-error-summary")?.focus();
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-offline]") || event.defaultPrevented || form.enctype === "multipart/form-data") {
    return;
  }
  const name = nameOf(form);
  const entry = entryOf(form, event.submitter);
  if (!keep(name, entry)) {
    return;
  }
  event.preventDefault();
  const kept = new Set(entry.fields.map(([field]) => field));
  const secrets = [...new FormData(form)].filter(
    ([field, value]) => !kept.has(field) && !NOT_KEPT.has(field) && typeof value === "string" && value !== "",
  );
  send(name, entry, secrets, true);
});
document.addEventListener("input", typed);
document.addEventListener("change", typed);

const sendWhatWaits = async () => {
  await look();
  for (const name of names()) {
    const entry = read(name);
    if (entry?.queued) {
      send(name, entry);
    }
  }
};

await look();
forms().forEach(restore);
sendWhatWaits();
addEventListener("online", () => {
  signalBack();
  sendWhatWaits();
});
addEventListener("offline", signalLost);
if (!navigator.onLine) {
  signalLost();
}
setInterval(sendWhatWaits, RETRY_MILLIS);
