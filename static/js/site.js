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

document.querySelectorAll("[data-menu]").forEach(closeWhenLeft);
