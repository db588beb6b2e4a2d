/* A form loses nothing when the session ends: before it is sent this asks whether one is still signed in, and after a
   new sign-in it puts the new token into every form that is open. */

const dialog = document.querySelector("[data-session-dialog]");
// Its links would stand before the way to the content otherwise.
document.body.append(dialog);
const plainFetch = window.fetch.bind(window);
let token = "";
let person = null;
let passing = null;
// So soon after the page was made, or after the last answer, nobody needs to be asked; unless one was elsewhere.
const TRUST = 30_000;
let trustedUntil = performance.now() + TRUST;

/** Who is signed in now, and the token of that session; nothing when no answer comes. */
async function ask() {
  try {
    const answer = await plainFetch(dialog.dataset.state, { cache: "no-store" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** Puts the token of the new session into the forms that were made in the old one. */
function renew(newToken) {
  token = newToken;
  for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
}

/** Shows one of the texts: "out", "other" or "offline". */
function say(what) {
  for (const part of dialog.querySelectorAll("[data-session-say]")) {
    part.hidden = part.dataset.sessionSay !== what;
  }
  if (!dialog.open) dialog.showModal();
}

/** Whether the form may be sent; if not, says why. */
async function isStillSignedIn() {
  const state = await ask();
  trustedUntil = 0;
  if (!state) say("offline");
  else if (!state.user) say("out");
  else if (person && state.user !== person) say("other");
  else {
    person = state.user;
    trustedUntil = performance.now() + TRUST;
    renew(state.token);
    dialog.close();
    return true;
  }
  return false;
}

/** Sends a form as if nothing had happened; its button may be waiting already, and would not be sent along then. */
function sendAgain(form, button) {
  const wasWaiting = button?.disabled;
  if (button) button.disabled = false;
  passing = form;
  form.requestSubmit(button);
  passing = null;
  if (button) button.disabled = wasWaiting;
}

async function checkFirst(event) {
  const form = event.target;
  if (form === passing || performance.now() < trustedUntil) return;
  if (form.method !== "post" || !form.elements.csrfmiddlewaretoken) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const button = event.submitter;
  if (await isStillSignedIn()) sendAgain(form, button);
  else button?.setAttribute("data-w-progress-loading-value", "false");
}

/** Whether an answer looks as if the session were over: no permission, or the sign-in page in place of the answer. */
const isRefusal = (answer) =>
  answer.status === 403 ||
  (answer.redirected && new URL(answer.url).pathname.startsWith(dialog.dataset.account));

/** Requests of the editor, such as autosave: with the token of today; a refusal is looked into. */
async function fetchWithToken(resource, options) {
  const headers = new Headers(options?.headers);
  let changed = options;
  if (token && headers.has("X-CSRFToken")) {
    headers.set("X-CSRFToken", token);
    changed = { ...options, headers };
  }
  const answer = await plainFetch(resource, changed);
  if (isRefusal(answer) && !dialog.open) isStillSignedIn();
  return answer;
}

if (dialog) {
  // Before all others, so that nobody else takes the form for sent.
  window.addEventListener("submit", checkFirst, { capture: true });
  window.fetch = fetchWithToken;
  window.jQuery?.ajaxPrefilter((options) => {
    if (token && options.headers?.["X-CSRFToken"]) options.headers["X-CSRFToken"] = token;
  });
  document.addEventListener("visibilitychange", () => {
    trustedUntil = 0;
    if (dialog.open && !document.hidden) isStillSignedIn();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) trustedUntil = 0;
  });
  dialog.querySelector("[data-session-close]").addEventListener("click", () => dialog.close());
  if (document.querySelector("main form[method=post]")) {
    ask().then((state) => {
      person ??= state?.user;
    });
  }
}
