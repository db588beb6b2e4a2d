/* Copy buttons. Without script, or where browsers allow no copying, the words stand there to be selected.

   <div data-copy> holds an element [data-copy-words] and the component cms/components/copy_button.html. What is copied
   is the value of that attribute, else the value of the field, else the text of the element. */

/** The words that a box offers. */
function wordsOf(holder) {
  return (holder.dataset.copyWords || holder.value || holder.innerText || "").trim();
}

/** Marks the words, so that one press of the keyboard copies them. */
function select(holder) {
  if (holder.select) {
    holder.focus();
    holder.select();
    return;
  }
  getSelection().selectAllChildren(holder);
}

/** Says for a moment that it is done, on the button and to screen readers; the button keeps its width. */
function say(button, said, words) {
  const label = button.querySelector("span");
  const offer = label.dataset.offer ?? label.textContent;
  label.dataset.offer = offer;
  label.textContent = words;
  said.textContent = words;
  clearTimeout(button.back);
  button.back = setTimeout(() => {
    label.textContent = offer;
    said.textContent = "";
  }, 4000);
}

/** Shows the button of a box and lets it work. */
function offer(box) {
  const button = box.querySelector("[data-copy-button]");
  const said = box.querySelector("[data-copy-said]");
  const holder = box.querySelector("[data-copy-words]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(wordsOf(holder));
      say(button, said, button.dataset.done);
    } catch {
      select(holder);
      say(button, said, button.dataset.failed);
    }
  });
}

// Browsers allow copying on secure addresses only.
if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(offer);
