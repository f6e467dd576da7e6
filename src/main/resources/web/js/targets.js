// The next rungs as a list: what to grow into, why, and a box to take each into the plan.

import { el } from './dom.js';
import { nearness, listed } from './words.js';

/**
 * The list of targets.
 * @param {object} view
 * @param {{planned: function(string): boolean, onPlan: function(string, boolean), onSelect: function(string), onHover: function(?string)}} options
 */
export function targetList(view, options) {
  if (view.targets.length === 0) return [el('h2', {}, 'Next rungs'), el('p', {}, nothingNext(view))];
  return [
    el('h2', { id: 'targets-title' }, view.targets.length === 1 ? 'Your next rung' : `Your next ${view.targets.length} rungs`),
    el('p', { class: 'hint' }, 'Tick what you want to take into your plan.'),
    el('ol', { class: 'targets' }, view.targets.map((target) => item(view, target, options))),
  ];
}

const nothingNext = (view) => (view.posting ? 'A posting asks for work; next rungs are for people.' : noStep(view));

const noStep = (view) =>
  view.shown.length === 0
    ? 'Nothing to build on was found yet. Choose a statement on the ladder and say “I also do this”.'
    : 'You show every statement that the ladder leads to from here.';

function item(view, target, { planned, onPlan, onSelect, onHover }) {
  const id = target.statement;
  const box = el('input', {
    type: 'checkbox',
    checked: planned(id),
    'aria-label': `Take ${target.name} into my plan`,
    onchange: (event) => onPlan(id, event.target.checked),
  });
  return el(
    'li',
    { class: 'target', onmouseenter: () => onHover(id), onmouseleave: () => onHover(null) },
    el('span', { class: 'rank', 'aria-hidden': 'true' }, `${target.rank}`),
    el(
      'div',
      {},
      el('h3', {}, el('button', { type: 'button', class: 'link', onclick: () => onSelect(id) }, target.name)),
      el('p', { class: 'target-level' }, `${view.label(view.of(id).level)} · ${nearness(target.readiness)}`),
      el('p', {}, target.reason),
      basis(view, target),
    ),
    el('label', { class: 'tick' }, box),
  );
}

function basis(view, target) {
  if (target.buildsOn.length === 0) return null;
  const names = listed(target.buildsOn.map((id) => view.of(id).name));
  return el('p', { class: 'target-basis' }, `Builds on ${names}.`);
}
