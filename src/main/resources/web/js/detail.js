// What is known about one statement: the quotations, how sure, why this level, what comes next,
// and the person's own word on it.

import { el } from './dom.js';
import { statesOf, icon, sureness, nearness, listed, count, capital } from './words.js';
import { quote } from './quotes.js';

/** Quotations that stand open; the others fold. */
const AT_ONCE = 2;

/**
 * The detail of a statement.
 * @param {object} view
 * @param {string} id
 * @param {string} text the text that the quotations stand in; empty where it was not saved
 * @param {object} act what the buttons do: onBack, onCorrect, onPlan, planned, onSelect, onFind
 */
export function detail(view, id, text, act) {
  const entry = view.of(id);
  return [
    el('button', { type: 'button', class: 'link back', onclick: act.onBack }, view.posting ? '← All that is asked for' : '← All next rungs'),
    el('h2', { id: 'detail-title', tabindex: '-1' }, entry.name),
    el('p', { class: 'detail-place' }, `${view.label(entry.level)} · ${view.strandOf(id).name}`),
    el('p', { class: 'chip', 'data-state': entry.status }, icon(entry.status), verdict(view, entry)),
    el('p', { class: 'performance' }, capital(entry.performance)),
    evidence(view, entry, text, act),
    view.posting ? null : [correction(entry, text, act), planBox(entry, act)],
    el('h3', {}, 'Why it is marked so'),
    el('p', {}, why(view, entry)),
    above(view, id, act),
  ];
}

function verdict(view, entry) {
  const word = statesOf(view)[entry.status].word;
  if (entry.selfReported) return `${word}: self-reported`;
  return entry.status === 'shown' || entry.status === 'partial' ? `${word}: ${sureness(entry.probability)}` : word;
}

function evidence(view, entry, text, act) {
  if (entry.evidence.length === 0 || !text) return null;
  const pieces = entry.evidence.map((piece) => el('div', {}, quoted(entry, piece, text, act)));
  const rest = pieces.slice(AT_ONCE);
  return [
    el('h3', {}, heading(view, entry)),
    isRejected(entry) ? el('p', { class: 'hint' }, 'You said that this is not you, so these lines do not count for it.') : null,
    entry.evidence.some(({ words }) => words?.length) ? el('p', { class: 'hint' }, 'Underlined: the words that carried it.') : null,
    pieces.slice(0, AT_ONCE),
    rest.length > 0 ? el('details', {}, el('summary', {}, `${count(rest.length, 'more line')}`), rest) : null,
  ];
}

function heading({ posting }, entry) {
  if (posting) return 'What the posting says';
  return isRejected(entry) ? 'What was taken for it' : 'In your own words';
}

const isRejected = ({ selfReported }) => selfReported === 'not_me';

const quoted = (entry, piece, text, act) => [
  quote(text, piece),
  el('p', { class: 'quote-foot' }, isRejected(entry) ? '' : `${capital(sureness(piece.probability))}. `,
    el('button', { type: 'button', class: 'link', onclick: () => act.onFind(piece) }, 'See it in the text')),
];

function why(view, entry) {
  if (view.posting) return `${capital(statesOf(view)[entry.status].means)}.`;
  const reached = view.strandLevel(view.strandOf(entry.id).key);
  const strand = view.strandOf(entry.id).name;
  const standing = reached
    ? `In ${strand} you stand at ${view.label(reached)}.`
    : `Nothing in ${strand} is shown yet.`;
  return `${REASONS[entry.selfReported ? 'self' : entry.status](view, entry)} ${standing}`;
}

const REASONS = {
  self: (view, entry) =>
    entry.status === 'shown' ? 'You said that you do this.' : 'You said that this is not you.',
  shown: (view, entry) =>
    [alsoShown(view, entry) ?? `What you wrote fits this ${view.label(entry.level)} statement.`, setsLevel(view, entry)]
      .filter(Boolean).join(' '),
  partial: () => 'What you wrote is near this statement, but does not say all of it or speaks of another level.',
  implied: (view, entry) => {
    const above = view.stepsFrom(entry.id).map(({ to }) => view.of(to)).filter(({ status }) => status === 'shown');
    return above.length
      ? `You show ${listed(above.map(({ name }) => name))}, which includes it.`
      : 'You show a higher rung of the same ladder.';
  },
  wanted: () => 'Your text speaks of it as something you would like to do.',
  denied: () => 'Your text says that you do not do this.',
  not_found: () => 'No sentence in your text speaks of this.',
};

/** A line that speaks for two rungs of a strand does not decide between them. */
function alsoShown(view, entry) {
  const other = view.strandOf(entry.id).statements.map(view.of).find(({ level, status, evidence }) =>
    level !== entry.level && status === 'shown' && evidence.some((piece) => entry.evidence.some(sameLine(piece))));
  return other ? `The same line also shows ${other.name} (${view.label(other.level)}).` : null;
}

function setsLevel({ level, label }, entry) {
  const sets = (level?.because ?? []).some((line) => entry.evidence.some(sameLine(line)));
  return sets ? `It is among what speaks most for your level, ${label(level.key)}.` : null;
}

const sameLine = (a) => (b) => a.start === b.start && a.end === b.end;

function above(view, id, act) {
  const target = view.targetOf(id);
  if (target) return growth(view, target, act);
  const steps = view.stepsFrom(id);
  if (steps.length === 0) return null;
  return [
    el('h3', {}, 'What the next rung adds'),
    el('ul', { class: 'steps' }, steps.map(({ to, reason }) => el('li', {}, jump(view, to, act), ` ${reason}`))),
  ];
}

function growth(view, target, act) {
  return [
    el('h3', {}, `Next rung ${target.rank}: ${nearness(target.readiness)}`),
    el('p', {}, target.reason),
    target.buildsOn.length
      ? el('ul', { class: 'steps' }, target.buildsOn.map((from) =>
          el('li', {}, 'Builds on ', jump(view, from, act), said(view, from))))
      : null,
    adds(view, target) ? el('p', {}, el('b', {}, 'What it adds: '), target.missing, '.') : null,
  ];
}

/** Where all of a statement is new, its sentence above says so already. */
const adds = (view, { statement, missing }) =>
  missing && missing !== view.of(statement).performance.replace(/\.$/, '');

function said(view, id) {
  const words = view.ownWords([id]);
  return words ? el('p', { class: 'target-words' }, `“${words}”`) : null;
}

const jump = (view, id, act) =>
  el('button', { type: 'button', class: 'link', onclick: () => act.onSelect(id) }, view.of(id).name);

function correction(entry, text, act) {
  if (!text) return el('p', { class: 'hint' }, 'To correct this, read your text again: the file that you opened has none.');
  if (entry.selfReported) {
    return group([button('Undo my correction', () => act.onCorrect(entry.id, null))], 'You corrected this.');
  }
  const yes = ['shown', 'partial', 'implied'].includes(entry.status) ? 'This is me' : 'I also do this';
  return group(
    [button(yes, () => act.onCorrect(entry.id, 'shown')), button('Not me', () => act.onCorrect(entry.id, 'not_me'))],
    'You know best. Your word counts at once and is marked as self-reported.',
  );
}

const group = (buttons, hint) => [
  el('h3', {}, 'Is that right?'),
  el('div', { class: 'correct' }, buttons),
  el('p', { class: 'hint' }, hint),
];

const button = (label, onclick) => el('button', { type: 'button', onclick }, label);

function planBox(entry, act) {
  if (entry.status === 'shown') return null;
  const box = el('input', {
    type: 'checkbox',
    checked: act.planned(entry.id),
    onchange: (event) => act.onPlan(entry.id, event.target.checked),
  });
  return el('label', { class: 'plan-box' }, box, ' In my plan');
}
