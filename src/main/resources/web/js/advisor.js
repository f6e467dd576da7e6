// The advisor's page: several people side by side, and one person over time. Files stay in this
// tab; the server reads them in memory and answers with what is shown here.

import { Problem, comparison, fileReport, progress } from './api.js';
import { showOccupations } from './occupation.js';
import { byId, el, fill, clear, announce } from './dom.js';
import { STATES, count, listed } from './words.js';
import { download } from './savefile.js';
import { isGroup, packGroup, unpackGroup } from './groupfile.js';

const people = [];

/** The people in a file: those of a saved group, or one. */
async function peopleIn(file) {
  const value = parse(await file.text());
  if (isGroup(value)) return unpackGroup(value);
  return [{ alias: file.name.replace(/\.[^.]*$/, ''), ...await content(file), corrections: [] }];
}

/** A file as the server takes it: a saved plan or report as it is, anything else as its text. */
async function content(file) {
  const saved = parse(await file.text());
  if (saved?.plan || saved?.report) return { saved };
  const { document } = await fileReport(null, file);
  const text = document.text ?? (await file.text());
  if (document.text === '' || UNREAD.includes(document.status)) {
    throw new Problem({ title: file.name, detail: `${file.name}: ${document.advice}` });
  }
  return { text };
}

/** The states of a file from which no text comes. */
const UNREAD = ['encrypted', 'scanned', 'damaged', 'unsupported', 'oversized'];

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A file that cannot be read is named; the others come in all the same. */
async function choose(files) {
  const troubles = [];
  for (const file of files) {
    try {
      for (const person of await peopleIn(file)) people.push({ ...person, alias: freeAlias(person.alias) });
    } catch (problem) {
      troubles.push(problem.detail ?? problem.message);
    }
  }
  await refresh();
  if (troubles.length > 0) say(troubles.join(' '));
}

function freeAlias(wanted) {
  const taken = new Set(people.map(({ alias }) => alias));
  let alias = wanted;
  for (let i = 2; taken.has(alias); i++) alias = `${wanted} ${i}`;
  return alias;
}

function listPeople() {
  byId('people').replaceChildren(...people.map((person) => el('li', {},
    el('label', {}, 'Alias ', el('input', { value: person.alias, onchange: (event) => rename(person, event.target) })),
    el('button', { type: 'button', onclick: () => drop(person) }, `Remove ${person.alias}`))));
}

function rename(person, field) {
  const alias = field.value.trim();
  if (alias === '' || people.some((other) => other !== person && other.alias === alias)) {
    field.value = person.alias;
    say('An alias must be a word of its own.');
  } else {
    person.alias = alias;
    refresh();
  }
}

function drop(person) {
  people.splice(people.indexOf(person), 1);
  refresh();
}

async function refresh() {
  listPeople();
  byId('print').disabled = byId('save').disabled = people.length === 0;
  if (people.length === 0) return clear(byId('result'));
  await guarded(async () => show(await comparison(people.map(request))));
}

/** What the person says goes with the text; a saved plan brings its own corrections. */
const request = ({ alias, text, saved, corrections }) =>
  saved ? { alias, saved: corrected(saved, corrections) } : { alias, text, corrections };

/** A saved plan with the corrections made here after those it holds. */
function corrected(saved, corrections) {
  if (!saved.plan) return saved;
  const said = new Set(corrections.map(({ statement }) => statement));
  return { ...saved, corrections: [...(saved.corrections ?? []).filter(({ statement }) => !said.has(statement)), ...corrections] };
}

function show(view) {
  const readers = view.people.filter(({ status }) => status === 'ok').map(({ alias }) => alias);
  fill(byId('result'),
    view.people.filter(({ status }) => status !== 'ok').map(({ alias, advice }) =>
      el('p', { class: 'field-error' }, `${alias}: ${advice ?? 'This text could not be read.'}`)),
    matrix(view, readers),
    items('Shared gaps', 'next steps of several people that nobody shows', view.sharedGaps),
    pairs('Who could help whom', 'one shows what another is to take next', view.mentoring),
    items('Shown by one person only', 'should the person leave, nobody shows it', view.singlePoints),
    pairs('The plan of the group', 'every next step, with those who could learn it together', view.plan),
    view.people.filter(({ status }) => status === 'ok').map(plan));
  announce(`${count(readers.length, 'person').replace('persons', 'people')} compared.`);
}

function matrix(view, readers) {
  const head = el('thead', {}, el('tr', {}, ['Statement', 'Level', ...readers].map((name) => el('th', { scope: 'col' }, name))));
  const body = view.strands.flatMap((strand) => [
    el('tr', {}, el('th', { class: 'strand', scope: 'colgroup', colspan: String(readers.length + 2) }, strand.name)),
    ...strand.rows.map((row) => el('tr', {},
      el('th', { scope: 'row' }, row.name),
      el('td', {}, row.level),
      row.statuses.map((status, i) => cell(row, status, readers[i])))),
  ]);
  return el('section', {},
    el('h2', { id: 'matrix-title' }, 'The matrix'),
    el('p', { class: 'hint' }, 'Where the person says otherwise, choose it in the cell: their word decides.'),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'matrix-title' },
      el('table', { class: 'matrix' }, head, el('tbody', {}, body))));
}

function cell(row, status, alias) {
  const person = people.find((each) => each.alias === alias);
  const said = person.corrections.find(({ statement }) => statement === row.statement);
  const fixed = person.saved && !person.saved.plan;
  const option = (value, label) => {
    const node = el('option', { value }, label);
    node.selected = value === (said?.verdict ?? '');
    return node;
  };
  const select = el('select', {
    'aria-label': `${row.name}, ${alias}`, disabled: fixed,
    onchange: (event) => correct(person, row.statement, event.target.value),
  },
  option('', said ? 'As the text says' : STATES[status].word),
  option('shown', 'Says: I do this'),
  option('not_me', 'Says: not me'));
  return el('td', { class: `${status}${said ? ' said' : ''}` }, select);
}

function correct(person, statement, verdict) {
  person.corrections = person.corrections.filter((each) => each.statement !== statement);
  if (verdict) person.corrections.push({ statement, verdict });
  refresh();
}

const table = (columns, rows) => el('div', { class: 'scroll' }, el('table', {},
  el('thead', {}, el('tr', {}, columns.map((name) => el('th', { scope: 'col' }, name)))),
  el('tbody', {}, rows.map(([first, ...rest]) => el('tr', {},
    el('th', { scope: 'row' }, first), rest.map((text) => el('td', {}, text)))))));

const section = (title, hint, content) =>
  el('section', {}, el('h2', {}, title), el('p', { class: 'hint' }, hint), content ?? el('p', { class: 'quiet' }, 'None.'));

const items = (title, hint, list) => section(title, hint, list.length === 0 ? null
  : table(['Statement', 'Level', 'People'], list.map((each) => [each.name, each.level, listed(each.people)])));

const nobody = (aliases) => (aliases.length === 0 ? 'nobody yet' : listed(aliases));

const pairs = (title, hint, list) => section(title, hint, list.length === 0 ? null
  : table(['Statement', 'Level', 'Who is to learn it', 'Who shows it'],
    list.map((each) => [each.name, each.level, listed(each.learners), nobody(each.mentors)])));

function plan({ alias, steps }) {
  return el('section', { class: 'plan-sheet' },
    el('h2', {}, `The plan of ${alias}`),
    steps.length === 0 ? el('p', { class: 'quiet' }, 'No next step is near enough to name.')
      : el('ol', {}, steps.map((step) => el('li', {},
        el('p', {}, el('strong', {}, step.name), ` (${step.level})`),
        el('p', {}, step.reason),
        step.missing ? el('p', {}, `Still to show: ${step.missing}`) : null,
        el('p', { class: 'quiet' }, `Shown in the group by: ${nobody(step.mentors)}`)))));
}

async function showProgress() {
  const [earlier] = byId('earlier').files;
  const [later] = byId('later').files;
  if (!earlier || !later) return say('Choose both files first.');
  await guarded(async () => {
    const change = await progress(await content(earlier), await content(later));
    fill(byId('changes'),
      change.remarks.map((remark) => el('p', { class: 'field-error' }, remark)),
      changes('Gained', change.gained),
      changes('New evidence', change.evidence),
      section('Targets', 'of the earlier plan', change.targets.length === 0 ? null
        : table(['Statement', 'Level', 'Reached', 'Now', 'By', 'Note'], change.targets.map((each) =>
          [each.name, each.level, each.reached ? 'reached' : 'not yet', STATES[each.status].word, each.by ?? '', each.note ?? '']))),
      changes('No longer in the text', change.lost),
      change.changes.length === 0 ? null : section('Changes of the framework', 'since the earlier plan',
        table(['Statement', 'Change', 'Now'], change.changes.map((each) => [each.text, each.change, each.to ?? '']))));
    announce('The changes are shown.');
  });
}

const changes = (title, list) => section(title, '', list.length === 0 ? null
  : table(['Statement', 'Level', 'In the text'], list.map((each) =>
    [each.name, each.level, el('div', {}, each.quotes.map((quote) => el('blockquote', {}, quote.replace(/^[-–*•+]\s+/, ''))))])));

/** Does something that may fail, and says how it failed. */
async function guarded(work) {
  byId('problem').hidden = true;
  try {
    await work();
  } catch (problem) {
    say(problem.detail ?? problem.message);
  }
}

function say(sentence) {
  byId('problem').textContent = sentence;
  byId('problem').hidden = false;
}

/** What was said about statements of another occupation says nothing about these. */
async function changeOccupation() {
  people.forEach((person) => { person.corrections = []; });
  clear(byId('changes'));
  await refresh();
}

function save() {
  const group = packGroup(people);
  download(`nextrung-group-${group.saved.slice(0, 10)}.json`, 'application/json', JSON.stringify(group, null, 1));
  announce('Saved as a file in your downloads.');
}

function wipe() {
  people.length = 0;
  byId('print').disabled = byId('save').disabled = true;
  byId('files').value = byId('earlier').value = byId('later').value = '';
  listPeople();
  clear(byId('result'));
  clear(byId('changes'));
  announce('Everything is gone from this page.');
}

byId('choose').addEventListener('click', () => byId('files').click());
byId('files').addEventListener('change', async (event) => { await choose(event.target.files); event.target.value = ''; });
byId('save').addEventListener('click', save);
byId('print').addEventListener('click', () => window.print());
byId('wipe').addEventListener('click', wipe);
byId('progress').addEventListener('click', showProgress);
guarded(() => showOccupations(changeOccupation, (problem) => say(problem.detail ?? problem.message)));
