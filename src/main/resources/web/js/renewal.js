// What has become of a saved plan whose framework has another version now.

import { el, fill, clear, byId } from './dom.js';
import { day, count } from './words.js';

const name = (text) => text.split(' \u2014 ')[0];

/**
 * Says what changed; hides the section where the framework is the one of then.
 * @param {object} view
 * @param {{from: string, changes: object[], targets: object[]}?} renewal the changes, and the targets as they were saved
 */
export function showRenewal(view, renewal) {
  if (!renewal) return clear(byId('renewal'));
  const { from, changes, targets } = renewal;
  const { title, version } = view.report.framework;
  const dropped = targets.filter(({ statement }) => changes.some((each) => each.change === 'gone' && each.from === statement));
  fill(
    byId('renewal'),
    el('h2', { id: 'renewal-title', tabindex: '-1' }, 'The framework has changed'),
    el('p', {}, `This plan was saved with ${title} ${from}; this page reads ${version}. ${summary(changes)}`),
    dropped.length === 0 ? null : [
      el('p', {}, 'No longer in your plan, because the statement is gone:'),
      el('ul', {}, dropped.map((target) => el('li', {}, lost(target, changes)))),
    ],
    changes.length === 0 ? null : el('details', {},
      el('summary', {}, count(changes.length, 'change')),
      el('ul', {}, changes.map((change) => el('li', {}, sentence(view, change))))),
  );
}

function summary(changes) {
  const number = (kind) => changes.filter(({ change }) => change === kind).length;
  const parts = [
    [number('reworded'), 'with new words'],
    [number('moved'), 'in another place'],
    [number('gone'), 'gone'],
  ].filter(([found]) => found > 0);
  return parts.length === 0
    ? 'Every statement of your plan is as it was.'
    : `Of its statements: ${parts.map(([found, what]) => `${found} ${what}`).join(', ')}. What you said and planned went along.`;
}

function lost({ statement, note, by }, changes) {
  const text = name(changes.find(({ from }) => from === statement).text);
  return [text, note ? ` \u2014 \u201c${note}\u201d` : '', by ? `, by ${day(by)}` : ''].join('');
}

function sentence(view, { change, to, text }) {
  const now = view.of(to)?.name;
  if (change === 'gone') return `\u201c${name(text)}\u201d is gone.`;
  const where = `now \u201c${now}\u201d (${view.label(view.of(to).level)})`;
  return change === 'moved'
    ? `\u201c${name(text)}\u201d is ${where}.`
    : `\u201c${name(text)}\u201d has new words: ${where}.`;
}
