/* Passkeys: asks the browser for one and puts its answer into the form. Without script one uses password and code. */

const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));

function toText(buffer) {
  const signs = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(signs).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** What the server sends as text, browsers want as bytes. */
function unpack(options) {
  const known = { ...options, challenge: toBytes(options.challenge) };
  if (options.user) known.user = { ...options.user, id: toBytes(options.user.id) };
  for (const list of ["allowCredentials", "excludeCredentials"]) {
    if (options[list]) known[list] = options[list].map((one) => ({ ...one, id: toBytes(one.id) }));
  }
  return known;
}

/** And the other way round. */
function pack(credential) {
  const response = {};
  for (const part of ["attestationObject", "clientDataJSON", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[part]) response[part] = toText(credential.response[part]);
  }
  if (credential.response.getTransports) response.transports = credential.response.getTransports();
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  };
}

/** What the browser has to know: asked for now, or waiting in the page. */
async function optionsFor(form) {
  const data = form.dataset.ask
    ? await (await fetch(form.dataset.ask, { headers: { Accept: "application/json" } })).json()
    : JSON.parse(document.getElementById("passkey-options").textContent);
  return unpack((data.request_options || data.creation_options).publicKey);
}

/** Says why it did not work; `error` is the browser's. */
function explain(form, error) {
  const place = form.querySelector("[data-passkey-problem]");
  const words = { SecurityError: "insecure", InvalidStateError: "known" };
  place.textContent = place.dataset[words[error.name] || "refused"];
  place.hidden = false;
}

async function send(event) {
  event.preventDefault();
  const form = event.target;
  form.querySelector("[data-passkey-problem]").hidden = true;
  try {
    const publicKey = await optionsFor(form);
    const credential = await navigator.credentials[form.dataset.passkey]({ publicKey });
    form.querySelector("[name=credential]").value = JSON.stringify(pack(credential));
    form.submit();
  } catch (error) {
    explain(form, error);
  }
}

// An address made of numbers can have no passkey, and neither can an insecure one.
const isName = !/^[\d.]+$|^\[/.test(window.location.hostname);
if (window.isSecureContext && window.PublicKeyCredential && isName) {
  for (const form of document.querySelectorAll("form[data-passkey]")) form.addEventListener("submit", send);
  for (const part of document.querySelectorAll("[data-passkey-part]")) part.hidden = false;
  for (const button of document.querySelectorAll("[data-passkey-button]")) button.disabled = false;
  for (const note of document.querySelectorAll("[data-passkey-never]")) note.hidden = true;
}
