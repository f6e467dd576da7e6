// The file that a person keeps: corrections, chosen targets, the report they rest on and, if
// wanted, the text. Its format is documented in docs/plan-file.md.

import { Problem, renewedPlan } from './api.js';
import { isGroup } from './groupfile.js';

const VERSION = '1';

/** The content of the file. Without the text, the quotations go as well. */
export function pack({ kind, text, corrections, plan, report }, framework, keepText) {
  return {
    plan: VERSION,
    saved: new Date().toISOString(),
    framework: { ...report.framework, statements: wording(framework) },
    document: { kind, text: (keepText && text) || undefined },
    corrections,
    targets: plan.map(({ id, note, by }) => ({ statement: id, note: note || undefined, by: by || undefined })),
    report: keepText ? report : withoutQuotes(report),
    notice: report.notice,
  };
}

const wording = ({ levels }) =>
  levels.flatMap(({ statements }) => statements.map(({ id, text }) => ({ id, text })));

const withoutQuotes = ({ document, level, statements, ...rest }) => ({
  ...rest,
  level: level && { ...level, because: [] },
  document: { ...document, text: undefined },
  segments: [],
  statements: statements.map((entry) => ({ ...entry, evidence: [] })),
});

/** Hands a file to the person. */
export function download(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Hands a packed plan to the person. */
export const downloadPlan = (packed) =>
  download(`nextrung-plan-${packed.saved.slice(0, 10)}.json`, 'application/json', JSON.stringify(packed, null, 1));

/** So much of a file tells whether it can be JSON; one that is large and is not is not read whole. */
const HEAD = 1024;

/**
 * What a file is that was saved by one of the pages or as a report.
 * @returns {Promise<?string>} plan, group or report; null where it is none of them
 */
export async function kindOfSaved(file) {
  const head = await file.slice(0, HEAD).text();
  const value = head.trimStart().startsWith('{') ? parse(await file.text()) : null;
  if (typeof value?.plan === 'string') return 'plan';
  if (isGroup(value)) return 'group';
  return typeof value?.report === 'string' ? 'report' : null;
}

/**
 * Reads a file back, in the form in which `pack` was given it, with the framework that it is for.
 * @param {File} file
 * @param {object} framework the one that the page reads against
 * @param {(soc: string) => Promise<?object>} find finds the framework of another occupation, where the server has it
 * @throws {Problem} when it is no plan, or for another occupation
 */
export async function unpack(file, framework, find) {
  const saved = parse(await file.text());
  check(saved);
  const { soc } = saved.report.framework;
  const own = soc === framework.soc ? framework : await find(soc);
  if (!own) throw otherOccupation(soc, framework.soc);
  const renewed = own !== framework || !asItIs(saved, own) ? await renewedPlan(saved, soc) : null;
  const { corrections, targets, report } = renewed ?? saved;
  return {
    framework: own,
    saved: saved.saved,
    kind: saved.document.kind,
    text: saved.document.text ?? '',
    corrections: corrections.map(({ statement, verdict }) => ({ statement, verdict })),
    plan: targets.map(({ statement, note = '', by = '' }) => ({ id: statement, note: note ?? '', by: by ?? '' })),
    report,
    renewal: renewed && isNews(renewed) ? { ...renewed, targets: saved.targets } : null,
  };
}

/** Whether a plan was saved with the very statements that the page has. */
function asItIs({ framework: then }, { version, levels }) {
  const words = new Map(levels.flatMap(({ statements }) => statements.map(({ id, text }) => [id, text])));
  const same = ({ id, text }) => words.get(id) === text;
  return then?.version === version && (then.statements ?? []).length === words.size && then.statements.every(same);
}

const isNews = ({ from, framework, changes }) => from !== framework.version || changes.length > 0;

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function check(saved) {
  if (typeof saved?.plan !== 'string' || !complete(saved)) {
    throw new Problem({ title: 'This is not a saved plan', detail: 'Choose a file that was saved with “Save as a file” on this page.' });
  }
  if (saved.plan !== VERSION) {
    throw new Problem({
      title: 'This plan is of a newer kind',
      detail: `Its format has the version ${saved.plan}; this page reads version ${VERSION}. Open it with a newer Nextrung.`,
    });
  }
}

const otherOccupation = (soc, here) => new Problem({
  title: 'This plan is for another occupation',
  detail: `It was made with framework ${soc}; this page reads against ${here}. Choose that occupation above, or start the server with --framework ${soc}.`,
});

const KINDS = ['cv', 'self', 'posting'];

/** Whether everything is there that the page builds upon. */
const complete = ({ saved, framework, document, corrections, targets, report }) =>
  !Number.isNaN(Date.parse(saved)) &&
  KINDS.includes(document?.kind) &&
  [framework?.statements, corrections, targets, report?.statements, report?.targets, report?.strands].every(Array.isArray) &&
  report.statements.every((entry) => typeof entry?.id === 'string') &&
  Boolean(report.framework && report.document);
