// The plan: what the person ticked, with own notes and dates, on the screen and on paper.

import { el, fill, byId, announce } from './dom.js';
import { day, count, listed, capital } from './words.js';

/**
 * Shows the plan.
 * @param {object} view
 * @param {{plan: {id: string, note: string, by: string}[], keepText: boolean}} state
 * @param {object} act onRemove, onEdit, onPrint, onKeepText, onSave, onCompare
 */
export function showPlan(view, { plan, keepText }, act) {
  fill(
    byId('plan'),
    el('h2', { id: 'plan-title', tabindex: '-1' }, 'My plan'),
    plan.length === 0 ? empty() : el('ol', { class: 'plan-items' }, plan.map((item) => row(view, item, act))),
    tools(plan, keepText, act),
  );
  showSheet(view, plan);
}

const empty = () =>
  el('p', { class: 'plan-empty' }, 'Your plan is empty. Tick a next rung above, or open any statement on the ladder and put it in your plan.');

function row(view, item, act) {
  const entry = view.of(item.id);
  const target = view.targetOf(item.id);
  return el(
    'li',
    { class: 'plan-item' },
    el('div', { class: 'plan-head' },
      el('h3', {}, entry.name),
      el('p', { class: 'target-level' }, view.label(entry.level)),
      el('p', {}, target?.reason ?? capital(entry.performance))),
    field('What I will do', 'note', item, act, el('textarea', { rows: '3', value: item.note })),
    el('div', { class: 'plan-when' },
      when(item, act),
      el('button', { type: 'button', class: 'link', 'aria-label': `Remove ${entry.name} from my plan`,
        onclick: () => act.onRemove(item.id) }, 'Remove')),
  );
}

function field(label, key, item, act, input) {
  input.addEventListener('input', () => act.onEdit(item.id, key, input.value));
  return el('label', { class: `plan-${key}` }, el('span', {}, label), input);
}

/** The day, with a hint where it is over: it may be a slip, and may as well be meant so. */
function when(item, act) {
  const hint = el('p', { class: 'hint', id: `past-${item.id}`, hidden: !isPast(item.by) }, PAST);
  const input = el('input', { type: 'date', value: item.by, 'aria-describedby': hint.id });
  input.addEventListener('blur', () => {
    hint.hidden = !isPast(input.value);
    if (!hint.hidden) announce(PAST);
  });
  return el('div', { class: 'plan-day' }, field('By', 'by', item, act, input), hint);
}

const PAST = 'This day is past. Is the year right?';

const isPast = (day) => day !== '' && new Date(`${day}T23:59:59`) < new Date();

function tools(plan, keepText, act) {
  const keep = el('input', { type: 'checkbox', checked: keepText, id: 'keep-text',
    onchange: (event) => act.onKeepText(event.target.checked) });
  return el(
    'div',
    { class: 'plan-tools' },
    el('button', { type: 'button', class: 'primary', disabled: plan.length === 0, onclick: act.onPrint }, 'Print my plan'),
    el('button', { type: 'button', onclick: act.onSave }, 'Save as a file'),
    el('label', { class: 'keep' }, keep, ' with my text, so that I can go on later'),
    el('button', { type: 'button', onclick: act.onCompare }, 'Compare with an earlier file'),
  );
}

/** Leaves nothing to print but the page itself. */
export const clearSheet = () => byId('sheet').replaceChildren();

/** Redraws the printed sheet only: typing in a note must not move the focus. */
export function showSheet(view, plan) {
  if (plan.length === 0) return clearSheet();
  const { framework, notice } = view.report;
  byId('sheet').replaceChildren(
    el('header', {},
      el('p', { class: 'sheet-mark' }, 'Nextrung'),
      el('h1', {}, 'My development plan'),
      el('p', {}, `${framework.title} · ${day(new Date().toISOString())}`)),
    el('p', { class: 'sheet-level' }, standingLine(view)),
    el('ol', { class: 'sheet-items' }, plan.map((item) => sheetItem(view, item))),
    el('h2', {}, 'Where I stand'),
    strandTable(view),
    el('footer', {},
      el('p', {}, `${notice} Statements: ${framework.attribution}. Framework ${framework.soc} ${framework.version}.`),
      selfNote(view)),
  );
}

const standingLine = (view) =>
  view.level
    ? `I work at the level ${view.label(view.level.key)}, with ${shownLine(view)}.`
    : `${shownLine(view)}.`;

/** What the text shows and what the person added to it are told apart. */
function shownLine({ shown }) {
  const added = shown.filter(({ selfReported }) => selfReported).length;
  const all = count(shown.length, 'statement');
  return added === 0 ? `${all} shown in my text` : `${all} shown: ${shown.length - added} in my text, ${added} added by me`;
}

function sheetItem(view, item) {
  const entry = view.of(item.id);
  const target = view.targetOf(item.id);
  return el('li', {},
    el('h3', {}, entry.name, el('span', {}, view.label(entry.level))),
    el('p', { class: 'sheet-performance' }, capital(entry.performance)),
    target?.buildsOn.length ? el('p', {}, `I build on: ${listed(target.buildsOn.map((id) => view.of(id).name))}.`) : null,
    el('dl', {},
      el('div', { class: 'sheet-note' }, el('dt', {}, 'What I will do'), el('dd', {}, item.note || ' ')),
      el('div', { class: 'sheet-by' }, el('dt', {}, 'By'), el('dd', {}, item.by ? day(item.by) : ' '))));
}

function strandTable(view) {
  const rows = view.strands
    .map((strand) => ({ strand, shown: strand.statements.map(view.of).filter(({ status }) => status === 'shown') }))
    .filter(({ shown }) => shown.length > 0)
    .map(({ strand, shown }) =>
      el('tr', {},
        el('th', { scope: 'row' }, strand.name),
        el('td', {}, view.label(view.strandLevel(strand.key)) ?? ''),
        el('td', {}, shown.map(({ name, selfReported }) => (selfReported ? `${name}*` : name)).join(', '))));
  return el('table', {},
    el('thead', {}, el('tr', {}, ['Strand', 'Level', 'Shown'].map((name) => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, rows));
}

const selfNote = (view) =>
  view.shown.some(({ selfReported }) => selfReported)
    ? el('p', {}, '* Self-reported: added by the person.')
    : null;
