/* Counts the characters of fields that have `data-advice-length`: advice, never a limit.

   The number follows every key; screen readers hear it when the typing rests, and only near or beyond the advice. */

const REST = 1000;

for (const field of document.querySelectorAll("[data-advice-length]")) advise(field);
// Rows that are added later.
document.addEventListener("focusin", ({ target }) => {
  if (target.matches?.("[data-advice-length]")) advise(target);
});

function advise(field) {
  if (field.dataset.advised) return;
  field.dataset.advised = "yes";
  const advice = Number(field.dataset.adviceLength);
  const count = Object.assign(document.createElement("p"), { className: "w-help-text" });
  count.id = `${field.id || field.name}-advice`;
  count.dataset.adviceCount = "";
  const spoken = Object.assign(document.createElement("span"), { className: "w-sr-only" });
  spoken.setAttribute("aria-live", "polite");
  (field.closest("[data-field-input]") ?? field).after(count, spoken);
  const described = [field.getAttribute("aria-describedby"), count.id].filter(Boolean);
  field.setAttribute("aria-describedby", described.join(" "));
  let timer;
  const show = () => {
    const length = [...field.value.trim()].length;
    count.textContent = sentence(length, advice);
    count.classList.toggle("help-warning", length > advice);
    return length;
  };
  field.addEventListener("input", () => {
    const length = show();
    clearTimeout(timer);
    spoken.textContent = "";
    if (length > advice * 0.9) timer = setTimeout(() => (spoken.textContent = count.textContent), REST);
  });
  show();
}

function sentence(length, advice) {
  if (length <= advice) return `${length} of ${advice} characters`;
  return `${length} characters: ${length - advice} more than reads well. Lists may cut it short.`;
}
