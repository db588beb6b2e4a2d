// The dialogs of a review have no name of their own: they are called what their heading says.

function name(dialog) {
  const heading = dialog.querySelector("h1")?.textContent.trim();
  if (heading && dialog.getAttribute("aria-label") !== heading) dialog.setAttribute("aria-label", heading);
}

// Wagtail puts each dialog at the end of the page, and its words into it a moment later.
new MutationObserver(() => document.querySelectorAll('body > [role="dialog"]').forEach(name)).observe(document.body, {
  childList: true,
  subtree: true,
});
