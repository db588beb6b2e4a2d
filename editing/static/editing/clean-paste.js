/* What Word and Google Docs put on the clipboard, made into the few things that our text may contain.

   `readPaste(html)` gives { parts, pictures }: a list of parts in their order, each one of
     { kind: "p" | "h1" … "h6", html }            a paragraph or a heading,
     { kind: "li", html, level, ordered }          an item of a list,
     { kind: "table", rows }                       a table, as rows of plain text,
   and the number of pictures that were left out. */

const BLOCKS = "p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,table,blockquote,pre,section,article,dl,dt,dd,figure,center";
const IGNORED = new Set(["STYLE", "SCRIPT", "META", "LINK", "TITLE", "XML", "O:P", "IFRAME", "OBJECT", "VIDEO"]);
const LINKS = /^(https?:|mailto:|tel:)/i;

export function readPaste(html) {
  const page = parsed(html);
  const found = { parts: [], pictures: countPictures(page.body) };
  readBlocks(page.body, found.parts, { level: 0, ordered: false });
  return found;
}

/* The page's policy forbids inline styles, so they are set aside under another name; they say what is bold. */
export function parsed(html) {
  const harmless = html
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, " data-style"));
  return new DOMParser().parseFromString(harmless, "text/html");
}

function countPictures(body) {
  // Word repeats each picture as VML; Google Docs and Word draw one-pixel pictures that nobody sees.
  return [...body.querySelectorAll("img")].filter((img) => img.width !== 1 && img.height !== 1).length;
}

function readBlocks(parent, parts, list) {
  let line = [];
  const flush = () => {
    addPart(parts, "p", line.map((node) => inline(node)).join(""));
    line = [];
  };
  for (const node of parent.childNodes) {
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    if (isElement && IGNORED.has(node.nodeName)) continue;
    if (isElement && (node.matches(BLOCKS) || node.querySelector(BLOCKS))) {
      flush();
      readBlock(node, parts, list);
    } else {
      line.push(node);
    }
  }
  flush();
}

function readBlock(node, parts, list) {
  const name = node.nodeName;
  if (/^H[1-6]$/.test(name)) addPart(parts, name.toLowerCase(), inline(node, { plain: true }));
  else if (name === "TABLE") readTable(node, parts, list);
  else if (name === "UL" || name === "OL") {
    readBlocks(node, parts, { level: list.level + 1, ordered: name === "OL" });
  } else if (name === "LI") readItem(node, parts, list);
  else if (node.querySelector(BLOCKS)) readBlocks(node, parts, list);
  else readParagraph(node, parts);
}

function readItem(node, parts, list) {
  const inner = [];
  readBlocks(node, inner, list);
  const item = { level: Math.max(0, list.level - 1), ordered: list.ordered };
  inner.forEach((part) => parts.push(part.kind === "p" ? { ...item, kind: "li", html: part.html } : part));
}

function readParagraph(node, parts) {
  const isWordItem = /mso-list:\s*l\d+ level(\d+)/i.exec(styleOf(node));
  if (isWordItem) {
    const marker = [...node.querySelectorAll("[data-style]")].find((one) => /mso-list:\s*ignore/i.test(styleOf(one)));
    const ordered = /^[\s(]*([0-9]+|[a-z]|[ivxlc]+)[.)]/i.test(marker?.textContent || "");
    marker?.remove();
    const html = inline(node).trim();
    if (html) parts.push({ kind: "li", html, level: Number(isWordItem[1]) - 1, ordered });
  } else if (/\bMsoTitle\b/.test(node.className)) {
    addPart(parts, "h1", inline(node, { plain: true }));
  } else {
    addPart(parts, "p", inline(node));
  }
}

function readTable(table, parts, list) {
  const rows = [...table.rows].map((row) => [...row.cells].flatMap(cellTexts));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width > 1 && rows.length > 1) {
    parts.push({ kind: "table", rows: rows.map((row) => [...row, ...Array(width - row.length).fill("")]) });
  } else {
    // A table of one cell or one line is a frame around text.
    [...table.rows].forEach((row) => [...row.cells].forEach((cell) => readBlocks(cell, parts, list)));
  }
}

function cellTexts(cell) {
  const text = cell.textContent.replace(/\s+/g, " ").trim();
  return [text, ...Array(Math.min(cell.colSpan, 50) - 1).fill("")];
}

function addPart(parts, kind, html) {
  const text = html.replace(/^(\s|<br>)+|(\s|<br>)+$/g, "");
  if (text.replace(/<[^>]*>/g, "").trim()) parts.push({ kind, html: text });
}

/* The text of a node with bold, italic and links; everything else is styling. */
function inline(node, { plain = false } = {}) {
  if (node.nodeType === Node.TEXT_NODE) return escaped(node.data.replace(/\s+/g, " "));
  if (node.nodeType !== Node.ELEMENT_NODE || IGNORED.has(node.nodeName)) return "";
  if (node.nodeName === "BR") return "<br>";
  const inside = [...node.childNodes].map((child) => inline(child, { plain })).join("");
  if (!inside.trim()) return inside;
  let html = inside;
  if (!plain && isItalic(node)) html = `<i>${html}</i>`;
  if (!plain && isBold(node)) html = `<b>${html}</b>`;
  const href = node.nodeName === "A" ? cleanLink(node.getAttribute("href") || "") : "";
  return href ? `<a href="${escaped(href)}">${html}</a>` : html;
}

function styleOf(node) {
  return node.dataset.style || "";
}

function isBold(node) {
  const weight = /font-weight:\s*(\w+)/i.exec(styleOf(node));
  if (weight) return /^(bold|bolder|[6-9]00)$/i.test(weight[1]);
  return node.nodeName === "B" || node.nodeName === "STRONG";
}

function isItalic(node) {
  const style = /font-style:\s*(\w+)/i.exec(styleOf(node));
  return style ? style[1].toLowerCase() === "italic" : node.nodeName === "I" || node.nodeName === "EM";
}

function cleanLink(href) {
  if (!LINKS.test(href)) return "";
  // Google wraps links in a counter of its own.
  const wrapped = /^https?:\/\/www\.google\.[a-z.]+\/url\?(.*)/i.exec(href);
  return (wrapped && new URLSearchParams(wrapped[1]).get("q")) || href;
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);
}

/* The parts as simple HTML. `levels` are the heading levels that the field allows, such as [2, 3, 4]. */
export function writeHtml(parts, levels) {
  const top = Math.min(...parts.filter((part) => /^h/.test(part.kind)).map((part) => Number(part.kind[1])));
  const shift = levels.length ? Math.max(0, levels[0] - top) : 0;
  const html = [];
  let open = [];
  const close = (depth) => {
    while (open.length > depth) html.push(`</li></${open.pop()}>`);
  };
  for (const part of parts) {
    if (part.kind !== "li") {
      close(0);
      html.push(blockHtml(part, levels, shift));
      continue;
    }
    const tag = part.ordered ? "ol" : "ul";
    const depth = Math.min(part.level, open.length) + 1;
    close(depth);
    if (open.length === depth && open[depth - 1] !== tag) close(depth - 1);
    if (open.length < depth) {
      html.push(`<${tag}>`);
      open.push(tag);
    } else {
      html.push("</li>");
    }
    html.push(`<li>${part.html}`);
  }
  close(0);
  return html.join("");
}

function blockHtml(part, levels, shift) {
  if (part.kind === "p") return `<p>${part.html}</p>`;
  if (part.kind === "table") return part.rows.map((row) => `<p>${escaped(row.filter(Boolean).join(" · "))}</p>`).join("");
  if (!levels.length) return `<p><b>${part.html}</b></p>`;
  const level = Math.min(Number(part.kind[1]) + shift, levels[levels.length - 1]);
  return `<h${level}>${part.html}</h${level}>`;
}
