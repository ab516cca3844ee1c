"use strict";
// Long lists and tables: a field that leaves only what has the words typed, and columns that sort; see partials/filter-box.mustache.

const folded = text => text.normalize("NFKC").toLowerCase();

// Rows of two tables that lead to the same page are counted once.
const count = items => new Set(items.map(({ item }) => item.matches("tr") && item.querySelector("a")?.href || item)).size;

function addFilter(box, told) {
  const items = every(box.dataset.items).map(item => {
    item.classList.add("filtered");
    return { item, text: folded(item.matches("tr") ? item.cells[0].textContent : item.textContent) };
  });
  const field = box.querySelector("input");
  field.oninput = () => {
    const terms = folded(field.value).split(/\s+/);
    // The style sheet hides the headings of lists in which nothing is left.
    for (const { item, text } of items) item.hidden = !terms.every(term => text.includes(term));
    const shown = count(items.filter(({ item }) => !item.hidden));
    told.textContent = field.value.trim() && fill(box.dataset.count, { shown, count: count(items) });
  };
  // Browsers may keep what was in the field when they come back to the page.
  field.oninput();
}

// What a cell is sorted by: the number that stands for it, or else the number or the words in it.
function key(cell) {
  const text = cell.dataset.value ?? (cell.querySelector("a") ?? cell.firstChild)?.textContent.trim() ?? "";
  return { text, number: Number(text.replace("−", "-").replaceAll(",", "") || NaN) };
}

// Numbers by size, then words by their order, last either way.
const compare = (left, right, sign) => isNaN(left.number) - isNaN(right.number) ||
  sign * (left.number - right.number || left.text.localeCompare(right.text, "zh"));

function addSorting(table, words, told) {
  const body = table.tBodies[0], original = [...body.rows], headings = [...table.tHead.rows[0].cells];
  for (const [column, heading] of headings.entries()) {
    const name = heading.textContent.trim(), content = [...heading.childNodes];
    const button = add(heading, "button", "", { type: "button" });
    button.append(...content);
    button.onclick = () => {
      const orders = column ? ["descending", "ascending"] : ["ascending", "descending"];
      const order = orders[orders.indexOf(heading.ariaSort) + 1] ?? null;
      for (const each of headings) each.ariaSort = each === heading ? order : null;
      const keyed = original.map(row => ({ row, key: key(row.cells[column]) }));
      if (order) keyed.sort((a, b) => compare(a.key, b.key, order === "ascending" ? 1 : -1));
      body.append(...keyed.map(({ row }) => row));
      told.textContent = order ? fill(words.sorted, { column: name, order: words[order] }) : words.unsorted;
    };
  }
}

// A finding that now stands on another page of the list is looked for there: issues/findings.js calls this.
function goujiFindings(size, groups) {
  const id = location.hash.slice(3), page = Math.floor(groups.findIndex(ids => ids.includes(id)) / size) + 1;
  if (page) location.replace(`${places}${page > 1 ? `page-${page}` : "index"}.html#f-${id}`);
}

const places = document.querySelector("[data-places]")?.dataset.places;
if (places && location.hash.startsWith("#f-") && !byId(location.hash.slice(1))) add(document.head, "script", "", { src: `${places}findings.js` });

for (const box of every(".filter-box")) {
  const [filtered, sorted] = every("[role=status]", box);
  addFilter(box, filtered);
  for (const table of every("table.sortable")) addSorting(table, box.dataset, sorted);
}
