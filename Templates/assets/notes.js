"use strict";
// A report's page: a number opens a note beside it, with its text, its place in the source, what was found about it and how to
// cite it; a label of the form opens what it means. All of that is on the page already; without this script its links lead there.
// The page's own words are in the template.

const note = document.getElementById("note"), words = note.dataset;
// ---- Copying

// A button that copies what `source` says; where the browser forbids it, the text is selected.
function addCopy(parent, source, label) {
  const line = add(parent, "p"), button = add(line, "button", label, { type: "button" });
  line.append(" ");
  const told = add(line, "span", "", { role: "status", class: "aside" });
  button.addEventListener("click", async () => {
    const isCopied = await navigator.clipboard?.writeText(source.textContent).then(() => true, () => false) || select(source);
    told.textContent = isCopied ? words.copied : words.selected;
  });
}

function select(source) {
  getSelection().selectAllChildren(source);
  return document.execCommand("copy");
}

// ---- What there is to say about a cell

// The labels above and beside a cell, by where they stand: spans make columns hard to count.
function headings(cell) {
  const at = cell.getBoundingClientRect(), x = at.left + at.width / 2, y = at.top + at.height / 2;
  const all = part => [...cell.closest("table").querySelectorAll(`${part} th`)].map(th => [th.textContent.trim(), th.getBoundingClientRect()]);
  const rows = all("tbody").filter(([, { top, bottom }]) => top <= y && y < bottom);
  const columns = all("thead").filter(([, { left, right }]) => left <= x && x < right);
  return [...rows, ...columns].map(([text]) => text).join(" · ");
}

// Where the cell stands in the source: its line in the list of citations says so behind its text; or else where its row does.
function place(cell, raw) {
  const own = raw && citable(cell)?.childNodes[1].data.split(words.colon + raw)[1];
  if (own?.includes(words.clause)) return own.slice(own.indexOf(words.clause) + words.clause.length);
  const lines = cell.closest("tr").querySelector(".source")?.textContent ?? "";
  return /^[\d–]+$/.test(lines) ? fill(words.line, { line: lines }) : lines;
}

// The cell's line in the list of citations; zeros and blanks have none.
const citable = cell => document.querySelector(`.citable li > a[href="#${CSS.escape(cell.id)}"]`)?.parentElement ??
  [...document.querySelectorAll(".citable li")].find(({ firstChild }) => firstChild.textContent === `#${cell.id}`);

function citation(cell, title, raw) {
  const stem = document.querySelector(".citable .citation")?.textContent;
  const own = citable(cell)?.childNodes[1].data ?? words.clause + fill(words.cell, { cell: title, raw, place: place(cell) });
  return stem && { text: `${stem}#${cell.id}${own}`, own };
}

const TEX = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
const escapeTeX = text => text.replace(/[\\~^{}&%$#_]/g, character => TEX[character] ?? `\\${character}`);

// The page's record with the cell's address and text.
function bibTeX(cell, own) {
  return document.getElementById("bibtex").textContent
    .replace(/^(@\w+\{[^,]+)/, start => `${start}-${cell.id.replace(/[^A-Za-z0-9]/g, "-")}`)
    .replace(/^( *url = \{.*)\}/m, (_, start) => `${start}#${encodeURIComponent(cell.id)}}`)
    .replace(/\}\n\}\s*$/, () => `${escapeTeX(own)}}\n}`);
}

function findings(cell) {
  const links = [...citable(cell)?.querySelectorAll("span a") ?? []];
  return links.length ? links : [...cell.querySelectorAll("a.flag")];
}

function showCell(cell) {
  const title = headings(cell), isUnread = cell.matches(".unread");
  const raw = [...cell.childNodes].find(({ nodeType, nodeName, className }) => nodeType === 3 || (nodeName === "A" && !className))?.textContent.trim() || words.blank;
  const terms = add(note, "dl", "", { class: "terms" });
  const tell = label => { const row = add(terms, "div"); add(row, "dt", label); return add(row, "dd"); };
  tell(words.raw).append(isUnread ? words.unread : raw);
  const reading = cell.querySelector("a.note")?.hash.slice(1);
  if (reading) tell(words.reading).append(document.getElementById(reading).querySelector("dd").textContent);
  const source = tell(words.source), file = document.querySelector("#source + dl a");
  source.append(place(cell, raw));
  if (file) add(source, "p").append(file.cloneNode(true));
  const checks = tell(words.findings), found = findings(cell);
  if (!found.length) checks.append(words.none);
  for (const link of found) add(add(checks, "p"), "a", link.textContent, { href: link.getAttribute("href") });
  const cited = !isUnread && citation(cell, title, raw);
  if (cited) {
    const cite = tell(words.cite);
    addCopy(cite, add(cite, "p", cited.text, { class: "citation" }), words.copy);
    const details = add(cite, "details");
    add(details, "summary", words.bibtex);
    addCopy(details, add(details, "pre", bibTeX(cell, cited.own), { class: "citation", tabindex: 0 }), words.copy);
  }
  return title;
}

function showTerm(link) {
  const label = link.textContent.trim();
  const meaning = [...link.closest(".form-table").querySelectorAll("details .notes dt")].find(term => term.textContent.trim() === label);
  add(note, "p", meaning?.nextElementSibling.textContent ?? "");
  add(add(note, "p"), "a", words.glossary, { href: link.getAttribute("href") });
  return label;
}

// ---- Opening and closing

let subject, opener;

// Beside `anchor`, below it if there is room; on narrow screens the style sheet has it at the foot.
function put(anchor) {
  const at = anchor.getBoundingClientRect(), { width, height } = note.getBoundingClientRect(), gap = 8;
  const isNarrow = matchMedia("(max-width: 36rem)").matches;
  const isBelow = at.bottom + gap + height < innerHeight || at.top < height + gap;
  const left = Math.min(Math.max(gap, at.left), document.documentElement.clientWidth - width - gap);
  note.style.left = isNarrow ? "" : `${scrollX + left}px`;
  note.style.top = isNarrow ? "" : `${scrollY + (isBelow ? at.bottom + gap : at.top - height - gap)}px`;
}

function openNote(anchor, show, from) {
  if (note.matches(":popover-open")) note.hidePopover();
  subject = anchor;
  opener = from;
  note.replaceChildren();
  add(note, "button", words.close, { type: "button", class: "close" }).addEventListener("click", () => note.hidePopover());
  const heading = add(note, "h2", "", { id: "note-title" });
  heading.textContent = show(anchor);
  note.showPopover();
  put(anchor);
  if (from) note.focus({ preventScroll: true });
}

note.addEventListener("toggle", ({ newState }) => {
  if (newState !== "closed") return;
  const hasFocus = document.activeElement === document.body || note.contains(document.activeElement);
  if (opener && hasFocus) opener.focus({ preventScroll: true });
});

// A click on a number, on its cell, or on a label; what else a cell links to goes its way.
function follow(event) {
  const link = event.target.closest("a"), term = event.target.closest("a.term"), cell = event.target.closest("td[id^='c-']");
  if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (term) {
    event.preventDefault();
    openNote(term, showTerm, term);
  } else if (cell && !link?.className && !String(getSelection())) {
    event.preventDefault();
    location.hash = cell.id;
    openNote(cell, showCell, link);
  }
}

// The cell that the address names: its note opens without taking the focus. Whatever else it names is not to be covered.
function openTarget() {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch {}
  const cell = document.getElementById(id);
  const isOpen = note.matches(":popover-open");
  if (cell?.matches("td[id^='c-']")) {
    if (cell !== subject || !isOpen) openNote(cell, showCell);
  } else if (isOpen) {
    opener = undefined;
    note.hidePopover();
  }
}

for (const text of document.querySelectorAll("[aria-labelledby='cite'] .citation")) {
  const line = document.createElement("div");
  text.after(line);
  addCopy(line, text, words.copy);
}
if ("popover" in HTMLElement.prototype) {
  note.hidden = false;
  document.addEventListener("click", follow);
  addEventListener("hashchange", openTarget);
  addEventListener("load", openTarget);
}
