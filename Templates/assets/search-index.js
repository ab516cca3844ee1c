"use strict";
// What a query finds, without a server. The index says which documents hold which pair of neighbouring characters; it is cut
// into files of which a query needs a few (docs/architecture.md describes them). They are scripts that call goujiSearch(value),
// for a page opened from a disk may load nothing else.

function goujiSearch(value) { document.currentScript.value = value; }

const { version, site, ...numbers } = document.getElementById("index").dataset;
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
    script.src = `${site}${name}.js?v=${version}`;
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

// The documents that may hold all terms: those in which each has its pairs in one part.
async function candidates(terms) {
  const sets = await Promise.all(terms.map(term => Promise.all(pairsOf(term).map(partsWith))));
  return [...Array(total).keys()].filter(number =>
    sets.every(parts => parts.reduce((common, each) => common & each[number], -1)));
}

// Document `number` with its passages that hold terms; nothing if it does not hold them all.
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
