// Passkeys: a form with data-passkey asks the device before it is sent. Without a device that can, the form stays hidden.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const ask = {
  register: async (options) => {
    const made = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: options.excludeCredentials.map((each) => ({ ...each, id: bytes(each.id) })),
      },
    });
    return [made, { attestationObject: text(made.response.attestationObject) }];
  },
  "sign-in": async (options) => {
    const found = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge) } });
    const { authenticatorData, signature, userHandle } = found.response;
    return [
      found,
      {
        authenticatorData: text(authenticatorData),
        signature: text(signature),
        userHandle: userHandle ? text(userHandle) : null,
      },
    ];
  },
};

async function send(form) {
  const said = form.querySelector("[data-passkey-said]");
  said.textContent = "";
  try {
    const answer = await fetch(`${form.getAttribute("action")}/options`, {
      method: "POST",
      headers: { "Idempotency-Key": crypto.randomUUID() },
      body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
    });
    if (!answer.ok) {
      throw new Error(`Answered ${answer.status}`);
    }
    const [credential, response] = await ask[form.dataset.passkey](await answer.json());
    form.elements.credential.value = JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
      clientExtensionResults: {},
    });
    form.submit();
  } catch {
    said.textContent = "Your device did not give a passkey. Try again, or use another way.";
  }
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form);
    });
  }
}
