/* What pages gain with script; everything works without it. */

/** Lets a press of the button put the words beside it on the clipboard. */
function offerCopying(box) {
  const button = box.querySelector("[data-copy-button]");
  const words = box.querySelector("[data-copy-words]");
  const label = button.querySelector("span");
  const offer = label.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(words.innerText.trim());
    label.textContent = button.dataset.done;
    setTimeout(() => {
      label.textContent = offer;
    }, 3000);
  });
}

/** Closes the menu with Escape and when attention goes elsewhere, as people expect of menus. */
function closeWhenLeft(menu) {
  const close = () => {
    menu.open = false;
  };
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      close();
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("focusin", (event) => {
    if (!menu.contains(event.target)) close();
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) close();
  });
}

// Browsers allow copying on secure addresses only.
if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(offerCopying);
document.querySelectorAll("[data-menu]").forEach(closeWhenLeft);
