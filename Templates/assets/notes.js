"use strict";
// A report's page: a number or a label opens a note with what the page says of it elsewhere, where links lead without this script.
// The note and its words are in partials/cell-note.mustache.

const note = byId("note"), words = note.dataset;
const part = name => byId(`note-${name}`);

// The labels beside and above a cell, by where they stand.
function headings(cell) {
  const at = cell.getBoundingClientRect(), x = at.left + at.width / 2, y = at.top + at.height / 2;
  const across = (scope, start, end, point) => every(`th[scope=${scope}]`, cell.closest("table")).filter(th => {
    const place = th.getBoundingClientRect();
    return place[start] <= point && point < place[end];
  });
  return [...across("row", "top", "bottom", y), ...across("col", "left", "right", x)].map(th => th.textContent.trim()).join(" · ");
}

// The cell's line in the list of citations; zeros have none.
const citable = cell => every(".citable li").find(({ firstChild }) => firstChild.textContent === `#${cell.id}`);

// What it says behind its link, before the findings; words of another language are elements.
const said = line => [...line.childNodes].slice(1).filter(node => !node.matches?.("span:not([lang])")).map(node => node.textContent).join("");

// Where the cell stands in the source, as its line in the list of citations or else its row says.
function place(cell, line, raw) {
  const own = (line && said(line))?.split(words.colon + raw)[1]?.split(words.clause).slice(1).join(words.clause);
  const lines = cell.closest("tr").querySelector(".source")?.textContent ?? "";
  return own || (/^[\d–]+$/.test(lines) ? fill(words.line, { line: lines }) : lines);
}

// The page's record with the cell's address.
const bibTeX = ({ id }) => byId("bibtex").textContent
  .replace(/^@\w+\{[^,]+/, start => `${start}-${id.replace(/[^A-Za-z0-9]/g, "-")}`)
  .replace(/^ *url = \{.*(?=\})/m, url => `${url}#${encodeURIComponent(id)}`);

const tell = (name, text) => { part(name).textContent = text; };

function showCell(cell) {
  const title = headings(cell), isUnread = cell.matches(".unread"), line = citable(cell);
  const raw = [...cell.childNodes].filter(({ className }) => !className).map(node => node.textContent).join("").trim() || words.blank;
  tell("raw", isUnread ? words.unread : raw);
  const reading = cell.querySelector("a.note")?.hash;
  tell("reading", reading ? document.querySelector(`${reading} dd`).textContent : "");
  part("reading").parentElement.hidden = !reading;
  const where = place(cell, line, raw), file = document.querySelector("#source + dl a");
  tell("place", where);
  if (file) add(part("place"), "p").append(file.cloneNode(true));
  const found = line ? every("span a", line) : every("a.flag", cell);
  tell("findings", found.length ? "" : words.none);
  for (const link of found) add(add(part("findings"), "p"), "a", link.textContent, { href: link.hash });
  const own = line?.textContent.slice(line.firstChild.textContent.length) ?? words.clause + fill(words.cell, { cell: title, raw, place: where });
  const stem = document.querySelector(".citable .citation")?.textContent;
  tell("citation", `${stem}#${cell.id}${own}`);
  tell("record", bibTeX(cell));
  part("citation").closest("div").hidden = isUnread || !stem;
  return title;
}

function showLabel(link) {
  const label = link.textContent.trim();
  const meaning = every("details .notes dt", link.closest(".form-table")).find(term => term.textContent.trim() === label);
  tell("meaning", meaning?.nextElementSibling.textContent ?? "");
  part("glossary").href = link.href;
  return label;
}

let subject;

// Beside `anchor`, below it if there is room; the style sheet has it at the foot of narrow screens.
function put(anchor) {
  const at = anchor.getBoundingClientRect(), { width, height } = note.getBoundingClientRect(), gap = 8;
  const isBelow = at.bottom + gap + height < innerHeight || at.top < height + gap;
  const left = Math.min(Math.max(gap, at.left), document.documentElement.clientWidth - width - gap);
  note.style.left = `${scrollX + left}px`;
  note.style.top = `${scrollY + (isBelow ? at.bottom + gap : at.top - height - gap)}px`;
}

// Opens the note beside a cell or a label. It takes the focus from the `link` followed; the browser gives it back.
function openNote(anchor, link) {
  const isCell = anchor.matches("td");
  note.hidePopover();
  subject = anchor;
  part("cell").hidden = !isCell;
  part("label").hidden = isCell;
  for (const told of every("[role=status]", note)) told.textContent = "";
  tell("title", isCell ? showCell(anchor) : showLabel(anchor));
  link?.focus({ preventScroll: true });
  note.showPopover();
  put(anchor);
  if (link) note.focus({ preventScroll: true });
}

// A click on a number, its cell, or a label; other links of a cell go their way.
function follow(event) {
  const link = event.target.closest("a"), anchor = event.target.closest("a.term, td[id^='c-']");
  if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (anchor !== link) {
    if (link?.className || String(getSelection())) return;
    location.hash = anchor.id;
  }
  event.preventDefault();
  openNote(anchor, link);
}

// The note of a cell that the address names opens without taking the focus.
function openTarget() {
  const cell = document.querySelector("td[id^='c-']:target");
  if (!cell) note.hidePopover();
  else if (cell !== subject || !note.matches(":popover-open")) openNote(cell);
}

if ("popover" in HTMLElement.prototype) {
  note.hidden = false;
  document.addEventListener("click", follow);
  addEventListener("hashchange", openTarget);
  addEventListener("load", openTarget);
}

// Each button copies what stands before it, or selects it where the browser forbids that.
for (const line of every(".copy")) {
  const [button, told] = line.children, source = line.previousElementSibling;
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      told.textContent = words.copied;
    } catch {
      getSelection().selectAllChildren(source);
      told.textContent = words.selected;
    }
  };
}
