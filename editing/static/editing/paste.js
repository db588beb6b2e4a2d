/* Text pasted from Word or Google Docs keeps headings, lists and links and loses its styling. Tables become tables of
   their own below the text. What had to be left out is said. */

import { parsed, readPaste, writeHtml } from "./clean-paste.js";

const OURS = "[data-draftjs-conductor-fragment],[data-editor],[data-offset-key]";
const LEVELS = { two: 2, three: 3, four: 4, five: 5 };
const passedOn = new WeakSet();

document.addEventListener("paste", onPaste, true);

function onPaste(event) {
  if (passedOn.has(event)) return;
  const wrapper = event.target.closest?.("[data-draftail-editor-wrapper]");
  const html = event.clipboardData?.getData("text/html");
  if (!wrapper || !html || isOurs(html)) return;
  const { parts, pictures } = readPaste(html);
  if (!parts.length && !pictures) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const stream = streamWithTables(wrapper);
  const tables = stream ? parts.filter((part) => part.kind === "table") : [];
  const text = parts.filter((part) => !tables.includes(part));
  if (text.length) passOn(event.target, writeHtml(text, headingLevels(wrapper)));
  tables.reverse().forEach((table) => insertTable(stream, table.rows));
  say(wrapper, notices(pictures, tables.length, text.some((part) => part.kind === "table")));
}

function isOurs(html) {
  return Boolean(parsed(html).querySelector(OURS));
}

/* Hands the cleaned text to the editor as if that had been on the clipboard. */
function passOn(target, html) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", parsed(html).body.textContent);
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  passedOn.add(event);
  target.dispatchEvent(event);
}

/* The heading levels that a field allows: the editor has a placeholder for each in its own style sheet. */
function headingLevels(wrapper) {
  const styles = [...wrapper.querySelectorAll("style")].map((style) => style.textContent).join("");
  return Object.keys(LEVELS).filter((name) => styles.includes(`header-${name}.`)).map((name) => LEVELS[name]);
}

/* The list of blocks around an editor, with the block's position in it, if tables can stand there. */
function streamWithTables(wrapper) {
  let element = wrapper;
  while (element && !element.rootBlock) element = element.parentElement;
  const stream = element?.rootBlock;
  if (!stream?.blockDef?.childBlockDefsByName?.table) return null;
  const child = stream.children.find((one) => one.element.contains(wrapper));
  return child ? { stream, index: child.index } : null;
}

function insertTable({ stream, index }, rows) {
  const [head, ...body] = rows;
  const value = {
    ...stream.blockDef.initialChildStates.table,
    table: {
      columns: head.map((heading) => ({ type: "text", heading })),
      rows: body.map((values) => ({ values })),
      caption: "",
    },
  };
  stream.insert({ type: "table", value }, index + 1, { animate: true });
}

function notices(pictures, tables, flattened) {
  const said = [];
  if (pictures === 1) said.push("A picture was left out. Upload it with a Picture block, so that it gets a description.");
  if (pictures > 1) said.push(`${pictures} pictures were left out. Upload them with Picture blocks, so that they get descriptions.`);
  if (tables === 1) said.push("The table stands below this text as a block of its own. Give it a caption.");
  if (tables > 1) said.push(`The ${tables} tables stand below this text as blocks of their own. Give each a caption.`);
  if (flattened) said.push("Tables do not fit in here: each row was pasted as a line of text.");
  return said;
}

/* One place per editor, there before it is filled, so that screen readers notice. */
function say(wrapper, said) {
  let place = wrapper.nextElementSibling;
  if (!place?.matches("[data-paste-notice]")) {
    place = document.createElement("div");
    place.dataset.pasteNotice = "";
    place.setAttribute("role", "status");
    wrapper.after(place);
  }
  place.className = said.length ? "help-block help-warning" : "";
  setTimeout(() => {
    place.replaceChildren(...said.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
  }, 50);
}
