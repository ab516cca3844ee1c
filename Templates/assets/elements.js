"use strict";
// What the other scripts have in common. What stands in a report gets onto the page as text, never as markup.

const byId = id => document.getElementById(id);

const every = (selector, within = document) => [...within.querySelectorAll(selector)];

// `text` with values in its slots.
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// Adds an element, such as `p` or `span.aside`, with a text and properties.
function add(parent, kind, text = "", properties = {}) {
  const [name, ...classes] = kind.split("."), element = document.createElement(name);
  for (const each of classes) element.classList.add(each);
  return parent.appendChild(Object.assign(element, { textContent: text }, properties));
}
