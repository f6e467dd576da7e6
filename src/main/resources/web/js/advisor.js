// The advisor's page: several people side by side, and one person over time. Files stay in this
// tab; the server reads them in memory and answers with what is shown here.

import { Problem, comparison, fileReport, progress } from './api.js';
import { latest } from './latest.js';
import { showOccupations } from './occupation.js';
import { byId, el, fill, clear, announce, keepFolds } from './dom.js';
import { STATES, count, day, listed } from './words.js';
import { line } from './quotes.js';
import { download } from './savefile.js';
import { isGroup, packGroup, unpackGroup } from './groupfile.js';

const people = [];

/** Names as people sort them. */
const names = new Intl.Collator('en', { numeric: true });

/** Each person has a key of the page's own: an alias may change. */
let keys = 0;

/** What is asked about the people, and about one of them over time. */
const comparisons = latest();
const progresses = latest();

/** What had been said when the group was last in a file; null where it never was. */
let kept = null;

/** Files are read beside each other, and only wiping overtakes them. */
const wipings = latest();

/** The people in a file: those of a saved group, or one. */
async function peopleIn(file) {
  const value = parse(await file.text());
  if (isGroup(value)) return unpackGroup(value);
  return [{ alias: aliasOf(file), ...await content(file), corrections: [] }];
}

/** The name of a file; of a name that the pages give, which is everybody's, comes none. */
function aliasOf({ name }) {
  const alias = name.replace(/\.[^.]*$/, '');
  return /^nextrung-(plan|report)\b/.test(alias) ? '' : alias;
}

/** A file as the server takes it: a saved plan or report as it is, anything else as its text. */
async function content(file) {
  const saved = parse(await file.text());
  if (isGroup(saved)) throw new Problem({ title: file.name, detail: `${file.name} is a saved group. Choose the file of one person.` });
  if (saved?.plan || saved?.report) return { saved };
  const { document } = await fileReport(null, file, []);
  const text = document.text ?? (await file.text());
  if (document.text === '' || UNREAD.includes(document.status)) {
    throw new Problem({ title: file.name, detail: `${file.name}: ${document.advice}` });
  }
  return { text };
}

/** The states of a file from which no text comes. */
const UNREAD = ['encrypted', 'scanned', 'damaged', 'unsupported', 'misnamed', 'oversized', 'bloated', 'crashed'];

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A file that cannot be read is named; the others come in all the same. */
async function choose(files) {
  const mine = wipings.now();
  const troubles = [];
  const renamed = [];
  const take = (found) => renamed.push(...add(found));
  for (const file of files) {
    if (!wipings.is(mine)) return;
    await wipings.settle(mine, () => peopleIn(file), take, (problem) => troubles.push(wordsOf(problem)));
  }
  await refresh();
  if (!wipings.is(mine)) return;
  if (renamed.length > 0) announce(`${byId('status').textContent} ${renamed.join(' ')}`);
  if (troubles.length > 0) say(troubles.join(' '));
}

/** Takes people in, whose word is in their file; what it returns says whose alias was taken already. */
function add(found) {
  const isKept = !isUnsaved();
  const renamed = found.flatMap(addOne);
  if (isKept) kept = allSaid();
  return renamed;
}

function addOne({ alias: wanted, ...person }) {
  const alias = freeAlias(wanted);
  people.push({ ...person, key: ++keys, alias });
  return wanted === '' || alias === wanted ? [] : [`There is ${wanted} already: the other is called ${alias}.`];
}

/** Without a wish people are numbered; of two with the same the second is. */
function freeAlias(wanted) {
  const taken = new Set(people.map(({ alias }) => alias));
  const numbered = (i) => (wanted === '' ? `Person ${i}` : `${wanted} ${i}`);
  let alias = wanted || numbered(1);
  for (let i = 2; taken.has(alias); i++) alias = numbered(i);
  return alias;
}

function listPeople() {
  const restore = keepPlace();
  people.sort((a, b) => names.compare(a.alias, b.alias));
  byId('people').replaceChildren(...people.map((person) => el('li', {},
    el('label', {}, 'Alias ', el('input', { value: person.alias, 'data-key': `alias ${person.key}`, onchange: (event) => rename(person, event.target) })),
    el('button', { type: 'button', 'data-key': `drop ${person.key}`, onclick: () => drop(person) }, `Remove ${person.alias}`))));
  restore();
}

/**
 * Remembers what has the focus and how far everything is scrolled: both are lost with the elements
 * that are drawn anew. What it returns brings them back.
 */
function keepPlace() {
  const { key } = document.activeElement?.dataset ?? {};
  const [left, top] = [window.scrollX, window.scrollY];
  const across = byId('result').querySelector('.scroll')?.scrollLeft ?? 0;
  return () => {
    byId('result').querySelector('.scroll')?.scrollTo({ left: across, behavior: 'instant' });
    if (key) document.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
    window.scrollTo({ left, top, behavior: 'instant' });
  };
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
  byId('choose').focus();
  refresh();
}

async function refresh() {
  listPeople();
  byId('print').disabled = byId('save').disabled = people.length === 0;
  const mine = comparisons.begin();
  if (people.length === 0) return clear(byId('result'));
  clear(byId('problem'));
  await comparisons.settle(mine, () => comparison(people.map(request)), show, tell);
}

/** What is said here goes with the text, or over the corrections that a saved plan holds. */
const request = ({ alias, text, saved, corrections }) =>
  saved ? { alias, saved, corrections } : { alias, text, corrections };

function show(view) {
  const reopen = keepFolds();
  const restore = keepPlace();
  const readers = view.people.filter(({ status }) => status === 'ok').map(({ alias }) => alias);
  fill(byId('result'),
    view.people.filter(({ status }) => status !== 'ok').map(({ alias, advice }) =>
      el('p', { class: 'field-error' }, `${alias}: ${advice ?? 'This text could not be read.'}`)),
    matrix(view, readers),
    items('Shared gaps', 'next steps of several people with which nobody could help', view.sharedGaps),
    pairs('Who could help whom', 'one shows what another is to take next, or does the rung above it', view.mentoring),
    items('Shown by one person only', 'should the person leave, nobody could do it', view.singlePoints),
    pairs('The plan of the group', 'every next step, with those who could learn it together', view.plan),
    view.people.filter(({ status }) => status === 'ok').map((person, i) => plan(person, ownWord(view, i), view.notice)));
  reopen();
  restore();
  announce(`${count(readers.length, 'person').replace('persons', 'people')} compared.`);
}

function matrix(view, readers) {
  const head = el('thead', {}, el('tr', {}, ['Statement', 'Level', ...readers].map((name) => el('th', { scope: 'col' }, name))));
  const body = view.strands.flatMap((strand) => [
    el('tr', {}, el('th', { class: 'strand', scope: 'colgroup', colspan: String(readers.length + 2) }, strand.name)),
    ...strand.rows.map((row) => el('tr', {},
      el('th', { scope: 'row' }, row.name),
      el('td', {}, row.level),
      row.cells.map((found, i) => cell(row, found, readers[i])))),
  ]);
  return el('section', {},
    el('h2', { id: 'matrix-title' }, 'The matrix'),
    el('p', { class: 'hint' }, 'Where the person says otherwise, choose it in the cell: their word decides.'),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'matrix-title' },
      el('table', { class: 'matrix' }, head, el('tbody', {}, body))));
}

function cell(row, { status, selfReported, quote }, alias) {
  const person = people.find((each) => each.alias === alias);
  const option = (value, label) => {
    const node = el('option', { value }, label);
    node.selected = value === (selfReported ?? '');
    return node;
  };
  const select = el('select', {
    'aria-label': `${row.name}, ${alias}`, 'data-key': `${row.statement} ${person.key}`, disabled: isFixed(person),
    onchange: (event) => correct(person, row.statement, event.target.value),
  },
  option('', selfReported ? 'As the text says' : STATES[status].word),
  option('shown', 'Says: I do this'),
  option('not_me', 'Says: not me'));
  return el('td', { class: `${status}${selfReported ? ' said' : ''}` }, select, quote ? why(row, alias, quote) : null);
}

/** The words of the text that are behind a mark. */
const why = (row, alias, quote) => el('details', { class: 'why' },
  el('summary', { 'aria-label': `Words for ${row.name}, ${alias}`, title: line(quote) }, 'Words'),
  el('blockquote', {}, line(quote)));

/** What was saved without its text cannot be read anew. */
const isFixed = ({ saved }) => Boolean(saved) && !(saved.plan && saved.document?.text);

/** The plan of a person may hold a word on the statement: only `text` takes that back. */
function correct(person, statement, verdict) {
  person.corrections = person.corrections.filter((each) => each.statement !== statement);
  if (verdict) person.corrections.push({ statement, verdict });
  else if (person.saved) person.corrections.push({ statement, verdict: 'text' });
  refresh();
}

const table = (columns, rows) => el('div', { class: 'scroll' }, el('table', {},
  el('thead', {}, el('tr', {}, columns.map((name) => el('th', { scope: 'col' }, name)))),
  el('tbody', {}, rows.map(([first, ...rest]) => el('tr', {},
    el('th', { scope: 'row' }, first), rest.map((text) => el('td', {}, text)))))));

const section = (title, hint, content) =>
  el('section', {}, el('h2', {}, title), hint ? el('p', { class: 'hint' }, hint) : null, content ?? el('p', { class: 'quiet' }, 'None.'));

const items = (title, hint, list) => section(title, hint, list.length === 0 ? null
  : table(['Statement', 'Level', 'People'], list.map((each) => [each.name, each.level, listed(each.people)])));

const helped = (helpers) => (helpers.length === 0 ? 'nobody yet' : listed(helpers.map(helper)));

function helper({ alias, status, selfReported }) {
  if (status === 'implied') return `${alias} (implied)`;
  return selfReported ? `${alias} (self-reported)` : alias;
}

/** What a person wrote beside a chosen step; empty where nothing was written. */
const wish = ({ note, by }) => [by ? `by ${day(by)}` : '', note ?? ''].filter(Boolean).join(': ');

const learning = ({ learners, notes }) => listed(learners.map((alias) => {
  const note = notes.find((each) => each.alias === alias);
  return note ? `${alias} (${wish(note)})` : alias;
}));

const pairs = (title, hint, list) => section(title, hint, list.length === 0 ? null
  : table(['Statement', 'Level', 'Who is to learn it', 'Who could help'],
    list.map((each) => [each.name, each.level, learning(each), helped(each.helpers)])));

/** What the person of a column said over the text. */
function ownWord(view, column) {
  const rows = view.strands.flatMap((strand) => strand.rows).filter((row) => row.cells[column].selfReported);
  return rows.length === 0 ? null
    : el('p', { class: 'quiet' }, `Self-reported, over what the text says: ${listed(rows.map(({ name, cells }) => (cells[column].selfReported === 'shown' ? name : `${name} (not theirs)`)))}.`);
}

function plan({ alias, steps }, said, notice) {
  return el('section', { class: 'plan-sheet' },
    el('h2', {}, `The plan of ${alias}`),
    el('p', { class: 'paper' }, day(new Date().toISOString())),
    said,
    steps.length === 0 ? el('p', { class: 'quiet' }, 'No next step is near enough to name.')
      : el('ol', {}, steps.map((step) => el('li', {},
        el('p', {}, el('strong', {}, step.name), ` (${step.level})`),
        el('p', {}, step.reason),
        step.missing ? el('p', {}, `Still to show: ${step.missing}`) : null,
        el('p', { class: 'quiet' }, `Shown in the group by: ${helped(step.helpers)}`),
        el('p', { class: 'by-when' }, 'By when, and how: ', wish(step) ? el('strong', {}, wish(step)) : el('span', { class: 'to-write' })),
      ))),
    el('p', { class: 'paper' }, notice));
}

async function showProgress() {
  const [earlier] = byId('earlier').files;
  const [later] = byId('later').files;
  if (!earlier || !later) return say('Choose both files first.', 'time-problem');
  clear(byId('time-problem'));
  await progresses.settle(progresses.begin(),
    async () => progress(await content(earlier), await content(later)), showChanges,
    (problem) => say(wordsOf(problem), 'time-problem'));
}

function showChanges(change) {
  fill(byId('changes'),
    change.remarks.map((remark) => el('p', { class: 'field-error' }, remark)),
    changes('Gained', change.gained),
    changes('Self-reported now', change.selfReported),
    changes('New evidence', change.evidence),
    section('Targets', 'of the earlier plan', targets(change)),
    changes('No longer in the text', change.lost),
    section('Said otherwise', 'where a text and the person\u2019s own word differ', change.saidOtherwise.length === 0 ? null
      : table(['Statement', 'Level', 'What differs'], change.saidOtherwise.map((each) => [each.name, each.level, each.how]))),
    change.changes.length === 0 ? null : section('Changes of the framework', 'since the earlier plan',
      table(['Statement', 'Change', 'Now'], change.changes.map((each) => [each.text, each.change, each.to ?? '']))));
  announce('The changes are shown.');
}

function targets({ targets: known, goneTargets }) {
  const rows = [
    ...known.map((each) => [each.name, each.level, reached(each), STATES[each.status].word, due(each), each.note ?? '']),
    ...goneTargets.map((each) => [each.text, '', 'gone from the framework', '', due(each), each.note ?? '']),
  ];
  return rows.length === 0 ? null : table(['Statement', 'Level', 'Reached', 'Now', 'By', 'Note'], rows);
}

const due = ({ by }) => (by ? day(by) : '');

function reached(target) {
  if (!target.reached) return 'not yet';
  return target.selfReported ? 'reached (self-reported)' : 'reached';
}

const changes = (title, list) => section(title, '', list.length === 0 ? null
  : table(['Statement', 'Level', 'In the text'], list.map((each) =>
    [each.name, each.level, el('div', {}, each.quotes.map((quote) => el('blockquote', {}, line(quote))))])));

const wordsOf = (problem) => problem.detail ?? problem.message;

const tell = (problem) => say(wordsOf(problem));

/** Says what is wrong beside the buttons that were pressed, and where it is seen. */
function say(sentence, place = 'problem') {
  fill(byId(place), sentence);
  byId(place).scrollIntoView({ block: 'nearest' });
}

const mayChange = () => people.every(({ corrections }) => corrections.length === 0) || confirm(WORD_LOSS);

const WORD_LOSS = 'What was said in the matrix is about this occupation. Go on to another without it?';

/** What was said about statements of another occupation says nothing about these. */
async function changeOccupation() {
  people.forEach((person) => { person.corrections = []; });
  progresses.begin();
  clear(byId('changes'));
  await refresh();
}

/** What was said about the people, to tell whether a file has all of it. */
const allSaid = () => JSON.stringify(people.map(({ alias, corrections }) => [alias, corrections]));

const isUnsaved = () => people.some(({ corrections }) => corrections.length > 0) && allSaid() !== kept;

function save() {
  const group = packGroup(people);
  kept = allSaid();
  download(`nextrung-group-${group.saved.slice(0, 10)}.json`, 'application/json', JSON.stringify(group, null, 1));
  announce('Saved as a file in your downloads.');
}

function askToWipe() {
  if (!isUnsaved() || confirm(WIPING_LOSS)) wipe();
}

const WIPING_LOSS = 'What was said in the matrix is in no file yet. Wipe it with everything else?';

function wipe() {
  [comparisons, progresses, wipings].forEach((each) => each.begin());
  people.length = 0;
  byId('print').disabled = byId('save').disabled = true;
  byId('files').value = byId('earlier').value = byId('later').value = '';
  listPeople();
  clear(byId('result'));
  clear(byId('changes'));
  clear(byId('problem'));
  clear(byId('time-problem'));
  announce('Everything is gone from this page.');
}

byId('choose').addEventListener('click', () => byId('files').click());
byId('files').addEventListener('change', ({ target }) => { choose([...target.files]); target.value = ''; });
byId('save').addEventListener('click', save);
byId('print').addEventListener('click', () => window.print());
byId('wipe').addEventListener('click', askToWipe);
byId('progress').addEventListener('click', showProgress);
window.addEventListener('beforeunload', (event) => { if (isUnsaved()) event.preventDefault(); });
showOccupations({ may: mayChange, use: changeOccupation, onProblem: tell }).catch(tell);
