/* Ready words for social channels: a counter as the network counts, a button that copies, and the card of the link.

   Fields have `data-social-limit`, `-link` (the length counted for a link, 0: as long as it is), `-heavy` (pictures
   count twice) and `-name`. The card ([data-social-card]) follows the fields that it is made of.
   cms/blocks/networks.py counts alike. */

const LINK = /https?:\/\/\S+/g;
const ONE_PICTURE = /(?:[^\u200d]\ufe0f?\u200d)+[^\u200d]|[\u{1f1e6}-\u{1f1ff}]{2}|.[\u{1f3fb}-\u{1f3ff}]/gu;
const REST = 1000;
const card = document.querySelector("[data-social-card]");
const field = (name) => document.querySelector(`#id_${name}`);
const typed = (name) => field(name)?.value.trim() ?? "";

let waiting = false;
look();
new MutationObserver(() => {
  if (!waiting) requestAnimationFrame(look);
  waiting = true;
}).observe(document.body, { childList: true, subtree: true });
if (card) document.addEventListener("input", draw);

/** Fields come with new blocks. */
function look() {
  waiting = false;
  document.querySelectorAll("textarea[data-social-limit]").forEach(count);
  if (card) drawPicture();
}

/** The address that the page has, or will have. */
function address() {
  if (!card) return "";
  const slug = typed("slug");
  return card.dataset.above && slug ? `${card.dataset.above}${slug}/` : card.dataset.address;
}

function weight(text) {
  const light = (code) => code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247);
  const plain = text.replace(ONE_PICTURE, "\u{1f642}").replaceAll("\ufe0f", "");
  return [...plain].reduce((sum, sign) => sum + (light(sign.codePointAt(0)) ? 1 : 2), 0);
}

function lengthOf(area) {
  let text = area.value.trim();
  if (!text) return 0;
  if (!text.match(LINK)) text = `${text} ${address() || "x".repeat(23)}`;
  const link = Number(area.dataset.socialLink);
  if (link) text = text.replace(LINK, "x".repeat(link));
  return area.dataset.socialHeavy ? weight(text) : [...text].length;
}

function wordsOf(area) {
  const text = area.value.trim();
  return text.match(LINK) || !address() ? text : `${text}\n\n${address()}`;
}

/** Gives a field its counter and its button, once. */
function count(area) {
  if (area.dataset.counted) return;
  area.dataset.counted = "yes";
  const limit = Number(area.dataset.socialLimit);
  const line = Object.assign(document.createElement("div"), { className: "social-count" });
  const number = Object.assign(document.createElement("p"), { id: `${area.id}-count`, className: "w-help-text" });
  number.dataset.socialCount = "";
  const said = Object.assign(document.createElement("span"), { className: "w-sr-only" });
  said.setAttribute("role", "status");
  line.append(number, button(area, said), said);
  (area.closest("[data-field-input]") ?? area).after(line);
  area.setAttribute("aria-describedby", [area.getAttribute("aria-describedby"), number.id].filter(Boolean).join(" "));
  let timer;
  const show = () => {
    const length = lengthOf(area);
    number.textContent = sentence(length, limit, area.dataset.socialName);
    number.classList.toggle("help-warning", length > limit);
    return length;
  };
  area.addEventListener("input", () => {
    const length = show();
    clearTimeout(timer);
    said.textContent = "";
    if (length > limit * 0.9) timer = setTimeout(() => (said.textContent = number.textContent), REST);
  });
  field("slug")?.addEventListener("input", show);
  show();
}

function sentence(length, limit, name) {
  const known = name ? ` for ${name}` : "";
  if (!length) return `Nothing yet. ${limit} characters fit${known}, with the link.`;
  if (length <= limit) return `${length} of ${limit} characters${known}, with the link`;
  return `${length} characters, with the link: ${length - limit} too many${known}.`;
}

function button(area, said) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "button button-small button-secondary", textContent: "Copy" });
  made.setAttribute("aria-label", `Copy the words${area.dataset.socialName ? ` for ${area.dataset.socialName}` : ""}`);
  made.dataset.socialCopy = "";
  made.hidden = !navigator.clipboard;
  made.addEventListener("click", async () => {
    let words = area.value.trim() ? "Copied, with the link" : "There is nothing to copy yet";
    try {
      if (area.value.trim()) await navigator.clipboard.writeText(wordsOf(area));
    } catch {
      area.select();
      words = "Marked: now press Ctrl and C";
    }
    said.textContent = made.textContent = words;
    setTimeout(() => {
      made.textContent = "Copy";
      said.textContent = "";
    }, 3000);
  });
  return made;
}

/** The words of the card, as cms/addresses/head.py chooses them. */
function draw() {
  card.querySelector("[data-card-title]").textContent = typed("seo_title") || typed("short_title") || typed("title") || "…";
  card.querySelector("[data-card-text]").textContent = typed("social_text") || typed("summary");
}

/** A picture that was chosen a moment ago shows at once; which one follows without it, the server knows. */
function drawPicture() {
  const shown = card.querySelector("[data-card-picture]");
  const chosen = typed("social_image") && document.querySelector("#id_social_image-chooser img:not([src=''])");
  shown.dataset.saved ??= shown.getAttribute("src") ?? "";
  const before = typed("social_image") === (card.dataset.chosen ??= typed("social_image"));
  const source = before ? shown.dataset.saved : (chosen?.src ?? "");
  if (shown.getAttribute("src") !== source) shown.src = source;
  shown.hidden = !source;
}
