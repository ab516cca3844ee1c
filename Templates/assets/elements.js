"use strict";
// What the site's other scripts have in common: words with slots, and elements that never take text for markup.

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function add(parent, name, text = "", attributes = {}) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.append(text);
  return parent.appendChild(element);
}
