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

/** Asks for the pictures that wait until somebody scrolls to them: on paper nobody does. Done when they are there. */
function bringPictures() {
  const waiting = [...document.querySelectorAll("img[loading=lazy]")];
  return Promise.allSettled(
    waiting.map((picture) => {
      picture.loading = "eager";
      return picture.decode();
    }),
  );
}

addEventListener("beforeprint", () => {
  bringPictures();
  // On paper a path is not enough.
  for (const link of document.querySelectorAll('main a[href^="/"]')) link.dataset.printAddress = link.href;
});
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await bringPictures();
    print();
  });
}
document.querySelectorAll("[data-menu]").forEach(closeWhenLeft);
