// The file that a person keeps: the plan, the report it rests on and, if wanted, the text.

import { Problem } from './api.js';

const FORMAT = 'nextrung-plan/1';

/** The content of the file. Without the text, the quotations go as well. */
export function pack({ kind, text, corrections, plan, report }, keepText) {
  return {
    format: FORMAT,
    saved: new Date().toISOString(),
    kind,
    text: keepText ? text : '',
    corrections,
    plan,
    report: keepText ? report : withoutQuotes(report),
  };
}

const withoutQuotes = ({ document, segments, statements, ...rest }) => ({
  ...rest,
  document: { ...document, text: undefined },
  segments: [],
  statements: statements.map((entry) => ({ ...entry, evidence: [] })),
});

/** Hands the file to the person. */
export function download(content) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 1)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `nextrung-plan-${content.saved.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(url);
}

/**
 * Reads a file back.
 * @throws {Problem} when it is not one of ours, or for another framework
 */
export async function unpack(file, soc) {
  const saved = parse(await file.text());
  if (saved?.format !== FORMAT || !Array.isArray(saved.plan) || !saved.report?.statements) {
    throw new Problem({ title: 'This is not a saved plan', detail: 'Choose a file that was saved with “Save as a file” on this page.' });
  }
  if (saved.report.framework.soc !== soc) {
    throw new Problem({
      title: 'This plan is for another occupation',
      detail: `It was made with framework ${saved.report.framework.soc}; this server reads ${soc}.`,
    });
  }
  return saved;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
