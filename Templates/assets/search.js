"use strict";
// The search page: shows what search-index.js finds while somebody types.

const input = byId("q"), results = byId("results");
const words = results.dataset, others = results.nextElementSibling;
const BATCH = 10, MOST_PASSAGES = 3;

// Adds `text` with the terms marked; of a long one what stands around the first.
function addMarked(parent, text, terms, length = Infinity) {
  const { folded, places } = fold(text), marked = Array(text.length).fill(false);
  for (const term of terms) {
    for (let at = -1; (at = folded.indexOf(term, at + 1)) >= 0;) marked.fill(true, places[at], places[at + term.length - 1] + 1);
  }
  const start = text.length > length ? Math.max(0, marked.indexOf(true) - 40) : 0, end = Math.min(text.length, start + length);
  if (start) parent.append("…");
  for (let at = start, next; at < end; at = next) {
    next = marked.indexOf(!marked[at], at);
    if (next < 0 || next > end) next = end;
    const part = text.slice(at, next);
    marked[at] ? add(parent, "mark", part) : parent.append(part);
  }
  if (end < text.length) parent.append("…");
}

function addAgency(parent, { agency, names: [name, ...others] }, terms) {
  addMarked(add(parent, "a", "", { href: `${agency}index.html` }), name, terms);
  for (const other of others.slice(0, 2)) addMarked(add(parent, "span.aside", " "), other, terms);
}

// An agency's reports follow each other, below its name.
function addReport(list, { agency, year, names: [name, place, title], passages }, terms) {
  if (list.lastElementChild?.dataset.agency !== agency) {
    const group = add(list, "li");
    group.dataset.agency = agency;
    addAgency(add(group, "h3"), { agency, names: [name, place] }, terms);
    add(group, "ul");
  }
  const item = add(list.lastElementChild.lastElementChild, "li"), page = `${agency}${year}/index.html`;
  addMarked(add(add(item, "h4"), "a", `${year} · `, { href: page }), title, terms);
  for (const { text, heading, anchor, own } of passages.slice(0, MOST_PASSAGES)) {
    const line = add(item, "p");
    addMarked(add(line, "a", "", { href: `${page}#${anchor}` }), heading, own);
    if (text !== heading) addMarked(add(line, "span", " "), text, own, 120);
  }
  const count = passages.length - MOST_PASSAGES;
  if (count > 0) add(item, "p.aside", fill(words.more, { count }));
}

let run = 0;
async function search() {
  const own = ++run, query = input.value.trim(), terms = termsOf(query);
  others.hidden = Boolean(query);
  keepInAddress(query && `?q=${encodeURIComponent(query)}`);
  const numbers = await candidates(terms);
  const kinds = [...results.children].map((section, at) =>
    ({ section, found: 0, left: (numbers ?? []).filter(number => (number < agencies) === (at === 0)) }));
  const tell = () => {
    if (own !== run) return;
    const counts = kinds.map(({ found, left }) => left.length ? fill(words.about, { count: found + left.length }) : found);
    const text = !numbers ? query && words.short : kinds.some(({ found, left }) => found + left.length) ? words.found : words.nothing;
    message.textContent = fill(text, { query, agencies: counts[0], reports: counts[1] });
  };
  const grow = async kind => {
    const hits = await hitsAmong(kind.left, terms, BATCH, 2 * BATCH);
    const [list, more] = ["ul", "button"].map(name => kind.section.querySelector(name));
    if (own !== run) return;
    if (!kind.found) list.replaceChildren();
    kind.found += hits.length;
    for (const hit of hits) hit.year ? addReport(list, hit, terms) : addAgency(add(list, "li"), hit, terms);
    more.hidden = !kind.left.length;
    kind.section.hidden = more.hidden && !kind.found;
    more.onclick = () => grow(kind).then(tell).catch(fail);
  };
  for (const kind of kinds) await grow(kind);
  tell();
}

const start = () => search().catch(fail);
whenTyped(input, start);
input.form.onsubmit = event => { event.preventDefault(); start(); };
input.value = new URLSearchParams(location.search).get("q") ?? "";
start();
