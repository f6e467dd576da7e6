// What the person's corrections teach: lines of their text with the labels that are left. They are
// shown before anything is kept, and only lines that stay ticked go into the file.

import { el, fill, clear, byId, announce } from './dom.js';
import { count, listed } from './words.js';
import { download } from './savefile.js';

const NDJSON = 'application/x-ndjson';

/**
 * Offers to make lessons of the corrections; without a text or a correction there are none.
 * @param {object} view
 * @param {object} state with the text and the corrections
 * @param {() => Promise<string>} ask gives the lessons, a line of JSON each
 * @param {(problem: object) => void} onProblem
 */
export function showTeach(view, { text, corrections }, ask, onProblem) {
  if (!text || corrections.length === 0 || view.posting) return clear(byId('teach'));
  const place = el('div', { id: 'lessons' });
  const show = async () => {
    try {
      showLessons(place, view, corrections, await ask());
    } catch (problem) {
      onProblem(problem);
    }
  };
  fill(
    byId('teach'),
    el('h2', { id: 'teach-title' }, 'Your corrections can teach'),
    el('p', { class: 'teach-lede' },
      'If you like, keep the lines that you corrected as a file and give it to whoever runs this Nextrung, so that it reads the next person better. Nothing is kept or sent unless you do that yourself.'),
    el('button', { type: 'button', onclick: show }, 'Show what would be in the file'),
    place,
  );
}

function showLessons(place, view, corrections, ndjson) {
  const lines = ndjson.split('\n').filter((line) => line !== '');
  const silent = untaught(view, corrections);
  if (lines.length === 0) {
    place.replaceChildren(el('p', { class: 'hint', tabindex: '-1' }, 'No line of your text is touched by your corrections, so there is nothing to keep.'));
    return place.firstChild.focus();
  }
  const boxes = lines.map(() => el('input', { type: 'checkbox', checked: true }));
  const save = el('button', { type: 'button', onclick: () => keep(lines.filter((_, i) => boxes[i].checked)) }, 'Save the ticked lines as a file');
  place.addEventListener('change', () => { save.disabled = boxes.every(({ checked }) => !checked); });
  place.replaceChildren(
    el('h3', { tabindex: '-1' }, `${count(lines.length, 'line')}, as the file would hold ${lines.length === 1 ? 'it' : 'them'}`),
    el('p', { class: 'hint' }, 'The name at the head of your text, addresses and telephone numbers are taken out. Names of other people are not known: read each line, and untick what should not be in the file.'),
    el('ul', { class: 'lessons' }, lines.map((line, i) => el('li', {}, el('label', {}, boxes[i], lesson(view, JSON.parse(line)))))),
    silent.length === 0 ? '' : el('p', { class: 'hint' }, `No line of your text was taken for ${listed(silent)}, so what you said about that teaches nothing.`),
    save,
  );
  place.querySelector('h3').focus();
  announce(`${count(lines.length, 'line')} to read.`);
}

/** The names of the corrected statements that no line of the text was taken for. */
function untaught(view, corrections) {
  const touched = new Set(view.report.segments.flatMap(({ matches }) => matches.map(({ statement }) => statement)));
  return corrections.filter(({ statement }) => !touched.has(statement)).map(({ statement }) => view.of(statement).name);
}

const lesson = (view, { text, labels }) =>
  el('span', {}, el('q', {}, text), ` ${meaning(view, labels)}`);

const meaning = (view, labels) =>
  labels.length === 0
    ? 'is evidence for no statement.'
    : `is evidence for ${listed(labels.map(({ s }) => view.of(s).name))}.`;

function keep(lines) {
  download('nextrung-lessons.jsonl', NDJSON, `${lines.join('\n')}\n`);
  announce('The lines are in your downloads.');
}
