// Whoever only opens a form saves nothing.
//
// Wagtail takes the form as it stands two seconds after loading for what was stored. On a slow machine it is still being
// built then, and what the scripts fill in afterwards looks like an edit. As long as nobody has pressed a key, pointed at
// anything or dropped anything, such an edit is nobody's: the form as it stands now is the stored one.

const form = document.querySelector("form[data-edit-form][data-controller~='w-autosave']");
// Screen readers and voice control press no key and point at nothing: they click, change and type.
const DEEDS = ["keydown", "pointerdown", "click", "beforeinput", "input", "change", "paste", "drop"];
let isTouched = false;

function touch(event) {
  isTouched ||= event.isTrusted;
}

if (form) {
  for (const deed of DEEDS) window.addEventListener(deed, touch, { capture: true, passive: true });
  form.addEventListener("w-autosave:save", (event) => {
    const unsaved = window.wagtail?.app?.getControllerForElementAndIdentifier(form, "w-unsaved");
    // What came back from the server with errors is somebody's, and not stored yet.
    if (isTouched || !unsaved || unsaved.forceValue) return;
    event.preventDefault();
    // Nobody is told of a saving that there is not.
    event.stopImmediatePropagation();
    unsaved.clear();
  });
}
