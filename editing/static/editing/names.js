/* Gives a name to fields that Wagtail leaves without one: rich texts, lists of single values, cells of a table.

   A screen reader then says what people see beside the field: its label, or the heading of its panel. */

const NAMELESS = [
  ".public-DraftEditor-content:not([aria-label], [aria-labelledby])",
  ":is([data-panel], [data-field-wrapper]) :is(input, textarea, select):not([type=hidden], [aria-label], [aria-labelledby], [data-named])",
].join();

// Fields come with new rows and blocks. Typing changes much, too: look once a frame at most.
let waiting = false;
name();
new MutationObserver(() => {
  if (!waiting) requestAnimationFrame(name);
  waiting = true;
}).observe(document.body, { childList: true, subtree: true });

function name() {
  waiting = false;
  for (const field of document.querySelectorAll(NAMELESS)) {
    field.dataset.named = "";
    const words = field.labels?.length || field.placeholder ? "" : nameOf(field);
    if (words) field.setAttribute("aria-label", words);
  }
}

function nameOf(field) {
  const cell = field.closest("td");
  if (cell) return [headingAbove(cell), `row ${cell.parentNode.rowIndex}`].filter(Boolean).join(", ");
  for (let part = field; part; part = part.parentElement) {
    const label = [...part.children].find((child) => child.matches("label, legend") && plain(child));
    if (label) return plain(label);
    const heading = part.matches("[data-panel]") && part.querySelector("[data-panel-heading]");
    if (heading) return plain(heading.querySelector(".c-sf-block__type") ?? heading);
  }
  return "";
}

function headingAbove(cell) {
  const column = cell.closest("table").rows[0]?.cells[cell.cellIndex];
  return column?.querySelector(".column-heading")?.value || `column ${cell.cellIndex}`;
}

function plain(element) {
  const copy = element.cloneNode(true);
  for (const mark of copy.querySelectorAll(".w-required-mark, svg")) mark.remove();
  return copy.textContent.trim();
}
