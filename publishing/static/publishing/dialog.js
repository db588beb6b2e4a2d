// The dialogs of a review are called what their heading says, and whoever closes one goes on where they were before.

const OPEN = 'body > .modal[role="dialog"]';
let before = null;
let wasOpen = false;

function name(dialog) {
  const heading = dialog.querySelector("h1")?.textContent.trim();
  if (heading && dialog.getAttribute("aria-label") !== heading) dialog.setAttribute("aria-label", heading);
}

/** To the button that opened the dialog; to the menu, if the button lies in it: the menu closes, sooner or later. */
function goBack() {
  if (document.activeElement !== document.body) return;
  const menu = document.querySelector('.footer [data-w-dropdown-target="toggle"]');
  const stays = before?.checkVisibility({ visibilityProperty: true }) && !before.closest("[data-tippy-root]");
  (stays ? before : menu)?.focus();
}

document.addEventListener("focusin", ({ target }) => {
  if (!target.closest('[role="dialog"]')) before = target;
});

// Wagtail puts each dialog at the end of the page, its words into it a moment later, and takes it away when it is closed.
new MutationObserver(() => {
  const dialogs = document.querySelectorAll(OPEN);
  dialogs.forEach(name);
  if (wasOpen && !dialogs.length) goBack();
  wasOpen = dialogs.length > 0;
}).observe(document.body, { childList: true, subtree: true });
