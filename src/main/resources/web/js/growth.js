// What has grown between an earlier report and this one.

import { el, fill, clear, byId } from './dom.js';
import { day, count } from './words.js';

/**
 * The differences as values. Only two texts show that something was gained or is gone: where the
 * person's own word decided, then or now, it stands apart.
 */
export function grown(before, now) {
  const entries = new Map(before.report.statements.map((entry) => [entry.id, entry]));
  const then = ({ id }) => entries.get(id) ?? {};
  const isNew = (entry) => entry.status === 'shown' && then(entry).status !== 'shown';
  const isGone = (entry) => entry.status !== 'shown' && then(entry).status === 'shown';
  const isSaid = (entry) => Boolean(entry.selfReported || then(entry).selfReported);
  const isClaimed = (entry) => entry.selfReported === 'shown';
  const planned = new Set(before.plan.map(({ id }) => id));
  const fresh = now.statements.filter((entry) => isNew(entry) && !isSaid(entry));
  return {
    since: before.saved,
    from: before.report.level?.key,
    to: now.level?.key,
    reached: fresh.filter(({ id }) => planned.has(id)),
    added: fresh.filter(({ id }) => !planned.has(id)),
    claimed: now.statements.filter((entry) => isNew(entry) && isClaimed(entry)),
    gone: now.statements.filter((entry) => isGone(entry) && !isSaid(entry)),
    otherwise: now.statements.filter((entry) => isSaid(entry) && (isGone(entry) || (isNew(entry) && !isClaimed(entry)))),
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
      group('Self-reported now', change.claimed, onSelect),
      group('No longer found', change.gone, onSelect),
      group('Where a text and your own word differ', change.otherwise, onSelect)),
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
