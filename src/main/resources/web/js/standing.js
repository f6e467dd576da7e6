// Where the person stands, in one sentence, and the text that was read, in one line.

import { el, fill, byId } from './dom.js';
import { certainty, count } from './words.js';
import { marked, line } from './quotes.js';

/** Shows the level as a sentence. There is no single score on purpose. */
export function showStanding(view, { onUndo }) {
  fill(
    byId('standing'),
    el('h1', { id: 'standing-title', tabindex: '-1' }, headline(view)),
    el('p', {}, counts(view)),
    because(view),
    ownWord(view, onUndo),
    view.report.document.truncated
      ? el('p', {}, `Only the beginning of ${view.posting ? 'the posting' : 'your text'} was read: it is longer than the limit.`) : null,
    view.report.document.warning ? el('p', {}, view.report.document.warning) : null,
  );
}

/** The lines of the text on which the level rests. */
function because({ level }) {
  const lines = level?.because ?? [];
  if (lines.length === 0) return null;
  return el('details', { class: 'because' },
    el('summary', {}, 'What speaks most for this level'),
    el('ul', {}, lines.map(({ quote }) => el('li', {}, `“${line(quote)}”`))));
}

function ownWord(view, onUndo) {
  const own = view.report.statements.filter(({ selfReported }) => selfReported).length;
  if (own === 0) return null;
  return el('p', { class: 'own-word' }, `${count(own, 'correction')} by you, marked as self-reported. `,
    onUndo ? el('button', { type: 'button', class: 'link', onclick: onUndo }, own === 1 ? 'Undo it' : 'Undo them all') : null);
}

function headline(view) {
  if (!view.level) return noLevel(view);
  const label = el('em', {}, view.label(view.level.key));
  const sure = certainty(view.level.probability);
  return view.posting
    ? ['This posting ', sure, ' asks for work at the level ', label, '.']
    : ['Your text ', sure, ' shows work at the level ', label, '.'];
}

function noLevel({ posting, shown }) {
  if (posting) return 'No level can be read from this posting.';
  return shown.length === 0 ? 'Nothing shown yet, so no level.' : 'No level can be read from this text.';
}

function counts(view) {
  const states = view.report.statements.map(({ status }) => status);
  const number = (state) => states.filter((each) => each === state).length;
  const parts = [['partial', 'partly'], ['implied', 'implied']].filter(([state]) => number(state) > 0);
  const said = view.posting ? 'asked for' : 'shown';
  return `${[`${number('shown')} of ${states.length} statements ${said}`, ...parts.map(([state, word]) => `${number(state)} ${word}`)].join(', ')}.`;
}

/** Shows what was read as one line with a way back to the text. */
export function showSource({ kind, text, onChange, onWipe }) {
  const names = { cv: 'CV', self: 'Own description', posting: 'Job posting' };
  fill(
    byId('source'),
    el('p', {}, el('b', {}, names[kind]), text ? ` · ${text.length.toLocaleString('en')} characters, held in this tab only` : ' · text not in the saved file'),
    el('div', { class: 'source-tools' },
      el('button', { type: 'button', class: 'change', onclick: onChange }, text ? 'Change the text' : 'Read a new text'),
      el('button', { type: 'button', onclick: onWipe }, 'Wipe everything')),
  );
}

/** Shows the whole text with every quotation marked. */
export function showWhole(view, text) {
  const section = byId('whole');
  if (!text) {
    section.hidden = true;
    return;
  }
  const quotes = view.report.statements.flatMap(({ evidence }) => evidence);
  fill(
    section,
    el('details', {},
      el('summary', {}, el('h2', { id: 'whole-title' }, `${view.posting ? 'The posting' : 'Your text'}, with what was found`)),
      el('div', { class: 'whole-text', tabindex: '0', role: 'region', 'aria-label': 'The text' }, marked(text, quotes))),
  );
}

/** Opens the whole text at a quotation. */
export function findInWhole({ start }) {
  const details = byId('whole').querySelector('details');
  details.open = true;
  const mark = [...details.querySelectorAll('mark')].find(
    ({ dataset }) => dataset.start <= start && start < dataset.end,
  );
  mark?.focus();
  mark?.scrollIntoView({ block: 'center' });
}

/** Shows why there is no result and what to do; an action is what the person can do at once. */
export function showProblem({ title, detail, requestId, advice, action }) {
  byId('problem').classList.toggle('advice', Boolean(advice));
  fill(
    byId('problem'),
    el('h2', {}, title),
    detail ? el('p', {}, detail) : null,
    requestId ? el('p', { class: 'hint' }, `Request ${requestId}. Your text is not part of any log.`) : null,
    action ? el('p', {}, el('button', { type: 'button', class: 'link', onclick: action.act }, action.label)) : null,
  );
}

const OTHER_WORK = 'This does not read like work of this occupation';
const UNREAD = 'Nothing could be read';

/** What to say for a report that has no findings. */
export const adviceOn = ({ status, advice, warning }) =>
  ({ title: status === 'off_topic' ? OTHER_WORK : UNREAD, detail: warning ? `${advice} ${warning}` : advice, advice: true });
