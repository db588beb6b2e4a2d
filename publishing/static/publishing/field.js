// Opens the form at the field that the address names, as in “…/edit/#field-contacts”.

const named = decodeURIComponent(location.hash).match(/^#field-([a-z0-9_]+)$/)?.[1];

/** The block of the form in which a field, a body or rows stand. */
function place(name) {
  const ends = [`-child-${name}-wrapper`, `-${name}-wrapper`, `-${name}-section`];
  for (const end of ends) {
    const found = document.querySelector(`[id^="panel-"][id$="${end}"]`);
    if (found) return found;
  }
  return document.getElementById(`id_${name}`);
}

/** Shows the tab in which it stands. */
function open(element) {
  const panel = element.closest('[role="tabpanel"]');
  if (panel) document.querySelector(`[role="tab"][href="#${panel.id}"]`)?.click();
}

function go() {
  const element = place(named);
  if (!element) return;
  open(element);
  requestAnimationFrame(() => {
    element.scrollIntoView({ block: "start" });
    const inner = element.querySelector("input:not([type=hidden]), textarea, select, [contenteditable=true], button");
    inner?.focus({ preventScroll: true });
  });
}

if (named) addEventListener("load", go);
