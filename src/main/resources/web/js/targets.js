// The next rungs as a list: what to grow into, why, and a box to take each into the plan.

import { el } from './dom.js';
import { nearness, listed } from './words.js';

/**
 * The list of targets.
 * @param {object} view
 * @param {{planned: function(string): boolean, onPlan: function(string, boolean), onSelect: function(string), onHover: function(?string)}} options
 */
export function targetList(view, options) {
  if (view.posting) return askedFor(view, options);
  if (view.targets.length === 0) return [el('h2', {}, 'Next rungs'), el('p', {}, noStep(view))];
  return [
    el('h2', { id: 'targets-title' }, view.targets.length === 1 ? 'Your next rung' : `Your next ${view.targets.length} rungs`),
    el('p', { class: 'hint' }, 'Tick what you want to take into your plan.'),
    el('ol', { class: 'targets' }, view.targets.map((target) => item(view, target, options))),
  ];
}

function noStep(view) {
  if (view.shown.length === 0) return 'Nothing to build on was found yet. Choose a statement on the ladder and say “I also do this”.';
  return view.level
    ? 'You show every statement that the ladder leads to from here.'
    : 'Without a level no next rung can be named. Choose a statement on the ladder and put it in your plan.';
}

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
      ground(view, target),
    ),
    el('label', { class: 'tick' }, box),
  );
}

/** The person's own words that the rung builds on; without any, what it builds on by name. */
function ground(view, { buildsOn, reason }) {
  const words = view.ownWords(buildsOn);
  if (words) return quoted(words);
  if (buildsOn.length === 0) return el('p', { class: 'target-basis' }, reason);
  return el('p', { class: 'target-basis' }, `Builds on ${listed(buildsOn.map((id) => view.of(id).name))}.`);
}

const quoted = (words) => el('p', { class: 'target-words' }, `“${words}”`);

/** A posting is nobody's standing place: what it asks for, each with its sentence. */
function askedFor(view, { onSelect }) {
  const entries = view.shown.map(({ id }) => view.of(id));
  if (entries.length === 0) return [el('h2', {}, 'What it asks for'), el('p', {}, 'No statement of this framework was found in the posting.')];
  return [
    el('h2', {}, 'What it asks for'),
    el('ul', { class: 'targets' }, entries.map(({ id, name, level }) => {
      const words = view.ownWords([id]);
      return el('li', { class: 'target asked' }, el('div', {},
        el('h3', {}, el('button', { type: 'button', class: 'link', onclick: () => onSelect(id) }, name)),
        el('p', { class: 'target-level' }, view.label(level)),
        words ? quoted(words) : null));
    })),
  ];
}
