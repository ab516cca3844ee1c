"use strict";
// What the site's other scripts have in common. Whatever stands in a report gets onto the page as text, never as markup.

const byId = id => document.getElementById(id);

// `text` with values in its slots.
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// Adds an element with a text and properties.
const add = (parent, name, text = "", properties = {}) =>
  parent.appendChild(Object.assign(document.createElement(name), { textContent: text }, properties));
