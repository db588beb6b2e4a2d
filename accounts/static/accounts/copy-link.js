/* The link for a new person: copied with one press, and said so to those who listen. Without script it can be selected. */

function offer(box) {
  const button = box.querySelector("[data-copy-link-button]");
  const words = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(box.querySelector("input").value);
    button.textContent = box.querySelector("[data-copy-link-said]").textContent = button.dataset.done;
    setTimeout(() => {
      button.textContent = words;
    }, 3000);
  });
}

// Browsers allow copying on secure addresses only.
if (navigator.clipboard) document.querySelectorAll("[data-copy-link]").forEach(offer);
