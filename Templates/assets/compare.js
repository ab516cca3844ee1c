"use strict";
// Any reports side by side. The figures of each agency are in a script that calls goujiCompare(value); what is chosen stands in the
// address: `?a=ID/YEAR,ID/YEAR`.

const goujiCompare = goujiSearch;

const [field, options, chosen, zeros, output] = ["agency", "options", "chosen", "zeros", "comparison"].map(byId);
const words = output.dataset, layout = JSON.parse(byId("rows").textContent);
const MOST = 6, MOST_OPTIONS = 20, MOST_READ = 320;

// What is chosen: agencies by folder, in order of choice, with the years of each.
const choice = new Map();
const columns = () => [...choice].flatMap(([id, { agency, years }]) => agency.reports
  .filter(({ year }) => years.has(year)).map(report => ({ id, report, name: named(agency, report.year) })));
const named = ({ name }, year) => `${name} ${fill(words.year, { year })}`;
const page = ({ id, report }) => `agencies/${encodeURIComponent(id)}/${report.year}/index.html`;

// Chooses a report, the newest if no year is given; returns its name, if any.
async function choose(id, year) {
  if (columns().length >= MOST) return;
  const agency = await load(`compare/agencies/${encodeURIComponent(id)}`);
  const report = agency.reports.find(report => !year || report.year === year);
  if (!report) return;
  if (!choice.has(id)) choice.set(id, { agency, years: new Set() });
  choice.get(id).years.add(report.year);
  return named(agency, report.year);
}

function tell(text = "") {
  const count = columns().length;
  const state = count ? fill(count < MOST ? words.count : words.full, { count, most: MOST }) : "";
  message.textContent = `${text} ${state}`.trim();
}

function showChoice() {
  const isFull = columns().length >= MOST;
  chosen.replaceChildren();
  for (const [id, { agency, years }] of choice) {
    const group = add(add(chosen, "li"), "fieldset");
    add(group, "legend", agency.name, { lang: "zh-Hans" });
    for (const { year } of agency.reports) {
      const label = add(group, "label"), checked = years.has(year), name = `${id}/${year}`;
      add(label, "input", "", { type: "checkbox", id: name, checked, disabled: isFull && !checked, onchange() {
        checked ? years.delete(year) : years.add(year);
        if (!years.size) choice.delete(id);
        show("", name);
      } });
      label.append(` ${fill(words.year, { year })}`);
    }
    add(group, "button", fill(words.remove, { agency: agency.name }), { type: "button", onclick() {
      choice.delete(id);
      show(fill(words.removed, { report: agency.name }), field.id);
    } });
  }
}

// Brings the page up to date; the focus goes to `focus`, or else to the field.
function show(text, focus) {
  const names = columns().map(({ id, report }) => `${encodeURIComponent(id)}/${report.year}`);
  keepInAddress(names.length && `?a=${names.join(",")}`);
  showChoice();
  showTables();
  tell(text);
  if (focus) (byId(focus) ?? field).focus();
}

// A dash, with the reason for who does not see it.
const addDash = (cell, reason) => { cell.append(words.dash); add(cell, "span.vh", reason); };

const addFlag = (cell, flag) => flag && add(cell, `span.flag.${flag}`, ` ${words[flag]}`);

// A cell as printed, leading to its place in the report; null if unread, `undefined` where the form has none.
function addFigure(cell, column, value, id) {
  if (value == null) return addDash(cell, value === null ? words.unread : words.absent);
  const [raw, kind, flag] = typeof value === "string" ? [value, "number"] : value;
  if (raw) add(cell, "a", raw, { href: `${page(column)}#c-${encodeURIComponent(id)}` });
  if (words[kind]) add(cell, kind === "blank" ? "span.aside" : "span.vh", words[kind]);
  addFlag(cell, flag);
}

// A count or a share; null if unknown, false where the form has no such cells.
function addMeasure(cell, value) {
  if (!value) return addDash(cell, value === null ? words.unknown : words.absent);
  if (typeof value === "string") return cell.append(value);
  const [percent, part, whole, low, high] = value, counts = fill(words.part, { part, whole });
  percent ? cell.append(percent) : addDash(cell, words.ofnothing);
  cell.append(" ");
  add(cell, "small", low === undefined ? counts : fill(words.within, { counts, low, high }));
  if (!percent || whole >= layout.least) return;
  cell.classList.add("small");
  add(cell, "span.vh", words.few);
}

// A table with a column for each report; `rows` are a label, what fills a cell, perhaps an address.
function addTable(parent, caption, all, rows) {
  parent.append(byId("table").content.cloneNode(true));
  const region = parent.lastElementChild, table = region.querySelector("table");
  region.ariaLabel = fill(words.region, { table: caption });
  table.querySelector(".caption").textContent = caption;
  for (const column of all) add(add(table.tHead.rows[0], "th.number", "", { scope: "col" }), "a", column.name, { href: page(column), lang: "zh-Hans" });
  for (const [label, fillCell, href] of rows) {
    const row = add(table.tBodies[0], "tr"), stub = add(row, "th.stub", "", { scope: "row" });
    add(stub, href ? "a" : "span", label, { href });
    for (const column of all) fillCell(add(row, "td.number"), column);
  }
}

const withUnit = (label, unit) => unit ? `${label} (${unit})` : label;

function showOverview(all) {
  const findings = at => (cell, column) => add(cell, "a", column.report.findings[at], { href: `${page(column)}#findings` });
  const measures = layout.measures.map(([title, href, unit], at) =>
    [withUnit(title, unit), (cell, { report }) => {
      addMeasure(cell, report.measures[at]);
      addFlag(cell, report.doubts?.[at]);
    }, href]);
  addTable(output, words.overview, all, [
    [words.form, (cell, { report }) => cell.append(fill(words.since, report))], [words.error, findings(0)], [words.warning, findings(1)],
    ...measures.filter((_, at) => all.some(({ report }) => (value => value === null || value && (zeros.checked || value[0]))(report.measures[at]))),
  ]);
}

// A report's cells by the number of their row; in lists of indicators by id and label.
// A table of another length than the page knows is of another build.
function cellsOf({ tables, list }) {
  const cells = new Map(list.map(([id, label, unit, value]) => [JSON.stringify([id, withUnit(label, unit)]), value]));
  for (const [key, values] of Object.entries(tables)) {
    if (layout.tables[key]?.length !== values.length) throw new Error(key);
    layout.tables[key].forEach((row, at) => cells.set(row, values[at]));
  }
  return cells;
}

function showTables() {
  const all = columns().map(column => ({ ...column, cells: cellsOf(column.report) }));
  output.replaceChildren();
  if (!all.length) return;
  const forms = new Set(all.map(({ report }) => Object.keys(report.tables).join()));
  if (forms.size > 1) add(output, "p.warning-note", words.forms);
  showOverview(all);
  const listed = new Set(all.flatMap(({ cells }) => [...cells.keys()].filter(row => typeof row === "string")));
  for (const { caption, folded, rows } of [...layout.sections, { caption: words.list, rows: [...listed] }]) {
    const told = rows.filter(row => all.map(({ cells }) => cells.get(row))
      .some(value => value !== undefined && (zeros.checked || value !== "0")));
    if (!told.length) continue;
    const parent = folded ? add(output, "details") : output;
    if (folded) add(parent, "summary", caption);
    addTable(parent, caption, all, told.map(row => {
      const [id, label] = layout.rows[row] ?? JSON.parse(row);
      return [label, (cell, column) => addFigure(cell, column, column.cells.get(row), id)];
    }));
  }
}

// The field: a combobox whose focus stays in it

let run = 0;

function activate(option) {
  for (const each of options.children) each.ariaSelected = each === option;
  option?.scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", option?.id ?? "");
}

function showOptions(isOpen) {
  activate();
  options.hidden = !isOpen;
  field.ariaExpanded = isOpen;
}

function closeOptions() {
  run += 1;
  stopTyping();
  showOptions(false);
}

async function findOptions() {
  const own = ++run, query = field.value.trim(), terms = termsOf(query);
  const numbers = (await candidates(terms) ?? [...Array(agencies).keys()]).filter(number => number < agencies);
  const hits = await hitsAmong(numbers, terms, MOST_OPTIONS, MOST_READ);
  if (own !== run) return;
  options.replaceChildren();
  for (const [at, { folder, names: [name, place] }] of hits.filter(hit => !choice.has(hit.folder)).entries()) {
    const option = add(options, "li", `${name} `, { role: "option", id: `option-${at}`, lang: "zh-Hans", onclick: () => take(folder).catch(fail) });
    add(option, "span.aside", place);
  }
  const count = options.children.length;
  showOptions(count > 0);
  tell(count ? fill(numbers.length ? words.more : words.options, { count }) : query && fill(words.nothing, { query }));
}

async function take(id) {
  closeOptions();
  field.value = "";
  const report = await choose(id);
  show(report && fill(words.added, { report }), field.id);
}

const suggest = () => findOptions().catch(fail);
const stopTyping = whenTyped(field, suggest);

field.onclick = () => { if (options.hidden) suggest(); };
field.onblur = closeOptions;
options.onmousedown = event => event.preventDefault();
field.onkeydown = event => {
  const { firstElementChild: first, lastElementChild: last } = options;
  const active = options.querySelector("[aria-selected=true]");
  const actions = options.hidden ? { ArrowDown: suggest } : {
    ArrowDown: () => activate(active?.nextElementSibling ?? first),
    ArrowUp: () => activate(active?.previousElementSibling ?? last),
    Enter: () => (active ?? first).click(),
    Escape: closeOptions,
  };
  if (event.isComposing || !actions[event.key]) return;
  event.preventDefault();
  actions[event.key]();
};
zeros.onchange = () => show();

async function restore() {
  const names = new URLSearchParams(location.search).get("a") ?? "", failures = [];
  for (const [, id, year] of names.matchAll(/([^,]+)\/(\d{4})(?=,|$)/g)) await choose(id, Number(year)).catch(each => failures.push(each));
  show();
  if (failures.length) fail();
}

restore().catch(fail);
