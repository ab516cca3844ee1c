"use strict";
// The comparison page: reports of any agencies and years side by side. Agencies are found by search-index.js; the figures of each
// are in a script of its own, which calls goujiCompare(value). What is chosen stands in the address, `?a=ID/YEAR,ID/YEAR`, so
// that it can be passed on. Whatever comes from reports gets onto the page as text, never as markup.

function goujiCompare(value) { document.currentScript.value = value; }

const [picker, field, options, chosen, message, zeros, output] =
  ["picker", "agency", "options", "chosen", "status", "zeros", "comparison"].map(id => document.getElementById(id));
const words = output.dataset, layout = JSON.parse(document.getElementById("rows").textContent);
const MOST = 6, MOST_OPTIONS = 20, MOST_READ = 320;

// What is chosen: folders of agencies in the order of their choice, each with its years, newest first.
const choice = new Map(), loaded = new Map();
const columns = () => [...choice].flatMap(([id, years]) => years.map(year => {
  const agency = loaded.get(id);
  return { id, year, agency, report: agency.reports.find(report => report.year === year) };
}));
const named = ({ agency, year }) => `${agency.name} ${fill(words.year, { year })}`;
const page = ({ id, year }) => `agencies/${encodeURIComponent(id)}/${year}/index.html`;

async function agencyOf(id) {
  if (!loaded.has(id)) loaded.set(id, await load(`compare/agencies/${encodeURIComponent(id)}`));
  return loaded.get(id);
}

// Chooses a year of an agency; its newest where none is given.
async function choose(id, year) {
  const { reports } = await agencyOf(id);
  const report = reports.find(report => report.year === year) ?? (year ? undefined : reports[0]);
  if (!report || columns().length >= MOST || choice.get(id)?.includes(report.year)) return;
  choice.set(id, [...choice.get(id) ?? [], report.year].sort((a, b) => b - a));
  return { id, year: report.year, agency: loaded.get(id) };
}

function drop(id, year) {
  const left = choice.get(id).filter(each => each !== year);
  left.length ? choice.set(id, left) : choice.delete(id);
}

function tell(text = "") {
  const count = columns().length;
  const state = count ? fill(count < MOST ? words.count : words.full, { count, most: MOST }) : "";
  message.textContent = [text, state].filter(part => part).join(" ");
}

// ---- What is chosen, as boxes to tick

function showChoice() {
  const full = columns().length >= MOST;
  chosen.replaceChildren();
  for (const [id, years] of choice) {
    const group = add(add(chosen, "li"), "fieldset"), agency = loaded.get(id);
    add(group, "legend", agency.name);
    for (const { year } of agency.reports) {
      const label = add(group, "label"), box = add(label, "input", "", { type: "checkbox", id: `${id}/${year}` });
      label.append(` ${fill(words.year, { year })}`);
      box.checked = years.includes(year);
      box.disabled = full && !box.checked;
      box.addEventListener("change", () => {
        const text = fill(box.checked ? words.added : words.removed, { report: named({ agency, year }) });
        (box.checked ? choose(id, year) : Promise.resolve(drop(id, year))).then(() => show(text, box.id));
      });
    }
    const button = add(group, "button", fill(words.remove, { agency: agency.name }), { type: "button" });
    button.addEventListener("click", () => { choice.delete(id); show(fill(words.removed, { report: agency.name }), field.id); });
  }
}

// Brings the page up to date; the focus goes to the element with the id `focus`, or to the field if it is gone.
function show(text, focus) {
  const names = columns().map(({ id, year }) => `${encodeURIComponent(id)}/${year}`).join(",");
  try { history.replaceState(null, "", names ? `?a=${names}` : location.pathname); } catch {}
  showChoice();
  showTables();
  tell(text);
  if (focus) (document.getElementById(focus) ?? field).focus();
}

// ---- The tables

// A dash, with the reason for those who do not see it.
const addDash = (cell, reason) => { cell.append(words.dash); add(cell, "span", reason, { class: "vh" }); };

// One cell of a report as it was printed, leading to its place there; `undefined` where the form has none.
function addCell(row, column, value, id) {
  const cell = add(row, "td", "", { class: "number" });
  if (value === undefined || value === null) return addDash(cell, value === null ? words.unread : words.absent);
  const [raw, kind, flag] = typeof value === "string" ? [value] : value;
  if (raw) add(cell, "a", raw, { href: `${page(column)}#c-${encodeURIComponent(id)}` });
  if (kind === "blank") add(cell, "span", words.blank, { class: "aside" });
  if (kind === "notApplicable") add(cell, "span", words.notapplicable, { class: "vh" });
  if (flag) add(cell, "span", ` ${words[flag]}`, { class: `flag ${flag}` });
}

function addMeasure(row, value) {
  const cell = add(row, "td", "", { class: "number" });
  if (value === null || value === false) return addDash(cell, value === null ? words.unknown : words.absent);
  if (typeof value === "string") return cell.append(value);
  const [percent, part, whole, low, high] = value, counts = fill(words.part, { part, whole });
  percent ? cell.append(percent) : addDash(cell, words.undefined);
  cell.append(" ");
  add(cell, "small", low === undefined ? counts : fill(words.within, { counts, low, high }));
  if (!percent || whole >= layout.least) return;
  cell.classList.add("small");
  add(cell, "span", words.few, { class: "vh" });
}

// A table with a column for each report; `rows` are a label, perhaps with an address, and what adds a cell.
function addTable(parent, caption, all, rows) {
  const region = add(parent, "div", "", { class: "scroll", role: "region", tabindex: 0, "aria-label": fill(words.region, { table: caption }) });
  const table = add(region, "table", "", { class: "data series measures" });
  add(add(table, "caption"), "span", caption, { class: "caption" });
  const head = add(add(table, "thead"), "tr"), body = add(table, "tbody");
  add(head, "th", words.item, { scope: "col", class: "stub" });
  for (const column of all) add(add(head, "th", "", { scope: "col", class: "number" }), "a", named(column), { href: page(column) });
  for (const [label, addTo, href] of rows) {
    const row = add(body, "tr"), stub = add(row, "th", href ? "" : label, { scope: "row", class: "stub" });
    if (href) add(stub, "a", label, { href });
    for (const column of all) addTo(row, column);
  }
}

function showOverview(all) {
  const plain = value => (row, { report }) => add(row, "td", `${value(report)}`, { class: "number" });
  const findings = at => (row, column) => {
    const count = column.report.findings[at], cell = add(row, "td", count ? "" : "0", { class: "number" });
    if (count) add(cell, "a", `${count}`, { href: `${page(column)}#findings` });
  };
  const measures = layout.measures
    .map(([title, href, unit], at) => [unit ? `${title} (${unit})` : title, (row, { report }) => addMeasure(row, report.measures[at]), href, at])
    .filter(([, , , at]) => all.some(({ report }) => report.measures[at] !== false));
  addTable(output, words.overview, all, [
    [words.form, plain(({ form }) => fill(words.since, { form }))], [words.error, findings(0)], [words.warning, findings(1)], ...measures,
  ]);
}

// The cells of a report's official tables by row; a table of another length than the page knows is of another build.
function cellsByRow({ tables }) {
  const cells = new Map();
  for (const [key, values] of Object.entries(tables)) {
    if (layout.tables[key]?.length !== values.length) throw new Error(key);
    layout.tables[key].forEach((row, at) => cells.set(row, values[at]));
  }
  return cells;
}

const isTold = values => zeros.checked
  ? values.some(value => value !== undefined) : values.some(value => value !== undefined && value !== "0");

function showTables() {
  const all = columns();
  output.replaceChildren();
  if (!all.length) return;
  const forms = new Set(all.map(({ report }) => Object.keys(report.tables).join()));
  if (forms.size > 1) add(output, "p", words.forms, { class: "warning-note" });
  add(output, "p", words.hint, { class: "scroll-hint" });
  showOverview(all);
  const cells = new Map(all.map(column => [column.report, cellsByRow(column.report)]));
  for (const { caption, folded, rows } of layout.sections) {
    const told = rows.filter(row => isTold(all.map(({ report }) => cells.get(report).get(row))));
    if (!told.length) continue;
    const parent = folded ? add(output, "details") : output;
    if (folded) add(parent, "summary", caption);
    addTable(parent, caption, all, told.map(number => {
      const [id, label] = layout.rows[number];
      return [label, (row, column) => addCell(row, column, cells.get(column.report).get(number), id)];
    }));
  }
  showLists(all);
}

// Lists of indicators, whose rows the reports name themselves; rows are one where id, label and unit are.
function showLists(all) {
  const lists = new Map(all.map(({ report }) => [report, new Map(report.list.map(([id, label, unit, value]) =>
    [JSON.stringify([id, unit ? `${label} (${unit})` : label]), value]))]));
  const told = [...new Set([...lists.values()].flatMap(list => [...list.keys()]))]
    .filter(key => isTold([...lists.values()].map(list => list.get(key))));
  if (!told.length) return;
  addTable(output, words.list, all, told.map(key => {
    const [id, label] = JSON.parse(key);
    return [label, (row, column) => addCell(row, column, lists.get(column.report).get(key), id)];
  }));
}

// ---- The field: a combobox whose focus stays in it

let active = -1, run = 0, timer;

function closeOptions() {
  run += 1;
  clearTimeout(timer);
  options.hidden = true;
  activate(-1);
  field.setAttribute("aria-expanded", "false");
}

function activate(at) {
  options.children[active]?.setAttribute("aria-selected", "false");
  active = at;
  const option = options.children[at];
  option?.setAttribute("aria-selected", "true");
  option?.scrollIntoView({ block: "nearest" });
  option ? field.setAttribute("aria-activedescendant", option.id) : field.removeAttribute("aria-activedescendant");
}

async function suggest() {
  const own = ++run, query = field.value.trim();
  const terms = [...new Set(query.split(SPACE).map(term => fold(term).folded))].filter(term => term);
  const enough = terms.some(term => pairsOf(term).length);
  const numbers = (enough ? await candidates(terms) : [...Array(agencies).keys()]).filter(number => number < agencies).slice(0, MOST_READ);
  const hits = [];
  for (let at = 0; at < numbers.length && hits.length < MOST_OPTIONS; at += MOST_OPTIONS) {
    const found = await Promise.all(numbers.slice(at, at + MOST_OPTIONS).map(number => read(number, terms)));
    hits.push(...found.filter(hit => hit && !choice.has(hit.folder)));
  }
  if (own !== run) return;
  options.replaceChildren();
  for (const [at, { folder, names: [name, place] }] of hits.slice(0, MOST_OPTIONS).entries()) {
    const option = add(options, "li", `${name} `, { role: "option", id: `option-${at}`, "aria-selected": "false" });
    add(option, "span", place, { class: "aside" });
    option.addEventListener("click", () => take(folder));
  }
  active = -1;
  options.hidden = !hits.length;
  field.setAttribute("aria-expanded", String(hits.length > 0));
  const isAll = hits.length < MOST_OPTIONS, count = Math.min(hits.length, MOST_OPTIONS);
  tell(count ? fill(isAll ? words.options : words.more, { count }) : query && fill(words.nothing, { query }));
}

async function take(id) {
  closeOptions();
  field.value = "";
  const taken = await choose(id);
  show(taken ? fill(words.added, { report: named(taken) }) : "", field.id);
}

const fail = () => { message.textContent = words.failed; };
const start = wait => { clearTimeout(timer); timer = setTimeout(() => suggest().catch(fail), wait); };

field.addEventListener("input", event => event.isComposing || start(200));
field.addEventListener("compositionend", () => start(200));
field.addEventListener("click", () => { if (options.hidden) start(0); });
field.addEventListener("blur", () => setTimeout(() => document.activeElement === field || closeOptions(), 200));
options.addEventListener("mousedown", event => event.preventDefault());
field.addEventListener("keydown", event => {
  const count = options.hidden ? 0 : options.children.length;
  if (event.isComposing) return;
  if (event.key === "ArrowDown" && !count) start(0);
  else if (event.key === "ArrowDown") activate((active + 1) % count);
  else if (event.key === "ArrowUp" && count) activate(active > 0 ? active - 1 : count - 1);
  else if (event.key === "Escape" && count) closeOptions();
  else if (event.key === "Enter" && count) options.children[Math.max(active, 0)].click();
  else if (event.key !== "Enter") return;
  event.preventDefault();
});
zeros.addEventListener("change", () => show());

// ---- What the address says is chosen

async function restore() {
  const names = (new URLSearchParams(location.search).get("a") ?? "").split(",").filter(name => name);
  let failed = false;
  for (const name of names.slice(0, MOST)) {
    const [, id, year] = name.match(/^(.+)\/(\d{4})$/) ?? [];
    try { if (id) await choose(id, Number(year)); } catch { failed = true; }
  }
  show();
  if (failed) fail();
}

picker.addEventListener("submit", event => event.preventDefault());
document.getElementById("needs-script").hidden = true;
picker.hidden = false;
restore().catch(fail);
