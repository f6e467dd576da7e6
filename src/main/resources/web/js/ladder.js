// The ladder: strands as rows, levels as columns, each statement a button in a real table. The
// roles stand there in words, as some browsers forget them where the table is laid out as a list.

import { el, fill, byId } from './dom.js';
import { statesOf, icon, count } from './words.js';
import { draw } from './lines.js';

/**
 * Shows the ladder.
 * @param {object} view the framework and report as one (see view.js)
 * @param {{selected: ?string, onSelect: function(string)}} options
 */
export function showLadder(view, { selected, onSelect }) {
  const table = el('table', { role: 'table' }, head(view), body(view, selected, onSelect));
  const wrap = el('div', { class: 'ladder-wrap' }, table);
  fill(
    byId('ladder'),
    el('h2', { id: 'ladder-title' }, view.posting ? 'What the posting asks for' : 'Your ladder'),
    legend(view),
    wrap,
  );
  draw(wrap, view.targets);
}

/** Marks one statement as the chosen one. */
export function markSelected(id) {
  for (const cell of document.querySelectorAll('.cell')) {
    if (cell.dataset.id === id) cell.setAttribute('aria-current', 'true');
    else cell.removeAttribute('aria-current');
  }
}

/** Puts the focus back on a statement. */
export function focusCell(id) {
  document.querySelector(`.cell[data-id="${CSS.escape(id)}"]`)?.focus();
}

function legend(view) {
  const items = Object.entries(statesOf(view)).map(([state, { word, means }]) =>
    el('li', { 'data-state': state }, icon(state), el('b', {}, word), ` ${means}`),
  );
  return el('details', { class: 'legend' }, el('summary', {}, 'What the marks mean'), el('ul', {}, items));
}

function head(view) {
  const columns = view.levels.map((level) => {
    const here = level.key === view.level?.key;
    const shown = level.statements.filter(({ id }) => view.of(id).status === 'shown').length;
    return el(
      'th',
      { scope: 'col', role: 'columnheader', class: here ? 'here' : null },
      el('span', { class: 'level-name' }, level.label),
      el('span', { class: 'level-count' }, `${shown} of ${level.statements.length} ${view.posting ? 'asked for' : 'shown'}`),
      here ? el('span', { class: 'level-here' }, view.posting ? 'Asked for' : 'You are here') : null,
    );
  });
  return el('thead', { role: 'rowgroup' },
    el('tr', { role: 'row' }, el('th', { scope: 'col', role: 'columnheader', class: 'corner' }, 'Strand'), columns));
}

function body(view, selected, onSelect) {
  const rows = view.strands.map((strand) =>
    el(
      'tr',
      { role: 'row' },
      el('th', { scope: 'row', role: 'rowheader' }, strand.name),
      view.levels.map((level) => square(view, strand, level, selected, onSelect)),
    ),
  );
  return el('tbody', { role: 'rowgroup' }, rows);
}

function square(view, strand, level, selected, onSelect) {
  const here = level.key === view.level?.key ? 'here' : null;
  const ids = strand.statements.filter((id) => view.of(id).level === level.key);
  if (ids.length === 0) return el('td', { role: 'cell', class: here }, el('span', { class: 'visually-hidden' }, 'None'));
  const label = el('span', { class: 'cell-level', 'aria-hidden': 'true' }, level.label);
  return el('td', { role: 'cell', class: here }, label, ids.map((id) => cell(view, id, selected, onSelect)));
}

function cell(view, id, selected, onSelect) {
  const entry = view.of(id);
  const target = view.targetOf(id);
  return el(
    'button',
    {
      type: 'button',
      class: 'cell',
      'data-id': id,
      'data-state': entry.status,
      'data-target': target ? target.rank : null,
      'aria-current': id === selected ? 'true' : null,
      onclick: () => onSelect(id),
    },
    target ? el('span', { class: 'rank' }, el('span', { class: 'visually-hidden' }, 'Next rung '), `${target.rank}`) : null,
    el('span', { class: 'cell-name' }, entry.name),
    el('span', { class: 'cell-state' }, icon(entry.status), stateWords(view, entry)),
  );
}

function stateWords(view, entry) {
  const words = statesOf(view)[entry.status].word;
  return entry.selfReported ? `${words}, you say` : words;
}

/** A sentence about the ladder for the live region. */
export const ladderInWords = (view) =>
  view.posting
    ? `${count(view.shown.length, 'statement')} asked for.`
    : `${count(view.shown.length, 'statement')} shown, ${count(view.targets.length, 'next rung')}.`;
