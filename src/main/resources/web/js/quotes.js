// Quotations in their own text. Offsets are UTF-16 code units, which is what JavaScript counts in.

import { el } from './dom.js';

const AROUND = 70;

/** A quotation with a little of what stands around it; the words that carried it stand out. */
export function quote(text, { start, end, words = [] }) {
  const from = edge(text, Math.max(0, start - AROUND), start);
  const to = Math.min(end + AROUND, nextBreak(text, end));
  return el(
    'blockquote',
    {},
    from > lineStart(text, start) ? '…' : '',
    text.slice(from, start),
    el('mark', {}, carried(text, start, end, words)),
    text.slice(end, to),
    to < nextBreak(text, end) ? '…' : '',
  );
}

/** A piece of the text, its words in bold. */
function carried(text, start, end, words) {
  const nodes = [];
  let at = start;
  for (const word of words) {
    nodes.push(text.slice(at, word.start), el('b', {}, text.slice(word.start, word.end)));
    at = word.end;
  }
  return [...nodes, text.slice(at, end)];
}

/**
 * What a line of a list begins with. The signs that need a space after them are those of
 * nextrung.document.ListSign.
 */
const BULLETS = /^(?:[\s\p{Pd}•*·]|[-–—*•·‣⁃›»§+~>o→\p{So}]\s)+/u;

/** A quotation as one line, without the mark of a list. */
export const line = (quote) => quote.replace(BULLETS, '').replace(/\s+/g, ' ').trim();

/** The whole text with every quotation marked; overlapping quotations become one mark. */
export function marked(text, quotes) {
  const nodes = [];
  let at = 0;
  for (const { start, end } of merged(quotes)) {
    nodes.push(text.slice(at, start), el('mark', { 'data-start': start, 'data-end': end, tabindex: '-1' }, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)];
}

/** Spans in order, joined where they touch. */
export function merged(spans) {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const result = [];
  for (const { start, end } of sorted) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

const lineStart = (text, at) => text.lastIndexOf('\n', at - 1) + 1;

const nextBreak = (text, at) => {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
};

/** Starts at the line or after a space, so that no word is cut. */
function edge(text, from, start) {
  const line = lineStart(text, start);
  if (line >= from) return line;
  const space = text.indexOf(' ', from);
  return space >= 0 && space < start ? space + 1 : from;
}
