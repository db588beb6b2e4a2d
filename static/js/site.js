/* What pages gain with script; everything works without it. */

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

addEventListener("beforeprint", () => {
  // On paper a path is not enough.
  for (const link of document.querySelectorAll('main a[href^="/"]')) link.dataset.printAddress = link.href;
});
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
document.querySelectorAll("[data-menu]").forEach(closeWhenLeft);
