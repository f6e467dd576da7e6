// The report as a file, in each form that the server writes.

import { el, fill, clear, byId } from './dom.js';
import { download } from './savefile.js';

/** Where people print on Letter; everywhere else it is A4. */
const LETTER_REGIONS = ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'];

const pdf = (paper, name) => ({ label: `PDF, for ${name} paper`, type: 'application/pdf', end: 'pdf', paper });

/** A PDF for each paper, the one that is usual where the browser says it is first. */
function pdfs() {
  const usual = LETTER_REGIONS.includes(new Intl.Locale(navigator.language).region);
  const both = [pdf('a4', 'A4'), pdf('letter', 'US Letter')];
  return usual ? both.reverse() : both;
}

const FORMS = [
  ...pdfs(),
  { label: 'Web page (HTML)', type: 'text/html', end: 'html' },
  { label: 'Plain text', type: 'text/plain', end: 'txt' },
  { label: 'Markdown', type: 'text/markdown', end: 'md' },
  { label: 'Spreadsheet (CSV)', type: 'text/csv', end: 'csv' },
  { label: 'JSON, for programs', type: 'application/json', end: 'json' },
];

const RESUME = { type: 'application/vnd.json-resume+json', end: 'resume.json' };
const POSTING = { type: 'application/ld+json', end: 'jsonld' };

/** Forms that are the file that was read with something added, by the type of that file. */
const ADDED = {
  'application/json': { label: 'My JSON Resume, with skills added', ...RESUME },
  'application/ld+json': { label: 'The posting as JSON-LD, with skills added', ...POSTING },
};

/** What a text becomes that was no such file: the shown skills alone, in the form that its kind has. */
const alone = (kind) =>
  kind === 'posting'
    ? { label: 'JSON-LD, the skills as a job posting', ...POSTING }
    : { label: 'JSON Resume, the skills alone', ...RESUME };

/** A file that was read with the form that adds to it, or null where the server adds to no such file. */
export const added = ({ mediaType }, file) =>
  mediaType in ADDED ? { file, form: { ...ADDED[mediaType], adds: true } } : null;

/**
 * Shows which form to take; without the text there is nothing that the server could write.
 * @param {object} state with the text and its report, and the file and its form where it is one that is added to
 * @param {(form: object) => void} onTake
 */
export function showDownload({ text, report, added: source }, onTake) {
  if (!text) return clear(byId('take'));
  const forms = [...FORMS, source ? source.form : alone(report.document.kind)];
  const choice = el('select', { id: 'take-form' }, forms.map(({ label }) => el('option', {}, label)));
  fill(
    byId('take'),
    el('label', { for: 'take-form' }, 'This report as a file'),
    choice,
    el('button', { type: 'button', onclick: () => onTake(forms[choice.selectedIndex]) }, 'Download'),
  );
}

/** Hands the written report to the person. */
export const hand = ({ type, end }, content) => download(`nextrung-report.${end}`, type, content);
