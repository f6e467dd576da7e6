// The few helpers with which every module builds its part of the page. Text always goes in as
// text, never as markup, so that nothing in a CV can become part of the page's structure.

const SVG = 'http://www.w3.org/2000/svg';

/** The element with an id. */
export const byId = (id) => document.getElementById(id);

/**
 * Makes an element.
 * @param {string} tag
 * @param {object} props attributes; functions are listeners (`onclick`), false and null are left out
 * @param {...(Node|string|null|Array)} children
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) set(node, name, value);
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== false));
  return node;
}

function set(node, name, value) {
  if (value === null || value === false || value === undefined) return;
  if (typeof value === 'function') node.addEventListener(name.slice(2), value);
  else if (name === 'value') node.value = value;
  else if (name === 'checked') node.checked = value;
  else node.setAttribute(name, value === true ? '' : value);
}

/** Makes an SVG element. */
export function svg(tag, props = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(props)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Replaces what a section shows. */
export function fill(section, ...children) {
  section.replaceChildren(...children.flat(Infinity).filter(Boolean));
  section.hidden = false;
}

/** Empties and hides a section. */
export function clear(section) {
  section.replaceChildren();
  section.hidden = true;
}

/**
 * Remembers which folds stand open: they are drawn anew, shut. What it returns opens them again,
 * each known by its section and the words that it stands under.
 */
export function keepFolds() {
  const open = new Set([...document.querySelectorAll('details[open]')].map(nameOf));
  return () => {
    for (const fold of document.querySelectorAll('details')) {
      if (open.has(nameOf(fold))) fold.open = true;
    }
  };
}

function nameOf(fold) {
  const summary = fold.querySelector('summary');
  return `${fold.closest('section')?.id} ${summary.getAttribute('aria-label') ?? summary.textContent}`;
}

/** Says something to a screen reader without moving anybody. */
export function announce(sentence) {
  byId('status').textContent = sentence;
}
