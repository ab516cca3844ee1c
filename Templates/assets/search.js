"use strict";
// The search page: shows while somebody types what search-index.js finds. Whatever stands in a report gets onto the page as
// text, never as markup. The page's own words are in the template.

const [input, message, results] = ["q", "status", "results"].map(id => document.getElementById(id));
const words = results.dataset, others = results.nextElementSibling;
const BATCH = 10, MOST_PASSAGES = 3;

// Adds `text` with the terms marked; of a long one what stands around the first.
function addMarked(parent, text, terms, length = Infinity) {
  const { folded, places } = fold(text), marks = [];
  for (const term of terms) {
    for (let at = -1; (at = folded.indexOf(term, at + 1)) >= 0;) marks.push([places[at], places[at + term.length - 1] + 1]);
  }
  marks.sort(([a], [b]) => a - b);
  let at = text.length > length ? Math.max(0, marks[0][0] - 40) : 0;
  const end = Math.min(text.length, at + length);
  if (at) parent.append("…");
  for (const [from, to] of marks) {
    if (to <= at || from >= end) continue;
    parent.append(text.slice(at, Math.max(at, from)));
    add(parent, "mark", text.slice(Math.max(at, from), to));
    at = to;
  }
  parent.append(text.slice(at, end), end < text.length ? "…" : "");
}

function addAgency(parent, { agency, names: [name, ...others] }, terms) {
  addMarked(add(parent, "a", "", { href: `${agency}index.html` }), name, terms);
  for (const other of others) addMarked(add(parent, "span", " ", { class: "aside" }), other, terms);
}

// The reports of one agency follow each other, and stand below its name.
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
    const link = add(line, "a", "", { href: `${page}#${anchor}` });
    addMarked(link, heading, own);
    if (text !== heading) addMarked(add(line, "span", " "), text, own, 120);
  }
  const count = passages.length - MOST_PASSAGES;
  if (count > 0) add(item, "p", fill(words.more, { count }), { class: "aside" });
}

let run = 0;
async function search() {
  const own = ++run, query = input.value.trim();
  others.hidden = Boolean(query);
  try { history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname); } catch {}
  const terms = [...new Set(query.split(SPACE).map(term => fold(term).folded))].filter(term => term);
  const enough = terms.some(term => pairsOf(term).length);
  const numbers = enough ? await candidates(terms) : [];
  if (own !== run) return;
  const kinds = [...results.children].map((section, at) => {
    const left = numbers.filter(number => (number < agencies) === (at === 0));
    return { section, left, count: left.length, list: section.querySelector("ul"), more: section.querySelector("button") };
  });
  const tell = () => {
    const counts = kinds.map(({ left, count }) => left.length ? fill(words.about, { count }) : count);
    const text = !enough ? query && words.short : kinds.some(({ count }) => count) ? words.found : words.nothing;
    message.textContent = fill(text, { query, agencies: counts[0], reports: counts[1] });
  };
  // Shows the next documents that hold the terms indeed.
  const grow = async kind => {
    for (let wanted = BATCH; wanted > 0 && kind.left.length;) {
      const documents = await Promise.all(kind.left.slice(0, wanted).map(number => read(number, terms)));
      if (own !== run) return;
      const hits = documents.filter(hit => hit);
      kind.left.splice(0, documents.length);
      kind.count -= documents.length - hits.length;
      wanted -= hits.length;
      for (const hit of hits) hit.year ? addReport(kind.list, hit, terms) : addAgency(add(kind.list, "li"), hit, terms);
    }
    kind.section.hidden = !kind.count;
    kind.more.hidden = !kind.left.length;
  };
  for (const kind of kinds) {
    kind.list.replaceChildren();
    kind.more.onclick = () => grow(kind).then(tell, fail);
    await grow(kind);
  }
  if (own === run) tell();
}

let timer;
const fail = () => { message.textContent = words.failed; };
const start = wait => { clearTimeout(timer); timer = setTimeout(() => search().catch(fail), wait); };
input.addEventListener("input", event => event.isComposing || start(200));
input.addEventListener("compositionend", () => start(200));
input.form.addEventListener("submit", event => { event.preventDefault(); start(0); });
document.getElementById("needs-script").hidden = true;
input.value = new URLSearchParams(location.search).get("q") ?? "";
search().catch(fail);
