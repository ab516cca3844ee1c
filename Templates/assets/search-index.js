"use strict";
// What a query finds, without a server, from an index in scripts that call goujiSearch(value); see docs/architecture.md.

function goujiSearch(value) { document.currentScript.value = value; }

const { version, site, ...numbers } = byId("index").dataset;
const [agencies, total, bits, chunk] = ["agencies", "documents", "bits", "chunk"].map(key => Number(numbers[key]));
const MOST_PAIRS = 8, PARTS = 11;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// The characters of SearchPair.swift.
const SPACE = /[\0- \x7F-\xA0\xAD\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFE00-\uFE0F\uFEFF]/;
const SEARCHABLE =
  /[0-9a-z\xC0-\u1FFF\u2070-\u2FFF\u3005\u3007\u3040-\uFDFF\uFE70-\uFEFE\uFF66-\uFFDC\u{10000}-\u{3FFFF}]/u;

// `text` without white space, half-width and small, and where each of its characters stood.
function fold(text) {
  const places = [...Array(text.length).keys()].filter(at => !SPACE.test(text[at]));
  const folded = places.map(at => text[at]).join("")
    .replace(/[\uFF01-\uFF5E]/g, full => String.fromCharCode(full.charCodeAt() - 0xFEE0))
    .replace(/[A-Z]/g, letter => letter.toLowerCase());
  return { places, folded };
}

// The folded terms of a query, each once, unquoted.
const termsOf = query => [...new Set(query.replace(/["“”「」《》]/g, " ").split(SPACE).map(term => fold(term).folded))].filter(term => term);

// The pairs of a folded term; of a long one not all, since the texts are read anyway.
function pairsOf(term) {
  const characters = [...term];
  const pairs = characters.slice(1).map((second, at) => [characters[at], second])
    .filter(pair => pair.every(character => SEARCHABLE.test(character)));
  return pairs.filter((_, at) => at % Math.ceil(pairs.length / MOST_PAIRS) === 0);
}

const loads = {};
const load = name => loads[name] ??= new Promise((resolve, reject) => {
  const script = add(document.head, "script", "", { src: `${site}${name}.js?v=${version}` });
  script.onload = () => { script.remove(); resolve(script.value); };
  script.onerror = () => { script.remove(); delete loads[name]; reject(name); };
});

// For each document the set of its parts in which a pair stands, as bits; see SearchShard.swift.
async function partsWith(pair) {
  const [first, second] = pair.map(character => character.codePointAt(0));
  const shard = Math.imul(Math.imul(first, 0x9E3779B1) + second, 0x85EBCA6B) >>> (32 - bits);
  const lines = `\n${await load(`search/pairs/${shard}`)}\n`, key = "\n" + pair.join(""), parts = new Uint16Array(total);
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

// The documents that may hold all terms; nothing if no term has a pair.
async function candidates(terms) {
  if (!terms.some(term => pairsOf(term).length)) return;
  const sets = await Promise.all(terms.map(term => Promise.all(pairsOf(term).map(partsWith))));
  return [...Array(total).keys()].filter(number =>
    sets.every(parts => parts.reduce((common, each) => common & each[number], -1)));
}

// A document with its passages that hold terms; nothing if one is missing.
async function read(number, terms) {
  const [folder, year, ...names] = (await load(`search/documents/${Math.floor(number / chunk)}`))[number % chunk];
  const sections = year ? await load(`search/reports/${encodeURIComponent(folder)}-${year}`) : [];
  const termsIn = text => { const { folded } = fold(text); return terms.filter(term => folded.includes(term)); };
  const passages = sections.flatMap(([heading, ...texts]) =>
    texts.map(([anchor, text]) => ({ heading, anchor, text, own: termsIn(text) })))
    .filter(({ own }) => own.length).sort((a, b) => b.own.length - a.own.length);
  const found = new Set([...names.flatMap(termsIn), ...passages.flatMap(({ own }) => own)]);
  return found.size === terms.length && { folder, agency: `../agencies/${encodeURIComponent(folder)}/`, year, names, passages };
}

// The next `wanted` hits among the next `most` documents; those read are taken from `numbers`.
async function hitsAmong(numbers, terms, wanted, most) {
  const hits = [], left = Math.max(0, numbers.length - most);
  while (numbers.length > left && hits.length < wanted) {
    const found = numbers.splice(0, wanted - hits.length).map(number => read(number, terms));
    hits.push(...(await Promise.all(found)).filter(hit => hit));
  }
  return hits;
}

const message = byId("status");
const fail = () => { message.textContent = message.dataset.failed; };

// Runs `task` a moment after somebody typed, not while a character is composed. Returns what calls it off.
function whenTyped(field, task) {
  let timer;
  const wait = event => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(task, 200);
  };
  for (const type of ["input", "compositionend"]) field.addEventListener(type, wait);
  return () => clearTimeout(timer);
}

// Keeps what is asked in the address; some browsers allow that a few times a minute only.
function keepInAddress(query) {
  try { history.replaceState(null, "", query || location.pathname); } catch {}
}
