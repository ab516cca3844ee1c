"use strict";
// Full-text search without a server: docs/architecture.md describes the index. Its files are scripts that call
// goujiSearch(value), for a page opened from a disk may load nothing else.

function goujiSearch(value) { document.currentScript.value = value; }

const [input, message, results] = ["q", "status", "results"].map(id => document.getElementById(id));
const words = results.dataset;
const [agencies, documents, bits, chunk] = ["agencies", "documents", "bits", "chunk"].map(key => Number(words[key]));
const BATCH = 10, MOST_PAIRS = 8, MOST_PASSAGES = 3, PARTS = 11;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// The characters of SearchPair.swift.
const SPACE = /[\0- \x7F-\xA0\xAD\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFE00-\uFE0F\uFEFF]/;
const SEARCHABLE =
  /[0-9a-z\xC0-\u1FFF\u2070-\u2FFF\u3005\u3007\u3040-\uFDFF\uFE70-\uFEFE\uFF66-\uFFDC\u{10000}-\u{3FFFF}]/u;

// `text` without white space, half-width and small, and where each of its characters stood.
function fold(text) {
  const places = [...Array(text.length).keys()].filter(at => !SPACE.test(text[at]));
  const folded = places.map(at => {
    const code = text.charCodeAt(at), half = code > 0xFF00 && code < 0xFF5F ? code - 0xFEE0 : code;
    return String.fromCharCode(half > 64 && half < 91 ? half + 32 : half);
  });
  return { places, folded: folded.join("") };
}

// The pairs of a folded term; of a long one not all, since the texts are read anyway.
function pairsOf(term) {
  const characters = [...term];
  const pairs = characters.slice(1).map((second, at) => [characters[at], second])
    .filter(pair => pair.every(character => SEARCHABLE.test(character)));
  return pairs.filter((_, at) => at % Math.ceil(pairs.length / MOST_PAIRS) === 0);
}

const loads = new Map();
function load(name) {
  if (!loads.has(name)) loads.set(name, new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${name}.js?v=${words.version}`;
    script.onload = () => { script.remove(); resolve(script.value); };
    script.onerror = () => { script.remove(); loads.delete(name); reject(name); };
    document.head.append(script);
  }));
  return loads.get(name);
}

// For each document the set of its parts, as bits, in which a pair stands; SearchShard.swift writes it.
async function partsWith(pair) {
  const [first, second] = pair.map(character => character.codePointAt(0));
  const shard = Math.imul(Math.imul(first, 0x9E3779B1) + second, 0x85EBCA6B) >>> (32 - bits);
  const lines = `\n${await load(`pairs/${shard}`)}\n`, key = "\n" + pair.join(""), parts = new Uint16Array(documents);
  let at = lines.indexOf(key);
  if (at < 0) return parts;
  at += key.length;
  const digit = () => DIGITS.indexOf(lines[at++]);
  for (let number = -1; lines[at] !== "\n";) {
    let gap = 0, next;
    do { next = digit(); gap = gap * 32 + next % 32; } while (next > 31);
    const set = digit();
    parts[number += gap] = set < PARTS ? 1 << set : (set - PARTS) * 64 + digit();
  }
  return parts;
}

// The documents that may hold all terms: those in which each has its pairs in one part.
async function candidates(terms) {
  const sets = await Promise.all(terms.map(term => Promise.all(pairsOf(term).map(partsWith))));
  return [...Array(documents).keys()].filter(number =>
    sets.every(parts => parts.reduce((common, each) => common & each[number], -1)));
}

// Document `number` with its passages that hold terms; nothing if it does not hold them all.
async function read(number, terms) {
  const [folder, year, ...names] = (await load(`documents/${Math.floor(number / chunk)}`))[number % chunk];
  const sections = year ? await load(`reports/${encodeURIComponent(folder)}-${year}`) : [];
  const termsIn = text => { const { folded } = fold(text); return terms.filter(term => folded.includes(term)); };
  const passages = sections.flatMap((texts, section) => texts.map((text, block) => (
    { text, heading: texts[0], anchor: block ? `p-${section + 1}-${block}` : `s-${section + 1}`, own: termsIn(text) })))
    .filter(({ own }) => own.length).sort((a, b) => b.own.length - a.own.length);
  const found = new Set([...names.flatMap(termsIn), ...passages.flatMap(({ own }) => own)]);
  return found.size === terms.length && { agency: `../agencies/${encodeURIComponent(folder)}/`, year, names, passages };
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function add(parent, name, text = "", properties = {}) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(text);
  return parent.appendChild(element);
}

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
  for (const other of others) addMarked(add(parent, "span", " ", { className: "aside" }), other, terms);
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
    add(line, "a", heading || words.preamble, { href: `${page}#${anchor}` });
    addMarked(add(line, "span", " "), text, own, 120);
  }
  const count = passages.length - MOST_PASSAGES;
  if (count > 0) add(item, "p", fill(words.more, { count }), { className: "aside" });
}

let run = 0;
async function search() {
  const own = ++run, query = input.value.trim();
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
      const read_ = await Promise.all(kind.left.slice(0, wanted).map(number => read(number, terms)));
      if (own !== run) return;
      const hits = read_.filter(hit => hit);
      kind.left.splice(0, read_.length);
      kind.count -= read_.length - hits.length;
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
start(0);
