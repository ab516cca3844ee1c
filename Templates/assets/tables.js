"use strict";
// Long lists and tables: a field that leaves only what has the words typed, and columns that sort. Both work on what is on the
// page, which is whole without them; the words are in the template of the field (partials/filter-box.mustache).

const NUMBER = /^[+−-]?[\d,]*\.?\d+$/;
const folded = text => text.normalize("NFKC").toLowerCase();

// ---- Filtering

// Shows what has all the words, and no heading above nothing; `box`, in which they are typed, stays.
function filter(items, query, box) {
  const terms = folded(query).split(/\s+/).filter(term => term);
  for (const { item, text } of items) item.hidden = !terms.every(term => text.includes(term));
  const hideIfEmpty = part => { part.hidden = !part.querySelector(".filtered:not([hidden])"); };
  for (const list of new Set(items.map(({ item }) => item.closest("ul")))) {
    if (!list) continue;
    hideIfEmpty(list);
    if (list.previousElementSibling?.matches("h3")) list.previousElementSibling.hidden = list.hidden;
  }
  for (const section of new Set(items.map(({ item }) => item.closest("section")))) if (section && !section.contains(box)) hideIfEmpty(section);
}

function addFilter(box) {
  const items = [...document.querySelectorAll(box.dataset.items)].map(item => {
    item.classList.add("filtered");
    return { item, text: folded(item.matches("tr") ? item.cells[0].textContent : item.textContent) };
  });
  if (items.length < 2) return;
  // Rows of two tables that lead to the same page are counted once.
  const count = items => new Set(items.map(({ item }) => item.matches("tr") ? item.querySelector("a")?.href ?? item : item)).size;
  const label = add(box, "label", `${box.dataset.label} `);
  const field = add(label, "input", "", { type: "search", autocomplete: "off", spellcheck: "false" });
  const told = add(box, "span", "", { role: "status", class: "aside" });
  const run = () => {
    filter(items, field.value, box);
    const shown = count(items.filter(({ item }) => !item.hidden));
    told.textContent = field.value.trim() && fill(box.dataset.count, { shown, count: count(items) });
  };
  field.addEventListener("input", run);
  box.hidden = false;
  run();
}

// ---- Sorting

const number = text => NUMBER.test(text) ? Number(text.replace("−", "-").replaceAll(",", "")) : NaN;

// What a cell is sorted by: the number that stands for it, or else the number or the words in it.
function key(cell) {
  const text = cell.dataset.value ?? (cell.querySelector("a") ?? cell.firstChild)?.textContent.trim() ?? "";
  return { text, number: number(text) };
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
    const button = document.createElement("button"), name = heading.textContent.trim(), isName = column === 0;
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const orders = isName ? ["ascending", "descending"] : ["descending", "ascending"];
      const order = orders[orders.indexOf(heading.getAttribute("aria-sort")) + 1];
      for (const other of headings) other.removeAttribute("aria-sort");
      if (order) heading.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const keyed = original.map(row => ({ row, key: key(row.cells[column]) }));
      if (order) keyed.sort((a, b) => compare(a.key, b.key, sign));
      body.append(...keyed.map(({ row }) => row));
      told.textContent = order ? fill(words.sorted, { column: name, order: words[order] }) : words.unsorted;
    });
  }
}

for (const box of document.querySelectorAll("[data-items]")) {
  addFilter(box);
  const told = add(box, "span", "", { role: "status", class: "vh" });
  for (const table of document.querySelectorAll("table.sortable")) addSorting(table, box.dataset, told);
}
