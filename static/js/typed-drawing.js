/* Shows how an infographic will look while it is typed, and what was understood of a pasted table. The form works
   without: mistakes are then said when it is saved. */

const PAUSE = 500;
const SENT = /^(drawing-|title$|intro$|credit$|csrfmiddlewaretoken$)/;

/** Everything of the form that the drawing is made from. */
function typedIn(form) {
  const typed = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (SENT.test(name) && typeof value === "string") typed.append(name, value);
  }
  return typed;
}

/** Puts the notes beside the paste box if there is one, else above the drawing. */
function place(notes, frame, form) {
  const box = form.querySelector('textarea[name^="drawing-"][name$="-data"]');
  if (box && notes.previousElementSibling !== box) box.after(notes);
  // A block that was taken out has taken them with it.
  if (!box && notes.nextElementSibling !== frame) frame.before(notes);
}

/** Says what was understood; words that stand there already are not said again. */
function say(list, notes) {
  const lines = notes.map(({ kind, words }) => {
    const line = document.createElement("p");
    line.className = `is-${kind}`;
    line.textContent = words;
    return line;
  });
  if (list.innerHTML !== lines.map((line) => line.outerHTML).join("")) list.replaceChildren(...lines);
}

/** Shows the drawing as high as it is. */
function show(frame, page) {
  frame.hidden = !page;
  if (frame.srcdoc === page) return;
  frame.onload = () => {
    frame.style.blockSize = `${frame.contentDocument.documentElement.scrollHeight + 2}px`;
  };
  frame.srcdoc = page;
}

/** Asks for the drawing whenever nothing was typed for a moment. */
function follow(panel) {
  const form = panel.closest("form");
  const frame = panel.querySelector("[data-typed-drawing-page]");
  const empty = panel.querySelector("[data-typed-drawing-empty]");
  const notes = panel.querySelector("[data-typed-drawing-notes]");
  let last = "";
  let timer;

  async function draw() {
    const typed = typedIn(form);
    if (String(typed) === last) return;
    last = String(typed);
    place(notes, frame, form);
    try {
      const answer = await fetch(panel.dataset.url, { method: "POST", body: typed });
      if (!answer.ok) throw new Error(String(answer.status));
      const drawn = await answer.json();
      if (String(typed) !== last) return;
      empty.hidden = Boolean(drawn.page || drawn.notes.length);
      say(notes, drawn.notes);
      show(frame, drawn.page);
    } catch {
      last = "";
      say(notes, [{ kind: "warning", words: panel.dataset.failed }]);
    }
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(draw, PAUSE);
  };
  for (const event of ["input", "change", "keyup", "click"]) form.addEventListener(event, soon);
  soon();
}

document.querySelectorAll("[data-typed-drawing]").forEach(follow);
