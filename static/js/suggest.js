/* Suggestions under a search field, by the combobox pattern of ARIA 1.2 (list, chosen by hand). Without script, or when
   the site does not answer, the form is a plain form.

   <form data-suggest="/search/suggest/"> holds the field. What was typed is never replaced: the arrow keys mark a
   suggestion, Enter goes there, and without a mark Enter searches. */

const WAIT = 150;
const SHORTEST = 2;
let number = 0;

/** An element with its attributes. */
function make(name, attributes) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

class Suggestions {
  constructor(form) {
    this.form = form;
    this.field = form.elements.q;
    this.known = new Map();
    this.marked = -1;
    this.id = `suggestions-${(number += 1)}`;
    this.list = make("ul", { id: this.id, role: "listbox", class: "suggestions", "aria-label": form.dataset.suggestLabel });
    this.said = make("div", { role: "status", class: "visually-hidden" });
    this.list.hidden = true;
    form.append(this.list, this.said);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.id,
    })) {
      this.field.setAttribute(name, value);
    }
    this.listen();
  }

  listen() {
    this.field.addEventListener("input", () => this.ask());
    this.field.addEventListener("keydown", (event) => this.press(event));
    this.field.addEventListener("blur", () => this.close());
    // The field keeps the attention while somebody presses a suggestion.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.go(option, event.metaKey || event.ctrlKey);
    });
    this.form.addEventListener("submit", () => this.close());
    // A page that comes back from the browser's memory starts closed.
    addEventListener("pagehide", () => this.close());
  }

  get options() {
    return [...this.list.children];
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /** Waits until nobody types, then asks; an answer that comes too late is dropped. */
  ask() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.mark(-1);
    const words = this.field.value.trim().replace(/\s+/g, " ");
    if (words.length < SHORTEST) {
      this.close();
      return;
    }
    this.timer = setTimeout(() => this.fetch(words), WAIT);
  }

  async fetch(words) {
    this.request = new AbortController();
    const { signal } = this.request;
    try {
      if (!this.known.has(words)) {
        const address = `${this.form.dataset.suggest}?${new URLSearchParams({ q: words })}`;
        const answer = await fetch(address, { signal, credentials: "omit" });
        if (!answer.ok) throw new Error(answer.status);
        this.known.set(words, await answer.json());
      }
      if (!signal.aborted) this.show(this.known.get(words));
    } catch {
      // Given up, or no answer: the form works without.
      if (!signal.aborted) this.close();
    }
  }

  show({ items, said }) {
    if (document.activeElement !== this.field) return;
    this.list.replaceChildren(...items.map((item, place) => this.option(item, place)));
    this.said.textContent = said;
    this.open(items.length > 0);
  }

  option({ title, type, url }, place) {
    const option = make("li", { id: `${this.id}-${place}`, role: "option", "aria-selected": "false", "data-url": url });
    const words = make("span", { class: "suggestions__title" });
    const kind = make("span", { class: "suggestions__kind" });
    words.textContent = title;
    kind.textContent = type;
    option.append(words, " ", kind);
    return option;
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.field.setAttribute("aria-expanded", isOpen);
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.mark(-1);
    this.said.textContent = "";
    this.open(false);
  }

  /** Marks one suggestion; -1 is none, and the attention is back in the text. */
  mark(place) {
    this.marked = place;
    this.options.forEach((option, own) => option.setAttribute("aria-selected", own === place));
    const option = this.options[place];
    if (option) {
      this.field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  press(event) {
    const { key, altKey } = event;
    if (event.isComposing) return;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (altKey && key === "ArrowUp") this.close();
      else if (!this.isOpen) this.open(this.options.length > 0 && this.field.value.trim().length >= SHORTEST);
      if (!altKey && this.isOpen) this.step(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Escape" && this.isOpen) {
      // The first Escape closes the list; the next one is the browser's, and empties the field.
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (key === "Enter" && this.isOpen && this.marked >= 0) {
      event.preventDefault();
      this.go(this.options[this.marked], event.metaKey || event.ctrlKey);
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(key)) {
      this.mark(-1);
    }
  }

  /** One further, round and round, with the text itself as one stop. */
  step(by) {
    const stops = this.options.length + 1;
    this.mark(((this.marked + 1 + by + stops) % stops) - 1);
  }

  go(option, inNewTab) {
    const { url } = option.dataset;
    this.close();
    if (inNewTab) open(url, "_blank", "noopener");
    else location.assign(url);
  }
}

for (const form of document.querySelectorAll("form[data-suggest]")) new Suggestions(form);
