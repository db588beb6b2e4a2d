/* A button waits for a save that the editor began by itself, and nothing saves itself once the button has sent the form.

   The first of these saves makes the page. A form sent meanwhile would make it a second time, with an address that is
   taken by then; one that arrives together with a button would be a rival version. */

// As long as a button of Wagtail's says that it is busy.
const PATIENCE = 30_000;
const form = document.querySelector("form[data-edit-form][data-controller~='w-autosave']");
let saving = false;
let sent = false;
let waiting = null;

/** Sends the form as if by this button. The buttons are made anew when a new page has been saved first. */
function send(button) {
  const same = (other) => other.type === "submit" && other.name === button.name;
  const here = !button || button.form === form ? button : [...form.elements].find(same);
  const wasBusy = here?.disabled;
  if (here) here.disabled = false;
  form.requestSubmit(here);
  if (here) here.disabled = wasBusy;
}

/** After a save: sends what waits for it, whether or not that save went well. */
function goOn() {
  saving = false;
  if (!waiting) return;
  const { button, timer } = waiting;
  waiting = null;
  clearTimeout(timer);
  send(button);
}

function hold(event) {
  if (event.target !== form || !(saving || sent)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (sent) return;
  clearTimeout(waiting?.timer);
  waiting = { button: event.submitter, timer: setTimeout(goOn, PATIENCE) };
}

function remember(event) {
  if (event.target !== form || event.defaultPrevented) return;
  sent = true;
  setTimeout(() => (sent = false), PATIENCE);
}

if (form) {
  form.addEventListener("w-autosave:save", (event) => {
    if (sent || waiting) event.preventDefault();
    else saving = true;
  });
  form.addEventListener("w-autosave:success", goOn);
  form.addEventListener("w-autosave:error", goOn);
  window.addEventListener("submit", hold, { capture: true });
  window.addEventListener("submit", remember);
  // The dialogs of a review send the form in a way of which nobody hears.
  form.submit = () => form.requestSubmit();
  window.addEventListener("pageshow", () => (sent = false));
}
