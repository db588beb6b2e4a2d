/* Previews of files open in a dialog on the page. Without script the same links lead to pages of their own.

   A link [data-preview] leads to a page that holds [data-preview-page], and that one links [data-preview-go]. */

let dialog;
let wanted;

/** The dialog, made when it is first asked for; a browser closes it with Escape and gives the focus back. */
function frame(words) {
  if (dialog) return dialog;
  dialog = document.createElement("dialog");
  dialog.className = "preview-dialog";
  dialog.setAttribute("aria-label", words.label);
  dialog.innerHTML = '<button type="button" class="button button--quiet"></button><div></div>';
  const [button] = dialog.children;
  button.textContent = words.close;
  button.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", follow);
  dialog.addEventListener("keydown", turn);
  dialog.addEventListener("close", () => dialog.lastChild.replaceChildren());
  document.body.append(dialog);
  return dialog;
}

/** Fetches one page and shows it; where that fails the browser goes there. */
async function show(address) {
  wanted = address;
  try {
    const answer = await fetch(address);
    const found = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = found.querySelector("[data-preview-page]");
    // Somebody may have turned on meanwhile, or closed it.
    if (wanted !== address || !dialog.open) return;
    part.tabIndex = -1;
    dialog.lastChild.replaceChildren(part);
    // So that it is read out.
    part.focus();
  } catch {
    location.assign(address);
  }
}

/** A press on “Next” or “Previous” stays in the dialog. */
function follow(event) {
  const link = event.target.closest("[data-preview-go]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(link.href);
}

/** The arrows of the keyboard turn the pages. */
function turn(event) {
  const way = { ArrowRight: "next", ArrowLeft: "previous" }[event.key];
  if (way) dialog.querySelector(`[data-preview-go=${way}]`)?.click();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-preview]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const words = document.querySelector("[data-preview-words]").dataset;
  frame({ label: words.label, close: words.close }).showModal();
  show(link.href);
});
