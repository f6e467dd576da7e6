// The page: what is held while the tab is open, and what happens on each step.
//
// Everything lives in `state` and is gone with the tab. A step changes the state and calls
// `render`, which builds the view anew; only typing into the plan changes the page in place.

import * as api from './api.js';
import { byId, clear, el, fill, announce } from './dom.js';
import { join } from './view.js';
import { showLadder, markSelected, focusCell, ladderInWords } from './ladder.js';
import { stress } from './lines.js';
import { targetList } from './targets.js';
import { detail } from './detail.js';
import { showPlan, showSheet } from './plan.js';
import { showGrowth } from './growth.js';
import { showRenewal } from './renewal.js';
import { showOccupations, opened } from './occupation.js';
import { pack, unpack, downloadPlan } from './savefile.js';
import { showTeach } from './teach.js';
import { showDownload, canBeAddedTo, hand } from './download.js';
import { showStanding, showSource, showWhole, findInWhole, showProblem, adviceOn } from './standing.js';

const blank = () => ({
  kind: 'cv',
  text: '',
  file: null,
  corrections: [],
  report: null,
  plan: [],
  selected: null,
  before: null,
  renewal: null,
});

let state = blank();
let framework = null;
let openFramework = null;
let view = null;
let planFilePurpose = 'open';
let round = 0;

// Reading

async function read() {
  const text = byId('text').value;
  if (text.trim() === '') return fieldError('Paste some text first, or pick an example below.');
  state = { ...state, kind: chosenKind(), text, file: null, selected: null };
  await ask(() => api.report(state.kind, text, state.corrections));
}

async function readFile(file) {
  const kind = chosenKind();
  await ask(async () => {
    const report = await api.fileReport(kind, file);
    const text = report.document.text ?? (await file.text());
    const kept = canBeAddedTo(report.document) ? file : null;
    state = { ...state, kind, text, file: kept, corrections: [], selected: null };
    byId('text').value = text;
    return report;
  });
}

/** Asks the server and shows the answer, unless a later question has overtaken it. */
async function ask(question) {
  const mine = ++round;
  working(true);
  try {
    const report = await opened().then(question);
    if (mine === round) receive(report);
  } catch (problem) {
    if (mine === round) fail(problem);
  } finally {
    if (mine === round) working(false);
  }
}

function receive(report) {
  state.report = report;
  if (report.document.status !== 'ok') return fail(adviceOn(report.document));
  clear(byId('problem'));
  fieldError(null);
  byId('write').hidden = true;
  render();
  byId('standing-title').focus();
  announce(`Read. ${ladderInWords(view)}`);
}

function fail(problem) {
  byId('result').hidden = true;
  byId('source').hidden = true;
  byId('write').hidden = false;
  explain(problem);
}

function working(on) {
  byId('read').disabled = on;
  byId('read').textContent = on ? 'Reading…' : 'Read my text';
  byId('main').toggleAttribute('aria-busy', on);
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
  view = join(framework, state.report);
  byId('result').hidden = false;
  showSource({ ...state, onChange: changeText, onWipe: wipe });
  showStanding(view, { onUndo: state.text ? undoAll : null });
  showRenewal(view, state.renewal);
  showGrowth(view, state.before, select);
  showLadder(view, { selected: state.selected, onSelect: select });
  showSide();
  renderPlan();
  showDownload(state, take);
  showTeach(view, state, lessons, explain);
  showWhole(view, state.text);
}

function showSide() {
  fill(byId('side'), state.selected ? detail(view, state.selected, state.text, act) : targetList(view, act));
  stress(state.selected);
}

/** A posting is nobody's standing place: nothing to plan from there. */
const renderPlan = () => (view.posting ? clear(byId('plan')) : showPlan(view, state.plan, act));

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

function changeText() {
  byId('text').value = state.text;
  byId('write').hidden = false;
  byId('text').focus();
}

// The person's word

async function correct(id, verdict) {
  const others = state.corrections.filter(({ statement }) => statement !== id);
  await recompute(verdict ? [...others, { statement: id, verdict }] : others);
  byId('detail-title')?.focus();
}

async function undoAll() {
  await recompute([]);
  byId('standing-title').focus();
}

/** Asks for the report again with other corrections, and says what has moved. */
async function recompute(corrections) {
  const levelBefore = state.report.level?.key;
  const mine = ++round;
  try {
    const report = await api.report(state.kind, state.text, corrections);
    if (mine !== round) return;
    state = { ...state, corrections, report };
    clear(byId('problem'));
    render();
    announce(changeInWords(levelBefore));
  } catch (problem) {
    if (mine !== round) return;
    explain(problem);
  }
}

function changeInWords(levelBefore) {
  const now = view.level?.key;
  const level = now === levelBefore ? 'The level stays' : `The level is now ${view.label(now) ?? 'open'}`;
  return `Corrected. ${level}. ${ladderInWords(view)}`;
}

// The report as a file

async function take(form) {
  const { kind, text, file, corrections } = state;
  try {
    hand(form, await (form.adds ? api.fileReportAs(form, kind, file) : api.reportAs(form, kind, text, corrections)));
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

function save(keepText) {
  downloadPlan(pack(state, framework, keepText));
  announce('Saved as a file in your downloads.');
}

function choosePlanFile(purpose) {
  planFilePurpose = purpose;
  byId('plan-file').click();
}

async function openPlan(file) {
  try {
    const saved = await unpack(file, framework, planFilePurpose === 'open' ? openFramework : async () => false);
    if (planFilePurpose === 'compare') compareWith(saved);
    else restore(saved);
  } catch (problem) {
    explain(problem instanceof api.Problem && problem.status !== NONSENSE ? problem : DAMAGED);
  }
}

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
  const open = state;
  try {
    state = { ...blank(), kind, text, corrections, plan, renewal };
    receive(saved.report);
  } catch (damage) {
    state = open;
    if (state.report) render();
    throw damage;
  }
  state.before = saved;
  document.querySelector(`input[name="kind"][value="${kind}"]`).checked = true;
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
  onSave: save,
  onCompare: () => choosePlanFile('compare'),
};

// The occupation

/** What was said and planned is about the statements of one occupation; the text is kept and read anew. */
async function useFramework(chosen) {
  framework = chosen;
  if (!state.report) return;
  const { kind, text } = state;
  const before = byId('write').hidden;
  state = { ...blank(), kind, text };
  if (before && text) await ask(() => api.report(kind, text, []));
  else byId('result').hidden = true;
}

// Wiring

function wipe() {
  round++;
  state = blank();
  view = null;
  byId('form').reset();
  byId('sheet').replaceChildren();
  for (const id of ['standing', 'renewal', 'growth', 'ladder', 'side', 'plan', 'take', 'teach', 'whole', 'source', 'problem']) clear(byId(id));
  byId('result').hidden = true;
  byId('write').hidden = false;
  working(false);
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

function wireDrop(area) {
  const over = (on) => (event) => {
    event.preventDefault();
    area.classList.toggle('over', on);
  };
  area.addEventListener('dragover', over(true));
  area.addEventListener('dragleave', over(false));
  area.addEventListener('drop', (event) => {
    over(false)(event);
    const [file] = event.dataTransfer.files;
    if (file) readFile(file);
  });
}

async function showExamples() {
  const buttons = (await api.examples()).map(({ file, kind, title }) =>
    el('button', { type: 'button', class: 'link', onclick: () => useExample(file, kind) }, title),
  );
  fill(byId('examples'), el('p', {}, 'Or try an example:'), buttons);
}

/** An example is somebody else: what was said and planned before is not theirs. */
async function useExample(file, kind) {
  state = blank();
  document.querySelector(`input[name="kind"][value="${kind}"]`).checked = true;
  byId('text').value = await api.example(file);
  await read();
}

function wire() {
  byId('form').addEventListener('submit', (event) => {
    event.preventDefault();
    read();
  });
  byId('choose').addEventListener('click', () => byId('file').click());
  byId('open').addEventListener('click', () => choosePlanFile('open'));
  byId('wipe').addEventListener('click', wipe);
  takeFile(byId('file'), readFile);
  takeFile(byId('plan-file'), openPlan);
  wireDrop(byId('drop'));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && state.selected) back();
  });
}

async function start() {
  wire();
  try {
    openFramework = await showOccupations(useFramework, showProblem);
    await showExamples();
  } catch (problem) {
    showProblem(problem);
  }
}

start();
