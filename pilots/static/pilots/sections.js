/* Says in words what the plus below a list adds. `data-section-add` holds the words. */

/** Puts the words beside the last plus of a list; those between two items stay small. */
function name(part) {
  const buttons = [...part.querySelectorAll(".c-sf-add-button")];
  for (const button of buttons) {
    const isLast = button === buttons.at(-1);
    button.title = part.dataset.sectionAdd;
    button.querySelector("[data-words]")?.remove();
    if (!isLast) continue;
    const words = document.createElement("span");
    words.dataset.words = "";
    words.textContent = part.dataset.sectionAdd;
    button.append(words);
  }
}

for (const part of document.querySelectorAll("[data-section-add]")) {
  const observer = new MutationObserver(() => {
    observer.disconnect();
    name(part);
    observer.observe(part, { childList: true, subtree: true });
  });
  name(part);
  observer.observe(part, { childList: true, subtree: true });
}
