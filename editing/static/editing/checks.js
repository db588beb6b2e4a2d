// Asks, while the panel of checks is open, what was found in the form as it stands now, and leads to each place.

const WAIT = 1000;
// Narrower than this, the panel lies over the form.
const NARROW = "(max-width: 799px)";

/** The part of the form to which a path leads: names of fields, keys of blocks, "#2" for the third of several. */
function place(form, path) {
  let here = form;
  for (const step of path.split(" ")) {
    const next = step.startsWith("#") ? nth(here, Number(step.slice(1))) : here.querySelector(`[data-contentpath="${CSS.escape(step)}"]`);
    // What is nearest is better than nothing: a block that was just deleted, a cell of a table.
    if (!next) break;
    here = next;
  }
  return here === form ? null : here;
}

/** One of several rows or blocks that have no key yet; deleted ones stay in the form, hidden. */
function nth(here, number) {
  const all = [...here.querySelectorAll("[data-inline-panel-child], [data-streamfield-child]")];
  const outer = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
  return outer.filter((one) => one.style.display !== "none" && !one.hidden)[number];
}

/** Rows belong to a relation, which has no path of its own but a formset named after it. */
function rows(form, path) {
  const [relation, row, ...rest] = path.split(" ");
  if (!row?.startsWith("#")) return null;
  const child = form.querySelector(`#inline_child_${CSS.escape(relation)}-${row.slice(1)}`);
  return child && ((rest.length && place(child, rest.join(" "))) || child);
}

/** Opens the tab and every closed block around an element. */
function open(element) {
  for (let part = element; part && part !== document.body; part = part.parentElement) {
    if (part.getAttribute("role") === "tabpanel" && part.hidden) {
      document.querySelector(`[role="tab"][href="#${part.id}"], [role="tab"][aria-controls="${part.id}"]`)?.click();
    }
    const toggle = part.matches("[data-panel]") && part.querySelector("[data-panel-toggle]");
    if (toggle && toggle.getAttribute("aria-expanded") === "false") toggle.click();
  }
}

/** Brings the editor to the place: opened, in sight, with the cursor in it. */
function goTo(form, path) {
  const target = rows(form, path) || place(form, path);
  if (!target) return;
  if (window.matchMedia(NARROW).matches) document.querySelector("[data-form-side-close-button]")?.click();
  open(target);
  const field = target.querySelector('[contenteditable="true"], textarea, select, input:not([type="hidden"]), button');
  target.scrollIntoView({ block: "center" });
  field?.focus({ preventScroll: true });
}

/** What would be sent if the form were saved now. */
function typed(form) {
  return new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
}

function watch(section) {
  const panel = section.closest("[data-side-panel]");
  const form = document.querySelector("[data-edit-form]");
  if (!form || !panel) return;
  const [list, count, status] = ["list", "count", "status"].map((name) => section.querySelector(`[data-checks-${name}]`));
  let asked = null;
  let before = null;
  let busy = false;

  function show(html) {
    if (list.innerHTML === html) return;
    const focused = list.contains(document.activeElement);
    list.innerHTML = html;
    if (focused) (list.querySelector("button") || section.querySelector("h2")).focus();
    const total = list.querySelector("[data-checks-total]");
    count.textContent = total?.dataset.checksTotal ?? "–";
    count.classList.toggle("has-errors", Number(total?.dataset.checksTotal) > 0);
    status.textContent = total?.dataset.checksSaid ?? "";
  }

  async function look() {
    if (panel.hidden || document.hidden || busy) return;
    const now = typed(form).toString();
    // Somebody who is still typing is left alone.
    if (now === asked || (asked !== null && now !== before)) {
      before = now;
      return;
    }
    busy = true;
    try {
      const answer = await fetch(section.dataset.checks, { method: "POST", body: typed(form), headers: { "X-Requested-With": "XMLHttpRequest" } });
      if (answer.ok) {
        show(await answer.text());
        asked = now;
      }
    } catch {
      // No connection: the next look tries again.
    } finally {
      busy = false;
    }
  }

  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-checks-path]");
    if (button) goTo(form, button.dataset.checksPath);
  });
  panel.addEventListener("show", look);
  setInterval(look, WAIT);
}

for (const section of document.querySelectorAll("[data-checks]")) watch(section);
