"use strict";
// Long lists and tables: a field that leaves only what has the words typed, and columns that sort. The page is whole without them;
// field and words are in partials/filter-box.mustache.

const NUMBER = /^[+−-]?[\d,]*\.?\d+$/;
const folded = text => text.normalize("NFKC").toLowerCase();

// ---- Filtering

// Shows what has all the words, and no heading above nothing; the `box` in which they are typed stays.
function filter(items, query, box) {
  const terms = folded(query).split(/\s+/);
  for (const { item, text } of items) item.hidden = !terms.every(term => text.includes(term));
  const parts = items.flatMap(({ item }) => [item.closest("ul"), item.closest("section")]);
  for (const part of new Set(parts)) {
    if (!part || part.contains(box)) continue;
    part.hidden = !part.querySelector(".filtered:not([hidden])");
    if (part.matches("h3 + ul")) part.previousElementSibling.hidden = part.hidden;
  }
}

// Rows of two tables that lead to the same page are counted once.
const count = items => new Set(items.map(({ item }) => item.matches("tr") && item.querySelector("a")?.href || item)).size;

function addFilter(box, told) {
  const items = [...document.querySelectorAll(box.dataset.items)].map(item => {
    item.classList.add("filtered");
    return { item, text: folded(item.matches("tr") ? item.cells[0].textContent : item.textContent) };
  });
  const field = box.querySelector("input");
  const run = () => {
    filter(items, field.value, box);
    const shown = count(items.filter(({ item }) => !item.hidden));
    told.textContent = field.value.trim() && fill(box.dataset.count, { shown, count: count(items) });
  };
  field.addEventListener("input", run);
  box.hidden = items.length < 2;
  // Browsers keep what is in a field when they come back to a page.
  run();
}

// ---- Sorting

// What a cell is sorted by: the number that stands for it, or else the number or the words in it.
function key(cell) {
  const text = cell.dataset.value ?? (cell.querySelector("a") ?? cell.firstChild)?.textContent.trim() ?? "";
  return { text, number: NUMBER.test(text) ? Number(text.replace("−", "-").replaceAll(",", "")) : NaN };
}

// Numbers by size, words by their order; what is neither comes last either way.
function compare(left, right, sign) {
  if (isNaN(left.number) !== isNaN(right.number)) return isNaN(left.number) ? 1 : -1;
  return sign * (isNaN(left.number) ? left.text.localeCompare(right.text, "zh") : left.number - right.number);
}

function addSorting(table, words, told) {
  const body = table.tBodies[0], original = [...body.rows], headings = [...table.tHead.rows[0].cells];
  if (original.length < 2) return;
  for (const [column, heading] of headings.entries()) {
    const name = heading.textContent.trim(), content = [...heading.childNodes];
    const button = add(heading, "button", "", { type: "button" });
    button.append(...content);
    button.addEventListener("click", () => {
      const orders = column ? ["descending", "ascending"] : ["ascending", "descending"];
      const order = orders[orders.indexOf(heading.getAttribute("aria-sort")) + 1];
      for (const each of headings) each.removeAttribute("aria-sort");
      if (order) heading.setAttribute("aria-sort", order);
      const keyed = original.map(row => ({ row, key: key(row.cells[column]) }));
      if (order) keyed.sort((a, b) => compare(a.key, b.key, order === "ascending" ? 1 : -1));
      body.append(...keyed.map(({ row }) => row));
      told.textContent = order ? fill(words.sorted, { column: name, order: words[order] }) : words.unsorted;
    });
  }
}

for (const box of document.querySelectorAll(".filter-box")) {
  const [filtered, sorted] = box.querySelectorAll("[role=status]");
  addFilter(box, filtered);
  for (const table of document.querySelectorAll("table.sortable")) addSorting(table, box.dataset, sorted);
}
