// The page: what is held while the tab is open, and what happens on each step.
//
// Everything lives in `state` and is gone with the tab. A step changes the state and calls
// `render`, which builds the view anew; only typing into the plan changes the page in place.

import * as api from './api.js';
import { byId, clear, el, fill, announce, keepFolds } from './dom.js';
import { latest } from './latest.js';
import { join } from './view.js';
import { showLadder, markSelected, focusCell, ladderInWords } from './ladder.js';
import { stress } from './lines.js';
import { targetList } from './targets.js';
import { detail } from './detail.js';
import { showPlan, showSheet, clearSheet } from './plan.js';
import { showGrowth } from './growth.js';
import { showRenewal } from './renewal.js';
import { showOccupations, opened } from './occupation.js';
import { pack, unpack, downloadPlan, kindOfSaved } from './savefile.js';
import { showTeach } from './teach.js';
import { showDownload, added, hand } from './download.js';
import { showStanding, showSource, showWhole, findInWhole, showProblem, adviceOn } from './standing.js';

const blank = () => ({
  kind: 'cv',
  text: '',
  added: null,
  corrections: [],
  report: null,
  plan: [],
  selected: null,
  before: null,
  renewal: null,
  keepText: true,
  kept: null,
});

/** All of it anew, but for the choice whether the text goes into a file: that holds until it is wiped. */
const anew = () => ({ ...blank(), keepText: state.keepText });

let state = blank();
let framework = null;
let occupations = null;
let view = null;
let planFilePurpose = 'open';
const questions = latest();
/** A file is told by its content before anything is asked about it; wiping overtakes that too. */
const files = latest();
/** Asks once more for what is being read or opened; null where nothing is. */
let askAgain = null;
/** The corrections that a report is awaited with; null where none is. */
let awaited = null;
/** The text of the example that was picked last: nobody's work. */
let exampleText = '';

// Reading

async function read() {
  const text = byId('text').value;
  if (text.trim() === '') return fieldError('Paste some text first, or pick an example below.');
  const kind = chosenKind();
  state.corrections = saidSoFar();
  await ask(async () => ({ kind, text, added: null, report: await api.report(kind, text, state.corrections) }));
}

/**
 * A file that is chosen or dropped is what it holds: a saved plan is opened and not read as a CV.
 * What is wrong with one that cannot be looked into is said when it is read.
 */
const takeIn = (file) =>
  files.settle(files.begin(), () => kindOfSaved(file), (kind) => useFile(kind, file), () => readFile(file));

function useFile(saved, file) {
  if (saved === 'plan') return openToGoOn(file);
  return saved ? explain(NO_TEXT[saved]) : readFile(file);
}

const NO_TEXT = {
  group: { title: 'This is a saved group', detail: 'It holds several people. Open it on the page for advisors, or choose the CV of one person.' },
  report: { title: 'This is a saved report', detail: 'It holds findings about a text. Choose the text itself, or open a plan that was saved with “Save as a file”.' },
};

async function readFile(file) {
  const kind = chosenKind();
  state.corrections = saidSoFar();
  await ask(async () => {
    const report = await api.fileReport(kind, file, state.corrections);
    const text = report.document.text ?? (await file.text());
    return { kind, text, added: added(report.document, file), report };
  });
}

/**
 * Asks the server and takes the answer in, unless something later has overtaken the question.
 * Without an answer nothing changes: what was read before stays, with its plan.
 * @param {() => Promise<object>} question gives what is new in the state, the report with it, or
 *   whatever else is taken in
 * @param {object} how
 * @param {(answer: object) => void} how.take
 * @param {(problem: Error) => void} how.refuse
 * @param {boolean} how.reads whether it brings a text of its own: the page says that it is busy,
 *   and asks once more where the occupation changes meanwhile
 */
async function ask(question, { take = receive, refuse = explain, reads = true } = {}) {
  const mine = begin();
  if (reads) {
    askAgain = () => ask(question, { take, refuse });
    working(true);
  }
  await questions.settle(mine, async () => {
    await opened();
    return questions.is(mine) ? question() : null;
  }, take, refuse);
  if (questions.is(mine)) begin();
}

/** Overtakes whatever is still awaited: the page is no longer busy with that. */
function begin() {
  askAgain = null;
  awaited = null;
  working(false);
  return questions.begin();
}

function receive(fresh) {
  state = { ...state, selected: null, ...fresh };
  fillForm(state);
  const { document } = state.report;
  if (document.status === 'ok') return showResult();
  hideResult();
  explain({ ...adviceOn(document), action: anyway(document) });
}

function fillForm({ kind, text }) {
  document.querySelector(`input[name="kind"][value="${kind}"]`).checked = true;
  if (byId('text').value !== text) byId('text').value = text;
}

/** The person has the last word on what their work is; a posting is nobody's work. */
const anyway = ({ status, kind }) =>
  status === 'off_topic' && kind !== 'posting'
    ? { label: 'It is my work: show the ladder anyway', act: showResult }
    : null;

function showResult() {
  clear(byId('problem'));
  fieldError(null);
  byId('write').hidden = true;
  render();
  byId('standing-title').focus();
  announce(`Read. ${ladderInWords(view)}`);
}

/** The sheet goes as well: what is not on the page must not come out of the printer. */
function hideResult() {
  byId('result').hidden = true;
  byId('to-result').hidden = true;
  byId('source').hidden = true;
  byId('write').hidden = false;
  clearSheet();
}

function working(on) {
  byId('read').disabled = on;
  byId('read').textContent = on ? 'Reading…' : 'Read my text';
  byId('main').setAttribute('aria-busy', String(on));
  if (!on) return;
  fieldError(null);
  clear(byId('problem'));
  announce('Reading your text.');
}

function fieldError(sentence) {
  const error = byId('text-error');
  error.hidden = !sentence;
  error.textContent = sentence ?? '';
  byId('text').setAttribute('aria-invalid', sentence ? 'true' : 'false');
  if (sentence) byId('text').focus();
}

const chosenKind = () => document.querySelector('input[name="kind"]:checked').value;

// Showing

function render() {
  const reopen = keepFolds();
  view = join(framework, state.report);
  byId('result').hidden = false;
  showSource({ ...state, onChange: changeText, onWipe: askToWipe });
  showStanding(view, { onUndo: state.text ? undoAll : null });
  showRenewal(view, state.renewal);
  showGrowth(view, state.before, select);
  showLadder(view, { selected: state.selected, onSelect: select });
  showSide();
  renderPlan();
  showDownload(state, take);
  showTeach(view, state, lessons, explain);
  showWhole(view, state.text);
  reopen();
}

function showSide() {
  fill(byId('side'), state.selected ? detail(view, state.selected, state.text, act) : targetList(view, act));
  stress(state.selected);
}

/** A posting is nobody's standing place: nothing to plan from there. */
function renderPlan() {
  if (!view.posting) return showPlan(view, state, act);
  clear(byId('plan'));
  clearSheet();
}

function select(id) {
  state.selected = id;
  markSelected(id);
  showSide();
  byId('detail-title').focus();
}

function back() {
  const id = state.selected;
  state.selected = null;
  markSelected(null);
  showSide();
  focusCell(id);
}

/** The box has the text that was read, or what became of it before the person went back. */
function changeText() {
  byId('write').hidden = false;
  byId('to-result').hidden = false;
  byId('text').focus();
}

function backToResult() {
  fieldError(null);
  byId('write').hidden = true;
  byId('standing-title').focus();
}

// The person's word

/** What the person has said so far, also where no answer has come to it yet. */
const saidSoFar = () => awaited ?? state.corrections;

async function correct(id, verdict) {
  const others = saidSoFar().filter(({ statement }) => statement !== id);
  await recompute(verdict ? [...others, { statement: id, verdict }] : others, 'detail-title');
}

const undoAll = () => recompute([], 'standing-title');

/** Asks for the report again with other corrections, says what has moved, and goes to a heading. */
async function recompute(said, heading) {
  const levelBefore = view.level?.key;
  const take = (report) => {
    state = { ...state, corrections: said, report };
    clear(byId('problem'));
    render();
    announce(changeInWords(levelBefore));
    byId(heading)?.focus();
  };
  const answer = ask(() => api.report(state.kind, state.text, said), { take, reads: false });
  awaited = said;
  await answer;
}

function changeInWords(levelBefore) {
  const now = view.level?.key;
  const level = now === levelBefore ? 'The level stays' : `The level is now ${view.label(now) ?? 'open'}`;
  return `Corrected. ${level}. ${ladderInWords(view)}`;
}

// The report as a file

async function take(form) {
  const { kind, text, added: source, corrections } = state;
  try {
    hand(form, await (form.adds ? api.fileReportAs(form, kind, source.file, corrections) : api.reportAs(form, kind, text, corrections)));
    announce('The report is in your downloads.');
  } catch (problem) {
    explain(problem);
  }
}

const lessons = () => api.lessons(state.kind, state.text, state.corrections);

/** Says what went wrong; everything else stays as it is. */
function explain(problem) {
  showProblem(problem);
  byId('problem').focus();
}

// The plan

const planned = (id) => state.plan.some((item) => item.id === id);

function setPlanned(id, on) {
  const rest = state.plan.filter((item) => item.id !== id);
  state.plan = on ? [...rest, { id, note: '', by: '' }] : rest;
  renderPlan();
  announce(on ? `${view.of(id).name} is in your plan.` : `${view.of(id).name} is out of your plan.`);
}

function editPlan(id, key, value) {
  state.plan.find((item) => item.id === id)[key] = value;
  showSheet(view, state.plan);
}

function removeFromPlan(id) {
  setPlanned(id, false);
  showSide();
  byId('plan-title').focus();
}

function save() {
  downloadPlan(pack(state, framework, state.keepText));
  state.kept = ownWord(state.corrections);
  announce('Saved as a file in your downloads.');
}

function choosePlanFile(purpose) {
  planFilePurpose = purpose;
  byId('plan-file').click();
}

const openPlan = (file) => (planFilePurpose === 'open' ? openToGoOn(file) : openToCompare(file));

async function openToGoOn(file) {
  if (isUnsaved() && !confirm(OPENING_LOSS)) return;
  await ask(() => unpack(file, framework, occupations.find), { take: restore, refuse: refusePlan });
}

const OPENING_LOSS = 'A saved plan takes the place of what you corrected and planned. Go on without it?';

const openToCompare = (file) =>
  ask(() => unpack(file, framework, async () => null), { take: compareWith, refuse: refusePlan, reads: false });

const refusePlan = (problem) =>
  explain(problem instanceof api.Problem && problem.status !== NONSENSE ? problem : DAMAGED);

/** The status with which the server refuses a plan that has holes in it. */
const NONSENSE = 422;

const DAMAGED = {
  title: 'This plan cannot be shown',
  detail: 'The file was changed or is not whole. What you had open is still here.',
};

function compareWith(saved) {
  state.before = saved;
  state.renewal = saved.renewal;
  clear(byId('problem'));
  render();
  byId('growth-title').focus();
}

/** Goes on where the file was saved; a text that is read from here on is compared with it. */
function restore(saved) {
  const { kind, text, corrections, plan, renewal } = saved;
  const putBack = remember();
  try {
    framework = saved.framework;
    state = { ...anew(), kind, text, corrections, plan, renewal };
    receive({ report: saved.report });
  } catch (damage) {
    putBack();
    throw damage;
  }
  state.before = saved;
  state.kept = ownWord(corrections);
  occupations.show(framework);
}

/** Remembers what is open; what it returns brings that back. */
function remember() {
  const open = { state, framework };
  const form = { kind: chosenKind(), text: byId('text').value };
  const [withoutForm, withoutResult] = [byId('write').hidden, byId('result').hidden];
  return () => {
    ({ state, framework } = open);
    fillForm(form);
    if (withoutResult) hideResult();
    else render();
    byId('write').hidden = withoutForm;
  };
}

const act = {
  planned,
  onBack: back,
  onSelect: select,
  onHover: stress,
  onFind: findInWhole,
  onCorrect: correct,
  onPlan: setPlanned,
  onEdit: editPlan,
  onRemove: removeFromPlan,
  onPrint: () => window.print(),
  onKeepText: (on) => { state.keepText = on; },
  onSave: save,
  onCompare: () => choosePlanFile('compare'),
};

// The occupation

/** What was said and planned is about the statements of one occupation. */
const mayChange = () => !hasWord() || confirm(WORD_LOSS);

const WORD_LOSS = 'What you corrected and planned is about this occupation. Go on to another without it?';

/** The text is kept; what is shown, or is just being read, is read anew. */
async function useFramework(chosen) {
  const isShown = byId('write').hidden && state.text !== '';
  const again = askAgain ?? (isShown ? reread : null);
  begin();
  framework = chosen;
  if (state.report) forgetReport();
  await again?.();
}

function forgetReport() {
  const { kind, text } = state;
  state = { ...anew(), kind, text };
  hideResult();
  clear(byId('problem'));
}

async function reread() {
  const { kind, text } = state;
  fillForm(state);
  await ask(async () => ({ report: await api.report(kind, text, []) }));
}

// Wiring

function askToWipe() {
  if (!isUnsaved() || confirm(WIPING_LOSS)) wipe();
}

const WIPING_LOSS = 'What you corrected and planned is in no file yet. Wipe it with everything else?';

function wipe() {
  begin();
  files.begin();
  state = blank();
  view = null;
  byId('form').reset();
  for (const id of ['standing', 'renewal', 'growth', 'ladder', 'side', 'plan', 'take', 'teach', 'whole', 'source', 'problem']) clear(byId(id));
  hideResult();
  fieldError(null);
  byId('text').focus();
  announce('Everything is wiped.');
}

function takeFile(input, use) {
  input.addEventListener('change', () => {
    const [file] = input.files;
    if (file) use(file);
    input.value = '';
  });
}

/**
 * Takes a file that is dropped anywhere while a text is asked for. Anywhere else a drop does
 * nothing: a browser would open the file in this tab, and what is held here would be gone.
 */
function wireDrop(area) {
  const open = () => !byId('write').hidden;
  const onFiles = (use) => (event) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    use(event.dataTransfer);
  };
  document.addEventListener('dragover', onFiles((dragged) => {
    dragged.dropEffect = open() ? 'copy' : 'none';
    area.classList.toggle('over', open());
  }));
  document.addEventListener('dragleave', () => area.classList.remove('over'));
  document.addEventListener('drop', onFiles(({ files: [file] }) => {
    area.classList.remove('over');
    if (file && open()) takeIn(file);
  }));
}

async function showExamples() {
  const buttons = (await api.examples()).map(({ file, kind, title }) =>
    el('button', { type: 'button', class: 'link', onclick: () => useExample(file, kind) }, title),
  );
  fill(byId('examples'), el('p', {}, 'Or try an example:'), buttons);
}

/** An example is somebody else: what was said and planned before is not theirs. */
async function useExample(file, kind) {
  if (hasWork() && !confirm(LOSS)) return;
  await ask(async () => {
    const text = await api.example(file);
    const report = await api.report(kind, text, []);
    exampleText = text;
    return { ...anew(), kind, text, report };
  });
}

const LOSS = 'An example takes the place of your text, your corrections and your plan. Go on without them?';

function hasWork() {
  const text = byId('text').value;
  const own = text.trim() !== '' && text !== exampleText;
  return own || hasWord();
}

const hasWord = () => saidSoFar().length > 0 || state.plan.length > 0;

/** What the person said and planned, to tell whether a file has all of it. */
const ownWord = (corrections) => JSON.stringify([corrections, state.plan]);

const isUnsaved = () => hasWord() && ownWord(saidSoFar()) !== state.kept;

/** The browser asks in its own words before the tab is left with work in it. */
function stayWithWork(event) {
  if (isUnsaved()) event.preventDefault();
}

function readByKey(event) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || byId('read').disabled) return;
  event.preventDefault();
  byId('form').requestSubmit();
}

function wire() {
  byId('form').addEventListener('submit', (event) => {
    event.preventDefault();
    read();
  });
  byId('text').addEventListener('keydown', readByKey);
  byId('to-result').addEventListener('click', backToResult);
  byId('choose').addEventListener('click', () => byId('file').click());
  byId('open').addEventListener('click', () => choosePlanFile('open'));
  byId('wipe').addEventListener('click', askToWipe);
  takeFile(byId('file'), takeIn);
  takeFile(byId('plan-file'), openPlan);
  wireDrop(byId('drop'));
  window.addEventListener('beforeunload', stayWithWork);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && state.selected) back();
  });
}

async function start() {
  wire();
  try {
    occupations = await showOccupations({ may: mayChange, use: useFramework, onProblem: showProblem });
    await showExamples();
  } catch (problem) {
    showProblem(problem);
  }
}

start();
