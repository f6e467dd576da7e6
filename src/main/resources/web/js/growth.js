// What has grown between an earlier report and this one.

import { el, fill, clear, byId } from './dom.js';
import { day, count } from './words.js';

/** The differences as values. */
export function grown(before, now) {
  const statusBefore = new Map(before.report.statements.map(({ id, status }) => [id, status]));
  const isNew = ({ id, status }) => status === 'shown' && statusBefore.get(id) !== 'shown';
  const isGone = ({ id, status }) => status !== 'shown' && statusBefore.get(id) === 'shown';
  const planned = new Set(before.plan.map(({ id }) => id));
  const fresh = now.statements.filter(isNew);
  return {
    since: before.saved,
    from: before.report.level?.key,
    to: now.level?.key,
    reached: fresh.filter(({ id }) => planned.has(id)),
    added: fresh.filter(({ id }) => !planned.has(id)),
    gone: now.statements.filter(isGone),
  };
}

/** Shows what has grown; hides the section where there is nothing to compare with. */
export function showGrowth(view, before, onSelect) {
  if (!before) return clear(byId('growth'));
  const change = grown(before, view.report);
  fill(
    byId('growth'),
    el('h2', { id: 'growth-title', tabindex: '-1' }, `Since ${day(change.since)}`),
    el('p', { class: 'growth-level' }, levelLine(view, change)),
    el('div', { class: 'growth-lists' },
      group('Planned and reached', change.reached, onSelect),
      group('Newly shown', change.added, onSelect),
      group('No longer found', change.gone, onSelect)),
  );
}

function levelLine(view, { from, to, reached, added }) {
  const gained = `${count(reached.length + added.length, 'statement')} more`;
  if (!from || !to) return `${gained}.`;
  if (from === to) return `${gained}; the level is ${view.label(to)}, as before.`;
  return `${gained}; the level went from ${view.label(from)} to ${view.label(to)}.`;
}

function group(title, entries, onSelect) {
  if (entries.length === 0) return null;
  return el('div', {},
    el('h3', {}, title),
    el('ul', {}, entries.map(({ id, name }) =>
      el('li', {}, el('button', { type: 'button', class: 'link', onclick: () => onSelect(id) }, name)))));
}
