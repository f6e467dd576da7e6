// A framework and a report joined into what the page shows. Nothing here touches the document.

import { line } from './quotes.js';

/** @returns the report's findings, findable by statement, with the framework's words beside them */
export function join(framework, report) {
  const words = new Map(
    framework.levels.flatMap((level) => level.statements.map((statement) => [statement.id, statement])),
  );
  const entries = new Map(report.statements.map((entry) => [entry.id, { ...words.get(entry.id), ...entry }]));
  const labels = new Map(framework.levels.map((level) => [level.key, level.label]));
  const { steps, strands } = framework.ladder;
  const shown = report.statements.filter(({ status }) => status === 'shown');
  const targets = report.targets ?? [];
  return {
    report,
    levels: framework.levels,
    strands,
    level: nothingLeft(report, shown) ? null : report.level,
    posting: report.document.kind === 'posting',
    targets,
    shown,
    of: (id) => entries.get(id),
    label: (key) => labels.get(key),
    targetOf: (id) => targets.find(({ statement }) => statement === id),
    ownWords: (ids) => best(ids.map((id) => entries.get(id).evidence).find((found) => found.length > 0) ?? []),
    stepsFrom: (id) => steps.filter(({ from }) => from === id),
    stepsTo: (id) => steps.filter(({ to }) => to === id),
    strandOf: (id) => strands.find(({ statements }) => statements.includes(id)),
    strandLevel: (key) => report.strands?.find((strand) => strand.key === key)?.level,
  };
}

/** Whether the person's corrections leave nothing on which a level could rest. */
const nothingLeft = ({ statements }, shown) =>
  shown.length === 0 && statements.some(({ selfReported }) => selfReported);

/** The surest of some quotations as one line, without the mark of a list; null where there is none. */
function best(quotations) {
  const [surest] = [...quotations].sort((a, b) => b.probability - a.probability);
  return surest ? line(surest.quote) : null;
}
