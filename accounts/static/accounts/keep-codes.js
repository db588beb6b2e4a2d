/* Recovery codes: copied, or saved as a file. Without script they can be written down. */

function keep(box) {
  const codes = [...box.querySelectorAll("code")].map((code) => code.textContent).join("\n");
  const said = box.querySelector("[data-codes-said]");
  const copy = box.querySelector("[data-codes-copy]");
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(codes);
    copy.textContent = said.textContent = copy.dataset.done;
  });
  box.querySelector("[data-codes-save]").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${codes}\n`], { type: "text/plain" }));
    link.download = box.dataset.file;
    link.click();
    URL.revokeObjectURL(link.href);
  });
  box.querySelector("[data-codes-actions]").hidden = false;
}

document.querySelectorAll("[data-codes]").forEach(keep);
